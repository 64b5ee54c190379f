"""What a workbook shows instead of values, hides or merges is told, never taken for nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from exchange_desk.intake.drafts import GuestList, VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.table import Sheet

FACTS = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", "Europe/Berlin", ("Banbury",), ("GB",))
HEADINGS = ("Surname", "First name", "Sex", "Allergies")


def made(tmp_path: Path, change: Any) -> tuple[Sheet, ...]:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Guests")
    for row, cells in enumerate((HEADINGS, ("Lee", "Ann", "f", "nuts"), ("Kay", "Bob", "m", "none"))):
        sheet.write_row(row, 0, cells)
    change(book, sheet)
    book.close()
    return read_sheets(path)


def guests(sheets: tuple[Sheet, ...]) -> GuestList:
    return guests_in(sheets, FACTS, "list.xlsx")


def asked(read: GuestList, code: str) -> list[tuple[int, str]]:
    return [(d.row, d.severity) for d in read.report.doubts if d.code == code]


@pytest.mark.parametrize("shown", ["#N/A", "#REF!", "#NAME?"])
def test_an_error_under_allergies_is_asked_and_no_allergy(shown: str, tmp_path: Path) -> None:
    read = guests(made(tmp_path, lambda _, sheet: sheet.write_formula(1, 3, "=NA()", None, shown)))
    assert asked(read, "error_cell") == [(2, "ask")]
    assert [a for g in read.guests for a in g.allergies] == []


def test_a_formula_without_a_value_is_asked(tmp_path: Path) -> None:
    sheets = made(tmp_path, lambda _, sheet: sheet.write_formula(1, 3, '="nuts"', None, "nuts"))
    assert sheets[0].rows[1][3].text == "nuts"
    sheets = without_value(tmp_path / "list.xlsx")
    read = guests(sheets)
    assert asked(read, "error_cell") == [(2, "ask")]


def without_value(path: Path) -> tuple[Sheet, ...]:
    import openpyxl

    book = openpyxl.load_workbook(path)  # which keeps formulas and drops their values
    book.save(path)
    return read_sheets(path)


def test_an_error_in_a_csv_is_asked_too(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Surname,First name,Sex,Allergies\nLee,Ann,f,#N/A\nKay,Bob,m,#VALUE!\n", encoding="utf-8")
    read = guests(read_sheets(path))
    assert asked(read, "error_cell") == [(2, "ask"), (3, "ask")]


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    def hide(_: Any, sheet: Any) -> None:
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(3, 3, None, None, {"hidden": True})

    read = guests(made(tmp_path, hide))
    assert [g.label for g in read.guests] == ["Ann Lee", "Bob Kay"]
    told = [d.text for d in read.report.doubts if d.code == "hidden_on_the_sheet"]
    assert sorted(told, reverse=True) == [
        "Rows that are hidden on the sheet were read like the others: 3.",
        "Columns that are hidden on the sheet were read like the others: 4.",
    ]


def test_a_hidden_sheet_is_named_as_such(tmp_path: Path) -> None:
    def hide(book: Any, sheet: Any) -> None:
        other = book.add_worksheet("Old")
        other.write_row(0, 0, ("EpiPen for Ann", "yes"))
        other.hide()

    sheets = made(tmp_path, hide)
    assert [sheet.hidden for sheet in sheets] == [False, True]
    assert any("hidden sheet “Old”" in d.text for d in guests(sheets).report.doubts)


def test_one_allergy_merged_over_two_rows_is_asked(tmp_path: Path) -> None:
    def merge(_: Any, sheet: Any) -> None:
        sheet.write_row(3, 0, ("Ono", "Cy", "m"))
        sheet.write_row(4, 0, ("Poe", "Di", "f"))
        sheet.merge_range(3, 3, 4, 3, "milk")

    read = guests(made(tmp_path, merge))
    assert [a["substance"] for g in read.guests for a in g.allergies] == ["nuts", "milk", "milk"]
    assert asked(read, "merged_cells") == [(4, "ask")]


def test_an_allergy_struck_out_in_a_row_that_holds_is_read_and_asked(tmp_path: Path) -> None:
    def strike(book: Any, sheet: Any) -> None:
        sheet.write(1, 3, "nuts", book.add_format({"font_strikeout": True}))

    read = guests(made(tmp_path, strike))
    assert [a["substance"] for g in read.guests for a in g.allergies] == ["nuts"]
    assert asked(read, "struck_out_cell") == [(2, "ask")]


def test_a_sheet_from_right_to_left_is_known(tmp_path: Path) -> None:
    assert made(tmp_path, lambda _, sheet: sheet.right_to_left())[0].right_to_left


def test_another_list_beside_lends_its_cells_to_no_guest(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Surname,First name,Allergies,,Name,E-mail\nLee,Ann,nuts,,Carl Committee,carl@x.org\nKay,Bob,none,,,\n"
        ",,,,Dora Committee,dora@x.org\n",
        encoding="utf-8",
    )
    read = guests(read_sheets(path))
    assert [(g.label, g.person.get("email")) for g in read.guests] == [("Ann Lee", None), ("Bob Kay", None)]
    (beside,) = [d for d in read.report.doubts if d.code == "list_beside"]
    assert "dora@x.org" in beside.value


def test_an_empty_column_within_one_list_parts_nothing(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Surname,,First name,,Allergies,E-mail\nLee,,Ann,,nuts,ann@x.org\nKay,,Bob,,none,\n", encoding="utf-8"
    )
    read = guests(read_sheets(path))
    assert [(g.label, g.person.get("email")) for g in read.guests] == [("Ann Lee", "ann@x.org"), ("Bob Kay", None)]


def test_three_rows_of_headings_keep_contact_and_guest_apart(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Guest,,,,Emergency contact,\n"
        "Surname,First name,Date of birth,Allergies,Name,Phone\n"
        "Nachname,Vorname,Geburtsdatum,Allergien,Name,Telefon\n"
        "Lee,Ann,2011-04-30,nuts,Mary Lee,01632 960001\n"
        "Kay,Bob,2010-05-02,none,John Kay,01632 960002\n",
        encoding="utf-8",
    )
    read = guests(read_sheets(path))
    ann, bob = read.guests
    assert (ann.label, bob.label) == ("Ann Lee", "Bob Kay")
    assert str(ann.person["born"]) == "2011-04-30"
    assert [a["substance"] for a in ann.allergies] == ["nuts"]
    assert ann.contacts[0]["name"] == "Mary Lee"
    assert "phone" not in ann.person
