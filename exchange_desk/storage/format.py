"""What marks a file as a desk file, and the looks that can be had without opening it."""

from __future__ import annotations

from pathlib import Path

from exchange_desk.basics.errors import DamagedFile, NewerFile, NoRoomOrPermission, RefusedInput
from exchange_desk.storage.refusals import NO_NAME, no_name

APPLICATION_ID = 0x45784473  # "ExDs"
FORMAT = 5
_MAGIC = b"SQLite format 3\0"


def format_of(path: Path) -> int:
    """The format version in the header of a desk file, read without touching the file.

    A missing file or a folder is refused; anything that is not a desk file is `DamagedFile`;
    a later format is `NewerFile`.
    """
    try:
        if path.is_dir():
            raise RefusedInput(f"“{path.name}” is a folder. Choose a desk file (*.exdesk).")
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise RefusedInput(f"There is no file “{path.name}” in that folder. Check the name.") from None
    except OSError as error:
        if error.errno in NO_NAME:
            raise no_name(path) from None
        raise NoRoomOrPermission(f"“{path.name}” cannot be read ({error.strerror}).") from None
    except ValueError:  # a NUL, or half a character
        raise no_name(path) from None
    if len(header) < 100 or header[:16] != _MAGIC:
        raise DamagedFile(f"“{path.name}” is not a desk file, or it is damaged. Choose another file or a backup.")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise DamagedFile(f"“{path.name}” is a database of another program, not a desk file.")
    version = int.from_bytes(header[60:64], "big")
    if version > FORMAT:
        raise NewerFile(
            f"“{path.name}” was written by a newer Exchange Desk. Nothing was changed. "
            "Install the newer version on this computer to open it."
        )
    if version < 1:
        raise DamagedFile(f"“{path.name}” was never finished. Delete it and make it again.")
    return version
