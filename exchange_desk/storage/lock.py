"""One writer: the lock beside a desk file, which names who holds it."""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from pathlib import Path
from typing import IO

from exchange_desk.basics.errors import NoRoomOrPermission, OpenElsewhere

if sys.platform == "win32":  # pragma: no cover - another system
    import msvcrt

    def _take(file: IO[bytes] | int) -> bool:
        number = file if isinstance(file, int) else file.fileno()
        try:
            os.lseek(number, 1 << 20, os.SEEK_SET)  # far behind the words, so that others can read them
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(number, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _take(file: IO[bytes] | int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class DeskLock:
    """Held while a desk file is open; the system drops it when the process dies, however it dies.

    The lock file stands beside the real path, so that a symbolic link is the same document; where
    the system can, the file itself is locked too, so that a hard link is.
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        self.beside = self.path.with_name(f".{self.path.name}.lock")
        self._file: IO[bytes] | None = None
        self._inode: int | None = None

    def take(self) -> None:
        """Take the lock, or raise `OpenElsewhere` with the name of the holder."""
        try:
            self._take_beside()
            self.hold_file()
        except PermissionError:
            self.release()
            raise NoRoomOrPermission(
                f"The folder of “{self.path.name}” may not be written to. Copy the file to a folder of your own."
            ) from None
        except OSError as error:
            self.release()
            raise NoRoomOrPermission(f"“{self.path.name}” cannot be opened ({error.strerror}).") from None

    def _take_beside(self) -> None:
        while True:
            # a+b makes the file where it is missing and keeps what the holder wrote
            file = self.beside.open("a+b")
            if not _take(file):
                file.seek(0)
                words = file.read(4096)
                file.close()
                raise OpenElsewhere(self._refusal(words))
            try:
                same = os.fstat(file.fileno()).st_ino == self.beside.stat().st_ino
            except FileNotFoundError:
                same = False
            if same:
                break
            file.close()  # the holder released and removed it between our two looks
        self._file = file
        file.truncate(0)
        holder = {"host": socket.gethostname(), "user": _user(), "pid": os.getpid(), "app": "Exchange Desk"}
        file.write(json.dumps(holder).encode())
        file.flush()

    def hold_file(self) -> None:
        """Lock the file itself too (again after it was swapped for a migrated one)."""
        if sys.platform == "win32" or not self.path.exists():
            return
        if self._inode is not None:
            os.close(self._inode)
        self._inode = os.open(self.path, os.O_RDONLY)
        if not _take(self._inode):
            self.release()
            raise OpenElsewhere(f"“{self.path.name}” is open under another name. Close it there first.")

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._inode is not None:
            os.close(self._inode)
            self._inode = None
        if self._file is not None:
            if sys.platform != "win32":
                self.beside.unlink(missing_ok=True)
            self._file.close()
            self._file = None
            if sys.platform == "win32":  # pragma: no cover - another system
                self.beside.unlink(missing_ok=True)

    def _refusal(self, words: bytes) -> str:
        try:
            holder = json.loads(words)
            who = f"by {holder['user']} on {holder['host']} (process {holder['pid']})"
        except (ValueError, KeyError, TypeError):
            who = "in another window"
        return f"“{self.path.name}” is open {who}. Close it there first."


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"
