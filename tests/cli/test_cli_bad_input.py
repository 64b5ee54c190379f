"""Bad input gets one plain sentence and the exit code of the contract; nothing is written, nothing is lost."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from exchange_desk.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(400)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A desk with one partner and one visit."""
    path = tmp_path / "port.exdesk"
    assert main(["new", str(path), "--committee", "Port Hardy", "--town", "Port Hardy", "--country", "CA"]) == 0
    assert main(["partner", "add", str(path), "--name", "Numata", "--country", "JP"]) == 0
    visit = ["--direction", "inbound", "--from", "2027-10-07", "--to", "2027-10-13", "--title", "Numata 2027"]
    assert main(["visit", "add", str(path), "--partner", "Numata", *visit]) == 0
    return path


def refused(capsys: pytest.CaptureFixture[str], words: list[str], code: int) -> str:
    """Run a command that must be refused; returns its sentence."""
    capsys.readouterr()
    assert main(words) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return sentence_of(said.err)


def sentence_of(stderr: str) -> str:
    """The one line that a refusal ends with; a slow machine may tell its progress ("0 of 3") before it."""
    (line,) = (line for line in stderr.strip().splitlines() if not re.match(r"\d+ of \d+", line))
    return line


def dump(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["dump", str(path)]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("verb", ["dump", "check", "history", "undo", "redo", "questions"])
def test_no_file_a_folder_and_what_is_no_desk_are_refused(
    verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "no file" in refused(capsys, [verb, str(tmp_path / "none.exdesk")], 2)
    assert "folder" in refused(capsys, [verb, str(tmp_path)], 2)
    picture = tmp_path / "picture.exdesk"
    picture.write_bytes(PNG)
    assert "not a desk file" in refused(capsys, [verb, str(picture)], 5)
    empty = tmp_path / "empty.exdesk"
    empty.touch()
    refused(capsys, [verb, str(empty)], 5)
    assert picture.read_bytes() == PNG
    assert sorted(p.name for p in tmp_path.iterdir()) == ["empty.exdesk", "picture.exdesk"]


def test_another_programs_database_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "other.exdesk"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (a)")
    before = path.read_bytes()
    refused(capsys, ["dump", str(path)], 5)
    assert path.read_bytes() == before


def test_a_newer_file_is_refused_untouched(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = bytearray(file.read_bytes())
    raw[60:64] = (99).to_bytes(4, "big")
    file.write_bytes(raw)
    assert "newer" in refused(capsys, ["dump", str(file)], 6)
    assert file.read_bytes() == bytes(raw)


def test_an_existing_file_is_never_overwritten(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = dump(file, capsys)
    words = ["new", str(file), "--committee", "X", "--town", "Y", "--country", "CA"]
    assert "already there" in refused(capsys, words, 2)
    assert dump(file, capsys) == before


@pytest.mark.parametrize(
    ("more", "part"),
    [
        (["--committee", "X", "--town", "Y", "--country", "Canada"], "two letters"),
        (["--committee", " ", "--town", "Y", "--country", "CA"], "name"),
        (["--committee", "X", "--town", "Y", "--country", "CA", "--sample", "atlantis"], "port-hardy-2027"),
        (["--committee", "X", "--town", "Y", "--country", "CA", "--encrypt"], "later version"),
    ],
)
def test_a_new_file_with_wrong_words_is_not_made(
    more: list[str], part: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert part in refused(capsys, ["new", str(tmp_path / "x.exdesk"), *more], 2)
    assert list(tmp_path.iterdir()) == []


def test_lists_that_are_none_are_refused_and_nothing_is_written(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dump(file, capsys)
    picture, empty = tmp_path / "picture.xlsx", tmp_path / "empty.csv"
    picture.write_bytes(PNG)
    empty.touch()
    blank = tmp_path / "blank.csv"
    blank.write_text("\n\n \n")
    for sheet in (picture, empty, blank, tmp_path / "none.csv", tmp_path):
        for kind in ("guests", "travel", "programme"):
            refused(capsys, ["import", str(file), str(sheet), "--as", kind], 2)
    assert dump(file, capsys) == before


def test_an_unknown_kind_of_list_names_the_kinds(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = str(SAMPLES / "port-hardy-2027" / "travel.csv")
    assert "guests, hosts" in refused(capsys, ["import", str(file), sheet, "--as", "cats"], 2)


def test_a_mapping_that_is_no_json_is_refused(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mapping = tmp_path / "m.json"
    mapping.write_text("[1")
    sheet = str(SAMPLES / "port-hardy-2027" / "travel.csv")
    words = ["import", str(file), sheet, "--as", "travel", "--mapping", str(mapping)]
    assert "not JSON" in refused(capsys, words, 2)
    mapping.write_text('["x"]')
    assert "object" in refused(capsys, words, 2)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["set", "FILE", "visit", "Numata", "starts=7/10/2027"], "Write it as"),
        (["set", "FILE", "visit", "Numata", "starts=2027-10-20"], "before it starts"),
        (["set", "FILE", "visit", "Numata", "starts=2027-02-30"], "not a date"),
        (["set", "FILE", "visit", "Numata", "colour=red"], "no field"),
        (["set", "FILE", "visit", "Numata", "title="], "may not be empty"),
        (["set", "FILE", "visit", "Numata", "direction=sideways"], "inbound"),
        (["set", "FILE", "visit", "Numata", "title"], "FIELD=VALUE"),
        (["set", "FILE", "spaceship", "Numata", "title=x"], "kinds are"),
        (["set", "FILE", "visit", "Atlantis", "title=x"], "no visit"),
        (["set", "FILE", "partner", "Numata", "country=Japan"], "two letters"),
        (["set", "FILE", "partner", "Numata", "zone=Mars/Olympus"], "time zone"),
        (["set", "FILE", "partner", "Numata", "population=1,234"], "digits only"),
        (["remove", "FILE", "partner", "Numata"], "Remove the visit first"),
        (["remove", "FILE", "committee", "x"], "no committee"),
        (["show", "FILE", "person", "Nobody"], "no person"),
        (["answer", "FILE", "12345678", "yes"], "no question"),
        (["partner", "add", "FILE", "--name", "NUMATA", "--country", "jp"], "already a partner"),
        (["partner", "add", "FILE", "--name", "X", "--country", "JP", "--stage", "crush"], "no stage"),
        (["partner", "add", "FILE", "--name", "X", "--country", "JP", "--stage", "sister", "--since", "1.4.84"],
         "date"),
        (["visit", "add", "FILE", "--partner", "Y", "--direction", "inbound", "--from", "2027-01-01", "--to",
          "2027-01-02", "--title", "T"], "no partner"),
        (["visit", "add", "FILE", "--partner", "Numata", "--direction", "inbound", "--from", "2027-01-03", "--to",
          "2027-01-02", "--title", "T"], "before it starts"),
        (["visit", "add", "FILE", "--partner", "Numata", "--direction", "inbound", "--from", "2027-01-01", "--to",
          "2027-01-02", "--title", "T", "--rules", "magic"], "rule pack"),
        (["problems", "FILE", "--visit", "Atlantis"], "no visit"),
    ],
)  # fmt: skip
def test_wrong_words_are_refused_in_one_sentence(
    words: list[str], part: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dump(file, capsys)
    assert part in refused(capsys, [str(file) if word == "FILE" else word for word in words], 2)
    assert dump(file, capsys) == before


def test_an_ambiguous_name_lists_the_candidates(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from exchange_desk.desk import Desk
    from exchange_desk.operations.people import add_person

    with Desk.open(file) as desk, desk.writing("People") as session:
        add_person(session, {"given_name": "Philippe", "family_name": "Dutertre", "born": "1956"})
        add_person(session, {"given_name": "Philippe", "family_name": "Dutertre", "born": "1989"})
    said = refused(capsys, ["show", str(file), "person", "philippe dutertre"], 2)
    assert "born 1956" in said
    assert "born 1989" in said


def test_usage_errors_end_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["fly"], ["new"], ["import", "a", "b"], ["history", "x", "--limit", "many"]):
        refused(capsys, words, 2)


def test_a_refusal_is_json_where_json_was_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dump", str(tmp_path / "none.exdesk"), "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["code"] == 2


def test_a_desk_that_is_open_elsewhere_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from exchange_desk.desk import Desk

    with Desk.open(file):
        run = subprocess.run(
            [sys.executable, "-m", "exchange_desk", "dump", str(file)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert run.returncode == 3
    assert run.stdout == ""
    assert sentence_of(run.stderr)


def test_a_bug_is_told_in_one_sentence(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from exchange_desk.desk import Desk

    def broken(self: Desk) -> tuple[str, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr(Desk, "check", broken)
    assert "--debug" in refused(capsys, ["check", str(file)], 2)
    with pytest.raises(ZeroDivisionError):
        main(["check", str(file), "--debug"])


@pytest.mark.skipif(shutil.which("setpriv") is None or os.geteuid() != 0, reason="needs to become another user")
def test_a_folder_that_may_not_be_written_to_ends_with_four(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    os.chmod(folder, 0o555)
    for parent in (tmp_path, *tmp_path.parents):
        if os.stat(parent).st_uid == 0 and parent != Path("/") and str(parent).startswith("/tmp/"):
            os.chmod(parent, 0o755)
    words = ["new", str(folder / "x.exdesk"), "--committee", "X", "--town", "Y", "--country", "CA"]
    run = subprocess.run(
        ["setpriv", "--reuid=65534", "--clear-groups", sys.executable, "-m", "exchange_desk", *words],
        cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    if "Permission denied" in run.stderr and run.returncode not in (4,):
        pytest.skip("the other user cannot read the checkout")
    assert run.returncode == 4, run.stderr
    assert sentence_of(run.stderr)
    assert list(folder.iterdir()) == []


def test_a_full_disk_ends_with_four_and_loses_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not here")
    before = dump(file, capsys)
    words = [sys.executable, "-m", "exchange_desk", "set", str(file), "visit", "Numata", "title=Another"]
    trace = [
        "strace",
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        "trace=pwrite64",
        "-e",
        "inject=pwrite64:error=ENOSPC:when=3+",
    ]
    run = subprocess.run([*trace, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    if "ptrace" in run.stderr:
        pytest.skip("strace may not trace here")
    assert run.returncode == 4, run.stderr
    assert sentence_of(run.stderr)
    assert dump(file, capsys) == before
