"""Swap with…: choose with whom a guest changes places, each choice judged as if both had moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.search_field import SearchField
from ui.kit.two_lines import TwoLines

if TYPE_CHECKING:
    from exchange_desk.queries.swaps import SwapRow


class SwapDialog(Dialog):
    """The choices, the possible ones first; Enter takes the one that is chosen."""

    def __init__(
        self, parent: QWidget, guest: str, why: str, rows: tuple[SwapRow, ...], done: Callable[[SwapRow], object]
    ) -> None:
        super().__init__(parent, f"Swap {guest}", wide=600)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows, self._done = rows, done
        self.box.addWidget(label(f"Swap {guest} with whom?", "section"))
        if why:
            self.box.addWidget(label(why))
        self.list: TwoLines[SwapRow] = TwoLines("With whom to swap", swap_line, swap_more, _shape)
        self.list.setMinimumHeight(look.px(220))
        self.list.entered_on.connect(lambda _row: self._send())
        self.list.chosen.connect(lambda _row: self._enable())
        self.search = SearchField("Find a guest or a home…")
        self.search.searched.connect(self._find)
        self.search.setVisible(len(rows) > 8)
        self.box.addWidget(self.search)
        self.box.addWidget(self.list, 1)
        self.go = primary("Swap", self._send, icon_name="arrow-left-right")
        self.add_buttons(Button("Leave it as it is", self.reject), self.go)
        self.list.set_rows(rows)
        self._enable()
        self.fit()
        (self.search if len(rows) > 8 else self.list).setFocus()

    def _find(self, words: str) -> None:
        wanted = words.casefold().split()
        self.list.set_rows([r for r in self._rows if all(w in f"{swap_line(r)} ".casefold() for w in wanted)])
        self._enable()

    def _enable(self) -> None:
        row = self.list.current()
        self.go.setEnabled(row is not None and (row.possible or row.may_overrule))
        self.go.setText("Swap anyway…" if row is not None and row.may_overrule else "Swap")

    def _send(self) -> None:
        row = self.list.current()
        if row is not None and (row.possible or row.may_overrule):
            self.accept()
            self._done(row)


def swap_line(row: SwapRow) -> str:
    """With whom, and where they stay."""
    names = " and ".join(filter(None, (", ".join(row.others[:-1]), row.others[-1])))
    return f"{'All who stay there: ' if row.everybody else ''}{names} · {row.home}"


def swap_more(row: SwapRow) -> str:
    """What would come of it."""
    if row.locked:
        return "Locked: unlock first."
    if row.against:
        anyway = " It may be overruled with a sentence and a name." if row.may_overrule else ""
        return f"Not possible: {row.against[0].text}{anyway}"
    then = f"{'They are' if len(row.others) > 1 else row.others[0] + ' is'} then without a home." if row.alone else ""
    cure = next((f.text for f in row.findings if f.level == "block"), "")
    warn = next((f.text for f in row.findings if f.level == "warn"), "")
    words = f"Pencil only: {cure}" if cure else f"Look at this: {warn}" if warn else "Possible."
    return " ".join(p for p in (words, then) if p)


def _shape(row: SwapRow) -> str:
    if row.locked:
        return "locked"
    return "cancelled" if row.against else "warn" if row.findings else "ok"
