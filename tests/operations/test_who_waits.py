"""Two lists that may name one guest: until somebody says so, nobody's allergies leave the papers."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.queries.dump import dump_text
from exchange_desk.records import Allergy, Participation, Person
from tests.operations.bringing_in import brought, listed

HEADINGS = "Ref;First name;Surname;Date of birth;Allergies;E-mail"
ANNA = "A1;Anna;Bauer;14/03/2010;nuts (severe);a@example.org"
ANNA_AGAIN = ";Ann;Bauer;14/03/2010;none;a@example.org"


def bring_in(desk: Desk, visit: str, path: Path, *rows: str) -> ImportReport:
    return brought(desk, visit, listed(path.parent, HEADINGS, *rows, name=path.name, between=";"))


def going(desk: Desk) -> dict[str, set[str]]:
    """The guests who count, each with what the papers tell of allergies."""
    with desk.reading() as session:
        query = select(Person, Participation).join(Participation, Participation.person_id == Person.id)
        return {
            f"{person.given_name} {person.family_name}, {person.email}": set(
                session.scalars(select(Allergy.substance).where(Allergy.person_id == person.id))
            )
            for person, part in session.execute(query)
            if part.status == "going"
        }


def asked(report: ImportReport) -> str:
    return " ".join(each.text for each in report.questions if each.code == "duplicate_in_other_file")


def test_a_guest_with_an_allergy_does_not_wait_for_one_without(desk: Desk, visit: str, tmp_path: Path) -> None:
    bring_in(desk, visit, tmp_path / "one.csv", ANNA)
    assert "only one of them counts" in asked(bring_in(desk, visit, tmp_path / "two.csv", ANNA_AGAIN))
    assert going(desk) == {"Anna Bauer, a@example.org": {"nuts"}}


def test_the_newer_guest_counts_where_nothing_about_health_is_lost(desk: Desk, visit: str, tmp_path: Path) -> None:
    bring_in(desk, visit, tmp_path / "one.csv", ANNA_AGAIN.replace(";Ann", "A1;Ann", 1))
    bring_in(desk, visit, tmp_path / "two.csv", ANNA.replace("A1", ""))
    assert going(desk) == {"Anna Bauer, a@example.org": {"nuts"}}


def test_both_count_where_each_tells_of_another_allergy(desk: Desk, visit: str, tmp_path: Path) -> None:
    bring_in(desk, visit, tmp_path / "one.csv", ANNA)
    report = bring_in(desk, visit, tmp_path / "two.csv", ANNA_AGAIN.replace("none", "eggs"))
    assert "both count" in asked(report)
    assert going(desk) == {"Anna Bauer, a@example.org": {"nuts"}, "Ann Bauer, a@example.org": {"eggs"}}


def test_one_row_that_may_be_either_twin_sends_neither_to_wait(desk: Desk, visit: str, tmp_path: Path) -> None:
    twins = [f"T-{name};{name};Ott;14/03/2010;none;p@example.org" for name in ("Max", "Mia")]
    bring_in(desk, visit, tmp_path / "one.csv", *twins)
    before = going(desk)
    with desk.reading() as session:
        stood = dump_text(session)
    bring_in(desk, visit, tmp_path / "two.csv", ";M.;Ott;14/03/2010;none;p@example.org")
    assert going(desk) == before
    assert len(before) == 2
    desk.undo()
    with desk.reading() as session:
        assert dump_text(session) == stood
