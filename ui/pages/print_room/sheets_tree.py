"""The tree of the print room: groups of sheets, by document or by person, with tick boxes and where each stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.kit.labels import tip
from ui.kit.look import look
from ui.kit.status import STATUS, status_icon
from ui.pages.print_room.grouping import Group

if TYPE_CHECKING:
    from exchange_desk.packets.ledger import StaleRow

_ROW, _AT, _GROUP = (int(Qt.ItemDataRole.UserRole) + n for n in range(3))
Key = tuple[str, str]


class SheetsTree(QTreeWidget):
    """`chosen` is sent with the row under the cursor, `ticked` whenever a tick changed.

    A sheet may stand in several groups: it is ticked in all of them or in none.
    """

    chosen = Signal(object)
    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Sheets and who gets them")
        self.setColumnCount(2)
        self.setHeaderLabels(["Sheet", "State"])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setUniformRowHeights(True)
        self._known: dict[Key, bool] = {}
        self._items: dict[Key, list[QTreeWidgetItem]] = {}
        self._leaves: list[QTreeWidgetItem] = []
        self._filling = False
        self.currentItemChanged.connect(self._current)
        self.itemChanged.connect(self._changed)
        self.setIconSize(QSize(look.px(16), look.px(16)))
        look.changed.connect(self._tint)

    def show_groups(self, groups: Sequence[Group], due: frozenset[Key]) -> None:
        """Show these sheets; those that are `due` are ticked of themselves, and ticks that were set stay."""
        before, group_before = self.current_row(), self._group()
        self._filling = True
        self.clear()
        self._items, self._leaves = {}, []
        for group in groups:
            top = QTreeWidgetItem(self, [f"{group.title} ({len(group.sheets)})", group.word])
            top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
            top.setToolTip(0, tip(group.title))
            for words, row in group.sheets:
                self._add(top, group.id, words, row, due)
        self.expandAll()
        self._filling = False
        if not (before and self.choose((before.document, before.subject_id), group_before)) and self._leaves:
            self.setCurrentItem(self._leaves[0])
        self.ticked.emit()

    def choose(self, key: Key, group: str = "") -> bool:
        """Choose the sheet of this document and recipient, in that group if it can be; says whether it is shown."""
        items = self._items.get(key, [])
        if items:
            self.setCurrentItem(next((item for item in items if item.data(0, _GROUP) == group), items[0]))
        return bool(items)

    def current_row(self) -> StaleRow | None:
        """The sheet under the cursor; on a group its first one."""
        item = self._current_leaf()
        row: StaleRow | None = item.data(0, _ROW) if item is not None else None
        return row

    def ticked_rows(self) -> tuple[StaleRow, ...]:
        """The sheets that are ticked and can be printed, each once, from the top."""
        ticked = (items[0] for items in self._items.values() if items[0].checkState(0) == Qt.CheckState.Checked)
        return tuple(item.data(0, _ROW) for item in ticked)

    def shown(self) -> tuple[StaleRow, ...]:
        """The sheets that are listed, each once."""
        return tuple(items[0].data(0, _ROW) for items in self._items.values())

    def step(self, by: int) -> None:
        """To the sheet before or after the one that is looked at."""
        at = self.place()[0] - 1 + by
        if 0 <= at < len(self._leaves):
            self.setCurrentItem(self._leaves[at])

    def place(self) -> tuple[int, int]:
        """The number of the line that is looked at, from one, and how many are listed."""
        item = self._current_leaf()
        return (item.data(0, _AT) if item is not None else 0), len(self._leaves)

    def forget_ticks(self) -> None:
        """After a print run what is ticked follows from what is out of date again."""
        self._known.clear()

    def _add(self, top: QTreeWidgetItem, group: str, words: str, row: StaleRow, due: frozenset[Key]) -> None:
        item, key = QTreeWidgetItem(top, [words, STATUS[row.state][3]]), (row.document, row.subject_id)
        self._leaves.append(item)
        self._items.setdefault(key, []).append(item)
        item.setData(0, _ROW, row)
        item.setData(0, _GROUP, group)
        item.setData(0, _AT, len(self._leaves))
        item.setIcon(1, status_icon(row.state))
        item.setToolTip(0, tip(words))
        if row.state == "void":
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            return
        item.setCheckState(0, _check(self._known.get(key, key in due)))

    def _current_leaf(self) -> QTreeWidgetItem | None:
        item = self.currentItem()
        return item.child(0) if item is not None and item.childCount() else item

    def _group(self) -> str:
        item = self._current_leaf()
        return str(item.data(0, _GROUP)) if item is not None else ""

    def _current(self) -> None:
        row = self.current_row()
        if row is not None and not self._filling:
            self.chosen.emit(row)

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        row = item.data(0, _ROW)
        if self._filling or column or row is None:
            return
        key = (row.document, row.subject_id)
        self._known[key] = item.checkState(0) == Qt.CheckState.Checked
        self._filling = True
        for other in self._items[key]:
            other.setCheckState(0, _check(self._known[key]))
        self._filling = False
        self.ticked.emit()

    def _tint(self) -> None:
        self.setIconSize(QSize(look.px(16), look.px(16)))
        for item in self._leaves:
            item.setIcon(1, status_icon(item.data(0, _ROW).state))


def _check(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
