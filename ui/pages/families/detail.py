"""One home: the nights, the offer, who lives there, rooms and beds, animals and checks."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.cards import scrolled
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.kit.night_strip import Night, NightStrip
from ui.link.child_forms import ChildForms
from ui.link.link import Link
from ui.link.record_form import RecordForm
from ui.pages.families.parts import PartsPane
from ui.pages.families.vetting import VettingPane

if TYPE_CHECKING:
    from exchange_desk.queries.families import FamilyDetail, MemberRow

HOME = (
    "name", "greeting", "street", "part_of_town", "town", "phone", "email", "smoking", "steps", "diets_served",
    "distance_km", "seats_in_car", "cot", "kitchen_note", "house_notes", "notes",
)  # fmt: skip
OFFER = (
    "reference", "kind", "max_guests", "groups", "guests_sex", "two_guests", "back_up", "seats", "when", "notes",
)  # fmt: skip


class FamilyPane(QWidget):
    """The detail of one home; fields are kept as they are left."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self._family: FamilyDetail | None = None
        self.head = selectable()
        self.head.setProperty("step", "section")
        self.sub = label("", muted=True)
        self.strip = NightStrip()
        self.home = RecordForm(link, HOME, whose=self._name)
        self.offer = RecordForm(link, OFFER, whose=self._name)
        self.withdraw = Button("The family withdraws", self._withdraw)
        self.parts = PartsPane(link)
        self.members = label("")
        self.checks = label("")
        self.rooms = label("")
        self.vetting = VettingPane(link)
        self.room_forms = ChildForms(
            link, kind="room", one="room", title="Guest rooms", owner="household_id",
            names=("label", "living_room", "step_free", "shared_with", "notes"), asked=(("label", "Room"),),
        )  # fmt: skip
        self.pets = ChildForms(
            link, kind="pet", one="animal", title="Animals", owner="household_id",
            names=("animal", "count", "indoors", "size", "settled", "note"),
            asked=(("animal", "Animal"), ("count", "How many"), ("indoors", "Indoors")),
        )  # fmt: skip
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(_page(self.offer, self.parts, self.withdraw), "This &visit")
        self.tabs.addTab(_page(self.home), "&Home")
        self.tabs.addTab(
            _page(
                label("Who lives here", strong=True),
                self.members,
                label("Checks of the adults", strong=True),
                self.checks,
            ),
            "Members",
        )
        self.tabs.addTab(_page(self.vetting), "&Vetting")
        self.tabs.addTab(_page(self.rooms, self.room_forms), "Rooms")
        self.tabs.addTab(_page(self.pets), "Animals")
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(8), 0, 0, 0)
        box.setSpacing(look.px(4))
        head = QHBoxLayout()
        head.addWidget(self.head, 1)
        box.addLayout(head)
        for part in (self.sub, self.strip):
            box.addWidget(part)
        box.addWidget(self.tabs, 1)

    def show_family(self, family: FamilyDetail) -> None:
        """Show a home."""
        self._family = family
        self.head.setText(family.name)
        self.sub.setText(" · ".join(part for part in (family.household["greeting"], family.household["phone"]) if part))
        self.home.show_record(family.household)
        self.tabs.setTabVisible(0, family.offer is not None)
        self.strip.setVisible(bool(family.nights))
        self.strip.set_nights([_night(cell.night, cell.offered, cell.guests) for cell in family.nights])
        if family.offer is not None:
            self.offer.show_record(family.offer)
            self.parts.show_home(family.offer["visit_id"], family.id, family.name)
            gone = family.offer["withdrawn_at"]
            self.withdraw.setText("The family hosts after all" if gone else "The family withdraws")
        self.members.setText("\n".join(_member(member) for member in family.members) or "Nobody is entered yet.")
        self.checks.setText("\n".join(check.words for check in family.checks) or "No adult is entered yet.")
        self.rooms.setText("\n".join(room.words for room in family.rooms) or "No room is entered yet.")
        self.room_forms.show_records(family.id, family.name, [room.room for room in family.rooms])
        self.pets.show_records(family.id, family.name, family.pets)
        visit_id = family.offer["visit_id"] if family.offer is not None else self._link.visit_id
        self.vetting.show_home(family.id, family.name, visit_id)

    def _name(self) -> str:
        return self._family.name if self._family else ""

    def _withdraw(self) -> None:
        from exchange_desk.operations.families import return_home, withdraw_home

        family = self._family
        if family is None or family.offer is None:
            return
        ids = {"visit_id": family.offer["visit_id"], "household_id": family.id}
        if family.offer["withdrawn_at"]:
            self._link.do(f"{family.name} hosts after all", partial(return_home, **ids))
            return
        guests = {name for cell in family.nights for name, _state in cell.guests}
        told = f"{family.name} withdrew." + (f" {len(guests)} of its guests have no home now." if guests else "")
        self._link.do(f"{family.name} withdraws", partial(withdraw_home, **ids), told=told)


def _page(*parts: QWidget) -> QWidget:
    inside = QWidget()
    box = QVBoxLayout(inside)
    box.setContentsMargins(look.px(2), look.px(8), look.px(8), look.px(8))
    box.setSpacing(look.px(12))
    for part in parts:
        box.addWidget(part)
    box.addStretch()
    return scrolled(inside)


def _night(night: dt.date, offered: bool, guests: tuple[tuple[str, str], ...]) -> Night:
    return Night(f"{night:%a}", str(night.day), f"{night:%A} {night.day} {night:%B}", offered, guests)


def _member(member: MemberRow) -> str:
    lives = {"part": "here part of the time", "no": "does not live here"}.get(member.lives_here, "")
    age = member.age or ("minor" if member.minor else "")
    return " · ".join(part for part in (member.name, age, member.relation, ", ".join(member.languages), lives) if part)
