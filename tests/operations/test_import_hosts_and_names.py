"""Homes, itineraries and old placement lists come in; names are linked where only one fits, else asked about."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select

from exchange_desk.basics.dates import PartialDate
from exchange_desk.desk import Desk, Session
from exchange_desk.intake.drafts import (
    Doubt,
    GuestDraft,
    GuestList,
    HostDraft,
    HostingDraft,
    HostingList,
    HostList,
    ItemDraft,
    ItemList,
    MemberDraft,
    ReadReport,
    RoomDraft,
    WishDraft,
)
from exchange_desk.operations.fields import set_fields
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import Drafts, Reading, import_drafts
from exchange_desk.operations.imports.naming import find, known, split_names
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.questions import answer_question, dismiss_question, reopen_question
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.dump import dump_text
from exchange_desk.queries.partners import partner_rows
from exchange_desk.queries.questions import question_rows
from exchange_desk.records import (
    BackgroundCheck,
    Bed,
    Hosting,
    HostOffer,
    Household,
    HouseholdMember,
    ItemAttendee,
    ItineraryItem,
    OfferNight,
    Person,
    Pet,
    Room,
    Wish,
)

CLEAR = {"state": "clear", "checked_on": PartialDate(2027, 2)}
NIGHTS = tuple(dt.date(2027, 10, day) for day in range(7, 13))


def a_visit(session: Session, year: int = 2027) -> str:
    rows = partner_rows(session)
    partner = rows[0].id if rows else add_partner(session, name="Numata", country="JP")
    return add_visit(
        session, title=f"Numata {year}", direction="inbound", starts=dt.date(year, 10, 7), ends=dt.date(year, 10, 13),
        partner_ids=[partner],
    )  # fmt: skip


@pytest.fixture
def visit(desk: Desk) -> str:
    with desk.writing("Visit") as session:
        return a_visit(session)


def home(key: str, name: str, row: int = 2, **more: object) -> HostDraft:
    draft = HostDraft(
        key=key, row=row, label=name, household={"name": name, "phone": f"+1250555{key}"}, offer={"kind": "overnight"},
        nights=NIGHTS, rooms=(RoomDraft({"label": "A"}, ("single", "single")),), pets=({"animal": "cat"},),
        members=(
            MemberDraft({"given_name": "Greta", "family_name": name}, {}, CLEAR),
            MemberDraft({"given_name": "Nils", "family_name": name}, {}),
        ),
    )  # fmt: skip
    return replace(draft, **more)  # type: ignore[arg-type]


def guest(key: str, given: str, family: str, **more: object) -> GuestDraft:
    draft = GuestDraft(
        key=key, row=int(key) + 1, label=f"{given} {family}", person={"given_name": given, "family_name": family},
        participation={"position": int(key)},
    )  # fmt: skip
    return replace(draft, **more)  # type: ignore[arg-type]


def guests(*drafts: GuestDraft) -> GuestList:
    return GuestList(drafts, (), ReadReport(len(drafts)))


def homes(*drafts: HostDraft, doubts: tuple[Doubt, ...] = ()) -> HostList:
    return HostList(drafts, ReadReport(len(drafts), doubts))


def bring_in(desk: Desk, visit: str, drafts: Drafts, file: str = "") -> ImportReport:
    kinds = {GuestList: "guests", HostList: "hosts", ItemList: "travel", HostingList: "history"}
    kind = kinds[type(drafts)]
    with desk.writing("Import") as session:
        return import_drafts(session, Reading(kind, file or f"{kind}.csv", repr(drafts), drafts), visit_id=visit)


def dumped(desk: Desk) -> str:
    with desk.reading() as session:
        return dump_text(session)


def count(desk: Desk, record: type) -> int:
    with desk.reading() as session:
        return len(session.execute(select(record.id)).all())  # type: ignore[attr-defined]


def test_a_home_comes_in_whole_and_twice_changes_nothing(desk: Desk, visit: str) -> None:
    drafts = homes(home("0141", "Halvorson"), home("0142", "Desjarlais", 3))
    assert bring_in(desk, visit, drafts).new == 2
    found = {record: count(desk, record) for record in (Household, HostOffer, Room, Bed, Pet, HouseholdMember)}
    assert found == {Household: 2, HostOffer: 2, Room: 2, Bed: 4, Pet: 2, HouseholdMember: 4}
    assert (count(desk, OfferNight), count(desk, BackgroundCheck), count(desk, Person)) == (12, 2, 4)
    before = dumped(desk)
    assert bring_in(desk, visit, drafts).unchanged == 2
    assert dumped(desk) == before


def test_a_newer_form_changes_nights_and_beds_and_asks_about_animals_that_are_gone(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, homes(home("0141", "Halvorson"), home("0142", "Desjarlais", 3)))
    newer = home("0141", "Halvorson", nights=NIGHTS[1:], rooms=(RoomDraft({"label": "A"}, ("single",)),), pets=())
    report = bring_in(desk, visit, homes(newer, home("0142", "Desjarlais", 3)))
    assert (report.changed, report.unchanged) == (1, 1)
    assert (count(desk, OfferNight), count(desk, Bed), count(desk, Pet)) == (11, 3, 2)
    assert [question.code for question in report.questions] == ["removed_from_list"]
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, "no")
    assert count(desk, Pet) == 2
    assert bring_in(desk, visit, homes(newer, home("0142", "Desjarlais", 3))).questions == ()


def test_a_room_that_somebody_removed_stays_removed(desk: Desk, visit: str) -> None:
    from exchange_desk.operations.fields import remove_record

    drafts = homes(home("0141", "Halvorson"))
    bring_in(desk, visit, drafts)
    with desk.writing("Remove") as session:
        remove_record(session, "room", session.scalars(select(Room.id)).one())
    assert bring_in(desk, visit, drafts).new == 0
    assert (count(desk, Room), count(desk, Bed)) == (0, 0)


def test_wishes_wait_for_the_other_list(desk: Desk, visit: str) -> None:
    mika = guest("1", "Mika", "Sato", wishes=(WishDraft("want", about_home="Fam. Halvorson"),))
    first = bring_in(desk, visit, guests(mika, guest("2", "Kotoha", "Kikuchi")))
    assert first.questions == ()
    bring_in(desk, visit, homes(home("0141", "Halvorson", wishes=(WishDraft("want", about_guest="Mika S."),))))
    with desk.reading() as session:
        wishes = session.execute(select(Wish.about_household_id, Wish.about_participation_id)).all()
        assert sum(1 for wish in wishes if wish.about_household_id) == 1
        assert sum(1 for wish in wishes if wish.about_participation_id) == 1
        assert question_rows(session, visit_id=visit) == ()


def test_a_name_written_otherwise_is_asked_about(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, homes(home("0141", "Halvorson")))
    stay = {"household_typed": "Halvorsen", "began": PartialDate(2023)}
    wish = WishDraft("want", about_home="Halvorsen")
    report = bring_in(desk, visit, guests(guest("1", "Mika", "Sato", wishes=(wish,), hostings=(stay,))))
    (question,) = report.questions
    assert (question.code, question.choices) == ("spelling_differs", ("Halvorson", "no"))
    with desk.reading() as session:
        assert session.scalars(select(Wish.about_household_id)).one() is None
    with desk.writing("Answer") as session:
        answer_question(session, question.id, "halvorson")
    with desk.reading() as session:
        (wished,) = session.execute(select(Wish.about_household_id, Wish.settled)).all()
        assert wished.about_household_id
        assert wished.settled
        assert session.scalars(select(Hosting.household_id)).one() == wished.about_household_id


def test_a_wish_that_does_not_count_goes(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, homes(home("0141", "Halvorson")))
    report = bring_in(
        desk, visit, guests(guest("1", "Mika", "Sato", wishes=(WishDraft("want", about_home="Halvorsen"),)))
    )
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, "no")
    assert count(desk, Wish) == 0


def test_sisters_who_wish_the_opposite_are_settled_by_the_answer(desk: Desk, visit: str) -> None:
    elder = WishDraft("together_home", about_guest_key="2", settled=False)
    younger = WishDraft("apart", about_guest_key="1", settled=False)
    sisters = (guest("1", "Minori", "Kikuchi", wishes=(elder,)), guest("2", "Kotoha", "Kikuchi", wishes=(younger,)))
    doubts = tuple(
        Doubt(int(key) + 1, "Wishes", "contradicting_wishes", "?", "", ("together", "apart"), subject=key)
        for key in "12"
    )
    report = bring_in(desk, visit, GuestList(sisters, (), ReadReport(2, doubts)))
    with desk.writing("Answer") as session:
        for question in report.questions:
            answer_question(session, question.id, "together")
    with desk.reading() as session:
        (wish,) = session.execute(select(Wish.kind, Wish.settled)).all()
        assert (wish.kind, wish.settled) == ("together_home", True)


def test_an_item_finds_those_it_names_also_when_the_guests_come_later(desk: Desk, visit: str) -> None:
    values = {
        "title": "Flight", "travel": True, "starts_on": dt.date(2027, 10, 8), "starts_at": dt.time(10, 30),
        "starts_zone": "Asia/Tokyo", "audience": "named",
    }  # fmt: skip
    items = ItemList((ItemDraft("5", 6, values, named=("Mr Kudo",)),), ReadReport(1))
    report = bring_in(desk, visit, items)
    assert [question.code for question in report.questions] == ["who_is_this"]
    man = guest("1", "Daisuke", "Kudo", person={"given_name": "Daisuke", "family_name": "Kudo", "sex": "male"})
    girl = guest("2", "Nagi", "Kudo", person={"given_name": "Nagi", "family_name": "Kudo", "sex": "female"})
    bring_in(desk, visit, guests(man, girl))
    assert count(desk, ItemAttendee) == 1
    assert bring_in(desk, visit, items).unchanged == 1
    before = dumped(desk)
    assert bring_in(desk, visit, items).unchanged == 1
    assert dumped(desk) == before
    with desk.reading() as session:
        assert question_rows(session, visit_id=visit) == ()


def test_an_item_without_a_day_is_not_kept_and_says_so(desk: Desk, visit: str) -> None:
    doubt = Doubt(2, "Date", "ambiguous_date", "3/4?", "3/4", subject="1", field="item.starts_on")
    values = {"title": "Picnic", "starts_zone": "Europe/Berlin"}
    report = bring_in(desk, visit, ItemList((ItemDraft("1", 2, values),), ReadReport(1, (doubt,))))
    assert (report.new, len(report.skipped), len(report.questions)) == (0, 1, 1)
    assert count(desk, ItineraryItem) == 0


def history(*lines: tuple[str, str]) -> HostingList:
    values = {"began": PartialDate(2025, 5, 29), "ended": PartialDate(2025, 6, 1)}
    drafts = tuple(HostingDraft(f"{n}", n, values, (who,), where) for n, (who, where) in enumerate(lines, start=2))
    return HostingList(drafts, ReadReport(len(lines)))


def test_old_stays_are_linked_where_that_is_certain(desk: Desk, visit: str) -> None:
    names = (("Geoff", "Thornbury"), ("Gwen", "Llewellyn"), ("Yves", "Rocheteau"), ("Solange", "Rocheteau"))
    bring_in(desk, visit, guests(*(guest(str(n), *name) for n, name in enumerate(names, start=1))))
    bring_in(desk, visit, homes(home("0141", "Lüttgenau"), home("0142", "Klütsch", 3)))
    report = bring_in(
        desk, visit,
        history(
            ("Thornbury Geoffrey", "Lüttgenau"), ("Gwen Llewelyn", "Lüttgenau"), ("Rocheteau", "Klutsch"),
            ("Rocheteau (2)", "Klütsch"), ("Petit, Lucie", "Hotel"),
        ),
    )  # fmt: skip
    assert report.new == 6
    codes = sorted(question.code for question in report.questions)
    assert codes == ["one_or_two_people", "spelling_differs", "spelling_differs"]
    assert [problem.code for problem in report.problems] == ["not_in_this_visit"]
    with desk.reading() as session:
        linked = session.execute(select(Hosting.person_id, Hosting.household_id)).all()
        assert sum(1 for stay in linked if stay.person_id and stay.household_id) == 3


def test_a_returning_home_is_proposed_and_becomes_one_by_the_answer(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, homes(home("0141", "Halvorson")))
    with desk.writing("Notes") as session:
        set_fields(session, "household", session.scalars(select(Household.id)).one(), {"notes": "Loves fishing"})
        later = a_visit(session, 2029)
    again = home(
        "0141", "Halvorson", household={"name": "Halvorson", "phone": "+12505550141", "street": "12 Seagull Row"}
    )
    report = bring_in(desk, later, homes(again))
    assert [question.code for question in report.questions] == ["known_from_earlier"]
    assert count(desk, Household) == 2
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, "same home")
    assert (count(desk, Household), count(desk, HostOffer), count(desk, HouseholdMember), count(desk, Room)) == (
        1,
        2,
        2,
        1,
    )
    with desk.reading() as session:
        (one,) = session.execute(select(Household.notes, Household.street)).all()
        assert tuple(one) == ("Loves fishing", "12 Seagull Row")
    assert bring_in(desk, later, homes(again)).new == 0
    assert desk.check() == ()


@pytest.mark.parametrize(("answer", "left"), [("same home", 1), ("two homes", 2)])
def test_two_forms_of_one_home_count_once_until_it_is_answered(answer: str, left: int, desk: Desk, visit: str) -> None:
    bring_in(desk, visit, homes(home("0141", "Thibodeau"), home("0142", "Desjarlais", 3), home("0143", "Wilkes", 4)))
    other = home("marc@example.org", "Thibodeau", household={"name": "Thibodeau-Roy", "phone": "+12505550141"})
    report = bring_in(desk, visit, homes(other, home("0144", "Roe"), home("0145", "Poe")), file="late.csv")
    assert [question.code for question in report.questions] == ["duplicate_in_other_file"]
    with desk.reading() as session:
        waiting = session.scalars(select(HostOffer.household_id).where(HostOffer.withdrawn_at.is_not(None))).all()
        assert len(waiting) == 1
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, answer)
    with desk.reading() as session:
        assert session.scalars(select(HostOffer.id).where(HostOffer.withdrawn_at.is_not(None))).all() == []
    assert count(desk, Household) == 4 + left
    assert desk.check() == ()


def test_a_question_can_be_set_aside_and_asked_again(desk: Desk, visit: str) -> None:
    doubt = Doubt(2, "Age", "age", "?", "7", subject="1", field="person.born")
    report = bring_in(desk, visit, GuestList((guest("1", "Isla", "Rigby"),), (), ReadReport(1, (doubt,))))
    with desk.writing("Aside") as session:
        dismiss_question(session, report.questions[0].id, "nobody knows")
        assert question_rows(session, visit_id=visit) == ()
        reopen_question(session, report.questions[0].id)
        assert len(question_rows(session, visit_id=visit)) == 1


INDEX = (
    known("1", "Geoff Thornbury", ("Geoff", "Thornbury"), "u1", "male", "Thornbury"),
    known("2", "Pauline Thornbury", ("Pauline", "Thornbury"), "u1", "female", "Thornbury"),
    known("3", "Trevor Nettleship", ("Trevor", "Nettleship"), None, "male", "Nettleship"),
    known("4", "佐藤 美香", ("Sato", "Mika", "佐藤", "美香", "佐藤美香"), None, "female", "Sato"),
)


@pytest.mark.parametrize(
    ("name", "how", "ids"),
    [
        ("Thornbury, Pauline", "certain", "2"),
        ("Thornbury P.", "certain", "2"),
        ("Mr Thornbury", "certain", "1"),
        ("Thornbury", "several", "12"),
        ("Thornbury (2)", "certain", "12"),
        ("Thornbury (3)", "several", "12"),
        ("Thornbery Pauline", "spelling", "2"),
        ("Herr N.", "several", "3"),
        ("佐藤美香", "certain", "4"),
        ("Smith", "nobody", ""),
        ("", "nobody", ""),
    ],
)
def test_a_name_means_one_several_or_nobody(name: str, how: str, ids: str) -> None:
    found = find(INDEX, name)
    assert (found.how, "".join(each.id for each in found.known)) == (how, ids)


def test_a_family_name_means_a_party_where_parties_count() -> None:
    assert find(INDEX, "Ehepaar Thornbury", groups=True).how == "certain"
    assert split_names("Gwen und Marjorie + Odile & Jean-Marc") == ("Gwen", "Marjorie", "Odile", "Jean-Marc")
