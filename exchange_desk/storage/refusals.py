"""What the database or the disk refuses, said in one plain sentence."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from exchange_desk.basics.errors import (
    DamagedFile,
    DeskError,
    NoRoomOrPermission,
    OpenElsewhere,
    RefusedInput,
)

_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM}

NO_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.ELOOP, errno.ENOTDIR}  # what no file can be called


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Turn errors of the driver and of the disk into refusals; refusals and bugs pass through."""
    # imported here, because a glance at a file must not wait for it
    from sqlalchemy.exc import DatabaseError, IntegrityError, StatementError

    try:
        yield
    except DeskError:
        raise
    except IntegrityError as error:
        raise RefusedInput(_contradiction(str(error.orig))) from error
    except DatabaseError as error:
        raise _refusal(path, str(error.orig)) from error
    except driver.DatabaseError as error:  # while a connection is made, before SQLAlchemy can wrap it
        raise _refusal(path, str(error)) from error
    except StatementError as error:  # what a column refused while its value was bound
        if isinstance(error.orig, DeskError):
            raise error.orig from None
        raise
    except ValueError as error:  # a kept value that is no JSON or no date any more
        if isinstance(error, JSONDecodeError) or "isoformat" in str(error):
            raise _damaged(path) from error
        raise
    except OSError as error:
        if error.errno in _DISK:
            raise no_room(path, error.strerror or "disk error") from error
        if error.errno in NO_NAME:
            raise no_name(path) from None
        raise


def no_name(path: Path) -> RefusedInput:
    """The refusal of a name that no file can have."""
    return RefusedInput(
        f"No file can be called “{path.name}” there. Give a shorter, plain name and an existing folder."
    )


def no_room(path: Path, why: str) -> NoRoomOrPermission:
    """The refusal that names the file and what is free."""
    try:
        free = f" {shutil.disk_usage(path.parent).free // 1024:,} KB are free there."
    except OSError:
        free = ""
    return NoRoomOrPermission(
        f"“{path.name}” could not be written ({why}). Nothing was changed.{free} "
        "Make room or choose another folder, then try again."
    )


def _refusal(path: Path, words: str) -> DeskError:
    low = words.casefold()
    if "locked" in low or "busy" in low:
        return OpenElsewhere(f"“{path.name}” is being written by another program. Try again in a moment.")
    if "full" in low or "i/o" in low or "readonly" in low or "unable to open" in low:
        return no_room(path, words)
    # "could not decode" quotes the row, which is nobody's business
    if any(word in low for word in ("malformed", "not a database", "corrupt", "could not decode")):
        return _damaged(path)
    return DeskError(f"“{path.name}”: the step could not be done ({words}). Nothing was changed.")


def _damaged(path: Path) -> DamagedFile:
    return DamagedFile(f"“{path.name}” is damaged. Nothing was changed. Open a backup instead.")


def _contradiction(words: str) -> str:
    if "FOREIGN KEY" in words:
        return "Other things still refer to this. Remove those first; nothing was changed."
    if "UNIQUE" in words:
        return f"This is already there ({words.partition(': ')[2]}). Nothing was changed."
    return f"This does not fit the rest of the file ({words}). Nothing was changed."
