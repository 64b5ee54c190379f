"""Papers of travellers: consents, releases, passports, insurance; asked and received, and what they cover."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.folded_words import words_in, words_key
from exchange_desk.intake.lines import LineDraft, LineList, LineRow, LineTable, line_table
from exchange_desk.intake.paper_kind_words import paper_kind
from exchange_desk.intake.paper_state_words import is_state, one_parent_only
from exchange_desk.intake.paper_words import PAPER_FIELDS, as_paper
from exchange_desk.intake.papers_by_columns import PaperCells, long_ago, marks_only, papers_by_columns, traveller
from exchange_desk.intake.table import Sheet
from exchange_desk.intake.values.dates import find_dates, read_date

_ALL = words_in(
    r"^(?:all|alle|tous|toutes|group|gruppe|groupe|grupo|gruppo|todos|todas|tutti|группа|група|все|всі|усі|everybody|各自|全員|全体|全团|全體|大家|"
    r"전원|모두|단체|الجمیع|المجموعه|همه|گروه)(?!\w)"
)
_WHO = ("who", "family_name", "given_name")
_FOR_BOTH = words_in(
    r"^(?:both|beide|les deux|ambos|ambas|entrambi|оба|обе|обоє|两人|二人|둘 ?다)$|"
    r"both twins|beide zwillinge|for both|fur beide"
)
_TWO_PEOPLE = re.compile(r"\s(?:and|und|et|y|e|и|та|і|و|&|\+)\s|(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])|、")
_TWO_SCRIPTS = re.compile(r"^[\u0000-\u024f]+/[^\u0000-\u024f]+$|^[^\u0000-\u024f]+/[\u0000-\u024f]+$")


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
        sheets, PAPER_FIELDS, name, needs=[(*_WHO, "home"), ("paper", "one_paper")], sheet=sheet,
        mapping=mapping, answers=answers, also=as_paper, countries=visit.guest_countries,
        value=is_state
    )  # fmt: skip
    _of_travellers(table, name)
    by_columns = "paper" not in table.columns
    if not by_columns and "one_paper" in table.columns and marks_only(table, "paper", visit):
        table.columns = tuple("one_paper" if name == "paper" else name for name in table.columns)
        by_columns = True
    if by_columns:
        return table.list(papers_by_columns(table, visit, answers or {}))
    states, receipts = (PaperCells(table, field, visit, answers or {}) for field in ("state", "received_on"))
    order = table.order("asked_on", "received_on", "covers_from", "covers_to")
    lines: list[LineDraft] = []
    forms: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in table.rows():
        who, paper = traveller(row), row.text("paper")
        kind = paper_kind(paper)
        asked = row.day("asked_on", order, "paper.asked_on")
        marked = receipts.read(row.cell("received_on"))
        only_marked = marked.state in ("received", "asked") and not (marked.unclear or marked.choices)
        only_marked = only_marked and marked.received_on is None and not find_dates(row.text("received_on"))
        received = None if only_marked else row.day("received_on", order, "paper.received_on")
        covers = {f: row.day(f, order, f"paper.{f}") for f in ("covers_from", "covers_to")}
        covers["covers_to"] = covers["covers_to"] or (_ends(row.text("notes"), visit) if received else None)
        until = read_date(row.cell("covers_to"), order).value  # "05.2026" is no day, and yet too early
        judged = {"covers_to": covers["covers_to"] or (until.latest if until else None)}
        by_dates = _state(row, visit, asked, received, judged)
        if only_marked and marked.state == "received":
            by_dates = "partial" if one_parent_only(row.text("notes")) else "received"
        state = _told_state(row, states, by_dates, received)
        values = {
            "kind": kind, "title": paper or None, "state": state, "asked_on": asked, "received_on": received, **covers,
            "signed_by": row.text("signed_by") or None, "as_typed": f"{who}: {paper}",
            "notes": "\n".join(said for said in (row.text("notes"), row.beyond()) if said) or None,
        }  # fmt: skip
        whole = bool(_ALL.match(words_key(who)))
        if not who:
            row.ask("who", "one_line_for_two_people",
                    f"Row {row.number} names no traveller. Whose is “{paper}”? "
                    "It is kept as nobody's until then.")  # fmt: skip
        several = not whole and bool(_two_people(who) or _FOR_BOTH.search(words_key(row.text("notes"))))
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


def _of_travellers(table: LineTable, name: str) -> None:
    """Refuse a list of papers of host families; their column beside the travellers is kept as a note."""
    if "home" in table.columns and not any(field in table.columns for field in _WHO):
        raise RefusedInput(
            f"“{name}” is a list of papers of host families, and papers are kept for travellers. Bring it in as the "
            "list of host families, with the names of the members beside the background check; other papers become "
            "notes of the home."
        )
    table.columns = tuple(None if field == "home" else field for field in table.columns)


def _two_people(who: str) -> bool:
    """Whether a line names two people; one name in two scripts is one."""
    return bool(_TWO_PEOPLE.search(f" {who} ")) and not _TWO_SCRIPTS.match(who.replace(" ", ""))


def _told_state(row: LineRow, states: PaperCells, by_dates: str, received: dt.date | None) -> str:
    """The state with what a column of its own says: the worse of the two holds, and a contradiction is asked."""
    said = row.text("state")
    told = states.read(row.cell("state"))
    if told.state is None:
        return by_dates
    if told.state == "received" and not told.unclear:
        return by_dates if received is not None or by_dates == "partial" else "received"
    if told.state == "not_needed":
        return "not_needed"
    if told.state == "asked" and not told.unclear and received is None and by_dates == "asked":
        return "asked"
    if told.state in ("outdated", "partial"):
        return told.state
    words = "is refused" if told.refused else f"is said to be “{said}”"
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
        return "partial" if one_parent_only(remark) else "outdated"
    if asked is not None and received < asked:
        row.ask("received_on", "received_before_asked",
                f"The paper was received on {received}, before it was asked for on {asked}. Is it an old one?",
                sets="paper.state", choices=("received", "outdated"))  # fmt: skip
        return "outdated"
    if long_ago(paper_kind(row.text("paper")), received, visit):
        row.ask("received_on", "received_before_asked",
                f"The paper was received on {received}, more than a year before the visit. Is it an old one?",
                sets="paper.state", choices=("received", "outdated"))  # fmt: skip
        return "outdated"
    if one_parent_only(remark):
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
