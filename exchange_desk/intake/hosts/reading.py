"""Reads a list of host families: finds the table, reads each row, then looks for homes that answered twice."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.boxes import boxes_of
from exchange_desk.intake.columns import knows, match_columns
from exchange_desk.intake.drafts import Doubt, Duplicate, HostDraft, HostList, ReadReport, Skipped, VisitFacts
from exchange_desk.intake.hosts.checks import read_checks
from exchange_desk.intake.hosts.fields import HOST_FIELDS, free_fields
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.members import is_adult, read_members
from exchange_desk.intake.hosts.nights import read_nights
from exchange_desk.intake.hosts.offers import read_house, read_offer, read_reach
from exchange_desk.intake.hosts.remarks import read_pets_of, read_remarks
from exchange_desk.intake.hosts.rooms import read_rooms
from exchange_desk.intake.hosts.sending import sending_order
from exchange_desk.intake.hosts.twice import newest_of_each
from exchange_desk.intake.hosts.wishes import read_wishes
from exchange_desk.intake.left_out import left_out, table_doubts, unread_sheets
from exchange_desk.intake.letters import letter_doubts
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.signs import settle_signs
from exchange_desk.intake.table import Row, Sheet, Table
from exchange_desk.intake.tables import best_table, not_data
from exchange_desk.intake.told_columns import told_once, told_twice
from exchange_desk.intake.too_long import essay_question, essays
from exchange_desk.intake.unsure import columns_by_content, unsure_columns
from exchange_desk.intake.values.options import Options

_FEWEST = 3  # headings of a list in which one text alone is no home
_NAMES = ("family_name", "contact", "members")


def read_hosts(
    path: Path,
    visit: VisitFacts,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> HostList:
    """The homes of a list with every doubt about them; one draft for each home, the newest answer holding.

    `mapping` (heading to field) overrules what the headings say; `answers` settle doubts ("13:resubmission" or
    "a@example.org:household.phone" to the value). Raises RefusedInput for what is no list of host families.
    """
    sheets = read_sheets(path, progress=progress)
    return hosts_in(sheets, visit, path.name, sheet=sheet, mapping=mapping, answers=answers, progress=progress)


def hosts_in(
    sheets: Sequence[Sheet],
    visit: VisitFacts,
    name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> HostList:
    """As `read_hosts`, from sheets that were read already."""
    chosen = {folded(heading): field for heading, field in (mapping or {}).items()}
    known = knows(HOST_FIELDS)
    table = best_table(sheets, lambda text: folded(text) in chosen or known(text), sheet)
    fields, unsure = _fields(table, chosen, name)
    table, crosses = settle_signs(table, fields, (visit.host_country,), answers or {})
    homes: list[HomeMaking] = []
    skipped: list[Skipped] = []
    doubts: list[Doubt] = table_doubts(table) + unread_sheets(sheets, (table.sheet,), known) + unsure + crosses
    doubts += letter_doubts(table, [place for place, field in enumerate(fields) if field in _NAMES])
    used: set[str] = set()
    boxes = boxes_of([row.cells for row in table.rows], fields)
    sent = fields.index("submitted") if "submitted" in fields else None
    order = sending_order([r.cells[sent] for r in table.rows if sent < len(r.cells)]) if sent is not None else None
    for row in table.rows:
        why = not_data(row, table.headings)
        if why is not None:
            nobody_there, told = left_out(row, why)
            skipped.append(nobody_there)
            doubts += told
            continue
        alone = {c.text for c in row.cells if c.text}
        if len(alone) == 1 and sum(map(bool, table.headings)) > _FEWEST:
            said = alone.pop()
            skipped.append(Skipped(row.number, "no home is named"))
            doubts.append(Doubt(row.number, "", "row_without_home",
                                f"Row {row.number} says nothing but “{said}” and was left out. Is it a home?",
                                said))  # fmt: skip
            continue
        homes.append(_home(row, table.headings, fields, visit, used, boxes, order))
    kept, duplicates = newest_of_each(homes)
    for home in kept:
        doubts += home.doubts
    hosts, doubts = _answered([h.draft() for h in kept], doubts, answers or {})
    duplicates = [_settled(duplicate, answers or {}) for duplicate in duplicates]
    report = ReadReport(
        rows_read=len(homes),
        doubts=tuple(sorted(doubts, key=lambda d: d.row)),
        skipped=tuple(skipped),
        duplicates=tuple(duplicates),
        mapping=dict(zip(table.headings, fields, strict=True)),
        remarks=(f"{len(hosts)} homes from {len(homes)} answers.",),
    )
    return HostList(tuple(hosts), report)


def _fields(table: Table, chosen: Mapping[str, str | None], name: str) -> tuple[tuple[str | None, ...], list[Doubt]]:
    unknown = [f for f in chosen.values() if f is not None and f not in HOST_FIELDS]
    if unknown:
        raise RefusedInput(f"“{unknown[0]}” is no field of a host family. There are: {', '.join(HOST_FIELDS)}.")
    said = told_once(table.headings, chosen)
    free = free_fields(table.headings, chosen, said)
    told = [each or words for each, words in zip(said, free, strict=True)]
    open_headings = [h if folded(h) not in chosen and not t else "" for h, t in zip(table.headings, told, strict=True)]
    rest = {f: words for f, words in HOST_FIELDS.items() if f not in told}
    found = match_columns(open_headings, rest)
    unsure = unsure_columns(open_headings, rest, table.heading_row)
    asked = {doubt.column for doubt in unsure}
    nobody_knows = replace(table, headings=tuple("" if " ".join(h.split()) in asked else h for h in open_headings))
    fields, guessed = columns_by_content(nobody_knows, tuple(t or f for t, f in zip(told, found, strict=True)), "hosts")
    unsure += guessed + told_twice(table.headings, chosen, table.heading_row)
    if not any(f in fields for f in _NAMES):
        raise RefusedInput(
            f"“{name}” has no column with the names of families that we know. "
            "Name one column “Family name”, or say which column it is."
        )
    return fields, unsure


_WORDY = frozenset({"animals", "smoking", "diets", "languages", "groups", "wanted", "unwanted", "remarks"})


def _home(
    row: Row,
    headings: tuple[str, ...],
    fields: tuple[str | None, ...],
    visit: VisitFacts,
    used: set[str],
    boxes: Mapping[str, Options],
    sent_order: str | None,
) -> HomeMaking:
    cells, long = essays({f: row.cells[i] for i, f in enumerate(fields) if f and i < len(row.cells)}, _WORDY)
    typed = {f: headings[i] for i, f in enumerate(fields) if f}
    home = HomeMaking("", row.number, cells, typed, visit, boxes, sent_order)
    home.key = _key(home, used)
    for field, words in long.items():
        asked, begins = essay_question(typed[field], words)
        home.note(f"{typed[field]}: {words}")
        home.doubt(field, "cell_too_long", asked, value=begins)
    read_members(home)
    read_reach(home)
    read_offer(home)
    read_house(home)
    read_nights(home)
    read_rooms(home)
    read_pets_of(home)
    read_checks(home)
    read_wishes(home)
    read_remarks(home)
    adults = [m for m in home.members if is_adult(home, m)]
    unnamed = any(doubt.code == "unnamed_members" for doubt in home.doubts)
    if home.has("members") and len(home.members) == 1 and len(adults) == 1 and not unnamed:
        home.doubt("members", "single_adult_household", f"{home.label} lives alone: minors need a second look.",
                   severity="warning")  # fmt: skip
    for i, cell in enumerate(row.cells):
        if i >= len(fields) or fields[i] is None:
            heading = headings[i] if i < len(headings) else ""
            home.note(f"{heading}: {cell.text}".strip(": ") if cell.text else "")
            home.note(cell.comment or "", "confidential_note")
    return home


def _key(home: HomeMaking, used: set[str]) -> str:
    """What tells a row apart: its number, else the e-mail address, else its address or place in the list."""
    said = home.text("number") or home.text("email").casefold() or folded(home.text("street")) or f"row {home.row}"
    key = said if said not in used else f"{said} ({home.row})"
    used.add(key)
    return key


def _settled(duplicate: Duplicate, answers: Mapping[str, str]) -> Duplicate:
    """The other answers to "is it one home?", with what was answered before."""
    otherwise = []
    for other in duplicate.otherwise:
        drafts, doubts = _answered([d for d in other.drafts if isinstance(d, HostDraft)], other.doubts, answers)
        otherwise.append(dataclasses.replace(other, drafts=tuple(drafts), doubts=tuple(doubts)))
    return dataclasses.replace(duplicate, otherwise=tuple(otherwise))


def _answered(
    hosts: Sequence[HostDraft], doubts: Sequence[Doubt], answers: Mapping[str, str]
) -> tuple[list[HostDraft], list[Doubt]]:
    by_key = {h.key: h for h in hosts}
    left = []
    for doubt in doubts:
        keys = (f"{doubt.row}:{doubt.code}", f"{doubt.subject}:{doubt.code}", f"{doubt.subject}:{doubt.field}")
        answer = next((answers[k] for k in keys if k in answers), None)
        if answer is None or doubt.code == "resubmission" or not doubt.field or keys[0] in answers:
            left.append(doubt)  # where it stands as a question, the answer is checked and no word of it is lost
        elif doubt.subject in by_key and not doubt.field.endswith(("nights", "groups", "max_guests")):
            part, _, column = doubt.field.partition(".")
            host = by_key[doubt.subject]
            if part == "household":
                by_key[host.key] = dataclasses.replace(host, household={**host.household, column: answer})
            elif part == "offer":
                by_key[host.key] = dataclasses.replace(host, offer={**host.offer, column: answer})
    return [by_key[h.key] for h in hosts], left
