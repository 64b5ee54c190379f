"""What particular answers do: parts of a name, a bed in the living room, a background check, a cot; else only noted."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.intake.latin import has_kanji
from exchange_desk.operations.fields import set_fields
from exchange_desk.operations.imports.attendance_answers import DOES as ABOUT_ATTENDANCE
from exchange_desk.operations.imports.erasing import DOES as ABOUT_EMPTIED
from exchange_desk.operations.imports.lines_answers import DOES as ABOUT_LINES
from exchange_desk.operations.imports.placement_names import DOES as ABOUT_PLACEMENTS
from exchange_desk.records import BackgroundCheck, Bed, Participation, Person, Question, Room

# answers that agree with how the list was read: nothing has to be done
_HOLDS = {
    ("duplicate_row", "one person"),
    ("duplicate_rewritten", "one person"),
    ("resubmission", "the newer one"),
    ("two_people_in_one_row", "two guests"),
    ("row_without_person", "leave out"),
    ("dates_may_be_swapped", "right"),
    ("two_dates_in_one_cell", "one for each adult"),
    ("struck_out_cell", "yes"),
    ("merged_cells", "yes"),
}
_PLACES = {
    "person": "on the People page",
    "participation": "on the People page",
    "household": "on the Host families page",
    "host_offer": "on the Host families page",
    "itinerary_item": "on the Itinerary page",
    "hosting": "on the People page",
}


def only_noted(question: Question, value: str) -> str:
    """What to say after an answer that is kept with its question and changes nothing; empty where nothing is to do."""
    if (question.code, value) in _HOLDS:
        return ""
    place = _PLACES.get((question.target or {}).get("about_kind", ""), "on the page of the person or home it is about")
    about = f" of {question.about}" if question.about else ""
    return f"Only noted: nothing{about} was changed. Where it matters, change it {place}."


def family_name_told(session: Session, question: Question, value: str) -> None:
    """The answer is the family name: it is taken out of the given name, where the whole name stood until now."""
    person = _there(session, Person, question)
    if not all(_latin(letter) for letter in value if letter.isalpha()):
        _split_original(person, value)
        session.flush()
        return
    rest = _without(str(person.given_name or "").split(), value.split())
    whole = [folded(word) for word in str(person.given_name or "").split()]
    if rest == [] or (rest is None and whole == [folded(word) for word in value.split()]):
        raise RefusedInput(f"Answer with the part of “{person.given_name}” that is the family name alone.")
    values = {"family_name": value}
    if rest is not None:
        values["given_name"] = " ".join(rest)
    set_fields(session, "person", person.id, values, visit_id=question.visit_id)
    original = str(person.given_name_original or "").replace("\u3000", " ").split()
    if len(original) > 1 and not person.family_name_original and len(value.split()) == 1 and has_kanji(original[0]):
        _split_original(person, original[0])  # with Chinese characters the family name stands first
    session.flush()


def name_split(session: Session, question: Question, value: str) -> None:
    """The answer shows where the family name ends: "佐藤 美香", or the family name alone."""
    person = _there(session, Person, question)
    family, _, given = value.replace("\u3000", " ").partition(" ")
    whole = "".join(str(person.given_name_original or "").split())
    if given and f"{family}{given}".replace(" ", "") != whole:
        raise RefusedInput(f"Write “{whole}” with a space after the family name.")
    _split_original(person, family)
    session.flush()


def living_room_bed(session: Session, question: Question, value: str) -> None:
    """A bed in the living room counts for nobody; where an adult may have it, as a sofa bed: never for a minor."""
    if value != "an adult may":
        return
    room = _there(session, Room, question)
    same = select(Room).where(
        Room.household_id == room.household_id, Room.living_room.is_(True), Room.notes.is_not_distinct_from(room.notes)
    )
    for each in session.scalars(same).all():
        each.living_room = False
        each.notes = "\n".join(part for part in (each.notes, "In the living room: for adults only.") if part)
        for bed in session.scalars(select(Bed).where(Bed.room_id == each.id)).all():
            bed.kind = "sofa"
    session.flush()


def check_dated(session: Session, question: Question, value: str) -> bool:
    """The day of a background check that was missing or under way; other words are only noted."""
    check = _there(session, BackgroundCheck, question)
    if not any(letter.isdigit() for letter in value):
        return False
    set_fields(session, "background_check", check.id, {"checked_on": value, "state": "clear"})
    return True


def cot(session: Session, question: Question, value: str) -> bool:
    """A cot is asked for where no other bed was; else it is only noted."""
    part = _there(session, Participation, question)
    if value != "cot needed" or part.beds not in (None, "cot"):
        return False
    part.beds = "cot"
    session.flush()
    return True


def _there(session: Session, record: type[Any], question: Question) -> Any:
    found = session.get(record, (question.target or {}).get("id") or "")
    if found is None:
        raise RefusedInput("What this question is about was removed. Set the question aside.")
    return found


def _without(words: Sequence[str], part: Sequence[str]) -> list[str] | None:
    """The other words of a name that begins or ends with a part; None where it does neither."""
    keys, wanted = [folded(word) for word in words], [folded(word) for word in part]
    if keys[: len(wanted)] == wanted:
        return list(words[len(wanted) :])
    if keys[-len(wanted) :] == wanted:
        return list(words[: -len(wanted)])
    return None


def _latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _split_original(person: Person, family: str) -> None:
    whole = str(person.given_name_original or "").replace("\u3000", " ").strip()
    rest = _without(whole.split(), family.split())
    if rest and whole.endswith(family):  # given names first, as in Cyrillic or Arabic letters
        person.family_name_original, person.given_name_original = family, " ".join(rest)
        return
    if not whole.startswith(family) or not whole[len(family) :].strip():
        raise RefusedInput(f"“{family}” is not the beginning of “{whole}”. Answer with the family name in it.")
    person.family_name_original, person.given_name_original = family, whole[len(family) :].strip()


DOES: Mapping[str, Any] = {
    **ABOUT_ATTENDANCE,
    **ABOUT_EMPTIED,
    **ABOUT_LINES,
    **ABOUT_PLACEMENTS,
    "family_name": family_name_told,
    "split_name": name_split,
    "living_room": living_room_bed,
    "check_date": check_dated,
    "cot": cot,
}
