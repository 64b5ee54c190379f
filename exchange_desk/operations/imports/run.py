"""One run of an import: rows paired with earlier ones, records made or updated, what was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.intake.drafts import Doubt, Duplicate, ReadReport, Skipped
from exchange_desk.operations.imports.asking import Asking, called, field_of
from exchange_desk.operations.imports.changes import asked_change, changes_so_far, in_labels, in_order
from exchange_desk.operations.imports.comparing import Difference, compare, says_the_same
from exchange_desk.operations.imports.erasing import ask_emptied, without_empty_columns
from exchange_desk.operations.imports.lineage import Lineage, Subject, trace
from exchange_desk.operations.imports.report import Change, Gone, ImportReport, Problem
from exchange_desk.operations.imports.stage import Stage
from exchange_desk.operations.imports.tree import Node, kept_ids, says_just, take_ids
from exchange_desk.queries.records import in_words
from exchange_desk.records import RECORDS, Base, ImportedRow, ImportRun, Question


@dataclass(slots=True)
class Run:
    """The state of one import; `fresh` are the subjects that no earlier list had.

    `fields` are those that the list has columns for; with `empty_erases` its empty cells erase what was there.
    `mine` are the ids of what the rows became, `rows` the row of each record, `asked` what is asked and not changed.
    """

    session: Session
    kind: str
    visit: str | None
    file_name: str
    sha256: str
    progress: Progress = SILENT
    told: Mapping[str, str | None] = field(default_factory=dict)
    empty_erases: bool = False
    fields: frozenset[str | None] = frozenset()
    id: str = field(default_factory=new_id)
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    fresh: list[Subject] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    mine: set[str] = field(default_factory=set)
    asked: list[tuple[Question, Change]] = field(default_factory=list)
    stage: Stage = field(init=False)
    asking: Asking = field(init=False)
    _record: ImportRun | None = None
    _list_id: str | None = None
    _kept: list[ImportedRow] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.stage = Stage(self.session)
        self.asking = Asking(self.session, self.stage, kind=self.kind, visit_id=self.visit, import_id=self.id)

    @property
    def visit_id(self) -> str:
        """The visit that the list belongs to, for kinds that belong to one."""
        if self.visit is None:
            raise RefusedInput(f"A list of the kind “{self.kind}” belongs to a visit. Choose the visit first.")
        return self.visit

    @classmethod
    def again(cls, session: Session, record: ImportRun) -> Run:
        """Go on with an earlier import: what an answer brings in belongs to the list that it came from."""
        run = cls(session, record.kind, record.visit_id, record.file_name, record.sha256, id=record.id)
        run._record = record
        return run

    def trace(self, subjects: Sequence[Subject], kind: str | None = None) -> Lineage:
        """Pair the rows with those of the earlier copy of this list, and load what they became."""
        lineage = trace(
            self.session, kind or self.kind, self.visit, subjects, file_name=self.file_name, sha256=self.sha256
        )
        self._settle_same(subjects, lineage)
        others = (row for index, row in lineage.pairs.items() if subjects[index].tree.id != row.subject_id)
        self.stage.load(pair for row in others for pair in kept_ids(row.values))
        if kind is None:
            self._list_id = lineage.list_id
            self.no_longer(lineage.gone)
        return lineage

    def _settle_same(self, subjects: Sequence[Subject], lineage: Lineage) -> None:
        """Give the ids of their records to the rows that say what they said, all whose records are still there.

        Nothing is to be done for such a row, so that its records need not be loaded.
        """
        same = [(subjects[index].tree, row.values) for index, row in lineage.pairs.items()
                if says_just(subjects[index].tree, row.values)]  # fmt: skip
        lacking = self.stage.lacking(pair for _, kept in same for pair in kept_ids(kept))
        for tree, kept in same:
            if not lacking or lacking.isdisjoint(kept_ids(kept)):
                take_ids(tree, kept)

    def apply(
        self, subjects: Sequence[Subject], lineage: Lineage, doubts: Sequence[Doubt], *, kind: str | None = None
    ) -> None:
        """Make what is new and bring the rest to what this list says, row by row."""
        absent = _absent(subjects, lineage)
        if self.empty_erases:
            absent = without_empty_columns(absent, self.fields)
        if absent and kind is None and (about := in_labels(absent)):
            self.remarks.append(f"This list says nothing about {about}; what was known is kept.")
        by_subject: dict[str, list[Doubt]] = {}
        for doubt in doubts:
            by_subject.setdefault(doubt.subject or "", []).append(doubt)
        for index, subject in enumerate(subjects):
            if index % 50 == 0:
                self.progress.at(index, len(subjects), subject.label)
            row = lineage.pairs.get(index)
            if row is not None and subject.tree.id == row.subject_id:  # says what it said: `trace` has settled it
                self.unchanged += kind is None
                self.mine.add(subject.tree.id)
                continue
            gone = row is not None and self.stage.known(row.subject_kind, row.subject_id) is None
            if row is not None and gone and says_the_same(row.values, subject.tree):
                self.unchanged += kind is None  # it was put into another record, or removed: that stands
            elif row is None or gone:
                self.grow(subject, kind, row)
            else:
                self._update(subject, row, by_subject.get(subject.key, ()), absent, counted=kind is None)
            self.mine.add(subject.tree.id)
            if subject.row:
                self.rows |= dict.fromkeys((node.id for node in subject.tree.walk() if node.id), subject.row)

    def no_longer(self, rows: Sequence[ImportedRow]) -> None:
        """Tell who an earlier copy of the list had and this one has not."""
        for row in rows:
            kept = row.values
            name = called(Node(_record(kept["record"]), kept["values"]))
            self.gone.append(Gone(row.row, name if name != kept["record"] else row.key, row.subject_kind))

    def ask_doubts(self, doubts: Sequence[Doubt], subjects: Sequence[Subject]) -> None:
        """Turn the reader's doubts into questions, those that need no answer into problems."""
        by_key = {subject.key: subject.tree for subject in subjects}
        by_row = {subject.row: subject.tree for subject in subjects}
        for doubt in doubts:
            if doubt.severity == "ask":
                tree = by_key.get(doubt.subject) if doubt.subject is not None else by_row.get(doubt.row)
                self.asking.doubt(doubt, tree)
            else:
                self.problems.append(Problem(doubt.row, doubt.column, doubt.code, doubt.text))

    def write(self) -> None:
        """Write what is waiting; the run itself is recorded as soon as there is anything."""
        if self.stage.touched and self._record is None:
            self._record = ImportRun(
                id=self.id,
                visit_id=self.visit,
                kind=self.kind,
                file_name=self.file_name,
                sha256=self.sha256,
                counts={"list": self._list_id or self.id},
            )
            self.stage.add(self._record)
        self.stage.write()
        for row in self._kept:
            row.import_id = self.id
        self._kept.clear()
        self.session.flush()

    def report(self, read: ReadReport) -> ImportReport:
        """Write the rest and tell what was done."""
        self.asking.settle(self.mine, read.mapping)
        self.write()
        if self._record is not None:
            self._record.mapping = dict(read.mapping)
            self._record.counts = self._what_was_told() | {
                "list": self._list_id or self.id,
                "rows_read": read.rows_read,
                "new": self.new,
                "changed": self.changed,
                "unchanged": self.unchanged,
            }
            self.session.flush()
        return ImportReport(
            kind=self.kind,
            file=self.file_name,
            rows_read=read.rows_read,
            new=self.new,
            changed=self.changed,
            unchanged=self.unchanged,
            skipped=(*read.skipped, *self.skipped),
            duplicates=(*read.duplicates, *self.duplicates),
            questions=tuple(self.asking.asked),
            problems=tuple(self.problems),
            mapping=read.mapping,
            remarks=(*read.remarks, *self.remarks),
            changes=self.changes(),
            no_longer_listed=tuple(self.gone),
        )

    def changes(self) -> tuple[Change, ...]:
        """What was changed until now of what was there before, and what is asked about it."""
        asked = [change for question, change in self.asked if question.state == "open"]
        return in_order([*changes_so_far(self.session, self.mine, self.rows), *asked])

    def _what_was_told(self) -> dict[str, object]:
        """What a person said about the columns holds for the same form later; the turn tells which was said last."""
        if not self.told:
            return {}
        return {"told": dict(self.told), "turn": self.session.scalar(select(func.count()).select_from(ImportRun))}

    def grow(self, subject: Subject, kind: str | None = None, earlier: ImportedRow | None = None) -> None:
        """Make the records of a new row, and keep what the row said."""
        self.stage.grow(subject.tree)
        if kind is None:
            self.new += 1
            self.fresh.append(subject)
        if earlier is not None:  # what the row once became was removed by hand
            self.keep(earlier, subject)
            return
        self.stage.add_row(
            ImportedRow,
            {
                "id": new_id(),
                "import_id": self.id,
                "visit_id": self.visit,
                "kind": kind or self.kind,
                "key": subject.key,
                "row": subject.row,
                "subject_kind": subject.tree.record.__tablename__,
                "subject_id": subject.tree.id,
                "values": subject.tree.as_kept(),
            },
        )

    def _update(
        self, subject: Subject, row: ImportedRow, doubts: Sequence[Doubt], absent: frozenset[str], *, counted: bool
    ) -> None:
        doubted = set()
        for doubt in doubts:
            node, column = field_of(subject.tree, doubt.field)
            if column:
                doubted.add((node.record.__tablename__, column))
        outcome = compare(
            self.stage, row.values, subject.tree, doubted=doubted, absent=absent, erases=self.empty_erases
        )
        for difference in outcome.differences:
            self.ask_about(subject, difference)
        if outcome.emptied:
            about = (subject.tree.record.__tablename__, subject.tree.id)
            ask_emptied(
                self, subject.key, subject.label, subject.row, outcome.emptied, about=subject.tree, about_id=about
            )
        if subject.tree.as_kept() != row.values:
            self.keep(row, subject)
        if counted and outcome.changed:
            self.changed += 1
        elif counted:
            self.unchanged += 1

    def keep(self, row: ImportedRow, subject: Subject) -> None:
        """Keep what a row says now, to compare the next list with."""
        row.values = subject.tree.as_kept()
        row.subject_id, row.key, row.row = subject.tree.id, subject.key, subject.row
        self._kept.append(row)
        self.stage.touched = True

    def ask_about(self, subject: Subject, difference: Difference) -> None:
        """Ask about what the row says otherwise than the desk."""
        record, column = difference.record, difference.column
        label = _label(record, column)
        ours, theirs = in_words(difference.ours), in_words(difference.theirs)
        target: dict[str, Any] = {"kind": record.__tablename__, "id": record.id}
        choices: tuple[str, ...]
        if difference.code == "removed_from_list":
            text = f"{subject.label}: the newer list no longer has {label} “{ours}”. Remove it here too?"
            target["does"], choices = "remove", ("no", "yes")
        elif difference.code == "no_longer_in_list":
            text = f"{subject.label}: the newer list no longer says {label}. It is kept as “{ours}”. Keep it?"
            target["field"], choices = column, (ours,)
        else:
            text = (
                f"{subject.label}: {label} was changed here to “{ours}”, the newer list says “{theirs}”. Which holds?"
            )
            target["field"], choices = column, (ours, theirs)
        question = self.asking.ask(
            code=difference.code,
            text=text,
            key=f"{subject.key}|{record.__tablename__}|{column or record.id}",
            about=subject.tree,
            about_label=subject.label,
            row=subject.row,
            column=column,
            value=theirs or ours,
            choices=choices,
            target=target,
        )
        self.asked.append((question, asked_change(subject.row, subject.label, record, column, ours, theirs)))


def subject_of(key: str, row: int, tree: Node, label: str = "") -> Subject:
    """A subject, called as its draft or else as its record says."""
    return Subject(key, row, label or called(tree), tree)


def unique_keys(subjects: Sequence[Subject]) -> list[Subject]:
    """Keys that a file uses twice are told apart by their row."""
    seen: set[str] = set()
    found = []
    for subject in subjects:
        if subject.key in seen:
            subject = replace(subject, key=f"{subject.key} (row {subject.row})")
        seen.add(subject.key)
        found.append(subject)
    return found


def _record(table: str) -> type[Base]:
    return next(each for each in RECORDS if each.__tablename__ == table)


def _label(record: Base, column: str | None) -> str:
    if column is None:
        return str(record.__tablename__).replace("_", " ")
    return str(Base.metadata.tables[record.__tablename__].c[column].info.get("label", column))


def _absent(subjects: Sequence[Subject], lineage: Lineage) -> frozenset[str]:
    """Columns and slots that earlier rows had and this whole list has nowhere."""
    if not lineage.pairs:
        return frozenset()
    had: set[str] = set()
    for row in lineage.pairs.values():
        _spoken(row.values, had)
    has: set[str] = set()
    for index, subject in enumerate(subjects):
        before = lineage.pairs.get(index)
        same = before is not None and subject.tree.id == before.subject_id
        _spoken(before.values if before is not None and same else subject.tree.as_kept(), has)
    return frozenset(had - has)


def _spoken(kept: Mapping[str, Any], into: set[str]) -> None:
    into.update(f"{kept['record']}.{column}" for column in kept["values"])
    for below in kept["refers"].values():
        _spoken(below, into)
    for slot, siblings in kept["children"].items():
        if siblings:
            into.add(f"{slot}.*")
        for below in siblings:
            _spoken(below, into)
