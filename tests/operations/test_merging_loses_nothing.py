"""Two records of a person become one: allergies, papers, payments and attendance of both stay; undo parts them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.desk import Desk
from exchange_desk.operations.imports.merging_people import merge_people
from exchange_desk.operations.merging import merge_two_people
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.dump import dump_text
from exchange_desk.queries.merging import merge_preview
from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    Attendance,
    BackgroundCheck,
    EmergencyContact,
    ImportedRow,
    ImportRun,
    ItineraryItem,
    Paper,
    Participation,
    Payment,
    Person,
    PersonLanguage,
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk.create(tmp_path / "a.exdesk", name="S", town="Peoria", country="US")
    with desk.writing("Fill in") as session:
        partner = add_partner(session, name="Clonmel", country="IE")
        visit = add_visit(session, title="V", direction="outbound", starts=dt.date(2028, 6, 12),
                          ends=dt.date(2028, 6, 25), partner_ids=[partner])  # fmt: skip
        item = ItineraryItem(id=new_id(), visit_id=visit, title="Call", kind="other", starts_on=dt.date(2028, 6, 13),
                             starts_zone="Europe/Dublin")  # fmt: skip
        session.add(item)
        session.flush()
        for name in ("keep", "drop"):
            session.add(Person(id=name, family_name="Ashby", given_name="Katie"))
            session.flush()
            part = Participation(id=f"part {name}", person_id=name, visit_id=visit)
            session.add(part)
            session.flush()
            session.add(Paper(id=f"paper {name}", visit_id=visit, participation_id=part.id, kind="passport"))
            session.add(
                Payment(id=f"payment {name}", visit_id=visit, participation_id=part.id, amount=5, currency="USD")
            )
            session.add(Attendance(id=f"call {name}", item_id=item.id, participation_id=part.id, state="present"))
            session.flush()
    return desk


def merged(desk: Desk, allergies: list[tuple[str, str, str | None, str | None, str]]) -> list[Allergy]:
    with desk.writing("Allergies") as session:
        for person, substance, severity, plan, typed in allergies:
            session.add(Allergy(id=new_id(), person_id=person, substance=substance, severity=severity, plan=plan,
                                as_typed=typed))  # fmt: skip
    with desk.writing("Merge") as session:
        merge_people(session, keep_id="keep", drop_id="drop")
    with desk.reading() as session:
        return list(session.scalars(select(Allergy).order_by(Allergy.substance)))


def test_papers_payments_and_attendance_stay(desk: Desk) -> None:
    merged(desk, [])
    with desk.reading() as session:
        for record, number in ((Paper, 2), (Payment, 2), (Attendance, 1)):
            owners = session.scalars(select(record.participation_id)).all()  # type: ignore[attr-defined]
            assert list(owners) == ["part keep"] * number
        assert session.scalars(select(Person.id)).all() == ["keep"]
    desk.undo()
    with desk.reading() as session:
        assert sorted(session.scalars(select(Person.id))) == ["drop", "keep"]
        assert sorted(session.scalars(select(Paper.participation_id))) == ["part drop", "part keep"]


def test_the_worse_severity_and_every_plan_and_word_stay(desk: Desk) -> None:
    nuts, sesame = merged(desk, [
        ("keep", "nuts", None, None, "nuts"),
        ("drop", "nuts", "severe", "EpiPen", "NUTS!! EpiPen in bag"),
        ("drop", "sesame", "mild", None, "sesame, a little"),
    ])  # fmt: skip
    assert (nuts.person_id, nuts.severity, nuts.plan) == ("keep", "severe", "EpiPen")
    assert nuts.as_typed == "nuts; NUTS!! EpiPen in bag"
    assert (sesame.person_id, sesame.severity) == ("keep", "mild")


def test_fields_that_differ_are_chosen_and_notes_are_joined(desk: Desk) -> None:
    with desk.writing("Fill in") as session:
        keep, drop = session.get(Person, "keep"), session.get(Person, "drop")
        assert keep is not None
        assert drop is not None
        part = session.get(Participation, "part drop")
        assert part is not None
        part.status = "cancelled"
        keep.phone, drop.phone, drop.called = "+1 309 555 0101", "+1 309 555 0102", "Kat"
        keep.given_name, drop.given_name = "Katie", "Katherine"
        keep.medical_note, drop.medical_note = "asthma", "inhaler in the blue bag"
    with desk.reading() as session:
        assert {row.name for row in merge_preview(session, keep_id="keep", other_id="drop")} == {"phone", "given_name"}
    with desk.writing("Merge") as session:
        merge_two_people(session, keep_id="keep", other_id="drop", from_other=["given_name"])
    with desk.reading() as session:
        (one,) = session.scalars(select(Person)).all()
        assert (one.given_name, one.phone, one.called) == ("Katherine", "+1 309 555 0101", "Kat")
        assert one.medical_note == "asthma\ninhaler in the blue bag"
    desk.undo()
    desk.redo()
    with desk.reading() as session:
        assert session.scalars(select(Person.given_name)).all() == ["Katherine"]


@pytest.mark.parametrize(
    ("other", "fields"), [("keep", []), ("nobody", []), ("drop", ["given_name"]), ("drop", ["id"])]
)
def test_what_cannot_be_merged_is_refused_in_a_sentence(desk: Desk, other: str, fields: list[str]) -> None:
    with pytest.raises(RefusedInput), desk.writing("Merge") as session:
        merge_two_people(session, keep_id="keep", other_id=other, from_other=fields)
    with desk.reading() as session:
        assert sorted(session.scalars(select(Person.id))) == ["drop", "keep"]


def test_two_who_both_take_part_in_a_visit_are_not_merged_by_hand(desk: Desk) -> None:
    with pytest.raises(RefusedInput, match="same visit"), desk.writing("Merge") as session:
        merge_two_people(session, keep_id="keep", other_id="drop")


def test_what_says_otherwise_stays_beside_it(desk: Desk) -> None:
    with desk.writing("Fill in") as session:
        for person, relation, email, why, level in (
            ("keep", "mother", None, None, "some"), ("drop", "aunt", "b@x.org", "fear", "fluent"),
        ):  # fmt: skip
            session.add(EmergencyContact(id=f"c {person}", person_id=person, name="B. Ashby", phone="+1309555",
                                         relation=relation, email=email))  # fmt: skip
            session.add(AnimalLimit(id=f"a {person}", person_id=person, animal="dog", strength="never", why=why))
            session.add(PersonLanguage(id=f"l {person}", person_id=person, language="ga", level=level))
            session.add(BackgroundCheck(id=f"b {person}", person_id=person, state="clear", checked_by=relation))
            session.flush()
    merged(desk, [])
    with desk.reading() as session:
        assert {(c.relation, c.email) for c in session.scalars(select(EmergencyContact))} == {
            ("mother", None), ("aunt", "b@x.org"),
        }  # fmt: skip
        (limit,) = session.scalars(select(AnimalLimit)).all()  # nothing contradicts: one is filled from the other
        assert limit.why == "fear"
        assert sorted(str(each.level) for each in session.scalars(select(PersonLanguage))) == ["fluent", "some"]
        assert sorted(str(each.checked_by) for each in session.scalars(select(BackgroundCheck))) == ["aunt", "mother"]


def test_what_the_other_part_in_the_visit_said_is_noted_and_consent_is_not_taken_for_given(desk: Desk) -> None:
    with desk.writing("Fill in") as session:
        keep, drop = session.get(Participation, "part keep"), session.get(Participation, "part drop")
        assert keep is not None
        assert drop is not None
        keep.consent, drop.consent = "received", "missing"
        keep.first_night, drop.first_night = dt.date(2028, 6, 12), dt.date(2028, 6, 14)
        call = session.get(Attendance, "call drop")
        assert call is not None
        call.state = "absent"
    merged(desk, [])
    with desk.reading() as session:
        (part,) = session.scalars(select(Participation)).all()
        assert (part.consent, part.first_night) == ("missing", dt.date(2028, 6, 12))
        assert "First night: 2028-06-14" in (part.notes or "")
        assert ": absent" in (part.notes or "")


def test_everything_is_as_before_when_a_merge_is_undone(desk: Desk) -> None:
    def whole() -> str:
        with desk.reading() as session:
            return dump_text(session)

    before = whole()
    with desk.writing("Merge") as session:
        merge_people(session, keep_id="keep", drop_id="drop")
    after = whole()
    desk.undo()
    assert whole() == before != after
    desk.redo()
    assert whole() == after


def test_rows_of_imported_lists_speak_of_the_one_who_stays(desk: Desk) -> None:
    with desk.writing("Fill in") as session:
        session.add(ImportRun(id="run", kind="guests", file_name="a.csv", sha256="0"))
        session.flush()
        for row, subject, beside in ((1, "drop", "keep"), (2, "keep", "drop"), (3, "keep", "keep")):
            session.add(ImportedRow(id=f"row {row}", import_id="run", kind="guests", key=str(row), row=row,
                                    subject_kind="person", subject_id=subject,
                                    values={"person": {"id": subject}, "beside": [beside]}))  # fmt: skip
    merged(desk, [])
    with desk.reading() as session:
        for row in session.scalars(select(ImportedRow)):
            assert (row.subject_id, row.values) == ("keep", {"person": {"id": "keep"}, "beside": ["keep"]})
