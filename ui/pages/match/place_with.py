"""Place with…: type some letters of a family's name, Enter places the guest there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exchange_desk.basics.text import folded
from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.search_field import SearchField
from ui.kit.two_lines import TwoLines
from ui.pages.match.words import free_words, verdict_words

if TYPE_CHECKING:
    from exchange_desk.queries.board import HomeRow
    from exchange_desk.queries.fits import FitRow

Home = tuple["HomeRow", "FitRow | None"]


class PlaceWith(Dialog):
    """All homes, the best first; typing keeps those whose name has a word that begins so."""

    def __init__(self, parent: QWidget, guest: str, homes: tuple[Home, ...], done: Callable[[str], object]) -> None:
        super().__init__(parent, f"Place {guest}", wide=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._homes, self._done = homes, done
        self.box.addWidget(label(f"Place {guest} with…", "section"))
        self.search = SearchField("Some letters of the family's name…")
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._send)
        self.box.addWidget(self.search)
        self.list: TwoLines[Home] = TwoLines("Homes", _line, _more, _shape)
        self.list.setMinimumHeight(look.px(240))
        self.list.entered_on.connect(lambda _row: self._send())
        self.box.addWidget(self.list, 1)
        self.add_buttons(Button("Not now", self.reject), primary("Place here", self._send))
        self._find("")
        self.fit()
        self.search.setFocus()

    def _find(self, words: str) -> None:
        wanted = folded(words).split()
        rows = [
            row for row in self._homes
            if all(any(part.startswith(w) for part in folded(row[0].home).split()) for w in wanted)
        ]  # fmt: skip
        self.list.set_rows(rows)

    def _send(self) -> None:
        row = self.list.current()
        if row is not None:
            self.accept()
            self._done(row[0].household_id)


def _line(row: Home) -> str:
    return f"{row[0].home} · {free_words(row[0])}"


def _more(row: Home) -> str:
    return verdict_words(row[1]) if row[1] is not None else ""


def _shape(row: Home) -> str:
    fit = row[1]
    if fit is None:
        return "note"
    if fit.placed:
        return "confirmed"
    return "ok" if fit.possible else "warn" if fit.may_pencil or fit.may_overrule else "cancelled"
