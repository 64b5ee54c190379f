"""Photos of people: one, or a folder of them named after reference numbers or names."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.intake.photos import photo_of_file
from exchange_desk.operations.photos import remove_photo, set_photo
from exchange_desk.queries.names import called_by_id
from exchange_desk.queries.which import which_person, which_visit

ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff"})


def photo(arguments: Any) -> Answer:
    """Take in the photo of a person, or a folder of photos; with --remove take one away."""
    if bool(arguments.folder) == bool(arguments.person):
        raise RefusedInput("Say one of the two: a person with a picture, or --folder.")
    if arguments.folder:
        return _folder(arguments)
    if arguments.remove == bool(arguments.picture):
        raise RefusedInput("Give a picture to take in, or say --remove.")
    now = dt.datetime.now()
    with opened(arguments) as desk:
        with desk.reading() as session:
            person_id = which_person(session, arguments.person)
            name = called_by_id(session).get(person_id, arguments.person)
        if arguments.remove:
            with desk.writing(f"Remove the photo of {name}", BY) as session:
                remove_photo(session, person_id=person_id)
        else:
            path = Path(arguments.picture)
            small = photo_of_file(path)
            with desk.writing(f"Take in a photo of {name}", BY) as session:
                set_photo(session, person_id=person_id, photo=small, source=path.name, now=now)
        words = f"The photo of {name} was {'removed' if arguments.remove else 'taken in'}."
        return Answer({"person": person_id, "removed": bool(arguments.remove)}, words, 0, step_of(desk))


def _folder(arguments: Any) -> Answer:
    """Every picture whose name is a reference number or a name of the visit; the others are told, not guessed."""
    if arguments.remove or arguments.picture:
        raise RefusedInput("With --folder the people are found by the names of the files; leave out the rest.")
    folder, now = Path(arguments.folder), dt.datetime.now()
    if not folder.is_dir():
        raise RefusedInput(f"“{folder.name}” is no folder. Choose the folder with the photos.")
    files = sorted(path for path in folder.iterdir() if path.suffix.casefold() in ENDINGS)
    if not files:
        raise RefusedInput(f"There are no pictures in “{folder.name}”. Choose the folder with the photos.")
    taken: list[dict[str, str]] = []
    skipped: list[dict[str, str]] = []
    with opened(arguments) as desk:
        with desk.writing("Take in a folder of photos", BY) as session:
            visit_id = which_visit(session, arguments.visit) if arguments.visit else None
            seen: dict[str, str] = {}
            for path in files:
                try:
                    person_id = which_person(session, path.stem, visit_id=visit_id)
                    if person_id in seen:
                        raise RefusedInput(f"“{seen[person_id]}” shows the same person. Leave one of the two.")
                    small = photo_of_file(path)
                    set_photo(session, person_id=person_id, photo=small, source=path.name, now=now)
                except (RefusedInput, NoRoomOrPermission) as refused:
                    skipped.append({"file": path.name, "why": str(refused)})
                else:
                    seen[person_id] = path.name
                    taken.append({"file": path.name, "person": person_id})
            if not taken:
                told = "\n".join(f"{row['file']}: {row['why']}" for row in skipped[:5])
                raise RefusedInput(f"None of these pictures could be taken in.\n{told}")
        count = "1 photo was" if len(taken) == 1 else f"{len(taken)} photos were"
        lines = [f"{count} taken in.", *(f"Left out: {row['file']}: {row['why']}" for row in skipped)]
        return Answer({"taken": taken, "skipped": skipped}, "\n".join(lines), 0, step_of(desk))
