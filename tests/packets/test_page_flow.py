"""How blocks become pages: nothing is lost, nothing that must stay together is torn."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.block import Block
from exchange_desk.packets.fitting import closer_on_one_page
from exchange_desk.packets.foot import Foot, revision_letter, revision_number
from exchange_desk.packets.page import Paper, draw_pages, pages_of
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.sheet import Column, Sheet

LETTER = Paper.named("letter")
FOOT = Foot(
    "Numata 2027", "Host family sheet", "Fraser", "B", dt.datetime(2027, 9, 21, 20, 31), "P3", dt.date(2027, 10, 13)
)


def pdf_of(blocks: list[Block], paper: Paper = LETTER, *, sample: bool = False) -> pypdfium2.PdfDocument:
    pen = Pen(title="A test")
    draw_pages(pen, pages_of(blocks, paper), paper, FOOT, sample=sample)
    return pypdfium2.PdfDocument(pen.done())


def texts(document: pypdfium2.PdfDocument) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in document]


def test_papers_have_their_sizes() -> None:
    assert pdf_of([Sheet(LETTER).line("x")])[0].get_size() == (612, 792)
    wide = Paper.named("a4", "landscape")
    width, height = pdf_of([Sheet(wide).line("x")], wide)[0].get_size()
    assert (round(width), round(height)) == (842, 595)
    with pytest.raises(RefusedInput, match="letter or a4"):
        Paper.named("foolscap")


def test_every_page_has_its_foot() -> None:
    sheet = Sheet(LETTER)
    pages = texts(pdf_of([sheet.paragraph("Words and more words. " * 400)]))
    assert len(pages) > 1
    for number, text in enumerate(pages, start=1):
        for part in (
            "Numata 2027 · Host family sheet · Fraser",
            "revision B, replaces A",
            "printed 21 September 2027, 20:31",
            f"page {number}/{len(pages)}",
            "P3 CONFIDENTIAL · return or shred after 13 October 2027",
        ):
            assert part in text


def test_line_ends_that_somebody_typed_do_not_push_the_foot_off_the_page() -> None:
    pen = Pen()
    draw_pages(pen, pages_of([], LETTER), LETTER, replace(FOOT, recipient="\n".join("abcdefgh")))
    (text,) = texts(pypdfium2.PdfDocument(pen.done()))
    assert "Host family sheet · a b c d e f g h" in text
    assert "revision B, replaces A" in text


@pytest.mark.parametrize("name", ["Maximiliana-Theodora " * 20, "x" * 300, "\u8449" * 200, "a\u0301" * 200])
def test_a_name_as_long_as_a_paragraph_is_shortened_in_the_foot_and_stays_on_the_page(name: str) -> None:
    pen = Pen()
    draw_pages(pen, pages_of([], LETTER), LETTER, replace(FOOT, visit=f"1 {name}", recipient=f"2 {name}"))
    page = pypdfium2.PdfDocument(pen.done())[0].get_textpage()
    lowest = min(page.get_charbox(n)[1] for n in range(page.count_chars()))
    assert lowest > 18  # what printers leave white
    words = " ".join(page.get_text_bounded().split())
    assert words.count("\u2026") == 2
    assert "P3" in words


def test_the_foot_speaks_the_language_of_the_sheet() -> None:
    foot = Foot(
        "Le Pecq 2027", "Gästeliste", "Hennef", "C", dt.datetime(2027, 9, 21, 8, 5), "P3", dt.date(2027, 10, 13), "de"
    )
    pen = Pen()
    draw_pages(pen, pages_of([], LETTER), LETTER, foot)
    (text,) = texts(pypdfium2.PdfDocument(pen.done()))
    for part in ("Fassung C, ersetzt B", "gedruckt 21. September 2027, 08:05", "Seite 1/1", "P3 VERTRAULICH"):
        assert part in text


def test_a_sample_is_marked_on_every_page() -> None:
    sheet = Sheet(LETTER)
    blocks = [sheet.paragraph("Words. " * 1500)]
    assert all("SAMPLE" in text for text in texts(pdf_of(blocks, sample=True)))
    assert not any("SAMPLE" in text for text in texts(pdf_of(blocks)))


def test_a_row_that_is_taller_than_a_page_runs_on_with_its_head() -> None:
    sheet = Sheet(LETTER)
    words = " ".join(f"word{number}" for number in range(3000))
    pages = texts(pdf_of([sheet.table((Column("Notes"), Column("Age", share=0)), [[words, "16"], ["last", "17"]])]))
    assert len(pages) > 2
    assert all("Notes" in page for page in pages)
    found = " ".join(pages).split()
    assert [w for w in found if w.startswith("word")] == words.split()
    assert "last" in found


def test_an_allergy_box_stays_on_one_page() -> None:
    sheet = Sheet(LETTER)
    for filler in range(30, 44):
        blocks = [sheet.line(f"line {number}") for number in range(filler)]
        box = sheet.alert("ALLERGY: PEANUTS <severe>", [f"Step {number}" for number in range(8)])
        pages = texts(pdf_of([*blocks, box]))
        assert [all(f"Step {n}" in page for n in range(8)) for page in pages].count(True) == 1
        assert "ALLERGY: PEANUTS <severe>" in next(page for page in pages if "Step 0" in page)


def test_a_heading_is_never_last_on_a_page() -> None:
    sheet = Sheet(LETTER)
    for filler in range(30, 44):
        pages = texts(
            pdf_of([*(sheet.line(f"line {n}") for n in range(filler)), sheet.section("Programme"), sheet.line("first")])
        )
        page = next(page for page in pages if "Programme" in page)
        assert "first" in page


def test_a_page_break_breaks_once() -> None:
    sheet = Sheet(LETTER)
    pages = texts(pdf_of([sheet.line("one"), sheet.page_break(), sheet.line("two"), sheet.page_break()]))
    assert len(pages) == 2
    assert "one" in pages[0]
    assert "two" in pages[1]


def test_bilingual_columns_run_over_the_page_together() -> None:
    sheet = Sheet(LETTER, ("en", "ja"))
    left = [sheet.paragraph(f"Paragraph {number} " * 20) for number in range(12)]
    right = [sheet.paragraph(f"段落{number}、" * 30) for number in range(12)]
    pages = texts(pdf_of([sheet.bilingual(left, right)]))
    assert len(pages) == 3
    assert "Paragraph 0" in pages[0]
    assert "段落0" in "".join(pages[0].split())
    assert "Paragraph 11" in pages[2]
    for number in range(12):
        assert f"段落{number}、" in "".join("".join(pages).split())


def test_revision_letters_go_on_after_z() -> None:
    assert [revision_letter(n) for n in (1, 2, 26, 27, 52, 53)] == ["A", "B", "Z", "AA", "AZ", "BA"]
    assert all(revision_number(revision_letter(n)) == n for n in range(1, 800))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("lpstbkx"), st.integers(1, 120)), max_size=30), st.booleans())
def test_no_word_is_lost_between_pages(plan: list[tuple[str, int]], large: bool) -> None:
    sheet = Sheet(LETTER, large=large)
    blocks: list[Block] = []
    for number, (kind, size) in enumerate(plan):
        words = [f"w{number}n{at}" for at in range(size)]
        text = " ".join(words)
        if kind == "l":
            blocks.append(sheet.line(text))
        elif kind == "p":
            blocks.append(sheet.paragraph(text))
        elif kind == "s":
            blocks.append(sheet.section(text))
        elif kind == "t":
            blocks.append(sheet.table((Column("H"), Column("", share=0)), [[word, "1"] for word in words]))
        elif kind == "b":
            blocks.append(sheet.alert("EMERGENCY", [text]))
        elif kind == "k":
            blocks.append(sheet.keyed([("key", text)]))
        else:
            blocks.append(sheet.bilingual([sheet.line(w) for w in words], [sheet.line("x")]))
    wanted = sorted(f"w{number}n{at}" for number, (_, size) in enumerate(plan) for at in range(size))
    assert sorted(w for page in texts(pdf_of(blocks)) for w in page.split() if w.startswith("w")) == wanted


def test_a_letter_that_is_a_line_too_long_stands_closer_and_a_longer_one_as_it_is() -> None:
    sheet = Sheet(LETTER)
    room = LETTER.room[1]
    lines = [sheet.paragraph("x").spaced(6) for _ in range(60)]
    while sum(line.height(400) + line.before for line in lines) > room + 30:
        lines.pop()
    assert len(pages_of(lines, LETTER)) == 2
    assert len(pages_of(closer_on_one_page(lines, sheet), LETTER)) == 1
    longer = [sheet.paragraph("x").spaced(6) for _ in range(200)]
    assert {block.before for block in closer_on_one_page(longer, sheet)} == {6}
