"""The kinds of lists that can be imported: what reads each, what applies it, whether it belongs to a visit."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from exchange_desk.basics.errors import RefusedInput


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of list: its word and label; reader and applier as "module:function", imported when they are wanted.

    The reader takes (sheets, visit facts, file name, sheet=, mapping=, answers=, progress=), the applier (run, drafts).
    """

    name: str
    label: str
    reader: str
    applier: str
    needs_visit: bool = True

    def read(self, *arguments: Any, **options: Any) -> Any:
        """What the reader makes of sheets."""
        return _called(self.reader)(*arguments, **options)

    def apply(self, *arguments: Any) -> None:
        """Apply drafts to a run."""
        _called(self.applier)(*arguments)


_INTAKE, _APPLY = "exchange_desk.intake", "exchange_desk.operations.imports"

KINDS: tuple[Kind, ...] = (
    Kind("guests", "Guests", f"{_INTAKE}.guests.reading:guests_in", f"{_APPLY}.guests:apply_guests"),
    Kind("hosts", "Host families", f"{_INTAKE}.hosts.reading:hosts_in", f"{_APPLY}.hosts:apply_hosts"),
    Kind("travel", "Travel", f"{_INTAKE}.travel:travel_in", f"{_APPLY}.items:apply_items"),
    Kind("programme", "Programme", f"{_INTAKE}.programme:programme_in", f"{_APPLY}.items:apply_items"),
    Kind("history", "Hosting history", f"{_INTAKE}.history:history_in", f"{_APPLY}.history:apply_history"),
    Kind("placements", "Placements", f"{_INTAKE}.placements:placements_in", f"{_APPLY}.placements:apply_placements"),
    Kind("papers", "Papers", f"{_INTAKE}.papers:papers_in", f"{_APPLY}.lines:apply_lines"),
    Kind("payments", "Payments", f"{_INTAKE}.payments:payments_in", f"{_APPLY}.lines:apply_lines"),
    Kind("attendance", "Attendance", f"{_INTAKE}.attendance:attendance_in", f"{_APPLY}.attendance:apply_attendance"),
    Kind(
        "partnerships",
        "Partnerships",
        f"{_INTAKE}.partnerships:partnerships_in",
        f"{_APPLY}.registers:apply_partnerships",
        needs_visit=False,
    ),
    Kind(
        "candidates",
        "Candidate towns",
        f"{_INTAKE}.candidates:candidates_in",
        f"{_APPLY}.registers:apply_candidates",
        needs_visit=False,
    ),
    Kind(
        "contacts",
        "Contacts",
        f"{_INTAKE}.contacts:contacts_in",
        f"{_APPLY}.registers:apply_contacts",
        needs_visit=False,
    ),
)


def kind_named(name: str) -> Kind:
    """The kind of that name. Raises RefusedInput where there is none."""
    known = next((each for each in KINDS if each.name == name), None)
    if known is None:
        names = ", ".join(each.name for each in KINDS)
        raise RefusedInput(f"Files of the kind “{name}” cannot be read yet. The kinds are: {names}.")
    return known


def load(name: str) -> None:
    """Have the reader and the applier of a kind, where it has them, ready with all that they stand on."""
    for each in KINDS:
        if each.name == name:
            _called(each.reader)
            _called(each.applier)


def needs_visit(name: str) -> bool:
    """Whether lists of that kind belong to a visit; a kind of our own lists that has no reader here does."""
    return next((each.needs_visit for each in KINDS if each.name == name), True)


def _called(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(import_module(module), function)
