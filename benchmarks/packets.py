"""Pages per second of the packets of a full visit, against the same pages drawn straight on a ReportLab canvas.

    python -m benchmarks.packets [--rounds 5] [--guests 68] [--homes 52]

Both draw the same texts at the same places, interleaved in one run; medians. The canvas is told where everything
stands, ours must measure, wrap and shape it first: its speed is the limit (1.0). Goal: at most 2.0.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy.orm import Session

from benchmarks.packet_visit import VISIT, full_visit
from exchange_desk.basics.resources import resource
from exchange_desk.packets import press
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.pen import Pen
from exchange_desk.packets.press import Job, Press
from exchange_desk.packets.text import atoms, breaks, lines, shape

NOW = dt.datetime(2027, 9, 21, 20, 31)
Step = tuple[Any, ...]
_FOLDER = tempfile.TemporaryDirectory()


class Recorder(Pen):
    """A pen that also remembers what it drew, page by page."""

    tape: list[Step] = []

    def begin(self, width: float, height: float) -> None:
        self.tape.append(("page", width, height))
        super().begin(width, height)

    def _line(self, runs: tuple[atoms.Run, ...], x: float, y: float) -> None:
        super()._line(runs, x, y)
        for run in runs:
            self.tape.append(("text", x, y, run.face.file, run.size, run.colour, run.text))
            x += run.width

    def rule(self, x1: float, y1: float, x2: float, y2: float, *look: Any) -> None:
        self.tape.append(("rule", x1, y1, x2, y2))
        super().rule(x1, y1, x2, y2, *look)

    def frame(self, x: float, y: float, width: float, height: float, *look: Any) -> None:
        self.tape.append(("frame", x, y, width, height))
        super().frame(x, y, width, height, *look)

    def wash(self, x: float, y: float, width: float, height: float, colour: Any) -> None:
        self.tape.append(("wash", x, y, width, height, colour))
        super().wash(x, y, width, height, colour)

    def picture(self, jpeg: bytes, x: float, y: float, width: float, height: float) -> None:
        self.tape.append(("picture", jpeg, x, y, width, height))
        super().picture(jpeg, x, y, width, height)


def straight(tape: list[Step]) -> bytes:
    """The same pages on a canvas, as one would write it by hand: plain `setFont` and `drawString`."""
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1, invariant=1)
    open_page = False
    font: tuple[str, float] | None = None
    ink: Any = (0, 0, 0)
    for kind, *what in tape:
        if kind == "page":
            if open_page:
                canvas.showPage()
            canvas.setPageSize((what[0], what[1]))
            open_page, font, ink = True, None, (0, 0, 0)
        elif kind == "text":
            x, y, file, size, colour, text = what
            if (file, size) != font:
                canvas.setFont(file, size)
                font = (file, size)
            if colour != ink:
                canvas.setFillColorRGB(*colour)
                ink = colour
            canvas.drawString(x, y, text)
        elif kind == "rule":
            canvas.line(*what)
        elif kind == "picture":
            canvas.drawImage(_file_of(what[0]), *what[1:])
        elif kind == "frame":
            canvas.rect(*what)
        else:
            canvas.setFillColorRGB(*what[4])
            ink = what[4]
            x, y, width, height = what[:4]
            canvas.rect(x, y, width, height, stroke=0, fill=1)
    canvas.save()
    return out.getvalue()


@cache
def _file_of(jpeg: bytes) -> str:
    """The picture as a file: a canvas takes its bytes as they are only from there."""
    path = Path(_FOLDER.name) / f"{hashlib.sha256(jpeg).hexdigest()}.jpg"
    path.write_bytes(jpeg)
    return str(path)


def forget() -> None:
    """Empty what our engine remembers of earlier texts, so that every round measures and shapes anew."""
    for kept in (lines._laid, atoms.atoms, shape.shaped, shape._family, breaks.opportunities):
        kept.cache_clear()


def timed(work: Callable[..., Any], *given: Any) -> float:
    """Seconds."""
    start = time.perf_counter()
    work(*given)
    return time.perf_counter() - start


def each(work: Callable[[Any], Any], things: list[Any]) -> None:
    """One after the other."""
    for thing in things:
        work(thing)


def jobs_of(session: Session) -> dict[str, list[Job]]:
    """Every sheet of every document, gathered."""
    found: dict[str, list[Job]] = {}
    for document in DOCUMENTS:
        subjects = document.subjects(session, VISIT)
        found[document.key] = [Job(document, s, document.gather(session, VISIT, s), "A") for s in subjects]
    return found


def recorded(ours: Press, jobs: list[Job]) -> tuple[list[Step], int]:
    """What our pen draws for these sheets, and on how many pages."""
    tape: list[Step] = []
    Recorder.tape = tape
    kept, press.Pen = press.Pen, Recorder  # type: ignore[attr-defined]
    try:
        _, pages = ours.pdf(jobs)
    finally:
        press.Pen = kept  # type: ignore[attr-defined]
    for file in {step[3] for step in tape if step[0] == "text"} - set(pdfmetrics.getRegisteredFontNames()):
        pdfmetrics.registerFont(TTFont(file, resource("fonts", file)))
    return tape, sum(pages)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--guests", type=int, default=68)
    parser.add_argument("--homes", type=int, default=52)
    asked = parser.parse_args()
    rl_config.useA85 = 0
    session = full_visit(asked.guests, asked.homes)
    gathering = time.perf_counter()
    jobs = {key: found for key, found in jobs_of(session).items() if found}
    gathering = time.perf_counter() - gathering
    ours = Press(session, VISIT, printed=NOW)
    print(f"{platform.platform()}, Python {platform.python_version()}, {asked.guests} guests, {asked.homes} homes")
    print(f"{'document':<20}{'pages':>6}{'canvas p/s':>12}{'ours p/s':>10}{'ratio':>7}{'one file each':>15}")
    sums = [0.0, 0.0, 0.0, 0.0]
    for key, sheets in jobs.items():
        tape, pages = recorded(ours, sheets)
        single = [recorded(ours, [job])[0] for job in sheets]
        rounds: list[list[float]] = [[], [], [], []]
        for _ in range(asked.rounds):
            rounds[0].append(timed(straight, tape))
            forget()
            rounds[1].append(timed(ours.pdf, sheets))
            rounds[2].append(timed(each, straight, single))
            forget()
            rounds[3].append(timed(each, ours.pdf, [[job] for job in sheets]))
        canvas, mine, canvas_each, mine_each = (statistics.median(times) for times in rounds)
        sums = [a + b for a, b in zip(sums, (canvas, mine, canvas_each, mine_each), strict=True)]
        speeds = f"{pages / canvas:>12.0f}{pages / mine:>10.0f}{mine / canvas:>7.2f}{mine_each / canvas_each:>15.2f}"
        print(f"{key:<20}{pages:>6}{speeds}")
    print(f"{'all':<20}{'':>28}{sums[1] / sums[0]:>7.2f}{sums[3] / sums[2]:>15.2f}   goals: 2.0 and 1.2")
    print(f"gathering all contents, before: {gathering:.2f} s")


if __name__ == "__main__":
    main()
