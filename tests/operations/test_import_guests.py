"""Guest lists become guests; the same list twice changes nothing, a newer one keeps what people changed by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from exchange_desk.basics.dates import PartialDate
from exchange_desk.desk import Desk
from exchange_desk.intake.drafts import Doubt, GuestDraft, GuestList, PartyDraft, ReadReport, WishDraft
from exchange_desk.operations.fields import set_fields
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import Reading, import_drafts
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.questions import answer_question
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.dump import dump_text
from exchange_desk.queries.questions import question_rows
from exchange_desk.records import Allergy, Participation, Party, Person, Wish


@pytest.fixture
def visit(desk: Desk) -> str:
    with desk.writing("Visit") as session:
        partners = [add_partner(session, name=name, country="GB") for name in ("Banbury", "Le Pecq")]
        return add_visit(
            session, title="Weekend", direction="inbound", starts=dt.date(2027, 5, 6), ends=dt.date(2027, 5, 9),
            partner_ids=partners,
        )  # fmt: skip


def guest(key: str, given: str, family: str, row: int = 2, **more: object) -> GuestDraft:
    person = {"given_name": given, "family_name": family, **more.pop("person", {})}  # type: ignore[dict-item]
    draft = GuestDraft(key=key, row=row, label=f"{given} {family}", person=person, participation={"reference": key})
    return replace(draft, **more)  # type: ignore[arg-type]


def listed(*guests: GuestDraft, doubts: tuple[Doubt, ...] = (), parties: tuple[PartyDraft, ...] = ()) -> GuestList:
    return GuestList(guests, parties, ReadReport(rows_read=len(guests), doubts=doubts, mapping={"Name": "person.name"}))


def bring_in(desk: Desk, visit: str, drafts: GuestList, file: str = "banbury.csv") -> ImportReport:
    with desk.writing("Import") as session:
        return import_drafts(session, Reading("guests", file, repr(drafts), drafts), visit_id=visit)


def dumped(desk: Desk) -> str:
    with desk.reading() as session:
        return dump_text(session)


PEANUTS = {"substance": "peanuts", "severity": "severe", "as_typed": "PEANUTS!!"}


def test_the_same_list_twice_changes_nothing(desk: Desk, visit: str) -> None:
    pair = PartyDraft("u1", {"label": "Ashdown", "kind": "couple"})
    drafts = listed(
        guest("1", "Malcolm", "Ashdown", party_key="u1", allergies=(PEANUTS,), languages=({"language": "en"},)),
        guest("2", "Sheila", "Ashdown", 3, party_key="u1", wishes=(WishDraft("want", about_home="Rademacher"),)),
        doubts=(Doubt(3, "Born", "ambiguous_date", "7/8?", "7/8/2011", ("2011-08-07", "2011-07-08"), subject="2",
                      field="person.born"),),
        parties=(pair,),
    )  # fmt: skip
    first = bring_in(desk, visit, drafts)
    assert (first.new, first.changed, len(first.questions)) == (2, 0, 1)
    before, steps = dumped(desk), len(desk.history())
    second = bring_in(desk, visit, drafts)
    assert (second.new, second.changed, second.unchanged) == (0, 0, 2)
    assert dumped(desk) == before
    assert len(desk.history()) == steps


def test_an_import_is_one_step_and_can_be_undone(desk: Desk, visit: str) -> None:
    before = dumped(desk)
    bring_in(desk, visit, listed(guest("1", "Malcolm", "Ashdown", allergies=(PEANUTS,))))
    after = dumped(desk)
    desk.undo()
    assert dumped(desk) == before
    desk.redo()
    assert dumped(desk) == after


def test_a_newer_list_updates_what_nobody_touched(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, listed(guest("1", "Malcolm", "Ashdown", person={"phone": "+441"})))
    report = bring_in(
        desk, visit, listed(guest("1", "Malcolm", "Ashdown", person={"phone": "+442"}), guest("2", "Jo", "Roe"))
    )
    assert (report.new, report.changed) == (1, 1)
    with desk.reading() as session:
        assert set(session.scalars(select(Person.phone))) == {"+442", None}


def test_what_a_person_changed_is_kept_and_asked_about_once(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, listed(guest("1", "Malcolm", "Ashdown", person={"phone": "+441"})))
    with desk.writing("Phone") as session:
        person = session.scalars(select(Person.id)).one()
        set_fields(session, "person", person, {"phone": "+449"})
    newer = listed(guest("1", "Malcolm", "Ashdown", person={"phone": "+442"}))
    report = bring_in(desk, visit, newer)
    assert [question.code for question in report.questions] == ["changed_by_hand"]
    assert report.questions[0].choices == ("+449", "+442")
    with desk.reading() as session:
        assert session.scalars(select(Person.phone)).one() == "+449"
    assert bring_in(desk, visit, newer).questions == ()
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, "+442")
    with desk.reading() as session:
        assert session.scalars(select(Person.phone)).one() == "+442"
        assert question_rows(session, visit_id=visit) == ()


def test_an_allergy_is_never_lost_because_a_newer_list_leaves_it_out(desk: Desk, visit: str) -> None:
    other = guest("2", "Jo", "Roe", 3, allergies=({"substance": "cats"},))
    bring_in(desk, visit, listed(guest("1", "Malcolm", "Ashdown", allergies=(PEANUTS,)), other))
    report = bring_in(desk, visit, listed(guest("1", "Malcolm", "Ashdown"), other))
    assert [question.code for question in report.questions] == ["removed_from_list"]
    with desk.reading() as session:
        assert set(session.scalars(select(Allergy.substance))) == {"peanuts", "cats"}
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, "yes")
    with desk.reading() as session:
        assert set(session.scalars(select(Allergy.substance))) == {"cats"}


def test_a_list_without_the_column_keeps_what_was_known(desk: Desk, visit: str) -> None:
    bring_in(
        desk, visit, listed(guest("1", "Malcolm", "Ashdown", allergies=(PEANUTS,), person={"medication": "insulin"}))
    )
    report = bring_in(desk, visit, listed(guest("1", "Malcolm", "Ashdown")))
    assert report.questions == ()
    assert "allergy, medication" in report.remarks[0]
    with desk.reading() as session:
        assert session.scalars(select(Allergy.substance)).one() == "peanuts"
        assert session.scalars(select(Person.medication)).one() == "insulin"


def test_a_doubtful_value_stays_unknown_until_it_is_answered(desk: Desk, visit: str) -> None:
    doubt = Doubt(2, "Born", "ambiguous_date", "7/8/2011?", "7/8/2011", ("2011-08-07", "2011-07-08"), subject="1",
                  field="person.born")  # fmt: skip
    report = bring_in(desk, visit, listed(guest("1", "Yui", "Sato"), doubts=(doubt,)))
    with desk.reading() as session:
        assert session.scalars(select(Person.born)).one() is None
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, "2011-08-07")
    with desk.reading() as session:
        assert session.scalars(select(Person.born)).one() == PartialDate(2011, 8, 7)
    again = bring_in(desk, visit, listed(guest("1", "Yui", "Sato"), doubts=(doubt,)))
    assert (again.changed, again.questions[0].state) == (0, "answered")
    with desk.reading() as session:
        assert session.scalars(select(Person.born)).one() == PartialDate(2011, 8, 7)


def test_a_newer_list_that_is_clear_settles_the_question(desk: Desk, visit: str) -> None:
    doubt = Doubt(2, "Born", "ambiguous_date", "7/8?", "7/8/2011", (), subject="1", field="person.born")
    bring_in(desk, visit, listed(guest("1", "Yui", "Sato"), doubts=(doubt,)))
    bring_in(desk, visit, listed(guest("1", "Yui", "Sato", person={"born": PartialDate(2011, 8, 7)})))
    with desk.reading() as session:
        assert session.scalars(select(Person.born)).one() == PartialDate(2011, 8, 7)
        assert [q for q in question_rows(session, visit_id=visit) if q.code == "ambiguous_date"] == []


def test_who_is_on_two_lists_is_asked_about_and_counts_once(desk: Desk, visit: str) -> None:
    born = {"person": {"born": PartialDate(1958, 11, 18)}}
    others = (guest("1", "Odile", "Vasseur", 3), guest("2", "Luc", "Petit", 4))
    bring_in(
        desk, visit, listed(guest("27", "Elspeth", "Fairbrother", allergies=(PEANUTS,), **born), guest("1", "A", "B"))
    )
    second = listed(guest("15", "Elspeth", "Fairbrother", **born), *others)
    report = bring_in(desk, visit, second, file="liste_le_pecq.ods")
    assert [question.code for question in report.questions] == ["duplicate_in_other_file"]
    assert len(report.duplicates) == 1
    with desk.reading() as session:
        assert sorted(session.scalars(select(Participation.status))) == ["going"] * 4 + ["waiting"]
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, "same person, counts with Le Pecq")
    with desk.reading() as session:
        assert session.scalars(select(Participation.status)).all() == ["going"] * 4
        assert len(session.scalars(select(Person.id)).all()) == 4
        assert session.scalars(select(Allergy.substance)).one() == "peanuts"
    again = bring_in(desk, visit, second, file="liste_le_pecq.ods")
    assert (again.new, again.unchanged) == (0, 3)


def test_father_and_son_of_one_name_are_never_taken_for_one(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, listed(guest("11", "Philippe", "Dutertre", person={"born": PartialDate(1956, 1, 2)})))
    report = bring_in(
        desk,
        visit,
        listed(guest("12", "Philippe", "Dutertre", person={"born": PartialDate(1989, 1, 2)})),
        "le-pecq.csv",
    )
    assert report.questions == ()
    with desk.reading() as session:
        assert session.scalars(select(Participation.status)).all() == ["going", "going"]


def test_a_renumbered_list_does_not_turn_one_guest_into_another(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, listed(guest("1", "Ann", "Lee"), guest("2", "Bob", "Moss", 3), guest("3", "Cy", "Nash", 4)))
    newer = listed(
        guest("1", "Zoe", "Abel"),
        guest("2", "Ann", "Lee", 3),
        guest("3", "Bob", "Moss", 4),
        guest("4", "Cy", "Nash", 5),
    )
    report = bring_in(desk, visit, newer)
    assert report.new == 1
    with desk.reading() as session:
        assert sorted(session.scalars(select(Person.given_name))) == ["Ann", "Bob", "Cy", "Zoe"]


def test_a_guest_who_is_gone_from_the_list_is_asked_about(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, listed(guest("1", "Ann", "Lee"), guest("2", "Bob", "Moss", 3)))
    report = bring_in(desk, visit, listed(guest("1", "Ann", "Lee")))
    assert [question.code for question in report.questions] == ["gone_from_list"]
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, "cancelled")
    with desk.reading() as session:
        assert sorted(session.scalars(select(Participation.status))) == ["cancelled", "going"]


def test_parties_keep_together_and_wishes_find_guests_of_the_list(desk: Desk, visit: str) -> None:
    drafts = listed(
        guest("1", "Gwen", "Llewellyn", party_key="u", wishes=(WishDraft("together_room", about_guest="Marjorie S"),)),
        guest("2", "Marjorie", "Stopes", 3, party_key="u", wishes=(WishDraft("together_room", about_guest_key="1"),)),
        parties=(PartyDraft("u", {"label": "U", "kind": "friends"}),),
    )
    report = bring_in(desk, visit, drafts)
    assert report.questions == ()
    with desk.reading() as session:
        party = session.scalars(select(Party.id)).one()
        assert set(session.scalars(select(Participation.party_id))) == {party}
        wishes = session.execute(select(Wish.participation_id, Wish.about_participation_id)).all()
        assert {(a, b) for a, b in wishes} == {(b, a) for a, b in wishes}


def test_a_list_of_several_thousand_rows_asks_the_database_seldom(desk: Desk, visit: str, tmp_path: Path) -> None:
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    drafts = listed(*(guest(str(n), f"Given{n}", f"Family{n}", n + 1, allergies=(PEANUTS,)) for n in range(3000)))
    bring_in(desk, visit, drafts)
    asked: list[str] = []
    listener = lambda conn, cursor, statement, *rest: asked.append(statement)  # noqa: E731
    event.listen(Engine, "before_cursor_execute", listener)
    try:
        assert bring_in(desk, visit, drafts).unchanged == 3000
    finally:
        event.remove(Engine, "before_cursor_execute", listener)
    assert len(asked) < 200
