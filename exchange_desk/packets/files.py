"""Files put into a folder all at once: written beside under another name, then renamed; or nothing is left."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput


class Tray:
    """A folder that receives files. Leaving the block without an error puts them in place; an error removes them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._waiting: dict[Path, Path] = {}

    def __enter__(self) -> Self:
        with _said_plainly(self.folder):
            if self.folder.exists() and not self.folder.is_dir():
                raise RefusedInput(f"{self.folder} is a file, not a folder. Choose a folder for the printed sheets.")
            self.folder.mkdir(parents=True, exist_ok=True)
        return self

    def put(self, name: str, data: bytes) -> Path:
        """Keep a file for the folder; returns the path that it will have."""
        path = self.folder / name
        part = self.folder / f".{name}.{os.getpid()}.part"
        with _said_plainly(self.folder):
            self._waiting[path] = part
            with part.open("xb") as file:
                file.write(data)
        return path

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                with _said_plainly(self.folder):
                    for path, part in self._waiting.items():
                        part.replace(path)
        finally:
            for part in self._waiting.values():
                with contextlib.suppress(OSError):
                    part.unlink(missing_ok=True)


@contextmanager
def _said_plainly(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise NoRoomOrPermission(
                f"There is no room left in {folder}; nothing was printed. Free some space or choose another folder."
            ) from None
        raise NoRoomOrPermission(
            f"The folder {folder} cannot be written ({error.strerror or error}); nothing was printed. "
            "Choose another folder."
        ) from None
