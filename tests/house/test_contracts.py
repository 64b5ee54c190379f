"""The import contracts: kept by the house, and each of them broken by one planted violation."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# contract -> (file, the import planted in it)
VIOLATIONS = {
    "storeys": ("exchange_desk/basics/errors.py", "import exchange_desk.rules"),
    "no-qt": ("exchange_desk/rules/facts.py", "import PySide6.QtCore"),
    "pure": ("exchange_desk/rules/facts.py", "import sqlalchemy"),
    "paper": ("exchange_desk/queries/visits.py", "import reportlab"),
    "dialect": ("exchange_desk/operations/visits.py", "import sqlcipher3"),
    "formats": ("exchange_desk/operations/visits.py", "import openpyxl"),
    "counter": ("ui/pages/home.py", "import exchange_desk.records"),
    "screen": ("ui/kit/look.py", "import ui.link.link"),
    "kit": ("ui/kit/look.py", "import exchange_desk.basics.errors"),
    "pages": ("ui/pages/home.py", "import ui.pages.visits"),
    "frozen": ("exchange_desk/storage/migrations/versions/format_1.py", "import exchange_desk.records"),
}


def contracts() -> dict[str, str]:
    """Key and sentence of every contract in setup.cfg."""
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    prefix = "importlinter:contract:"
    return {s.removeprefix(prefix): config[s]["name"] for s in config.sections() if s.startswith(prefix)}


def broken_in(root: Path) -> set[str]:
    """The sentences of the contracts that are broken in that tree."""
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-cache"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts" in run.stdout, run.stdout + run.stderr
    return {line.removesuffix(" BROKEN").strip() for line in run.stdout.splitlines() if line.endswith(" BROKEN")}


def test_every_contract_reads_as_a_sentence() -> None:
    for sentence in contracts().values():
        assert len(sentence.split()) >= 5
        assert sentence[0].isupper()


@pytest.mark.parametrize("way", ["as it is", "with a violation of each planted"])
def test_each_contract_holds_and_can_be_broken(tmp_path: Path, way: str) -> None:
    for name in ("exchange_desk", "ui"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "setup.cfg", tmp_path)
    assert set(VIOLATIONS) == set(contracts())
    if way == "as it is":
        assert broken_in(tmp_path) == set()
        return
    for file, planted in VIOLATIONS.values():
        path = tmp_path / file
        path.write_text(
            re.sub(r"(from __future__[^\n]*\n)", rf"\1{planted}\n", path.read_text("utf-8"), count=1), "utf-8"
        )
    assert broken_in(tmp_path) == set(contracts().values())
