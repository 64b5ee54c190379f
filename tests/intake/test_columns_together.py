"""Tests of all headings together: none means two fields, and two languages in one heading say the same as one."""

from __future__ import annotations

import random

import pytest

from exchange_desk.intake.columns import heading_key, matches
from exchange_desk.intake.kinds import FIELDS_OF, names_of

BOTH_PARTS_OR_ALL = {"nom", "이름", "اسم", "نام"}  # settled by the columns beside
FORMS = (
    "{a}",
    "{a} / {b}",
    "{a} ({b})",
    "{a}\n{b}",
    "{a}*",
    "3. {a}",
    "{A}",
    "{a}:",
    "{a} | {b}",
    "{a} - {b}",
    "{a} {b}",
)


@pytest.mark.parametrize("kind", FIELDS_OF)
def test_no_heading_is_the_name_of_two_fields(kind: str) -> None:
    fields: dict[str, set[str]] = {}
    for field, names in names_of(kind).items():
        for name in names:
            fields.setdefault(heading_key(name), set()).add(field)
    assert {key: found for key, found in fields.items() if len(found) > 1 and key not in BOTH_PARTS_OR_ALL} == {}


@pytest.mark.parametrize("kind", FIELDS_OF)
def test_a_heading_in_two_languages_is_hardly_ever_doubtful_and_never_another_field(kind: str) -> None:
    draw, fields = random.Random(2027), names_of(kind)
    wrong, doubtful, number = [], [], 0
    for _ in range(100):
        chosen = draw.sample(list(fields), min(8, len(fields)))
        pairs = [(draw.choice(fields[field]), draw.choice(fields[field])) for field in chosen]
        headings = [draw.choice(FORMS).format(a=a, b=b, A=a.upper()) for a, b in pairs]
        for heading, (a, _), field, match in zip(headings, pairs, chosen, matches(headings, fields), strict=True):
            number += 1
            if match.field is None:
                doubtful.append(heading)
            elif match.field != field and heading_key(a) not in BOTH_PARTS_OR_ALL:
                wrong.append((heading, match.field))
    assert wrong == []
    assert len(doubtful) < 0.01 * number
