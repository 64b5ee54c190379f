"""A field that was said of several columns holds for the first alone: no cell silently takes the place of another."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.hosts.reading import hosts_in
from exchange_desk.intake.mapping import look_at
from exchange_desk.intake.payments import payments_in
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.told_columns import ALREADY, told_once

HEAD = "Family name,Given name,Date of birth"
VISIT = VisitFacts(
    starts=dt.date(2027, 10, 7),
    ends=dt.date(2027, 10, 13),
    host_town="Port Hardy",
    host_country="CA",
    host_zone=None,
    guest_countries=("JP",),
)


def sheets(tmp_path: Path, text: str) -> Any:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return read_sheets(path)


@pytest.mark.parametrize(
    ("headings", "told"),
    [("Extra,Extra", {"Extra": "medication"}), ("Extra,Other", {"Extra": "medication", "Other": "medication"})],
)
def test_medication_of_two_columns_is_never_half_lost(tmp_path: Path, headings: str, told: dict[str, str]) -> None:
    text = f"{HEAD},{headings}\nMori,Yui,2011-04-30,insulin,antihistamine\nOno,Ren,2010-05-01,,spray\n"
    read = guests_in(sheets(tmp_path, text), VISIT, "list.csv", mapping=told)
    one, other = read.guests
    assert one.person["medication"] == "insulin"
    assert "antihistamine" in str(one.participation["notes"])
    assert "spray" in str(other.participation["notes"])
    assert [doubt.severity for doubt in read.report.doubts if doubt.code == "column_told_twice"] == ["warning"]


def test_allergies_of_two_columns_are_all_allergies(tmp_path: Path) -> None:
    text = f"{HEAD},Allergies,Allergies\nMori,Yui,2011-04-30,nuts,eggs\nOno,Ren,2010-05-01,,milk\n"
    read = guests_in(sheets(tmp_path, text), VISIT, "list.csv", mapping={"Allergies": "allergies"})
    assert [{each["substance"] for each in guest.allergies} for guest in read.guests] == [{"nuts", "eggs"}, {"milk"}]


def test_words_of_host_families_and_payers_stay_too(tmp_path: Path) -> None:
    told = {"One": "remarks", "Two": "remarks"}
    form = "Family name,Street,Phone,One,Two\nAshby,1 Main St,250 555 0101,has a dog,smokes\n"
    homes = hosts_in(sheets(tmp_path, form), VISIT, "list.csv", mapping=told)
    said = str(homes.hosts[0])
    assert "has a dog" in said
    assert "smokes" in said
    paid = payments_in(sheets(tmp_path, "Name,Amount,Paid by,Paid by\nYui Mori,100 CAD,Ken Mori,Aya Mori\n"),
                       VISIT, "list.csv", mapping={"Paid by": "payer"})  # fmt: skip
    assert "column_told_twice" in [doubt.code for doubt in paid.report.doubts]


def test_the_look_at_a_list_says_so_as_well(tmp_path: Path) -> None:
    text = f"{HEAD},Extra,Extra\nMori,Yui,2011-04-30,insulin,spray\n"
    looking = look_at(sheets(tmp_path, text), "guests", mapping={"Extra": "medication"})
    assert [(column.field, column.why) for column in looking.columns[3:]] == [
        ("medication", "You said so."), (None, ALREADY)
    ]  # fmt: skip


def test_columns_that_are_left_alone_are_left_alone_each() -> None:
    assert told_once(["A", "B", "A"], {"a": None, "b": "phone"}) == [None, "phone", None]
