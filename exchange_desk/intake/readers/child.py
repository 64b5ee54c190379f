"""The child process that reads one file under limits of memory and time and writes JSON to stdout."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from exchange_desk.basics.errors import DeskError, RefusedInput
from exchange_desk.intake.readers import limits
from exchange_desk.intake.readers.kinds import kind_of
from exchange_desk.intake.readers.wire import packed, refusal
from exchange_desk.intake.table import Sheet

Reader = Callable[[Path, str | None, str | None], Sequence[Sheet]]


def _xlsx(path: Path, _encoding: str | None, _delimiter: str | None) -> Sequence[Sheet]:
    from exchange_desk.intake.readers.xlsx import read_xlsx

    return read_xlsx(path)


def _xls(path: Path, _encoding: str | None, _delimiter: str | None) -> Sequence[Sheet]:
    from exchange_desk.intake.readers.workbook import read_workbook

    return read_workbook(path)


def _ods(path: Path, _encoding: str | None, _delimiter: str | None) -> Sequence[Sheet]:
    from exchange_desk.intake.readers.ods import read_ods

    return read_ods(path)


def _text(path: Path, encoding: str | None, delimiter: str | None) -> Sequence[Sheet]:
    from exchange_desk.intake.readers.text import read_text

    return [read_text(path, encoding, delimiter)]


READERS: tuple[tuple[str, Reader], ...] = (("xlsx", _xlsx), ("xls", _xls), ("ods", _ods), ("text", _text))


def _limit() -> None:
    with contextlib.suppress(ImportError):  # no such module on Windows: there the parent's clock alone watches
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY, limits.MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (limits.CPU_SECONDS, limits.CPU_SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(path: Path, encoding: str | None, delimiter: str | None) -> bytes:
    """The file's sheets, or the refusal, as JSON."""
    try:
        sheets = dict(READERS)[kind_of(path)](path, encoding, delimiter)
        cells = 0
        for sheet in sheets:
            cells += sum(len(row) for row in sheet.rows)
            if len(sheet.rows) > limits.MAX_ROWS or cells > limits.MAX_CELLS:
                raise RefusedInput(
                    f"“{path.name}” has more rows than a list of people. Copy the list into a new file and import that."
                )
        return packed(sheets)
    except DeskError as refused:
        return refusal(str(refused))
    except MemoryError:
        return refusal(f"“{path.name}” is far larger than a list of people. Copy the list into a new file.")
    except Exception:
        return refusal(
            f"“{path.name}” is damaged and cannot be read. "
            "Open it in a spreadsheet program, save it as .xlsx or .csv and try again."
        )


def main() -> None:
    """Read argv[1] (encoding in argv[2], delimiter in argv[3], both may be empty)."""
    _limit()
    told = answer(Path(sys.argv[1]), sys.argv[2] or None, sys.argv[3] or None)
    sys.stdout.buffer.write(told)
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
