"""Hostile and clumsy words: each is refused in one readable line, and the file stays as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from exchange_desk.cli.main import main
from exchange_desk.cli.words import in_one_line

NAMES = ("x" * 250, "a\0b", "\ud800", "x" * 10_000, "\u202etxet\u202c", "\r\nX", "\u2028", "")
NO_FILE = ("a\0b", "\ud800", "x" * 10_000, "x" * 250, "")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A desk with one partner and one visit."""
    path = tmp_path / "port.exdesk"
    assert main(["new", str(path), "--committee", "Port Hardy", "--town", "Port Hardy", "--country", "CA"]) == 0
    assert main(["partner", "add", str(path), "--name", "Numata", "--country", "JP"]) == 0
    visit = ["--direction", "inbound", "--from", "2027-10-07", "--to", "2027-10-13", "--title", "Numata 2027"]
    assert main(["visit", "add", str(path), "--partner", "Numata", *visit]) == 0
    return path


def refused(capsys: pytest.CaptureFixture[str], words: list[str], code: int = 2) -> str:
    capsys.readouterr()
    assert main([*words, "--json"]) == code, words
    said = capsys.readouterr()
    sentence = said.err.strip()
    assert len(sentence.splitlines()) == 1, sentence
    assert sentence.isprintable(), sentence
    assert len(sentence) < 800
    assert "inside the program" not in sentence
    if said.out:
        assert json.loads(said.out)["code"] == code
    return sentence


def dump(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["dump", str(path)]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_word_in_any_place_is_refused_in_one_line(
    name: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dump(file, capsys)
    path = str(file)
    for words in (
        ["show", path, "person", name],
        ["show", path, name, "x"],
        ["questions", path, "--visit", name],
        ["answer", path, name, "x"],
        ["why", path, "--visit", "Numata", "--guest", name],
        ["place", path, "--visit", "Numata", "--guest", name, "--household", name],
        ["swap", path, "--visit", "Numata", "--guest", name, "--with", name],
        ["withdraw", path, "--visit", "Numata", "--household", name],
        ["set", path, "visit", "Numata", f"{name}=x"],
        ["import", path, name, "--as", "guests"],
        ["import", path, path, "--as", name],
        ["partner", "add", path, "--name", "X", "--country", "JP", "--zone", name],
        ["visit", "add", path, "--partner", name, "--direction", "inbound", "--from", "2027-01-01", "--to",
         "2027-01-02", "--title", "T"],
        ["print", path, "--visit", "Numata", "--out", path + ".d", "--language", name],
        ["history", path, "--limit", name],
        [name],
    ):  # fmt: skip
        refused(capsys, words)
    refused(capsys, ["dump", name])
    if name in NO_FILE:
        refused(capsys, ["new", name, "--committee", "C", "--town", "T", "--country", "CA"])
    assert dump(file, capsys) == before


def test_an_option_that_a_script_left_empty_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "--visit" in refused(capsys, ["questions", str(file), "--visit", " "])
    words = ["withdraw", str(file), "--visit", "Numata", "--guest", "x", "--household", ""]
    assert "--household" in refused(capsys, words)


def test_an_unknown_language_or_zone_is_refused_and_the_known_ones_are_named(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, ["print", str(file), "--visit", "Numata", "--out", str(tmp_path / "o"), "--language", "xx"])
    assert "en, ja" in said
    said = refused(capsys, ["partner", "add", str(file), "--name", "X", "--country", "JP", "--zone", "Mars/Base"])
    assert "time zone" in said


def test_text_that_a_column_refuses_is_said_as_its_own_sentence(file: Path) -> None:
    from exchange_desk.basics.errors import RefusedInput
    from exchange_desk.desk import Desk
    from exchange_desk.operations.partners import add_partner

    with Desk.open(file) as desk, pytest.raises(RefusedInput, match="NUL"), desk.writing("Hostile") as session:
        add_partner(session, name="X", country="JP", region="a\0b")


def test_a_long_quotation_is_cut_and_what_is_unseen_is_written_out() -> None:
    assert in_one_line(f"There is no guest “{'x y ' * 500}”.") == f"There is no guest “{'x y ' * 20}…”."
    assert in_one_line("“\u202ea\nb”") == "“\\u202ea\\nb”"
    assert in_one_line("Es gibt keinen Gast „Gérard 佐藤“.") == "Es gibt keinen Gast „Gérard 佐藤“."


def test_a_terminal_obeys_nothing_that_came_with_a_pasted_name(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["item", "add", str(file), "--visit", "Numata", "--day", "2027-10-08", "9:00 \x1b[31mTea\x07"]) == 0
    said = capsys.readouterr().out
    assert "\\x1b[31mTea\\x07: Fri 8 Oct" in said
    assert "\x1b" not in said


def test_kept_text_that_is_none_any_more_is_a_damaged_file_and_quotes_nobody(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = bytearray(file.read_bytes())
    at = raw.find(b"Numata 2027")
    while at >= 0:
        raw[at] = 0xFF
        at = raw.find(b"Numata 2027", at)
    file.write_bytes(raw)
    assert "2027" not in refused(capsys, ["list", str(file), "visit"], 5)
    file.write_bytes(raw.replace(b'["short_adult"', b'!"short_adult"'))
    refused(capsys, ["show", str(file), "visit", "x"], 5)


def test_a_new_file_has_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    from exchange_desk.desk import Desk

    path = tmp_path / "a.exdesk"
    seen: list[bool] = []

    def stopped(session: object) -> None:
        seen.append(path.exists())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Desk.create(path, name="A", town="T", country="CA", fill=("Sample", "test", stopped))
    assert seen == [False]
    assert list(tmp_path.iterdir()) == []


def test_a_file_whose_last_pages_found_no_room_never_gets_its_name(tmp_path: Path) -> None:
    from exchange_desk.basics.errors import NoRoomOrPermission
    from exchange_desk.storage.file import give_name

    part, path = tmp_path / "a.part", tmp_path / "a.exdesk"
    part.write_bytes(b"x")
    part.with_name("a.part-wal").write_bytes(b"pages")
    with pytest.raises(NoRoomOrPermission, match=r"a\.exdesk"):
        give_name(part, path)
    assert not path.exists()


def test_what_the_driver_itself_says_of_a_full_disk_is_said_plainly(tmp_path: Path) -> None:
    import sqlcipher3.dbapi2 as driver

    from exchange_desk.basics.errors import NoRoomOrPermission
    from exchange_desk.storage.refusals import in_plain_words

    with pytest.raises(NoRoomOrPermission), in_plain_words(tmp_path / "a.exdesk"):
        raise driver.OperationalError("database or disk is full")


def test_dates_of_a_mistyped_year_are_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["visit", "add", str(file), "--partner", "Numata", "--direction", "inbound", "--title", "T"]
    assert "not a date" in refused(capsys, [*words, "--from", "0001-01-01", "--to", "2027-01-02"])
    assert "for years" in refused(capsys, [*words, "--from", "2027-01-01", "--to", "2127-01-02"])
    assert "for years" in refused(capsys, ["set", str(file), "visit", "Numata", "ends=2072-10-13"])
    assert main(["history", str(file), "--limit", "9" * 30]) == 0
