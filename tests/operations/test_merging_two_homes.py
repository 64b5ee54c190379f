"""Two records of one home: proposed, told apart, planned, and made one with nothing lost; undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.intake.two_homes import Home, home_pairs, weigh_homes
from exchange_desk.operations.families import offer_home
from exchange_desk.operations.fields import add_record
from exchange_desk.operations.merging_homes import keep_two_homes, merge_two_homes
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.dump import dump_text
from exchange_desk.queries.duplicates_homes import possible_home_duplicates
from exchange_desk.queries.merging_homes import home_plan
from exchange_desk.queries.side_by_side import side_by_side
from exchange_desk.records import HostOffer, Household, HouseholdMember, Pet, Room

ASHBY = {"name": "Ashby", "phone": "+13095550101", "street": "12 Main Street", "town": "Peoria"}


def home(members: tuple[str, ...] = (), offers: tuple[str, ...] = (), **values: Any) -> Home:
    return Home({"name": "Ashby"} | values, frozenset(members), {each: each for each in offers})


def proposed(one: Home, other: Home) -> bool | None:
    """Whether two homes are likely one, or None where they are not proposed at all."""
    found = weigh_homes(one, other)
    assert bool(home_pairs([one, other])) == (found is not None)
    return found.likely if found else None


@pytest.mark.parametrize(
    ("one", "other", "likely"),
    [
        (home(phone="+13095550101"), home(phone="309-555-0101"), True),
        (home(email="A@x.org", street="12 Main St"), home(email="a@x.org", street="12 main street"), True),
        (home(street="12 Main St."), home(street="12 Main Street"), False),  # parents and their son, or one home
        (home(phone="+13095550101", street="1 A Road"), home(phone="+13095550101", street="2 B Road"), False),
        (home(phone="+13095550101"), home(name="Byrne", phone="+13095550101"), False),
        (home(phone="+13095550101", offers=("v",)), home(phone="+13095550101", offers=("v",)), False),
        (home(street="12 Main St", members=("Ann",)), home(name="Byrne", street="12 Main St", members=("Ann",)), False),
        (home(street="12 Main St"), home(name="Byrne", street="12 Main St"), None),  # two families in one house
        (home(street="12 Main St", town="Peoria"), home(street="12 Main St", town="Pekin"), None),
        (home(), home(), None),
        (home(members=("Ann",)), home(members=("Ann",)), None),
    ],
)
def test_one_home_needs_more_than_an_address_or_a_name(one: Home, other: Home, likely: bool | None) -> None:
    assert proposed(one, other) is likely
    assert proposed(other, one) is likely


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "a.exdesk", name="S", town="Peoria", country="US")


def homes(desk: Desk, *them: Mapping[str, str]) -> list[str]:
    with desk.writing("Fill in") as session:
        return [add_record(session, "household", values) for values in them]


def hang(desk: Desk, household_id: str, kind: str, values: Mapping[str, str]) -> str:
    with desk.writing("Hang on") as session:
        return add_record(session, kind, {"household_id": household_id} | values)


def visit(desk: Desk) -> str:
    with desk.writing("Visit") as session:
        partner = add_partner(session, name="Numata", country="JP")
        return add_visit(session, title="Numata 2028", direction="inbound", starts=dt.date(2028, 6, 12),
                         ends=dt.date(2028, 6, 25), partner_ids=[partner])  # fmt: skip


def test_two_homes_are_remembered_until_it_is_undone(desk: Desk) -> None:
    one, other = homes(desk, ASHBY, ASHBY)
    with desk.writing("Two homes") as session:
        keep_two_homes(session, one_id=one, other_id=other)
    with desk.reading() as session:
        assert possible_home_duplicates(session) == ()
    desk.undo()
    with desk.reading() as session:
        (row,) = possible_home_duplicates(session)
        assert {row.one_id, row.other_id} == {one, other}
        assert "12 Main Street" in str(side_by_side(session, one_id=one, other_id=other, kind="household").rows)


def test_every_field_is_chosen_and_notes_animals_people_and_offers_of_both_stay(desk: Desk) -> None:
    one, other = homes(
        desk, ASHBY | {"confidential_note": "no boys", "smoking": "none", "notes": "quiet"},
        ASHBY | {"confidential_note": "son under care", "smoking": "inside", "cot": "yes", "notes": "loud"},
    )  # fmt: skip
    with desk.writing("People") as session:
        for household_id, given in ((one, "Ann"), (other, "Bob")):
            person = add_record(session, "person", {"given_name": given, "family_name": "Ashby"})
            add_record(session, "household_member", {"household_id": household_id, "person_id": person})
    hang(desk, one, "pet", {"animal": "cat"})
    hang(desk, other, "pet", {"animal": "dog"})
    hang(desk, one, "room", {"label": "A"})
    hang(desk, other, "room", {"label": "B"})
    with desk.writing("Offer") as session:
        pass
    stays = visit(desk)
    with desk.writing("Offer") as session:
        offer_home(session, visit_id=stays, household_id=other)
    with desk.reading() as session:
        plan = home_plan(session, keep_id=one, other_id=other)
        before = dump_text(session)
    assert {row.name for row in plan.choices} == {"smoking", "cot", "rooms"}
    assert plan.refused == ""
    with desk.writing("Merge") as session:
        merge_two_homes(session, keep_id=one, other_id=other, from_other=["smoking", "cot", "rooms"])
    with desk.reading() as session:
        (kept,) = session.scalars(select(Household)).all()
        assert (kept.id, kept.smoking, kept.cot) == (one, "inside", True)
        assert (kept.confidential_note, kept.notes) == ("no boys\nson under care", "quiet\nloud")
        assert sorted(session.scalars(select(Pet.animal))) == ["cat", "dog"]
        assert session.scalars(select(Room.label)).all() == ["B"]
        assert session.scalars(select(HostOffer.household_id)).all() == [one]
        assert len(session.scalars(select(HouseholdMember)).all()) == 2
        after = home_plan(session, keep_id=one, other_id=one)
        assert {row.name: row.text for row in after.stays if row.name in dict(_texts(plan))} == dict(_texts(plan))
    desk.undo()
    with desk.reading() as session:
        assert dump_text(session) == before


def _texts(plan: Any) -> list[tuple[str, str]]:
    return [(stays.name, stays.text) for stays in plan.stays]


def test_two_that_offer_for_one_visit_are_refused_and_withdrawn_ones_leave_their_reason(desk: Desk) -> None:
    one, other = homes(desk, ASHBY, ASHBY)
    stays = visit(desk)
    with desk.writing("Offer") as session:
        for household_id in (one, other):
            offer_home(session, visit_id=stays, household_id=household_id)
    with pytest.raises(RefusedInput, match="same visit"), desk.writing("Merge") as session:
        merge_two_homes(session, keep_id=one, other_id=other)
    with desk.writing("Withdraw") as session:
        offer = session.scalars(select(HostOffer).where(HostOffer.household_id == one)).one()
        offer.withdrawn_at, offer.withdrawn_why = dt.datetime(2028, 1, 2), "moved"
    with desk.writing("Merge") as session:
        merge_two_homes(session, keep_id=one, other_id=other)
    with desk.reading() as session:
        (offer,) = session.scalars(select(HostOffer)).all()
        assert (offer.household_id, offer.withdrawn_at, offer.notes) == (one, None, "moved")


@pytest.mark.parametrize(("other", "fields"), [("same", []), ("nobody", []), ("other", ["smoking"])])
def test_what_cannot_be_one_home_is_refused(desk: Desk, other: str, fields: list[str]) -> None:
    one, second = homes(desk, ASHBY, ASHBY)
    other_id = {"same": one, "other": second}.get(other, other)
    with pytest.raises(RefusedInput), desk.writing("Merge") as session:
        merge_two_homes(session, keep_id=one, other_id=other_id, from_other=fields)
