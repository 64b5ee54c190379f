"""Papers of travellers: consents, releases, passports, insurance; asked and received, and what they cover."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.lines import LineDraft, LineList, LineRow, line_table
from exchange_desk.intake.paper_words import ONE_PARENT_ONLY, PAPER_FIELDS, PAPER_STATES, as_paper, paper_kind
from exchange_desk.intake.papers_by_columns import papers_by_columns, traveller
from exchange_desk.intake.table import Sheet
from exchange_desk.intake.values.answers import read_yes_no
from exchange_desk.intake.values.dates import find_dates

_ALL = re.compile(r"^(?:all|alle|tous|group|gruppe|groupe|全員|everybody|各自)\b")
_FOR_BOTH = re.compile(r"^(?:both|beide|les deux)$|both twins|beide zwillinge|for both|fur beide")
_TWO_PEOPLE = re.compile(r"\s(?:and|und|et|y|e|и|та|&|\+)\s|/")


def papers_in(
    sheets: Sequence[Sheet],
    visit: VisitFacts,
    name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> LineList:
    """The papers of a list, one record a row or a cell; one that does not cover the visit, or is old, is asked.

    Raises RefusedInput for a table without a column of travellers, or without one of papers or for a paper.
    """
    table = line_table(
        sheets, PAPER_FIELDS, name, needs=[("who", "family_name", "given_name"), ("paper", "one_paper")], sheet=sheet,
        mapping=mapping, answers=answers, also=as_paper
    )  # fmt: skip
    if "paper" not in table.columns:
        return table.list(papers_by_columns(table, visit.guest_countries, answers or {}))
    order = table.order("asked_on", "received_on", "covers_from", "covers_to")
    lines: list[LineDraft] = []
    forms: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in table.rows():
        who, paper = traveller(row), row.text("paper")
        kind = paper_kind(paper)
        asked, received = (row.day(f, order, f"paper.{f}") for f in ("asked_on", "received_on"))
        covers = {f: row.day(f, order, f"paper.{f}") for f in ("covers_from", "covers_to")}
        covers["covers_to"] = covers["covers_to"] or (_ends(row.text("notes"), visit) if received else None)
        state = _told_state(row, _state(row, visit, asked, received, covers), received)
        values = {
            "kind": kind, "title": paper or None, "state": state, "asked_on": asked, "received_on": received, **covers,
            "signed_by": row.text("signed_by") or None, "as_typed": f"{who}: {paper}",
            "notes": "\n".join(said for said in (row.text("notes"), row.beyond()) if said) or None,
        }  # fmt: skip
        whole = bool(_ALL.match(folded(who)))
        several = not whole and bool(_TWO_PEOPLE.search(f" {who} ") or _FOR_BOTH.search(folded(row.text("notes"))))
        if several:
            row.ask("who", "one_line_for_two_people",
                    f"Row {row.number} is one paper for several people: “{who}”. Who are they? It is kept as nobody's "
                    "until then.")  # fmt: skip
        earlier = forms[folded(who), kind]
        if earlier and not received:
            row.ask("paper", "second_signature_open",
                    f"{who} has two forms of “{paper}” (row {earlier[0]} and row {row.number}), the second not yet "
                    "back. Is the second for the other parent?", choices=("yes", "no"))  # fmt: skip
        earlier.append(row.number)
        lines.append(LineDraft(f"row {row.number}", row.number, f"{who}, {paper}", "paper", values,
                               () if whole or several or not who else (who,)))  # fmt: skip
    return table.list(lines)


def _told_state(row: LineRow, by_dates: str, received: dt.date | None) -> str:
    """The state with what a column of its own says: the worse of the two holds, and a contradiction is asked."""
    said = row.text("state")
    if not said:
        return by_dates
    told = next((state for state, words in PAPER_STATES if re.search(words, folded(said))), None)
    answer = read_yes_no(said, cross_means=None).value
    if told is None and answer is not None:
        told = "received" if answer else "asked"
    if told == "received":
        return by_dates if received is not None else "received"
    if told == "not_needed":
        return "not_needed"
    if told == "asked" and received is None:
        return "asked"
    if told in ("outdated", "partial"):
        return told
    words = {"refused": "is refused", "asked": f"is said to be “{said}”"}.get(
        told or "", f"has the unknown state “{said}”"
    )
    row.ask("state", "unclear_state",
            f"Row {row.number}: the paper {words}{f', yet {received} is given as its day' if received else ''}. "
            "What is its state? It counts as not received until then.",
            sets="paper.state", choices=("received", "asked", "partial", "outdated", "not_needed"))  # fmt: skip
    return "asked"


def _state(
    row: LineRow, visit: VisitFacts, asked: dt.date | None, received: dt.date | None, covers: dict[str, dt.date | None]
) -> str:
    remark = row.text("notes")
    if received is None:
        return "asked"
    ends = covers["covers_to"]
    if ends is not None and ends < visit.ends:
        row.ask("notes", "dates_do_not_cover_the_trip",
                f"“{remark or ends}”: the paper does not cover the whole visit, which ends on {visit.ends}. "
                "Is a new one needed?",
                sets="paper.state", choices=("received", "outdated"))  # fmt: skip
        return "partial" if ONE_PARENT_ONLY.search(folded(remark)) else "outdated"
    if asked is not None and received < asked:
        row.ask("received_on", "received_before_asked",
                f"The paper was received on {received}, before it was asked for on {asked}. Is it an old one?",
                sets="paper.state", choices=("received", "outdated"))  # fmt: skip
        return "outdated"
    if ONE_PARENT_ONLY.search(folded(remark)):
        return "partial"
    return "received"


def _ends(remark: str, visit: VisitFacts) -> dt.date | None:
    """The last day that a remark says the paper is for: of two dates, or of a span without a year."""
    days = [found.read.value for found in find_dates(remark, latest=dt.date(2099, 12, 31)) if found.read.value]
    wholes = [day.whole for day in days if day.whole]
    return max(wholes) if len(wholes) > 1 else _until(remark, visit)


def _until(remark: str, visit: VisitFacts) -> dt.date | None:
    """The last day of a span without a year ("June 12 - June 20"), taken to be in the year of the visit."""
    span = re.search(r"[-–]\s*([A-Za-zÀ-ÿ]+\.?\s\d{1,2}|\d{1,2}\.?\s[A-Za-zÀ-ÿ]+)", remark)
    found = find_dates(f"{span[1]} {visit.ends.year}") if span else ()
    day = found[0].read.value if found else None
    return day.whole if day is not None else None
