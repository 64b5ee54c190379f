"""The print run: revisions, the ledger, what is stale, and files that are whole or not there."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput, Stopped
from exchange_desk.packets import printing
from exchange_desk.packets.delivery import Delivery
from exchange_desk.packets.document import Subject
from exchange_desk.packets.sheet import Block, Sheet
from exchange_desk.records import Base, Committee, Community, Household, PrintedSheet, Visit, VisitPartner

resource = pytest.importorskip("resource")
NOW = dt.datetime(2027, 9, 21, 20, 31)


@dataclass(frozen=True)
class Letter:
    values: dict[str, Any]

    def canonical(self) -> dict[str, Any]:
        return self.values


@dataclass
class Letters:
    """A document of the test: one letter to every household, saying what its street is."""

    key: str = "letter"
    number: str = "D99"
    title: str = "Test letter"
    audience: str = "host families"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee", "a4")
    orientation: str = "portrait"
    extra: dict[str, Any] = field(default_factory=dict)

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        rows = session.execute(select(Household.id, Household.name).order_by(Household.name))
        return tuple(Subject(*row) for row in rows)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> Letter:
        home = session.get(Household, subject.id)
        assert home is not None
        return Letter({"Family": home.name, "Street": home.street, **self.extra})

    def tell(self, content: Letter, sheet: Sheet) -> Sequence[Block]:
        return [sheet.section(content.values["Family"]), sheet.line(content.values["Street"] or "no street")]


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine, expire_on_commit=False) as session:
        session.add(Committee(name="Twinning Society", town="Port Hardy", country="CA"))
        session.add(
            Visit(
                id="v",
                title="Numata 2027",
                direction="inbound",
                starts=dt.date(2027, 10, 7),
                ends=dt.date(2027, 10, 12),
            )
        )
        session.add(Household(id="h1", name="Fraser", street="1 Main Street"))
        session.add(Household(id="h2", name="Dubois", street="2 Bay Road"))
        session.flush()
        yield session


def run(session: Session, out: Path, document: Letters | None = None, **more: Any) -> tuple[printing.Printed, ...]:
    return printing.print_visit(session, visit_id="v", out=out, among=(document or Letters(),), **{"now": NOW, **more})


def states(session: Session, document: Letters | None = None) -> dict[str, str]:
    return {row.subject: row.state for row in printing.stale(session, visit_id="v", among=(document or Letters(),))}


def text_of(path: Path) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path))


def test_a_first_print_is_revision_a_for_everybody(session: Session, tmp_path: Path) -> None:
    assert states(session) == {"Dubois": "new", "Fraser": "new"}
    rows = run(session, tmp_path)
    assert [(r.document, r.subject, r.revision, r.pages, r.level, r.replaces) for r in rows] == [
        ("letter", "Dubois", "A", 1, "P2", ""),
        ("letter", "Fraser", "A", 1, "P2", ""),
    ]
    assert "1 Main Street" in text_of(rows[1].path)
    assert "Numata 2027 · Test letter · Fraser" in text_of(rows[1].path)
    assert states(session) == {"Dubois": "current", "Fraser": "current"}
    assert sorted(os.listdir(tmp_path)) == sorted(row.path.name for row in rows)


def test_only_what_changed_is_printed_again_and_says_what_changed(session: Session, tmp_path: Path) -> None:
    run(session, tmp_path)
    session.get(Household, "h1").street = "9 Hill Street"  # type: ignore[union-attr]
    (row,) = [r for r in printing.stale(session, visit_id="v", among=(Letters(),)) if r.state == "stale"]
    assert (row.subject, row.revision) == ("Fraser", "A")
    assert [(c.what, c.was, c.now) for c in row.changes] == [("Street", "1 Main Street", "9 Hill Street")]
    (again,) = run(session, tmp_path, stale_only=True)
    assert (again.subject, again.revision, again.replaces) == ("Fraser", "B", "A")
    assert "revision B, replaces A" in text_of(again.path)
    assert run(session, tmp_path, stale_only=True) == ()


def test_printing_again_without_a_change_keeps_the_revision_and_the_ledger(session: Session, tmp_path: Path) -> None:
    first = run(session, tmp_path / "one")
    second = run(session, tmp_path / "two")
    assert [row.revision for row in second] == ["A", "A"]
    assert len(session.scalars(select(PrintedSheet)).all()) == 2
    for one, two in zip(first, second, strict=True):
        assert one.path.read_bytes() == two.path.read_bytes()


def test_a_sheet_for_a_family_that_withdrew_is_void(session: Session, tmp_path: Path) -> None:
    run(session, tmp_path)
    session.delete(session.get(Household, "h2"))
    session.flush()
    assert states(session) == {"Fraser": "current", "Dubois": "void"}
    run(session, tmp_path)
    assert [row.void for row in session.scalars(select(PrintedSheet).where(PrintedSheet.subject == "h2"))] == [True]
    session.add(Household(id="h2", name="Dubois", street="2 Bay Road"))
    session.flush()
    assert states(session)["Dubois"] == "new"
    assert {r.subject: r.revision for r in run(session, tmp_path)} == {"Dubois": "B", "Fraser": "A"}


def test_one_family_may_be_printed_alone(session: Session, tmp_path: Path) -> None:
    assert [row.subject for row in run(session, tmp_path, for_name="fraser")] == ["Fraser"]
    with pytest.raises(RefusedInput, match="Nobody called “Olsen”"):
        run(session, tmp_path, for_name="Olsen")
    session.add_all([Household(name="Sato Mika"), Household(name="Sato Ken")])
    session.flush()
    with pytest.raises(RefusedInput, match="Sato Ken or Sato Mika"):
        run(session, tmp_path, for_name="Sato")
    session.add_all([Household(id="o1", name="Olsen"), Household(id="o2", name="Olsen")])
    session.flush()
    with pytest.raises(RefusedInput, match=r"may be Olsen \(o1\) or Olsen \(o2\)\. Give the id\."):
        run(session, tmp_path, for_name="Olsen")


def test_a_sheet_has_one_language_or_two(session: Session, tmp_path: Path) -> None:
    with pytest.raises(RefusedInput, match="one language or two side by side"):
        run(session, tmp_path, languages=("en", "ja", "de"))
    once = text_of(run(session, tmp_path, languages=("de",))[0].path)
    assert text_of(run(session, tmp_path, languages=("de", "de"))[0].path) == once


def test_a_document_that_does_not_exist_is_refused(session: Session, tmp_path: Path) -> None:
    with pytest.raises(RefusedInput, match="Choose among letter"):
        run(session, tmp_path, documents=["poster"])
    assert run(session, tmp_path, documents=["d99"])


def test_one_file_may_hold_all_letters(session: Session, tmp_path: Path) -> None:
    rows = run(session, tmp_path, delivery=Delivery(files="document"))
    assert len({row.path for row in rows}) == 1
    text = text_of(rows[0].path)
    assert text.index("Dubois") < text.index("Fraser")
    assert text.count("page 1/1") == 2


def test_paper_and_large_print_can_be_chosen(session: Session, tmp_path: Path) -> None:
    def size(**more: Any) -> tuple[int, int]:
        width, height = pypdfium2.PdfDocument(run(session, tmp_path, **more)[0].path)[0].get_size()
        return round(width), round(height)

    assert size() == (612, 792)
    assert size(paper="a4", large=True) == (595, 842)
    with pytest.raises(RefusedInput, match="letter or a4"):
        size(paper="b5")


def test_an_unprintable_character_stops_the_run_before_anything_is_written(session: Session, tmp_path: Path) -> None:
    session.get(Household, "h1").street = "1 Main Ϣ Street"  # type: ignore[union-attr]
    with pytest.raises(RefusedInput, match="Test letter for Fraser: “Street” holds “Ϣ”"):
        run(session, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert session.scalars(select(PrintedSheet)).all() == []


def test_a_folder_that_cannot_be_written_is_said_plainly(session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(RefusedInput, match="not a folder"):
        run(session, tmp_path / "file")
    with pytest.raises(NoRoomOrPermission):
        run(session, tmp_path / "file" / "below")
    with pytest.raises(NoRoomOrPermission, match="nothing was printed"):
        run(session, Path("/proc/nowhere"))
    assert session.scalars(select(PrintedSheet)).all() == []


def test_a_full_disk_leaves_nothing_behind(session: Session, tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(NoRoomOrPermission, match="no room left"):
            run(session, tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert os.listdir(tmp_path) == []
    assert session.scalars(select(PrintedSheet)).all() == []


def test_a_file_that_cannot_be_replaced_leaves_the_folder_as_it_was(session: Session, tmp_path: Path) -> None:
    """As when one of the sheets is open in a reader that holds its file."""
    names = sorted(row.path.name for row in run(session, tmp_path / "else"))
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / names[0]).write_text("of last week")
    (tmp_path / "out" / names[1]).mkdir()
    for row in session.scalars(select(PrintedSheet)):
        session.delete(row)
    session.commit()
    with pytest.raises(NoRoomOrPermission, match="nothing was printed"):
        run(session, tmp_path / "out")
    assert sorted(os.listdir(tmp_path / "out")) == names
    assert (tmp_path / "out" / names[0]).read_text() == "of last week"
    session.rollback()
    assert session.scalars(select(PrintedSheet)).all() == []


def test_what_a_run_that_was_cut_off_left_behind_is_taken_away(session: Session, tmp_path: Path) -> None:
    old, young, strange = (tmp_path / n for n in (".x-A-001-0123abcd.pdf.7.part", ".y-0123abcd.pdf.8.part", ".z.part"))
    for path in (old, young, strange):
        path.write_text("x")
    for path in (old, strange):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    run(session, tmp_path)
    assert not old.exists()
    assert young.exists()
    assert strange.exists()


def test_stopping_leaves_nothing_behind(session: Session, tmp_path: Path) -> None:
    class Hasty:
        def at(self, done: int, total: int, words: str = "") -> None:
            if words.startswith("1 of about 2 pages"):
                raise Stopped("Stopped.")

    with pytest.raises(Stopped):
        run(session, tmp_path, progress=Hasty())
    assert os.listdir(tmp_path) == []
    assert session.scalars(select(PrintedSheet)).all() == []


def test_a_preview_is_a_page_and_no_entry(session: Session) -> None:
    pdf = printing.preview(session, visit_id="v", document="letter", subject_id="h1", now=NOW, among=(Letters(),))
    assert "revision A" in pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    assert session.scalars(select(PrintedSheet)).all() == []
    with pytest.raises(RefusedInput, match="Nobody with that id"):
        printing.preview(session, visit_id="v", document="letter", subject_id="h9", now=NOW, among=(Letters(),))


def test_the_partner_decides_the_shapes_of_han(session: Session) -> None:
    from exchange_desk.packets.press import Press

    session.add_all([Community(id="c", name="Tainan", country="TW"), VisitPartner(visit_id="v", community_id="c")])
    session.flush()
    assert Press(session, "v", printed=NOW)._han == "zh-Hant"


def test_lists_change_item_by_item() -> None:
    from exchange_desk.packets.changes import changes

    was = {"Guests": [{"id": "1", "Name": "Mika", "Allergies": ["peanuts"]}, {"id": "2", "Name": "Ken"}], "Bus": True}
    now = {
        "Guests": [{"id": "1", "Name": "Mika", "Allergies": ["peanuts", "soba"]}, {"id": "3", "Name": "Aya"}],
        "Bus": False,
    }
    assert [(c.what, c.was, c.now) for c in changes(was, now)] == [
        ("Guests › Mika › Allergies", "peanuts", "peanuts, soba"),
        ("Guests", "", "Aya"),
        ("Guests", "Ken", ""),
        ("Bus", "yes", "no"),
    ]
    swapped = {"Guests": [{"Name": "B"}, {"Name": "A"}]}
    assert [c.what for c in changes({"Guests": [{"Name": "A"}, {"Name": "B"}]}, swapped)] == ["Guests › order"]


def test_a_packet_names_its_documents() -> None:
    from exchange_desk.packets.choosing import chosen, register

    assert [d.key for d in chosen(("families", "D07"), register())] == [
        "host-sheet", "host-badges", "emergency-sheet", "programme-booklet",
    ]  # fmt: skip
    with pytest.raises(RefusedInput, match="the packets families, guests"):
        chosen(("familes",), register())
