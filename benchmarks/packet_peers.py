"""All sheets of a full visit in one file, set by us and by other engines in one run: seconds, pages, memory, size.

    python -m benchmarks.packet_peers [--rounds 3] [--peers PYTHON] [--guests 68] [--homes 52]

`--peers` is an interpreter with typst, weasyprint and fpdf2 (they are no part of the program); LibreOffice is taken
where `soffice` is there. Every engine has a process of its own and gets the same texts, tables, boxes and photos; the
import of an engine is not counted. The canvas is told where everything stands: its time is the limit (1.0).
Goals: at most 2.0, ahead of every other engine, 250 MB at most.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw
from reportlab import rl_config
from sqlalchemy.orm import Session

from benchmarks.packet_outline import outline
from benchmarks.packet_visit import VISIT, full_visit
from benchmarks.packets import NOW, jobs_of, recorded, straight
from exchange_desk.basics.resources import resource as shipped
from exchange_desk.intake.photos import small_photo
from exchange_desk.operations.photos import set_photo
from exchange_desk.packets.press import Job, Press

LONGEST = 600  # seconds
ENGINES = ("typst", "fpdf2", "LibreOffice", "weasyprint")


def with_photos(guests: int, homes: int) -> Session:
    """The full visit, a photo for each guest."""
    session = full_visit(guests, homes)
    for number in range(guests):
        picture = Image.effect_noise((480, 600), 24).convert("RGB")
        ImageDraw.Draw(picture).ellipse((120, 80, 360, 420), fill=(200 - number, 160, 120 + number % 90))
        out = BytesIO()
        picture.save(out, "JPEG", quality=82)
        set_photo(
            session, person_id=f"p{number}", photo=small_photo(out.getvalue()), source=None, now=dt.datetime(2027, 5, 1)
        )
    session.commit()
    return session


def ours_or_canvas(kind: str, guests: int, homes: int) -> None:
    """In a process of its own: from the contents to the PDF."""
    rl_config.useA85 = 0
    session = with_photos(guests, homes)
    press = Press(session, VISIT, printed=NOW)
    jobs = all_jobs(session)
    if kind == "canvas":
        tape, _ = recorded(press, jobs)
        begin = time.perf_counter()
        data = straight(tape)
    else:
        begin = time.perf_counter()
        data, _ = press.pdf(jobs)
    seconds = time.perf_counter() - begin
    pages = len(pypdfium2.PdfDocument(data))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "mb": peak, "bytes": len(data), "pages": pages}))


def all_jobs(session: Session) -> list[Job]:
    """Every sheet of every document."""
    return [job for found in jobs_of(session).values() for job in found]


def run(command: list[str]) -> dict[str, Any] | str:
    """What an engine says of itself, or why it says nothing."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return f"not done after {LONGEST} s"
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["failed"])[-1][:80]
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--guests", type=int, default=68)
    parser.add_argument("--homes", type=int, default=52)
    parser.add_argument("--peers", default="")
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    if asked.only:
        ours_or_canvas(asked.only, asked.guests, asked.homes)
        return
    session = with_photos(asked.guests, asked.homes)
    with tempfile.TemporaryDirectory() as folder:
        given, fonts = Path(folder) / "outline.json", shipped("fonts")
        given.write_text(json.dumps(outline(Press(session, VISIT, printed=NOW), all_jobs(session))), encoding="utf-8")
        size = ["--guests", str(asked.guests), "--homes", str(asked.homes)]
        mine = [sys.executable, "-m", "benchmarks.packet_peers", *size, "--only"]
        engines = str(Path(__file__).with_name("packet_engines.py"))
        commands = {"canvas (limit)": [*mine, "canvas"], "Exchange Desk": [*mine, "ours"]}
        for engine in ENGINES:
            python = sys.executable if engine == "LibreOffice" else asked.peers
            if python and (engine != "LibreOffice" or shutil.which("soffice")):
                commands[engine] = [python, engines, engine, str(given), str(fonts), f"{folder}/{engine}.pdf"]
        found: dict[str, list[dict[str, Any]]] = {}
        for turn in range(asked.rounds):
            for name, command in commands.items():
                if turn and found.get(name) and found[name][0]["seconds"] > 30:
                    continue  # it is far behind; once is enough
                answer = run(command)
                if isinstance(answer, str):
                    print(f"{name}: {answer}")
                    continue
                path = Path(folder) / f"{name}.pdf"
                answer.setdefault("pages", len(pypdfium2.PdfDocument(path)) if path.exists() else 0)
                found.setdefault(name, []).append(answer)
        _table(found, asked.guests, asked.homes)


def _table(found: dict[str, list[dict[str, Any]]], guests: int, homes: int) -> None:
    print(f"{platform.platform()}, Python {platform.python_version()}, {guests} guests, {homes} homes, a photo each")
    print(f"{'engine':<18}{'seconds':>9}{'pages':>7}{'pages/s':>9}{'ratio a page':>14}{'peak MB':>9}{'file MB':>9}")
    limit = 0.0
    for name, answers in found.items():
        seconds, pages = statistics.median(a["seconds"] for a in answers), answers[0]["pages"]
        a_page = seconds / max(pages, 1)
        limit = limit or a_page
        peak, file = max(a["mb"] for a in answers), answers[0]["bytes"] / 1e6
        print(
            f"{name:<18}{seconds:>9.2f}{pages:>7}{pages / seconds:>9.0f}{a_page / limit:>14.2f}{peak:>9.0f}{file:>9.1f}"
        )
    print("goals: at most 2.0 a page against the canvas, less than every other engine, 250 MB at most")


if __name__ == "__main__":
    main()
