"""The programme page: days, both clocks, typing items in, changing, removing, who takes part; by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.queries.itinerary_desk import numata_in_port_hardy
from tests.ui.programme_builder import Opened, empty_visit, the_dialog
from ui.pages.itinerary import ItineraryPage
from ui.pages.itinerary.attendance import AttendanceForm
from ui.pages.itinerary.detail import lines
from ui.pages.itinerary.form import ItemForm
from ui.pages.itinerary.words import day_sum, item_line, item_sum


def test_the_days_of_the_visit_with_what_to_look_at(opened: Opened) -> None:
    page = opened(numata_in_port_hardy)
    sums = [day_sum(day) for day in page.days.rows()]
    assert sums[0] == "Day 1 · 6 items"
    assert sums[1] == "Day 2 · 8 items · 2 to look at"
    assert sums[-1] == "Outside the visit · 1 item"
    assert page.day.heading.text() == "Thursday 7 October 2027 · day 1 of 7"


def test_one_flight_by_three_clocks(opened: Opened) -> None:
    page = opened(numata_in_port_hardy)
    flight = next(item for item in page.day.list.rows() if item.number == "NH 116")
    assert item_line(flight, "").startswith("21:55–14:40   NH 116")
    assert item_line(flight, "host").startswith("05:55–14:40")
    assert item_line(flight, "home").startswith("21:55 – 06:40 +1")
    assert item_sum(flight, "", "Port Hardy") == (
        "05:55–14:40 Port Hardy · 21:55 – 06:40 +1 Numata · 8 h 45 min · change 7 h 45 min · all but Daisuke Kudo"
    )


def test_the_pane_says_everything_of_an_item(opened: Opened) -> None:
    page = opened(numata_in_port_hardy)
    page.day.list.choose(lambda item: item.number == "NH 116")
    assert page.day.item is not None
    said = dict(lines(page.day.item))
    assert said["Leaves"] == "Thu 7 Oct 21:55 Tokyo\n05:55 Vancouver, same day"
    assert said["Arrives"] == "Thu 7 Oct 14:40 Vancouver\n06:40 Tokyo, next day (Fri 8 Oct)"
    assert said["Takes"] == "8 h 45 min"
    assert said["Who"] == "all but Daisuke Kudo (14 guests)"


def test_an_empty_day_says_what_to_do_and_takes_what_is_typed(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    assert page.day.nothing.isVisible()
    assert page.add_new()
    qtbot.waitUntil(page.day.line.hasFocus)
    QTest.keyClicks(page.day.line, "7:30 breakfast")
    QTest.keyClick(page.day.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.day.list.rows()) == 1)
    assert page.day.item is not None
    assert (page.day.item.hours, page.day.item.title, page.day.item.meals) == ("07:30", "breakfast", ("breakfast",))
    assert page.day.line.text() == ""
    assert page.link.desk is not None
    assert page.link.desk.undo_label == "Add “7:30 breakfast” on Thu 7 Oct"


def test_what_is_no_time_is_refused_and_stays_in_the_line(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    page.day.line.setText("25:00 breakfast")
    with qtbot.waitSignal(page.link.refused) as refusal:
        QTest.keyClick(page.day.line, Qt.Key.Key_Return)
    assert "not a time of day" in refusal.args[0]
    assert page.day.line.text() == "25:00 breakfast"
    assert page.day.list.rows() == ()


def test_delete_removes_an_item_and_undo_brings_it_back(opened: Opened, qtbot: QtBot) -> None:
    page = opened(numata_in_port_hardy)
    before = len(page.day.list.rows())
    page.day.list.choose(lambda item: item.kind == "home")
    page.day.list.setFocus()
    QTest.keyClick(page.day.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page.day.list.rows()) == before - 1)
    page.link.undo()
    qtbot.waitUntil(lambda: len(page.day.list.rows()) == before)


def test_enter_opens_the_form_and_keeps_what_was_changed(opened: Opened, qtbot: QtBot) -> None:
    page = opened(numata_in_port_hardy)
    page.day.list.choose(lambda item: item.title.startswith("Arrival"))
    QTest.keyClick(page.day.list, Qt.Key.Key_Return)
    form = the_dialog()
    assert isinstance(form, ItemForm)
    form.ends.starts.set_text("19:00")
    form.title.set_text("Welcome")
    form.keep()
    qtbot.waitUntil(lambda: any(item.title == "Welcome" for item in page.day.list.rows()))
    changed = next(item for item in page.day.list.rows() if item.title == "Welcome")
    assert (changed.hours, changed.who) == ("19:00–19:30", "all but Daisuke Kudo")


def test_the_form_says_why_something_cannot_be(opened: Opened) -> None:
    page = opened(numata_in_port_hardy)
    page.doing.change()
    form = the_dialog()
    assert isinstance(form, ItemForm)
    form.ends.starts.set_text("soon")
    form.keep()
    assert form.isVisible()
    assert "not a time of day" in form.wrong.text()
    form.reject()


def test_a_form_kept_unchanged_changes_nothing(opened: Opened) -> None:
    page = opened(numata_in_port_hardy)
    assert page.link.desk is not None
    step = page.link.desk.last_step
    for row in page.day.list.rows():
        page.day.list.choose(lambda item, wanted=row.id: item.id == wanted)  # type: ignore[misc]
        page.doing.change()
        form = the_dialog()
        assert isinstance(form, ItemForm)
        form.keep()
        assert not form.isVisible(), form.wrong.text()
    assert page.link.desk.last_step is step or page.link.desk.last_step == step


def test_a_leg_is_added_between_two_airports(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    page.doing.add_leg()
    form = the_dialog()
    assert isinstance(form, ItemForm)
    form.ends.starts.set_text("21:55")
    form.ends.ends.set_text("14:40")
    form.ends.ends_on.set_text("2027-10-07")
    form.ends.place.set_text("HND")
    form.ends.to_place.set_text("yvr")
    form.number.set_text("NH 116")
    form.keep()
    qtbot.waitUntil(lambda: len(page.day.list.rows()) == 1)
    (leg,) = page.day.list.rows()
    assert (leg.headline, leg.duration) == ("NH 116  HND → YVR", "8 h 45 min")


def test_a_tick_names_a_guest_out(opened: Opened, qtbot: QtBot) -> None:
    page = opened(numata_in_port_hardy)
    page.day.list.choose(lambda item: item.kind == "home")
    page.day.list.setFocus()
    QTest.keyClick(page.day.list, Qt.Key.Key_W)
    form = the_dialog()
    assert isinstance(form, AttendanceForm)
    assert form.list.count() == 15
    form.list.setCurrentRow(0)
    QTest.keyClick(form.list, Qt.Key.Key_Space)
    form.keep()
    qtbot.waitUntil(lambda: any(item.who == "all but Shuichi Honma" for item in page.day.list.rows()))


def test_a_problem_leads_to_its_item(opened: Opened, qtbot: QtBot) -> None:
    page = opened(numata_in_port_hardy)
    wanted = next(i for d in page.days.rows() for i in d.items if i.title.startswith("Interview"))
    page.show_what(item_id=wanted.id)
    qtbot.waitUntil(lambda: page.day.item is not None and page.day.item.id == wanted.id)
    assert page.day.item is not None
    assert any(level == "warn" for level, _text in page.day.item.problems)


def test_days_turn_by_keyboard(opened: Opened) -> None:
    page = opened(numata_in_port_hardy)
    page.activateWindow()
    page.days.setFocus()
    QTest.keyClick(page.days, Qt.Key.Key_Down)
    assert page.day.heading.text().startswith("Friday 8 October")
    page._turn(1)
    assert page.day.heading.text().startswith("Saturday 9 October")


def test_without_a_visit_the_page_says_so(opened: Opened) -> None:
    page = opened(empty_visit)
    page.link.choose_visit(None)
    assert page._whole.currentIndex() == 0


def test_one_guest_gets_a_seat_and_a_booking_of_their_own(opened: Opened, qtbot: QtBot) -> None:
    page = opened(numata_in_port_hardy)
    page.day.list.choose(lambda item: item.number == "NH 116")
    page.doing.who()
    form = the_dialog()
    assert isinstance(form, AttendanceForm)
    assert form.count.text() == "14 of 15 guests take part"
    form.search.setText("honma")
    qtbot.waitUntil(lambda: form.list.item(1).isHidden())
    form.list.setCurrentRow(0)
    QTest.keyClicks(form.fields["seat"].editor, "34 A")
    QTest.keyClicks(form.fields["booking"].editor, "ZZONE1")
    assert form.list.item(0).text() == "Shuichi Honma · seat 34 A · ZZONE1"
    form.keep()
    page.doing.who()
    again = the_dialog()
    assert isinstance(again, AttendanceForm)
    assert again.guests[0].particulars == ("34 A", "ZZONE1", "")
    assert again.free.isVisible()
    again.free.click()
    again.keep()
    page.doing.who()
    last = the_dialog()
    assert isinstance(last, AttendanceForm)
    assert (last.guests[0].named, last.guests[0].seat) == (None, "")
    last.reject()


def test_all_whom_the_search_shows_are_ticked_off_at_once(opened: Opened, qtbot: QtBot) -> None:
    page = opened(numata_in_port_hardy)
    page.day.list.choose(lambda item: item.number == "NH 116")
    page.doing.who()
    form = the_dialog()
    assert isinstance(form, AttendanceForm)
    form.search.setText("student")
    qtbot.waitUntil(lambda: form.list.item(0).isHidden())
    students = sum(not form.list.item(n).isHidden() for n in range(form.list.count()))
    form.tick_shown(False)
    assert form.count.text() == f"{14 - students} of 15 guests take part"
    form.keep()
    qtbot.waitUntil(lambda: any(row.number == "NH 116" and row.people == 14 - students for row in page.day.list.rows()))


def test_a_private_draft_says_so_in_the_list_and_in_the_pane(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    page.doing.add_item()
    form = the_dialog()
    assert isinstance(form, ItemForm)
    form.title.set_text("Talk about next year")
    form.more.private.setChecked(True)
    form.more.fields["status"].set_text("draft")
    form.keep()
    qtbot.waitUntil(lambda: page.day.item is not None)
    item = page.day.item
    assert item is not None
    assert item_sum(item, "", "Port Hardy") == "draft · private · all"
    assert dict(lines(item))["Private"] == "Only for the committee and the leaders"


def test_one_clock_alone_or_both_side_by_side(opened: Opened) -> None:
    page = opened(numata_in_port_hardy)
    flight = next(item for item in page.day.list.rows() if item.number == "NH 116")
    assert item_sum(flight, "host", "Port Hardy") == "8 h 45 min · change 7 h 45 min · all but Daisuke Kudo"
    assert item_line(flight, "both").startswith("05:55–14:40 | 21:55 – 06:40 +1   NH 116")
    assert "05:55" not in item_sum(flight, "both", "Port Hardy")
    evening = next(item for item in page.day.list.rows() if item.kind == "home")
    assert item_line(evening, "both").startswith(f"{evening.time_note}   ")


def test_the_clocks_are_named_after_the_towns_and_the_choice_is_kept(opened: Opened) -> None:
    page = opened(numata_in_port_hardy)
    shown = [page.day.clocks.editor.itemText(n) for n in range(page.day.clocks.editor.count())]
    assert shown == ["Where it happens", "Port Hardy", "Numata", "Both clocks"]
    assert not page.day.columns.isVisible()
    page.day.clocks.editor.setCurrentIndex(3)
    page.day.clocks.editor.activated.emit(3)
    assert page.day.columns.isVisible()
    assert page.day.columns.text() == "Port Hardy | Numata"
    again = ItineraryPage(page.link)
    assert again.day.clocks.text() == "both"
    again.deleteLater()


def test_a_list_is_brought_in_from_the_page_the_menu_and_an_empty_day(opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty_visit)
    for bring_in in (page.bring_in, page.doing.bring_in, page.day.import_wanted.emit):
        with qtbot.waitSignal(page.link.going) as going:
            bring_in()
        assert going.args == ["import", {"kind": "programme"}]
