"""The child process that reads one file under limits of memory and time and writes JSON to stdout."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from exchange_desk.basics.errors import DeskError, RefusedInput
from exchange_desk.intake.readers import limits
from exchange_desk.intake.readers.kinds import kind_of
from exchange_desk.intake.readers.mending import mended_sheets
from exchange_desk.intake.readers.wire import packed, refusal
from exchange_desk.intake.table import Sheet


@dataclass(frozen=True, slots=True)
class Told:
    """What a reader may be told: encoding, separator, the countries a text may be from, the days that matter."""

    encoding: str | None = None
    delimiter: str | None = None
    countries: tuple[str, ...] = ()
    days: tuple[dt.date, dt.date] | None = None


Reader = Callable[[Path, Told], Sequence[Sheet]]


def _xlsx(path: Path, _told: Told) -> Sequence[Sheet]:
    from exchange_desk.intake.readers.xlsx import read_xlsx

    return read_xlsx(path)


def _xls(path: Path, _told: Told) -> Sequence[Sheet]:
    from exchange_desk.intake.readers.xls import read_xls

    return read_xls(path)


def _ods(path: Path, _told: Told) -> Sequence[Sheet]:
    from exchange_desk.intake.readers.ods import read_ods

    return read_ods(path)


def _text(path: Path, told: Told) -> Sequence[Sheet]:
    from exchange_desk.intake.readers.text import read_text

    return [read_text(path, told.encoding, told.delimiter, told.countries)]


def _vcards(path: Path, told: Told) -> Sequence[Sheet]:
    from exchange_desk.intake.readers.vcards import read_vcards

    return read_vcards(path, told.encoding, told.countries)


def _calendars(path: Path, told: Told) -> Sequence[Sheet]:
    from exchange_desk.intake.readers.calendars import read_calendars

    return read_calendars(path, told.encoding, told.countries, told.days)


READERS: tuple[tuple[str, Reader], ...] = (
    ("xlsx", _xlsx),
    ("xls", _xls),
    ("ods", _ods),
    ("text", _text),
    ("vcf", _vcards),
    ("ics", _calendars),
)


def _limit() -> None:
    with contextlib.suppress(ImportError):  # no such module on Windows: there the parent's clock alone watches
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY, limits.MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (limits.CPU_SECONDS, limits.CPU_SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(path: Path, told: Told = Told()) -> bytes:
    """The file's sheets, or the refusal, as JSON."""
    try:
        sheets = mended_sheets(dict(READERS)[kind_of(path)](path, told))
        cells = 0
        for sheet in sheets:
            cells += sum(len(row) for row in sheet.rows)
            if len(sheet.rows) > limits.MAX_ROWS or cells > limits.MAX_CELLS:
                raise RefusedInput(
                    f"“{path.name}” has more rows than a list of people. Copy the list into a new file and import that."
                )
            if any(len(each.text) > limits.MAX_LETTERS for row in sheet.rows for each in row):
                raise RefusedInput(
                    f"“{path.name}” has a cell with more than {limits.MAX_LETTERS} letters, which no list has. "
                    "Look into it with a spreadsheet program, copy the list into a new file and import that."
                )
        return packed(sheets)
    except DeskError as refused:
        return refusal(str(refused))
    except MemoryError:
        return refusal(f"“{path.name}” is far larger than a list of people. Copy the list into a new file.")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # a panic inside the library that reads the values is no Exception
        return refusal(
            f"“{path.name}” is damaged and cannot be read. "
            "Open it in a spreadsheet program, save it as .xlsx or .csv and try again."
        )


def main() -> None:
    """Read argv[1]; encoding, delimiter, countries and days (with commas) in argv[2] to argv[5] may be empty."""
    _limit()
    path, encoding, delimiter, countries, days = sys.argv[1:6]
    first, _, last = days.partition(",")
    span = (dt.date.fromisoformat(first), dt.date.fromisoformat(last)) if days else None
    said = Told(encoding or None, delimiter or None, tuple(countries.split(",")) if countries else (), span)
    sys.stdout.buffer.write(answer(Path(path), said))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
