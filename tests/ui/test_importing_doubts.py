"""Doubtful values on the way: answered by keys, many at once where that is safe, two rows beside their own question."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from window_builder import SAMPLES, a_visit, settled, window_on

from exchange_desk.operations.imports.report import Asked
from ui.kit.cards import Card
from ui.kit.dialogs import Dialog
from ui.kit.forms import Flow, LineField
from ui.kit.pairs import Lines
from ui.pages.importing.by_rule import as_decided, group_of
from ui.pages.importing.made import save_report

DATES = "Family name,Given name,Sex,Date of birth\n" + "".join(
    f"{family},{given},f,{number}/5/2011\n" for number, (family, given) in
    enumerate([("Mori", "Yui"), ("Ono", "Rei"), ("Abe", "Mei"), ("Kudo", "Aya")], start=1)
)  # fmt: skip
ASKED = Asked("1", 2, "Born", "ambiguous_date", "Which?", "7/8/2011", ("2011-08-07", "2011-07-08"))


def words_of(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))


def checked(qtbot: QtBot, window: Any, path: Path) -> Any:
    window.show_page("import")
    window.activateWindow()
    window.page.start_over()
    window.page.import_path(path)
    settled(qtbot, window)
    for _ in range(2):
        window.page.go_on()
        settled(qtbot, window)
    assert window.page.steps.at() == 3
    return window.page


def a_list(tmp_path: Path, text: str, name: str = "list.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def card(page: Any, title: str) -> Card:
    return next(each for each in page.checking.findChildren(Card) if title in words_of(each))


def test_dates_of_a_column_are_decided_at_once_by_their_order(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    page = checked(qtbot, window, a_list(tmp_path, DATES))
    field = page.checking.fields["2/Date of birth"]
    assert page.checking.first() is field.editor
    field.editor.setFocus()
    day_first = field.editor.findData("2011-05-01")
    for _ in range(day_first):
        qtbot.keyClick(field.editor, Qt.Key.Key_Down)
    rule = next(each for each in page.checking.findChildren(QCheckBox) if "dates of the column" in each.text())
    assert rule.text() == "Read all 4 such dates of the column so: day first"
    qtbot.keyClick(rule, Qt.Key.Key_Space)
    assert set(page.way.answers.values()) == {"2011-05-01", "2011-05-02", "2011-05-03", "2011-05-04"}
    for _ in range(2):
        page.go_on()
        settled(qtbot, window)
    assert not [each for each in page.report.questions if each.state == "open"]


def test_page_down_scrolls_and_answers_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    page = checked(qtbot, window, a_list(tmp_path, DATES))
    qtbot.keyClick(page.checking.first(), Qt.Key.Key_PageDown)
    assert page.way.answers == {}


def test_a_field_says_to_a_screen_reader_what_is_asked(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    page = checked(qtbot, window, a_list(tmp_path, DATES))
    name = page.checking.fields["2/Date of birth"].editor.accessibleName()
    assert name == "Row 2, Date of birth: “1/5/2011” can be 2011-05-01 or 2011-01-05. Which is it?"


def test_two_rows_of_one_person_stand_beside_their_question(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    page = checked(qtbot, window, SAMPLES / "guests.xlsx")
    twice = card(page, "Seem to be there twice")
    assert "Which spelling is in the passport: SOMA or SOUMA?" in words_of(twice)
    assert "Until you answer they count as one." in words_of(twice)
    assert len(twice.findChildren(Lines)) == 1
    assert "SOUMA?" not in words_of(card(page, "Doubtful (6)"))
    assert "Row 20, :" not in words_of(page.checking)


def test_a_row_of_another_list_is_never_shown_as_one_of_this(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    head = "Family name,Given name,Sex,Date of birth\n"
    first = a_list(tmp_path, head + "Mori,Yui,f,2011-04-30\nOno,Rei,f,2010-05-01\nAbe,Mei,f,2010-06-01\n", "one.csv")
    page = checked(qtbot, window, first)
    page.go_on()
    settled(qtbot, window)
    page.bring()
    settled(qtbot, window)
    other = a_list(tmp_path, head + "Sato,Aoi,f,2012-01-02\nMori,Yui,f,2011-04-30\nKudo,Aya,f,2011-02-03\n", "two.csv")
    page = checked(qtbot, window, other)
    assert page.report.duplicates[0].elsewhere
    twice = card(page, "Seem to be there twice")
    assert not twice.findChildren(Lines)
    assert "also in one.csv, row 2" in words_of(twice)
    assert "Is it one person? Until that is answered only one of them counts." in words_of(twice)


@pytest.mark.parametrize(
    ("why", "by_rule"),
    [
        ("same name, date of birth, phone", True),
        ("same name, phone", False),
        ("similar name, date of birth", False),
        ("same name, date of birth; different passport numbers", False),
    ],
)
def test_people_are_made_one_by_rule_only_on_full_evidence(why: str, by_rule: bool) -> None:
    text = f"Yui Mori seems to be somebody whom the desk knows already ({why}). Is it the same person?"
    asked = replace(ASKED, code="known_from_earlier", text=text, choices=("same person", "two people"))
    assert (group_of(asked) is not None) is by_rule


def test_families_at_one_address_are_decided_one_by_one() -> None:
    asked = replace(ASKED, code="resubmission", text="Ashby sent two forms (rows 2 and 3): same address and phone.",
                    choices=("the newer one", "the older one", "two homes"))  # fmt: skip
    assert group_of(asked) is None


def test_the_order_of_a_date_holds_for_another_and_not_for_one_that_has_none() -> None:
    other = replace(ASKED, value="９/１０/２０１１", choices=("2011-09-10", "2011-10-09"))
    assert as_decided(ASKED, "2011-07-08", other) == "2011-09-10"
    assert as_decided(ASKED, "2011-08-07", other) == "2011-10-09"
    unknown = replace(ASKED, value="spring", choices=("2011-03-01", "2011-04-01"))
    assert as_decided(ASKED, "2011-08-07", unknown) == ""
    assert group_of(unknown) != group_of(other) == group_of(ASKED)


def test_a_problem_report_is_what_was_chosen_also_where_no_ending_was_typed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    page = checked(qtbot, window, SAMPLES / "guests.xlsx")
    for name, chosen, written in (
        ("mine", "Document (*.pdf)", "mine.pdf"),
        ("mine", "Table (*.csv)", "mine.csv"),
        ("other.pdf", "Table (*.csv)", "other.csv"),
    ):
        answer = (str(tmp_path / name), chosen)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, given=answer: given))
        save_report(window.link, window, page.report)
        assert (tmp_path / written).exists()
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")


def test_cards_have_no_separator_and_ask_what_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    window.show_page("import")
    cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Berg\nN:Berg;Anna;;;\nTEL:+49 2242 1234\nEND:VCARD\n"
    window.page.import_path(a_list(tmp_path, cards, "cards.vcf"))
    settled(qtbot, window)
    finding = window.page.finding
    assert finding.encoding.isVisible()
    assert not finding.delimiter.isVisible()
    assert finding.first() is finding.kind.editor


def test_a_dialog_is_as_tall_as_its_fields_in_two_columns(qtbot: QtBot) -> None:
    dialog = Dialog(None, "Many fields")
    qtbot.addWidget(dialog)
    one = LineField("Name")
    fields = [one, *(LineField(f"Field {number}") for number in range(7))]
    dialog.box.addWidget(Flow(fields))
    dialog.box.addStretch()
    dialog.fit()
    assert dialog.height() < one.sizeHint().height() * len(fields)


def test_of_very_many_pairs_and_remarks_a_page_shows_what_can_be_looked_through(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, a_visit)
    rows = [f"Mori,Yui{letter},f,2011-04-{day:02d}" for letter in "abc" for day in range(1, 29)]
    page = checked(
        qtbot, window, a_list(tmp_path, "\n".join(["Family name,Given name,Sex,Date of birth", *rows, *rows]))
    )
    assert len(page.report.duplicates) > 60
    twice = card(page, "Seem to be there twice")
    assert len(twice.findChildren(Lines)) == 40
    more = len(page.report.duplicates) - 40
    assert f"{more} more pairs are asked about below" in words_of(twice)
    assert len(page.checking.fields) > 40
