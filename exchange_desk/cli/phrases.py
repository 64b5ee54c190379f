"""The words on paper: list them, word them in the committee's own way, send and take back a partner's sheet."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.languages import LANGUAGES, language_code
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, Spoken, opened, step_of, table
from exchange_desk.queries.phrases import phrase_list


def phrases(arguments: Any) -> Answer:
    """List the phrases of a language; set, forget, export or import the committee's own wording."""
    language = language_code(arguments.language or "en")
    if language not in LANGUAGES:
        raise RefusedInput(f"There are no words in “{arguments.language}” yet. Choose among {', '.join(LANGUAGES)}.")
    if arguments.export:  # before anything is changed
        from exchange_desk.sharing.phrase_sheet import sheet_ending

        sheet_ending(Path(arguments.export))
    step, note = None, ""
    with opened(arguments) as desk:
        if arguments.set or arguments.forget or arguments.take:
            from exchange_desk.intake.readers import read_sheets
            from exchange_desk.operations.phrases import forget_phrase, set_phrase
            from exchange_desk.operations.translations import import_phrases

            sheets = read_sheets(Path(arguments.take), progress=Spoken()) if arguments.take else ()
            with desk.writing("Change wording", BY) as session:
                for pair in arguments.set:
                    key, sign, text = pair.partition("=")
                    if not sign:
                        raise RefusedInput(f"“{pair}” has no “=”. Write the key, =, and the wording.")
                    set_phrase(session, key=key.strip(), language=language, text=text)
                for key in arguments.forget:
                    forget_phrase(session, key=key.strip(), language=language)
                if arguments.take:
                    name = Path(arguments.take).name
                    count = import_phrases(session, sheets=sheets, name=name, language=arguments.language)
                    note = f"{count} phrases changed.\n"
            step = step_of(desk)
        with desk.reading() as session:
            changing = bool(arguments.set or arguments.forget or arguments.take)
            rows = phrase_list(
                session, language=language, find=arguments.find or "", own_only=changing and not arguments.export
            )
    if arguments.export:
        from exchange_desk.sharing.phrase_sheet import export_phrases

        path = export_phrases(rows, language=language, path=Path(arguments.export), now=dt.datetime.now())
        note += f"Wrote {path} with {len(rows)} phrases.\n"
    data = [{"key": r.key, "language": r.language, "english": r.english, "ours": r.ours, "own": r.own} for r in rows]
    shown = "" if arguments.export else table([(r.key, r.ours, r.own) for r in rows], ("key", "ours", "own wording"))
    return Answer(data, note + shown, 0, step)
