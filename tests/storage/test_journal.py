"""The journal: every change is a named step that can be taken back, also tomorrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text, update

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.records import Allergy, Household, Person, Room, Visit, VisitPartner
from exchange_desk.records.community import Community


def everything(desk: Desk) -> dict[str, Any]:
    with desk.reading() as session:
        return {
            record.__tablename__: sorted(map(str, session.execute(select(record.__table__)).all()))
            for record in (Person, Allergy, Household, Room, Visit, VisitPartner, Community)
        }


def a_person(desk: Desk, **values: Any) -> str:
    with desk.writing("Add a person") as session:
        person = Person(**{"given_name": "Mika", **values})
        session.add(person)
        session.flush()
        return person.id


def test_undo_takes_back_an_addition_and_redo_brings_it_again(desk: Desk) -> None:
    empty = everything(desk)
    a_person(desk, born=PartialDate(2011, 8), diets=["vegetarian", "no pork"])
    full = everything(desk)
    assert desk.undo() is not None
    assert everything(desk) == empty
    assert desk.redo() is not None
    assert everything(desk) == full


def test_undo_survives_a_restart(desk_path: Path) -> None:
    with Desk.create(desk_path, name="S", town="Port Hardy", country="CA") as desk:
        empty = everything(desk)
        a_person(desk)
    with Desk.open(desk_path) as desk:
        assert desk.undo_label == "Add a person"
        desk.undo()
        assert everything(desk) == empty
    with Desk.open(desk_path) as desk:
        assert desk.redo_label == "Add a person"
        assert [(s.label, s.state) for s in desk.history()] == [("Add a person", "undone"), ("New desk file", "done")]


def test_a_value_set_without_having_been_read_is_kept_with_its_old_one(desk: Desk) -> None:
    person_id = a_person(desk, medication="insulin")
    before = everything(desk)
    with desk.writing("Change blindly") as session:
        person = session.get_one(Person, person_id)
        session.expire(person)
        person.medication = "none"
    desk.undo()
    assert everything(desk) == before


def test_a_removal_with_its_children_comes_back_whole(desk: Desk) -> None:
    person_id = a_person(desk)
    with desk.writing("Add an allergy") as session:
        session.add(Allergy(person_id=person_id, substance="buckwheat", as_typed="そば <severe>"))
    before = everything(desk)
    with desk.writing("Remove") as session:
        for allergy in session.scalars(select(Allergy)):
            session.delete(allergy)
        session.flush()
        session.delete(session.get_one(Person, person_id))
    assert everything(desk) != before
    desk.undo()
    assert everything(desk) == before


def test_two_rows_may_have_swapped_a_unique_value(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        towns = [Community(name=n, kind="city", country="JP") for n in ("Numata", "Tone")]
        visit = Visit(title="V", direction="inbound", starts=_day(7), ends=_day(13))
        session.add_all([*towns, visit])
        session.flush()
        links = [VisitPartner(visit_id=visit.id, community_id=town.id) for town in towns]
        session.add_all(links)
        session.flush()
        ids = [link.id for link in links]
    before = everything(desk)
    with desk.writing("Swap") as session:
        first, second = (session.get_one(VisitPartner, i) for i in ids)
        kept = first.community_id, second.community_id, first.visit_id
        session.delete(first)
        session.flush()
        second.community_id = kept[0]
        session.flush()
        session.add(VisitPartner(id=ids[0], visit_id=kept[2], community_id=kept[1]))
    after = everything(desk)
    desk.undo()
    assert everything(desk) == before
    desk.redo()
    assert everything(desk) == after


def test_a_step_that_fails_leaves_nothing(desk: Desk) -> None:
    before, history = everything(desk), desk.history()
    person, allergy = Person(given_name="Mika"), Allergy(person_id="nobody", substance="nuts")
    with pytest.raises(RefusedInput), desk.writing("Half a thing") as session:  # noqa: PT012
        session.add(person)
        session.flush()
        session.add(allergy)
    assert (everything(desk), desk.history()) == (before, history)


def test_a_step_that_changes_nothing_is_no_step(desk: Desk) -> None:
    person_id = a_person(desk)
    history = desk.history()
    with desk.writing("Same again") as session:
        session.get_one(Person, person_id).given_name = "Mika"
    assert desk.last_step is None
    assert desk.history() == history


def test_something_new_ends_what_could_be_done_again(desk: Desk) -> None:
    a_person(desk)
    desk.undo()
    a_person(desk, given_name="Sara")
    assert desk.redo_label is None
    assert desk.redo() is None


def test_what_cannot_be_undone_is_passed_over(desk: Desk) -> None:
    a_person(desk)
    with desk.writing("Print 3 sheets", undoable=False) as session:
        session.add(Community(name="Numata", kind="city", country="JP"))
    assert desk.undo_label == "Add a person"


def test_a_change_behind_the_journal_stops_undo_instead_of_overwriting(desk: Desk) -> None:
    person_id = a_person(desk)
    with desk._engine.connect().execution_options(desk_writes=True) as raw, raw.begin():
        raw.execute(update(Person.__table__).where(Person.__table__.c.id == person_id).values(notes="by hand"))
    assert any("history" in words for words in desk.check())
    with pytest.raises(RefusedInput, match="changed again"):
        desk.undo()


@pytest.mark.parametrize(
    "statement", [update(Person).values(notes="x"), text("UPDATE person SET notes='x'")], ids=["update", "text"]
)
def test_a_bulk_statement_in_a_writing_session_is_a_bug(desk: Desk, statement: Any) -> None:
    with pytest.raises(RuntimeError, match="journal"), desk.writing("Bulk") as session:
        session.execute(statement)


def test_listeners_hear_which_tables_changed(desk: Desk) -> None:
    heard: list[frozenset[str]] = []
    desk.on_change(heard.append)
    a_person(desk)
    desk.undo()
    assert heard == [frozenset({"person"}), frozenset({"person"})]


def test_names_are_found_without_accents_and_in_any_kana(desk: Desk) -> None:
    a_person(desk, given_name="Élodie", family_name="髙橋", family_name_reading="タカハシ")
    with desk.reading() as session:
        key = session.scalars(select(Person.search_key)).one()
    assert "elodie" in key
    assert "高橋" in key
    assert "たかはし" in key


def _day(day: int) -> Any:
    import datetime as dt

    return dt.date(2027, 10, day)
