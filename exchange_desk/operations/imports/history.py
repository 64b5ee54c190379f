"""Hosting history applied: one stay for each guest named, linked to people and homes where that is certain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import HostingDraft, HostingList
from exchange_desk.operations.imports.indexes import GuestOf, guests, homes
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.naming import Found, Known, find, ids_of
from exchange_desk.operations.imports.report import Problem
from exchange_desk.operations.imports.run import Run, unique_keys
from exchange_desk.operations.imports.stays import link_stays
from exchange_desk.operations.imports.tree import node
from exchange_desk.records import Hosting


@dataclass(frozen=True, slots=True)
class _Question:
    subject: Subject
    code: str
    text: str
    value: str
    choices: tuple[str, ...]
    field: str
    ids: dict[str, str]


class _History:
    """The guests and homes of the visit, and what has to be asked about the lines of an old list."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.guests, self.details = guests(run.session, run.visit_id)
        self.homes = homes(run.session, run.visit_id)
        self.asks: list[_Question] = []

    def stays(self, draft: HostingDraft) -> list[Subject]:
        """One subject for each guest of the line."""
        home = find(self.homes, draft.home) if draft.home else Found("nobody")
        subjects: list[Subject] = []
        for name in draft.guests or ("",):
            found = find(self.guests, name) if name else Found("nobody")
            people: Sequence[Known | None] = found.known if found.how == "certain" else (None,)
            for person in people:
                number = len(subjects)
                subjects.append(self._stay(draft, name, person, home, number))
            self._ask_guest(draft, subjects[-1], name, found)
        if home.how != "certain" and home.known:
            for subject in subjects:
                self._ask_home(subject, draft.home, home)
        return subjects

    def _stay(self, draft: HostingDraft, name: str, person: Known | None, home: Found, number: int) -> Subject:
        values = dict(draft.values)
        values.setdefault("guest_typed", name or None)
        values.setdefault("household_typed", draft.home or None)
        if person is not None:
            values["person_id"] = self.details[person.id].person_id
        if home.how == "certain":
            values["household_id"] = home.known[0].id
        key = draft.key if number == 0 else f"{draft.key} #{number + 1}"
        return Subject(key, draft.row, name or draft.home, node(Hosting, values))

    def _ask_guest(self, draft: HostingDraft, subject: Subject, name: str, found: Found) -> None:
        town = str(draft.values.get("town") or "")
        if found.how == "certain":
            for person in found.known:
                self._ask_town(subject, self.details[person.id], person.label, town)
        elif found.how == "spelling":
            label = found.known[0].label
            text = f"The old list writes “{name}”. Is {label} meant?"
            self.asks.append(
                _Question(subject, "spelling_differs", text, name, (label,), "person_id", self._people(found))
            )
        elif found.how == "several":
            labels = tuple(person.label for person in found.known)
            text = f"The old list says only “{name}”. Who of them stayed there: {', '.join(labels)}?"
            self.asks.append(
                _Question(subject, "one_or_two_people", text, name, labels, "person_id", self._people(found))
            )
        elif name:
            text = f"“{name}” is not a guest of this visit; the stay is kept as it is written."
            self.run.problems.append(Problem(draft.row, "", "not_in_this_visit", text))

    def _people(self, found: Found) -> dict[str, str]:
        return {label: self.details[row_id].person_id for label, row_id in ids_of(found.known).items()}

    def _ask_town(self, subject: Subject, guest: GuestOf, label: str, town: str) -> None:
        if town and guest.town and folded(town) != folded(guest.town):
            text = f"{label} came with {town} then and comes with {guest.town} now. Is it the same person?"
            ids = {label: guest.person_id}
            self.asks.append(_Question(subject, "town_differs", text, town, (label,), "person_id", ids))

    def _ask_home(self, subject: Subject, name: str, found: Found) -> None:
        labels = tuple(dict.fromkeys(home.label for home in found.known))
        ids = ids_of(found.known)
        if found.how == "spelling":
            text = f"The old list writes “{name}”. Is the family {labels[0]} meant?"
            self.asks.append(
                _Question(subject, "spelling_differs", text, name, labels, "household_id", ids_of(found.known))
            )
        else:
            text = f"The old list says “{name}”. Which family is meant?"
            self.asks.append(_Question(subject, "which_home", text, name, labels, "household_id", ids))


def apply_history(run: Run, drafts: HostingList) -> None:
    """Make or update earlier stays; a name that is not certain is asked about and stays as written."""
    history = _History(run)
    subjects = [subject for draft in drafts.hostings for subject in history.stays(draft)]
    unique = unique_keys(subjects)
    run.apply(unique, run.trace(unique), drafts.report.doubts)
    run.write()
    run.stage.touched |= link_stays(run.session, run.visit_id)
    run.write()
    run.ask_doubts(drafts.report.doubts, unique)
    for ask in history.asks:
        run.asking.ask(
            code=ask.code,
            text=ask.text,
            key=f"{ask.subject.key}|{ask.field}",
            about=ask.subject.tree,
            about_label=ask.subject.label,
            row=ask.subject.row,
            value=ask.value,
            choices=ask.choices,
            target={"kind": "hosting", "id": ask.subject.tree.id, "field": ask.field, "ids": ask.ids},
        )
