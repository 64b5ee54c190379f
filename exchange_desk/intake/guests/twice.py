"""Rows of one list that are one person, and guests whom another list names too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt, Duplicate, GuestDraft, Otherwise, Value, Values
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.identity import Likeness, pairs_in, same_person
from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.answers import says_nothing

_LATIN = ("passport_name", "family_name", "given_name")
TWO = "two people"
_HEALTH = ("allergies", "diet", "animals", "medical", "medication", "stairs", "notes")


@dataclass(frozen=True, slots=True)
class Apart:
    """A row that was taken for an earlier one: what to take back from the first if they are two people."""

    duplicate: Duplicate
    first: Making
    second: Making
    passport: Value
    allergies: tuple[Values, ...]
    animal_limits: tuple[Values, ...]
    lines: tuple[str, ...]


def without_duplicates(guests: Sequence[Making]) -> tuple[list[Making], list[Apart], list[Doubt]]:
    """The guests with rewritten rows left out, the rows left out, and what to ask about each.

    What the later row says of allergies and health and the first does not is added to the first guest.
    """
    aparts: list[Apart] = []
    doubts: list[Doubt] = []
    dropped: set[int] = set()
    for later, earlier, likeness in pairs_in([g.person for g in guests]):
        first, second = guests[earlier], guests[later]
        if earlier in dropped or first.row == second.row:
            continue
        dropped.add(later)
        passport = first.person.get("passport_name")
        doubt = _ask(first, second, likeness)
        if any(apart.first is first for apart in aparts):  # a third row of one name is a question of its own
            doubt = replace(doubt, value=f"{doubt.value} ({second.key})")
        doubts.append(doubt)
        duplicate = Duplicate(second.row, first.row, likeness.why, doubt.text, doubt)
        allergies, animals, lines = _keep_health(first, second)
        aparts.append(Apart(duplicate, first, second, passport, allergies, animals, lines))
    return [g for i, g in enumerate(guests) if i not in dropped], aparts, doubts


def as_two(
    apart: Apart, aparts: Sequence[Apart], settle: Callable[..., tuple[list[GuestDraft], list[Doubt]]]
) -> Duplicate:
    """The duplicate with what the answer "two people" brings back: the second guest, the first without its health.

    Where three rows seem to be one person, the first keeps all the health. `settle` sets what was answered before.
    """
    second = apart.second
    if sum(other.first is apart.first for other in aparts) > 1:
        drafts, doubts = settle([second.draft()], second.doubts)
        return replace(apart.duplicate, otherwise=(Otherwise(TWO, (None, *drafts), tuple(doubts)),))
    drafts, doubts = settle([_own(apart), second.draft()], [*apart.first.doubts, *second.doubts])
    return replace(apart.duplicate, otherwise=(Otherwise(TWO, tuple(drafts), tuple(doubts)),))


def _own(apart: Apart) -> GuestDraft:
    """The first guest by its own row alone."""
    draft = apart.first.draft()
    person, part = dict(draft.person), dict(draft.participation)
    if apart.passport is not None:
        person["passport_name"] = apart.passport
    notes = str(part.pop("notes", None) or "")
    for line in apart.lines:
        notes = notes.replace(line, "", 1)
    said = "\n".join(line for line in notes.split("\n") if line)
    if said:
        part["notes"] = said
    return replace(
        draft,
        person=person,
        participation=part,
        allergies=tuple(a for a in draft.allergies if not any(a is b for b in apart.allergies)),
        animal_limits=tuple(a for a in draft.animal_limits if not any(a is b for b in apart.animal_limits)),
    )


def _ask(first: Making, second: Making, likeness: Likeness) -> Doubt:
    written = next(((f, a, b) for f in _LATIN for g, a, b in likeness.differing if f == g), None)
    if written is None:
        return Doubt(second.row, first.columns.heading("family_name"), "duplicate_row",
                     f"Rows {first.row} and {second.row} seem to be one person, {first.label} ({likeness.why}). "
                     f"Is that so?",
                     second.label, ("one person", TWO), subject=first.key)  # fmt: skip
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
        choices=(*(_passport(g) for g in (first, second)), TWO),
        subject=first.key,
        field="person.passport_name",
    )


def _passport(guest: Making) -> str:
    return f"{guest.text('family_name')} {guest.text('given_name')}".strip() or guest.label


def _keep_health(first: Making, second: Making) -> tuple[tuple[Values, ...], tuple[Values, ...], tuple[str, ...]]:
    """Add the second row's health to the first guest; returns the allergies, animals and lines that were added."""
    known = {_how_bad(a) for a in first.allergies}
    allergies = tuple(a for a in second.allergies if _how_bad(a) not in known)
    first.allergies += allergies
    animals = {str(a.get("animal")) for a in first.animal_limits}
    limits = tuple(a for a in second.animal_limits if str(a.get("animal")) not in animals)
    first.animal_limits += limits
    lines = []
    for field in _HEALTH:
        said = second.text(field)
        if said and folded(said) != folded(first.text(field)) and not _as_good_as_nothing(said, field):
            line = f"Row {second.row}, {second.columns.heading(field)}: {said}"
            if line not in str(first.participation.get("notes") or ""):
                lines.append(line)
            first.note(line)
    return allergies, limits, tuple(lines)


def _how_bad(allergy: Values) -> tuple[Value, ...]:
    """What makes an allergy: one that is severe, or has a plan, is another than one that is not said to be."""
    return tuple(allergy.get(part) for part in ("substance", "kind", "severity", "plan"))


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
