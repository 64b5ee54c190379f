"""A row where another stood before is no correction of it: contacts, payments, towns and stays keep what is theirs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.rows_alike import one_row
from exchange_desk.records import CandidateTown, Contact, ItemAttendee, ItineraryItem, Participation, Payment, Person
from tests.operations.bringing_in import brought, listed

CONTACTS = (
    "Nr.;Nachname;Vorname;Organisation;E-Mail",
    "1;Schmidt;Anna;Stadt Hennef;anna@example.de",
    "2;Becker;Karl;Verein;karl@example.de",
    "3;Wolf;Eva;Schule;eva@example.de",
)
PAYMENTS = (
    "Nr.;Datum;Zahler;Für;Betrag;Währung",
    "1;10.01.2027;Anna Müller;Fahrt;50,00;EUR",
    "2;11.01.2027;Karl Becker;Fahrt;60,00;EUR",
    "3;12.01.2027;Eva Wolf;Fahrt;70,00;EUR",
)
TOWNS = ("Nr.;Stadt;Land;Einwohner", "1;Springfield, Illinois;USA;114000", "2;Banbury;GB;50000")


def bring_in(desk: Desk, visit: str, folder: Path, kind: str, rows: tuple[str, ...]) -> ImportReport:
    return brought(desk, visit, listed(folder, *rows, name=f"{kind}.csv", between=";"), kind)


def said(desk: Desk, *columns: Any) -> set[str]:
    with desk.reading() as session:
        return {" ".join(str(value) for value in row if value) for row in session.execute(select(*columns))}


@pytest.mark.parametrize(
    ("kind", "rows", "other", "columns", "kept"),
    [
        ("contacts", CONTACTS, "1;Schmidt;Jens;Feuerwehr;jens@example.de",
         (Contact.given_name, Contact.family_name, Contact.email), "Anna Schmidt anna@example.de"),
        ("contacts", CONTACTS, "1;Lorenz;Ute;Stadt Hennef;ute@example.de",
         (Contact.given_name, Contact.family_name, Contact.email), "Anna Schmidt anna@example.de"),
        ("payments", PAYMENTS, "1;09.01.2027;Jens Müller;Fahrt;50,00;EUR", (Payment.payer, Payment.amount),
         "Anna Müller 5000"),
        ("payments", PAYMENTS, "1;09.03.2027;Anna Müller;Fahrt;80,00;EUR", (Payment.payer, Payment.amount),
         "Anna Müller 5000"),
        ("candidates", TOWNS, "1;Springfield, Missouri;USA;170000", (CandidateTown.name, CandidateTown.inhabitants),
         "Springfield, Illinois 114000"),
    ],
)  # fmt: skip
def test_another_in_the_row_takes_nothing_over(
    desk: Desk, visit: str, tmp_path: Path, kind: str, rows: tuple[str, ...], other: str, columns: Any, kept: str
) -> None:
    bring_in(desk, visit, tmp_path, kind, rows)
    report = bring_in(desk, visit, tmp_path, kind, (rows[0], other, *rows[2:]))
    assert (report.new, report.changed) == (1, 0)
    assert kept in said(desk, *columns)


@pytest.mark.parametrize(
    ("kind", "rows", "other", "columns", "now"),
    [
        ("contacts", CONTACTS, "1;Schmidt-Lang;Anna;Stadt Hennef;anna@example.de",
         (Contact.given_name, Contact.family_name), "Anna Schmidt-Lang"),
        ("contacts", CONTACTS, "1;Lang;Anna;Stadt Hennef;anna@example.de", (Contact.given_name, Contact.family_name),
         "Anna Lang"),
        ("payments", PAYMENTS, "1;10.01.2027;Anna Mueller;Fahrt;55,00;EUR", (Payment.payer, Payment.amount),
         "Anna Mueller 5500"),
        ("candidates", TOWNS, "1;Springfield (Illinois);USA;115000", (CandidateTown.name, CandidateTown.inhabitants),
         "Springfield (Illinois) 115000"),
    ],
)  # fmt: skip
def test_a_row_put_right_is_a_change(
    desk: Desk, visit: str, tmp_path: Path, kind: str, rows: tuple[str, ...], other: str, columns: Any, now: str
) -> None:
    bring_in(desk, visit, tmp_path, kind, rows)
    report = bring_in(desk, visit, tmp_path, kind, (rows[0], other, *rows[2:]))
    assert (report.new, report.changed) == (0, 1)
    assert now in said(desk, *columns)


@pytest.mark.parametrize(
    ("guest", "home", "same"),
    [
        ("Anna Müller", "Schmitz", True), ("A. Mueller", "Schmitz", True), ("Müller Anna", "Fam. Schmitz", True),
        ("Jens Müller", "Schmitz", False), ("Anna Müller", "Wolf", False), ("Jens Wolf", "Schmitz", False),
    ],
)  # fmt: skip
def test_a_stay_is_that_of_its_guest_and_its_home(guest: str, home: str, same: bool) -> None:
    older = {"guest_typed": "Anna Müller", "household_typed": "Schmitz", "began": "2019"}
    assert one_row({"guest_typed": guest, "household_typed": home, "began": "2019"}, older, "hosting") is same


GUESTS = (
    "No;Surname;First name;Date of birth",
    "1;Smith;Ann;14 May 2011",
    "2;Brown;Zoe;3 June 2011",
    "3;Hall;Max;3 July 2011",
    "4;Ek;Ida;4 July 2011",
)
FLIGHTS = (
    "No;Passenger;Date;Flight;Departs;From;To",
    "1;Ann Smith;6 May 2027;LH 123;10:00;LHR;CGN",
    "2;Zoe Brown;6 May 2027;BA 456;14:00;LHR;CGN",
    "3;Max Hall;6 May 2027;BA 456;14:00;LHR;CGN",
)


def flights(desk: Desk) -> set[tuple[str, str]]:
    with desk.reading() as session:
        query = (
            select(Person.given_name, ItineraryItem.number)
            .join(Participation, Participation.person_id == Person.id)
            .join(ItemAttendee, ItemAttendee.participation_id == Participation.id)
            .join(ItineraryItem, ItineraryItem.id == ItemAttendee.item_id)
        )
        return {(str(row[0]), str(row[1])) for row in session.execute(query)}


@pytest.mark.parametrize(
    ("newer", "goes"),
    [
        (("1;Max Hall;6 May 2027;EW 999;18:00;LHR;CGN", FLIGHTS[2], FLIGHTS[3]), ("Max", "EW 999")),
        ((FLIGHTS[1], "2;Ida Ek;6 May 2027;BA 456;14:00;LHR;CGN", FLIGHTS[3]), ("Ida", "BA 456")),
        (("1;Ida Ek;6 May 2027;LH 123;10:00;LHR;CGN", FLIGHTS[2], FLIGHTS[3]), ("Ida", "LH 123")),
    ],
)
def test_the_flight_of_another_in_the_row_takes_nobody_off_their_own(
    desk: Desk, visit: str, tmp_path: Path, newer: tuple[str, ...], goes: tuple[str, str]
) -> None:
    bring_in(desk, visit, tmp_path, "guests", GUESTS)
    bring_in(desk, visit, tmp_path, "travel", FLIGHTS)
    before = flights(desk)
    assert before == {("Ann", "LH 123"), ("Zoe", "BA 456"), ("Max", "BA 456")}
    report = bring_in(desk, visit, tmp_path, "travel", (FLIGHTS[0], *newer))
    assert flights(desk) == before | {goes}
    assert "removed_from_list" in {question.code for question in report.questions}


def test_a_flight_put_off_or_shared_from_now_on_is_a_change(desk: Desk, visit: str, tmp_path: Path) -> None:
    bring_in(desk, visit, tmp_path, "guests", GUESTS)
    bring_in(desk, visit, tmp_path, "travel", FLIGHTS)
    newer = ("1;Ann Smith, Ida Ek;6 May 2027;LH 129;12:00;LHR;CGN", *FLIGHTS[2:])
    report = bring_in(desk, visit, tmp_path, "travel", (FLIGHTS[0], *newer))
    assert (report.new, report.changed) == (0, 1)
    assert flights(desk) == {("Ann", "LH 129"), ("Ida", "LH 129"), ("Zoe", "BA 456"), ("Max", "BA 456")}
