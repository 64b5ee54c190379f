"""Rows of one list that are one person, and guests whom another list names too."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt, Duplicate, GuestDraft, Otherwise, Value, Values
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.identity import Likeness, pairs_in, same_person
from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.answers import says_nothing

_LATIN = ("passport_name", "family_name", "given_name")
TWO = "two people"
LATER = "one person, as the later row says"
_HEALTH = ("allergies", "diet", "animals", "medical", "medication", "stairs", "notes")


@dataclass(frozen=True, slots=True)
class Apart:
    """A row that was taken for an earlier one: what to take back from the first if they are two people.

    `before` is what the first row had where something of the second was added to it, `own` are the notes that either
    row would leave with the other.
    """

    duplicate: Duplicate
    first: Making
    second: Making
    passport: Value
    added: tuple[Values, ...]
    before: Mapping[str, Value]
    lines: tuple[str, ...]
    own: tuple[str, ...]


def without_duplicates(guests: Sequence[Making]) -> tuple[list[Making], list[Apart], list[Doubt]]:
    """The guests with rewritten rows left out, the rows left out, and what to ask about each.

    What the later row says of health, and whom to call, and the first does not is added to the first guest. Whatever
    else it says otherwise stays in the notes.
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
        otherwise = _otherwise(first, second)
        doubt = _ask(first, second, likeness, otherwise)
        if any(apart.first is first for apart in aparts):  # a third row of one name is a question of its own
            doubt = replace(doubt, value=f"{doubt.value} ({second.key})")
        doubts.append(doubt)
        duplicate = Duplicate(second.row, first.row, likeness.why, doubt.text, doubt)
        before, own = dict(first.person), _lines(first, second, otherwise)
        added, lines = _keep_health(first, second), _lines(second, first, otherwise)
        for line in lines:
            first.note(line)
        changed = {name: before.get(name) for name in first.person if first.person[name] != before.get(name)}
        aparts.append(Apart(duplicate, first, second, passport, added, changed, lines, own))
    aparts = [_without_later(apart, doubts) if _several(apart, aparts) else apart for apart in aparts]
    return [g for i, g in enumerate(guests) if i not in dropped], aparts, doubts


def _several(apart: Apart, aparts: Sequence[Apart]) -> bool:
    return sum(other.first is apart.first for other in aparts) > 1


def _without_later(apart: Apart, doubts: list[Doubt]) -> Apart:
    """Of three rows of one person none is the later one."""
    asked = apart.duplicate.doubt
    if asked is None or LATER not in asked.choices:
        return apart
    doubt = replace(asked, choices=tuple(choice for choice in asked.choices if choice != LATER))
    doubts[doubts.index(asked)] = doubt
    return replace(apart, duplicate=replace(apart.duplicate, doubt=doubt))


def as_two(
    apart: Apart, aparts: Sequence[Apart], settle: Callable[..., tuple[list[GuestDraft], list[Doubt]]]
) -> Duplicate:
    """The duplicate with what the answer "two people" brings back: the second guest, the first without its health.

    Where three rows seem to be one person, the first keeps all the health. `settle` sets what was answered before.
    """
    second = apart.second
    if _several(apart, aparts):
        drafts, doubts = settle([second.draft()], second.doubts)
        return replace(apart.duplicate, otherwise=(Otherwise(TWO, (None, *drafts), tuple(doubts)),))
    drafts, doubts = settle([_own(apart), second.draft()], [*apart.first.doubts, *second.doubts])
    otherwise = [Otherwise(TWO, tuple(drafts), tuple(doubts))]
    if apart.duplicate.doubt is not None and LATER in apart.duplicate.doubt.choices:
        later = [replace(doubt, subject=apart.first.key) for doubt in second.doubts]
        drafts, doubts = settle([_later(apart)], later)
        otherwise.append(Otherwise(LATER, tuple(drafts), tuple(doubts)))
    return replace(apart.duplicate, otherwise=tuple(otherwise))


def _own(apart: Apart) -> GuestDraft:
    """The first guest by its own row alone."""
    draft = apart.first.draft()
    person, part = dict(draft.person), dict(draft.participation)
    for name, value in apart.before.items():
        person.pop(name, None)
        person |= {name: value} if value is not None else {}
    if apart.passport is not None:
        person["passport_name"] = apart.passport
    notes = str(part.pop("notes", None) or "")
    for line in apart.lines:
        notes = notes.replace(line, "", 1)
    said = "\n".join(line for line in notes.split("\n") if line)
    if said:
        part["notes"] = said

    def own(drafts: tuple[Values, ...]) -> tuple[Values, ...]:
        return tuple(each for each in drafts if not any(each is added for added in apart.added))

    return replace(
        draft,
        person=person,
        participation=part,
        allergies=own(draft.allergies),
        animal_limits=own(draft.animal_limits),
        contacts=own(draft.contacts),
    )


def _later(apart: Apart) -> GuestDraft:
    """The second row in place of the first; an empty cell erases nothing, and what was otherwise is in the notes."""
    first, second = apart.first.draft(), apart.second.draft()
    health = {name: first.person[name] for name in _PERSON_HEALTH if name in first.person}
    person = {**first.person, **second.person, **health}
    notes = [str(second.participation.get("notes") or ""), *apart.own]
    part = {**first.participation, **second.participation, "notes": "\n".join(line for line in notes if line)}
    known, animals = {_how_bad(a) for a in second.allergies}, {str(a.get("animal")) for a in second.animal_limits}
    for name in ("reference", "position"):
        if name in first.participation:
            part[name] = first.participation[name]
    return replace(
        second,
        key=first.key,
        row=first.row,
        person=person,
        participation=part,
        allergies=(*second.allergies, *(a for a in first.allergies if _how_bad(a) not in known)),
        animal_limits=(*second.animal_limits, *(a for a in first.animal_limits if str(a.get("animal")) not in animals)),
        contacts=(*second.contacts, *(c for c in first.contacts if not _known_contact(c, second.contacts))),
        wishes=tuple(dict.fromkeys((*second.wishes, *first.wishes))),
        languages=second.languages or first.languages,
        hostings=second.hostings or first.hostings,
        party_key=first.party_key,
    )


def _ask(first: Making, second: Making, likeness: Likeness, otherwise: Sequence[str]) -> Doubt:
    told = _told(first, second, otherwise)
    later = (LATER,) if otherwise else ()
    written = next(((f, a, b) for f in _LATIN for g, a, b in likeness.differing if f == g), None)
    if written is None:
        return Doubt(second.row, first.columns.heading("family_name"), "duplicate_row",
                     f"Rows {first.row} and {second.row} seem to be one person, {first.label} ({likeness.why}). "
                     f"Is that so?{told}",
                     second.label, ("one person", *later, TWO), subject=first.key)  # fmt: skip
    first.person["passport_name"] = None
    one, other = first.text("family_name"), second.text("family_name")
    if one == other or not one or not other:
        one, other = written[1], written[2]
    return Doubt(
        row=second.row,
        column=first.columns.heading("family_name"),
        code="duplicate_rewritten",
        text=f"Rows {first.row} and {second.row} seem to be one person ({likeness.why}). "
        f"Which spelling is in the passport: {one} or {other}?{told}",
        value=f"{one} / {other}",
        choices=(*(_passport(g) for g in (first, second)), *later, TWO),
        subject=first.key,
        field="person.passport_name",
    )


def _passport(guest: Making) -> str:
    return f"{guest.text('family_name')} {guest.text('given_name')}".strip() or guest.label


def _told(first: Making, second: Making, otherwise: Sequence[str]) -> str:
    """What the rows say differently, and which of them holds until the answer."""
    if not otherwise:
        return ""
    said = ", ".join(" ".join(second.columns.heading(name).split()) for name in otherwise)
    return f" They differ in {said}: row {first.row} holds, and what row {second.row} says is in the notes."


def _otherwise(first: Making, second: Making) -> tuple[str, ...]:
    """The fields beside name and health in which the second row says something that the first does not."""
    return tuple(
        name
        for name in second.cells
        if name not in _HEALTH and name not in _OF_THE_ROW and second.text(name) and not says_nothing(second.text(name))
        and folded(second.text(name)) != folded(first.text(name))
    )  # fmt: skip


_OF_THE_ROW = frozenset(
    {"reference", "position", "title", "called", "name_original", "reading", "family_name", "given_name", "full_name",
     "passport_family", "passport_given", "sex", "born", "age"}
)  # fmt: skip
_PERSON_HEALTH = ("diets", "diet_note", "medication", "medical_note", "mobility", "mobility_note")


def _keep_health(first: Making, second: Making) -> tuple[Values, ...]:
    """Add the second row's health and whom to call to the first guest; returns what was added to its lists."""
    known = {_how_bad(a) for a in first.allergies}
    allergies = [a for a in second.allergies if _how_bad(a) not in known]
    first.allergies += allergies
    animals = {str(a.get("animal")) for a in first.animal_limits}
    limits = [a for a in second.animal_limits if str(a.get("animal")) not in animals]
    first.animal_limits += limits
    contacts = [c for c in second.contacts if not _known_contact(c, first.contacts)]
    first.contacts += contacts
    for name in _PERSON_HEALTH:
        mine, theirs = first.person.get(name), second.person.get(name)
        if theirs in (None, "", ()) or mine == theirs:
            continue
        if isinstance(mine, tuple) and isinstance(theirs, tuple):
            first.person[name] = tuple(dict.fromkeys((*mine, *theirs)))
        elif mine in (None, "", ()):
            first.person[name] = theirs
        elif name != "mobility" and str(theirs) not in str(mine):
            first.person[name] = f"{mine}; {theirs}"
    return (*allergies, *limits, *contacts)


def _known_contact(contact: Values, others: Sequence[Values]) -> bool:
    """Whether somebody to call is among the others already, by name and phone."""

    def said(each: Values) -> tuple[str, ...]:
        return tuple(folded(str(each.get(part) or "")) for part in ("name", "phone", "phone_typed", "email"))

    return any(said(contact) == said(other) for other in others)


def _lines(row: Making, other: Making, otherwise: Sequence[str]) -> tuple[str, ...]:
    """What a row says of health or else, and the other does not, a line for each cell."""
    lines = []
    for name in (*_HEALTH, *otherwise):
        said = row.text(name)
        if said and folded(said) != folded(other.text(name)) and not _as_good_as_nothing(said, name):
            lines.append(f"Row {row.row}, {row.columns.heading(name)}: {said}")
    told = {(heading, folded(text)) for heading, text in other.beyond}
    lines += [f"Row {row.row}, {h}: {text}" for h, text in row.beyond if text and (h, folded(text)) not in told]
    held = str(other.participation.get("notes") or "")
    return tuple(line for line in dict.fromkeys(lines) if line not in held)


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
