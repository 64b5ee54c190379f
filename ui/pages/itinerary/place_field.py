"""A place of an item: found by code, town or native name while one types; the committee's own places come first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.kit.lookup import LookupField
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.basics.places import Place
    from exchange_desk.desk import Session


class PlaceField(LookupField):
    """`settled` carries the place that was picked. What is typed and not picked is a place in words."""

    settled = Signal(object)

    def __init__(self, title: str, link: Link, name: str = "", code: str = "", *, example: str = "") -> None:
        super().__init__(title, name or code, hint=code if name else "", example=example)
        self.editor.setMaxLength(200)
        self._link, self._was_kept = link, (name, code)
        self.found: tuple[Place, ...] = ()
        self._picked: Place | None = None
        self.wanted.connect(self._search)
        self.picked.connect(self._take)
        self.editor.textEdited.connect(self._typed_on)

    def name_and_code(self) -> tuple[str, str]:
        """The name and the code of the place; a code that was typed stands as a name until the item is kept."""
        text = self.text().strip()
        if self._picked is not None and text == self._picked.name:
            return self._picked.name, self._picked.code
        name, code = self._was_kept
        return (name, code) if text == (name or code) else (text, "")

    @property
    def place(self) -> Place | None:
        """The place that was picked, as long as its name stands."""
        picked = self._picked
        return picked if picked is not None and self.text().strip() == picked.name else None

    def _search(self, text: str) -> None:
        if len(text.strip()) > 1:
            self._link.ask_later(partial(_places, text), self._show)

    def _show(self, found: tuple[Place, ...]) -> None:
        self.found = found
        self.offer([(place.name, in_words(place)) for place in found])

    def _take(self, number: int) -> None:
        self._picked = self.found[number]
        self.wrong("")
        self.say(in_words(self._picked))
        self.settled.emit(self._picked)

    def _typed_on(self) -> None:
        self.say("")

    def say(self, hint: str) -> None:
        """Say below the line which place it is."""
        self.wrong("")
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))


def in_words(place: Place) -> str:
    """ "Haneda Airport (HND), Tokyo, JP"."""
    name = f"{place.name} ({place.code})" if place.code else place.name
    town = place.town if place.town and place.town not in place.name else ""
    return ", ".join(part for part in (name, town, place.country) if part)


def _places(text: str, session: Session) -> tuple[Place, ...]:
    from exchange_desk.queries.places import places_found

    return places_found(session, text)
