"""What each wish counts on a visit: our number, the committee's, the visit's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.matching.points import WEIGHTS
from exchange_desk.matching.weight_words import WORDS
from exchange_desk.records import Committee, Visit


@dataclass(frozen=True, slots=True)
class WeightRow:
    """One weight in points: `now` is what counts, `usual` what would without the visit's own number (`own`)."""

    rule: str
    words: str
    hint: str
    now: int
    usual: int
    ours: int
    own: bool


def weight_rows(session: Session, visit_id: str) -> tuple[WeightRow, ...]:
    """All weights of a visit, in the order in which people think of them."""
    visit = session.execute(select(Visit.weights).where(Visit.id == visit_id)).first()
    if visit is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    committee = _numbers(session.scalar(select(Committee.weights)))
    own = _numbers(visit.weights)
    rows = []
    for rule, (words, hint) in WORDS.items():
        usual = committee.get(rule, WEIGHTS[rule])
        rows.append(WeightRow(rule, words, hint, own.get(rule, usual), usual, WEIGHTS[rule], rule in own))
    return tuple(rows)


def _numbers(kept: object) -> Mapping[str, int]:
    if not isinstance(kept, dict):
        return {}
    return {name: number for name, number in kept.items() if isinstance(number, int) and not isinstance(number, bool)}
