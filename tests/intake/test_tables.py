"""Where the table stands on a sheet, and which heading means what."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.columns import heading_key, knows, match_columns
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.table import Cell, Row, Sheet
from exchange_desk.intake.tables import best_table, find_table, not_data

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
FIELDS = {
    "family": ("surname", "family name", "last name", "nom", "Nachname", "姓"),
    "given": ("first name", "given name", "prénom", "Vorname", "名"),
    "born": ("date of birth", "born", "né(e) le", "Geburtsdatum", "生年月日"),
    "allergies": ("allergies", "allergien", "アレルギー"),
    "email": ("e-mail", "email", "courriel", "メール"),
}


def sheet(*rows):
    return Sheet("one", tuple(tuple(Cell(t, t or None) for t in row) for row in rows))


def table(*rows):
    return find_table(sheet(*rows), knows(FIELDS))


def test_title_rows_stand_above():
    found = table(["Guests 2027", "", ""], [], ["Surname", "First name", "Born"], ["Sato", "Yui", "2011"])
    assert found.above == ("Guests 2027",)
    assert found.heading_row == 3
    assert [r.number for r in found.rows] == [4]


def test_two_heading_rows_in_two_languages_are_joined():
    found = table(["姓", "名", "生年月日"], ["Surname", "Given name", "Born"], ["SATO", "YUI", "2011/1/2"])
    assert found.headings == ("姓\nSurname", "名\nGiven name", "生年月日\nBorn")
    assert len(found.rows) == 1


def test_blank_rows_are_left_out_and_numbers_stay():
    found = table(["Surname", "Born"], ["Sato", "2011"], ["", ""], ["Ito", "2012"])
    assert [r.number for r in found.rows] == [2, 4]


def test_cells_beyond_the_headings_are_kept():
    found = table(["Surname", "Allergies"], ["Sato", "nuts", "eggs too"])
    assert found.headings == ("Surname", "Allergies", "")
    assert found.rows[0].cells[2].text == "eggs too"


def test_a_sheet_without_headings_is_refused():
    with pytest.raises(RefusedInput, match="No row of headings"):
        table(["Sato", "Yui"], ["Ito", "Mei"])


def test_the_sheet_with_the_known_headings_is_taken():
    sheets = read_sheets(SAMPLES / "port-hardy-2027" / "guests.xlsx")
    assert best_table(sheets, knows(FIELDS)).sheet == "派遣者"
    with pytest.raises(RefusedInput, match="There is no sheet"):
        best_table(sheets, knows(FIELDS), "Tabelle9")


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (["", "Total: 20 inscrits dont 1 en attente", ""], "total"),
        (["合計", "15", ""], "total"),
        (["Summe", "", "53"], "total"),
        (["※ ○・可＝大丈夫", "", ""], "note"),
        (["Surname", "Given", "Born"], "repeated heading"),
        (["Total", "Marie", "1 May 2001", "nuts"], None),
        (["Sato", "Yui", "2011"], None),
    ],
)
def test_totals_and_notes_are_told_from_people(cells, why):
    row = table(["Surname", "First name", "Born"], ["Ito", "Mei", "2012"], cells).rows[1]
    assert not_data(row, ("Surname", "Given", "Born", "Allergies")) == why


def test_a_struck_out_row_says_so():
    row = find_table(
        Sheet(
            "one", (tuple(Cell(t) for t in ("Surname", "Born")), (Cell("Ito", struck=True), Cell("2011", struck=True)))
        ),
        knows(FIELDS),
    ).rows[0]
    assert not_data(row) == "struck out"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("姓 Surname (passport)", "family"),
        ("名 Given name (passport)", "given"),
        ("NOM", "family"),
        ("Prénom", "given"),
        ("Né(e) le", "born"),
        ("3. Date of birth?", "born"),
        ("アレルギー Allergies", "allergies"),
        ("Allergeis", "allergies"),
        ("E‑Mail", "email"),
        ("ﾒｰﾙ", "email"),
        ("Shoe size", None),
        ("", None),
    ],
)
def test_a_heading_means_its_field(heading, field):
    assert match_columns([heading], FIELDS) == (field,)


def test_a_field_takes_its_best_heading_only():
    assert match_columns(["E-mail of parent", "E-mail"], FIELDS) == (None, "email")


@given(st.lists(st.lists(st.text(max_size=6), max_size=5), max_size=8))
@settings(max_examples=60, deadline=None)
def test_any_sheet_gives_a_table_or_a_refusal(rows):
    try:
        found = table(*rows)
    except RefusedInput:
        return
    typed = {t for row in rows for t in row if t}
    kept = {c.text for r in found.rows for c in r.cells if c.text} | {h for h in found.headings for h in h.split("\n")}
    above = " ".join(found.above)
    assert all(t in kept or t in above or "\n" in t for t in typed)


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_heading_has_a_steady_key(text):
    assert heading_key(heading_key(text)) == heading_key(text) or any(c.isdigit() for c in text)


TOTALS = [
    "Suma", "Somma", "Soma", "Totale", "Totaal", "Razem", "Итого", "Всего:", "Разом", "Всього",
    "合计", "总计", "總計", "합계", "총계", "المجموع", "جمع",
]  # fmt: skip


@pytest.mark.parametrize("word", TOTALS)
@pytest.mark.parametrize("beside", ["15", "15 os."])
def test_totals_in_other_languages_are_no_people(word, beside):
    assert not_data(Row(9, (Cell(word), Cell(), Cell(beside)))) == "total"
    assert not_data(Row(9, (Cell(f"{word} 15"), Cell(), Cell()))) == "total"


@pytest.mark.parametrize("name", ["Suma", "Soma", "Razem", "Somma"])
def test_a_guest_called_as_a_total_is_a_guest(name):
    assert not_data(Row(9, (Cell(name), Cell("Anna"), Cell("f")))) is None


def test_empty_cells_under_empty_headings_repeat_no_heading():
    headings = ("Surname", "", "First name", "", "Allergies", "", "", "")
    cells = tuple(map(Cell, ("Kay", "", "Bob", "", "none", "", "", "")))
    assert not_data(Row(3, cells), headings) is None
