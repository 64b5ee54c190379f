"""One item in full: both local times in words, who takes part, meals, and what does not go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from exchange_desk.basics.text import how_many
from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import Card, Note, emptied, scrolled
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.pages.itinerary.words import kind_word

if TYPE_CHECKING:
    from exchange_desk.queries.itinerary import DayRow
    from exchange_desk.queries.itinerary_rows import ItemRow, WhenRow
    from ui.pages.itinerary.doing import Doing


class ItemDetail(QWidget):
    """The pane beside the day; without an item it lists what to look at on that day."""

    def __init__(self, doing: Doing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doing = doing
        self._shown: tuple[ItemRow | None, DayRow | None] | None = None
        inside = QWidget()
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(0, 0, look.px(6), 0)
        self._box.setSpacing(look.px(8))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def show_item(self, item: ItemRow | None, day: DayRow | None) -> None:
        """Show an item, or the day alone; what stands there already is left as it is."""
        if self._shown is not None and self._shown[0] is item and self._shown[1] is day:
            return
        self._shown = (item, day)
        emptied(self._box)
        if item is not None:
            self._item(item)
        others = [p for p in (day.problems if day is not None else ()) if item is None or p not in item.problems]
        self._say("Also on this day" if item is not None else "On this day", others)
        self._box.addStretch()

    def _item(self, item: ItemRow) -> None:
        grave = [p for p in item.problems if p[0] != "note"]
        for level, text in grave:
            self._box.addWidget(Note(level, text))
        card = Card()
        card.box.addWidget(label(item.headline, "section"))
        for title, text in lines(item):
            card.box.addWidget(label(title, "small", muted=True))
            card.box.addWidget(selectable(text))
        card.box.addWidget(primary("C&hange…", self._doing.change, icon_name="pencil"))
        card.box.addWidget(Button("&Guests…", self._doing.who, icon_name="users"))
        card.box.addWidget(Button("Repea&t…", self._doing.repeat, icon_name="refresh-cw"))
        card.box.addWidget(quiet("Remove", self._doing.remove, icon_name="trash-2"))
        if item.series:
            card.box.addWidget(quiet("Remove with the later ones", self._doing.remove_later, icon_name="trash-2"))
        self._box.addWidget(card)
        self._say("Good to know", [p for p in item.problems if p[0] == "note"])

    def _say(self, title: str, problems: list[tuple[str, str]]) -> None:
        if problems:
            card = Card(title)
            for _level, text in problems:
                card.box.addWidget(label(text, "small"))
            self._box.addWidget(card)


def lines(item: ItemRow) -> list[tuple[str, str]]:
    """What the pane says of an item: pairs of a title and a text, only those that are known."""
    start, end = ("Leaves", "Arrives") if item.travel else ("From", "To")
    said = [
        (start, _when(item.starts, item.time_note if item.starts.at is None else None)),
        (end, _when(item.ends, None) if item.ends is not None else ""),
        ("Takes", item.duration if item.travel else ""),
        ("Change before it", item.change_before),
        ("Change after it", item.change_after),
        ("Time as written", item.time_note or "" if item.starts.at is not None else ""),
        ("Kind", kind_word(item.kind)),
        ("From" if item.travel else "Where", _terminal(item.place, item.terminal)),
        ("To", _terminal(item.to_place, item.to_terminal)),
        ("Address", item.address or ""),
        ("Who", f"{item.who} ({how_many(item.people, 'guest')}{', hosts' if item.hosts else ''})"),
        ("Meals", _meals(item)),
        ("Booking reference", item.booking or ""),
        ("Luggage", item.luggage or ""),
        ("Who pays", item.who_pays or ""),
        ("Dress", item.dress or ""),
        ("What to bring", item.bring or ""),
        ("Gift", item.gift or ""),
        ("Responsible", ", ".join(part for part in (item.responsible, item.responsible_phone) if part)),
        ("Interpreter", item.interpreter or ""),
        ("Status", "" if item.status == "confirmed" else item.status.capitalize()),
        ("Private", "Only for the committee and the leaders" if item.private else ""),
        ("Notes", item.notes or ""),
    ]
    return [(title, text) for title, text in said if text]


def _when(when: WhenRow, note: str | None) -> str:
    return f"{when.words}, {note}" if note else when.words.replace(" · ", "\n")


def _terminal(place: str, terminal: str | None) -> str:
    return f"{place}, terminal {terminal}" if place and terminal else place


def _meals(item: ItemRow) -> str:
    if not item.meals:
        return ""
    by = {"host": "from the host family", "group": "with the group"}.get(item.meal_by or "", item.meal_by or "")
    return f"{', '.join(item.meals)} {by}".strip()
