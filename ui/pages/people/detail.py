"""One person: names, part in the visit, health, contacts, stays; each in a tab of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from ui.kit.buttons import quiet
from ui.kit.cards import scrolled
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.link.child_forms import ChildForms
from ui.link.link import Link
from ui.link.record_form import RecordForm
from ui.pages.people.face import Face

if TYPE_CHECKING:
    from exchange_desk.queries.people import PersonDetail

NAMES = (
    "family_name", "given_name", "family_name_original", "given_name_original", "family_name_reading",
    "given_name_reading", "passport_name", "called", "name_order", "title", "sex", "born", "stated_age",
    "nationality", "grade", "occupation", "organisation", "interests", "notes",
)  # fmt: skip
VISIT = (
    "reference", "role", "status", "party_id", "community_id", "first_night", "last_night", "own_lodging", "beds",
    "group_name", "consent", "arrival_note", "wish_note", "notes",
)  # fmt: skip
HEALTH = (
    "diets", "diet_note", "medication", "medical_note", "mobility", "mobility_note", "smoker", "smoke_tolerance",
)  # fmt: skip
REACH = ("phone", "email", "address")
KEPT_SHUT = ("passport_number", "passport_country", "passport_valid_to")
SHOWN_MS = 60_000


class PersonPane(QWidget):
    """The detail of one person; fields are kept as they are left."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._who = ""
        self.head = selectable()
        self.head.setProperty("step", "section")
        self.sub = label("", muted=True)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.person = RecordForm(link, NAMES, whose=self._name)
        self.visit = RecordForm(link, VISIT, whose=self._name)
        self.health = RecordForm(link, HEALTH, whose=self._name)
        self.reach = RecordForm(link, REACH, whose=self._name)
        self.shut = RecordForm(link, KEPT_SHUT, whose=self._name)
        self.shut.hide()
        self.show_shut = quiet("Show passport number for a minute", self._open_shut, icon_name="eye")
        self._shutting = QTimer(self)
        self._shutting.setSingleShot(True)
        self._shutting.setInterval(SHOWN_MS)
        self._shutting.timeout.connect(self._close_shut)
        self.allergies = ChildForms(
            link, kind="allergy", one="allergy", title="Allergies", owner="person_id",
            names=("substance", "severity", "kind", "plan", "as_typed"),
            asked=(("substance", "To what"), ("severity", "Severity")),
        )  # fmt: skip
        self.animals = ChildForms(
            link, kind="animal_limit", one="animal", title="Animals to keep away", owner="person_id",
            names=("animal", "strength", "why"), asked=(("animal", "Animal"), ("strength", "Strength")),
        )  # fmt: skip
        self.languages = ChildForms(
            link, kind="person_language", one="language", title="Languages", owner="person_id",
            names=("language", "level"), asked=(("language", "Language"), ("level", "Level")),
        )  # fmt: skip
        self.contacts = ChildForms(
            link, kind="emergency_contact", one="contact", title="Whom to call in an emergency", owner="person_id",
            names=("name", "relation", "phone", "email", "as_typed"),
            asked=(("name", "Name"), ("relation", "Relation"), ("phone", "Phone")),
        )  # fmt: skip
        self.stays = label("")
        self._visit_tab = _page(self.visit)
        self.tabs.addTab(_page(self.person, self.show_shut, self.shut), "&Person")
        self.tabs.addTab(self._visit_tab, "This &visit")
        self.tabs.addTab(_page(self.allergies, self.health, self.animals), "Health")
        self.tabs.addTab(_page(self.reach, self.contacts, self.languages), "Contacts")
        self.tabs.addTab(_page(self.stays), "Stays")
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(8), 0, 0, 0)
        box.setSpacing(look.px(4))
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.addWidget(self.head)
        names.addWidget(self.sub)
        names.addStretch()
        head.addLayout(names, 1)
        self.face = Face(link)
        head.addWidget(self.face)
        box.addLayout(head)
        box.addWidget(self.tabs, 1)

    def show_person(self, person: PersonDetail, visit_id: str | None) -> None:
        """Show a person; its part in `visit_id` where it takes part."""
        self._who = person.name
        self.face.show_person(person.id, person.name)
        self.head.setText("  ".join(part for part in (person.original, person.name) if part))
        self.sub.setText(_sub(person))
        self.person.show_record(person.person)
        self.health.show_record(person.person)
        self.reach.show_record(person.person)
        self.shut.show_record(person.person)
        self._close_shut()
        self.allergies.show_records(person.id, person.name, person.allergies)
        self.animals.show_records(person.id, person.name, person.animal_limits)
        self.languages.show_records(person.id, person.name, person.languages)
        self.contacts.show_records(person.id, person.name, person.contacts)
        part = next((part for part in person.parts if part.visit_id == visit_id), None)
        self.tabs.setTabVisible(1, part is not None)
        if part is not None:
            self.visit.show_record(part.participation, visit_id=visit_id)
        self.stays.setText(_stays(person))

    def _name(self) -> str:
        return self._who

    def _open_shut(self) -> None:
        self.shut.show()
        self.show_shut.hide()
        self._shutting.start()

    def _close_shut(self) -> None:
        self.shut.hide()
        self.show_shut.show()


def _page(*parts: QWidget) -> QWidget:
    inside = QWidget()
    box = QVBoxLayout(inside)
    box.setContentsMargins(look.px(2), look.px(8), look.px(8), look.px(8))
    box.setSpacing(look.px(14))
    for part in parts:
        box.addWidget(part)
    box.addStretch()
    return scrolled(inside)


def _sub(person: PersonDetail) -> str:
    homes = [f"lives in the home {home.name}" for home in person.homes]
    visits = [part.visit for part in person.parts]
    return "  ·  ".join((*visits, *homes))


def _stays(person: PersonDetail) -> str:
    lines = []
    for stay in person.hostings:
        span = " to ".join(str(each) for each in (stay["began"], stay["ended"]) if each)
        lines.append(" · ".join(part for part in (stay["household_typed"] or "a home", span, stay["notes"]) if part))
    return "\n".join(lines) or "No earlier stays are known."
