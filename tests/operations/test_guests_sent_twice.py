"""A guest who answers the form twice: nothing that either answer says is lost, and which one holds is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.intake.guests.twice import LATER
from exchange_desk.operations.imports import ImportReport
from exchange_desk.records import Allergy, EmergencyContact, Participation, Person
from tests.operations.bringing_in import answer, brought, held, listed, weekend

HEAD = "Horodateur;Nom;Prénom;Date de naissance;Sexe;Téléphone;Adresse;Allergies;Régime;Médicaments;"
HEAD += "Contact d'urgence;Souhaits"
EARLY = "10/02/2027 10:00;Dupont;Zoé;13/05/2011;F;06 11 11 11 11;2 rue Haute;lait;;;Marie Dupont 06 22 22 22 22;"
LATE = (
    "14/02/2027 18:30;Dupont;Zoé;13/05/2011;F;06 99 99 99 99;;arachides (grave);végétarienne;insuline;"
    "Jean Dupont 06 33 33 33 33;chambre avec Léa"
)
LEA = "15/02/2027 18:30;Martin;Léa;20/08/2011;F;06 55 55 55 55;;aucune;;;Paul Martin 06 44 44 44 44;"


@pytest.fixture
def visit(desk: Desk) -> str:
    return weekend(desk, partner="Le Pecq", country="FR")


def bring_in(desk: Desk, visit: str, folder: Path, *rows: str) -> ImportReport:
    return brought(desk, visit, listed(folder, HEAD, *rows, name="réponses.csv", between=";"))


def zoes(desk: Desk) -> list[dict[str, Any]]:
    """What is known of everybody called Zoé, the first row first."""
    found = []
    with desk.reading() as session:
        query = select(Person, Participation).join(Participation, Participation.person_id == Person.id)
        for person, part in session.execute(query.where(Person.given_name == "Zoé").order_by(Participation.position)):
            of_hers = Allergy.person_id == person.id
            contacts = select(EmergencyContact.name).where(EmergencyContact.person_id == person.id)
            found.append(
                {
                    "phone": person.phone,
                    "address": person.address,
                    "diets": list(person.diets or ()),
                    "medication": person.medication,
                    "allergies": set(session.scalars(select(Allergy.substance).where(of_hers))),
                    "contacts": set(session.scalars(contacts)),
                    "notes": part.notes or "",
                }
            )
    return found


def question_of(report: ImportReport) -> Any:
    return next(question for question in report.questions if question.code == "duplicate_row")


BOTH = {"allergies": {"milk", "peanuts"}, "diets": ["vegetarian"], "contacts": {"Marie Dupont", "Jean Dupont"}}


def test_until_the_answer_she_has_the_health_and_the_contacts_of_both_and_the_notes_say_the_rest(
    desk: Desk, visit: str, tmp_path: Path
) -> None:
    report = bring_in(desk, visit, tmp_path, EARLY, LATE, LEA)
    (zoe,) = zoes(desk)
    assert {name: zoe[name] for name in BOTH} == BOTH
    assert "insuli" in zoe["medication"]
    assert zoe["phone"] == "+33611111111"
    assert "Row 3, Téléphone: 06 99 99 99 99" in zoe["notes"]
    assert "Row 3, Souhaits: chambre avec Léa" in zoe["notes"]
    asked = question_of(report)
    assert "row 2 holds" in asked.text
    assert "Téléphone" in asked.text
    assert asked.choices == ("one person", LATER, "two people")


def test_the_later_answer_holds_when_that_is_said_and_erases_nothing(desk: Desk, visit: str, tmp_path: Path) -> None:
    report = bring_in(desk, visit, tmp_path, EARLY, LATE, LEA)
    answer(desk, question_of(report).id, LATER)
    (zoe,) = zoes(desk)
    assert {name: zoe[name] for name in BOTH} == BOTH
    assert (zoe["phone"], zoe["address"]) == ("+33699999999", "2 rue Haute")
    assert "06 11 11 11 11" in zoe["notes"]
    before = held(desk)
    again = bring_in(desk, visit, tmp_path, EARLY, LATE, LEA)
    assert (again.new, again.changed) == (0, 0)
    assert held(desk) == before
    moved = bring_in(desk, visit, tmp_path, LEA, EARLY, LATE)
    assert (moved.new, [change.label for change in moved.changes if change.safety]) == (0, [])
    assert zoes(desk)[0]["phone"] == "+33699999999"
    assert desk.check() == ()


def test_two_people_get_back_what_is_theirs(desk: Desk, visit: str, tmp_path: Path) -> None:
    report = bring_in(desk, visit, tmp_path, EARLY, LATE, LEA)
    answer(desk, question_of(report).id, "two people")
    first, second = zoes(desk)
    assert (first["allergies"], second["allergies"]) == ({"milk"}, {"peanuts"})
    assert (first["diets"], second["diets"]) == ([], ["vegetarian"])
    assert (first["contacts"], second["contacts"]) == ({"Marie Dupont"}, {"Jean Dupont"})
    assert first["medication"] is None
    assert "insuli" in second["medication"]
    assert "06 99" not in first["notes"]


def test_of_three_rows_none_is_the_later_one(desk: Desk, visit: str, tmp_path: Path) -> None:
    third = "16/02/2027 18:30;Dupont;Zoé;13/05/2011;F;06 77 77 77 77;;;;;;"
    report = bring_in(desk, visit, tmp_path, EARLY, LATE, third, LEA)
    asked = [question for question in report.questions if question.code == "duplicate_row"]
    assert [question.choices for question in asked] == [("one person", "two people")] * 2
    assert "06 77 77 77 77" in zoes(desk)[0]["notes"]
    with pytest.raises(RefusedInput):
        answer(desk, asked[0].id, LATER)


def test_rows_that_say_the_same_ask_no_more_than_whether_it_is_one_person(
    desk: Desk, visit: str, tmp_path: Path
) -> None:
    asked = question_of(bring_in(desk, visit, tmp_path, EARLY, EARLY.replace("10/02", "11/02"), LEA))
    assert asked.choices == ("one person", "two people")
    assert "differ" not in asked.text
