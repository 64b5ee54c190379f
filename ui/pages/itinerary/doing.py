"""What is done to items from the programme page: the forms that it opens and the steps without one."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from exchange_desk.basics.errors import DeskError
from ui.pages.itinerary.words import day_line

if TYPE_CHECKING:
    from exchange_desk.itinerary.fields import ItemFields
    from ui.pages.itinerary.page import ItineraryPage


class Doing:
    """Every verb is about the chosen day or the chosen item of the page."""

    def __init__(self, page: ItineraryPage) -> None:
        self.page = page

    def add_leg(self) -> None:
        """Open an empty form for a leg on the chosen day."""
        self._add(leg=True)

    def add_item(self) -> None:
        """Open an empty form for an item of the programme on the chosen day."""
        self._add(leg=False)

    def change(self) -> None:
        """Open the form of the chosen item."""
        row, link = self.page.day.item, self.page.link
        if row is not None:
            from exchange_desk.queries.itinerary_item import item_fields

            try:
                fields = link.ask(lambda session: item_fields(session, row.id))
            except DeskError as refusal:
                link.refuse(refusal)
                return
            self._open_form(fields, row.id)

    def who(self) -> None:
        """Open the list of guests of the chosen item."""
        row = self.page.day.item
        if row is not None:
            from ui.pages.itinerary.attendance import AttendanceForm

            AttendanceForm(self.page, self.page.link, row.id, row.headline).open()

    def remove(self) -> None:
        """Remove the chosen item; the toast has Undo."""
        row = self.page.day.item
        if row is not None:
            from exchange_desk.operations.itinerary import remove_item

            verb = partial(remove_item, item_id=row.id)
            self.page.link.do(f"Remove “{row.title}” from the programme", verb)

    def repeat(self) -> None:
        """Open the form that repeats the chosen item on other days."""
        row = self.page.day.item
        if row is not None:
            from ui.pages.itinerary.repeating import RepeatForm

            RepeatForm(self.page, self.page.link, row, self.page.days.rows()).open()

    def remove_later(self) -> None:
        """Remove the chosen item with the later ones of its series."""
        row = self.page.day.item
        if row is not None:
            from exchange_desk.operations.repeating import remove_series

            verb = partial(remove_series, item_id=row.id)
            self.page.link.do(f"Remove “{row.title}” and the later ones of its series", verb)

    def bring_in(self) -> None:
        """Import a programme or a list of legs."""
        self.page.bring_in()

    def copy(self) -> None:
        """Open the form that copies from another visit, or a day onto another one."""
        visit_id, day = self.page.visit_in_view, self.page.days.current()
        if visit_id is not None:
            from ui.pages.itinerary.copying import CopyForm

            CopyForm(self.page, self.page.link, visit_id, day.number if day is not None else None).open()

    def save_template(self) -> None:
        """Open the form that keeps items as a template."""
        visit_id, days = self.page.visit_in_view, self.page.days
        if visit_id is not None:
            from ui.pages.itinerary.templates import TemplateForm

            TemplateForm(self.page, self.page.link, visit_id, days.rows(), days.current()).open()

    def confirm_day(self) -> None:
        """Confirm the drafts of the chosen day."""
        day = self.page.days.current()
        if day is not None:
            self._confirm(day.day, f"Confirm the drafts of {day_line(day)}")

    def confirm_all(self) -> None:
        """Confirm all drafts of the visit."""
        self._confirm(None, "Confirm all drafts of the programme")

    def _confirm(self, day: dt.date | None, words: str) -> None:
        visit_id = self.page.visit_in_view
        if visit_id is not None:
            from exchange_desk.operations.copying import confirm_drafts

            self.page.link.do(words, partial(confirm_drafts, visit_id=visit_id, day=day))

    def own_places(self) -> None:
        """Open the list of our own places."""
        from ui.pages.itinerary.own_places import OwnPlaces

        OwnPlaces(self.page, self.page.link).open()

    def _add(self, *, leg: bool) -> None:
        day, clocks = self.page.days.current(), self.page.clocks
        if day is not None and clocks is not None:
            from ui.pages.itinerary.form import empty_item, empty_leg

            self._open_form((empty_leg if leg else empty_item)(day.day, clocks), None)

    def _open_form(self, fields: ItemFields, item_id: str | None) -> None:
        page, visit_id, clocks = self.page, self.page.visit_in_view, self.page.clocks
        if clocks is None or visit_id is None:
            return
        from exchange_desk.queries.itinerary_item import item_choices
        from ui.pages.itinerary.form import ItemForm

        choices = page.link.ask(lambda session: item_choices(session, visit_id, item_id))
        about = {"item_id": item_id, "visit_id": visit_id}
        ItemForm(page, page.link, fields, page.days.rows(), clocks, choices, **about).open()
