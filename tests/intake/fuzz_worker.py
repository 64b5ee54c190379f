"""Reads damaged files one after the other in a limited process: a path a line in, what became of it a line out."""

from __future__ import annotations

import datetime as dt
import resource
import signal
import sys
import traceback
from pathlib import Path

from exchange_desk.basics.errors import DeskError
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.guests.reading import guests_in
from exchange_desk.intake.programme import programme_in
from exchange_desk.intake.readers import limits
from exchange_desk.intake.readers.child import Told, answer
from exchange_desk.intake.readers.wire import unpacked

_SECONDS = 30
FACTS = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", "Europe/Berlin", ("Banbury",), ("GB",))


def outcome(path: Path) -> str:
    """ "read", "refused: …", or "CRASH: …" for an error that is no refusal."""
    try:
        sheets = unpacked(answer(path, Told(days=(FACTS.starts, FACTS.ends))), path.name)
        if path.suffix == ".ics":
            programme_in(sheets, FACTS, path.name)
        else:
            guests_in(sheets, FACTS, path.name)
        return "read"
    except DeskError as refused:
        return f"refused: {refused}".replace("\n", " ")
    except Exception:
        return "CRASH: " + traceback.format_exc(limit=-2).replace("\n", " | ")


def main() -> None:
    """Until the input ends."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY, limits.MEMORY))
    for line in sys.stdin:
        signal.alarm(_SECONDS)
        print(outcome(Path(line.rstrip("\n"))), flush=True)
        signal.alarm(0)


if __name__ == "__main__":
    main()
