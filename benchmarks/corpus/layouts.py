"""Lists laid out as committees do it: titles, two languages in a heading, totals, notes, empty rows and columns."""

from __future__ import annotations

import datetime as dt
import random
import re
from dataclasses import dataclass, field

from benchmarks.corpus.breaking import broken_whole, lose_letter
from benchmarks.corpus.people import Truth, make_people
from benchmarks.corpus.styles import (
    PHONE_STYLES,
    full_name,
    has_two_readings,
    name_styles,
    write_date,
    write_phone,
)
from benchmarks.corpus.tongues import Tongue

_ENGLISH = {
    "family": "Surname", "given": "First name", "full": "Name", "sex": "Sex", "born": "Date of birth",
    "phone": "Phone",
    "email": "E-mail", "allergies": "Allergies", "diet": "Diet",
    "smoker": "Smoker", "notes": "Remarks", "number": "No.",
    "reading": "Reading", "latin": "Name in passport",
}  # fmt: skip


_SAYS_FAMILY_FIRST = re.compile(
    r"nachname|, vorname|^nom\b|apellidos y|cognome e|фамилия|прізвище|фио|піб", re.IGNORECASE
)


@dataclass(slots=True)
class Laid:
    """A list as a grid of cell values, with its key: the row number (from 1) of each person.

    `open_columns` are those whose values have two readings by themselves ("born", "name"): there a question is right.
    """

    tongue: Tongue
    grid: list[list[object]]
    people: dict[int, Truth]
    columns: tuple[str, ...]
    open_columns: frozenset[str]
    style: str
    hidden: frozenset[int] = frozenset()
    grid_columns: tuple[str, ...] = ()
    merged: list[tuple[int, int, int]] = field(default_factory=list)  # row, first and last column, from 1


def lay_out(tongue: Tongue, chance: random.Random) -> Laid:
    """One list of 6 to 24 people."""
    people = make_people(tongue, chance.randrange(6, 25), chance)
    names = name_styles(tongue, chance)
    dates = chance.choice(tongue.dates)
    phones = chance.choice(PHONE_STYLES)
    sexes, yes_no = chance.choice(tongue.sexes), chance.choice(tongue.yes_no)
    columns = ["family", "given"] if names == "two" else ["full"]
    if tongue.readings and chance.random() < 0.4:
        columns.append("reading")
    columns += [c for c in ("sex", "born", "phone", "email", "allergies", "diet", "smoker") if chance.random() < 0.85]
    if "born" not in columns and "sex" not in columns:
        columns.append("born")
    if chance.random() < 0.5:
        columns.append("notes")
    if chance.random() < 0.5:
        columns.insert(0, "number")
    headings = [_heading(tongue, c, names, chance) for c in columns]
    grid: list[list[object]] = []
    merged = []
    for title in tongue.titles[: chance.choice((0, 0, 1, 2))]:
        grid.append([title])
        if chance.random() < 0.4:
            merged.append((len(grid), 1, max(2, len(columns))))
    if grid and chance.random() < 0.4:
        grid.append([])
    grid.append(list(headings))
    if chance.random() < 0.12 and tongue.country not in ("GB", "US"):
        grid.append([_ENGLISH[c] for c in columns])
    key: dict[int, Truth] = {}
    gap = chance.randrange(2, len(people)) if chance.random() < 0.15 else 0
    for place, person in enumerate(people):
        if place == gap and gap:
            grid.append([])
        cells = [_cell(person, c, place, tongue, names, dates, phones, sexes, yes_no, chance) for c in columns]
        grid.append(cells)
        key[len(grid)] = person
    if chance.random() < 0.25:
        grid.append([tongue.total, len(people)])
    if chance.random() < 0.25:
        grid += [[], [tongue.note]]
    places = list(columns)
    if chance.random() < 0.15:
        at = chance.randrange(1, len(columns))
        grid = [[*row[:at], None, *row[at:]] for row in grid]
        places.insert(at, "")
    open_columns = set()
    if has_two_readings([p.born for p in people], dates):
        open_columns.add("born")
    if names in ("family_first", "given_first"):
        open_columns.add("name")
    if phones == "lost":
        open_columns.add("phone")
    wrong = ""
    if chance.random() < 0.05 and (broken := broken_whole(grid)) is not None:
        grid, wrong = broken, ", letters broken"
    elif chance.random() < 0.05 and lose_letter(
        grid, chance.choice(list(key)), places.index("given" if "given" in places else "full"), chance
    ):
        wrong = ", a letter lost"
    hidden = frozenset(chance.sample(list(key), 2)) if chance.random() < 0.08 else frozenset[int]()
    style = f"{names}, {dates}, {phones}{wrong}"
    said = tuple(columns)
    return Laid(tongue, grid, key, said, frozenset(open_columns), style, hidden, tuple(places), merged)


def _heading(tongue: Tongue, column: str, names: str, chance: random.Random) -> str:
    headings = tongue.headings[column]
    if names == "given_first":  # a heading that says the other order would be a lie, which nobody could read
        headings = tuple(h for h in headings if not _SAYS_FAMILY_FIRST.search(h)) or ("Name",)
    own = chance.choice(headings)
    draw = chance.random()
    if draw < 0.08 and tongue.country not in ("GB", "US"):
        return f"{own} / {_ENGLISH[column]}"
    if draw < 0.14 and tongue.country not in ("GB", "US"):
        return f"{own}\n{_ENGLISH[column]}"
    if draw < 0.18:
        return f"{own} *"
    if draw < 0.22:
        return f"{own}:"
    return own


def _cell(
    person: Truth, column: str, place: int, tongue: Tongue, names: str, dates: str, phones: str,
    sexes: tuple[str, str], yes_no: tuple[str, str], chance: random.Random,
) -> object:  # fmt: skip
    match column:
        case "number":
            return place + 1
        case "family":
            return person.family
        case "given":
            return person.given
        case "full":
            return full_name(person, names)
        case "reading":
            return "\u3000".join(person.reading) if person.reading else None
        case "sex":
            return sexes[0] if person.sex == "female" else sexes[1]
        case "born":
            return write_date(person.born, dates, tongue)
        case "phone":
            return write_phone(person.phone, phones, tongue) if person.phone else None
        case "email":
            return person.email
        case "allergies":
            return _allergies(person, tongue, chance)
        case "diet":
            return tongue.diets[person.diet] if person.diet else None
        case "smoker":
            return {"yes": yes_no[0], "no": yes_no[1]}.get(person.smoker or "")
    return chance.choice((None, None, "…", tongue.note.strip("*※ ")))


def _allergies(person: Truth, tongue: Tongue, chance: random.Random) -> str | None:
    if person.allergies is None:
        return None
    if not person.allergies:
        return chance.choice(tongue.none)
    joined = "、" if tongue.country in ("JP", "CN", "TW") else "، " if tongue.country in ("EG", "IR") else ", "
    words = joined.join(tongue.allergies[word] for word, _ in person.allergies)
    return tongue.severe.format(words) if person.allergies[0][1] else words


def as_text(value: object) -> str:
    """A cell of a text file."""
    return "" if value is None else value.isoformat() if isinstance(value, dt.date) else str(value)
