"""One file written whole or not at all, under the name that was asked for."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput


def put_file(path: Path, data: bytes, ending: str) -> Path:
    """Write a file beside its name and rename it when it is whole; returns its path, which ends with `ending`.

    Raises RefusedInput where the name is a folder's, NoRoomOrPermission where it cannot be written.
    """
    path = Path(os.path.abspath(path))
    if path.is_dir():
        raise RefusedInput(f"“{path.name}” is a folder. Give the file a name, such as “{path.name}/list.{ending}”.")
    if path.suffix.casefold() != f".{ending}":
        path = path.with_name(f"{path.name}.{ending}")
    part = path.with_name(f".{path.name[:60]}.{os.getpid()}.part")
    try:
        if not path.parent.is_dir():
            raise RefusedInput(f"There is no folder “{path.parent}”. Make it, or choose another one.")
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise NoRoomOrPermission(
                f"There is no room for “{path.name}” ({len(data) // 1000 + 1} kB); nothing was written. "
                "Free some space or choose another folder."
            ) from None
        raise NoRoomOrPermission(
            f"“{path.name}” cannot be written ({error.strerror or error}). "
            "Close it in other programs, or choose another folder."
        ) from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return path
