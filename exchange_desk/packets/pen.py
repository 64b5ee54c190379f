"""What draws on a page: texts that were laid, rules, frames and signs, straight into the page stream."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFImageXObject
from reportlab.pdfbase.pdfutils import readJPEGInfo
from reportlab.pdfgen.canvas import Canvas

from exchange_desk.packets.fonts import Typeface
from exchange_desk.packets.text.atoms import Run
from exchange_desk.packets.text.embed import Embedded
from exchange_desk.packets.text.lines import Line
from exchange_desk.packets.text.shape import Shaped
from exchange_desk.packets.text.style import BLACK, Colour

rl_config.useA85 = 0  # the text form of streams costs a third of the time and a fifth of the size


class _Canvas(Canvas):
    """A canvas that names no font of its own: every font in the file is one that we embed."""

    _code: list[str]
    _doc: Any
    _formsinuse: list[str]
    _currentPageHasImages: int  # noqa: N815

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class Pen:
    """One PDF being drawn. Coordinates are points from the lower left corner; texts hang from their top.

    `title` and `language` go into the document's data; no clock time does, so that equal pages are equal bytes.
    `mirrored`: what stands side by side is drawn from right to left, as who reads Arabic expects it.
    """

    def __init__(self, *, title: str = "", language: str = "") -> None:
        self._out = BytesIO()
        self._canvas = _Canvas(self._out, invariant=1, pageCompression=1, pdfVersion=(1, 5), lang=language or None)
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator("Exchange Desk")
        self._fonts: dict[str, Embedded] = {}
        self.pages = 0
        self.mirrored = False

    def begin(self, width: float, height: float) -> None:
        """Start a page."""
        self._canvas.setPageSize((width, height))
        self._put = self._canvas._code.append
        self.pages += 1

    def end(self) -> None:
        """Finish the page."""
        self._canvas.showPage()

    def blank(self) -> None:
        """An empty page as large as the one before it: the back of a sheet."""
        self._canvas.showPage()
        self.pages += 1

    def turned_over_the_short_edge(self) -> None:
        """Ask the printer's dialog for both sides, turned so that two pages beside each other stay upright."""
        self._canvas.setViewerPreference("Duplex", "DuplexFlipShortEdge")

    def done(self) -> bytes:
        """Finish the file."""
        self._canvas.save()
        return self._out.getvalue()

    def lines(self, lines: Sequence[Line], x: float, top: float, width: float, align: str = "start") -> float:
        """Draw laid lines under `top`, aligned in `width`; says where their foot is."""
        for line in lines:
            if line.runs:
                at = x
                if align == "centre":
                    at = x + (width - line.width) / 2
                elif align == "right" or (align != "left" and (align == "end") != line.rtl):
                    at = x + width - line.width
                self._line(line.runs, at, top - line.drop)
            top -= line.height
        return top

    def _line(self, runs: tuple[Run, ...], x: float, y: float) -> None:
        parts = ["BT"]
        for run in runs:
            font = self._fonts.get(run.face.key) or self._font(run.face)
            coloured = run.colour != BLACK
            if coloured:
                parts.append("{:.3g} {:.3g} {:.3g} rg".format(*run.colour))
            if run.face.faked_bold:
                parts.append("{:.3g} {:.3g} {:.3g} RG".format(*run.colour) + f" 2 Tr {run.size * 0.03:.2f} w")
            parts.append(f"/{font.name} {run.size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm")
            if run.shaped is None:
                parts.append(f"<{font.hex(run.text)}> Tj")
            else:
                parts.append(_shown(run.shaped, font, run.size))
            if run.face.faked_bold:
                parts.append("0 Tr")
            if coloured:
                parts.append("0 0 0 rg")
            x += run.width
        parts.append("ET")
        self._put(" ".join(parts))

    def _font(self, face: Typeface) -> Embedded:
        font = self._fonts[face.key] = Embedded(face, self._document)
        return font

    @property
    def _document(self) -> Any:
        return self._canvas._doc

    def rule(self, x1: float, y1: float, x2: float, y2: float, weight: float = 0.5, colour: Colour = BLACK) -> None:
        """A straight line."""
        look = _stroke(colour, weight)
        self._put(f"{look} {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def frame(
        self, x: float, y: float, width: float, height: float, weight: float = 0.5, colour: Colour = BLACK
    ) -> None:
        """An empty rectangle."""
        look = _stroke(colour, weight)
        self._put(f"{look} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")

    def wash(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle."""
        red, green, blue = colour
        self._put(
            f"{red:.3g} {green:.3g} {blue:.3g} rg {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f 0 0 0 rg",
        )

    def filled(self, rectangles: Sequence[tuple[float, float, float, float]]) -> None:
        """Black rectangles (x, y, width, height) as one shape, so that no white hair stands between them."""
        parts = " ".join(f"{x:.3f} {y:.3f} {wide:.3f} {high:.3f} re" for x, y, wide, high in rectangles)
        self._put(f"{parts} f")

    def picture(self, jpeg: bytes, x: float, y: float, width: float, height: float) -> None:
        """A JPEG in that rectangle; the same picture stands in the file once, however often it is drawn."""
        name = f"photo-{hashlib.sha256(jpeg).hexdigest()[:24]}"
        known = self._document.getXObjectName(name)
        picture = self._document.idToObject.get(known)
        if picture is None:
            picture = _image(name, jpeg)
            self._document.Reference(picture, known)
            self._document.addForm(name, picture)
        if name not in self._canvas._formsinuse:
            self._canvas._formsinuse.append(name)
        self._canvas._currentPageHasImages = 1
        self._put(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{known} Do Q")

    @contextmanager
    def turned(self, x: float, y: float, quarters: int) -> Iterator[None]:
        """Meanwhile that point is 0, 0 and everything is turned about it, so many quarters to the left."""
        cosine, sine = ((1, 0), (0, 1), (-1, 0), (0, -1))[quarters % 4]
        self._put(f"q {cosine} {sine} {-sine} {cosine} {x:.2f} {y:.2f} cm")
        yield
        self._put("Q")

    def triangle(self, x: float, y: float, size: float) -> None:
        """The warning sign: a black triangle with a white stroke in it, its lower left corner at x, y."""
        mid, high = x + size / 2, size * 0.88
        self._put(
            f"{x:.2f} {y:.2f} m {x + size:.2f} {y:.2f} l {mid:.2f} {y + high:.2f} l f 1 1 1 RG {size * 0.1:.2f} w "
            f"{mid:.2f} {y + high * 0.68:.2f} m {mid:.2f} {y + high * 0.32:.2f} l S "
            f"{mid:.2f} {y + high * 0.21:.2f} m {mid:.2f} {y + high * 0.11:.2f} l S"
        )

    def tick(self, x: float, y: float, size: float) -> None:
        """A tick mark within a square."""
        self._put(
            f"0 0 0 RG {size * 0.12:.2f} w {x + size * 0.2:.2f} {y + size * 0.5:.2f} m "
            f"{x + size * 0.42:.2f} {y + size * 0.25:.2f} l {x + size * 0.82:.2f} {y + size * 0.8:.2f} l S"
        )

    def slanted(self, line: Line, x: float, y: float, cosine: float, sine: float, grey: float) -> None:
        """One plain line turned about its beginning, pale, behind everything: the mark of a sample."""
        for run in line.runs:
            font = self._fonts.get(run.face.key) or self._font(run.face)
            self._put(
                f"BT {grey:g} {grey:g} {grey:g} rg /{font.name} {run.size:g} Tf {cosine:.4f} {sine:.4f} {-sine:.4f} "
                f"{cosine:.4f} {x:.2f} {y:.2f} Tm <{font.hex(run.text)}> Tj 0 0 0 rg ET"
            )


def _image(name: str, jpeg: bytes) -> Any:
    """The picture as it lies in the file: its own bytes, not written anew."""
    picture: Any = PDFImageXObject(name)
    info: Any = readJPEGInfo(BytesIO(jpeg))
    picture.width, picture.height, colours = info[:3]
    picture.bitsPerComponent = 8
    picture.colorSpace = "DeviceGray" if colours == 1 else "DeviceRGB"
    picture._filters = ("DCTDecode",)
    picture.streamContent = jpeg
    picture.mask = None
    return picture


def _stroke(colour: Colour, weight: float) -> str:
    red, green, blue = colour
    return f"{red:.3g} {green:.3g} {blue:.3g} RG {weight:.2f} w"


def _shown(one: Shaped, font: Embedded, size: float) -> str:
    """The operators that show shaped glyphs; where glyphs cannot say their text, it is written beside them."""
    parts: list[str] = []
    shown: list[str] = []
    codes: list[str] = []
    owed = 0.0
    rise = 0.0
    for glyph in one.glyphs:
        gap = owed + glyph.dx
        if glyph.dy != rise:
            _flush(codes, shown)
            _show(shown, parts)
            rise = glyph.dy
            parts.append(f"{rise * size / 1000:.3f} Ts")
        if abs(gap) > 0.4:
            _flush(codes, shown)
            shown.append(f"{-gap:.1f}")
        codes.append(font.code(glyph.id, glyph.text))
        owed = (gap if abs(gap) <= 0.4 else 0.0) + glyph.advance - glyph.dx - font.face.width(glyph.id)
    _flush(codes, shown)
    _show(shown, parts)
    if rise:
        parts.append("0 Ts")
    body = " ".join(parts)
    if one.said_apart and not one.rtl:
        return f"/Span <</ActualText <FEFF{one.text.encode('utf-16-be').hex().upper()}>>> BDC {body} EMC"
    return body


def _flush(codes: list[str], shown: list[str]) -> None:
    if codes:
        shown.append(f"<{''.join(codes)}>")
        codes.clear()


def _show(shown: list[str], parts: list[str]) -> None:
    if shown:
        parts.append(f"[{''.join(shown)}] TJ")
        shown.clear()
