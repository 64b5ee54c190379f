"""The page of papers used like a person: keys and buttons mark, filters narrow, nothing shows a passport unasked."""

from __future__ import annotations

import datetime as dt

import pytest
from papers_page_builder import OnPapers, insured
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from exchange_desk.desk import Desk
from exchange_desk.operations.fields import add_record
from ui.kit.look import look


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_Space])
def test_one_key_marks_a_paper_received_and_undo_takes_it_back(qtbot, desk, key):
    page = OnPapers(qtbot, desk, insured)
    column = page.at("Ana", "Travel insurance")
    page.press(key)
    assert (page.cell("Ana", column).text, page.cell("Ana", column).status) == ("Received", "ok")
    assert page.told == ["Mark “Travel insurance” of Ana Roe as received"]
    page.link.undo()
    page.settle()
    assert page.cell("Ana", column).text == "Not asked yet"


def test_every_mark_has_a_key_and_a_button_that_do_the_same(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    column = page.at("Ana", "Travel insurance")
    for key, mark in ((Qt.Key.Key_A, "asked"), (Qt.Key.Key_P, "partial"), (Qt.Key.Key_O, "outdated"),
                      (Qt.Key.Key_N, "not_needed"), (Qt.Key.Key_Delete, "needed")):  # fmt: skip
        page.press(key)
        by_key = page.cell("Ana", column).text
        page.link.undo()
        page.settle()
        if mark != "needed":
            page.page.marks.buttons[mark].click()
            page.settle()
            assert page.cell("Ana", column).text == by_key


def test_several_cells_are_marked_in_one_step(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    column = page.at("Ana", "Travel insurance")
    page.page.matrix.choose_where(column, lambda cell: cell.text == "Not asked yet")
    assert "3 papers of 3 travellers" in page.page.count.text()
    page.press(Qt.Key.Key_A)
    assert {row.cells[column].text for row in page.page.matrix.rows()} == {"Asked for"}
    page.link.undo()
    page.settle()
    assert {row.cells[column].text for row in page.page.matrix.rows()} == {"Not asked yet"}


def test_a_passport_is_typed_in_and_not_marked(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    page.at("Ana", "Passport")
    page.press(Qt.Key.Key_R)
    assert "number and last day" in page.refused[0]


def test_the_number_is_hidden_until_it_is_opened_and_again_for_the_next_traveller(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    page.at("Ana", "Passport")
    detail = page.page.detail
    assert detail.number.text() == "Number: •••• 3453"
    assert not detail.number_form.isVisible()
    detail.open_number.click()
    assert detail.number_form.fields["passport_number"].text() == "AB123453"
    page.at("Tom", "Passport")
    assert not detail.number_form.isVisible()


def test_a_changed_number_stands_in_no_label_of_a_step(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    page.at("Ana", "Passport")
    page.page.detail.open_number.click()
    field = page.page.detail.number_form.fields["passport_number"]
    field.editor.setText("ZZ999111")
    field.editor.editingFinished.emit()
    page.settle()
    labels = " ".join(step.label for step in page.link.desk.history(10))
    assert "Change “Passport number” of Ana Roe" in labels
    assert "ZZ999111" not in labels


def test_dates_and_notes_of_a_paper_are_kept_when_they_are_left(qtbot, desk):
    page = OnPapers(qtbot, desk, lambda trip: (insured(trip), trip.mark("travel_insurance", "received", "Ana")))
    page.at("Ana", "Travel insurance")
    field = page.page.detail.forms[0].fields["expires_on"]
    field.editor.setText("2028-06-20")
    field.editor.editingFinished.emit()
    page.settle()
    assert page.trip.cell("Ana", "travel_insurance").state == "expires"
    assert "not to the return" in page.page.detail.shown.sentences[0]


def test_not_ready_shows_only_who_is_not_and_goes_on_to_the_next(qtbot, desk):
    page = OnPapers(qtbot, desk, lambda trip: (insured(trip), trip.mark("travel_insurance", "received", "Tom")))
    page.page.above.show_only("not_ready")
    page.settle()
    assert page.names() == ["Ana Roe", "Mia Roe (minor)"]
    page.at("Ana", "Travel insurance")
    page.press(Qt.Key.Key_R)
    assert page.names() == ["Mia Roe (minor)"]
    assert page.page.matrix.current()[0] == page.trip.going["Mia"]


def test_what_is_overdue_has_its_own_list_and_says_so_in_words(qtbot, desk):
    late = dt.date.today() - dt.timedelta(days=2)
    page = OnPapers(qtbot, desk, lambda trip: trip.ask_for("travel_insurance", "adults", due=late))
    page.page.above.show_only("overdue")
    page.settle()
    assert page.names() == ["Ana Roe", "Tom Roe"]
    column = page.at("Ana", "Travel insurance")
    assert "was due" in page.cell("Ana", column).text
    assert page.cell("Ana", column).status == "problem"


def test_a_search_finds_by_part_of_a_name_and_an_empty_one_shows_all(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    page.page.above.search.setText("ana")
    qtbot.waitUntil(lambda: page.names() == ["Ana Roe"], timeout=10_000)
    page.page.above.search.clear()
    qtbot.waitUntil(lambda: len(page.names()) == 3, timeout=10_000)


def test_s_puts_what_is_worst_in_that_column_first_and_again_by_name(qtbot, desk):
    page = OnPapers(qtbot, desk, lambda trip: (insured(trip), trip.mark("travel_insurance", "received", "Ana")))
    page.at("Ana", "Travel insurance")
    page.press(Qt.Key.Key_S)
    assert page.names() == ["Mia Roe (minor)", "Tom Roe", "Ana Roe"]
    assert page.page.matrix.current()[0] == page.trip.going["Ana"]
    page.press(Qt.Key.Key_S)
    assert page.names()[0] == "Ana Roe"


def test_enter_goes_to_the_first_field(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    page.at("Ana", "Passport")
    page.press(Qt.Key.Key_Return)
    editor = page.page.detail.passport_form.fields["passport_valid_to"].editor
    assert page.page.focusWidget() is editor or QApplication.focusWidget() is editor


def test_every_cell_is_told_in_full_to_a_screen_reader(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    matrix = page.page.matrix
    told = [matrix.model().data(matrix.model().index(0, n), Qt.ItemDataRole.AccessibleTextRole)
            for n in range(matrix.model().columnCount())]  # fmt: skip
    assert all(text.startswith("Ana Roe") for text in told)
    assert "Ana Roe: Travel insurance: Not asked yet" in told


def test_four_hundred_travellers_are_shown_at_once(qtbot, tmp_path):

    desk = Desk.create(tmp_path / "many.exdesk", name="C", town="Port Hardy", country="CA")

    def many(trip):
        insured(trip)
        with trip.desk.writing("Many") as session:
            for number in range(400):
                who = add_record(session, "person", {"given_name": f"N{number}", "family_name": "Doe"})
                add_record(session, "participation", {"person_id": who, "status": "going"}, visit_id=trip.visit)

    page = OnPapers(qtbot, desk, many)
    assert len(page.names()) == 403
    page.page.above.show_only("not_ready")
    assert len(page.names()) == 403


def test_a_fee_is_not_marked_but_follows_the_payments(qtbot, desk):
    def with_fee(trip):
        insured(trip)
        with trip.desk.writing("Fee") as session:
            add_record(session, "fee", {"title": "Deposit", "amount": "5000", "currency": "CAD"}, visit_id=trip.visit)

    page = OnPapers(qtbot, desk, with_fee)
    column = page.at("Ana", "Fee")
    assert "50.00 open" in page.cell("Ana", column).text
    page.press(Qt.Key.Key_R)
    assert "follows" in page.refused[0]


def test_a_problem_leads_to_the_paper_that_it_is_about_whatever_was_shown(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    page.page.above.search.setText("Tom")
    page.page.above.show_only("overdue")
    page.settle()
    page.page.show_what(participation=page.trip.going["Mia"], paper="medical_release_missing")
    page.settle()
    who, number = page.page.matrix.current()
    assert who == page.trip.going["Mia"]
    assert page.page.found.columns[number - 1].kind == "medical_release"
    assert page.page.detail.what.text() == "Medical release"


def test_rows_are_as_high_as_before_once_large_text_was_looked_at(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    look.apply(dark=False, percent=100)
    before = page.page.matrix.rowHeight(0)
    look.apply(dark=False, percent=200)
    assert page.page.matrix.rowHeight(0) > before
    look.apply(dark=False, percent=100)
    assert page.page.matrix.rowHeight(0) == before


def test_the_menu_of_a_cell_has_every_mark_with_its_key(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    column = page.at("Ana", "Travel insurance")
    menu = page.page.marks.menu(page.page)
    told = {action.text().replace("&", "").split("\t")[0]: action for action in menu.actions()}
    assert list(told) == ["Mark received", "Asked for", "Not complete", "Out of date", "Not needed", "Not asked yet"]
    told["Asked for"].trigger()
    page.settle()
    assert page.cell("Ana", column).text == "Asked for"


def test_no_two_access_keys_of_the_page_are_the_same_and_none_is_a_menus(qtbot, desk):
    page = OnPapers(qtbot, desk, insured)
    page.at("Ana", "Passport")
    words = [b.text() for b in page.page.findChildren(QPushButton) if b.isVisible()]
    words += [each.text() for each in page.page.findChildren(QLabel) if each.buddy() and each.isVisible()]
    keys = [text[text.index("&") + 1].upper() for text in words if "&" in text and "&&" not in text]
    assert len(keys) == len(set(keys))
    assert not set(keys) & set("FEVIPH")
