"""Photos of people: what is kept of a picture, what is refused, and on whose sheet it stands."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from exchange_desk.intake.photos import HEIGHT, WIDTH, small_photo
from exchange_desk.operations.merging import merge_two_people
from exchange_desk.operations.photos import remove_photo, set_photo
from exchange_desk.packets.printing import preview, stale
from exchange_desk.queries.photos import portrait_of
from exchange_desk.records import Community, Household, Participation, Person, Placement, Visit, VisitPartner

NOW = dt.datetime(2027, 5, 3, 14, 2)


def a_picture(width: int = 1600, height: int = 1200, kind: str = "JPEG", exif: bytes = b"", mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    more = {"exif": exif} if exif else {}
    Image.new(mode, (width, height), (40, 90, 160) if mode == "RGB" else (0, 0, 0, 0)).save(out, kind, **more)
    return out.getvalue()


def with_a_place() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "ZQ-CAMERA"
    exif[0x0112] = 6  # lies on its side
    exif.get_ifd(0x8825)[29] = "ZQ-2027:07:01"
    return exif.tobytes()


def test_nothing_hidden_in_a_picture_is_kept_and_it_stands_upright() -> None:
    taken = a_picture(1600, 1200, exif=with_a_place())
    assert b"ZQ-CAMERA" in taken
    small = small_photo(taken)
    assert b"ZQ" not in small.jpeg
    assert b"Exif" not in small.jpeg
    assert small.height > small.width
    assert small.width <= WIDTH
    assert small.height <= HEIGHT


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF"])
def test_pictures_of_every_usual_kind_are_read(kind: str) -> None:
    small = small_photo(a_picture(300, 400, kind))
    assert Image.open(io.BytesIO(small.jpeg)).size == (small.width, small.height) == (300, 400)


def test_what_was_transparent_is_white() -> None:
    small = small_photo(a_picture(50, 50, "PNG", mode="RGBA"))
    assert Image.open(io.BytesIO(small.jpeg)).getpixel((20, 20)) == (255, 255, 255)


@pytest.mark.parametrize(
    "data",
    [b"", b"not a picture", a_picture()[:200], a_picture()[:2000], b"%PDF-1.4", b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
     b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%!PS-Adobe-3.0 EPSF-3.0\n"],
)  # fmt: skip
def test_a_file_that_is_no_picture_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(RefusedInput, match="picture"):
        small_photo(data)


def test_a_picture_of_too_many_points_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(RefusedInput, match="120 million"):
        small_photo(a_picture(40_000, 4_000, "PNG"))


def a_visit(desk: Desk) -> None:
    with desk.writing("x") as session:
        session.add_all(
            [
                Community(id="town", name="Numata", country="JP", kind="town"),
                Visit(id="v", title="V", direction="inbound", starts=dt.date(2027, 10, 7), ends=dt.date(2027, 10, 9)),
                VisitPartner(id="vp", visit_id="v", community_id="town"),
                *(Person(id=f"p{n}", given_name=name, born=None) for n, name in enumerate(("Yui", "Ren"))),
                *(Household(id=f"h{n}", name=f"Home {n}") for n in range(2)),
            ]
        )
        session.flush()
        for n in range(2):
            session.add(
                Participation(id=f"g{n}", visit_id="v", person_id=f"p{n}", community_id="town", role="delegate")
            )
        session.flush()
        for n in range(2):
            session.add(
                Placement(
                    id=f"pl{n}", visit_id="v", participation_id=f"g{n}", household_id=f"h{n}", state="pencilled",
                    first_night=dt.date(2027, 10, 7), last_night=dt.date(2027, 10, 8),
                )
            )  # fmt: skip


def _pictures(desk: Desk, home: str) -> int:
    with desk.reading() as session:
        pdf = preview(session, visit_id="v", document="host-sheet", subject_id=home, now=NOW)
    kinds = (3,)  # an image
    return sum(len(list(page.get_objects(filter=kinds))) for page in pypdfium2.PdfDocument(pdf))


def test_a_photo_stands_on_the_sheet_of_the_own_family_alone_and_makes_it_stale(desk: Desk, tmp_path: Path) -> None:
    a_visit(desk)
    assert (_pictures(desk, "h0"), _pictures(desk, "h1")) == (0, 0)
    from exchange_desk.packets.printing import print_visit

    with desk.writing("print", undoable=False) as session:
        print_visit(session, visit_id="v", out=tmp_path, now=NOW, documents=("host-sheet",))
    with desk.writing("photo") as session:
        set_photo(session, person_id="p0", photo=small_photo(a_picture()), source="yui.jpg", now=NOW)
    assert (_pictures(desk, "h0"), _pictures(desk, "h1")) == (1, 0)
    with desk.reading() as session:
        rows = {row.subject: row for row in stale(session, visit_id="v", documents=("host-sheet",))}
    assert {name: row.state for name, row in rows.items()} == {"Home 0": "stale", "Home 1": "current"}
    assert [change.now for change in rows["Home 0"].changes] == ["taken in 2027-05-03 14:02:00"]
    desk.undo()
    assert _pictures(desk, "h0") == 0


def test_a_photo_is_replaced_and_removed(desk: Desk) -> None:
    a_visit(desk)
    for width in (300, 200):
        with desk.writing("photo") as session:
            set_photo(session, person_id="p0", photo=small_photo(a_picture(width, 300)), source=None, now=NOW)
    with desk.reading() as session:
        shown = portrait_of(session, "p0")
        assert shown is not None
        assert shown.width == 200
    with desk.writing("remove") as session:
        remove_photo(session, person_id="p0")
        with pytest.raises(RefusedInput, match="no photo"):
            remove_photo(session, person_id="p0")


def test_one_person_made_of_two_keeps_the_photo(desk: Desk) -> None:
    with desk.writing("x") as session:
        session.add_all([Person(id="a", given_name="Yui"), Person(id="b", given_name="Yui")])
        session.flush()
        set_photo(session, person_id="b", photo=small_photo(a_picture()), source=None, now=NOW)
        merge_two_people(session, keep_id="a", other_id="b")
        assert portrait_of(session, "a") is not None


def test_a_folder_of_photos_is_taken_in_by_name_and_what_fits_nobody_is_told(
    desk_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Desk.create(desk_path, name="C", town="T", country="CA") as desk:
        a_visit(desk)
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "Yui.jpg").write_bytes(a_picture())
    (folder / "Nobody.jpg").write_bytes(a_picture())
    (folder / "Ren.png").write_bytes(b"broken")
    (folder / "list.txt").write_text("x")
    assert main(["photo", str(desk_path), "--folder", str(folder), "--visit", "V"]) == 0
    told = capsys.readouterr().out
    assert "1 photo was taken in" in told
    assert "Nobody.jpg" in told
    assert "Ren.png" in told
    assert main(["photo", str(desk_path), "Yui", "--remove"]) == 0
    assert main(["photo", str(desk_path), "Yui", str(folder)]) == 2
    assert main(["photo", str(desk_path), "Yui"]) == 2
