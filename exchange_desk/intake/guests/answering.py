"""Answers to doubts, given with the list: the answered value is set and the doubt is gone."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.drafts import Doubt, GuestDraft, Value

_PARTIAL = frozenset({"born", "passport_valid_to"})
# these are answered when the records are there: when both rows are at hand, or more than one field is set
_LATER = frozenset({"duplicate_row", "duplicate_rewritten", "name_parts_unclear", "name_not_split"})
_DAYS = frozenset({"first_night", "last_night", "stated_age_on"})
_COUNTED = frozenset({"stated_age", "own_lodging"})


def answered(
    guests: Sequence[GuestDraft], doubts: Sequence[Doubt], answers: Mapping[str, str]
) -> tuple[list[GuestDraft], list[Doubt]]:
    """The guests with the answers set, and the doubts that remain.

    An answer's key is "row:code", "subject:code" or "subject:field". What names no date or age of the row is left as a
    question: the answer is checked and written there, so that no word of it is lost.
    """
    if not answers:
        return list(guests), list(doubts)
    by_key = {g.key: g for g in guests}
    left = []
    for doubt in doubts:
        keys = (f"{doubt.row}:{doubt.code}", f"{doubt.subject}:{doubt.code}", f"{doubt.subject}:{doubt.field}")
        answer = next((answers[k] for k in keys if k in answers), None)
        part, _, column = (doubt.field or "").partition(".")
        by_row = keys[0] in answers and column not in _PARTIAL | _DAYS | _COUNTED
        if answer is None or doubt.code in _LATER or not doubt.field or by_row:
            left.append(doubt)
        elif doubt.subject in by_key:
            if doubt.choices and answer not in doubt.choices:
                raise RefusedInput(
                    f"“{answer}” is no answer to “{doubt.text}” Choose one of: {', '.join(doubt.choices)}."
                )
            guest = by_key[doubt.subject]
            value = _value(column, answer)
            if part == "person":
                by_key[guest.key] = dataclasses.replace(guest, person={**guest.person, column: value})
            elif part == "participation":
                by_key[guest.key] = dataclasses.replace(guest, participation={**guest.participation, column: value})
    return [by_key[g.key] for g in guests], left


def _value(column: str, answer: str) -> Value:
    if column in _PARTIAL:
        told = PartialDate.parse(answer)
        if column == "born" and told.earliest > dt.date.today():
            raise RefusedInput(f"A birth date cannot lie in the future ({told}).")
        return told
    if column in _DAYS:
        try:
            return dt.date.fromisoformat(answer)
        except ValueError:
            raise RefusedInput(f"“{answer}” is not a day. Write it as 2027-10-08.") from None
    if column == "stated_age":
        if not answer.strip().isdecimal() or len(answer.strip()) > 3:
            raise RefusedInput(f"“{answer}” is not an age. Write whole years, such as 14.")
        return int(answer)
    if column == "own_lodging":
        return answer.casefold() in ("yes", "true", "1")
    return answer
