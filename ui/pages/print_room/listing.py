"""The left side of the print room: the switch by document or by person, and the tree below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from ui.pages.print_room.grouping import by_document, by_person
from ui.pages.print_room.run import NOTHING, Standing
from ui.pages.print_room.sheets_tree import SheetsTree

if TYPE_CHECKING:
    from exchange_desk.packets.ledger import StaleRow


class Listing(QWidget):
    """One choice of sheets in two orders: a tick that is set in one of them is set in the other."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = SheetsTree()
        self.switch = QTabBar()
        self.switch.setAccessibleName("Order of the list")
        self.switch.setExpanding(False)
        self.switch.setDrawBase(False)
        for words in ("By &document", "By pe&rson"):
            self.switch.addTab(words)
        self.switch.currentChanged.connect(lambda _: self._fill())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.switch)
        box.addWidget(self.tree, 1)
        self._standing = NOTHING
        self._rows: tuple[StaleRow, ...] = ()
        self._of_packet: tuple[StaleRow, ...] = ()
        self._packet = ""
        self._new: frozenset[str] = frozenset()

    def show_standing(self, standing: Standing, *, all_sheets: bool, packet: str = "") -> None:
        """Show where these sheets stand, all or of one packet.

        What is out of date is ticked of itself, and what is new where its packet is asked for or goes out every time.
        """
        from exchange_desk.packets.packs import USUAL, packet_of

        asked = packet_of(packet)
        self._new = frozenset(asked.documents) if asked else USUAL
        self._standing, self._packet = standing, packet
        self._of_packet = tuple(row for row in standing.rows if asked is None or row.document in asked.documents)
        self._rows = tuple(row for row in self._of_packet if all_sheets or row.state != "current")
        self._fill()

    def why_nothing(self) -> str:
        """Why the list is empty: everything is printed, or there is no such sheet at all."""
        from exchange_desk.packets.packs import lacking

        if not self._of_packet:
            return lacking(self._packet)
        return f"Every sheet{' of this packet' if self._packet else ''} is up to date."

    def _fill(self) -> None:
        rows, new = self._rows, self._new
        due: Sequence[StaleRow] = [r for r in rows if r.state == "stale" or (r.state == "new" and r.document in new)]
        person = bool(self.switch.currentIndex())
        groups = by_person(rows, self._standing.sheaves, self._standing.visit_id) if person else by_document(rows)
        self.tree.show_groups(groups, frozenset((row.document, row.subject_id) for row in due))
