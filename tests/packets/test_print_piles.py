"""Files of several sheets: cover and contents, order, numbered copies, both sides; and names that tell nothing."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.delivery import Delivery
from exchange_desk.packets.printing import Printed, preview, print_visit
from exchange_desk.records import Household, Participation, Person, PrintedSheet

NOW = dt.datetime(2027, 9, 1, 12)
FAMILIES = ("host-sheet", "thank-you", "day-sheet", "address-labels")


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def run(session: Session, out: Path, *documents: str, only: Any = None, **wishes: Any) -> tuple[Printed, ...]:
    delivery = Delivery(**wishes)
    return print_visit(session, visit_id=VISIT, out=out, now=NOW, documents=documents, delivery=delivery, only=only)


def pages(path: Path) -> list[str]:
    return [re.sub(r"\s+", " ", p.get_textpage().get_text_bounded()) for p in pypdfium2.PdfDocument(path)]


@pytest.mark.parametrize("both_sides", [False, True])
def test_one_file_begins_with_a_cover_that_tells_the_page_of_every_sheet(
    session: Session, tmp_path: Path, both_sides: bool
) -> None:
    rows = run(session, tmp_path, *FAMILIES, files="all", both_sides=both_sides)
    assert len({row.path for row in rows}) == 1
    told = pages(rows[0].path)
    assert "Papers to hand out" in told[0]
    assert f"{len(rows)} sheets, {sum(row.pages for row in rows)} pages" in told[0]
    for family in ("Bell-Nakao", "Desjarlais", "Ostrander"):
        at = int(re.findall(rf"Host family sheet {family} A (\d+)", told[0])[0])
        assert f"Host family sheet · {family}" in told[at - 1]
        assert "page 1/" in told[at - 1]
        assert at % 2 or not both_sides
    written = [page for page in told if page.strip()]
    assert len(written) == sum(row.pages for row in rows) + 1
    assert (len(written) < len(told)) == both_sides


def test_sheets_lie_by_postcode_then_family_and_cards_last(session: Session, tmp_path: Path) -> None:
    for home, postcode in (("h1", "V0N 9"), ("h2", "V0N 1"), ("h3", "")):
        session.get_one(Household, home).postcode = postcode
    session.flush()
    rows = run(session, tmp_path, *FAMILIES, sort="postcode")
    days, personal, cards = (
        [r for r in rows if r.document == "day-sheet"],
        [r for r in rows if r.document in ("host-sheet", "thank-you")],
        [r for r in rows if r.document == "address-labels"],
    )
    assert list(rows) == [*days, *personal, *cards]
    assert [row.subject_id for row in days] == sorted(row.subject_id for row in days)
    assert list(dict.fromkeys(row.subject_id for row in personal)) == ["h2", "h1", "h3"]
    assert [row.document for row in personal[1:3]] == ["host-sheet", "thank-you"]  # h2 has nobody to thank for yet
    assert len({row.path for row in cards}) == 1


def test_guests_lie_by_group_or_by_name(session: Session, tmp_path: Path) -> None:
    for number, guest in enumerate(session.query(Participation).order_by(Participation.id)):
        guest.group_name = "BA"[number % 2]
    session.flush()
    order = {g.id: g.group_name for g in session.query(Participation)}
    groups = [order[row.subject_id] for row in run(session, tmp_path, "personal-itinerary", sort="group")]
    assert groups == sorted(groups)
    assert set(groups) == {"A", "B"}
    names = [row.subject for row in run(session, tmp_path, "personal-itinerary", sort="name")]
    assert names == sorted(names, key=str.casefold)


def test_confidential_sheets_come_in_numbered_copies_and_as_many_the_next_time(
    session: Session, tmp_path: Path
) -> None:
    (row,) = run(session, tmp_path, "emergency-sheet", copies=3)
    told = pages(row.path)
    assert len(told) == row.pages
    assert row.pages % 3 == 0
    each = row.pages // 3
    for copy in range(3):
        assert f"copy {copy + 1} of 3 · P3" in told[copy * each]
        assert "return or shred after" in told[copy * each]
    kept = session.query(PrintedSheet).one()
    assert (kept.copies, kept.pages) == (3, each)
    assert run(session, tmp_path, "emergency-sheet")[0].pages == row.pages
    assert run(session, tmp_path, "emergency-sheet", copies=2)[0].pages == 2 * each
    assert session.query(PrintedSheet).one().copies == 2
    (badges,) = run(session, tmp_path, "badges", copies=3)
    assert "copy" not in pages(badges.path)[0]
    with pytest.raises(RefusedInput, match="1 to 50"):
        Delivery(copies=0)


def test_every_copy_begins_on_a_front_page(session: Session, tmp_path: Path) -> None:
    (row,) = run(session, tmp_path, "guest-roster", copies=2, both_sides=True)
    firsts = [at for at, text in enumerate(pages(row.path)) if "page 1/" in text]
    assert len(firsts) == 2
    assert all(at % 2 == 0 for at in firsts)


def test_one_file_for_each_recipient_holds_all_that_is_for_it(session: Session, tmp_path: Path) -> None:
    rows = run(session, tmp_path, *FAMILIES, files="recipient")
    by_file: dict[Path, set[str]] = {}
    for row in rows:
        by_file.setdefault(row.path, set()).add("" if row.document == "day-sheet" else row.subject)
    assert all(len(names) == 1 for names in by_file.values())
    assert len(by_file) == 5  # three families with guests, one with a label alone, and the days
    thanks = next(row for row in rows if row.document == "thank-you")
    assert any("Thank you" in text for text in pages(thanks.path))


@pytest.mark.parametrize("files", ["sheet", "document", "recipient", "all"])
def test_names_of_files_and_their_data_tell_of_nobody(session: Session, tmp_path: Path, files: str) -> None:
    names = {n for p in session.query(Person) for n in (p.family_name, p.given_name) if n and len(n) > 2}
    names |= {home.name for home in session.query(Household)}
    for row in run(session, tmp_path, "host-sheet", "guest-letter", "emergency-sheet", "lost-card", files=files):
        told = row.path.name + json.dumps(pypdfium2.PdfDocument(row.path).get_metadata_dict(), ensure_ascii=False)
        assert not [name for name in names if name.casefold() in told.casefold()]


def test_names_of_files_tell_the_recipients_where_that_is_wanted(session: Session, tmp_path: Path) -> None:
    row = run(session, tmp_path, "host-sheet", named=True)[0]
    assert "Bell-Nakao" in row.path.name


def test_progress_tells_pages_and_ends_with_all_of_them(session: Session, tmp_path: Path) -> None:
    heard: list[str] = []

    class Ear:
        def at(self, done: int, total: int, words: str = "") -> None:
            heard.append(words)

    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=("host-sheet",), progress=Ear())
    rows = print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=("host-sheet",), progress=Ear())
    total = sum(row.pages for row in rows)
    assert heard[-1] == f"{total} of {total} pages"
    assert f"0 of {total} pages" in heard  # the second time it is known beforehand


def test_a_long_pile_is_listed_by_documents(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exchange_desk.packets.cover.MOST", 3)
    rows = run(session, tmp_path, "host-sheet", "thank-you", files="all")
    assert "Host family sheet × 3" in pages(rows[0].path)[0]


def test_a_preview_of_a_confidential_sheet_bears_the_number_of_the_last_print(session: Session, tmp_path: Path) -> None:
    run(session, tmp_path, "emergency-sheet", copies=2)
    pdf = preview(session, visit_id=VISIT, document="emergency-sheet", subject_id=VISIT, now=NOW)
    assert "copy 1 of 2" in pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
