"""What a guest is in the group, the school grade, and who comes with the group without being a guest."""

from __future__ import annotations

import re
import unicodedata

from exchange_desk.basics.text import folded
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.values.role_words import ROLES
from exchange_desk.intake.values.wordlists import word_key

_JAPANESE_GRADE = re.compile(r"([小中高])(?:学校?|校)?\s*([1-6])\s*年?生?$")
_GRADE = re.compile(
    r"(?:grade|gr|year|klasse|class|classe)\.?\s*(\d{1,2})|(\d{1,2})(?:st|nd|rd|th)? (?:grade|"
    r"klasse)"
)
_LETTER = {"小": "E", "中": "J", "高": "H"}


def role_of(text: str) -> str | None:
    """leader, chaperone, interpreter, student, driver, official, delegate, or None when no word is known."""
    plain = word_key(text)
    return next((role for pattern, role in ROLES if re.search(pattern, plain)), None)


def grade_of(text: str) -> str | None:
    """JP-J3 for 中３, JP-H1 for 高校1年, 11 for "Gr. 11"; None for what is no grade (a teacher's school)."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _JAPANESE_GRADE.fullmatch(plain)
    if found:
        return f"JP-{_LETTER[found[1]]}{found[2]}"
    western = _GRADE.fullmatch(folded(plain))
    return (western[1] or western[2]) if western else None


def read_role(making: Making) -> None:
    """Role from the group column, grade from its column; a job in the grade column is an occupation."""
    group = making.text("group")
    role = role_of(group) if group else None
    typed = making.text("grade")
    grade = grade_of(typed) if typed else None
    if typed and grade is None:
        if role in (None, "student"):
            making.person["grade"] = typed
        else:
            making.person["occupation"] = typed
    else:
        making.person["grade"] = grade
    if role is None and grade is not None:
        role = "student"
    if role is None and group:
        making.note(f"{making.columns.heading('group')}: {group}")
    if role is not None:
        making.participation["role"] = role
    for name in ("occupation", "organisation", "interests"):
        if making.text(name):
            making.person[name] = making.text(name)
