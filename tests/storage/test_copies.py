"""Safety copies: whole, checked, counted, the ten newest kept, nothing else ever touched."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.queries.dump import dump
from exchange_desk.records import Person
from exchange_desk.storage import copies


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk.create(tmp_path / "numata.exdesk", name="S", town="Port Hardy", country="CA")
    with made.writing("Add Yui") as session:
        session.add(Person(given_name="Yui"))
    return made


def told(desk: Desk) -> object:
    with desk.reading() as session:
        return dump(session)


def test_a_copy_holds_what_the_open_file_holds_and_opens_as_a_desk_file(desk: Desk) -> None:
    copy = desk.safety_copy("before import")
    assert copy.parent == desk.path.with_name("numata copies")
    assert copy.name.startswith("numata copy 0001 ")
    assert copy.name.endswith(" before import.exdesk")
    with Desk.open(copy) as opened:
        assert opened.check() == ()
        assert told(opened) == told(desk)
        assert opened.undo_label == "Add Yui"


def test_only_the_copy_is_left_in_the_folder(desk: Desk) -> None:
    copy = desk.safety_copy("before import")
    assert list(copy.parent.iterdir()) == [copy]


def test_the_ten_newest_are_kept_and_nothing_of_somebody_else_is_removed(desk: Desk) -> None:
    by_hand = desk.safety_copy(copies.BY_HAND)
    others = [
        by_hand.with_name("numata copy 0001 2020-01-01 before import.bak"),
        by_hand.with_name("numata 2 copy 0001 2020-01-01 before import.exdesk"),
        by_hand.with_name("notes.txt"),
    ]
    for other in others:
        other.write_text("mine")
    made = [desk.safety_copy("before import") for _ in range(12)]
    left = set(by_hand.parent.iterdir())
    assert left == {by_hand, *others, *made[2:]}
    assert made[-1].name.startswith("numata copy 0013 ")


def test_a_wrong_clock_lets_no_newer_copy_go(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [desk.safety_copy("before import") for _ in range(10)]
    renamed = made[0].rename(made[0].with_name("numata copy 0001 2099-01-01 before import.exdesk"))
    desk.safety_copy("before import")
    assert not renamed.exists()
    assert all(each.exists() for each in made[1:])


def test_what_a_killed_copy_left_is_cleared_away(desk: Desk) -> None:
    folder = desk.path.with_name("numata copies")
    folder.mkdir()
    part = folder / ".numata copy 0001 2027-01-01 before import.exdesk.part"
    part.write_bytes(b"half")
    copy = desk.safety_copy("before import")
    assert list(folder.iterdir()) == [copy]


def test_a_file_in_the_place_of_the_folder_is_said_and_kept(desk: Desk) -> None:
    taken = desk.path.with_name("numata copies")
    taken.write_text("mine")
    with pytest.raises(RefusedInput, match="no folder"):
        desk.safety_copy("before import")
    assert taken.read_text() == "mine"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_said_in_one_sentence(desk: Desk) -> None:
    folder = desk.path.with_name("numata copies")
    folder.mkdir(mode=0o500)
    with pytest.raises(NoRoomOrPermission, match="could not be written"):
        desk.safety_copy("before import")


@pytest.mark.skipif(sys.platform == "win32", reason="sets a limit that Windows does not know")
def test_a_disk_without_room_is_said_and_leaves_no_half_copy(desk: Desk) -> None:
    import resource

    hears, tells = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover - the child never comes back
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
        try:
            desk.safety_copy("before import")
        except NoRoomOrPermission as refused:
            os.write(tells, str(refused).encode())
        finally:
            os._exit(0)
    os.close(tells)
    os.waitpid(child, 0)
    with os.fdopen(hears, "rb") as pipe:
        assert "Make room or choose another folder" in pipe.read().decode()
    assert list(desk.path.with_name("numata copies").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_copy_killed_at_any_moment_leaves_whole_copies_only(tmp_path: Path) -> None:
    path = tmp_path / "x.exdesk"
    Desk.create(path, name="S", town="Port Hardy", country="CA").close()
    for round_ in range(12):
        child = os.fork()
        if child == 0:  # pragma: no cover - the child never comes back
            desk = Desk.open(path)
            while True:
                desk.safety_copy("before import")
        time.sleep(0.05 + round_ * 0.011)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    with Desk.open(path) as desk:
        desk.safety_copy("before import")
        everything = list(path.with_name("x copies").iterdir())
        assert all(each.suffix == ".exdesk" for each in everything)
        for each in everything:
            with Desk.open(each) as copy:
                assert copy.check() == ()
                assert told(copy) == told(desk)


def test_what_is_tried_leaves_nothing(desk: Desk) -> None:
    before, heard = told(desk), []
    desk.on_change(heard.append)
    with desk.trying() as session:
        session.add(Person(given_name="Nobody"))
        session.flush()
    assert told(desk) == before
    assert heard == []
    assert desk.history(1)[0].label == "Add Yui"
    with desk.writing("Add Ren") as session:
        session.add(Person(given_name="Ren"))
    assert heard
