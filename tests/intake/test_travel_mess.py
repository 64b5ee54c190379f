"""Whatever stands in the cells: a plan is read or asked about, never a crash, never a day or time made up."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange_desk.basics.clock import is_zone
from exchange_desk.intake.drafts import ItemList, VisitFacts
from exchange_desk.intake.programme import FIELDS as PROGRAMME
from exchange_desk.intake.programme import programme_items
from exchange_desk.intake.table import Cell, CellValue, Row, Table
from exchange_desk.intake.travel import FIELDS as TRAVEL
from exchange_desk.intake.travel import travel_items
from exchange_desk.intake.travel_days import month_first, read_day
from exchange_desk.intake.travel_hours import read_hour
from exchange_desk.intake.travel_kinds import carrier_and_number, travel_kind
from exchange_desk.intake.travel_table import ItemTable
from exchange_desk.intake.travel_who import read_who

VISIT = VisitFacts(
    dt.date(2027, 10, 7), dt.date(2027, 10, 13), "Port Hardy", "CA", "America/Vancouver", ("Numata",), ("JP",)
)
WORDS = """
7 8 31 12:30 24:00 5:45pm 13 pm 10.30 noon evening Thu Sat Oct 7-Oct-2027 2027/10/07 10月7日 （木） 午後3時 99/99/99
HND YVR SPK TYO host homes Group (14) all except Mr Kudo 以外 + & , ; ( ) +1 next day same ca. ~ − 〒 B L D host 0 -1
29.2.2027 Fri.8.Oct 2027-02-30 1/13/27 00:00 (britische Zeit) PST \u202e \u0301 🛫
"""
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.one_of(st.text(max_size=12), st.lists(PIECES, max_size=5).map(" ".join))
VALUES: st.SearchStrategy[CellValue] = st.one_of(
    st.none(), st.floats(allow_nan=False, allow_infinity=False), st.dates(), st.times(), st.datetimes(), st.booleans()
)
CELLS = st.one_of(TEXTS.map(Cell), st.builds(lambda v: Cell("" if v is None else str(v), v), VALUES))


def table_of(fields: tuple[str, ...], rows: list[list[Cell]]) -> ItemTable:
    cells = tuple(Row(n, tuple(row)) for n, row in enumerate(rows, start=2))
    return ItemTable(Table("Sheet", fields, 1, cells), fields)


def check(items: ItemList) -> None:
    for item in items.items:
        v = item.values
        assert isinstance(v["starts_on"], dt.date)
        assert is_zone(str(v["starts_zone"]))
        assert v["title"]
        assert v["starts_at"] is None or isinstance(v["starts_at"], dt.time)
    assert len({i.key for i in items.items}) == len(items.items)
    assert all(d.text and d.code and d.severity in ("ask", "warning", "info") for d in items.report.doubts)


@settings(max_examples=250, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=len(TRAVEL), max_size=len(TRAVEL)), max_size=4))
def test_any_cells_make_a_travel_plan_or_questions(rows: list[list[Cell]]) -> None:
    check(travel_items(table_of(tuple(TRAVEL), rows), VISIT))


@settings(max_examples=250, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=len(PROGRAMME), max_size=len(PROGRAMME)), max_size=4))
def test_any_cells_make_a_programme_or_questions(rows: list[list[Cell]]) -> None:
    check(programme_items(table_of(tuple(PROGRAMME), rows), VISIT))


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("Thu 7 Oct 2027", "2027-10-07", ""),
        ("7-Oct-2027", "2027-10-07", ""),
        ("Oct 7", "2027-10-07", ""),
        ("Do 6.5.2027, 05:15 (britische Zeit)", "2027-05-06", "05:15 (britische zeit)"),
        ("Donnerstag, 7. Oktober", "2027-10-07", ""),
        ("jeudi 1er août 2027", "2027-08-01", ""),
        ("10月7日（木）", "2027-10-07", ""),
        ("2027年10月7日", "2027-10-07", ""),
        ("2027-10-07 12:30", "2027-10-07", "12:30"),
        ("7 Oct 12:30", "2027-10-07", "12:30"),
        ("Mar 3, 2027", "2027-03-03", ""),
        ("31.12.", "2027-12-31", ""),
        ("7.10.27", "2027-10-07", ""),
    ],
)
def test_days_as_they_are_written(text: str, day: str, rest: str) -> None:
    read = read_day(Cell(text), VISIT)
    assert (str(read.day), read.rest) == (day, rest)


def test_the_visit_or_the_column_tells_month_and_day_apart() -> None:
    assert str(read_day(Cell("10/8/27"), VISIT).day) == "2027-10-08"
    assert read_day(Cell("5/6/27"), VISIT).choices == (dt.date(2027, 5, 6), dt.date(2027, 6, 5))
    assert str(read_day(Cell("5/6/27"), VISIT, month_first(["5/6/27", "5/31/27"])).day) == "2027-05-06"
    assert str(read_day(Cell("Sat 5/6/27"), VISIT).day) == "2027-06-05"
    assert month_first(["13/1/27", "1/13/27"]) is None


@pytest.mark.parametrize("text", ["", "soon", "30 Feb 2027", "7 Smarch", "99/99", "2027"])
def test_what_is_no_day_gives_none(text: str) -> None:
    assert read_day(Cell(text), VISIT).day is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("8:00", "08:00"), ("5:45 pm", "17:45"), ("10.30", "10:30"), ("1:05p", "13:05"), ("12:37p", "12:37"),
        ("12:10 a.m.", "00:10"), ("noon", "12:00"), ("midi", "12:00"), ("18h42", "18:42"), ("9 Uhr", "09:00"),
        ("21 Uhr 30", "21:30"), ("午後3時15分", "15:15"), ("14時", "14:00"), ("1730", "17:30"), ("9", "09:00"),
        ("ca. 21:00", "21:00"), ("7:30:00", "07:30"), ("midnight", "00:00"),
    ],
)  # fmt: skip
def test_hours_as_they_are_written(text: str, at: str) -> None:
    assert read_hour(text).at == dt.time.fromisoformat(at)


@pytest.mark.parametrize("text", ["25:00", "13 pm", "7:75", "24:00"])
def test_what_is_no_hour_is_said_to_be_wrong(text: str) -> None:
    read = read_hour(text)
    assert (read.at, read.wrong) == (None, True)


def test_hours_as_a_spreadsheet_keeps_them() -> None:
    assert read_hour("0.5", 0.5).at == dt.time(12)
    assert read_hour("08:15:00", dt.time(8, 15)).at == dt.time(8, 15)


def test_whose_clock_is_named() -> None:
    assert read_hour("05:15 (britische Zeit)").zone == "Europe/London"
    assert read_hour("17:00 heure française").zone == "Europe/Paris"
    assert read_hour("8:00 (Japan time)").zone == "Asia/Tokyo"
    assert read_hour("8:00").zone is None


@pytest.mark.parametrize(
    ("text", "audience", "named", "left_out"),
    [
        ("all (15)", ("all",), (), ()),
        ("alle außer Frau Lin und Herrn Kudo", ("all",), (), ("Frau Lin", "Herrn Kudo")),
        ("11 (not Delacroix-Boone)", ("all",), (), ("Delacroix-Boone",)),
        ("students + chaperones", ("students", "chaperones"), (), ()),
        ("Mr Kudo + leader", ("leader", "named"), ("Mr Kudo",), ()),
        ("all + hosts + mayor", ("all", "hosts"), (), ()),
        ("élèves et accompagnateurs", ("students", "chaperones"), (), ()),
        ("全員（工藤先生以外）", ("all",), (), ("工藤先生",)),
        ("団長、通訳", ("leader", "interpreter"), (), ()),
        ("", ("all",), (), ()),
    ],
)
def test_who_as_it_is_written(
    text: str, audience: tuple[str, ...], named: tuple[str, ...], left_out: tuple[str, ...]
) -> None:
    read = read_who(text, ("Numata",))
    assert (read.audience, read.named, read.left_out) == (audience, named, left_out)


def test_a_bare_car_is_a_coach_only_in_french() -> None:
    assert travel_kind("Bus (car)") == "coach"
    assert travel_kind("Pkw (voiture)") == "car"
    assert travel_kind("car", "Qui Moyen De À Départ") == "coach"
    assert travel_kind("car", "Who By From To") == "car"
    assert travel_kind("hovercraft") is None


def test_numbers_as_one_says_them() -> None:
    assert carrier_and_number("NH116") == ("NH", "NH 116")
    assert carrier_and_number("8P 1427") == ("8P", "8P 1427")
    assert carrier_and_number("Aircoach 700") == ("Aircoach", "Aircoach 700")
    assert carrier_and_number("IE") == ("IE", None)
    assert carrier_and_number("") == (None, None)
