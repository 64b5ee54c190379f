"""Which guest and which home a line of placements means, by number and by name; what is not certain is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.intake.placements import PlacementDraft
from exchange_desk.operations.imports.indexes import guests, homes
from exchange_desk.operations.imports.naming import Found, Known, find, ids_of
from exchange_desk.operations.imports.run import Run
from exchange_desk.operations.placements import place_guest
from exchange_desk.queries.which import which_record
from exchange_desk.records import HostOffer, Household, Placement, Question
from exchange_desk.rules.facts import GuestFacts, HomeFacts

_KEEP = "keep it as it is"


@dataclass(frozen=True, slots=True)
class Meant:
    """Guest (id of the participation) and home, where they are certain; else those who may be meant."""

    guest: str | None
    home: str | None
    guests: tuple[Known, ...] = ()
    homes: tuple[Known, ...] = ()


class Names:
    """The guests and homes of the visit by number and name."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.guests, details = guests(run.session, run.visit_id)
        self.homes = homes(run.session, run.visit_id)
        self._guest_numbers = _unique([(d.reference, part_id) for part_id, d in details.items() if d.reference])
        offers = select(HostOffer.reference, HostOffer.household_id).where(HostOffer.visit_id == run.visit_id)
        self._home_numbers = _unique([(row.reference, row.household_id) for row in run.session.execute(offers)])

    def of(self, draft: PlacementDraft) -> Meant:
        """Number and name must mean the same; where they do not, neither counts."""
        guest, several = self._one(self._guest_numbers, self.guests, draft.guest_reference, draft.guest)
        home, homes_meant = self._one(self._home_numbers, self.homes, draft.home, draft.family)
        return Meant(guest, home, several, homes_meant)

    def _one(
        self, numbers: dict[str, str], index: Sequence[Known], number: str, name: str
    ) -> tuple[str | None, tuple[Known, ...]]:
        by_number = numbers.get(folded(number)) if number else None
        words = name or (number if by_number is None else "")
        found = find(index, words) if words else Found("nobody")
        if by_number is not None:
            if not words or by_number in {known.id for known in found.known}:
                return by_number, ()
            return None, tuple(known for known in index if known.id == by_number) + found.known
        return (found.known[0].id, ()) if found.how == "certain" and len(found.known) == 1 else (None, found.known)

    def ask(self, draft: PlacementDraft, meant: Meant) -> None:
        """Ask for the guest or the home of a line, or first for one and then for the other."""
        said = " ".join(part for part in (draft.guest_reference, draft.guest) if part)
        where = " ".join(part for part in (draft.home, draft.family) if part)
        if meant.guest is None:
            self._ask(draft, meant, "who_is_meant", "guest", said, meant.guests,
                      f"Row {draft.row} names the guest “{said}”. Who is meant?")  # fmt: skip
        if meant.home is None:
            self._ask(draft, meant, "which_home", "home", where, meant.homes,
                      f"Row {draft.row} names the home “{where}”. Which family is meant?")  # fmt: skip

    def _ask(
        self, draft: PlacementDraft, meant: Meant, code: str, asks: str, said: str, known: Sequence[Known], text: str
    ) -> None:
        self.run.asking.ask(
            code=code, text=f"{text} The guest is not placed until then.",
            key=f"{draft.guest_reference}|{draft.guest}|{asks}",
            row=draft.row, value=said, choices=tuple(ids_of(known)),
            target={"does": "place", "kind": "import_run", "id": self.run.id, "asks": asks, "guest": meant.guest,
                    "home": meant.home, "first": str(draft.first or ""), "last": str(draft.last or ""),
                    "ids": ids_of(known)},
        )  # fmt: skip

    def ask_elsewhere(
        self, draft: PlacementDraft, guest: GuestFacts, home: HomeFacts, room: str | None, placement: Placement
    ) -> None:
        """Ask where a guest is to stay who was placed otherwise by hand, by a suggestion, or for certain."""
        there = self.run.session.get(Household, placement.household_id)
        now = there.name if there is not None else "another home"
        how = "locked" if placement.locked else placement.state
        move = f"place with {home.name}"
        self.run.asking.ask(
            code="placed_otherwise",
            text=f"{guest.name} is with {now} from {placement.first_night} to {placement.last_night} ({how}); the list "
            f"says {home.name} from {guest.nights.first} to {guest.nights.last}. Which holds?",
            key=f"{guest.id}|{guest.nights.first}|{home.id}", about_id=("participation", guest.id),
            about_label=guest.name,
            row=draft.row, value=home.name, choices=(_KEEP, move),
            target={"does": "place", "kind": "import_run", "id": self.run.id, "asks": "", "guest": guest.id,
                    "home": home.id, "room": room, "first": str(guest.nights.first), "last": str(guest.nights.last),
                    "move": move},
        )  # fmt: skip


def _unique(pairs: Sequence[tuple[str | None, str]]) -> dict[str, str]:
    """Numbers that only one has."""
    said = [folded(number) for number, _ in pairs if number]
    return {folded(number): row_id for number, row_id in pairs if number and said.count(folded(number)) == 1}


def placed_as_told(session: Session, question: Question, value: str) -> None:
    """Place a guest whose home, or whose name, the answer says; a hard rule refuses here as everywhere."""
    target = question.target
    guest, home = target.get("guest"), target.get("home")
    if not target["asks"]:
        if value == _KEEP:
            return
        if value != target["move"]:
            raise RefusedInput(f"Answer with one of: {', '.join(question.choices or ())}.")
    elif target["asks"] == "guest":
        guest = which_record(session, "participation", value, visit_id=question.visit_id)
    else:
        home = which_record(session, "household", value, visit_id=question.visit_id)
    if guest is None or home is None:
        other = "home" if home is None else "guest"
        raise RefusedInput(f"The {other} of this line is not certain either. Put the list right and import it again.")
    place_guest(session, participation_id=guest, household_id=home, room_id=target.get("room"),
                first_night=_day(target["first"]), last_night=_day(target["last"]))  # fmt: skip


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def kept_for_the_next_import(session: Session, question: Question, value: str) -> None:
    """An answer that the next import of the list takes; it must be one of the choices."""
    if value not in (question.choices or ()):
        raise RefusedInput(f"Answer with one of: {', '.join(question.choices or ())}.")


DOES: dict[str, Any] = {"place": placed_as_told, "again": kept_for_the_next_import}
