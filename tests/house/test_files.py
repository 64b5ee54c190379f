"""The rules of the house that can be seen in the files themselves."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("exchange_desk", "ui", "tests", "benchmarks")
TOP = {
    "main.py", "exchange_desk", "ui", "resources", "setup.cfg", "tests", "README.md", "CHANGELOG.md", "LICENSE",
    "CONTRIBUTING.md", "Makefile", "docs", "benchmarks",
}  # fmt: skip


def code() -> list[Path]:
    return sorted(p for room in ROOMS for p in (ROOT / room).rglob("*.py") if "__pycache__" not in p.parts)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_there_is_code_to_look_at() -> None:
    assert len(code()) > 100


@pytest.mark.parametrize("path", code(), ids=named)
def test_a_file_is_short_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    most = 150 if named(path) == "ui/main_window.py" else 200 if named(path).startswith("ui/pages/") else 400
    assert len(lines) <= most, f"{len(lines)} lines: split it by what it is about (at most {most})"
    first = ast.get_docstring(ast.parse(text))
    assert first, "the first line says in one sentence what the file is for"
    assert lines[0].startswith('"""'), "nothing stands before the sentence"


@pytest.mark.parametrize("path", [p for p in code() if "exchange_desk/operations" in named(p)], ids=named)
def test_operations_never_commit(path: Path) -> None:
    calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Attribute)]
    assert not [c for c in calls if c.attr in {"commit", "rollback"}]


def test_no_room_is_called_after_nothing() -> None:
    empty_names = re.compile(r"(utils?|helpers?|common|misc|manager)(\.py)?$")
    assert not [named(p) for p in code() if empty_names.search(p.name) or empty_names.search(p.parent.name)]


def test_no_section_banners() -> None:
    banner = re.compile(r"^\s*#\s*[-=#*~]{4,}", re.M)
    assert not [named(p) for p in code() if banner.search(p.read_text(encoding="utf-8"))]


def test_reportlab_paragraphs_are_never_made_by_hand() -> None:
    """Text given to ReportLab's Paragraph is markup: `<severe>` would vanish from an allergy line."""
    for path in (ROOT / "exchange_desk" / "packets").rglob("*.py"):
        names = {
            alias.name
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reportlab")
            for alias in node.names
        }
        assert not names & {"Paragraph", "XPreformatted", "Preformatted", "LongTable", "Table"}, named(path)


def test_the_top_level_holds_what_the_house_says() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode:  # an unpacked archive
        pytest.skip("not a git checkout")
    tops = {line.split("/")[0] for line in tracked.stdout.splitlines()}
    assert {t for t in tops if not t.startswith(".")} <= TOP
    assert {"main.py", "exchange_desk", "ui", "resources", "setup.cfg", "tests"} <= tops


def test_nothing_tracked_names_a_machine_or_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    wrong = re.compile(r"(^|[\s\"'=(])/(home|root|work|farm)/\w|pypi\.org/simple|--index-url|extra-index")
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.suffix in {".py", ".md", ".cfg", ".toml", ".in", ".lock", ".yaml"} and path != Path(__file__):
            assert not wrong.search(path.read_text(encoding="utf-8")), name
