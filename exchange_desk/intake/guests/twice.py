"""Rows of one list that are one person, and guests whom another list names too."""

from __future__ import annotations

from collections.abc import Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt, Duplicate, GuestDraft
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.identity import Likeness, pairs_in, same_person
from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.answers import says_nothing

_LATIN = ("passport_name", "family_name", "given_name")
_HEALTH = ("allergies", "diet", "animals", "medical", "medication", "stairs", "notes")


def without_duplicates(guests: Sequence[Making]) -> tuple[list[Making], list[Duplicate], list[Doubt]]:
    """The guests with rewritten rows left out, the duplicates, and what to ask about each.

    What the later row says of allergies and health and the first does not is added to the first guest.
    """
    duplicates: list[Duplicate] = []
    doubts: list[Doubt] = []
    dropped: set[int] = set()
    for later, earlier, likeness in pairs_in([g.person for g in guests]):
        first, second = guests[earlier], guests[later]
        if earlier in dropped or first.row == second.row:
            continue
        dropped.add(later)
        doubt = _ask(first, second, likeness)
        doubts.append(doubt)
        duplicates.append(Duplicate(second.row, first.row, likeness.why, doubt.text))
        _keep_health(first, second)
    return [g for i, g in enumerate(guests) if i not in dropped], duplicates, doubts


def _ask(first: Making, second: Making, likeness: Likeness) -> Doubt:
    written = next(((f, a, b) for f in _LATIN for g, a, b in likeness.differing if f == g), None)
    if written is None:
        return Doubt(second.row, first.columns.heading("family_name"), "duplicate_row",
                     f"Rows {first.row} and {second.row} seem to be one person, {first.label} ({likeness.why}). "
                     f"Is that so?",
                     second.label, ("one person", "two people"), subject=first.key)  # fmt: skip
    first.person["passport_name"] = None
    one, other = first.text("family_name"), second.text("family_name")
    if one == other or not one or not other:
        one, other = written[1], written[2]
    return Doubt(
        row=second.row,
        column=first.columns.heading("family_name"),
        code="duplicate_rewritten",
        text=f"Rows {first.row} and {second.row} seem to be one person ({likeness.why}). "
        f"Which spelling is in the passport: {one} or {other}?",
        value=f"{one} / {other}",
        choices=tuple(_passport(g) for g in (first, second)),
        subject=first.key,
        field="person.passport_name",
    )


def _passport(guest: Making) -> str:
    return f"{guest.text('family_name')} {guest.text('given_name')}".strip() or guest.label


def _keep_health(first: Making, second: Making) -> None:
    known = {(str(a.get("substance")), str(a.get("kind"))) for a in first.allergies}
    first.allergies += [a for a in second.allergies if (str(a.get("substance")), str(a.get("kind"))) not in known]
    animals = {str(a.get("animal")) for a in first.animal_limits}
    first.animal_limits += [a for a in second.animal_limits if str(a.get("animal")) not in animals]
    for field in _HEALTH:
        said = second.text(field)
        if said and folded(said) != folded(first.text(field)) and not _as_good_as_nothing(said, field):
            first.note(f"Row {second.row}, {second.columns.heading(field)}: {said}")


def _as_good_as_nothing(said: str, field: str) -> bool:
    return says_nothing(said) or (field == "animals" and read_animal_limits(said).value == ())


def in_other_lists(guests: Sequence[Making], others: Sequence[GuestDraft]) -> list[Doubt]:
    """A question for each guest whom another list of the visit seems to name too."""
    doubts = []
    for guest in guests:
        for other in others:
            likeness = same_person(other.person, guest.person)
            if likeness is not None:
                doubts.append(
                    Doubt(
                        row=guest.row,
                        column=guest.columns.heading("family_name"),
                        code="duplicate_in_other_file",
                        text=f"{guest.label} stands on another list too (row {other.row}, {likeness.why}). One person?",
                        value=other.key,
                        choices=("one person", "two people"),
                        subject=guest.key,
                    )
                )
                break
    return doubts
