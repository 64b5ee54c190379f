"""The people of a list of attendance: names in both scripts, side, consent to recording; who stands in it twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from exchange_desk.basics.text import folded
from exchange_desk.intake.attendance_marks import Mark, said_twice
from exchange_desk.intake.drafts import Doubt, Duplicate, GuestDraft, Otherwise, Skipped, Value, VisitFacts
from exchange_desk.intake.guests.making import Columns, Making
from exchange_desk.intake.guests.name_words import FAMILY_FIRST
from exchange_desk.intake.guests.naming import read_names
from exchange_desk.intake.lines import LineRow, LineTable
from exchange_desk.intake.table import Cell
from exchange_desk.intake.ukrainian_latin import surely_ukrainian, ukrainian_in_latin
from exchange_desk.intake.values.answers import read_yes_no

_NAMES = ("full_name", "family_name", "given_name", "name_original", "reading", "called")
_APOSTROPHES = re.compile("['’ʼ`´‘]")
_OTHER_CYRILLIC = frozenset({"RU", "BY", "BG", "RS", "MK", "KZ", "KG", "MN"})
_LATIN = ("family_name", "given_name")
_MOST_DIGITS = 7  # of a running number
_SEXLESS = ("missing_value",)  # a register of meetings needs nobody's sex
TWO = "two people"


@dataclass(frozen=True, slots=True)
class Attendant(GuestDraft):
    """One person of the list with the marks by the key of the meeting; `side` is the town it says they belong to."""

    marks: tuple[tuple[str, Mark], ...] = ()
    side: str | None = None


@dataclass(slots=True)
class Entry:
    """A person as one or more rows of the list tell of them."""

    making: Making
    row: LineRow
    side: str | None
    grade: str
    marks: dict[str, Mark] = field(default_factory=dict)
    latin_made: bool = False


class Roll:
    """The rows of the table as people; rows that only head a group say which side it is."""

    def __init__(self, table: LineTable, visit: VisitFacts) -> None:
        self.table = table
        self.visit = visit
        self.sides: tuple[str, ...] = ()
        self._family_first = bool(FAMILY_FIRST.search(folded(table.heading("full_name"))))

    def entries(self) -> Iterator[Entry]:
        """Each row that names a person."""
        side: str | None = None
        for row in self.table.rows():
            texts = list(dict.fromkeys(cell.text.strip() for cell in row.row.cells if cell.text.strip()))
            if len(texts) == 1 and sum(map(bool, self.table.table.headings)) > 3:
                side = self._heading(row, texts[0])
                continue
            if not any(row.text(name) for name in _NAMES):
                self._nobody(row, "; ".join(texts))
                continue
            own = row.text("side") or side
            if own and own not in self.sides:
                self.sides += (own,)
            yield Entry(self._named(row), row, own, row.text("grade"))

    def _heading(self, row: LineRow, text: str) -> str:
        self.table.rows_read -= 1
        self.table.skipped.append(Skipped(row.number, f"it heads a group: {text}"))
        towns = (self.visit.host_town, *self.visit.guest_towns)
        if not any(is_town(text, town) for town in towns):
            self.table.doubts.append(
                Doubt(row.number, "", "row_without_person",
                      f"Row {row.number} holds “{text}” alone and was taken for the heading of the rows below. "
                      "If it is a person, add a mark and import the list again.", text, ("leave out",))
            )  # fmt: skip
        return text

    def _nobody(self, row: LineRow, said: str) -> None:
        self.table.rows_read -= 1
        self.table.skipped.append(Skipped(row.number, "no person is named"))
        self.table.doubts.append(
            Doubt(row.number, "", "row_without_person",
                  f"Row {row.number} names no person and was left out: {said}", said, ("leave out",))
        )  # fmt: skip

    def _named(self, row: LineRow) -> Making:
        cells = {name: row.cell(name) for name in _NAMES if row.text(name)}
        columns = Columns(tuple(self.table.heading(name) for name in cells), tuple(cells),
                          name_order="family_first" if self._family_first else None)  # fmt: skip
        if self._family_first and "full_name" in cells:
            cells["full_name"] = _with_comma(cells["full_name"])
        making = Making("", row.number, columns, cells, self.visit)
        read_names(making)
        making.doubts = [doubt for doubt in making.doubts if doubt.code not in _SEXLESS]
        _latin(making, row.text("latin"))
        return making


def is_town(text: str, town: str) -> bool:
    """Whether a heading is the name of a town, in Ukrainian letters too: "Чернівці" is Chernivtsi."""
    forms = {folded(text), folded(ukrainian_in_latin(text) or "")} - {""}
    wanted = folded(town)
    return bool(wanted) and any(
        form == wanted or wanted in form or (len(form) > 3 and form in wanted) for form in forms
    )


def as_people(entries: Sequence[Entry], roll: Roll, *, lines: bool) -> tuple[list[Attendant], list[Duplicate]]:
    """One draft for each person, and the rows that were taken for an earlier one.

    In a list by lines every person has many rows; else a second row of the same name is asked about.
    """
    table = roll.table
    people: list[Entry] = []
    duplicates: list[tuple[Entry, Entry]] = []
    for entry in entries:
        same = [each for each in people if _one_name(each, entry)]
        if not same:
            people.append(entry)
        elif lines:
            for key, mark in entry.marks.items():
                same[0].marks[key] = said_twice(same[0].marks[key], mark) if key in same[0].marks else mark
        elif _contradict(same[0], entry) or any(first is same[0] for first, _ in duplicates):
            people.append(entry)
            entry.row.ask("full_name", "same_name_twice",
                          f"Rows {same[0].row.number} and {entry.row.number} have the same name, "
                          f"{entry.making.label}, and different marks. They are kept as two people; if they are one, "
                          "merge them.", choices=(TWO,))  # fmt: skip
        else:
            duplicates.append((same[0], entry))
    made = {id(entry): _draft(entry, table) for entry in people}
    told = []
    for first, second in duplicates:
        own, other = made[id(first)], _draft(second, table, quiet=True)
        made[id(first)] = _joined(own, other)
        told.append(_duplicate(first, second, own, other, table))
    for entry in people:
        _tell_consent(entry, made[id(entry)], table)
        made[id(entry)] = _in_latin(entry, made[id(entry)], roll.visit)
    return [made[id(entry)] for entry in people], told


def _one_name(one: Entry, other: Entry) -> bool:
    """The same names, whatever the apostrophe, on the same side and in the same class where both say one."""
    if folded(one.side or "") != folded(other.side or ""):
        return False
    if one.grade and other.grade and folded(one.grade) != folded(other.grade):
        return False
    return _key(one.making) == _key(other.making)


def _key(making: Making) -> str:
    person = making.person
    original = [str(person.get(name) or "") for name in ("family_name_original", "given_name_original")]
    latin = [str(person.get(name) or "") for name in ("family_name", "given_name")]
    names = original if any(original) else latin
    return folded(_APOSTROPHES.sub("", " | ".join(names)))


def _contradict(one: Entry, other: Entry) -> bool:
    return any(one.marks[key].state != mark.state for key, mark in other.marks.items() if key in one.marks)


def _draft(entry: Entry, table: LineTable, *, quiet: bool = False) -> Attendant:
    making, row = entry.making, entry.row
    person: dict[str, Value] = {name: value for name, value in making.person.items() if value is not None}
    if entry.grade:
        person["grade"] = entry.grade
    part: dict[str, Value] = {"status": "going"}
    position = row.text("position")
    counted = position.isdecimal() and len(position) <= _MOST_DIGITS
    if counted:
        part["position"] = int(position)
    if row.text("reference"):
        part["reference"] = row.text("reference")
    notes = "\n".join(
        said
        for said in (
            str(making.participation.get("notes") or ""),
            "" if counted else position,
            row.text("notes"),
            row.beyond(),
        )
        if said
    )
    if notes:
        part["notes"] = notes
    consent = read_yes_no(row.text("recording"), cross_means=None)
    if consent.value is not None and not (consent.value and consent.rest):  # "yes, but not my face" is asked
        part["recording"] = consent.value
    key = _key(making)
    if not quiet:
        table.doubts += [replace(doubt, subject=key) for doubt in making.doubts]
    return Attendant(key, row.number, making.label, person, part, marks=tuple(entry.marks.items()), side=entry.side)


def _joined(first: Attendant, second: Attendant) -> Attendant:
    """The first with what the second row adds: names in Latin letters, marks, notes; the first row's words hold."""
    notes = "\n".join(str(part["notes"]) for part in (first.participation, second.participation) if part.get("notes"))
    part = {**second.participation, **first.participation, **({"notes": notes} if notes else {})}
    marks = {**dict(second.marks), **dict(first.marks)}
    return replace(first, person={**second.person, **first.person}, participation=part, marks=tuple(marks.items()))


def _duplicate(first: Entry, second: Entry, own: Attendant, other: Attendant, table: LineTable) -> Duplicate:
    one, two = (entry.row.text("full_name") or entry.making.label for entry in (first, second))
    code = "duplicate_row" if one == two else "duplicate_rewritten"
    doubt = Doubt(second.row.number, table.heading("full_name"), code,
                  f"Rows {first.row.number} and {second.row.number} seem to be one person, {one}"
                  f"{'' if one == two else f' and {two}'}. Is that so?",
                  f"{one} / {two}", ("one person", TWO), subject=own.key)  # fmt: skip
    table.doubts.append(doubt)
    return Duplicate(second.row.number, first.row.number, "same name" + (" and class" if first.grade else ""),
                     doubt.text, doubt, (Otherwise(TWO, (own, other)),))  # fmt: skip


def _tell_consent(entry: Entry, draft: Attendant, table: LineTable) -> None:
    if "recording" not in table.columns:
        return
    said, consent = entry.row.text("recording"), draft.participation.get("recording")
    if consent is False:
        entry.row.ask("recording", "no_recording", f"{draft.label} must not be recorded.", severity="info")
    elif consent is None:
        words = f"“{said}” is not clear" if said else "the list does not say"
        table.doubts.append(
            Doubt(entry.row.number, table.heading("recording"), "recording_consent_missing",
                  f"May {draft.label} be recorded? For now {words}, and until it is answered the answer is not known.",
                  said, ("yes", "no"), subject=draft.key, field="participation.recording")
        )  # fmt: skip


def _latin(making: Making, latin: str) -> None:
    """The Latin letters of a name in another script, in the same order; beside a Latin name, what one is called."""
    person = making.person
    if not latin:
        return
    words = latin.replace(",", " ").split()
    original = str(person.get("family_name_original") or "").split()
    if not original and not person.get("given_name_original"):
        if folded(latin) not in {folded(str(person.get(n) or "")) for n in ("given_name", "family_name", "called")}:
            whole = {folded(w) for n in ("given_name", "family_name") for w in str(person.get(n) or "").split()}
            if not {folded(w) for w in words} <= whole:
                person["called"] = latin
        return
    count = len(original)
    if count and len(words) > count:
        last = folded(ukrainian_in_latin(original[0]) or "") == folded(words[-1])
        family, given = (words[-count:], words[:-count]) if last else (words[:count], words[count:])
        person["family_name"], person["given_name"] = " ".join(family), " ".join(given)
    else:
        person["given_name"] = latin


def _in_latin(entry: Entry, draft: Attendant, visit: VisitFacts) -> Attendant:
    """Latin letters that the list does not give are made by the official table, and said to be made."""
    person: Mapping[str, Value] = draft.person
    original = [str(person.get(name) or "") for name in ("family_name_original", "given_name_original")]
    ours = {visit.host_country, *visit.guest_countries}
    known = surely_ukrainian(" ".join(original)) or ("UA" in ours and not _OTHER_CYRILLIC & ours)
    made = [ukrainian_in_latin(part) for part in original if part]
    if person.get("family_name") or person.get("given_name") or not known or not made or None in made:
        return draft
    entry.row.ask("full_name", "latin_letters_made",
                  f"The list does not write {' '.join(original).strip()} in Latin letters. "
                  f"“{' '.join(filter(None, made))}” was made by the official Ukrainian table; the passport may write "
                  "it otherwise.", severity="info")  # fmt: skip
    names = {name: ukrainian_in_latin(part) for name, part in zip(_LATIN, original, strict=True) if part}
    return replace(draft, person={**draft.person, **names})


def _with_comma(cell: Cell) -> Cell:
    """ "Кравець Євген" under a heading that puts the family name first, as "Кравець, Євген"; longer names are left."""
    words = cell.text.split()
    if "," in cell.text or len(words) < 2 or len(words) > 3 or (len(words) == 3 and cell.text.isascii()):
        return cell
    text = f"{words[0]}, {' '.join(words[1:])}"
    return replace(cell, text=text, value=text)
