"""Quotation marks that open and do not close: no guest vanishes in the cell of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers.limits import MAX_LETTERS
from exchange_desk.intake.readers.sheets import read_sheets
from exchange_desk.intake.readers.text import read_text

HEADINGS = "Name;Born;Allergies;Phone;Notes"
ANNA = 'Anna;2010-03-14;"nuts; fish";0101;"likes\ndogs"'
BEN = 'Ben;2011-11-25;"wasps;0102;x'
CY = "Cy;2011-12-25;bees;0103;y"


def rows(path: Path, *lines: str) -> list[list[str]]:
    path.write_text("\n".join((HEADINGS, *lines)) + "\n")
    return [[cell.text for cell in row] for row in read_text(path).rows[1:]]


def test_a_quote_that_never_closes_takes_no_later_row_and_leaves_other_quotes_alone(tmp_path: Path) -> None:
    assert rows(tmp_path / "a.csv", ANNA, BEN, CY) == [
        ["Anna", "2010-03-14", "nuts; fish", "0101", "likes\ndogs"],
        ["Ben", "2011-11-25", '"wasps', "0102", "x"],
        ["Cy", "2011-12-25", "bees", "0103", "y"],
    ]


def test_a_quote_that_the_next_quoted_cell_closes_takes_no_row_either(tmp_path: Path) -> None:
    found = rows(tmp_path / "a.csv", ANNA, BEN, CY.replace("bees", '"bees; wasps"'))
    assert [row[0] for row in found] == ["Anna", "Ben", "Cy"]
    assert [row[3] for row in found] == ["0101", "0102", "0103"]
    assert found[2][2] == "bees; wasps"


def test_whole_rows_in_one_well_closed_cell_are_refused_by_line(tmp_path: Path) -> None:
    with pytest.raises(RefusedInput, match=r"opens in line 4 and closes only in line 5"):
        rows(tmp_path / "a.csv", ANNA, BEN, CY.replace("bees", 'bees"'))


@pytest.mark.parametrize(
    "cell", ['"one\ntwo"', '"a; b\nc; d"', '"nuts\nfish; eggs; milk"', '"said ""no""\nthen ""yes"""']
)
def test_answers_of_several_lines_stay_one_cell(cell: str, tmp_path: Path) -> None:
    found = rows(tmp_path / "a.csv", CY, f"Dee;2010-01-01;{cell};0104;{cell}", CY)
    meant = cell[1:-1].replace('""', '"')
    assert found[1] == ["Dee", "2010-01-01", meant, "0104", meant]
    assert len(found) == 3


def test_a_cell_longer_than_any_program_lets_type_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{HEADINGS}\n{CY}\n{CY.replace('bees', 'b' * (MAX_LETTERS + 1))}\n")
    with pytest.raises(RefusedInput, match="copy the list into a new file"):
        read_sheets(path)
