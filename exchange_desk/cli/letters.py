"""The texts of letters: which there are with their fields, shown, set from a file, forgotten, proved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput
from exchange_desk.basics.languages import LANGUAGES, language_code
from exchange_desk.basics.letter_texts import LETTERS, LONGEST, fields_of_letter, shipped_text
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.operations.letters import forget_letter, set_letter
from exchange_desk.packets.letter_proof import letter_proof
from exchange_desk.queries.letter_texts import own_texts
from exchange_desk.queries.which import which_visit


def letters(arguments: Any) -> Answer:
    """List the letters, show the text of one, set or forget it, or tell what is missing before it is printed."""
    if sum(map(bool, (arguments.set_from, arguments.forget, arguments.proof))) > 1:
        raise RefusedInput("Say one of the three: --set, --forget or --proof.")
    if arguments.letter is not None:
        fields_of_letter(arguments.letter)
    elif arguments.set_from or arguments.forget:
        raise RefusedInput(f"Say which letter: {', '.join(LETTERS)}.")
    arguments.language = language_code(arguments.language)
    if arguments.language not in LANGUAGES:
        raise RefusedInput(f"Letters are kept in {', '.join(LANGUAGES)}. Choose one of them.")
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit) if arguments.visit else None
            if arguments.proof:
                if visit_id is None:
                    raise RefusedInput("Say for which visit the letters are proved: --visit V.")
                missing = letter_proof(session, visit_id=visit_id, document=arguments.letter)
                lacking = [{"document": m.document, "field": m.field, "names": list(m.names)} for m in missing]
                words = "\n".join(one.words for one in missing) or "Nothing is missing in these letters."
                return Answer({"missing": lacking}, words, 0, None)
        named = {"document": arguments.letter, "language": arguments.language, "visit_id": visit_id}
        if arguments.set_from:
            text = _read(Path(arguments.set_from))
            with desk.writing(f"Set the text of the letter {arguments.letter}", BY) as session:
                set_letter(session, **named, text=text)
            return Answer(named, f"The text of {arguments.letter} ({arguments.language}) is kept.", 0, step_of(desk))
        if arguments.forget:
            with desk.writing(f"Forget the text of the letter {arguments.letter}", BY) as session:
                forget_letter(session, **named)
            return Answer(named, f"Our text of {arguments.letter} is used again.", 0, step_of(desk))
        with desk.reading() as session:
            rows = [
                _row(key, arguments.language, own_texts(session, key, visit_id))
                for key in LETTERS
                if arguments.letter in (None, key)
            ]
    if arguments.letter is not None:
        return Answer({"letters": rows}, str(rows[0]["text"]), 0, None)
    told = [f"{row['document']}: {', '.join(f'{{{field}}}' for field in row['fields'])}" for row in rows]
    return Answer({"letters": rows}, "\n".join(told), 0, None)


def _row(document: str, language: str, own: Any) -> dict[str, Any]:
    return {
        "document": document,
        "language": language,
        "fields": list(LETTERS[document]),
        "own": sorted(own),
        "text": own.get(language) or shipped_text(document, language),
    }


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > 16 * LONGEST:
            raise RefusedInput(f"“{path.name}” is too long for a letter. Shorten it.")
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise RefusedInput(f"There is no file “{path.name}” there. Check the name.") from None
    except IsADirectoryError:
        raise RefusedInput(f"“{path.name}” is a folder. Choose a text file.") from None
    except UnicodeDecodeError:
        raise RefusedInput(f"“{path.name}” is not a text in UTF-8. Save it as plain text in UTF-8.") from None
    except OSError as error:
        raise NoRoomOrPermission(f"“{path.name}” cannot be read ({error.strerror}).") from None
    except ValueError:
        raise RefusedInput("That is no name of a file.") from None
