"""Files put into a folder all at once: written beside under another name, then renamed; or nothing is left."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput

_LEFT_BEHIND = re.compile(r"\..+-[0-9a-f]{8}\.pdf\.\d+\.part")
_AN_HOUR = 3600.0  # seconds: no run takes as long, so what is older belongs to one that was cut off


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
            self._sweep()
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
                    self._place()
        finally:
            for part in self._waiting.values():
                with contextlib.suppress(OSError):
                    part.unlink(missing_ok=True)

    def _place(self) -> None:
        """All files or none: one that another program holds open must not leave half a run in the folder."""
        placed: dict[Path, Path | None] = {}
        try:
            for path, part in self._waiting.items():
                before = part.with_suffix(".before") if path.exists() else None
                if before is not None:
                    if path.is_dir():
                        raise IsADirectoryError(errno.EISDIR, f"{path.name} is a folder")
                    path.replace(before)
                placed[path] = before
                part.replace(path)
        except OSError:
            for path, before in placed.items():
                with contextlib.suppress(OSError):
                    path.unlink(missing_ok=True)
                    if before is not None:
                        before.replace(path)
            raise
        for before in placed.values():
            if before is not None:
                with contextlib.suppress(OSError):
                    before.unlink()

    def _sweep(self) -> None:
        """Take away the hidden parts of a run that was cut off: what they tell of people is nobody's to find."""
        for part in self.folder.glob(".*.part"):
            with contextlib.suppress(OSError):
                if _LEFT_BEHIND.fullmatch(part.name) and part.stat().st_mtime < time.time() - _AN_HOUR:
                    part.unlink()


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
