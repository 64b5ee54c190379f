"""Lists of attendance in other forms: by lines, by signs, beside a guest list, with days that may be two."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.itinerary import add_typed_item
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.questions import answer_question
from exchange_desk.operations.visits import add_visit
from exchange_desk.records import Attendance, ItineraryItem, Participation, Person


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "a.exdesk", name="Sister Cities", town="Salt Lake City", country="US",
                       zone="America/Denver")  # fmt: skip


def calls(desk: Desk, country: str = "UA", town: str = "Chernivtsi", ends: dt.date = dt.date(2027, 5, 31)) -> str:
    with desk.writing("Visit") as session:
        partner = add_partner(session, name=town, country=country)
        return add_visit(session, title="Calls", direction="virtual", starts=dt.date(2026, 9, 1), ends=ends,
                         partner_ids=[partner])  # fmt: skip


def brought(desk: Desk, visit: str, tmp_path: Path, text: str, kind: str = "attendance", **more: Any) -> ImportReport:
    path = tmp_path / f"{kind}.csv"
    path.write_text(text, encoding="utf-8")
    with desk.writing("Import") as session:
        return import_file(session, path=path, kind=kind, visit_id=visit, **more)


def marks(desk: Desk) -> dict[tuple[str, str], str]:
    with desk.reading() as session:
        rows = session.execute(
            select(Person.given_name, Person.given_name_original, ItineraryItem.starts_on, Attendance.state)
            .join(Participation, Participation.person_id == Person.id)
            .join(Attendance, Attendance.participation_id == Participation.id)
            .join(ItineraryItem, ItineraryItem.id == Attendance.item_id)
        ).all()
    return {(str(row[0] or row[1]), f"{row[2]:%m-%d}"): row[3] for row in rows}


def people(desk: Desk) -> int:
    with desk.reading() as session:
        return session.scalar(select(func.count()).select_from(Person)) or 0


def codes(report: ImportReport) -> set[str]:
    return {q.code for q in report.questions}


def test_a_line_for_each_person_and_meeting(desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk)
    text = (
        "Name,Date,Topic,Attendance\n"
        '"Ames, Dallin",19.09.2026,Hello,present\n'
        '"Ames, Dallin",17.10.2026,School,late\n'
        '"Begay, Nizhoni",17.10.2026,School,absent\n'
    )
    report = brought(desk, visit, tmp_path, text)
    assert (report.rows_read, report.new) == (3, 2)
    assert marks(desk) == {("Dallin", "09-19"): "present", ("Dallin", "10-17"): "late", ("Nizhoni", "10-17"): "absent"}
    with desk.reading() as session:
        assert session.scalars(select(ItineraryItem.title).order_by(ItineraryItem.starts_on)).all() == [
            "Hello",
            "School",
        ]
    again = brought(desk, visit, tmp_path, text)
    assert (again.new, again.changed) == (0, 0)


@pytest.mark.parametrize(
    ("country", "header", "row", "expected"),
    [
        ("JP", "氏名,9/19,10/17,11/21", "山田 太郎,○,×,遅刻", ["present", "absent", "late"]),
        ("KR", "이름,9월 19일,10월 17일,11월 21일", "김 민준,출석,결석,지각", ["present", "absent", "late"]),
        ("CN", "姓名,9月19日,10月17日,11月21日", "王 小明,出席,请假,迟到", ["present", "excused", "late"]),
        ("DE", "Name,19.9.,17.10.,21.11.", "Anna Berg,x,entschuldigt,", ["present", "excused", None]),
        ("FR", "Nom et prénom,19/09,17/10,21/11", "Petit Anne,P,A,R", ["present", "absent", "late"]),
        ("ES", "Nombre y apellidos,19/09,17/10,21/11", "Ana Ruiz,presente,faltó,justificado",
         ["present", "absent", "excused"]),
        ("PT", "Nome completo,19/09,17/10,21/11", "Ana Costa,sim,doente,atrasada", ["present", "absent", "late"]),
        ("IT", "Nome e cognome,19/09,17/10,21/11", "Anna Rossi,✓,assente,in ritardo", ["present", "absent", "late"]),
        ("RU", "ФИО,19.09,17.10,21.11", "Иванов Иван Петрович,был,н/б,опоздал", ["present", "absent", "late"]),
        ("UA", "ПІБ,19 вересня,17 жовтня,21 листопада", "Ткачук Назар,+,хворів,запізнився",
         ["present", "absent", "late"]),
        ("EG", "الاسم الكامل,19/9,17/10,21/11", "أحمد علي,حاضر,غائب,متأخر", ["present", "absent", "late"]),
        ("IR", "نام و نام خانوادگی,19/9,17/10,21/11", "رضا احمدی,حاضر,غایب,موجه", ["present", "absent", "excused"]),
        ("GB", "Name,Sat 19 Sept,Sat 17 Oct,Sat 21 Nov", "Anna Berg,P,A,L", ["present", "absent", "late"]),
    ],
)  # fmt: skip
def test_marks_and_days_in_the_languages_of_the_lists(
    country: str, header: str, row: str, expected: list[str | None], desk: Desk, tmp_path: Path
) -> None:
    visit = calls(desk, country, "There")
    report = brought(desk, visit, tmp_path, f"{header}\n{row}\n")
    states = [state for _, state in sorted((day, state) for (_, day), state in marks(desk).items())]
    assert states == [state for state in expected if state], report.questions
    assert not codes(report) & {"unclear_mark", "ambiguous_date", "cross_or_tick"}


def test_a_cross_beside_nothing_and_no_is_asked_once_and_kept_for_nobody(desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk, "DE", "Bonn")
    text = "Name,19.09.,17.10.\nAnna Berg,x,ja\nBen Kurz,x,nein\n"
    report = brought(desk, visit, tmp_path, text)
    assert [q.code for q in report.questions].count("cross_or_tick") == 1
    assert marks(desk) == {("Anna", "10-17"): "present", ("Ben", "10-17"): "absent"}
    brought(desk, visit, tmp_path, text, answers={"19.09.:cross_or_tick": "present"})
    assert marks(desk)["Anna", "09-19"] == "present"


def test_a_single_letter_that_may_be_two_things_is_asked(desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk, "DE", "Bonn")
    report = brought(desk, visit, tmp_path, "Name,19.09.,17.10.\nAnna Berg,a,a\n")
    assert "unclear_mark" in codes(report)
    assert marks(desk) == {}


def test_a_day_that_fits_two_years_is_asked_and_its_marks_wait(desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk, ends=dt.date(2027, 12, 31))
    text = 'Name,19.09,15.05\n"Ames, Dallin",+,+\n'
    # 15 May comes behind 19 September, so that September 2026 and May 2027 are certain
    brought(desk, visit, tmp_path, text)
    assert set(marks(desk)) == {("Dallin", "09-19"), ("Dallin", "05-15")}
    report = brought(desk, visit, tmp_path, 'Name,19.09,20.11\n"Begay, Nizhoni",+,+\n')
    asked = {q.column: q for q in report.questions if q.code == "ambiguous_date"}
    assert asked["20.11"].choices == ("2026-11-20", "2027-11-20")
    assert ("Nizhoni", "11-20") not in marks(desk)
    with desk.writing("Answer") as session:
        answer_question(session, asked["20.11"].id, "2027-11-20")
    with pytest.raises(RefusedInput), desk.writing("Answer") as session:
        answer_question(session, asked["19.09"].id, "soon")
    brought(desk, visit, tmp_path, 'Name,19.09,20.11\n"Begay, Nizhoni",+,+\n')
    assert ("Nizhoni", "11-20") in marks(desk)


GUESTS = "Surname,First name,Sex\nКравець,Євген,m\nAmes,Dallin,m\n"


def test_people_of_the_guest_list_are_found_and_a_brother_is_not_taken_for_his_sister(
    desk: Desk, tmp_path: Path
) -> None:
    visit = calls(desk)
    brought(desk, visit, tmp_path, GUESTS, kind="guests")
    text = "Прізвище, ім’я;19.09;17.10\nКравець Євгенія;+;+\nAmes, Dallin;+;-\n"
    report = brought(desk, visit, tmp_path, text)
    assert marks(desk) == {("Dallin", "09-19"): "present", ("Dallin", "10-17"): "absent"}
    assert people(desk) == 2
    (who,) = [q for q in report.questions if q.code == "who_is_meant"]
    assert len(who.choices) == 2
    with desk.writing("Answer") as session:
        answer_question(session, who.id, "somebody new")
    assert people(desk) == 3
    assert marks(desk)["Yevheniia", "10-17"] == "present"
    again = brought(desk, visit, tmp_path, text)
    assert (again.new, again.changed, people(desk)) == (0, 0, 3)


def test_who_has_cancelled_since_stays_cancelled(desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk)
    brought(desk, visit, tmp_path, GUESTS, kind="guests")
    text = 'Name,19.09,17.10\n"Ames, Dallin",+,+\n'
    brought(desk, visit, tmp_path, text)
    with desk.writing("Cancel") as session:
        session.scalars(
            select(Participation).join(Person).where(Person.given_name == "Dallin")
        ).one().status = "cancelled"
    again = brought(desk, visit, tmp_path, text)
    assert (again.new, again.changed, codes(again)) == (0, 0, set())


def test_somebody_written_otherwise_gets_the_marks_when_it_is_said_who_it_is(desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk)
    brought(desk, visit, tmp_path, GUESTS, kind="guests")
    report = brought(desk, visit, tmp_path, 'Name,19.09,17.10\n"Ames, Dalin",+,?\n')
    (who,) = [q for q in report.questions if q.code == "who_is_meant"]
    assert marks(desk) == {}
    with desk.writing("Answer") as session:
        answer_question(session, who.id, who.choices[0])
    assert (marks(desk), people(desk)) == ({("Dallin", "09-19"): "present"}, 2)
    desk.undo()
    assert marks(desk) == {}


def test_a_meeting_of_the_itinerary_is_used_and_not_made_again(desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk)
    with desk.writing("Meeting") as session:
        add_typed_item(session, visit_id=visit, day=dt.date(2026, 9, 19), text="9:00 First call")
    text = '18:00 Kyiv time\nName,19.09,17.10\n"Ames, Dallin",+,+\n'
    brought(desk, visit, tmp_path, text)
    with desk.reading() as session:
        items = session.scalars(select(ItineraryItem).order_by(ItineraryItem.starts_on)).all()
    assert [(item.title, item.starts_zone) for item in items] == [
        ("First call", "America/Denver"), ("Calls", "Europe/Kyiv")]  # fmt: skip
    again = brought(desk, visit, tmp_path, text)
    assert (again.new, again.changed) == (0, 0)


def test_a_time_without_a_clock_is_asked_where_the_sides_have_two(desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk)
    report = brought(desk, visit, tmp_path, '"Our calls, always at 18:00"\nName,19.09,17.10\n"Ames, Dallin",+,+\n')
    (clock,) = [q for q in report.questions if q.code == "whose_clock"]
    with desk.reading() as session:
        assert session.scalars(select(ItineraryItem.starts_at)).all() == [None, None]
    with desk.writing("Answer") as session:
        answer_question(session, clock.id, next(c for c in clock.choices if "Kyiv" in c))
    with desk.reading() as session:
        assert set(session.execute(select(ItineraryItem.starts_zone, ItineraryItem.starts_at))) == {
            ("Europe/Kyiv", dt.time(18))}  # fmt: skip


def test_a_newer_list_corrects_marks_and_an_empty_cell_erases_none(desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk)
    brought(desk, visit, tmp_path, 'Name,19.09,17.10\n"Ames, Dallin",-,+\n"Begay, Nizhoni",+,+\n')
    report = brought(desk, visit, tmp_path, 'Name,19.09,17.10\n"Ames, Dallin",+,\n"Begay, Nizhoni",+,+\n')
    assert report.changed == 1
    assert marks(desk)["Dallin", "09-19"] == "present"
    assert marks(desk)["Dallin", "10-17"] == "present"
    assert "removed_from_list" in codes(report)


def test_a_mark_put_in_by_hand_is_not_overwritten(desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk)
    brought(desk, visit, tmp_path, 'Name,19.09,17.10\n"Ames, Dallin",-,+\n')
    with desk.writing("By hand") as session:
        mark = session.scalars(select(Attendance).where(Attendance.state == "absent")).one()
        mark.state = "excused"
    report = brought(desk, visit, tmp_path, 'Name,19.09,17.10\n"Ames, Dallin",late,+\n')
    assert marks(desk)["Dallin", "09-19"] == "excused"
    assert "changed_by_hand" in codes(report)


@pytest.mark.parametrize("text", ["Ingredient,Grams\nFlour,500\n", "Name,Age\nAnna,12\n", "19.09,17.10\n+,+\n"])
def test_what_is_no_list_of_attendance_is_refused_in_one_sentence(text: str, desk: Desk, tmp_path: Path) -> None:
    visit = calls(desk)
    with pytest.raises(RefusedInput):
        brought(desk, visit, tmp_path, text)
