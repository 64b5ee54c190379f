"""Blank forms: on paper with room to write, as a workbook that comes back without a question."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest
from sqlalchemy import select
from test_round_trip import bring

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.packets.phrases.form_words import form_word
from exchange_desk.queries.list_kinds import list_kind
from exchange_desk.records import Allergy, HostOffer, Household, Participation, Person
from exchange_desk.sharing.forms import FORMS, blank_form, number_of

NOW = dt.datetime(2027, 3, 1, 12)


def made(desk: Desk, of: str, form: str, out: Path, *languages: str) -> Path:
    with desk.reading() as session:
        return blank_form(session, of=of, form=form, out=out, now=NOW, languages=languages or ("en",))


def fill(path: Path, *rows: dict[str, Any]) -> Path:
    """People or homes written into the form by the English names of its fields."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    head = next(n for n in range(1, 9) if str(sheet.cell(n, 2).value or "")[:1].isdigit())
    names = {str(cell.value).split("\n")[0].partition(". ")[2]: cell.column for cell in sheet[head] if cell.value}
    for at, row in enumerate(rows, start=head + 1):
        for name, value in row.items():
            sheet.cell(at, names[name]).value = value
    book.save(path)
    return path


MIKA = {
    "Family name (as in passport)": "Sato", "Given name (as in passport)": "Mirai",
    "Name in original script": "佐藤 美香",
    "Reading": "さとう みか", "Date of birth": dt.datetime(2011, 8, 7), "Sex": "female", "Role": "student",
    "Nationality": "JP", "Phone": "+81 90-0000-2107", "E-mail": "mika@example.org", "School grade": "Gr. 10",
    "Languages": "Japanese (native), English (some)", "Passport number": "TZ0000001",
    "Passport valid to": dt.datetime(2031, 1, 31), "Emergency contact": "Yoko Sato (mother)",
    "Emergency contact phone": "+81 90-0000-2108", "Diet": "vegetarian", "Allergies": "peanuts, severe",
    "Stairs": "any", "Smoker": "no",
}  # fmt: skip


@pytest.mark.parametrize("languages", [("en",), ("en", "ja"), ("ja", "en"), ("en", "ar"), ("fr", "en")])
def test_a_filled_guest_form_comes_in_without_a_question(
    port_hardy: Desk, tmp_path: Path, languages: tuple[str, ...]
) -> None:
    path = fill(made(port_hardy, "guests", "xlsx", tmp_path / "form.xlsx", *languages), MIKA)
    report = bring(port_hardy, path, "guests")
    assert (report.new, report.questions) == (1, ())
    with port_hardy.reading() as session:
        mika = session.scalars(select(Person).where(Person.given_name == "Mirai")).one()
        assert (str(mika.born), mika.sex, mika.phone, mika.smoker, mika.mobility) == (
            "2011-08-07", "female", "+819000002107", "no", "any",
        )  # fmt: skip
        assert (mika.family_name_original, mika.diets, mika.passport_number) == ("佐藤", ["vegetarian"], "TZ0000001")
        assert session.scalars(select(Allergy.severity).where(Allergy.person_id == mika.id)).one() == "severe"
        assert session.scalars(select(Participation.role).where(Participation.person_id == mika.id)).one() == "student"


def test_a_filled_host_form_comes_in_without_a_question(port_hardy: Desk, tmp_path: Path) -> None:
    home = {
        "Family name": "Newcastle", "First names": "Ann", "Street address": "1 Hill Rd", "Town": "Port Hardy",
        "Everybody who lives in the house (name, year of birth)": "Ann Newcastle 1970\nBob Newcastle 1968",
        "Phone during the visit": "250-555-0199", "E-mail": "ann@example.org", "What can you offer": "overnight",
        "Guest bedroom A": "Double bed", "Nights we can not host": "none", "Animals in or around the house": "None",
        "Smoking": "Nobody smokes", "Steps": "a few steps", "Diets we can cook for": "Vegetarian",
        "Whom would you like to host": "Adult(s)", "Seats in the car": 3,
        "Background check: date for every adult": "Ann 2027-02-12, Bob 2027-02-12",
    }  # fmt: skip
    report = bring(port_hardy, fill(made(port_hardy, "hosts", "xlsx", tmp_path / "form.xlsx"), home), "hosts")
    assert (report.new, report.questions) == (1, ())
    with port_hardy.reading() as session:
        found = session.scalars(select(Household).where(Household.name == "Newcastle")).one()
        assert (found.smoking, found.steps, found.seats_in_car) == ("none", "few", 3)


@pytest.mark.parametrize("language", ["ja", "de", "fr", "es", "zh", "ko", "ru", "uk", "pt", "it", "ar", "fa"])
def test_a_host_form_in_one_other_language_comes_in_with_its_own_words(
    port_hardy: Desk, tmp_path: Path, language: str
) -> None:
    english = openpyxl.load_workbook(made(port_hardy, "hosts", "xlsx", tmp_path / "en.xlsx")).worksheets[0]
    path = made(port_hardy, "hosts", "xlsx", tmp_path / "form.xlsx", language)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    head = next(n for n in range(1, 9) if str(sheet.cell(n, 2).value or "")[:1].isdigit())
    names = {str(cell.value).partition(". ")[2]: cell.column for cell in english[head] if cell.value}
    home = {
        "Family name": "Newcastle", "First names": "Ann", "Street address": "1 Hill Rd",
        "Everybody who lives in the house (name, year of birth)": "Ann Newcastle 1970\nBob Newcastle 1968",
        "What can you offer": form_word("c_overnight", language), "Smoking": form_word("c_smoke_outside", language),
        "Steps": form_word("c_few_steps", language), "Seats in the car": 3, "Guest bedroom A": "Double bed",
    }  # fmt: skip
    for name, value in home.items():
        sheet.cell(head + 1, names[name]).value = value
    book.save(path)
    assert bring(port_hardy, path, "hosts").new == 1
    with port_hardy.reading() as session:
        found = session.scalars(select(Household).where(Household.name == "Newcastle")).one()
        assert (found.smoking, found.steps, found.seats_in_car, found.street) == ("outside", "few", 3, "1 Hill Rd")
        assert [
            offer.kind for offer in session.scalars(select(HostOffer).where(HostOffer.household_id == found.id))
        ] == ["overnight"]


def test_an_empty_form_brings_in_nobody(port_hardy: Desk, tmp_path: Path) -> None:
    report = bring(port_hardy, made(port_hardy, "guests", "xlsx", tmp_path / "form.xlsx", "en", "ja"), "guests")
    assert (report.new, report.questions) == (0, ())


@pytest.mark.parametrize("kind", ["guests", "hosts"])
def test_paper_and_workbook_have_the_numbers_of_the_lists(port_hardy: Desk, tmp_path: Path, kind: str) -> None:
    pdf = pypdfium2.PdfDocument(made(port_hardy, kind, "pdf", tmp_path / "form.pdf"))
    paper = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())
    sheet = openpyxl.load_workbook(made(port_hardy, kind, "xlsx", tmp_path / "form.xlsx")).worksheets[0]
    book = {str(cell.value).split("\n")[0] for row in sheet.iter_rows(max_row=5) for cell in row}
    form = next(each for each in FORMS if each.kind == kind)
    for asked in (each for _, _, fields in form.parts for each in fields):
        number = number_of(kind, asked.of)
        assert 1 <= number <= len(list_kind(kind).cells)
        name = f"{number}. {form_word(asked.key, 'en')}"
        assert name in paper
        assert name in book


def test_the_health_page_stands_apart(port_hardy: Desk, tmp_path: Path) -> None:
    pdf = pypdfium2.PdfDocument(made(port_hardy, "guests", "pdf", tmp_path / "form.pdf", "en", "ja"))
    pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert all(("Allerg" in page) <= ("P3" in page) for page in pages)
    assert any("P3" in page for page in pages)
    assert any("P2" in page for page in pages)


def test_a_language_without_words_is_refused(port_hardy: Desk, tmp_path: Path) -> None:
    with pytest.raises(RefusedInput, match="Choose among"):
        made(port_hardy, "guests", "pdf", tmp_path / "form.pdf", "xx")
