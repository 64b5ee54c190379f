"""One home answers twice: the other adult, another spelling, an older answer that comes later. It is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from exchange_desk.desk import Desk
from exchange_desk.intake.hosts.sending import sending_order
from exchange_desk.intake.table import Cell
from exchange_desk.operations.imports import ImportReport
from exchange_desk.records import HostOffer, Household, HouseholdMember, Pet
from tests.operations.bringing_in import answer, brought, held, listed

HEAD = (
    "Zeitstempel;Familienname;Ansprechpartner;Straße;Ort;Telefon;E-Mail;Wie viele Gäste können Sie aufnehmen?;Haustiere"
)
PETER = "12.02.2027 20:15;Schmitz-Krüger;Peter Krüger;Hauptstraße 5;Hennef;0171 2222222;peter@example.de;1;Hund"
ANNA = "12.02.2027 09:10;Schmitz;Anna Schmitz;Hauptstr. 5;Hennef;02242 111111;anna@example.de;2;Katze"
EVA = "16.02.2027 08:15;Becker;Eva Becker;Lindenallee 12;Hennef;02242 666666;eva@example.de;2;keine"
JAN = "17.02.2027 08:15;Wolf;Jan Wolf;Lindenallee 12;Hennef;02242 777777;wolf@example.de;2;keine"


def bring_in(desk: Desk, visit: str, folder: Path, *rows: str, name: str = "antworten.csv") -> ImportReport:
    return brought(desk, visit, listed(folder, *rows, name=name, between=";"), "hosts")


def asked(report: ImportReport, code: str) -> list[str]:
    return [question.id for question in report.questions if question.code == code]


def offered(desk: Desk) -> dict[str, int | None]:
    """For how many the homes that count offer beds."""
    with desk.reading() as session:
        query = select(Household.name, HostOffer.max_guests).join(HostOffer, HostOffer.household_id == Household.id)
        return {row[0]: row[1] for row in session.execute(query.where(HostOffer.withdrawn_at.is_(None)))}


@pytest.mark.parametrize("rows", [(PETER, ANNA), (ANNA, PETER)])
def test_the_other_adult_with_the_own_phone_and_mail_is_asked_about_and_the_answer_sent_later_holds(
    desk: Desk, visit: str, tmp_path: Path, rows: tuple[str, ...]
) -> None:
    report = bring_in(desk, visit, tmp_path, HEAD, EVA, *rows)
    (question,) = asked(report, "perhaps_one_home")
    assert offered(desk) == {"Becker": 2, "Schmitz": 2, "Schmitz-Krüger": 1}
    assert "2027-02-12 20:15" in next(q.text for q in report.questions if q.id == question)
    answer(desk, question, "same home")
    assert offered(desk) == {"Becker": 2, "Schmitz-Krüger": 1}
    with desk.reading() as session:
        home = session.scalars(select(Household).where(Household.name == "Schmitz-Krüger")).one()
        kept = " ".join(str(each) for each in (home.notes, *session.scalars(select(HostOffer.notes))))
        assert "anna@example.de" in kept
        assert "Most guests 2" in kept
        assert {pet.animal for pet in session.scalars(select(Pet))} == {"cat", "dog"}
        assert len(session.scalars(select(HouseholdMember).where(HouseholdMember.household_id == home.id)).all()) == 2
    before = held(desk)
    again = bring_in(desk, visit, tmp_path, HEAD, EVA, *rows)
    assert (again.new, again.changed) == (0, 0)
    assert held(desk) == before
    assert desk.check() == ()


def test_two_homes_stay_two_when_that_is_the_answer(desk: Desk, visit: str, tmp_path: Path) -> None:
    report = bring_in(desk, visit, tmp_path, HEAD, ANNA, PETER)
    answer(desk, asked(report, "perhaps_one_home")[0], "two homes")
    again = bring_in(desk, visit, tmp_path, HEAD, ANNA, PETER)
    assert (again.new, again.changed, asked(again, "perhaps_one_home")) == (0, 0, [])
    assert offered(desk) == {"Schmitz": 2, "Schmitz-Krüger": 1}


def test_a_couple_of_two_names_is_asked_about_by_the_address_but_flats_are_not(
    desk: Desk, visit: str, tmp_path: Path
) -> None:
    report = bring_in(desk, visit, tmp_path, HEAD, EVA, JAN)
    assert len(asked(report, "perhaps_one_home")) == 1
    flats = [
        f"1{n}.02.2027 08:15;{name};Ute {name};Turmweg 40;Hennef;02242 55555{n};{name}@example.de;1;keine"
        for n, name in enumerate(("Adler", "Huber", "Lorenz", "Pfeiffer", "Ziegler"))
    ]
    other = bring_in(desk, visit, tmp_path, HEAD, *flats, name="turmweg.csv")
    assert (other.new, asked(other, "perhaps_one_home")) == (5, [])


def test_an_older_answer_that_comes_in_a_later_list_does_not_win(desk: Desk, visit: str, tmp_path: Path) -> None:
    bring_in(
        desk, visit, tmp_path, HEAD, EVA, "12.02.2027 20:15;Schmitz;Peter;Hauptstraße 5;Hennef;02242 111111;;1;Hund"
    )
    older = "10.02.2027 20:15;Schmitz;Anna;Hauptstr. 5;Hennef;02242 111111;;4;Katze"
    report = bring_in(desk, visit, tmp_path, HEAD, older, name="januar.csv")
    (question,) = asked(report, "duplicate_in_other_file")
    assert offered(desk) == {"Becker": 2, "Schmitz": 1}
    answer(desk, question, "same home")
    assert offered(desk) == {"Becker": 2, "Schmitz": 1}
    assert desk.check() == ()


@pytest.mark.parametrize(
    ("morning", "evening"),
    [
        ("12.02.2027 9:10", "12.02.2027 20:15"),
        ("2027/02/12 9:10:00", "2027/02/12 8:15:00 午後"),
        ("2027. 2. 12 오전 9:10:00", "2027. 2. 12 오후 8:15:00"),
        ("12 févr. 2027 à 9h10", "12 févr. 2027 à 20h15"),
        ("2027-02-12 9:10 a.m.", "2027-02-12 8:15 p.m."),
    ],
)
def test_of_two_answers_of_one_day_the_later_one_holds_wherever_it_stands(
    desk: Desk, visit: str, tmp_path: Path, morning: str, evening: str
) -> None:
    late = f"{evening};Schmitz;Anna Schmitz;Hauptstr. 5;Hennef;02242 111111;anna@example.de;1;keine"
    early = f"{morning};Schmitz;Peter Schmitz;Hauptstraße 5;Hennef;02242 111111;peter@example.de;4;keine"
    report = bring_in(desk, visit, tmp_path, HEAD, EVA, late, early)
    assert len(asked(report, "resubmission")) == 1
    assert offered(desk) == {"Becker": 2, "Schmitz": 1}


@pytest.mark.parametrize(
    ("column", "order"),
    [
        ("2/27/2027 9:05:00, 3/1/2027 20:15:00", "month_first"),
        ("27/2/2027 9:05:00, 1/3/2027 20:15:00", "day_first"),
        ("1/11/2027 9:05:00, 1/12/2027 20:15:00, 2/1/2027 8:00:00", "month_first"),  # time runs on
        ("11/1/2027 9:05:00, 12/1/2027 20:15:00, 1/2/2027 8:00:00", "day_first"),
        ("2/9/2027 9:05:00, 2/10/2027 20:15:00, 2/12/2027 8:00:00", None),
        ("2/9/2027 9:05:00, 3/2/2027 20:15:00, 2/2/2027 8:00:00", None),
    ],
)
def test_whether_the_day_or_the_month_stands_first_is_told_by_the_column_or_by_how_time_runs(
    column: str, order: str | None
) -> None:
    assert sending_order([Cell(text, text) for text in column.split(", ")]) == order


def test_parents_and_their_son_at_one_address_are_two_homes_until_somebody_says_otherwise(
    desk: Desk, visit: str, tmp_path: Path
) -> None:
    parents = "12.02.2027 20:15;Schmitz;Anna Schmitz;Hauptstr. 5;Hennef;02242 111111;anna@example.de;2;Katze"
    son = "13.02.2027 20:15;Schmitz;Jens Schmitz;Hauptstr. 5;Hennef;0171 2222222;jens@example.de;1;Hund"
    report = bring_in(desk, visit, tmp_path, HEAD, parents, son)
    assert report.new == 2
    assert [len(asked(report, code)) for code in ("perhaps_one_home", "resubmission")] == [1, 0]


def test_a_form_sent_again_from_another_phone_is_one_home_where_the_mail_or_a_person_agrees(
    desk: Desk, visit: str, tmp_path: Path
) -> None:
    first = "12.02.2027 20:15;Schmitz;Anna Schmitz;Hauptstr. 5;Hennef;02242 111111;anna@example.de;2;Katze"
    again = "13.02.2027 20:15;SCHMITZ;Anna Schmitz;Hauptstraße 5;Hennef;0171 2222222;a.schmitz@example.de;1;keine"
    report = bring_in(desk, visit, tmp_path, HEAD, first, again)
    assert (report.new, len(asked(report, "resubmission"))) == (1, 1)
    assert offered(desk) == {"SCHMITZ": 1}
