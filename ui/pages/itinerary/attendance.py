"""Who takes part in one item: everybody of the visit with a tick; what differs from the audience is kept by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.labels import label
from ui.kit.look import look
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.itinerary_item import GuestOnItem


class AttendanceForm(Dialog):
    """Space ticks a guest on or off."""

    def __init__(self, parent: QWidget, link: Link, item_id: str, headline: str) -> None:
        super().__init__(parent, "Who takes part")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._item_id, self._headline = link, item_id, headline
        self.box.addWidget(label(headline, "section"))
        self.box.addWidget(label("A tick that you change is kept by name, whatever the audience says.", muted=True))
        self.guests: tuple[GuestOnItem, ...] = link.ask(partial(_guests, item_id))
        self.list = QListWidget()
        self.list.setAccessibleName("Guests of the visit")
        self.list.setMinimumHeight(look.px(220))
        for guest in self.guests:
            entry = QListWidgetItem(_words(guest))
            entry.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setCheckState(Qt.CheckState.Checked if guest.takes_part else Qt.CheckState.Unchecked)
            entry.setSizeHint(QSize(0, look.px(34)))
            self.list.addItem(entry)
        if not self.guests:
            self.box.addWidget(label("This visit has no guests yet. Add or import them first."))
        self.box.addWidget(self.list, 1)
        self.add_buttons(Button("Leave as it was", self.reject), primary("Keep these guests", self.keep))
        self.resize(self.minimumWidth(), look.px(460))

    def keep(self) -> None:
        """Keep the ticks that were changed, as one step."""
        changed = []
        for number, guest in enumerate(self.guests):
            ticked = self.list.item(number).checkState() == Qt.CheckState.Checked
            if ticked != guest.takes_part:
                changed.append((guest.participation_id, ticked))
        if changed:
            verb = partial(_set_all, self._item_id, changed)
            if self._link.do(f"Who takes part in “{self._headline}”", verb) is None:
                return
        self.accept()


def _guests(item_id: str, session: Session) -> tuple[GuestOnItem, ...]:
    from exchange_desk.queries.itinerary_item import item_guests

    return item_guests(session, item_id)


def _set_all(item_id: str, changed: list[tuple[str, bool]], session: Session) -> bool:
    from exchange_desk.operations.itinerary import set_attendance

    for guest, takes_part in changed:
        set_attendance(session, item_id=item_id, participation_id=guest, takes_part=takes_part)
    return True


def _words(guest: GuestOnItem) -> str:
    if guest.takes_part and not guest.present:
        return f"{guest.name} (is not there at that time)"
    return guest.name
