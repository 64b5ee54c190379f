"""Old Excel workbooks: what stands beside the values is told as in new ones, and damage is refused."""

from __future__ import annotations

import datetime as dt
import struct
from pathlib import Path

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.readers.xls_marks import extras_of
from exchange_desk.intake.table import Sheet
from tests.intake.xls_maker import DAY, STRUCK, Page, record, workbook

FACTS = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", "Europe/Berlin", ("Banbury",), ("GB",))
ROWS = (("Surname", "First name", "Sex", "Allergies"), ("Lee", "Ann", "f", ""), ("Müller", "Zoë", "f", "沼田 そば"))


def page(rows: tuple[tuple[str, ...], ...] = ROWS) -> Page:
    made = Page("Gäste")
    for y, row in enumerate(rows):
        for x, said in enumerate(row):
            if said:
                made.text(y, x, said)
    return made


def read(tmp_path: Path, *pages: Page, from_1904: bool = False) -> tuple[Sheet, ...]:
    path = tmp_path / "list.xls"
    path.write_bytes(workbook(pages, from_1904=from_1904))
    return read_sheets(path)


def test_the_cells_of_an_old_workbook_are_read(tmp_path: Path) -> None:
    (sheet,) = read(tmp_path, page())
    assert sheet.name == "Gäste"
    assert [tuple(cell.text for cell in row) for row in sheet.rows] == list(ROWS)


@pytest.mark.parametrize(("code", "shown"), [(0x2A, "#N/A"), (0x17, "#REF!"), (0x1D, "#NAME?")])
def test_an_error_is_asked_and_no_allergy(code: int, shown: str, tmp_path: Path) -> None:
    typed, calculated = page(), page()
    typed.error(1, 3, code)
    calculated.formula(1, 3, bytes((2, 0, code, 0, 0, 0, 255, 255)))
    for made in (typed, calculated):
        (sheet,) = read(tmp_path, made)
        assert sheet.rows[1][3].broken == shown
        found = guests_in([sheet], FACTS, "list.xls")
        assert [(d.row, d.value) for d in found.report.doubts if d.code == "error_cell"] == [(2, shown)]
        assert found.guests[0].allergies == ()


def test_a_formula_counts_by_its_value(tmp_path: Path) -> None:
    made = page()
    made.formula(1, 3, bytes((0, 0, 0, 0, 0, 0, 255, 255)), "nuts")
    made.formula(3, 0, struct.pack("<d", 12.0))
    (sheet,) = read(tmp_path, made)
    assert (sheet.rows[1][3].text, sheet.rows[1][3].broken) == ("nuts", None)
    assert (sheet.rows[3][0].text, sheet.rows[3][0].broken) == ("12", None)


@pytest.mark.parametrize("from_1904", [False, True])
def test_a_day_is_counted_from_the_year_that_the_workbook_tells(from_1904: bool, tmp_path: Path) -> None:
    born = dt.date(1951, 3, 14)
    zero = dt.date(1904, 1, 1) if from_1904 else dt.date(1899, 12, 30)
    made = page()
    made.number(1, 3, (born - zero).days, DAY)
    (sheet,) = read(tmp_path, made, from_1904=from_1904)
    assert sheet.rows[1][3].value == born


def test_a_row_that_is_struck_out_is_a_guest_who_does_not_come(tmp_path: Path) -> None:
    made = page(ROWS[:2])
    for x, said in enumerate(("Kay", "Bob", "m", "none")):
        made.text(2, x, said, STRUCK)
    found = guests_in(read(tmp_path, made), FACTS, "list.xls")
    assert [guest.participation["status"] for guest in found.guests] == ["going", "cancelled"]


def test_comments_and_what_is_hidden_are_told(tmp_path: Path) -> None:
    made, second = page(), Page("x")
    made.comment(1, 0, "allergic to nuts, EpiPen 沼田")
    made.hide(row=2)
    made.hide(column=1)
    second.text(0, 0, "y")
    first, other = read(tmp_path, made, second)
    assert first.rows[1][0].comment == "allergic to nuts, EpiPen 沼田"
    assert (first.hidden_rows, first.hidden_columns) == ({3}, {2})
    assert (other.name, other.hidden_rows, other.rows[0][0].comment) == ("x", frozenset(), None)


def test_a_workbook_that_breaks_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    whole = workbook([page()])
    for length in (600, 1100, 1600, 2000):
        path.write_bytes(whole[:length])
        with pytest.raises(RefusedInput):
            read_sheets(path)


def test_merged_cells_are_filled_from_their_first(tmp_path: Path) -> None:
    made = page((*ROWS[:2], ("", "Zoë", "f", "")))
    made.merge(1, 2, 0, 0)
    (sheet,) = read(tmp_path, made)
    assert [row[0].text for row in sheet.rows] == ["Surname", "Lee", "Lee"]
    assert sheet.spread == ((1, 2, 3),)


def test_a_hidden_sheet_is_told_as_hidden(tmp_path: Path) -> None:
    second = Page("old", hidden=True)
    second.text(0, 0, "y")
    assert [sheet.hidden for sheet in read(tmp_path, page(), second)] == [False, True]


@pytest.mark.parametrize("way", [0, 1])
def test_a_locked_workbook_says_that_it_has_a_password(way: int, tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    path.write_bytes(workbook([page()], locked=way))
    with pytest.raises(RefusedInput, match="password"):
        read_sheets(path)


def test_a_comment_of_excel_95_may_stand_in_several_pieces() -> None:
    def piece(row: int, said: str) -> bytes:
        return record(0x001C, struct.pack("<HHH", row, 1, len(said)) + said.encode("cp1251"))

    old = record(0x0809, struct.pack("<HHHH", 0x0500, 0x0005, 0, 0)) + record(0x0042, struct.pack("<H", 1251))
    name = record(0x0085, struct.pack("<IBBB", len(old) + 16, 0, 0, 1) + b"x") + record(0x000A, b"")
    sheet = record(0x0809, struct.pack("<HHHH", 0x0500, 0x0010, 0, 0)) + piece(2, "орехи, ") + piece(0xFFFF, "яйца")
    (extras,) = extras_of(old + name + sheet + record(0x000A, b""))
    assert extras.comments == {(2, 1): "орехи, яйца"}
