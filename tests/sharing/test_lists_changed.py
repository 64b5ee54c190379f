"""A list that was changed in a spreadsheet comes back: changes are taken, conflicts asked, nothing is erased."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select
from test_round_trip import bring, export

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.desk import Desk
from exchange_desk.intake.own_list import SIGNS_HEADING
from exchange_desk.intake.readers import read_sheets
from exchange_desk.operations.fields import set_fields
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.questions import answer_question
from exchange_desk.queries.dump import dump
from exchange_desk.records import Allergy, Participation, Person, Question, Visit, Wish

DAISUKE = "Daisuke"


def person(desk: Desk) -> Person:
    with desk.reading() as session:
        return session.scalars(select(Person).where(Person.given_name == DAISUKE)).one()


def allergies(desk: Desk) -> list[tuple[str, str | None]]:
    with desk.reading() as session:
        found = session.scalars(select(Allergy).where(Allergy.person_id == person(desk).id)).all()
        return sorted((each.substance, each.severity) for each in found)


def written(path: Path, heading: str, value: object) -> Path:
    """The list with one cell of Daisuke's row changed."""
    book = openpyxl.load_workbook(path)
    sheet = book["Guests"]
    headings = {str(cell.value).partition(". ")[2]: cell.column for cell in sheet[1]}
    row = next(r for r in range(2, sheet.max_row + 1) if sheet.cell(r, headings["Given name"]).value == DAISUKE)
    sheet.cell(row, headings[heading]).value = value
    book.save(path)
    return path


@pytest.fixture
def guests(port_hardy: Desk, tmp_path: Path) -> Path:
    return export(port_hardy, tmp_path / "guests.xlsx", "guests").paths[0]


def test_a_changed_cell_is_taken_and_nothing_else(port_hardy: Desk, guests: Path) -> None:
    report = bring(port_hardy, written(guests, "Date of birth", dt.datetime(1988, 6, 1)), "guests")
    assert (report.changed, report.unchanged, report.questions) == (1, 14, ())
    assert str(person(port_hardy).born) == "1988-06-01"
    port_hardy.undo()
    assert str(person(port_hardy).born) == "1988-05-31"


def test_what_the_desk_changed_since_is_not_turned_back(port_hardy: Desk, guests: Path) -> None:
    who = person(port_hardy).id
    with port_hardy.writing("Change", "test") as session:
        session.get_one(Person, who).occupation = "principal"
    report = bring(port_hardy, guests, "guests")
    assert (report.changed, report.questions) == (0, ())
    assert person(port_hardy).occupation == "principal"


def test_what_both_changed_is_asked(port_hardy: Desk, guests: Path) -> None:
    who = person(port_hardy).id
    with port_hardy.writing("Change", "test") as session:
        session.get_one(Person, who).occupation = "principal"
    report = bring(port_hardy, written(guests, "Occupation", "teacher"), "guests")
    assert [each.choices for each in report.questions] == [("principal", "teacher")]
    assert person(port_hardy).occupation == "principal"


@pytest.mark.parametrize("heading", ["Allergies", "Date of birth", "E-mail", "Status"])
def test_an_emptied_cell_erases_nothing_and_is_told(port_hardy: Desk, guests: Path, heading: str) -> None:
    with port_hardy.reading() as session:
        before = dump(session)
    report = bring(port_hardy, written(guests, heading, None), "guests")
    assert [(each.column, each.code) for each in report.problems] == [(heading, "not_erased")]
    with port_hardy.reading() as session:
        assert dump(session) == before


def test_an_allergy_can_be_added_and_made_worse_but_never_lost(port_hardy: Desk, guests: Path) -> None:
    assert allergies(port_hardy) == [("shellfish", None)]
    bring(port_hardy, written(guests, "Allergies", "shellfish (severe) | bee stings (plan: EpiPen)"), "guests")
    assert allergies(port_hardy) == [("bee stings", None), ("shellfish", "severe")]
    later = export(port_hardy, guests, "guests").paths[0]
    report = bring(port_hardy, written(later, "Allergies", "bee stings (plan: EpiPen)"), "guests")
    assert allergies(port_hardy) == [("bee stings", None), ("shellfish", "severe")]
    assert [each.code for each in report.problems] == ["not_erased"]


@pytest.mark.parametrize(
    ("heading", "value"),
    [("Status", "perhaps"), ("Date of birth", "31 May"), ("Last night", "2027-99-01"), ("Own lodging", "maybe"),
     ("Allergies", "peanuts (severe"), ("Allergies", "(x: ["), ("E-mail", "none")],
)  # fmt: skip
def test_what_cannot_be_read_is_told_and_not_taken(port_hardy: Desk, guests: Path, heading: str, value: str) -> None:
    with port_hardy.reading() as session:
        before = dump(session)
    report = bring(port_hardy, written(guests, heading, value), "guests")
    assert [each.code for each in report.problems] == ["not_taken"]
    with port_hardy.reading() as session:
        assert dump(session) == before


def test_a_list_of_another_kind_is_refused_in_one_sentence(port_hardy: Desk, guests: Path) -> None:
    with pytest.raises(RefusedInput, match="Import it as guests"):
        bring(port_hardy, guests, "hosts")


def test_private_columns_leave_only_when_asked_for(port_hardy: Desk, tmp_path: Path) -> None:
    usual = export(port_hardy, tmp_path / "a.xlsx", "guests", level="P2")
    assert (usual.level, usual.private) == ("P2", ())
    cells = {cell.text for row in read_sheets(usual.paths[0])[1].rows for cell in row}
    assert not {"1988-05-31", "工藤 恵"} & cells
    full = export(port_hardy, tmp_path / "b.xlsx", "guests", level="P3")
    assert {"Date of birth", "Health", "Emergency contacts"} <= set(full.private)
    without = export(port_hardy, tmp_path / "c.xlsx", "guests", level="P4", without="health,passport")
    headings = " ".join(cell.text for cell in read_sheets(without.paths[0])[1].rows[0])
    for left_out in ("Allergies", "Health", "Medication", "Passport", "Nationality", "Diet"):
        assert left_out not in headings


HOSTILE = (
    "=1+41", "+49 30 123", "-2", "@SUM(A1)", "'=1", "''", "\tx", "=cmd|' /C calc'!A0", "＝1", "a\nb", "\n", " x ", "\\",
    "\\n", "_x0041_", "x_x000D_y", '"quoted", with; signs', "TRUE", "007", "1e5", "#N/A", "a | b (c; d: [e])", "-",
    "\x07bell", "\u2028line", "السلام", "𠮷野家", "שלום", "ไทย", "1/2/2027", "\ufeffx", "\r", "\x85",
)  # fmt: skip


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_hostile_text_is_no_formula_and_reads_back_exactly(port_hardy: Desk, tmp_path: Path, form: str) -> None:
    with port_hardy.writing("Fill", "test") as session:
        parts = session.scalars(select(Participation).order_by(Participation.position)).all()
        for n, text in enumerate(HOSTILE):
            part = parts[n % len(parts)]
            fields = ("interests", "address", "organisation")
            setattr(session.get_one(Person, part.person_id), fields[n // len(parts)], text)
            session.add(Allergy(person_id=part.person_id, substance=text, plan=text, as_typed=text))
    with port_hardy.reading() as session:
        before = dump(session)
    path = export(port_hardy, tmp_path / f"g.{form}", "guests", form=form).paths[0]
    report = bring(port_hardy, path, "guests")
    assert (report.new, report.changed, report.problems) == (0, 0, ())
    with port_hardy.reading() as session:
        assert dump(session) == before
    if form == "xlsx":
        cells = [cell for row in openpyxl.load_workbook(path)["Guests"].rows for cell in row]
        assert not [cell for cell in cells if cell.data_type in ("f", "e")]
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert len(cells) > 15
        assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\n＝＋－＠") and cell]


def test_a_text_that_no_cell_can_hold_is_refused_by_name(port_hardy: Desk, tmp_path: Path) -> None:
    who = person(port_hardy).id
    with port_hardy.writing("Fill", "test") as session:
        session.get_one(Person, who).notes = "x" * 32_768
    with pytest.raises(RefusedInput, match="Notes about the person"):
        export(port_hardy, tmp_path / "g.xlsx", "guests")
    assert not (tmp_path / "g.xlsx").exists()
    assert (
        bring(port_hardy, export(port_hardy, tmp_path / "g.csv", "guests", form="csv").paths[0], "guests").changed == 0
    )


def moved(path: Path, *headings: str) -> None:
    """The cells of these columns one row down, and the last one to the top, as when columns are sorted apart."""
    book = openpyxl.load_workbook(path)
    sheet = book["Guests"]
    columns = {str(cell.value).partition(". ")[2]: cell.column for cell in sheet[1]}
    for heading in headings:
        values = [sheet.cell(row, columns[heading]).value for row in range(2, sheet.max_row + 1)]
        for row, value in enumerate((values[-1], *values[:-1]), start=2):
            sheet.cell(row, columns[heading]).value = value
    book.save(path)


def test_columns_sorted_apart_from_their_key_rename_nobody(port_hardy: Desk, guests: Path) -> None:
    with port_hardy.reading() as session:
        before = dump(session)
    moved(guests, "Given name", "Family name", "E-mail")
    report = bring(port_hardy, guests, "guests")
    assert {each.code for each in report.problems} == {"row_of_another"}
    with port_hardy.reading() as session:
        assert dump(session) == before


def test_a_row_typed_over_with_somebody_else_is_not_taken(port_hardy: Desk, guests: Path) -> None:
    with port_hardy.reading() as session:
        before = dump(session)
    for heading, value in (("E-mail", "zoe@example.org"), ("Family name", "Quast"), ("Given name", "Zoe")):
        book = openpyxl.load_workbook(guests)
        sheet = book["Guests"]
        columns = {str(cell.value).partition(". ")[2]: cell.column for cell in sheet[1]}
        sheet.cell(2, columns[heading]).value = value
        book.save(guests)
    (told,) = bring(port_hardy, guests, "guests").problems
    assert "Zoe Quast" in told.text
    assert "key" in told.text
    with port_hardy.reading() as session:
        assert dump(session) == before


@pytest.mark.parametrize(("heading", "value"), [("Given name", "Daisuké"), ("Family name", "Kudoh-Sato")])
def test_a_name_that_is_mended_is_taken(port_hardy: Desk, guests: Path, heading: str, value: str) -> None:
    report = bring(port_hardy, written(guests, heading, value), "guests")
    assert (report.changed, report.problems) == (1, ())


def test_one_heading_over_two_columns_is_refused(port_hardy: Desk, guests: Path) -> None:
    book = openpyxl.load_workbook(guests)
    sheet = book["Guests"]
    next(cell for cell in sheet[1] if str(cell.value).endswith(". Allergies")).value = "6. Family name"
    book.save(guests)
    with pytest.raises(RefusedInput, match="called “Family name”"):
        bring(port_hardy, guests, "guests")


def test_dates_and_numbers_are_dates_and_numbers(guests: Path) -> None:
    sheet = openpyxl.load_workbook(guests)["Guests"]
    columns = {str(cell.value).partition(". ")[2]: cell.column for cell in sheet[1] if cell.value != SIGNS_HEADING}
    assert isinstance(sheet.cell(4, columns["Number"]).value, int)
    assert isinstance(sheet.cell(4, columns["Date of birth"]).value, dt.datetime)
    assert sheet.cell(4, columns["Phone"]).data_type == "s"
    assert sheet.freeze_panes == "A2"


def test_no_question_is_asked_about_an_unchanged_list(port_hardy: Desk, guests: Path) -> None:
    with port_hardy.reading() as session:
        before = len(session.scalars(select(Question)).all())
    bring(port_hardy, guests, "guests")
    with port_hardy.reading() as session:
        assert len(session.scalars(select(Question)).all()) == before


@pytest.mark.parametrize("damage", ["read as another encoding", "saved without the letters"])
def test_a_list_whose_letters_were_damaged_is_refused(port_hardy: Desk, tmp_path: Path, damage: str) -> None:
    path = export(port_hardy, tmp_path / "g.csv", "guests", form="csv").paths[0]
    raw = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    if damage == "read as another encoding":
        path.write_text(raw.decode("cp1252", "replace"), encoding="utf-8")
    else:
        path.write_bytes(raw.decode().encode("cp1252", "replace"))
    with port_hardy.reading() as session:
        before = dump(session)
    with pytest.raises(RefusedInput, match="letters"):
        bring(port_hardy, path, "guests")
    with port_hardy.reading() as session:
        assert dump(session) == before


def test_confidential_wishes_leave_only_with_everything(port_hardy: Desk, tmp_path: Path) -> None:
    with port_hardy.writing("Wish", "test") as session:
        part = session.scalars(select(Participation)).first()
        assert part is not None
        session.add(
            Wish(visit_id=part.visit_id, participation_id=part.id, kind="veto", as_typed="ZQSECRET", confidential=True)
        )
    for level, there in (("P3", False), ("P4", True)):
        path = export(port_hardy, tmp_path / f"{level}.csv", "guests", form="csv", level=level).paths[0]
        assert ("ZQSECRET" in path.read_text(encoding="utf-8-sig")) is there
        assert bring(port_hardy, path, "guests").changed == 0


def bring_erasing(desk: Desk, path: Path) -> ImportReport:
    with desk.reading() as session:
        visit_id = session.scalars(select(Visit.id)).one()
    with desk.writing("Import") as session:
        return import_file(session, path=path, kind="guests", visit_id=visit_id, empty_erases=True)


def test_an_emptied_cell_erases_only_where_that_was_wanted(port_hardy: Desk, guests: Path) -> None:
    with port_hardy.writing("Occupation") as session:
        set_fields(session, "person", person(port_hardy).id, {"occupation": "baker"})
    path = export(port_hardy, guests.with_name("again.xlsx"), "guests").paths[0]
    written(path, "Occupation", None)
    assert bring(port_hardy, path, "guests").changed == 0
    assert person(port_hardy).occupation == "baker"
    report = bring_erasing(port_hardy, path)
    assert person(port_hardy).occupation is None
    assert [(c.label, c.was, c.becomes) for c in report.changes if not c.asked] == [("Occupation", "baker", "")]
    port_hardy.undo()
    assert person(port_hardy).occupation == "baker"


def test_an_emptied_allergy_in_our_own_list_is_asked_about_even_then(port_hardy: Desk, guests: Path) -> None:
    with port_hardy.writing("Allergy") as session:
        session.add(Allergy(id=new_id(), person_id=person(port_hardy).id, substance="peanuts", severity="severe"))
    path = export(port_hardy, guests.with_name("again.xlsx"), "guests").paths[0]
    had = allergies(port_hardy)
    report = bring_erasing(port_hardy, written(path, "Allergies", None))
    assert allergies(port_hardy) == had
    question = next(each for each in report.questions if each.code == "emptied_in_list")
    with port_hardy.writing("Answer") as session:
        answer_question(session, question.id, "erase")
    assert allergies(port_hardy) == []
