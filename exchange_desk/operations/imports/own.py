"""Our own list comes back: new rows are made as they were, cells that were changed in it are changed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.drafts import ReadReport, Skipped
from exchange_desk.intake.own_cells import Item, cell_items, items_cell
from exchange_desk.intake.own_list import OwnList, OwnRow, sign_of
from exchange_desk.operations.consistency import check_record
from exchange_desk.operations.imports.changes import asked_change, is_safety
from exchange_desk.operations.imports.erasing import Emptied, ask_emptied, erase, may_erase, said_of
from exchange_desk.operations.imports.own_making import Maker, fitting
from exchange_desk.operations.imports.own_names import NAMES, tells_of_somebody_else, whole_names
from exchange_desk.operations.imports.report import Problem
from exchange_desk.operations.imports.run import Run
from exchange_desk.operations.typing_in import email_address
from exchange_desk.queries.list_kinds import list_kind
from exchange_desk.queries.list_rows import GivenList, ListRow, Scope, given_list
from exchange_desk.queries.list_spec import Cell, Field, Part, column_of
from exchange_desk.queries.list_values import meant
from exchange_desk.records import Base, Committee, Household, Participation, Placement, Question, Wish

_BY_VERB = {Placement: ("notes",)}


def apply_own(run: Run, own: OwnList) -> ReadReport:
    """Bring the desk to what our own list says, where somebody changed it; nothing is guessed, nothing erased.

    A cell that is as it was written says nothing, though the desk may have moved on. Where both changed, it is asked.
    """
    kind = list_kind(own.kind)
    if kind.name != run.kind:
        raise RefusedInput(f"“{run.file_name}” is a list of {own.kind} from Exchange Desk. Import it as {own.kind}.")
    mains = [row.ids.get(kind.main.__tablename__, "") for row in own.rows]
    given = given_list(run.session, kind, run.visit_id, Scope.of(own.scope), only={each for each in mains if each})
    here = {row.id: row for row in given.rows}
    committee_id = run.session.scalars(select(Committee.id)).first() or ""
    comparing = _Comparing(run, given, committee_id if committee_id == own.committee_id else "")
    maker = Maker(run.session, run.stage, run.visit_id)
    skipped = []
    seen: Counter[str] = Counter()
    for place, (row, main_id) in enumerate(zip(own.rows, mains, strict=True)):
        if place % 50 == 0:
            run.progress.at(place, len(own.rows))
        seen[main_id] += 1
        if not main_id or seen[main_id] > 1:
            why = (
                "this row was added by hand; put new ones into a list of their own"
                if not main_id
                else f"it stands twice: it has the key of another row. If “{_called(row.cells)}” is new, put the row "
                "into a list of its own"
            )
            skipped.append(Skipped(row.number, why))
        elif main_id in here:
            run.rows |= dict.fromkeys(here[main_id].ids.values(), row.number)
            before = run.stage.touched
            run.stage.touched = False
            comparing.row(row, here[main_id])
            run.changed += run.stage.touched
            run.unchanged += not run.stage.touched
            run.stage.touched |= before
        else:
            try:
                made = maker.row(kind, [cell for _, cell in given.columns], row.cells, row.ids, row.number)
                run.mine.add(made)
                run.rows[made] = row.number
                run.new += 1
            except RefusedInput as refusal:
                skipped.append(Skipped(row.number, str(refusal)))
        for name in maker.missing:
            text = f"“{name}” is not in this desk, or not only once; the row leads to nobody."
            run.problems.append(Problem(row.number, "", "leads_to_nothing", text))
        maker.missing.clear()
    for number, why in maker.hang_all():
        run.problems.append(Problem(number, "", "not_taken", why))
    _ask_later(run, maker)
    run.write()
    _look_again(run)
    run.write()
    return ReadReport(len(own.rows), skipped=tuple(skipped), mapping={heading: heading for heading in own.headings})


def _ask_later(run: Run, maker: Maker) -> None:
    """Keep whom a wish is about until the list with that guest or home is here."""
    for wish, column, name, row_id in maker.later:
        run.asking.ask(
            code="not_found_yet",
            text=f"A wish names “{name}”; it is looked up as soon as the list with that name is here.",
            key=f"{wish.id}|{name}",
            about_id=("wish", wish.id),
            value=name,
            choices=("no",),
            target={
                "does": "settle_wish", "kind": "wish", "id": wish.id, "field": column, "name": name, "ids": {},
                "wanted": row_id,
            },
            severity="info",
        )  # fmt: skip


def _look_again(run: Run) -> None:
    """Link the wishes that waited for what has come now."""
    waiting = select(Question).where(
        Question.visit_id == run.visit_id, Question.code == "not_found_yet", Question.state == "open"
    )
    for question in run.session.scalars(waiting).all():
        target = question.target or {}
        wish = run.session.get(Wish, target.get("id", ""))
        wanted = target.get("wanted")
        record = Participation if target.get("field") == "about_participation_id" else Household
        if wish is not None and wanted and run.session.get(record, wanted) is not None:
            setattr(wish, target["field"], wanted)
            question.state, question.answer = "dismissed", "Looked up again."
            run.stage.touched = True


class _Comparing:
    """One list beside what the desk says now; without a committee the signs of the cells tell nothing."""

    def __init__(self, run: Run, given: GivenList, committee_id: str) -> None:
        self._run = run
        self._given = given
        self._committee_id = committee_id
        self._maker = Maker(run.session, run.stage, run.visit_id)
        self._cells = {each.id: self._texts(each) for each in given.rows}
        self._names = {row_id: _called(cells) for row_id, cells in self._cells.items()}
        self._wholes = frozenset(name for cells in self._cells.values() for name in whole_names(cells))

    def _texts(self, now: ListRow) -> dict[str, str]:
        """The names of a row as the desk has them, by heading."""
        pairs = zip(self._given.columns, now.cells, strict=True)
        return {cell.heading: current.text for (_, cell), current in pairs if cell.heading in NAMES}

    def _of_another(self, row: OwnRow, now: ListRow) -> bool:
        mine = self._cells.get(now.id, {})
        changed = [
            cell.heading
            for number, cell in self._given.columns
            if cell.heading in mine
            and row.cells.get(cell.heading, "") not in ("", mine[cell.heading])
            and not self._is(
                row.signs.get(str(number)) if self._committee_id else None, now.id, cell, row.cells[cell.heading]
            )
        ]
        return tells_of_somebody_else(row.cells, mine, changed, self._wholes) if changed else False

    def row(self, row: OwnRow, now: ListRow) -> None:
        """Take the changed cells of one row; none of it where it tells of somebody else than its key."""
        if self._of_another(row, now):
            whose = self._names.get(now.id, "another one")
            told = (
                f"This row tells of {_called(row.cells)}, but its key (the last column) belongs to {whose}. "
                "Nothing of it was taken: sort whole rows, put somebody new into a list of their own, or change the "
                "name on its page."
            )
            self._run.problems.append(Problem(row.number, "", "row_of_another", told))
            return
        emptied: list[Emptied] = []
        for (number, cell), current in zip(self._given.columns, now.cells, strict=True):
            text = row.cells.get(cell.heading)
            sign = row.signs.get(str(number)) if self._committee_id else None
            if text is None or text == current.text or self._is(sign, now.id, cell, text):
                continue
            try:
                if not text:
                    known = self._is(sign, now.id, cell, current.text)
                    emptied += self._emptied(row, now, cell, current.text, unchanged=known)
                elif isinstance(cell, Field):
                    ours_stands = not current.text or self._is(sign, now.id, cell, current.text)
                    self._field(row, now, cell, current.text, text, ours_stands=ours_stands)
                else:
                    self._part(row, now, cell, current.text, text)
            except RefusedInput as refusal:
                self._run.problems.append(Problem(row.number, cell.heading, "not_taken", str(refusal)))
        if emptied:
            main = (self._given.kind.main.__tablename__, now.id)
            ask_emptied(self._run, now.id, _called(row.cells), row.number, emptied, about=None, about_id=main)

    def _is(self, sign: str | None, row_id: str, cell: Cell, text: str) -> bool:
        return sign is not None and sign == sign_of(self._committee_id, row_id, cell.heading, text)

    def _record(self, now: ListRow, record: type[Base]) -> Base:
        found = self._run.session.get(record, now.ids.get(record.__tablename__, ""))
        if found is None:
            raise RefusedInput("This is not kept for this row yet; fill it in on its page.")
        return found

    def _field(self, row: OwnRow, now: ListRow, cell: Field, ours: str, theirs: str, *, ours_stands: bool) -> None:
        record = self._record(now, cell.record)
        if cell.record in _BY_VERB and cell.name not in _BY_VERB[cell.record]:
            raise RefusedInput(f"“{cell.heading}” is changed on the board: place, unplace, lock or confirm.")
        if not ours_stands:
            self._ask(row, record, cell.name, "changed_by_hand", ours, theirs)
            return
        if cell.name == "email":
            email_address(theirs)
        value: Any = (
            self._maker.led_to(cell.column, None, theirs)
            if cell.column.foreign_keys
            else fitting(cell.column, meant(cell.column, theirs))
        )
        if cell.column.foreign_keys and value is None:
            self._maker.missing.clear()
            raise RefusedInput(f"“{theirs}” is not in this desk, or not only once.")
        old = getattr(record, cell.name)
        setattr(record, cell.name, value)
        try:
            with self._run.session.no_autoflush:
                check_record(self._run.session, record)
        except RefusedInput:
            setattr(record, cell.name, old)
            raise
        self._run.stage.touched = True

    def _emptied(self, row: OwnRow, now: ListRow, cell: Cell, ours: str, *, unchanged: bool) -> list[Emptied]:
        """What the empty cell would erase once it is answered; by itself it erases only where that was wanted."""
        if self._run.empty_erases and isinstance(cell, Part):
            hanging = self._hanging(cell, self._record(now, cell.of).id)
            return [Emptied(each, None, said_of(each)) for each in hanging]
        if self._run.empty_erases and isinstance(cell, Field):
            record = self._record(now, cell.record)
            by_verb = cell.record in _BY_VERB and cell.name not in _BY_VERB[cell.record]
            if is_safety(record.__tablename__, cell.name):
                return [Emptied(record, cell.name, ours)]
            if unchanged and not by_verb and may_erase(record, cell.name):
                erase(record, cell.name)
                self._run.stage.touched = True
                return []
        text = f"“{cell.heading}” was emptied in the list and stays “{ours}”: an empty cell erases nothing."
        self._run.problems.append(Problem(row.number, cell.heading, "not_erased", text))
        return []

    def _part(self, row: OwnRow, now: ListRow, cell: Part, ours: str, theirs: str) -> None:
        """What was added is added, what was changed is changed; what is gone is told, never dropped by itself."""
        owner = self._record(now, cell.of)
        known, wanted = cell_items(ours), cell_items(theirs)
        had = Counter(items_cell([item]) for item in known)
        added = [item for item in wanted if not _taken(had, item)]
        hanging = self._hanging(cell, owner.id)
        gone = [(number, item) for number, item in enumerate(known) if _taken(had, item)]
        for item in added:
            alike = [each for each in gone if each[1].main == item.main and len(hanging) == len(known)]
            if len(alike) == 1:
                gone.remove(alike[0])
                self._maker.amend(cell, hanging[alike[0][0]], item)
                self._run.stage.touched = True
                continue
            for record in self._maker.hang(cell, owner.id, [item], {}, cell.name, first=len(hanging)):
                self._run.stage.add(record)
        for _, item in gone:
            said = items_cell([item])
            text = f"“{said}” is no longer under “{cell.heading}” in the list; it is kept here. Remove it on its page."
            self._run.problems.append(Problem(row.number, cell.heading, "not_erased", text))

    def _hanging(self, part: Part, owner_id: str) -> list[Base]:
        """What hangs on a record, in the order of the cell."""
        query = select(part.record).where(column_of(part.record, part.owner) == owner_id)
        for name in part.fixed:
            query = query.where(column_of(part.record, name) == self._run.visit_id)
        level = self._given.scope.level
        found = [each for each in self._run.session.scalars(query).all() if part.shows(each, level)]
        return sorted(found, key=lambda each: (*(getattr(each, name) for name in part.order), each.id))

    def _ask(self, row: OwnRow, record: Base, name: str, code: str, ours: str, theirs: str) -> None:
        label = Base.metadata.tables[record.__tablename__].c[name].info.get("label", name)
        called = _called(row.cells)
        question = self._run.asking.ask(
            code=code,
            text=f"{called}: {label} was changed here to “{ours}”, the list that came back says “{theirs}”. "
            "Which holds?",
            key=f"{record.id}|{name}",
            about_label=called,
            about_id=(record.__tablename__, record.id),
            row=row.number,
            column=name,
            value=theirs,
            choices=(ours, theirs),
            target={"kind": record.__tablename__, "id": record.id, "field": name},
        )
        self._run.asked.append((question, asked_change(row.number, called, record, name, ours, theirs)))


def _taken(had: Counter[str], item: Item) -> bool:
    key = items_cell([item])
    if had[key] > 0:
        had[key] -= 1
        return True
    return False


def _called(cells: Mapping[str, str]) -> str:
    names = [cells.get(heading, "") for heading in ("Given name", "Family name")]
    said = " ".join(name for name in names if name)
    return said or cells.get("Title") or cells.get("Reference") or "This row"
