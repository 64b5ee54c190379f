"""Lists, forms and query sheets from the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from exchange_desk.operations.samples import fill_sample, sample_named


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "numata.exdesk"
    fill = ("Fill", "test", lambda session: fill_sample(session, sample_named("port-hardy-2027")))
    Desk.create(path, name="Port Hardy Twinning Society", town="Port Hardy", country="CA", fill=fill).close()
    return path


@pytest.fixture
def file(made: Path, tmp_path: Path) -> str:
    return str(shutil.copy(made, tmp_path / "numata.exdesk"))


VISIT = ("--visit", "Numata in Port Hardy 2027")


def told(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    assert main([*words, "--json"]) == code
    out = capsys.readouterr().out
    return json.loads(out)


def test_lists_are_exported_and_come_back_unchanged(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(capsys, "export", file, "--as", "xlsx", "--out", str(tmp_path / "lists"), *VISIT)
    assert out["rows"] == {"guests": 15, "hosts": 14, "placements": 0, "travel": 11, "programme": 19}
    assert (out["level"], out["private"]) == ("P2", [])
    before = told(capsys, "dump", file)
    for kind in ("guests", "hosts", "travel", "programme"):
        report = told(capsys, "import", file, out["paths"][0], "--as", kind)
        assert (report["new"], report["changed"], report["questions"], report["skipped"]) == (0, 0, [], [])
    assert told(capsys, "dump", file) == before


@pytest.mark.parametrize("form", ["csv", "vcf", "ics"])
def test_other_forms_are_written(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    out = told(capsys, "export", file, "--as", form, "--out", str(tmp_path / f"x.{form}"), *VISIT)
    assert all(Path(path).stat().st_size > 100 for path in out["paths"])


def test_what_is_private_is_told_when_it_leaves(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--what", "guests", "--level", "P3", "--without", "health,passport")
    out = told(capsys, "export", file, "--as", "csv", "--out", str(tmp_path / "g.csv"), *VISIT, *words)
    assert out["level"] == "P3"
    assert "Date of birth" in out["private"]
    assert not {"Health", "Passport valid to"} & set(out["private"])


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("export", "--as", "docx", "--out", "x"), "xlsx"),
        (("export", "--as", "xlsx", "--out", "x", "--what", "cats"), "There are:"),
        (("export", "--as", "xlsx", "--out", "x", "--without", "names"), "cannot be left out"),
        (("export", "--as", "xlsx", "--out", "x", "--level", "P9"), "P0"),
        (("export", "--as", "xlsx", "--out", "nowhere/x"), "no folder"),
        (("form", "--of", "cats", "--as", "pdf", "--out", "x"), "There are:"),
        (("form", "--of", "guests", "--as", "pdf", "--out", "x", "--language", "xx"), "Choose among"),
        (("query-sheet", "--as", "docx", "--out", "x", *VISIT), "pdf or xlsx"),
        (("query-sheet", "--as", "pdf", "--out", "x", "--partner", "Paris", *VISIT), "Numata"),
        (("answers", "nowhere.xlsx"), "There is no file"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    file: str, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main([words[0], file, *words[1:]]) == 2
    said = capsys.readouterr().err.strip()
    assert says in said
    assert "Traceback" not in said
    assert said.count("\n") == 0


def test_a_query_sheet_goes_out_and_its_answers_come_in(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = told(capsys, "query-sheet", file, "--as", "xlsx", "--out", str(tmp_path / "q.xlsx"), *VISIT)
    assert (sent["partner"], sent["language"], len(sent["questions"])) == ("Numata", "ja", 6)
    asked = next(q for q in told(capsys, "questions", file) if q["code"] == "ambiguous_date")
    book: Any = openpyxl.load_workbook(sent["path"])
    sheet = book.worksheets[0]
    row = next(n for n in range(1, sheet.max_row + 1) if str(sheet.cell(n, 1).value).startswith(asked["id"]))
    sheet.cell(row, 10).value = "2011年8月7日"
    book.save(sent["path"])
    before = told(capsys, "dump", file)
    dry = told(capsys, "answers", file, sent["path"], "--dry-run")
    assert (dry["taken"], dry["blank"]) == (1, 5)
    assert told(capsys, "dump", file) == before
    assert told(capsys, "answers", file, sent["path"]) == dry
    assert asked["id"] not in {q["id"] for q in told(capsys, "questions", file)}
    told(capsys, "undo", file)
    assert told(capsys, "dump", file) == before


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
@pytest.mark.parametrize("of", ["guests", "hosts"])
def test_blank_forms_are_written(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], of: str, form: str
) -> None:
    words = ("--of", of, "--as", form, "--language", "en,ja", "--out", str(tmp_path / "form"))
    assert Path(told(capsys, "form", file, *words)["path"]).name == f"form.{form}"


def test_calendars_are_written_for_one_guest_the_leaders_and_everybody(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ics = ("export", file, "--as", "ics", *VISIT)
    kudo = told(capsys, *ics, "--out", str(tmp_path / "kudo"), "--guest", "Kudo Daisuke")
    assert (kudo["rows"], kudo["level"]) == ({"ics": 16}, "P2")
    leaders = told(capsys, *ics, "--out", str(tmp_path / "leaders"), "--leaders")
    assert leaders["rows"] == {"ics": 30}
    each = told(capsys, *ics, "--out", str(tmp_path / "each"), "--each", "guests")
    assert len(each["paths"]) == 15
    assert all(Path(path).is_file() for path in each["paths"])


@pytest.mark.parametrize(
    "words",
    [
        ("--as", "ics", "--guest", "Nobody"), ("--as", "ics", "--household", "Fraser", "--leaders"),
        ("--as", "ics", "--each", "moons"), ("--as", "csv", "--leaders"), ("--as", "ics", "--each", "hosts"),
    ],
)  # fmt: skip
def test_a_calendar_for_nobody_is_refused(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert main(["export", file, "--out", str(tmp_path / "x"), *VISIT, *words]) == 2
    assert "Traceback" not in capsys.readouterr().err
    assert not (tmp_path / "x.ics").exists()


def test_cards_of_minors_are_written_only_on_purpose(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vcf = ("export", file, "--as", "vcf", *VISIT, "--what", "guests", "--out", str(tmp_path / "c"))
    usual, all_of_them = told(capsys, *vcf), told(capsys, *vcf, "--minors")
    assert usual["rows"]["vcf"] < all_of_them["rows"]["vcf"] == 15
    assert "left out" in usual["said"][0]
    assert (all_of_them["level"], all_of_them["private"]) == ("P3", ["cards of minors"])
    leaders = told(capsys, *vcf[:-4], "--what", "leaders", "--out", str(tmp_path / "l"))
    assert 0 < leaders["rows"]["vcf"] <= usual["rows"]["vcf"]
    assert main(["export", file, "--as", "ics", *VISIT, "--out", str(tmp_path / "x"), "--minors"]) == 2
