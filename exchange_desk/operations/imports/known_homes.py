"""Homes of a list that seem to be in the file already: proposed as one home, never merged by themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from sqlalchemy import select

from exchange_desk.intake.drafts import Duplicate
from exchange_desk.intake.two_homes import home_pairs
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.run import Run
from exchange_desk.queries.duplicates_homes import homes_of
from exchange_desk.records import HostOffer, Household, ImportedRow, Placement

SAME, DIFFERENT = "same home", "two homes"
WAITS = "It seems to be the same home as in another form; the question is open."


@dataclass(frozen=True, slots=True)
class _Twice:
    """A new form, the home that it may be of, why, and whether no more than the houses are one."""

    subject: Subject
    other_id: str
    called: str
    why: str
    weak: bool


def propose(run: Run, asked_before: Set[tuple[str, str]] = frozenset()) -> None:
    """Ask about every new home that shares a phone, an e-mail or an address with one in the file or in another row.

    Of two forms for this visit only one counts until the answer, where more than the houses are one: the one that was
    sent last, unless guests are placed by the other. Two rows of one list both count.
    """
    if not run.fresh:
        return
    offers = {offer.household_id: offer for offer in run.session.scalars(
        select(HostOffer).where(HostOffer.visit_id == run.visit_id).order_by(HostOffer.id))}  # fmt: skip
    housing = set(run.session.scalars(select(Placement.household_id).where(Placement.visit_id == run.visit_id)))
    rows = {subject.tree.id: subject for subject in run.fresh}
    for twice in _found(run, rows, offers):
        if (twice.subject.tree.id, twice.other_id) in asked_before:
            continue
        first = rows.get(twice.other_id)
        older, newer = offers.get(twice.other_id), offers.get(twice.subject.tree.id)
        if first is not None:
            _ask(run, twice, "perhaps_one_home", offers, first=first)
            run.duplicates.append(Duplicate(twice.subject.row, first.row, twice.why))
        elif older is not None and newer is not None:
            waits = None if twice.weak else _waiting(older, newer, twice.other_id in housing)
            run.stage.touched |= waits is not None
            _ask(run, twice, "duplicate_in_other_file", offers, waits=waits)
            run.duplicates.append(
                Duplicate(twice.subject.row, 0, f"{twice.why}, also in an earlier list", elsewhere=True)
            )
        else:
            _ask(run, twice, "known_from_earlier", offers)


def _found(run: Run, rows: Mapping[str, Subject], offers: Mapping[str, HostOffer]) -> list[_Twice]:
    """Each pair with at least one new home in it, the later row first."""
    ids, homes, shown = homes_of(run.session)
    places = [at for at, home_id in enumerate(ids) if home_id in offers]
    found = []
    for pair in home_pairs(homes, by_address=places):
        one, other = sorted((pair.one, pair.other), key=lambda at: rows[ids[at]].row if ids[at] in rows else 0)
        subject = rows.get(ids[other])
        if subject is not None:
            said = [*pair.weighed.speaks_for, *(each for each in pair.weighed.against if "both offer" not in each)]
            weak = not {"the same phone", "the same e-mail", "the same family name"} & {*pair.weighed.speaks_for}
            found.append(_Twice(subject, ids[one], shown[one], ", ".join(said), weak))
    return sorted(found, key=lambda twice: twice.subject.row)


def ask_numbers(run: Run, subjects: Sequence[Subject], unsure: Mapping[int, ImportedRow]) -> set[tuple[str, str]]:
    """Ask about each home under the number of another that it may be; returns the pairs of ids asked about."""
    asked = set()
    offers = {offer.household_id: offer for offer in run.session.scalars(
        select(HostOffer).where(HostOffer.visit_id == run.visit_id))} if unsure else {}  # fmt: skip
    for index, row in unsure.items():
        was = run.session.get(Household, row.subject_id)
        subject = subjects[index]
        if was is not None:
            called = f"{was.name} ({was.greeting})" if was.greeting else was.name
            _ask(run, _Twice(subject, was.id, called, "", True), "number_of_another", offers)
            asked.add((subject.tree.id, was.id))
    return asked


def _ask(
    run: Run, twice: _Twice, code: str, offers: Mapping[str, HostOffer], *,
    waits: str | None = None, first: Subject | None = None,
) -> None:  # fmt: skip
    subject, why, newer, older = twice.subject, twice.why, twice.subject.tree.id, twice.other_id
    if code == "number_of_another":
        under = subject.key if subject.key.startswith("row ") else f"“{subject.key}”"
        text = f"{subject.label} stands under {under}, where the earlier list had {twice.called}. Is it the same home?"
    elif first is not None:
        text = f"Rows {first.row} and {subject.row}, {first.label} and {subject.label}, may be one home ({why}). Is it?"
    elif code == "duplicate_in_other_file":
        text = f"{subject.label} seems to be {twice.called}, who answered for this visit already ({why}). Same home?"
    else:
        text = f"{subject.label} seems to be a home that the desk knows already ({why}). Is it the same home?"
    mine, theirs = offers.get(newer), offers.get(older)
    if mine is not None and theirs is not None:
        if mine.submitted_at and theirs.submitted_at and mine.submitted_at < theirs.submitted_at:
            newer, older = older, newer
        holds = offers[newer].submitted_at if mine.submitted_at and theirs.submitted_at else None
        which = f"the answer of {holds:%Y-%m-%d %H:%M}" if holds else f"row {subject.row} of this list"
        text += f" If so, {which} holds."
        text += " Until then only one of them counts." if waits else " Until then both count."
    run.asking.ask(
        code=code,
        text=text,
        key=f"{subject.key}|{first.key if first is not None else twice.other_id}",
        about=subject.tree,
        about_label=subject.label,
        row=subject.row,
        value=subject.label,
        choices=(SAME, DIFFERENT),
        target={"does": "same_home", "kind": "household", "id": newer, "other_id": older, "waits": waits},
    )


def _waiting(older: HostOffer, newer: HostOffer, housing: bool) -> str | None:
    """Until the answer only one of the two forms counts: the one sent last, unless guests are placed by the older."""
    if older.withdrawn_at or newer.withdrawn_at:
        return None
    late = bool(older.submitted_at and newer.submitted_at and newer.submitted_at < older.submitted_at)
    offer = newer if housing or late else older
    offer.withdrawn_at = dt.datetime.now().replace(microsecond=0)
    offer.withdrawn_why = WAITS
    return offer.id
