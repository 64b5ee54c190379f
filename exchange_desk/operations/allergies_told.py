"""What an answer about an allergy brings: it is put with the person's allergies, and none is ever taken away."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.ids import new_id
from exchange_desk.basics.text import folded
from exchange_desk.intake.values.allergies import read_allergies, says_only_how
from exchange_desk.intake.values.answers import read_yes_no
from exchange_desk.records import Allergy, Person, Question

CODES = ("allergy_not_understood", "unclear_allergy")


def allergy_told(session: Session, question: Question, value: str) -> bool:
    """Add the allergies that an answer names; whether there were any that the person did not have.

    A choice, a yes, a denial and what can be read in two ways add nothing: a person decides what to do about them.
    """
    target = question.target or {}
    person = session.get(Person, target.get("about_id") or "") if target.get("about_kind") == "person" else None
    read = read_allergies(value)
    plain = read_yes_no(value)
    if person is None or value in (question.choices or ()) or read.troubles or says_only_how(value):
        return False
    if plain.value is not None and not plain.rest:
        return False
    known = {folded(each.substance): each for each in _of(session, person)}
    changed = False
    for told in read.value or ():
        before = known.get(folded(told.substance))
        if before is None:
            if told.kind is None and question.code != "allergy_not_understood":
                continue
            session.add(Allergy(id=new_id(), person_id=person.id, **told.values))
            changed = True
        else:
            for name in ("severity", "plan"):
                if getattr(before, name) is None and getattr(told, name) is not None:
                    setattr(before, name, getattr(told, name))
                    changed = True
    session.flush()
    return changed


def _of(session: Session, person: Person) -> list[Allergy]:
    return list(session.scalars(select(Allergy).where(Allergy.person_id == person.id)))
