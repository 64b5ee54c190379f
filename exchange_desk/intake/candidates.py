"""Towns that look for a partner, and ours: the same questions answered by each, what is unknown left unknown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.intake.candidate_words import CANDIDATE_FIELDS, OURS, UNKNOWN
from exchange_desk.intake.counts import count_in, hours_in
from exchange_desk.intake.drafts import Values, VisitFacts
from exchange_desk.intake.folded_words import words_in, words_key
from exchange_desk.intake.lines import LineDraft, LineList, LineRow, line_table
from exchange_desk.intake.table import Sheet
from exchange_desk.intake.values.countries import read_country
from exchange_desk.intake.values.languages import read_languages

_LIST = re.compile(r"\s*[;,/、，；،؛]\s*|\s+\+\s+")
_ABOUT = words_in(
    r"\bca\b|\bcirca\b|~|about|etwa|rund|environ|approx|≈|約|约|大约|около|примерно|близько|近|약|\bunos\b|alrededor|aprox|\bcerca\b|"
    r"\+|حوالی|حدود|تقریب|[千万萬천만]|\b(?:k|tsd|tausend|thousand|mil|mila|mille|тыс\w*|тис\w*|mio|млн|million\w*)\b"
)


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
            "name": town, "ours": bool(OURS.search(words_key(row.text("ours")))), "country": country.value,
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
    found = count_in(said)
    if found is None:
        if not row.cell("inhabitants").text or UNKNOWN.match(words_key(said)):
            row.ask("inhabitants", "missing_value", f"How many people live in {row.text('name')} is not said.",
                    sets="candidate_town.inhabitants")  # fmt: skip
        else:
            row.ask(
                "inhabitants", "unreadable_number", f"How many people is “{said}”?", sets="candidate_town.inhabitants"
            )
    elif _ABOUT.search(words_key(said)):
        row.ask("inhabitants", "approximate_number",
                f"“{said}” was read as about {found}. Is a closer number known for {row.text('name')}?",
                sets="candidate_town.inhabitants", choices=(str(found),))  # fmt: skip
    return found


def _number(row: LineRow, name: str) -> int | None:
    said = row.text(name)
    if said and UNKNOWN.match(words_key(said)):
        row.ask(name, "missing_value", f"“{said}” tells no number for {row.text('name')}.", severity="info")
        return None
    found = count_in(said)
    if said and found is None:
        row.ask(name, "unreadable_number", f"How many is “{said}”?", sets=f"candidate_town.{name}")
    return found


def _decimal(row: LineRow, name: str) -> float | None:
    said = row.text(name)
    found = hours_in(said) if said else None
    if said and found is None and not UNKNOWN.match(words_key(said)):
        row.ask(name, "unreadable_number", f"How many hours is “{said}”?", sets=f"candidate_town.{name}")
    return round(found, 2) if found is not None else None


def _languages(row: LineRow) -> tuple[str, ...]:
    said = row.text("languages")
    if not said:
        return ()
    read = read_languages(said)
    row.table.doubts += read.doubts(row.number, row.table.heading("languages"), said, subject=f"row {row.number}")
    return tuple(one.language for one in read.value or ())
