"""Copying in the window: what will come is shown with its days, ticked, copied as one step; templates; drafts."""

from __future__ import annotations

import datetime as dt

from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.visits import visit_rows
from exchange_desk.records import Community, VisitPartner
from tests.queries.itinerary_desk import a_visit, an_item
from tests.ui.programme_builder import Opened, empty_visit, the_dialog
from ui.pages.itinerary import ItineraryPage
from ui.pages.itinerary.copying import CopyForm
from ui.pages.itinerary.templates import TemplateForm
from ui.pages.visits import second_line

OLD, NEW = dt.date(2025, 10, 9), dt.date(2027, 10, 7)


def after_an_earlier_visit(session: Session) -> str:
    """Three days in 2025 with a programme, and a visit of two days in 2027 that is empty."""
    old = a_visit(session, {"Numata": "JP"}, OLD, OLD + dt.timedelta(days=2), title="Numata 2025")
    an_item(session, old, "Reception", OLD, starts_at=dt.time(18))
    an_item(session, old, "School", OLD + dt.timedelta(days=1), starts_at=dt.time(9))
    an_item(session, old, "Farewell", OLD + dt.timedelta(days=2), starts_at=dt.time(19))
    an_item(session, old, "Coach", OLD, starts_at=dt.time(8), travel=True, kind="coach")
    new = a_visit(session, {}, NEW, NEW + dt.timedelta(days=1), title="Numata 2027")
    session.add(VisitPartner(visit_id=new, community_id=session.scalars(select(Community.id)).one()))
    return new


def the_form(page: ItineraryPage) -> CopyForm:
    page.doing.copy()
    form = the_dialog()
    assert isinstance(form, CopyForm)
    return form


def words(form: CopyForm) -> list[str]:
    return [form.list.item(n).text() for n in range(form.list.count())]


def titles(page: ItineraryPage) -> list[list[str]]:
    return [[item.title for item in day.items] for day in page.days.rows()]


def test_what_will_come_is_shown_and_only_what_is_ticked_is_copied(opened: Opened, qtbot: QtBot) -> None:
    page = opened(after_an_earlier_visit)
    form = the_form(page)
    assert words(form) == [
        "Day 1, Thu 7 Oct 2027:  18:00  Reception (then Thu 9 Oct 2025)",
        "Day 2, Fri 8 Oct 2027:  09:00  School (then Fri 10 Oct 2025)",
        "Day 3:  19:00  Farewell – not copied: there is no such day",
    ]
    assert form.copy.text() == "Copy 2 items"
    form.legs.setChecked(True)
    assert form.copy.text() == "Copy 3 items"
    form.legs.setChecked(False)
    form.list.tick(0, False)
    assert form.copy.text() == "Copy 1 item"
    form.keep()
    qtbot.waitUntil(lambda: titles(page) == [[], ["School"]])
    assert page.link.desk is not None
    assert page.link.desk.undo_label == "Copy 1 item from “Numata 2025”"
    page.link.undo()
    qtbot.waitUntil(lambda: titles(page) == [[], []])


def test_copies_are_drafts_until_they_are_confirmed(opened: Opened, qtbot: QtBot) -> None:
    page = opened(after_an_earlier_visit)
    the_form(page).keep()
    qtbot.waitUntil(lambda: titles(page) == [["Reception"], ["School"]])
    assert {item.status for day in page.days.rows() for item in day.items} == {"draft"}
    page.doing.confirm_day()
    qtbot.waitUntil(lambda: [i.status for d in page.days.rows() for i in d.items] == ["confirmed", "draft"])
    page.doing.confirm_all()
    qtbot.waitUntil(lambda: [i.status for d in page.days.rows() for i in d.items] == ["confirmed", "confirmed"])


def test_one_day_is_copied_onto_another(opened: Opened, qtbot: QtBot) -> None:
    page = opened(after_an_earlier_visit)
    form = the_form(page)
    assert not form.onto.isVisible()
    form.day.set_text("3")
    form.ask()
    assert form.onto.isVisible()
    form.onto.set_text("2")
    form.ask()
    assert words(form) == ["Day 3, Fri 8 Oct 2027:  19:00  Farewell (then Sat 11 Oct 2025)"]
    form.keep()
    qtbot.waitUntil(lambda: titles(page) == [[], ["Farewell"]])
    again = the_form(page)
    again.source.set_text(page.link.visit_id or "")
    again._choose_source()
    again.day.set_text("2")
    again.onto.set_text("1")
    again.ask()
    assert again.copy.text() == "Copy 1 item"
    again.reject()


def test_a_day_is_kept_as_a_template_and_offered_first(opened: Opened, qtbot: QtBot) -> None:
    page = opened(after_an_earlier_visit)
    the_form(page).keep()
    qtbot.waitUntil(lambda: titles(page) == [["Reception"], ["School"]])
    page.doing.save_template()
    form = the_dialog()
    assert isinstance(form, TemplateForm)
    assert form.list.ticked() == (0,)
    form.keep()
    assert "Give the template a name" in form.wrong.text()
    form.name.set_text("First evening")
    form.keep()
    assert not form.isVisible()
    rows = page.link.ask(visit_rows)
    assert second_line(next(row for row in rows if row.title == "Template: First evening")) == (
        "to copy from · 1 item, 0 legs"
    )
    again = the_form(page)
    assert again.source.editor.itemText(0) == "Template: First evening (1 item)"
    again.reject()


def test_where_no_visit_has_a_programme_the_form_says_so(opened: Opened) -> None:
    page = opened(empty_visit)
    form = the_form(page)
    assert form.said.text().startswith("No visit has a programme yet.")
    assert not form.copy.isEnabled()
    form.reject()
