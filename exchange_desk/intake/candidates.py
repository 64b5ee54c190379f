"""Towns that look for a partner, and ours: the same questions answered by each, what is unknown left unknown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.candidate_words import CANDIDATE_FIELDS, OURS, UNKNOWN
from exchange_desk.intake.drafts import Values, VisitFacts
from exchange_desk.intake.lines import LineDraft, LineList, LineRow, line_table
from exchange_desk.intake.table import Sheet
from exchange_desk.intake.values.countries import read_country
from exchange_desk.intake.values.languages import read_languages
from exchange_desk.intake.values.read import plain, with_ascii_digits

_LIST = re.compile(r"\s*[;,/、，；]\s*|\s+\+\s+")
_NUMBER = re.compile(r"(\d[\d\s.,'’\u00a0]*)\s*(k|tsd|tausend|mille|mil|тыс|千|万|萬)?", re.IGNORECASE)
_TIMES = {"k": 1000, "tsd": 1000, "tausend": 1000, "mille": 1000, "mil": 1000, "тыс": 1000, "千": 1000,
          "万": 10_000, "萬": 10_000}  # fmt: skip
_MOST_DIGITS = 12
_ABOUT = re.compile(r"\bca\b|\bcirca\b|~|about|etwa|rund|environ|approx|≈|約|около|近|약|\+")


def candidates_in(
    sheets: Sequence[Sheet],
    _visit: VisitFacts | None,
    name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> LineList:
    """The candidate towns of a list, one record a row. Raises RefusedInput for a table without a column of towns."""
    table = line_table(sheets, CANDIDATE_FIELDS, name, needs=[("name",)], sheet=sheet, mapping=mapping, answers=answers)
    order = table.order("first_letter")
    lines = []
    for row in table.rows():
        town = row.text("name")
        if not town:
            continue
        country = read_country(row.text("country"))
        table.doubts += country.doubts(
            row.number, table.heading("country"), row.text("country"), subject=f"row {row.number}",
            field="candidate_town.country",
        )  # fmt: skip
        letter = row.text("first_letter")
        values: Values = {
            "name": town, "ours": bool(OURS.search(folded(row.text("ours")))), "country": country.value,
            "inhabitants": _inhabitants(row), "inhabitants_typed": row.text("inhabitants") or None,
            "setting": row.text("setting") or None,
            "themes": tuple(part for part in _LIST.split(row.text("themes")) if part),
            "school": row.text("school") or None, "languages": _languages(row),
            "other_partners": _number(row, "other_partners"), "flight_hours": _decimal(row, "flight_hours"),
            "volunteers": _number(row, "volunteers"), "budget": row.text("budget") or None,
            "motive": row.text("motive") or None, "contact": row.text("contact") or None,
            "first_letter": row.date("first_letter", order, "candidate_town.first_letter") if letter else None,
            "source": row.text("source") or None,
            "notes": "\n".join(said for said in (row.text("notes"), country.rest, row.beyond()) if said) or None,
        }  # fmt: skip
        lines.append(LineDraft(f"row {row.number}", row.number, town, "candidate_town", values))
    return table.list(lines)


def _inhabitants(row: LineRow) -> int | None:
    said = row.text("inhabitants")
    found = _whole(said)
    if found is None:
        if not row.cell("inhabitants").text or UNKNOWN.match(folded(said)):
            row.ask("inhabitants", "missing_value", f"How many people live in {row.text('name')} is not said.",
                    sets="candidate_town.inhabitants")  # fmt: skip
        else:
            row.ask(
                "inhabitants", "unreadable_number", f"How many people is “{said}”?", sets="candidate_town.inhabitants"
            )
    elif _ABOUT.search(folded(said)) or "~" in said or "k" in said.lower():
        row.ask("inhabitants", "approximate_number",
                f"“{said}” was read as about {found}. Is a closer number known for {row.text('name')}?",
                sets="candidate_town.inhabitants", choices=(str(found),))  # fmt: skip
    return found


def _whole(said: str) -> int | None:
    """A count of people: the signs between groups of three digits part thousands, whichever they are."""
    found = _NUMBER.search(with_ascii_digits(plain(said)))
    if found is None:
        return None
    digits = re.sub(r"[\s'’]", "", found[1]).rstrip(".,")
    if len(digits) > _MOST_DIGITS:
        return None
    times = _TIMES.get((found[2] or "").lower(), 1)
    if times > 1:
        return round(float(digits.replace(",", ".")) * times) if digits.count(".") + digits.count(",") < 2 else None
    groups = re.split(r"[.,]", digits)
    return int("".join(groups)) if all(len(group) == 3 for group in groups[1:]) else None


def _number(row: LineRow, name: str) -> int | None:
    said = row.text(name)
    if said and UNKNOWN.match(folded(said)):
        row.ask(name, "missing_value", f"“{said}” tells no number for {row.text('name')}.", severity="info")
        return None
    found = _whole(said)
    if said and found is None:
        row.ask(name, "unreadable_number", f"How many is “{said}”?", sets=f"candidate_town.{name}")
    return found


def _decimal(row: LineRow, name: str) -> float | None:
    found = re.search(r"\d+(?:[.,:]\d+)?", with_ascii_digits(plain(row.text(name))))
    return float(found[0].replace(",", ".").replace(":", ".")) if found and ":" not in found[0] else None


def _languages(row: LineRow) -> tuple[str, ...]:
    said = row.text("languages")
    if not said:
        return ()
    read = read_languages(said)
    row.table.doubts += read.doubts(row.number, row.table.heading("languages"), said, subject=f"row {row.number}")
    return tuple(one.language for one in read.value or ())
