"""The weights of the wishes on a visit: what the committee finds important when homes are suggested."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.matching.points import WEIGHTS
from exchange_desk.matching.weight_words import LEAST, MOST, WORDS
from exchange_desk.records import Committee, Visit


def set_weights(session: Session, *, visit_id: str, weights: Mapping[str, int | None]) -> None:
    """Change weights of a visit (points, -1,000 to 1,000); None gives one back to the committee's number.

    Those not named stay as they are. Refused for a name that is no weight or a number out of range.
    """
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    visit.weights = _changed(visit.weights, weights) or None
    session.flush()


def set_usual_weights(session: Session, *, weights: Mapping[str, int | None]) -> None:
    """The same for the committee: the numbers that hold where a visit has none of its own."""
    committee = session.scalars(select(Committee)).first()
    if committee is None:
        raise RefusedInput("This file has no committee yet. Fill in the page Committee first.")
    committee.weights = _changed(committee.weights, weights)
    session.flush()


def refuse_weights(weights: Mapping[str, object]) -> None:
    """Refuse a name that is no weight, and a number that is none or out of range; None gives a weight back."""
    for name, number in weights.items():
        if name not in WEIGHTS:
            raise RefusedInput(f"There is no weight “{name}”. The weights are: {', '.join(WEIGHTS)}.")
        if number is None:
            continue
        if not isinstance(number, int) or isinstance(number, bool):
            raise RefusedInput(f"“{WORDS[name][0]}” takes a whole number of points, not “{number}”.")
        if not LEAST <= number <= MOST:
            raise RefusedInput(f"“{WORDS[name][0]}” may count from {LEAST:,} to {MOST:,} points, not {number}.")


def _changed(kept: Mapping[str, object] | None, weights: Mapping[str, int | None]) -> dict[str, object]:
    refuse_weights(weights)
    new = dict(kept or {})
    for name, number in weights.items():
        if number is None:
            new.pop(name, None)
        else:
            new[name] = number
    return new
