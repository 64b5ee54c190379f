"""Rows of one list that were taken for one person or home: what their other answers bring is kept, and brought in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt, Duplicate, GuestDraft, HostDraft, ReadReport, WishDraft
from exchange_desk.intake.guests.twice import LATER
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.imports.comparing import compare
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.run import Run
from exchange_desk.operations.imports.stays import link_stays
from exchange_desk.operations.imports.tree import kept_ids, read_back, written
from exchange_desk.operations.imports.wishes import Wishes
from exchange_desk.records import (
    Base,
    Hosting,
    HouseholdMember,
    ImportedRow,
    ImportRun,
    Participation,
    Question,
    Wish,
)
from exchange_desk.storage.values import plain, typed

Draft = TypeVar("Draft", bound=GuestDraft | HostDraft)
CODES = ("duplicate_row", "duplicate_rewritten", "resubmission")
_OTHERS = (LATER, "two people", "the older one", "two homes")
_KIND = "other answers"  # of the imported row that keeps them, under the id of the question


def as_answered(run: Run, drafts: Sequence[Draft], report: ReadReport) -> tuple[tuple[Draft, ...], tuple[Doubt, ...]]:
    """The drafts and doubts of a list as the questions about its rows were answered in an earlier import of it."""
    found, doubts = list(drafts), list(report.doubts)
    told = _told_apart(run) if report.duplicates else {}
    for duplicate in report.duplicates:
        asked = duplicate.doubt
        question = run.asking.asked_by(asked) if asked else None
        if asked is None:
            continue
        for other in duplicate.otherwise:
            if question is not None and (question.state != "answered" or question.answer != other.answer):
                continue
            if question is None:
                if told.get(_fingerprint(other.drafts)) != other.answer:
                    continue
                doubts.remove(asked)  # the rows have moved, the answer stands
            if other.drafts[0] is not None:
                found = [other.drafts[0] if d.key == asked.subject else d for d in found]  # type: ignore[misc]
                doubts = [d for d in doubts if d.subject != asked.subject or d.code in CODES]
            found += other.drafts[1:]  # type: ignore[arg-type]
            doubts += other.doubts
    return tuple(found), tuple(doubts)


def _told_apart(run: Run) -> dict[str, str]:
    """The answers that were carried out, by what the rows said of the people or homes."""
    query = select(ImportedRow).where(ImportedRow.kind == _KIND, ImportedRow.visit_id == run.visit_id)
    done = [row.values for row in run.session.scalars(query) if "done" in row.values]
    return {str(values["fingerprint"]): str(values["done"]) for values in done if values.get("fingerprint")}


def _fingerprint(drafts: Sequence[GuestDraft | HostDraft | None]) -> str:
    """What tells the rows apart from others, wherever they stand in the list."""
    said = []
    for draft in drafts:
        values = (draft.person if isinstance(draft, GuestDraft) else draft.household) if draft is not None else {}
        said.append(" ".join(folded(str(values.get(name) or "")) for name in _TELLING))
    return " | ".join(said)


_TELLING = (
    "family_name", "given_name", "family_name_original", "given_name_original", "born", "email", "name", "street",
)  # fmt: skip


def keep_other_answers(run: Run, duplicates: Sequence[Duplicate], subject: Callable[[Any], Subject]) -> None:
    """Keep what the other answers to each open question about two rows would bring in."""
    query = select(ImportedRow).where(ImportedRow.kind == _KIND, ImportedRow.visit_id == run.visit_id)
    known = {row.key: row for row in run.session.scalars(query)} if duplicates else {}
    for duplicate in duplicates:
        question = run.asking.asked_by(duplicate.doubt) if duplicate.doubt else None
        if question is None or question.state != "open" or not duplicate.otherwise:
            continue
        values = {
            "of": duplicate.doubt.subject if duplicate.doubt else None,
            "answers": {
                other.answer: {
                    "fingerprint": _fingerprint(other.drafts),
                    "rows": [_row(draft, subject) if draft else None for draft in other.drafts],
                    "doubts": [{**asdict(doubt), "choices": list(doubt.choices)} for doubt in other.doubts],
                }
                for other in duplicate.otherwise
            },
        }
        row = known.get(question.id)
        if row is None:
            about = question.target.get("about_id") or question.id
            run.stage.add(
                ImportedRow(
                    id=new_id(),
                    import_id=run.id,
                    visit_id=run.visit_id,
                    kind=_KIND,
                    key=question.id,
                    row=duplicate.row,
                    subject_kind="question",
                    subject_id=about,
                    values=values,
                )
            )
        elif row.values != values:
            row.values = values
            run.stage.touched = True


def answer_rows(session: Session, question: Question, value: str) -> bool:
    """Bring in what an answer about two rows says; whether it did anything (the first reading may simply hold).

    Raises RefusedInput where the rows are not at hand: nobody is left out silently.
    """
    stored = session.scalar(select(ImportedRow).where(ImportedRow.kind == _KIND, ImportedRow.key == question.id))
    if stored is not None and "done" in stored.values:
        raise RefusedInput(
            f"“{stored.values['done']}” was already carried out. Undo that step, or change the records by hand."
        )
    chosen = stored.values["answers"].get(value) if stored is not None else None
    if stored is None or chosen is None:
        if value in _OTHERS:
            raise RefusedInput(_refusal(question))
        return False
    record = session.get(ImportRun, stored.import_id)
    if record is None:
        raise RefusedInput(_refusal(question))
    question.state, question.answer = "answered", value
    of = stored.values["of"]
    stored.values = {"done": value, "fingerprint": chosen.get("fingerprint")}
    session.flush()
    _bring_in(session, record, question, of, chosen)
    return True


def _refusal(question: Question) -> str:
    if question.code == "resubmission":
        return (
            "This cannot be done from the forms alone: change the home by hand, or add the second home by hand, "
            "and then answer “the newer one”. If it is one of only two forms, import the list again and answer then."
        )
    return "The second row is not at hand any more. Import the list again, and then answer “two people”."


def _row(draft: GuestDraft | HostDraft, subject: Callable[[Any], Subject]) -> dict[str, Any]:
    made = subject(draft)
    return {
        "key": made.key,
        "row": made.row,
        "label": made.label,
        "tree": written(made.tree),
        "wishes": [asdict(wish) for wish in draft.wishes],
    }


def _bring_in(session: Session, record: ImportRun, question: Question, of: str, chosen: Mapping[str, Any]) -> None:
    subjects = [
        Subject(row["key"], row["row"], row["label"], read_back(row["tree"])) if row else None for row in chosen["rows"]
    ]
    first, others = subjects[0], [subject for subject in subjects[1:] if subject is not None]
    row = _imported(session, record, question, of)
    if first is not None and row is not None and first.key != row.key:
        _rename(session, record, question, row, first.key)
    run = Run.again(session, record)
    if first is not None and row is not None:
        _replace(run, row, first)
    for subject in others:
        run.grow(subject)
    run.write()
    mine = [subject for subject in subjects if subject is not None and subject.tree.id]
    _wishes(run, chosen["rows"], subjects)
    doubts = [Doubt(**{**doubt, "choices": tuple(doubt["choices"])}) for doubt in chosen["doubts"]]
    run.ask_doubts(doubts, mine)
    if record.kind == "hosts":
        run.asking.settle({subject.tree.id for subject in mine})
    run.write()
    link_stays(session, run.visit_id)
    session.flush()


def _imported(session: Session, record: ImportRun, question: Question, of: str) -> ImportedRow | None:
    """The imported row of the person or home that both rows were taken for."""
    query = select(ImportedRow).where(
        ImportedRow.kind == record.kind,
        ImportedRow.visit_id == record.visit_id,
        ImportedRow.subject_id == (question.target or {}).get("about_id"),
    )
    rows = session.scalars(query).all()
    return next((row for row in rows if row.key == of), rows[0] if rows else None)


def _rename(session: Session, record: ImportRun, question: Question, row: ImportedRow, key: str) -> None:
    """The home goes by the key of its own form: its questions stay its questions."""
    for other in session.scalars(select(Question).where(Question.visit_id == record.visit_id)).all():
        target = other.target or {}
        before = f"{record.kind}|{other.code}|{row.key}|"
        asked = str(target.get("asked") or "")
        if other is not question and target.get("about_id") == row.subject_id and asked.startswith(before):
            other.target = {**target, "asked": f"{record.kind}|{other.code}|{key}|{asked[len(before) :]}"}
    session.flush()


def _replace(run: Run, row: ImportedRow, subject: Subject) -> None:
    """Make of a record what its row says by itself; what people changed by hand since is asked about."""
    run.stage.load(kept_ids(row.values))
    said = {kept["id"]: kept for kept in _kept(row.values)}
    outcome = compare(run.stage, row.values, subject.tree, doubted=(), absent=())
    run.stage.write()
    for difference in outcome.differences:
        record, column = difference.record, difference.column
        kept = said.get(record.id)
        if kept is None or difference.code == "changed_by_hand":
            run.ask_about(subject, difference)
        elif column is not None and difference.ours == kept["values"].get(column):
            _empty(record, column)
        elif column is None and all(plain(getattr(record, name)) == was for name, was in kept["values"].items()):
            _remove(run.session, record)
        else:
            run.ask_about(subject, difference)
    run.stage.touched = True
    run.keep(row, subject)


def _kept(tree: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield tree
    for before in tree["refers"].values():
        yield from _kept(before)
    for siblings in tree["children"].values():
        for each in siblings:
            yield from _kept(each)


def _empty(record: Base, name: str) -> None:
    column = Base.metadata.tables[record.__tablename__].c[name]
    default = column.default.arg if column.default is not None and column.default.is_scalar else None  # type: ignore[attr-defined]
    if default is None and not column.nullable:
        default = [] if isinstance(getattr(record, name), list) else typed(column, plain(getattr(record, name)))
    setattr(record, name, default)


def _remove(session: Session, record: Base) -> None:
    """Remove what only the other row said; a member goes with the person, unless it is somebody elsewhere too."""
    remove_record(session, record.__tablename__, record.id)
    if not isinstance(record, HouseholdMember):
        return
    for owner in (HouseholdMember, Participation, Hosting):
        if session.scalars(select(owner.id).where(owner.person_id == record.person_id)).first():
            return
    remove_record(session, "person", record.person_id)


def _wishes(run: Run, rows: Sequence[Mapping[str, Any] | None], subjects: Sequence[Subject | None]) -> None:
    """Link the wishes that came with the rows."""
    keys = {}
    query = select(ImportedRow).where(ImportedRow.kind == run.kind, ImportedRow.visit_id == run.visit_id)
    for imported in run.session.scalars(query).all():
        part = next(iter(imported.values["children"].get("participation", ())), None)
        if part is not None:
            keys[imported.key] = part["id"]
    wishes = Wishes(run)
    for row, subject in zip(rows, subjects, strict=True):
        if row is None or subject is None:
            continue
        owner = next(iter(subject.tree.children.get("participation", ())), subject.tree)
        for each, draft in zip(owner.children.get("wishes", ()), row["wishes"], strict=False):
            wish = run.session.get(Wish, each.id) if each.id in run.stage.made else None
            if wish is not None:
                wishes.resolve(wish, WishDraft(**draft), owner, subject.label, keys)
    wishes.try_again()
    run.write()
