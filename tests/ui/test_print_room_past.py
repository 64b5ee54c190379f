"""The history of a sheet in the print room."""

from __future__ import annotations

import pytest
from print_room_builder import Room
from PySide6.QtWidgets import QLabel

from exchange_desk.operations.fields import set_fields
from ui.kit.status import Chip
from ui.pages.print_room.past import PastDialog


@pytest.fixture
def room(qtbot, desk_path):
    made = Room(qtbot, desk_path)
    yield made
    made.link.close()


def test_the_history_shows_each_revision_and_names_are_no_markup(room, tmp_path):
    room.page.doing.save_into(tmp_path)
    room.settle()
    room.link.do("Set name", lambda s: set_fields(s, "person", room.people[0], {"given_name": "Mika <i>Ito"}))
    room.settle()
    room.page.doing.save_into(tmp_path)
    room.settle()
    room.page.options.shown.editor.setCurrentIndex(1)
    room.page.options.filtered.emit()
    row = next(r for r in room.page.tree.shown() if r.document == "personal-itinerary" and "Ito" in r.subject)
    room.page.tree.choose((row.document, row.subject_id))
    room.page.this_sheet.past.click()
    dialog = room.page.findChild(PastDialog)
    words = [part.text() for part in dialog.findChildren(QLabel) if not part.isHidden()]
    assert [w for w in words if w.startswith("Revision")] == ["Revision B", "Revision A"]
    assert any("Mika <b>Sato → Mika <i>Ito" in w for w in words)
    assert [chip.word for chip in dialog.findChildren(Chip)] == ["Handed out", "Replaced"]
    dialog.reject()


def test_a_sheet_that_was_never_printed_has_no_history(room):
    assert room.page.tree.current_row().revision == ""
    assert room.page.this_sheet.past.isHidden()
