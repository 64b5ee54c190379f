"""Which earlier row each row of a newer list is: by what it says, by its number only where nothing says otherwise.

A list is numbered anew when somebody is put in, so a number alone never says who somebody is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Values
from exchange_desk.intake.identity import Likeness, births_agree, doubtful_pairs, likeness
from exchange_desk.intake.name_likeness import FORMS, Alike, names_alike, parts_in_common
from exchange_desk.intake.two_homes import two_forms
from exchange_desk.operations.imports.comparing import says_the_same
from exchange_desk.operations.imports.rows_alike import mostly_alike, one_row, whole_identity
from exchange_desk.operations.imports.tree import Node
from exchange_desk.records import ImportedRow


@dataclass(frozen=True, slots=True)
class Subject:
    """One row of the file as a tree, with its key, its number and what it is called."""

    key: str
    row: int
    label: str
    tree: Node


@dataclass(slots=True)
class Pairing:
    """`pairs` by the index of the subject; `keyed` of them kept their key.

    `unsure` are people and homes with the number of another who may be the same under another name: a question.
    """

    pairs: dict[int, ImportedRow] = field(default_factory=dict)
    unsure: dict[int, ImportedRow] = field(default_factory=dict)
    keyed: int = 0


def paired(subjects: Sequence[Subject], rows: Sequence[ImportedRow]) -> Pairing:
    """Pair subjects with earlier rows: those that say the same of who they are, then those whose number still holds."""
    work = _Work(subjects, rows)
    work.homes_by_reach()
    work.by_identity()
    work.by_likeness()
    work.by_number()
    work.found.keyed = sum(subjects[index].key == row.key for index, row in work.found.pairs.items())
    return work.found


_Identity = tuple[str, ...]


class _Work:
    def __init__(self, subjects: Sequence[Subject], rows: Sequence[ImportedRow]) -> None:
        self.subjects = subjects
        self.rows = rows
        self.found = Pairing()
        self.taken: set[str] = set()
        self.moved = 0  # of those who are known, so many rows have the number of another
        self._alike: dict[int, dict[str, Likeness]] = defaultdict(dict)
        self._back: dict[str, set[int]] = defaultdict(set)
        self._old = {row.id: person_values(row.values["values"]) for row in rows if row.subject_kind == "person"}
        self._new = {n: person_values(s.tree.values) for n, s in enumerate(subjects) if _kind(s) == "person"}

    def homes_by_reach(self) -> None:
        """Homes with a phone or an e-mail that nobody else has, wherever they stand: a name is that of many."""
        keys = {row.key for row in self.rows}
        for column in ("phone", "email"):
            there: dict[str, list[ImportedRow]] = defaultdict(list)
            here: dict[str, list[int]] = defaultdict(list)
            for row in self.rows:
                if row.subject_kind == "household" and (said := folded(str(row.values["values"].get(column) or ""))):
                    there[said].append(row)
            for index, subject in enumerate(self.subjects):
                if _kind(subject) == "household" and (said := folded(str(subject.tree.values.get(column) or ""))):
                    here[said].append(index)
            for said, indexes in here.items():
                index, rows = indexes[0], there.get(said, [])
                free = index not in self.found.pairs and len(rows) == 1 and rows[0].id not in self.taken
                if free and len(indexes) == 1 and self._home(index, rows[0]) == "pair":
                    self._take(index, rows[0])
                    self.moved += rows[0].key != self.subjects[index].key in keys

    def by_identity(self) -> None:
        """Those that say the same of who or what they are, wherever they stand."""
        there: dict[_Identity, list[ImportedRow]] = defaultdict(list)
        here: dict[_Identity, list[int]] = defaultdict(list)
        now = [whole_identity(_kind(subject), subject.tree.values) for subject in self.subjects]
        was = [whole_identity(row.subject_kind, row.values["values"]) for row in self.rows]
        for index, identity in enumerate(now):
            here[identity].append(index)
        self.moved += self._numbers_of_others(here, now, was)
        for indexes in here.values():
            indexes[:] = [index for index in indexes if index not in self.found.pairs]
        for row, identity in zip(self.rows, was, strict=True):
            if row.id not in self.taken:
                there[identity].append(row)
        several = []
        for identity, indexes in here.items():
            rows = there.get(identity, [])
            if not rows or not indexes or not any(identity):
                continue
            if len(rows) == len(indexes) == 1:
                self._take_one(indexes[0], rows[0])
            else:
                several.append((indexes, rows))
        for indexes, rows in several:  # their numbers are asked when it is known whether numbers hold
            self._namesakes(indexes, rows)

    def _numbers_of_others(
        self, here: Mapping[_Identity, list[int]], now: Sequence[_Identity], was: Sequence[_Identity]
    ) -> int:
        """How many rows have the number of somebody else who stands elsewhere on the list."""
        by_key = {row.key: identity for row, identity in zip(self.rows, was, strict=True)}
        theirs = ((by_key.get(s.key), identity) for s, identity in zip(self.subjects, now, strict=True))
        return sum(that is not None and any(that) and that != this and that in here for that, this in theirs)

    def _take_one(self, index: int, row: ImportedRow) -> None:
        subject = self.subjects[index]
        if self._of_others(index, row):
            return
        if self._is_home(index):
            one = self._home(index, row) == "pair"  # where only the name is known, many families have it
        else:
            one = subject.key == row.key or index not in self._new or self._like(index, row)
        if one:
            self._take(index, row)

    def _like(self, index: int, row: ImportedRow) -> bool:
        return likeness(self._old[row.id], self._new[index]) is not None

    def _of_others(self, index: int, row: ImportedRow) -> bool:
        """Whether both name people and nobody is named in both: the flight of one is not that of another."""
        named = [
            {str(each["participation_id"]) for each in said if each.get("included") and each.get("participation_id")}
            for said in (
                [node.values for node in self.subjects[index].tree.children.get("attendees", ())],
                [kept["values"] for kept in row.values["children"].get("attendees", ())],
            )
        ]
        return all(named) and not named[0] & named[1]

    def _is_home(self, index: int) -> bool:
        return _kind(self.subjects[index]) == "household"

    def _home(self, index: int, row: ImportedRow) -> str:
        subject = self.subjects[index]
        return two_forms(subject.tree.values, row.values["values"], numbered=subject.key == row.key)

    def _take(self, index: int, row: ImportedRow) -> None:
        self.found.pairs[index] = row
        self.taken.add(row.id)

    def _namesakes(self, indexes: Sequence[int], rows: Sequence[ImportedRow]) -> None:
        """Rows of one identity: those that say all that they said, then by their number, then the last one left.

        Of people more than one are never paired by their order alone.
        """
        left, there = list(indexes), list(rows)

        def pair(index: int, row: ImportedRow) -> None:
            self._take(index, row)
            left.remove(index)
            there.remove(row)

        for same in (says_the_same, _same_values):
            for index in tuple(left):
                subject = self.subjects[index]
                alike = [row for row in there if same(row.values, subject.tree)]
                if alike:
                    pair(index, next((row for row in alike if row.key == subject.key), alike[0]))
        for index in tuple(left):
            key = self.subjects[index].key
            row = next((row for row in there if row.key == key and not _POSITION.fullmatch(key)), None)
            if row is not None and self._of_others(index, row):
                continue
            if row is not None and not self.moved and (not self._is_home(index) or self._home(index, row) == "pair"):
                pair(index, row)
        ordered = len(there) == len(left) or len(rows) == 1
        if left and there and ordered and (len(left) == len(there) == 1 or not self._people(left)):
            for index, row in zip(tuple(left), tuple(there), strict=False):
                if self._of_others(index, row) or (self._is_home(index) and self._home(index, row) != "pair"):
                    continue
                if len(rows) > 1 or index not in self._new or self._like(index, row):
                    pair(index, row)

    def _people(self, indexes: Sequence[int]) -> bool:
        return any(index in self._new for index in indexes)

    def by_likeness(self) -> None:
        """People who are surely the same in another spelling, where nobody else is like either of them."""
        new = [index for index in self._new if index not in self.found.pairs]
        old = [row for row in self.rows if row.id in self._old and row.id not in self.taken]
        if not new or not old:
            return
        people, known = [self._new[index] for index in new], [self._old[row.id] for row in old]
        by_id = {row.id: row for row in old}
        for later, earlier, found in doubtful_pairs(people, known):
            self._alike[new[later]][old[earlier].id] = found
            self._back[old[earlier].id].add(new[later])
        for index, found_rows in self._alike.items():
            row_id = next(iter(found_rows))
            if len(found_rows) == 1 and len(self._back[row_id]) == 1 and found_rows[row_id].sure:
                self._take(index, by_id[row_id])
                self.moved += self.subjects[index].key != by_id[row_id].key

    def by_number(self) -> None:
        """Those whose number is that of a row that nobody else is, if what they say goes with it."""
        by_key = {row.key: row for row in self.rows if row.id not in self.taken}
        for index, subject in enumerate(self.subjects):
            row = by_key.get(subject.key)
            if index in self.found.pairs or row is None or row.id in self.taken:
                continue
            if index in self._new:
                verdict = self._person(index, row)
            elif self._is_home(index):
                verdict = self._home(index, row)
                if self.moved and not mostly_alike(subject.tree.values, row.values["values"], "household"):
                    verdict = "ask" if verdict else ""
            else:
                said = (subject.tree.values, row.values["values"], row.subject_kind)
                same = one_row(*said) and (not self.moved or mostly_alike(*said))
                verdict = "pair" if same and not self._of_others(index, row) else ""
            if verdict == "pair":
                self._take(index, row)
            elif verdict == "ask":
                self.found.unsure[index] = row

    def _person(self, index: int, row: ImportedRow) -> str:
        """Whether a person with the number of an earlier one is that one ("pair"), may be ("ask"), or is another."""
        one, other = self._old[row.id], self._new[index]
        names, births = names_alike(one, other).alike, births_agree(one, other)
        rivals = [i for i in self._alike.get(index, {}) if i != row.id and i not in self.taken]
        others = [i for i in self._back.get(row.id, ()) if i != index and i not in self.found.pairs]
        reached = any(one.get(f) and one.get(f) == other.get(f) for f in ("phone", "email", "passport_number"))
        doubtful = bool(rivals or others) or names_alike(one, other).contradicted
        if names >= Alike.SPELT:
            if births == "other" or doubtful or (self.moved and births != "same" and not reached):
                return "ask"
            return "pair"
        if names in (Alike.NEAR, Alike.OTHER_FAMILY) and not doubtful:
            known = births in ("same", "turned") or (names is Alike.NEAR and births != "other" and not self.moved)
            return "pair" if known else "ask"
        if names is Alike.UNKNOWN and births == "same" and not doubtful and not self.moved:
            return "pair"
        scripts = names is Alike.UNKNOWN and _named(one) and _named(other) and births != "other"
        return "ask" if reached or births == "same" or scripts or parts_in_common(one, other) else ""


_POSITION = re.compile(r"row \d+")


def _named(person: Values) -> bool:
    return any(person.get(part) for form in FORMS for part in form)


def _kind(subject: Subject) -> str:
    return str(subject.tree.record.__tablename__)


def person_values(values: Mapping[str, Any]) -> Values:
    """What a row says of a person, with dates as dates."""
    born, stated_on = values.get("born"), values.get("stated_age_on")
    said = dict(values)
    said["born"] = PartialDate.parse(born) if isinstance(born, str) else born
    said["stated_age_on"] = dt.date.fromisoformat(stated_on) if isinstance(stated_on, str) else stated_on
    return said


def _same_values(base: Mapping[str, Any], tree: Node) -> bool:
    return bool(base["values"] == tree.values)
