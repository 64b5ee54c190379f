"""E-mail drafts in the print room: shown before they are written, and what is in them counts as handed out."""

from __future__ import annotations

import pytest
from print_room_builder import Room
from PySide6.QtWidgets import QFileDialog, QLabel

from exchange_desk.operations.fields import set_fields
from ui.kit.buttons import Button
from ui.pages.print_room.mailing import MailDialog


@pytest.fixture
def room(qtbot, desk_path):
    made = Room(qtbot, desk_path)
    yield made
    made.link.close()


def asked(room):
    room.page.mail.click()
    room.settle()
    (dialog,) = room.page.findChildren(MailDialog)
    return dialog, "\n".join(part.text() for part in dialog.findChildren(QLabel))


def reachable(room):
    room.link.do("Set", lambda s: set_fields(s, "person", room.people[0], {"email": "mika@example.org"}))
    room.settle()


def test_the_plan_names_addresses_who_has_none_and_what_is_left_out(room):
    reachable(room)
    dialog, words = asked(room)
    assert "Mika <b>Sato · mika@example.org · " in words
    assert "Without an e-mail address: Ngọc Ánh." in words
    assert "Health and needs sheet" in words.split("Left out")[1]
    dialog.reject()
    room.settle()
    assert room.told[1:] == room.refused == []


def test_drafts_are_saved_and_their_sheets_count_as_handed_out(room, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    reachable(room)
    dialog, _ = asked(room)
    dialog._settle()
    room.settle()
    assert len(list(tmp_path.glob("*.eml"))) == 1
    assert room.told[-1].startswith(f"1 draft saved in {tmp_path.name}.")
    assert ("personal-itinerary", "Ngọc Ánh") in room.ticked()
    assert ("personal-itinerary", "Mika <b>Sato") not in room.ticked()


def test_where_nobody_has_an_address_there_is_nothing_to_save(room):
    dialog, words = asked(room)
    assert "There is nobody to write to" in words
    assert [button.text() for button in dialog.findChildren(Button)] == ["&Close"]
    dialog.reject()


def test_a_folder_that_is_not_chosen_writes_nothing(room, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    reachable(room)
    before = room.ticked()
    dialog, _ = asked(room)
    dialog._settle()
    room.settle()
    assert room.ticked() == before
    assert room.refused == []
