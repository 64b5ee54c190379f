"""The programme booklet: pages in the order in which folded sheets are read, readable type, nothing lost."""

from __future__ import annotations

import datetime as dt

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, add_frame, add_guest, add_item, new_session

from exchange_desk.packets.block import Gap
from exchange_desk.packets.imposition import Half, filled, sides
from exchange_desk.packets.page import Paper
from exchange_desk.packets.printing import preview

NOW = dt.datetime(2027, 9, 1, 12)


def read_in_order(pages: int, *, right_to_left: bool = False) -> list[int]:
    """Fold the sheets, lay them into one another, and leaf through them."""
    found = sides(pages, right_to_left=right_to_left)
    fronts, backs = found[::2], found[1::2]
    outer, inner = (0, 1) if right_to_left else (1, 0)
    first_half = [page for front, back in zip(fronts, backs, strict=True) for page in (front[outer], back[inner])]
    second_half = [page for front, back in zip(fronts, backs, strict=True) for page in (front[inner], back[outer])]
    return first_half + second_half[::-1]


def test_four_pages_lie_on_one_sheet() -> None:
    assert sides(4) == [(4, 1), (2, 3)]


def test_eight_pages_lie_on_two_sheets_one_in_the_other() -> None:
    assert sides(8) == [(8, 1), (2, 7), (6, 3), (4, 5)]


@pytest.mark.parametrize("pages", [4, 8, 12, 16, 40])
def test_a_folded_booklet_reads_from_the_first_page_to_the_last(pages: int) -> None:
    assert read_in_order(pages) == list(range(1, pages + 1))
    assert read_in_order(pages, right_to_left=True) == list(range(1, pages + 1))


def test_thirteen_pages_are_filled_up_to_sixteen_before_the_back_cover() -> None:
    front, back, notes = [Gap(n) for n in range(12)], Gap(99), Gap(50)
    pages = filled(front, back, notes)
    assert pages == [*front, notes, notes, notes, back]
    assert len(sides(len(pages))) == 8
    assert filled(front[:11], back, notes) == [*front[:11], back]
    with pytest.raises(ValueError, match="four pages"):
        sides(13)


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 420.9, 595.3), ("letter", 396.0, 612.0)])
def test_a_page_of_the_booklet_is_half_a_sheet(paper: str, width: float, height: float) -> None:
    half = Half.of(Paper.named(paper, "landscape"))
    assert (half.width, half.height) == (pytest.approx(width, abs=0.1), pytest.approx(height, abs=0.1))


def booklet(session: object, **how: object) -> pypdfium2.PdfDocument:
    pdf = preview(
        session,
        visit_id=VISIT,
        document="programme-booklet",
        subject_id=VISIT,
        now=NOW,
        **how,  # type: ignore[arg-type]
    )
    return pypdfium2.PdfDocument(pdf)


def halves(pdf: pypdfium2.PdfDocument) -> dict[int, str]:
    """The text of each page of the booklet by its number in reading order."""
    found: dict[int, str] = {}
    numbers = sides(2 * len(pdf))
    for page, (left, right) in zip(pdf, numbers, strict=True):
        (wide, high), text = page.get_size(), page.get_textpage()
        found[left] = text.get_text_bounded(0, 0, wide / 2, high)
        found[right] = text.get_text_bounded(wide / 2, 0, wide, high)
    return dict(sorted(found.items()))


def test_the_booklet_opens_with_the_towns_and_closes_with_whom_to_call() -> None:
    with new_session() as session:
        awkward_visit(session)
        pdf = booklet(session)
        pages = halves(pdf)
    assert len(pages) % 4 == 0
    assert "沼田町" in pages[1]
    assert "Port Hardy" in pages[1]
    assert "Bonnie Lockhart" in pages[len(pages)]
    assert "revision A" in pages[len(pages)]
    days = [n for n, text in pages.items() if "October" in text and 1 < n < len(pages)]
    assert days == sorted(days)
    assert "Thursday 7 October" in pages[days[0]]
    assert "10月7日" in pages[days[0]]
    assert "NH 116" in pages[days[0]].replace("\u00a0", " ")


def test_the_type_of_the_booklet_is_never_smaller_than_is_read_at_hands_length() -> None:
    with new_session() as session:
        awkward_visit(session)
        pdf = booklet(session)
    sizes = {
        round(each.get_font_size(), 2)
        for page in pdf
        for each in page.get_objects()
        if each.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT
    }
    assert min(size for size in sizes if size != 8.0) >= 10.5  # 8: the feet


def test_without_a_programme_the_booklet_says_so() -> None:
    with new_session() as session:
        add_frame(session)
        add_guest(session, "g1")
        session.commit()
        pages = halves(booklet(session, languages=("en",)))
    assert "The programme is not settled yet." in pages[2]


def test_what_is_only_for_leaders_or_named_people_stands_in_no_booklet() -> None:
    with new_session() as session:
        add_frame(session)
        add_guest(session, "g1")
        add_item(session, "a", "Briefing of leaders", "2027-10-08 09:00", audience="leader")
        add_item(session, "b", "Dentist", "2027-10-08 10:00", audience="named")
        add_item(session, "c", "Picnic", "2027-10-08 11:00")
        session.commit()
        text = " ".join(halves(booklet(session)).values())
    assert "Picnic" in text
    assert "Briefing" not in text
    assert "Dentist" not in text


def test_a_long_programme_keeps_every_point_in_order() -> None:
    with new_session() as session:
        add_frame(session)
        add_guest(session, "g1")
        for day in range(7, 14):
            for hour in range(8, 20):
                add_item(
                    session, f"{day}-{hour}", f"Point{day:02}{hour:02}", f"2027-10-{day:02} {hour:02}:00", place="Hall"
                )
        session.commit()
        text = " ".join(halves(booklet(session)).values()).split()
    points = [word for word in text if word.startswith("Point")]
    assert points == [f"Point{day:02}{hour:02}" for day in range(7, 14) for hour in range(8, 20)]
