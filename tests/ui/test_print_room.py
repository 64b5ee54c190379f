"""The print room: what is out of date is ticked, looked at, saved; a changed fact asks for its sheets again."""

from __future__ import annotations

from functools import partial

import pytest
from print_room_builder import Room
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from exchange_desk.operations.fields import set_fields
from exchange_desk.packets.delivery import FILES, SORTS
from exchange_desk.packets.document import CardDocument
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.packs import PACKETS
from exchange_desk.queries.visits import visit_rows
from exchange_desk.records import AnimalLimit, Participation
from ui.pages.print_room import how
from ui.pages.print_room.how import HowDialog
from ui.pages.print_room.this_sheet import NoteDialog


@pytest.fixture
def room(qtbot, desk_path):
    made = Room(qtbot, desk_path)
    yield made
    made.link.close()


def test_new_sheets_are_ticked_and_the_first_one_is_shown(room):
    assert any(subject == "Mika <b>Sato" for _, subject in room.ticked())
    assert room.page.preview.pages >= 1
    assert str(len(room.ticked())) in room.page.press.text()


def test_saved_sheets_are_up_to_date_until_a_fact_on_them_changes(room, tmp_path):
    wanted = len(room.ticked())
    cards = {document.key for document in DOCUMENTS if isinstance(document, CardDocument)}
    files = {(document, "" if document in cards else who) for document, who in room.ticked()}  # cards share pages
    folder = tmp_path / "papers"
    folder.mkdir()
    room.page.doing.save_into(folder)
    room.settle()
    assert len(list(folder.glob("*.pdf"))) == len(files)
    assert room.ticked() == set()
    assert room.link.ask(visit_rows)[0].sheets == wanted
    assert not room.page.press.isEnabled()
    room.link.do("Set name", lambda s: set_fields(s, "person", room.people[0], {"given_name": "Mikako"}))
    room.settle()
    assert any(document == "personal-itinerary" for document, _ in room.ticked())
    row = next(r for r in room.page.tree.ticked_rows() if r.document == "personal-itinerary")
    room.page.tree.choose((row.document, row.subject_id))
    room.settle()
    assert "Mikako" in room.page.preview.why.text()
    assert room.link.desk.undo_label == "Set name"


def test_space_unticks_and_the_tick_stays_away(room):
    before = room.ticked()
    room.page.tree.setFocus()
    row = room.page.tree.current_row()
    QTest.keyClick(room.page.tree, Qt.Key.Key_Space)
    assert room.ticked() == before - {(row.document, row.subject)}
    room.page.ask_again()
    room.settle()
    assert room.ticked() == before - {(row.document, row.subject)}


def test_what_changes_elsewhere_asks_for_its_sheets_again_whatever_it_is(room, tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    room.page.doing.save_into(folder)
    room.settle()
    limit = AnimalLimit(person_id=room.people[0], animal="dog", strength="never", why="fear")
    room.link.do("Never a dog", lambda session: session.add(limit))
    room.settle()
    assert room.ticked()


def test_a_sheet_that_cannot_be_drawn_stands_under_no_other_ones_picture(room):
    room.page.options.packet.editor.setCurrentIndex(room.page.options.packet.editor.findData("invitations"))
    room.page.options.filtered.emit()
    room.settle()
    first, *_, other = (row for row in room.page.tree.shown() if row.document == "invitation")
    room.page.tree.choose((first.document, first.subject_id))
    room.settle()
    assert room.page.preview.pages
    bad = next(p for p in room.people if p != room.link.ask(partial(_person_of, participation=first.subject_id)))
    room.link.do("Rename", lambda s: set_fields(s, "person", bad, {"given_name": "Yui \ue000"}))
    room.settle()
    room.page.tree.choose((other.document, other.subject_id))
    room.settle()
    assert any("cannot be printed" in said for said in room.refused)
    assert room.page.preview.pages == 0


def test_an_empty_list_says_whether_all_is_printed_or_what_is_missing(room, tmp_path):
    def choose(packet):
        room.page.options.packet.editor.setCurrentIndex(room.page.options.packet.editor.findData(packet))
        room.page.options.filtered.emit()
        room.settle()
        return room.page.preview.head.text()

    assert choose("post") == "No family hosts in this visit yet. Add families first."
    folder = tmp_path / "papers"
    folder.mkdir()
    choose("guests")
    room.page.doing.save_into(folder)
    room.settle()
    assert choose("guests") == "Every sheet of this packet is up to date."


def _person_of(session, participation):
    return session.get(Participation, participation).person_id


def test_a_folder_that_cannot_be_written_is_refused_in_one_sentence(room, tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("x")
    before = room.ticked()
    room.page.doing.save_into(blocked)
    room.settle()
    assert len(room.refused) == 1
    assert room.ticked() == before


def test_a_visit_without_guests_says_what_to_do(qtbot, desk_path):
    room = Room(qtbot, desk_path, names=())
    assert room.page.nothing.isVisible()
    room.link.close()


@pytest.mark.parametrize("works", [True, False], ids=["a printer that works", "a printer that does not answer"])
def test_sheets_count_as_printed_only_when_the_printer_took_them(room, tmp_path, works):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper = tmp_path / "paper.pdf" if works else tmp_path / "nowhere" / "paper.pdf"
    printer.setOutputFileName(str(paper))
    before = room.ticked()
    room.page.doing.print_on(printer)
    room.settle()
    assert room.ticked() == (set() if works else before)
    assert len(room.refused) == (0 if works else 1)
    assert paper.exists() == works


def test_what_is_not_for_every_visit_waits_until_its_packet_is_chosen(room):
    assert not any(document in {"visa-letter", "certificate", "envelopes"} for document, _ in room.ticked())
    assert any(document == "personal-itinerary" for document, _ in room.ticked())
    room.page.options.packet.editor.setCurrentIndex(room.page.options.packet.editor.findData("invitations"))
    room.page.options.filtered.emit()
    assert {document for document, _ in room.ticked()} == {"invitation", "visa-letter"}
    assert {row.document for row in room.page.tree.shown()} == {"invitation", "visa-letter"}


def test_every_document_stands_in_a_packet_and_every_choice_of_the_room_is_one_that_there_is():
    assert {document.key for document in DOCUMENTS} == {key for packet in PACKETS for key in packet.documents}
    assert {key for key, _ in how.FILES} == set(FILES)
    assert {key for key, _ in how.SORTS} == set(SORTS)


def test_a_note_typed_in_the_room_makes_that_sheet_alone_out_of_date(room, tmp_path, qtbot):
    folder = tmp_path / "papers"
    folder.mkdir()
    room.page.doing.save_into(folder)
    room.settle()
    room.page.options.shown.editor.setCurrentIndex(1)
    room.page.options.filtered.emit()
    row = next(r for r in room.page.tree.shown() if r.document == "personal-itinerary")
    room.page.tree.choose((row.document, row.subject_id))
    room.settle()
    room.page.this_sheet.ask_for_note()
    dialog = room.page.findChild(NoteDialog)
    dialog.words.editor.setPlainText("Bring <b>boots</b>")
    dialog._keep()
    room.settle()
    assert room.ticked() == {(row.document, row.subject)}
    assert "Bring <b>boots</b>" in room.page.preview.why.text()
    room.page.this_sheet.ask_for_note()
    dialog = room.page.findChild(NoteDialog)
    assert dialog.words.text() == "Bring <b>boots</b>"
    dialog.reject()


def test_the_arrows_above_the_preview_go_from_sheet_to_sheet(room):
    first = room.page.tree.current_row()
    _, count = room.page.tree.place()
    assert room.page.this_sheet.place.text() == f"1 of {count}"
    assert not room.page.this_sheet.before.isEnabled()
    room.page.this_sheet.after.click()
    assert room.page.tree.current_row() is not first
    assert room.page.this_sheet.place.text() == f"2 of {count}"


def test_sheets_for_one_guest_lie_in_one_file_when_that_is_wanted(room, tmp_path):
    room.page.how.ask()
    dialog = room.page.findChild(HowDialog)
    dialog.files.set_text("all")
    dialog._settle()
    folder = tmp_path / "papers"
    folder.mkdir()
    room.page.doing.save_into(folder)
    room.settle()
    assert len(list(folder.glob("*.pdf"))) == 1


def test_no_line_of_why_a_sheet_is_out_of_date_is_cut_in_a_narrow_window(room, tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    room.page.doing.save_into(folder)
    room.settle()
    words = {"given_name": "Maximiliana Theodora " * 9}
    room.link.do("Set name", lambda s: set_fields(s, "person", room.people[0], words))
    room.page.resize(700, 420)
    room.settle()
    row = next(r for r in room.page.tree.ticked_rows() if r.document == "personal-itinerary")
    room.page.tree.choose((row.document, row.subject_id))
    room.settle()
    why = room.page.preview.why
    assert "Maximiliana" in why.text()
    assert why.height() >= why.heightForWidth(why.width())


def test_another_page_may_ask_for_one_packet_alone(room):
    room.page.show_what(packet="thanks")
    room.settle()
    assert {row.document for row in room.page.tree.shown()} == {"thank-you-guests", "certificate"}


def test_the_tab_key_goes_from_the_buttons_of_a_sheet_to_its_picture_before_the_printer(room):
    chain, names = room.page.this_sheet.back, []
    while (chain := chain.nextInFocusChain()) is not room.page.press:
        names.append(chain.accessibleName())
    assert "Preview" in names
