"""The words on paper from the command line: worded anew, forgotten, listed, sent to be translated and taken back."""

from __future__ import annotations

import contextlib
import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from exchange_desk.cli.main import main


def told(*words: str, code: int = 0) -> Any:
    """The JSON that a command prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([*words, "--json"]) == code
    return json.loads(out.getvalue())


@pytest.fixture
def desk(tmp_path: Path) -> str:
    path = str(tmp_path / "a.exdesk")
    told("new", path, "--committee", "Twins", "--town", "Port Hardy", "--country", "CA")
    return path


def own(desk: str, language: str = "en") -> dict[str, str]:
    return {row["key"]: row["own"] for row in told("phrases", desk, "--language", language) if row["own"]}


def refused(desk: str, *words: str) -> str:
    """What a refused command says; nothing of it was kept."""
    before = (own(desk), own(desk, "fr"))
    said = json.dumps(told("phrases", desk, *words, code=2), ensure_ascii=False)
    assert (own(desk), own(desk, "fr")) == before
    return said


def test_a_phrase_is_worded_anew_in_one_language_and_forgotten_again(desk: str) -> None:
    (row,) = told("phrases", desk, "--language", "fr", "--set", "on_call=Appelez-nous")
    assert (row["key"], row["own"], row["language"]) == ("on_call", "Appelez-nous", "fr")
    assert (own(desk, "fr"), own(desk)) == ({"on_call": "Appelez-nous"}, {})
    assert told("phrases", desk, "--language", "fr", "--forget", "on_call") == []


def test_several_phrases_are_worded_in_one_step_that_one_undo_takes_back(desk: str) -> None:
    told("phrases", desk, "--set", "on_call=Call us", "--set", "diet vegan=plants = only")
    assert own(desk) == {"on_call": "Call us", "diet vegan": "plants = only"}
    told("undo", desk)
    assert own(desk) == {}


def test_the_list_holds_every_phrase_and_is_searched_by_a_word(desk: str) -> None:
    everything = told("phrases", desk, "--language", "ja")
    found = told("phrases", desk, "--language", "ja", "--find", "allergies")
    assert 0 < len(found) < len(everything)
    assert all("allergies" in " ".join(map(str, row.values())).casefold() for row in found)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--language", "tlh"), "There are no words in “tlh”"),
        (("--set", "no_such_key=x"), "no_such_key"),
        (("--set", "on_call"), "has no “=”"),
        (("--set", "group_named=the group"), "name"),
        (("--set", "on_call=Call {name}"), "name"),
        (("--set", "on_call=Fine", "--set", "no_such_key=x"), "no_such_key"),
        (("--forget", "no_such_key"), "no_such_key"),
        (("--import", "/nowhere/at/all.csv"), "all.csv"),
    ],
)
def test_what_is_wrong_is_refused_by_name_and_nothing_is_kept(desk: str, words: tuple[str, ...], why: str) -> None:
    assert why in refused(desk, *words)


def test_a_wrong_name_for_the_exported_sheet_is_refused_before_anything_is_changed(desk: str, tmp_path: Path) -> None:
    assert ".xlsx or .csv" in refused(desk, "--set", "on_call=Call us", "--export", str(tmp_path / "sheet.pdf"))
    assert not (tmp_path / "sheet.pdf").exists()


def test_a_sheet_that_is_exported_along_with_a_change_holds_every_phrase(desk: str, tmp_path: Path) -> None:
    everything = len(told("phrases", desk))
    told("phrases", desk, "--set", "on_call=Call us", "--export", str(tmp_path / "sheet.csv"))
    with (tmp_path / "sheet.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert len(rows) == everything
    assert ["on_call", "Call us"] in [[key, text] for key, _english, text in rows]


def translated(desk: str, tmp_path: Path, *pairs: tuple[str, str]) -> Path:
    """The exported French sheet with some wordings changed by a translator."""
    path = tmp_path / "partner.csv"
    told("phrases", desk, "--language", "fr", "--export", str(path))
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    changed = [[key, english, dict(pairs).get(key, text)] for key, english, text in rows]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(changed)
    return path


def test_a_translated_sheet_is_taken_back_and_only_what_was_changed_is_ours(desk: str, tmp_path: Path) -> None:
    path = translated(desk, tmp_path, ("on_call", "Appelez-nous"), ("group_named", "Équipe {name}"))
    told("phrases", desk, "--language", "fr", "--import", str(path))
    assert own(desk, "fr") == {"on_call": "Appelez-nous", "group_named": "Équipe {name}"}
    told("phrases", desk, "--language", "fr", "--import", str(path))
    assert len(own(desk, "fr")) == 2


def test_a_translated_sheet_that_lost_a_gap_is_refused_whole_with_its_row(desk: str, tmp_path: Path) -> None:
    path = translated(desk, tmp_path, ("on_call", "Appelez-nous"), ("group_named", "Équipe"))
    said = refused(desk, "--language", "fr", "--import", str(path))
    assert "{name}" in said
    assert "Row" in said
