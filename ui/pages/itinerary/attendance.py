"""Who takes part in one item: everybody of the visit with a tick, and each one's own seat, booking and luggage."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.dialogs import Dialog
from ui.kit.forms import Flow, LineField
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.search_field import SearchField
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.operations.attending import Attending
    from exchange_desk.queries.itinerary_item import GuestOnItem

OWN = (("seat", "Seat"), ("booking", "Booking reference"), ("luggage", "Luggage"))
_TICKED, _NOT = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class AttendanceForm(Dialog):
    """Space ticks a guest on or off; what stands in the three fields is that of the guest who is chosen."""

    def __init__(self, parent: QWidget, link: Link, item_id: str, headline: str) -> None:
        super().__init__(parent, "Who takes part", wide=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._item_id, self._headline = link, item_id, headline
        self.guests: tuple[GuestOnItem, ...] = link.ask(partial(_guests, item_id))
        self._own = [dict(zip((name for name, _ in OWN), guest.particulars, strict=True)) for guest in self.guests]
        self._freed: set[int] = set()
        self.search = SearchField("Find a guest, a group or a role")
        self.search.searched.connect(self._filter)
        self.count = label("", muted=True)
        self.list = QListWidget()
        self.list.setAccessibleName("Guests of the visit")
        self.list.setMinimumHeight(look.px(150))
        for number in range(len(self.guests)):
            entry = QListWidgetItem()
            entry.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setCheckState(_TICKED if self.guests[number].takes_part else _NOT)
            entry.setSizeHint(QSize(0, look.px(34)))
            self.list.addItem(entry)
            self._say(number)
        self.fields = {name: LineField(words) for name, words in OWN}
        self.whose = label("", strong=True)
        self.free = quiet("As the audience says", self._as_the_audience_says)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.list.itemChanged.connect(self._ticked)
        for field in self.fields.values():
            field.editor.textEdited.connect(self._typed)
        self._show(-1)
        self._counted()
        if self.guests:
            self.list.setCurrentRow(0)
        self.list.setFocus()

    def keep(self) -> None:
        """Keep what was changed, as one step."""
        changed = self._changed()
        if changed:
            verb = partial(_attend, self._item_id, changed)
            if self._link.do(f"Who takes part in “{self._headline}”", verb) is None:
                return
        self.accept()

    def tick_shown(self, on: bool) -> None:
        """Tick or untick all guests that the search shows."""
        for number in range(self.list.count()):
            if not self.list.item(number).isHidden():
                self.list.item(number).setCheckState(_TICKED if on else _NOT)

    def _changed(self) -> list[Attending]:
        from exchange_desk.operations.attending import Attending

        changed = []
        for number, guest in enumerate(self.guests):
            own = self._own[number]
            ticked = self._is_ticked(number)
            takes_part = guest.named if ticked == guest.takes_part else ticked
            if number in self._freed:
                takes_part = None
            if takes_part != guest.named or tuple(own.values()) != guest.particulars:
                changed.append(Attending(guest.participation_id, takes_part, **own))
        return changed

    def _is_ticked(self, number: int) -> bool:
        return self.list.item(number).checkState() == _TICKED

    def _filter(self, text: str) -> None:
        from exchange_desk.basics.text import folded

        wanted = folded(text)
        for number, guest in enumerate(self.guests):
            known = folded(f"{guest.name} {guest.group} {guest.role}")
            self.list.item(number).setHidden(wanted not in known)

    def _show(self, number: int) -> None:
        chosen = number >= 0
        self.whose.setText(self.guests[number].name if chosen else "Choose a guest")
        for name, field in self.fields.items():
            field.setEnabled(chosen)
            field.set_text(self._own[number][name] if chosen else "")
        named = chosen and self.guests[number].named is not None and number not in self._freed
        self.free.setVisible(named)

    def _typed(self) -> None:
        number = self.list.currentRow()
        if number >= 0:
            self._own[number] = {name: field.text() for name, field in self.fields.items()}
            self._say(number)

    def _ticked(self, entry: QListWidgetItem) -> None:
        self._freed.discard(self.list.row(entry))
        self._counted()

    def _as_the_audience_says(self) -> None:
        number = self.list.currentRow()
        self._own[number] = dict.fromkeys(self.fields, "")
        self._freed.add(number)
        self._say(number)
        self._show(number)

    def _say(self, number: int) -> None:
        was = self.list.blockSignals(True)
        freed = number in self._freed
        self.list.item(number).setText(_words(self.guests[number], self._own[number], freed=freed))
        self.list.blockSignals(was)

    def _counted(self) -> None:
        ticked = sum(self._is_ticked(number) for number in range(len(self.guests)))
        self.count.setText(f"{ticked} of {len(self.guests)} guests take part")

    def _lay_out(self) -> None:
        self.box.addWidget(label(self._headline, "section"))
        self.box.addWidget(label("A tick that you change is kept by name, whatever the audience says.", muted=True))
        if not self.guests:
            self.box.addWidget(label("This visit has no guests yet. Add or import them first."))
        self.box.addWidget(self.search)
        self.box.addWidget(self.count)
        row = QHBoxLayout()
        row.addWidget(quiet("&Tick all shown", partial(self.tick_shown, True)))
        row.addWidget(quiet("&Untick all shown", partial(self.tick_shown, False)))
        row.addStretch()
        self.box.addLayout(row)
        self.box.addWidget(self.list, 1)
        mine = QHBoxLayout()
        mine.addWidget(self.whose, 1)
        mine.addWidget(self.free)
        self.box.addLayout(mine)
        self.box.addWidget(Flow([*self.fields.values()], widest=3, each=150))
        self.box.addWidget(label("Left empty, what stands on the item holds.", "small", muted=True))
        self.add_buttons(Button("Leave as it was", self.reject), primary("Keep these guests", self.keep))
        self.resize(self.minimumWidth(), look.px(600))


def _guests(item_id: str, session: Session) -> tuple[GuestOnItem, ...]:
    from exchange_desk.queries.itinerary_item import item_guests

    return item_guests(session, item_id)


def _attend(item_id: str, changed: list[Attending], session: Session) -> bool:
    from exchange_desk.operations.attending import attend

    attend(session, item_id=item_id, guests=changed)
    return True


def _words(guest: GuestOnItem, own: dict[str, str], *, freed: bool) -> str:
    parts = [guest.name, f"group {guest.group}" if guest.group else ""]
    if guest.takes_part and not guest.present:
        parts.append("is not there at that time")
    if guest.named is not None:
        parts.append("as the audience says" if freed else "named in" if guest.named else "left out by name")
    parts += [f"seat {own['seat']}" if own["seat"] else "", own["booking"], own["luggage"]]
    return " · ".join(part for part in parts if part)
