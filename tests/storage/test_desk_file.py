"""The desk file: made whole, opened under its lock, refused in plain words."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from exchange_desk.basics.errors import (
    DamagedFile,
    DeskError,
    NewerFile,
    NoRoomOrPermission,
    OpenElsewhere,
    RefusedInput,
)
from exchange_desk.desk import Desk
from exchange_desk.storage.format import APPLICATION_ID, FORMAT


def a_desk(path: Path) -> Desk:
    return Desk.create(path, name="Society", town="Port Hardy", country="CA")


def listing(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir() if p.is_file()}


def with_header(path: Path, offset: int, number: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(number.to_bytes(4, "big"))


def test_a_new_file_carries_our_marks_and_leaves_nothing_beside_it(desk_path: Path) -> None:
    a_desk(desk_path).close()
    header = desk_path.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == FORMAT
    assert os.listdir(desk_path.parent) == [desk_path.name]


def test_every_connection_is_durable_and_checks_references(desk: Desk) -> None:
    with desk.reading() as session:
        found = {name: session.execute(text(f"PRAGMA {name}")).scalar() for name in (
            "journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "mmap_size"
        )}  # fmt: skip
    assert found == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0,
        "mmap_size": 0,
    }  # fmt: skip


def test_a_reading_session_cannot_write(desk: Desk) -> None:
    with pytest.raises(DeskError), desk.reading() as session:
        session.execute(text("DELETE FROM committee"))
    assert desk.check() == ()


def test_an_existing_file_is_never_overwritten(desk_path: Path) -> None:
    desk_path.write_text("a letter")
    with pytest.raises(RefusedInput, match="already there"):
        a_desk(desk_path)
    assert desk_path.read_text() == "a letter"


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(RefusedInput, match="not there"):
        a_desk(tmp_path / "nowhere" / "x.exdesk")


@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (lambda p: None, RefusedInput),
        (lambda p: p.mkdir(), RefusedInput),
        (lambda p: p.write_bytes(b""), DamagedFile),
        (lambda p: p.write_bytes(b"\x89PNG\r\n" * 100), DamagedFile),
        (lambda p: sqlite3.connect(p).executescript("CREATE TABLE a (b)"), DamagedFile),
    ],
    ids=["missing", "folder", "empty", "picture", "other database"],
)
def test_what_is_no_desk_file_is_refused_untouched(
    desk_path: Path, make: Callable[[Path], object], refusal: type[DeskError]
) -> None:
    make(desk_path)
    before = listing(desk_path.parent)
    with pytest.raises(refusal):
        Desk.open(desk_path)
    assert listing(desk_path.parent) == before


def test_a_newer_file_is_refused_and_not_a_byte_is_touched(desk_path: Path) -> None:
    a_desk(desk_path).close()
    with_header(desk_path, 60, FORMAT + 1)
    before = listing(desk_path.parent)
    with pytest.raises(NewerFile, match="newer"):
        Desk.open(desk_path)
    assert listing(desk_path.parent) == before


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM allergy; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE extra (a)",
        "CREATE INDEX i ON person (notes)",
        "DROP TABLE allergy",
        "ALTER TABLE person ADD COLUMN more TEXT",
    ],
)
def test_a_file_with_anything_planted_in_it_is_refused(desk_path: Path, planted: str) -> None:
    a_desk(desk_path).close()
    with sqlite3.connect(desk_path) as raw:
        raw.execute(planted)
    raw.close()
    with pytest.raises(DamagedFile, match="not a sound desk file"):
        Desk.open(desk_path)


def test_a_damaged_page_is_reported_by_check_or_refused(desk_path: Path) -> None:
    a_desk(desk_path).close()
    size = desk_path.stat().st_size
    with desk_path.open("r+b") as file:
        file.seek(size // 2 // 4096 * 4096)
        file.write(b"\xff" * 4096)
    try:
        with Desk.open(desk_path) as desk:
            assert desk.check() != ()
    except DamagedFile:
        pass


def test_a_second_process_is_refused_by_name(desk: Desk, desk_path: Path) -> None:
    code = f"""
from pathlib import Path
from exchange_desk.basics.errors import OpenElsewhere
from exchange_desk.desk import Desk
try:
    Desk.open(Path({str(desk_path)!r}))
except OpenElsewhere as refusal:
    print(refusal)
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert f"process {os.getpid()}" in said


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("link", ["symlink", "hard"])
def test_a_link_to_an_open_file_is_the_same_file(desk: Desk, desk_path: Path, link: str) -> None:
    other = desk_path.with_name("other.exdesk")
    other.symlink_to(desk_path) if link == "symlink" else other.hardlink_to(desk_path)
    with pytest.raises(OpenElsewhere):
        Desk.open(other)


def test_a_lock_left_by_a_dead_process_is_taken_over(desk_path: Path) -> None:
    a_desk(desk_path).close()
    desk_path.with_name(f".{desk_path.name}.lock").write_text('{"host": "x", "user": "y", "pid": 1}')
    Desk.open(desk_path).close()
    assert os.listdir(desk_path.parent) == [desk_path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="another system of rights")
@pytest.mark.parametrize("what", ["folder", "file"])
def test_without_permission_it_says_so(desk_path: Path, what: str) -> None:
    a_desk(desk_path).close()
    for folder in (desk_path.parent, *desk_path.parents):
        if folder.owner() == desk_path.owner() and len(folder.parts) > 2:
            folder.chmod(folder.stat().st_mode | 0o055)
    subject = desk_path if what == "file" else desk_path.parent
    subject.chmod(0o444 if what == "file" else 0o555)
    root = os.geteuid() == 0
    try:
        if root:
            os.seteuid(65534)
        with pytest.raises(NoRoomOrPermission, match="may not be written"):
            Desk.open(desk_path)
        with pytest.raises(NoRoomOrPermission):
            a_desk(desk_path.with_name("another.exdesk")) if what == "folder" else Desk.open(desk_path)
    finally:
        if root:
            os.seteuid(0)
        subject.chmod(0o755)
    assert os.listdir(desk_path.parent) == [desk_path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_full_disk_leaves_the_file_as_it_was_and_works_again_afterwards(desk: Desk, desk_path: Path) -> None:
    import resource
    import signal

    from exchange_desk.records import Person

    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (desk_path.stat().st_size, hard))
        with pytest.raises(NoRoomOrPermission, match="Nothing was changed"), desk.writing("Too much") as session:
            session.add_all([Person(given_name="x" * 5000) for _ in range(200)])
        with pytest.raises(NoRoomOrPermission):
            a_desk(desk_path.with_name("another.exdesk"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert desk.check() == ()
    assert not desk_path.with_name("another.exdesk").exists()
    with desk.writing("Enough") as session:
        session.add(Person(given_name="Mika"))
    assert desk.last_step is not None
