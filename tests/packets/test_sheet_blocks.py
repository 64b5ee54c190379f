"""The building blocks: sizes that can be read, names that are never cut, boxes that can be ticked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange_desk.packets.block import Block
from exchange_desk.packets.labels import Grid, LabelPage, fitted
from exchange_desk.packets.page import Paper
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.sheet import Column, LabelText, Sheet
from exchange_desk.packets.text.atoms import Run

LETTER, A4 = Paper.named("letter"), Paper.named("a4")
WIDTH = LETTER.room[0]


class Watching(Pen):
    """A pen that remembers its runs and frames."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: list[tuple[Run, float, float]] = []
        self.frames: list[tuple[float, ...]] = []
        self.triangles = 0

    def _line(self, runs: tuple[Run, ...], x: float, y: float) -> None:
        super()._line(runs, x, y)
        for run in runs:
            self.runs.append((run, x, y))
            x += run.width

    def frame(self, *where: Any) -> None:
        self.frames.append(where)
        super().frame(*where)

    def triangle(self, x: float, y: float, size: float) -> None:
        self.triangles += 1
        super().triangle(x, y, size)


def drawn(block: Block, width: float = WIDTH) -> Watching:
    pen = Watching()
    pen.begin(612, 792)
    block.draw(pen, 60, 740, width)
    pen.end()
    assert pen.done().startswith(b"%PDF")
    return pen


def sizes(block: Block) -> set[float]:
    return {run.size for run, _, _ in drawn(block).runs}


def test_body_is_twelve_points_and_large_print_eighteen() -> None:
    assert sizes(Sheet(LETTER).paragraph("Dear Akari")) == {12}
    assert sizes(Sheet(LETTER, large=True).paragraph("Dear Akari")) == {18}
    style = Sheet(LETTER, large=True).style()
    assert (style.size, style.leading) == (18, 24)
    assert (Sheet(LETTER).style().size, Sheet(LETTER).style().leading) == (12, 16)


def test_a_roster_never_goes_under_ten_points() -> None:
    assert sizes(Sheet(LETTER).table((Column("Name"),), [["Akari"]], size=7)) == {10}


def test_a_name_stands_in_its_own_script_first() -> None:
    texts = [
        run.text
        for run, _, _ in drawn(Sheet(LETTER).name("小林 あかり", "KOBAYASHI Akari", "ah-KAH-ree", "girl, 16")).runs
    ]
    joined = " ".join(texts)
    assert "小林" in joined
    assert joined.index("小林") < joined.index("KOBAYASHI") < joined.index("ah-KAH-ree") < joined.index("girl, 16")


def test_a_name_with_one_form_is_shown_once() -> None:
    texts = [run.text for run, _, _ in drawn(Sheet(LETTER).name("", "Kaur", "", "")).runs]
    assert texts == ["Kaur"]
    assert drawn(Sheet(LETTER).name("Kaur", "Kaur")).runs[0][0].size == 16


def test_an_allergy_box_has_a_heavy_frame_and_a_sign() -> None:
    pen = drawn(Sheet(LETTER).alert("ALLERGY: PEANUTS", ["EpiPen"]))
    assert pen.frames[0][4] == 1.5
    assert pen.triangles == 1


def test_a_tick_box_is_five_millimetres_wide() -> None:
    pen = drawn(Sheet(LETTER).ticks(["Called", "Fetched"], ticked=[True]))
    assert [round(frame[2] + 1, 1) for frame in pen.frames] == [14.2, 14.2]


def test_a_column_is_as_wide_as_its_longest_entry_where_there_is_room() -> None:
    table = Sheet(LETTER).table((Column("No.", share=0), Column("Notes")), [["1,234,567", "x " * 200]])
    pen = drawn(table)
    assert "1,234,567" in [run.text for run, _, _ in pen.runs]


def test_too_many_wide_columns_still_stay_on_the_page() -> None:
    long = "Wolfeschlegelsteinhausenbergerdorff " * 2
    table = Sheet(LETTER).table((*tuple(Column("H", share=0) for _ in range(6)), Column("Rest")), [[long] * 7])
    for run, x, _ in drawn(table).runs:
        assert x + run.width <= 60 + WIDTH + 0.5, run.text


def test_cells_begin_on_the_side_where_the_sheet_begins() -> None:
    rows = [["محمد علي"]]
    left = drawn(Sheet(LETTER, ("en",)).table((Column(),), rows)).runs
    right = drawn(Sheet(LETTER, ("ar",)).table((Column(),), rows)).runs
    assert min(x for _, x, _ in left) < 70
    assert max(x + run.width for run, x, _ in right) > 60 + WIDTH - 10


@pytest.mark.parametrize("paper", [LETTER, A4])
@pytest.mark.parametrize(
    "call", ["Akari", "Li", "Maximiliane", "Wolfeschlegelsteinhausenbergerdorff", "မောင်မောင်ကျော်", "محمد", "あかり"]
)
def test_a_badge_is_measured_and_never_cut(paper: Paper, call: str) -> None:
    grid = Grid.for_badges(paper)
    texts = Sheet(paper).badge(
        call, native="小林 あかり", full="KOBAYASHI Akari", over="Numata – Port Hardy", under="guest"
    )
    laid = fitted(texts, grid.width - 24, grid.height - 24)
    shown = "".join(run.text for line in laid[1] for run in line.runs)
    assert "".join(shown.split()) == "".join(call.split())
    assert all(line.width <= grid.width - 24 + 0.1 for lines in laid for line in lines)
    assert sum(line.height for lines in laid for line in lines) <= grid.height - 24
    if len(call) <= 6:
        assert laid[1][0].runs[0].size >= 36


def test_badges_fill_pages_of_six_or_eight() -> None:
    for paper, each in ((LETTER, 6), (A4, 8)):
        pages = Sheet(paper).badges([Sheet(paper).badge(f"Guest {n}") for n in range(13)])
        assert len(pages) == -(-13 // each)
        assert all(isinstance(page, LabelPage) and page.bleeds for page in pages)
        grid = Grid.for_badges(paper)
        assert grid.across * grid.width <= paper.width
        assert grid.down * grid.height <= paper.height


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.sampled_from("aW é小あمကé"), min_size=1, max_size=40), min_size=1, max_size=4))
def test_any_label_fits_its_place(names: list[str]) -> None:
    laid = fitted([LabelText(name, 60, least=20) for name in names], 264, 192)
    assert sum(line.height for lines in laid for line in lines) <= 192
    assert all(line.width <= 264.1 for lines in laid for line in lines)


def every_block(sheet: Sheet, text: str) -> Iterator[Block]:
    yield sheet.head(text, ours=text, theirs=text, dates=text, other=text)
    yield sheet.section(text, text)
    yield sheet.heading(text)
    yield sheet.paragraph(text)
    yield sheet.line(text)
    yield sheet.bullets([text])
    yield sheet.keyed([(text, text)])
    yield sheet.bilingual([sheet.line(text)], [sheet.line(text)])
    yield sheet.alert(text, [text])
    yield sheet.boxed([sheet.line(text)])
    yield sheet.ticks([text])
    yield sheet.table((Column(text),), [[text], [sheet.tick(text)]])
    yield sheet.name(text, text, text, text)
    yield from sheet.badges([sheet.badge(text, native=text, full=text, over=text, under=text)])


def test_no_block_takes_a_text_for_markup() -> None:
    hostile = "<b>x</b>&amp;<img src='/etc/passwd'>"
    for block in every_block(Sheet(LETTER), hostile):
        shown = "".join(run.text for run, _, _ in drawn(block).runs).replace(" ", "")
        assert hostile.replace(" ", "") in shown, block
