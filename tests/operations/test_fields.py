"""Any field can be set from what was typed, and any record removed with what hangs on it."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk, Session
from exchange_desk.operations.committee import set_committee
from exchange_desk.operations.families import add_family, add_room, offer_home, return_home, set_nights, withdraw_home
from exchange_desk.operations.fields import add_record, remove_record, set_fields
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.people import add_guest, add_person, cancel_guest, take_part
from exchange_desk.operations.visits import add_visit, remove_visit
from exchange_desk.queries.dump import dump_text
from exchange_desk.records import (
    Committee,
    HostOffer,
    HostPart,
    Household,
    ItineraryItem,
    Participation,
    Person,
    Placement,
    Question,
    Visit,
)


def a_visit(session: Session) -> str:
    partner = add_partner(session, name="Numata", country="JP")
    return add_visit(
        session, title="Numata 2027", direction="inbound", starts=dt.date(2027, 10, 7), ends=dt.date(2027, 10, 13),
        partner_ids=[partner],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("nights", "why"),
    [
        ({"first_night": "2031-10-07", "last_night": "2031-10-08"}, "far from the visit"),
        ({"last_night": "2027-10-01"}, "before the visit starts"),
        ({"first_night": "2027-10-20"}, "after the visit ends"),
    ],
)
def test_a_guest_is_not_given_nights_far_from_the_visit(desk, nights, why):
    with desk.writing("A guest") as session:
        guest = add_guest(session, visit_id=a_visit(session), person={"given_name": "Mika"})
    with pytest.raises(RefusedInput, match=why), desk.writing("Nights") as session:
        set_fields(session, "participation", guest, nights)


def placed(session: Session, visit: str) -> tuple[str, str]:
    guest = add_guest(session, visit_id=visit, person={"given_name": "Mika"})
    home = add_family(session, {"name": "Halvorson"})
    add_room(session, household_id=home, beds=("single",))
    offer_home(session, visit_id=visit, household_id=home)
    nights = {"first_night": dt.date(2027, 10, 7), "last_night": dt.date(2027, 10, 12)}
    session.add(Placement(visit_id=visit, participation_id=guest, household_id=home, **nights))
    session.flush()
    return guest, home


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("born", "2011-08", PartialDate(2011, 8)),
        ("born", "", None),
        ("sex", "Female", "female"),
        ("stated_age", "7", 7),
        ("stated_age_on", "2027-05-01", dt.date(2027, 5, 1)),
        ("diets", "vegetarian; halal", ["vegetarian", "halal"]),
        ("diets", '["no egg, no milk"]', ["no egg, no milk"]),
        ("nationality", "jp", "JP"),
        ("notes", "  two\nlines ", "two\nlines"),
        ("smoke_tolerance", "rather not", "rather_not"),
        ("email", "a@example.org, b@example.org", "a@example.org, b@example.org"),
    ],
)
def test_what_is_typed_becomes_the_value(name: str, typed: str, value: object, desk: Desk) -> None:
    with desk.writing("x") as session:
        person = add_person(session, {"given_name": "Mika"})
        set_fields(session, "person", person, {name: typed})
        assert getattr(session.get(Person, person), name) == value


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("born", "03/04/2011"), ("born", "2099-01-01"), ("sex", "f"), ("stated_age", "seven"), ("stated_age", "1,5"),
        ("nationality", "Japan"), ("given_name", ""), ("given_name", "a\0b"), ("search_key", "x"), ("id", "x"),
        ("email", "none"), ("email", "01632 960101"), ("email", "a@example.org, nuts"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(name: str, typed: str, desk: Desk) -> None:
    with desk.writing("x") as session:
        person = add_person(session, {"given_name": "Mika"})
    with desk.reading() as session:
        before = dump_text(session)
    with pytest.raises(RefusedInput), desk.writing("y") as session:
        set_fields(session, "person", person, {name: typed})
    with desk.reading() as session:
        assert dump_text(session) == before


def test_a_reference_is_set_by_name(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = a_visit(session)
        guest = add_guest(session, visit_id=visit, person={"given_name": "Mika"})
        set_fields(session, "participation", guest, {"community_id": "numata"})
        assert session.get(Participation, guest).community_id is not None  # type: ignore[union-attr]


def test_a_placement_is_changed_by_its_verbs_alone(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = a_visit(session)
        placed(session, visit)
        placement = session.query(Placement).one()
        set_fields(session, "placement", placement.id, {"notes": "brings a cot"})
        with pytest.raises(RefusedInput, match="place"):
            set_fields(session, "placement", placement.id, {"state": "confirmed"})


@pytest.mark.parametrize("weights", ['{"x": 1}', '{"language": "a"}', '{"language": 99999}', '{"language": true}'])
def test_weights_are_looked_at_when_they_are_set_as_a_field_too(desk: Desk, weights: str) -> None:
    with desk.writing("x") as session:
        visit = a_visit(session)
    with pytest.raises(RefusedInput, match=r"weight|points"), desk.writing("x") as session:
        set_fields(session, "visit", visit, {"weights": weights})


def test_a_home_with_guests_or_parts_by_day_withdraws_by_its_verb_alone(desk: Desk) -> None:
    gone = {"withdrawn_at": "2027-09-01 10:00"}
    days = {"first_day": dt.date(2027, 10, 8), "last_day": dt.date(2027, 10, 8)}
    with desk.writing("A guest in a home") as session:
        visit = a_visit(session)
        guest, home = placed(session, visit)
        offer = session.query(HostOffer).one().id
    with pytest.raises(RefusedInput, match="Use withdraw"), desk.writing("x") as session:
        set_fields(session, "host_offer", offer, gone)
    with desk.writing("A meal instead") as session:
        session.delete(session.query(Placement).one())
        session.add(HostPart(visit_id=visit, household_id=home, participation_id=guest, kind="meal", **days))
    with pytest.raises(RefusedInput, match="Use withdraw"), desk.writing("x") as session:
        set_fields(session, "host_offer", offer, gone)
    with pytest.raises(RefusedInput, match="part by day"), desk.writing("x") as session:
        set_fields(session, "participation", guest, {"status": "cancelled"})
    with desk.writing("x") as session:
        cancel_guest(session, participation_id=guest)
        set_fields(session, "host_offer", offer, gone)


def test_a_guest_who_is_placed_is_not_cancelled_by_a_field(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = a_visit(session)
        guest, home = placed(session, visit)
        with pytest.raises(RefusedInput, match="withdraw"):
            set_fields(session, "participation", guest, {"status": "cancelled"})
        session.expire_all()
        assert cancel_guest(session, participation_id=guest, because="ill") == (home,)
        part = session.get(Participation, guest)
        assert part is not None
        assert (part.status, part.notes) == ("cancelled", "Cancelled: ill")
        with pytest.raises(RefusedInput, match="already"):
            cancel_guest(session, participation_id=guest)


def test_removing_a_person_takes_what_hangs_on_it(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = a_visit(session)
        guest, _home = placed(session, visit)
        person = session.get(Participation, guest).person_id  # type: ignore[union-attr]
        add_record(session, "allergy", {"person_id": person, "substance": "nuts"})
        session.add(Question(visit_id=visit, code="x", text="?", target={"about_kind": "person", "about_id": person}))
        session.flush()
        gone = remove_record(session, "person", person)
        assert gone == {"person": 1, "participation": 1, "placement": 1, "allergy": 1}
        assert session.query(Question).count() == 0
        assert session.query(Household).count() == 1


def test_removing_a_visit_leaves_people_and_homes(desk: Desk) -> None:
    with desk.writing("x") as session:
        before = dump_text(session)
        visit = a_visit(session)
        placed(session, visit)
        remove_visit(session, visit)
        assert (session.query(Visit).count(), session.query(HostOffer).count()) == (0, 0)
        assert (session.query(Person).count(), session.query(Household).count()) == (1, 1)
    for _ in range(2):
        desk.undo()
    with desk.reading() as session:
        assert dump_text(session) == before


def test_a_home_withdraws_and_comes_back(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = a_visit(session)
        guest, home = placed(session, visit)
        offer = session.query(HostOffer).one()
        with pytest.raises(RefusedInput, match="placed there"):
            set_nights(session, offer_id=offer.id, nights=[dt.date(2027, 10, 8)])
        assert withdraw_home(session, visit_id=visit, household_id=home, because="flu") == (guest,)
        assert (session.query(Placement).count(), offer.withdrawn_why) == (0, "flu")
        return_home(session, visit_id=visit, household_id=home)
        assert offer.withdrawn_at is None


def test_nobody_takes_part_twice(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = a_visit(session)
        person = add_person(session, {"given_name": "Mika"})
        take_part(session, visit_id=visit, person_id=person)
        with pytest.raises(RefusedInput, match="already"):
            take_part(session, visit_id=visit, person_id=person)


def test_an_item_needs_what_an_item_needs(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = a_visit(session)
        with pytest.raises(RefusedInput, match="needed"):
            add_record(session, "item", {"title": "Picnic"}, visit_id=visit)
        fields = {"title": "Picnic", "starts_on": "2027-10-09", "starts_zone": "America/Vancouver", "starts_at": "9:30"}
        item = add_record(session, "item", fields, visit_id=visit)
        assert session.get(ItineraryItem, item).starts_at == dt.time(9, 30)  # type: ignore[union-attr]


def test_the_committee_is_changed_and_never_removed(desk: Desk) -> None:
    with desk.writing("x") as session:
        set_committee(session, {"paper": "A4", "on_call_phone": "+1 250 555 0100"})
        committee = session.query(Committee).one()
        assert committee.paper == "a4"
        with pytest.raises(RefusedInput):
            remove_record(session, "committee", committee.id)


def test_a_number_with_a_decimal_part_can_be_typed(desk: Desk) -> None:
    with desk.writing("Home", "test") as session:
        home = add_family(session, {"name": "Halvorson"})
        set_fields(session, "household", home, {"distance_km": "9.5"})
        assert session.get_one(Household, home).distance_km == 9.5
        with pytest.raises(RefusedInput, match="Write it as 9 or"):
            set_fields(session, "household", home, {"distance_km": "far"})
