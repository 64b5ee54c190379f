"""The front of the readers: asks a child process to read a file, so that a bad file cannot hurt the app."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import time
from collections.abc import Callable, Collection
from pathlib import Path

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.intake.readers import limits
from exchange_desk.intake.readers.wire import unpacked
from exchange_desk.intake.table import Sheet

_SOURCE = str(Path(__file__).resolve().parents[3])


def read_sheets(
    path: Path,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    countries: Collection[str] = (),
    days: tuple[dt.date, dt.date] | None = None,
    meanwhile: Callable[[], object] = lambda: None,
    progress: Progress = SILENT,
) -> tuple[Sheet, ...]:
    """All sheets of a workbook (xlsx, xlsm, xls, ods), or the one of a text table (csv, tsv, txt) or of cards (vcf),
    or that of a calendar (ics).

    `encoding` and `delimiter` overrule what the reader finds in a text table; `countries` (ISO 3166) are those it may
    come from: they decide where two encodings are as likely; `days` are the first and the last that matter: of events
    that repeat, those around them are read; `meanwhile` is something short to be done while the file is read. Raises
    RefusedInput with one sentence for whatever cannot be read, NoRoomOrPermission for a file that may not be read.
    """
    path = Path(path)
    _look(path)
    progress.at(0, 1, f"Reading {path.name}")
    span = ",".join(day.isoformat() for day in days or ())
    told = [str(path), encoding or "", delimiter or "", ",".join(sorted(countries)), span]
    answer = _asked(told, path.name, meanwhile, progress)
    sheets = unpacked(answer, path.name)
    if not any(cell.text for sheet in sheets for row in sheet.rows for cell in row):
        raise RefusedInput(f"“{path.name}” is empty. Choose the file that holds the list.")
    progress.at(1, 1, f"Read {path.name}")
    return sheets


def _look(path: Path) -> None:
    try:
        if path.is_dir():
            raise RefusedInput(f"“{path.name}” is a folder. Choose the spreadsheet or csv file inside it.")
        size = path.stat().st_size
        if not path.is_file():
            raise RefusedInput(f"“{path.name}” is not a file. Choose a spreadsheet or a csv file.")
        with path.open("rb"):
            pass
    except FileNotFoundError:
        raise RefusedInput(f"There is no file “{path}”. Check the name and the folder.") from None
    except PermissionError:
        raise NoRoomOrPermission(f"“{path.name}” may not be read. Ask its owner, or copy it elsewhere.") from None
    except (OSError, ValueError) as error:
        raise RefusedInput(f"“{path.name}” cannot be opened ({error}). Check the name and the folder.") from None
    if size == 0:
        raise RefusedInput(f"“{path.name}” is empty. Choose the file that holds the list.")
    if size > limits.MAX_BYTES:
        raise RefusedInput(
            f"“{path.name}” is {size // 1_000_000} MB, too large for a list of people. "
            "Remove pictures, or save only the list, and try again."
        )


def _asked(arguments: list[str], name: str, meanwhile: Callable[[], object], progress: Progress) -> bytes:
    environment = {**os.environ, "PYTHONPATH": _SOURCE, "PYTHONIOENCODING": "utf-8"}
    child = subprocess.Popen(
        [sys.executable, "-m", "exchange_desk.intake.readers.child", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    started = time.monotonic()
    try:
        meanwhile()
        while True:
            try:
                answer, _ = child.communicate(timeout=0.5)
                break
            except subprocess.TimeoutExpired:
                progress.at(0, 1, f"Reading {name}")
                if time.monotonic() - started > limits.WALL_SECONDS:
                    raise _too_much(name) from None
    finally:
        if child.poll() is None:
            child.kill()
            child.communicate()
    if child.returncode != 0:
        raise _too_much(name)
    return answer


def _too_much(name: str) -> RefusedInput:
    return RefusedInput(
        f"“{name}” is damaged or far larger than a list of people. "
        "Open it in a spreadsheet program, copy the list into a new file, save that and import it."
    )
