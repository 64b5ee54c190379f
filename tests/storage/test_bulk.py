"""Many rows at once are in the journal like any others."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from exchange_desk.basics.dates import PartialDate
from exchange_desk.desk import Desk
from exchange_desk.records import HostOffer, Household, ItineraryItem, Person, Visit
from exchange_desk.records.base import Base
from exchange_desk.storage.bulk import insert_rows
from exchange_desk.storage.journal_tables import change_table
from exchange_desk.storage.rows import images


def fill(desk: Desk) -> None:
    with desk.writing("Many") as session:
        visit = {"id": "v", "title": "Café 沼田", "direction": "inbound", "starts": dt.date(2027, 10, 7)}
        insert_rows(session, Visit, [visit | {"ends": dt.date(2027, 10, 13)}])
        insert_rows(session, Person, [
            {"id": "a", "given_name": "Zoë \"Zo\" 𠮷", "born": PartialDate(2011, 8), "diets": ["vegan", "no pork"]},
            {"id": "b", "family_name": "O'Neill", "stated_age": 14, "notes": "two\nlines"},
        ])  # fmt: skip
        insert_rows(session, Household, [{"id": "h", "name": "Fraser"}])
        insert_rows(session, HostOffer, [
            {"id": "o", "visit_id": "v", "household_id": "h", "submitted_at": dt.datetime(2027, 5, 1, 9, 30, 5)},
        ])  # fmt: skip
        insert_rows(session, ItineraryItem, [
            {"id": "i", "visit_id": "v", "title": "x", "starts_on": dt.date(2027, 10, 8), "starts_zone": "UTC",
             "travel": True, "starts_at": dt.time(7, 5), "ends_at": dt.time(7, 5, 30, 250)},
        ])  # fmt: skip


def test_the_journal_holds_the_very_images_of_rows_inserted_together(desk: Desk) -> None:
    fill(desk)
    with desk.reading() as session:
        connection = session.connection()
        step = desk.last_step
        assert step is not None
        lines = connection.execute(select(change_table).where(change_table.c.step_id == step.id)).mappings().all()
        assert sorted(line["row_id"] for line in lines) == ["a", "b", "h", "i", "o", "v"]
        assert sorted(line["number"] for line in lines) == list(range(6))
        for line in lines:
            table = Base.metadata.tables[line["table_name"]]
            image = images(connection, table, [line["row_id"]])[line["row_id"]]
            assert line["after"] == image
            assert {name: type(v) for name, v in line["after"].items()} == {name: type(v) for name, v in image.items()}
            assert line["before"] is None


def test_rows_inserted_together_go_and_come_back_together(desk: Desk) -> None:
    fill(desk)
    assert desk.undo() is not None
    with desk.reading() as session:
        assert session.scalars(select(Person)).all() == []
    assert desk.redo() is not None
    with desk.reading() as session:
        found = {p.id: p for p in session.scalars(select(Person))}
        assert (found["a"].born, found["a"].diets, found["b"].notes) == (
            PartialDate(2011, 8), ["vegan", "no pork"], "two\nlines",
        )  # fmt: skip
        assert "oneill" in found["b"].search_key or "o neill" in found["b"].search_key
        assert found["b"].diets == []


def test_a_row_that_came_and_went_in_one_step_is_no_change(desk: Desk) -> None:
    with desk.writing("Nothing") as session:
        insert_rows(session, Person, [{"id": "a", "given_name": "Mika"}])
        session.delete(session.get(Person, "a"))
    assert desk.last_step is None or desk.last_step.label != "Nothing"
