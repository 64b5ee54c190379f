"""The tree of the print room: documents, below each its recipients, with tick boxes and where each sheet stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.kit.labels import tip
from ui.kit.look import look
from ui.kit.status import STATUS, status_icon

if TYPE_CHECKING:
    from exchange_desk.packets.ledger import StaleRow

_ROW = int(Qt.ItemDataRole.UserRole)
Key = tuple[str, str]


class SheetsTree(QTreeWidget):
    """`chosen` is sent with the row under the cursor, `ticked` whenever a tick changed."""

    chosen = Signal(object)
    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Documents and their recipients")
        self.setColumnCount(2)
        self.setHeaderLabels(["Sheet", "State"])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setUniformRowHeights(True)
        self._known: dict[Key, bool] = {}
        self._new: frozenset[str] = frozenset()
        self._filling = False
        self.currentItemChanged.connect(self._current)
        self.itemChanged.connect(self._changed)
        self.setIconSize(QSize(look.px(16), look.px(16)))
        look.changed.connect(self._tint)

    def show_rows(self, rows: Sequence[StaleRow], *, all_sheets: bool, packet: str = "") -> None:
        """Show these sheets, all or of one packet; ticks that were set stay.

        What is out of date is ticked of itself, and what is new where its packet is asked for or goes out every time.
        """
        from exchange_desk.packets.packs import USUAL, packet_of

        asked = packet_of(packet)
        self._new = frozenset(asked.documents) if asked else USUAL
        before = self.current_row()
        self._filling = True
        self.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for row in rows:
            if (row.state == "current" and not all_sheets) or (asked and row.document not in asked.documents):
                continue
            group = groups.get(row.title)
            if group is None:
                group = groups[row.title] = QTreeWidgetItem(self, [row.title])
                group.setFlags(group.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
            self._add(group, row)
        for title, group in groups.items():
            group.setText(0, f"{title} ({group.childCount()})")
        self.expandAll()
        self._filling = False
        if not (before and self.choose((before.document, before.subject_id))) and self.topLevelItemCount():
            self.setCurrentItem(self._leaves()[0])
        self.ticked.emit()

    def choose(self, key: Key) -> bool:
        """Choose the sheet of this document and recipient; says whether it is shown."""
        for item in self._leaves():
            row = item.data(0, _ROW)
            if (row.document, row.subject_id) == key:
                self.setCurrentItem(item)
                return True
        return False

    def current_row(self) -> StaleRow | None:
        """The sheet under the cursor; on a document its first one."""
        item = self.currentItem()
        if item is not None and item.childCount():
            item = item.child(0)
        row: StaleRow | None = item.data(0, _ROW) if item is not None else None
        return row

    def ticked_rows(self) -> tuple[StaleRow, ...]:
        """The sheets that are ticked and can be printed."""
        return tuple(item.data(0, _ROW) for item in self._leaves() if item.checkState(0) == Qt.CheckState.Checked)

    def _add(self, group: QTreeWidgetItem, row: StaleRow) -> None:
        item = QTreeWidgetItem(group, [row.subject, STATUS[row.state][3]])
        item.setData(0, _ROW, row)
        item.setIcon(1, status_icon(row.state))
        item.setToolTip(0, tip(row.subject))
        if row.state == "void":
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            return
        due = row.state == "stale" or (row.state == "new" and row.document in self._new)
        wanted = self._known.get((row.document, row.subject_id), due)
        item.setCheckState(0, Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def shown(self) -> tuple[StaleRow, ...]:
        """The sheets that are listed."""
        return tuple(item.data(0, _ROW) for item in self._leaves())

    def step(self, by: int) -> None:
        """To the sheet before or after the one that is looked at."""
        leaves, at = self._leaves(), self.place()[0] - 1 + by
        if 0 <= at < len(leaves):
            self.setCurrentItem(leaves[at])

    def place(self) -> tuple[int, int]:
        """The number of the sheet that is looked at, from one, and how many are listed."""
        row, leaves = self.current_row(), self._leaves()
        return next((n for n, leaf in enumerate(leaves, 1) if leaf.data(0, _ROW) is row), 0), len(leaves)

    def forget_ticks(self) -> None:
        """After a print run what is ticked follows from what is out of date again."""
        self._known.clear()

    def _leaves(self) -> list[QTreeWidgetItem]:
        tops = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        leaves = [top.child(n) for top in tops if top is not None for n in range(top.childCount())]
        return [leaf for leaf in leaves if leaf is not None]

    def _current(self) -> None:
        row = self.current_row()
        if row is not None and not self._filling:
            self.chosen.emit(row)

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if self._filling or column:
            return
        row = item.data(0, _ROW)
        if row is not None:
            self._known[(row.document, row.subject_id)] = item.checkState(0) == Qt.CheckState.Checked
        self.ticked.emit()

    def _tint(self) -> None:
        self.setIconSize(QSize(look.px(16), look.px(16)))
        for item in self._leaves():
            item.setIcon(1, status_icon(item.data(0, _ROW).state))
