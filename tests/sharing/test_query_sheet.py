"""The query sheet goes to the partner and comes back filled in, in whatever program it was saved."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.intake.readers import read_sheets
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.questions import answer_question
from exchange_desk.queries.dump import dump
from exchange_desk.queries.questions import question_rows
from exchange_desk.queries.which import which_visit
from exchange_desk.records import Person, Question
from exchange_desk.sharing.answers import Answers, take_answers
from exchange_desk.sharing.query_sheet import SentSheet, send_query_sheet

NOW = dt.datetime(2027, 9, 1, 12)
ANSWER, OTHER = 9, 10  # columns of the workbook, from 1


def send(desk: Desk, out: Path, form: str = "xlsx", **how: Any) -> SentSheet:
    with desk.writing("Send", "test") as session:
        return send_query_sheet(session, visit_id=which_visit(session, None), form=form, out=out, now=NOW, **how)


def take(desk: Desk, path: Path) -> Answers:
    sheets = read_sheets(path)
    with desk.writing("Answers", "test") as session:
        return take_answers(session, sheets, path.name)


def codes(desk: Desk, sent: SentSheet) -> set[str]:
    with desk.reading() as session:
        return {row.code for row in question_rows(session) if row.id in sent.questions}


def row_of(desk: Desk, book: Any, code: str) -> int:
    """The row of the workbook that asks the question of a code."""
    with desk.reading() as session:
        wanted = next(row.id for row in question_rows(session) if row.code == code)
    sheet = book.worksheets[0]
    return next(n for n in range(1, sheet.max_row + 1) if str(sheet.cell(n, 1).value).startswith(wanted))


def filled(desk: Desk, path: Path, answers: dict[str, tuple[str | None, str | None]]) -> Path:
    book = openpyxl.load_workbook(path)
    for code, (answer, other) in answers.items():
        row = row_of(desk, book, code)
        book.worksheets[0].cell(row, ANSWER).value = answer
        book.worksheets[0].cell(row, OTHER).value = other
    book.save(path)
    return path


def the(desk: Desk, code: str) -> Question:
    with desk.reading() as session:
        return next(q for q in session.query(Question).all() if q.code == code)


def test_only_questions_about_their_own_people_go_to_the_partner(port_hardy: Desk, tmp_path: Path) -> None:
    sent = send(port_hardy, tmp_path / "q.xlsx")
    assert codes(port_hardy, sent) == {
        "contact_without_name", "passport_pending", "name_parts_swapped", "ambiguous_date", "duplicate_rewritten",
        "city_code",
    }  # fmt: skip
    text = "\n".join(
        str(cell.value) for sheet in openpyxl.load_workbook(sent.path) for row in sheet.rows for cell in row
    )
    for never in ("Ostrander", "Rourke", "Halvorson", "Poirier", "Thibodeau", "opposite"):
        assert never not in text


def test_each_of_several_partners_sees_its_own_guests_only(hennef: Desk, tmp_path: Path) -> None:
    with pytest.raises(RefusedInput, match="several partners"):
        send(hennef, tmp_path / "q.xlsx")
    banbury = send(hennef, tmp_path / "b.xlsx", partner="Banbury")
    le_pecq = send(hennef, tmp_path / "l.xlsx", partner="Le Pecq")
    assert not set(banbury.questions) & set(le_pecq.questions)
    with hennef.reading() as session:
        about = {row.id: row.about for row in question_rows(session)}
    assert "Jade Osei" in {about[each] for each in banbury.questions}
    assert {about[each] for each in le_pecq.questions} == {"Gabin Jonquet", "Yves Rocheteau", "Étienne Marchais"}
    assert le_pecq.language == "fr"


def test_the_day_on_which_it_was_sent_is_noted_and_can_be_undone(port_hardy: Desk, tmp_path: Path) -> None:
    send(port_hardy, tmp_path / "q.pdf", "pdf")
    assert the(port_hardy, "ambiguous_date").sent_on == dt.date(2027, 9, 1)
    assert the(port_hardy, "bed_in_living_room").sent_on is None
    port_hardy.undo()
    assert the(port_hardy, "ambiguous_date").sent_on is None


def test_a_filled_sheet_is_taken_whole_in_one_step_and_one_undo(port_hardy: Desk, tmp_path: Path) -> None:
    path = send(port_hardy, tmp_path / "q.xlsx").path
    with port_hardy.reading() as session:
        before = dump(session)
    filled(
        port_hardy,
        path,
        {
            "ambiguous_date": ("2011-08-07", None),
            "duplicate_rewritten": ("二人 – two people", None),
            "contact_without_name": (None, "成田 和子"),
        },
    )
    found = take(port_hardy, path)
    assert [row.outcome for row in found.rows].count("blank") == 3
    assert found.count("taken", "noted") == 3
    question = the(port_hardy, "ambiguous_date")
    with port_hardy.reading() as session:
        person = session.get(Person, question.target["id"])
        assert person is not None
        assert str(person.born) == "2011-08-07"
    assert the(port_hardy, "duplicate_rewritten").answer == "two people"
    port_hardy.undo()
    with port_hardy.reading() as session:
        assert dump(session) == before


@pytest.mark.parametrize(
    ("written", "born"),
    [
        ("2011年8月7日", "2011-08-07"),
        ("平成23年8月7日", "2011-08-07"),
        ("7 August 2011", "2011-08-07"),
        ("2011", "2011"),
    ],
)
def test_a_day_may_be_written_as_people_write_days(port_hardy: Desk, tmp_path: Path, written: str, born: str) -> None:
    path = filled(port_hardy, send(port_hardy, tmp_path / "q.xlsx").path, {"ambiguous_date": (None, written)})
    assert take(port_hardy, path).count("taken") == 1
    question = the(port_hardy, "ambiguous_date")
    with port_hardy.reading() as session:
        person = session.get(Person, question.target["id"])
        assert person is not None
        assert str(person.born) == born


@pytest.mark.parametrize("written", ["7/8/2011", "in August", "not yet known"])
def test_an_answer_that_cannot_be_read_stays_open_and_is_told(port_hardy: Desk, tmp_path: Path, written: str) -> None:
    path = filled(port_hardy, send(port_hardy, tmp_path / "q.xlsx").path, {"ambiguous_date": (None, written)})
    (row,) = [row for row in take(port_hardy, path).rows if row.outcome != "blank"]
    assert row.outcome == "unreadable"
    assert written in row.why
    assert the(port_hardy, "ambiguous_date").state == "open"


def test_two_different_answers_are_nobodys_to_choose_between(port_hardy: Desk, tmp_path: Path) -> None:
    path = filled(
        port_hardy, send(port_hardy, tmp_path / "q.xlsx").path, {"ambiguous_date": ("2011-08-07", "2011-07-08")}
    )
    assert take(port_hardy, path).count("two answers") == 1
    assert the(port_hardy, "ambiguous_date").state == "open"


def test_what_was_answered_meanwhile_is_not_overwritten(port_hardy: Desk, tmp_path: Path) -> None:
    path = filled(port_hardy, send(port_hardy, tmp_path / "q.xlsx").path, {"ambiguous_date": ("2011-08-07", None)})
    with port_hardy.writing("Answer", "test") as session:
        answer_question(session, the(port_hardy, "ambiguous_date").id, "2011-07-08")
    (row,) = [row for row in take(port_hardy, path).rows if row.outcome != "blank"]
    assert (row.outcome, the(port_hardy, "ambiguous_date").answer) == ("answered", "2011-07-08")


def test_a_question_that_has_changed_is_asked_again_and_not_answered(port_hardy: Desk, tmp_path: Path) -> None:
    path = filled(port_hardy, send(port_hardy, tmp_path / "q.xlsx").path, {"ambiguous_date": ("2011-08-07", None)})
    question_id = the(port_hardy, "ambiguous_date").id
    with port_hardy.writing("Change", "test") as session:
        question = session.get(Question, question_id)
        assert question is not None
        question.choices = ["2012-08-07", "2012-07-08"]
    assert take(port_hardy, path).count("changed") == 1
    assert the(port_hardy, "ambiguous_date").state == "open"


def test_the_same_sheet_twice_changes_nothing_more(port_hardy: Desk, tmp_path: Path) -> None:
    path = filled(port_hardy, send(port_hardy, tmp_path / "q.xlsx").path, {"ambiguous_date": ("2011-08-07", None)})
    take(port_hardy, path)
    with port_hardy.reading() as session:
        before = dump(session)
    assert take(port_hardy, path).count("taken") == 0
    with port_hardy.reading() as session:
        assert dump(session) == before


def test_a_sheet_saved_as_csv_is_taken_as_well(port_hardy: Desk, tmp_path: Path) -> None:
    path = filled(port_hardy, send(port_hardy, tmp_path / "q.xlsx").path, {"ambiguous_date": ("2011-08-07", None)})
    rows = [["" if v is None else v for v in row] for row in openpyxl.load_workbook(path).worksheets[0].values]
    for delimiter in (",", ";", "\t"):
        saved = tmp_path / f"q{ord(delimiter)}.csv"
        with saved.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=delimiter).writerows(rows)
        assert take(port_hardy, saved).count("taken") == 1
        port_hardy.undo()


def test_a_sheet_saved_without_its_letters_is_refused(port_hardy: Desk, tmp_path: Path) -> None:
    path = filled(port_hardy, send(port_hardy, tmp_path / "q.xlsx").path, {"contact_without_name": (None, "成田 和子")})
    rows = [["" if v is None else v for v in row] for row in openpyxl.load_workbook(path).worksheets[0].values]
    saved = tmp_path / "q.csv"
    with saved.open("w", encoding="cp1252", errors="replace", newline="") as file:
        csv.writer(file).writerows(rows)
    with pytest.raises(RefusedInput, match="letters"):
        take(port_hardy, saved)


def test_the_sheet_of_another_desk_or_visit_is_refused(port_hardy: Desk, hennef: Desk, tmp_path: Path) -> None:
    path = send(port_hardy, tmp_path / "q.xlsx").path
    with pytest.raises(RefusedInput, match="another committee"):
        take(hennef, path)
    other = tmp_path / "list.csv"
    other.write_text("Name,Born\nMika Sato,2011-01-01\n", encoding="utf-8")
    with pytest.raises(RefusedInput, match="no query sheet"):
        take(port_hardy, other)


def test_no_cell_of_the_sheet_is_a_formula(port_hardy: Desk, tmp_path: Path) -> None:
    with port_hardy.writing("Change", "test") as session:
        question = session.get(Question, the(port_hardy, "ambiguous_date").id)
        assert question is not None
        question.value = "=1+41"
    book = openpyxl.load_workbook(send(port_hardy, tmp_path / "q.xlsx").path)
    cells = [cell for sheet in book for row in sheet.rows for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert "=1+41" in [cell.value for cell in cells]


def test_every_language_of_the_sheet_has_every_sentence() -> None:
    from exchange_desk.packets.phrases.asking import SPOKEN, _rows

    for row in _rows().values():
        assert all(row[language].strip() for language in SPOKEN), row


@pytest.mark.parametrize("kind", ["guests", "hosts"])
def test_a_query_sheet_is_never_read_as_a_list(port_hardy: Desk, tmp_path: Path, kind: str) -> None:
    path = send(port_hardy, tmp_path / "q.xlsx").path
    with port_hardy.reading() as session:
        visit_id = which_visit(session, None)
    with pytest.raises(RefusedInput, match="query sheet with answers"), port_hardy.writing("x", "test") as session:
        import_file(session, path=path, kind=kind, visit_id=visit_id)


def test_an_answer_whose_first_column_was_sorted_apart_goes_to_nobody(port_hardy: Desk, tmp_path: Path) -> None:
    path = send(port_hardy, tmp_path / "q.xlsx").path
    filled(port_hardy, path, {"name_parts_swapped": ("yes", None), "ambiguous_date": (None, "2011-03-04")})
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    one, two = row_of(port_hardy, book, "name_parts_swapped"), row_of(port_hardy, book, "ambiguous_date")
    sheet.cell(one, 1).value, sheet.cell(two, 1).value = sheet.cell(two, 1).value, sheet.cell(one, 1).value
    book.save(path)
    with port_hardy.reading() as session:
        before = dump(session)
    found = take(port_hardy, path)
    assert [row.outcome for row in found.rows if row.answer] == ["changed", "changed"]
    with port_hardy.reading() as session:
        assert dump(session) == before


def test_answers_beside_their_cells_or_without_a_first_column_are_told(port_hardy: Desk, tmp_path: Path) -> None:
    path = send(port_hardy, tmp_path / "q.xlsx").path
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    sheet.cell(row_of(port_hardy, book, "ambiguous_date"), OTHER + 1).value = "2011-03-04"
    row = row_of(port_hardy, book, "name_parts_swapped")
    sheet.cell(row, 1).value, sheet.cell(row, ANSWER).value = None, "yes"
    book.save(path)
    found = {row.outcome: row for row in take(port_hardy, path).rows if row.answer}
    assert set(found) == {"unreadable", "gone"}
    assert "beside the cells" in found["unreadable"].why
    assert "first column" in found["gone"].why


def test_headings_sorted_to_the_bottom_lose_no_answer(port_hardy: Desk, tmp_path: Path) -> None:
    path = filled(port_hardy, send(port_hardy, tmp_path / "q.xlsx").path, {"ambiguous_date": (None, "2011-03-04")})
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6)]
    for at, values in enumerate(reversed(rows), start=6):
        for column, value in enumerate(values, start=1):
            sheet.cell(at, column).value = value
    book.save(path)
    assert take(port_hardy, path).count("taken") == 1
