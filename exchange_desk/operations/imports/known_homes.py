"""Homes of a list that seem to be in the file already: proposed as one home, never merged by themselves."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Select, select

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Duplicate
from exchange_desk.operations.imports.run import Run
from exchange_desk.records import HostOffer, Household, Placement

SAME, DIFFERENT = "same home", "two homes"
WAITS = "It seems to be the same home as in another form; the question is open."


def propose(run: Run) -> None:
    """Ask about every new home that shares its phone, e-mail, or name and street with one in the file."""
    if not run.fresh:
        return
    mine = {subject.tree.id for subject in run.fresh}
    known: dict[str, list[str]] = defaultdict(list)
    query = select(Household.id, Household.name, Household.street, Household.phone, Household.email)
    for row in run.session.execute(query.order_by(Household.id)):
        if row.id not in mine:
            for key in _keys(row._asdict()):
                known[key].append(row.id)
    offers = {offer.household_id: offer for offer in run.session.scalars(_offers(run))}
    housing = set(run.session.scalars(select(Placement.household_id).where(Placement.visit_id == run.visit_id)))
    for subject in run.fresh:
        found = dict.fromkeys(home for key in _keys(subject.tree.values) for home in known.get(key, ()))
        for household_id in found:
            older, newer = offers.get(household_id), offers.get(subject.tree.id)
            again = older is not None and newer is not None
            waits = _waiting(older, newer, household_id in housing) if older and newer else None
            run.stage.touched |= waits is not None
            run.asking.ask(
                code="duplicate_in_other_file" if again else "known_from_earlier",
                text=f"{subject.label} seems to be a home that the desk knows already. Is it the same home?",
                key=f"{subject.key}|{household_id}",
                about=subject.tree,
                about_label=subject.label,
                row=subject.row,
                value=subject.label,
                choices=(SAME, DIFFERENT),
                target={
                    "does": "same_home",
                    "kind": "household",
                    "id": subject.tree.id,
                    "other_id": household_id,
                    "waits": waits,
                },
            )
            if again:
                run.duplicates.append(Duplicate(subject.row, 0, "same home, also in an earlier list"))


def _offers(run: Run) -> Select[HostOffer]:
    return select(HostOffer).where(HostOffer.visit_id == run.visit_id)


def _waiting(older: HostOffer, newer: HostOffer, housing: bool) -> str | None:
    """Until the answer only one of the two forms counts: the newer one, unless guests are placed by the older."""
    if older.withdrawn_at or newer.withdrawn_at:
        return None
    offer = newer if housing else older
    offer.withdrawn_at = dt.datetime.now().replace(microsecond=0)
    offer.withdrawn_why = WAITS
    return offer.id


def _keys(values: Mapping[str, Any]) -> Iterator[str]:
    if values.get("phone"):
        yield "phone " + str(values["phone"])
    if values.get("email"):
        yield "email " + str(values["email"]).casefold()
    if values.get("street") and values.get("name"):
        yield "place " + folded(f"{values['name']} {values['street']}")
