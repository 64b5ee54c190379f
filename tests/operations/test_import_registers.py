"""Registers brought in as their answer keys say: papers, payments, partnerships, candidate towns, contacts."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.records import (
    CandidateTown,
    Community,
    Contact,
    Paper,
    Partnership,
    PartnershipStatus,
    Payment,
    Person,
)
from exchange_desk.records import Participation as Part

DATA = Path(__file__).parent.parent / "data" / "registers"


def key(name: str) -> Any:
    return json.loads((DATA / f"{name}.expected.json").read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "a.exdesk", name="Sister Cities", town="Peoria", country="US")


def trip(desk: Desk) -> str:
    with desk.writing("Visit") as session:
        partner = add_partner(session, name="Clonmel", country="IE")
        visit = add_visit(session, title="Ireland", direction="outbound", starts=dt.date(2028, 6, 12),
                          ends=dt.date(2028, 6, 25), partner_ids=[partner])  # fmt: skip
    brought(desk, "travelers.xlsx", "guests", visit)
    return visit


def brought(desk: Desk, name: str | Path, kind: str, visit: str | None = None) -> ImportReport:
    with desk.writing("Import") as session:
        return import_file(session, path=DATA / name, kind=kind, visit_id=visit)


def again_changes_nothing(desk: Desk, name: str | Path, kind: str, visit: str | None = None) -> None:
    report = brought(desk, name, kind, visit)
    assert (report.new, report.changed) == (0, 0)


def asked(report: ImportReport) -> set[str]:
    return {q.code for q in report.questions} | {p.code for p in report.problems}


def test_the_papers_of_the_trip(desk: Desk) -> None:
    visit = trip(desk)
    report = brought(desk, "papers.csv", "papers", visit)
    assert (report.rows_read, report.new) == (key("papers")["counts"]["rows"], 18)
    assert {each["code"] for each in key("papers")["problems_must_ask"]} <= asked(report)
    with desk.reading() as session:
        rows = session.execute(
            select(
                func.coalesce(Person.called, Person.given_name).label("name"),
                Paper.kind,
                Paper.state,
                Paper.received_on,
            )
            .join(Part, Part.id == Paper.participation_id)
            .join(Person, Person.id == Part.person_id)
        ).all()
        nobody = session.scalar(select(func.count()).where(Paper.participation_id.is_(None)))
    states = {(row.name, row.kind): row.state for row in rows}
    assert states["Katie", "parental_consent"] == "received"
    assert states["Brooke", "medical_release"] == "asked"
    assert states["June", "parental_consent"] == "outdated"
    assert states["Mateus", "parental_consent"] == "outdated"
    assert nobody == 3  # one form for the twins, one for a couple, one for the group: nobody's until it is said whose
    again_changes_nothing(desk, "papers.csv", "papers", visit)


def test_the_payments_of_the_trip(desk: Desk) -> None:
    visit = trip(desk)
    report = brought(desk, "payments.csv", "payments", visit)
    counts, totals = key("payments")["counts"], key("payments")["totals"]
    assert report.new == counts["rows"]
    must = {each["code"] for each in key("payments")["problems_must_ask"] if each.get("severity") != "info"}
    assert must <= asked(report)
    with desk.reading() as session:
        payments = session.scalars(select(Payment)).all()
        assert Counter(each.currency for each in payments) == {"USD": counts["usd_rows"], "EUR": counts["eur_rows"]}
        received = sum(each.amount for each in payments if each.counts and each.currency == "USD")
        assert received == totals["usd_received"] * 100
        grady = session.scalars(
            select(Payment.amount).join(Part, Part.id == Payment.participation_id)
            .join(Person, Person.id == Part.person_id)
            .where(Person.given_name == "Grady")
        ).all()  # fmt: skip
        paid = dict(session.execute(
            select(Person.family_name, func.sum(Payment.amount)).join(Part, Part.person_id == Person.id)
            .join(Payment, Payment.participation_id == Part.id)
            .where(Payment.counts, Payment.currency == "USD").group_by(Person.family_name)
        ).all())  # fmt: skip
    assert sorted(grady) == [-50000, 50000, 52500, 82500]
    expected = {each["id"]: each["paid"] * 100 for each in key("payments")["per_person"]}
    alone = {
        "Ashby": "P06",
        "Okafor": "P10",
        "Figueira": "P11",
        "Hargrove": "P04",
        "Delacroix-Boone": "P05",
        "Castellano": "P01",
    }
    assert {name: paid[name] for name in alone} == {name: expected[place] for name, place in alone.items()}
    assert paid["Lindell"] == expected["P12"] + totals["usd_bank_fee"] * 100
    again_changes_nothing(desk, "payments.csv", "payments", visit)


def test_an_amount_that_may_be_two_is_left_out_and_asked(desk: Desk, tmp_path: Path) -> None:
    visit = trip(desk)
    path = tmp_path / "p.csv"
    path.write_text('Date,From,For,Amount\n2028-01-02,Joel Ashby,Katie,"1,234"\n2028-01-03,Joel Ashby,Katie,$50\n')
    report = brought(desk, path, "payments", visit)
    assert report.new == 1
    assert "ambiguous_amount" in asked(report)


def test_partnerships_with_their_stages(desk: Desk) -> None:
    report = brought(desk, "partnerships.csv", "partnerships")
    rows = key("partnerships")["rows"]
    assert report.new == len(rows)
    assert {each["code"] for each in key("partnerships")["problems_must_ask"]} <= asked(report)
    with desk.reading() as session:
        found = session.execute(
            select(Community.name, Community.name_original, Partnership.our_side, PartnershipStatus.stage,
                   PartnershipStatus.since, PartnershipStatus.sure)
            .join(Partnership, Partnership.community_id == Community.id)
            .join(PartnershipStatus, PartnershipStatus.partnership_id == Partnership.id)
        ).all()  # fmt: skip
    begun = {
        (row.our_side, f"{row.name} {row.name_original or ''}".strip()): str(row.since)
        for row in found
        if row.stage == "sister"
    }
    assert begun == {(row["our"], row["partner"]): row["since"] for row in rows}
    assert [(row.name, str(row.since)) for row in found if row.stage == "ended"] == [("Osaka", "2018")]
    assert {row.sure for row in found if row.name == "Roma"} == {"year sure, day not"}
    again_changes_nothing(desk, "partnerships.csv", "partnerships")
    desk.undo()
    with desk.reading() as session:
        assert session.scalar(select(func.count()).select_from(Partnership)) == 0


def test_two_partners_of_one_town_stay_two(desk: Desk) -> None:
    brought(desk, "partnerships.csv", "partnerships")
    with desk.reading() as session:
        ours = session.scalars(select(Partnership.our_side).where(Partnership.our_side == "Hennef (Sieg)")).all()
    assert len(ours) == 2


def test_candidate_towns(desk: Desk) -> None:
    report = brought(desk, "cities-seeking.csv", "candidates")
    expected = key("cities-seeking")
    assert report.new == expected["counts"]["rows"]
    with desk.reading() as session:
        towns = {town.name: town for town in session.scalars(select(CandidateTown))}
    assert {name: town.inhabitants for name, town in towns.items()} == expected["inhabitants"]
    letters = {
        name: str(town.first_letter) if town.first_letter else None for name, town in towns.items() if not town.ours
    }
    assert letters == expected["first_letter"]
    assert [name for name, town in towns.items() if town.ours] == ["Heron Landing, Iowa"]
    assert towns["Zvonička nad Lukou"].themes == ["Schule", "Blaskapelle", "Radfahren"]
    must = {each["code"] for each in expected["problems_must_ask"] if each.get("severity") != "info"}
    assert must <= asked(report)
    again_changes_nothing(desk, "cities-seeking.csv", "candidates")


def test_contacts_keep_both_scripts_and_hang_on_their_partner(desk: Desk, tmp_path: Path) -> None:
    with desk.writing("Partner") as session:
        partner = add_partner(session, name="Chernivtsi", country="UA")
    path = tmp_path / "contacts.csv"
    path.write_text(
        "Name,Organisation,Function,Town,Country,Phone,E-mail,Fax\n"
        "Шевченко Олена Іванівна / Olena Shevchenko,City council,Mayor,Chernivtsi,Ukraine,0372 123456,o@x.org,none\n"
        ",Gymnasium No. 1,,Chernivtsi,Ukraine,,school@example.org,\n",
        encoding="utf-8",
    )
    report = brought(desk, path, "contacts")
    assert report.new == 2
    with desk.reading() as session:
        olena, school = session.scalars(select(Contact).order_by(Contact.kind.desc())).all()
    assert (olena.given_name, olena.family_name) == ("Olena", "Shevchenko")
    assert (olena.family_name_original, olena.given_name_original) == ("Шевченко", "Олена Іванівна")
    assert (olena.kind, school.kind) == ("town hall", "school")
    assert olena.community_id == partner
    assert "Fax: none" in (olena.notes or "")
    again_changes_nothing(desk, path, "contacts")


@pytest.mark.parametrize("kind", ["papers", "payments", "partnerships", "candidates", "contacts"])
def test_a_table_of_something_else_is_refused_in_one_sentence(kind: str, desk: Desk, tmp_path: Path) -> None:
    visit = trip(desk)
    path = tmp_path / "x.csv"
    path.write_text("Ingredient,Grams\nFlour,500\n", encoding="utf-8")
    with pytest.raises(RefusedInput):
        brought(desk, path, kind, visit)


def test_two_sources_of_one_partnership_are_both_kept(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    for since, source, sure in (("1994", "council minutes", "sure"), ("1992", "newspaper", "perhaps")):
        path.write_text(
            f"Partner,Country,Since,Source,How sure\nNumata,Japan,{since},{source},{sure}\n", encoding="utf-8"
        )
        brought(desk, path, "partnerships")
    with desk.reading() as session:
        told = {(str(s.since), s.source, s.sure) for s in session.scalars(select(PartnershipStatus))}
        assert len(session.scalars(select(Partnership)).all()) == 1
    assert told == {("1994", "council minutes", "sure"), ("1992", "newspaper", "perhaps")}


@pytest.mark.parametrize(
    ("heading", "status", "stage"),
    [
        ("Status", "finalizada", "ended"),
        ("état", "terminé", "ended"),
        ("状況", "解消", "ended"),
        ("Стан", "припинено", "ended"),
        ("Status", "ruht", "dormant"),
        ("Status", "aktiv", None),
        ("Status", "vigente", None),
    ],
)
def test_the_status_of_a_partnership_in_other_languages(
    heading: str, status: str, stage: str | None, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "p.csv"
    path.write_text(f"Partner,Country,Since,{heading}\nToledo,Spain,1980,{status}\n", encoding="utf-8")
    report = brought(desk, path, "partnerships")
    with desk.reading() as session:
        stages = set(session.scalars(select(PartnershipStatus.stage)))
    assert stages == {"sister"} | ({stage} if stage else set())
    assert "unknown_status" not in asked(report)


@pytest.mark.parametrize("status", ["hm who knows", "not ended", "nicht beendet"])
def test_a_status_that_nobody_knows_is_asked_and_kept(status: str, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text(f"Partner,Country,Since,Status\nToledo,Spain,1980,{status}\n", encoding="utf-8")
    assert "unknown_status" in asked(brought(desk, path, "partnerships"))
    with desk.reading() as session:
        (only,) = session.scalars(select(PartnershipStatus)).all()
        assert (only.stage, only.notes) == ("sister", f"Status: {status}")


@pytest.mark.parametrize(
    ("received", "status", "state", "asks"),
    [
        ("2028-02-01", "refused", "asked", True),
        ("2028-02-01", "refusé", "asked", True),
        ("", "received", "received", False),
        ("", "missing", "asked", False),
        ("", "未提出", "asked", False),
        ("2028-02-01", "fehlt", "asked", True),
        ("2028-02-01", "", "received", False),
        ("", "not required", "not_needed", False),
        ("", "ja", "received", False),
        ("2028-02-01", "hm", "asked", True),
        ("2028-02-01", "teilweise", "partial", False),
        ("", "提出済", "received", False),
    ],
)
def test_the_state_of_a_paper_is_read_and_never_better_than_it_says(
    received: str, status: str, state: str, asks: bool, desk: Desk, tmp_path: Path
) -> None:
    visit = trip(desk)
    path = tmp_path / "p.csv"
    path.write_text(f"Traveler,Paper,Received,Status\nJune Okafor,Consent,{received},{status}\n", encoding="utf-8")
    report = brought(desk, path, "papers", visit)
    with desk.reading() as session:
        assert session.scalars(select(Paper.state)).all() == [state]
    assert ("unclear_state" in asked(report)) is asks
