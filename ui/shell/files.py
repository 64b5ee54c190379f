"""Opening, starting and trying: what happens to whole files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.link.link import Link
from ui.link.settings import remember_file

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk

KIND = "Exchange Desk files (*.exdesk)"


class Files:
    """What File in the menu bar and the welcome page do."""

    def __init__(self, link: Link, window: QWidget) -> None:
        self._link = link
        self._window = window
        link.opened.connect(self._remember)

    def do(self, what: str, path: Path | None) -> None:
        """What the welcome page wants: begin, choose, sample, or open a path."""
        if what == "open" and path is not None:
            self.open(path)
        else:
            {"begin": self.begin, "choose": self.choose, "sample": self.sample}[what]()

    def choose(self) -> None:
        """Ask which file and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open a committee file", documents(), KIND)
        if name:
            self.open(Path(name))

    def open(self, path: Path, *, glance: bool = True) -> None:
        """Show its visits at a glance, then open it on a worker; what is wrong with it is said in one sentence."""
        if self._link.is_open or not glance:
            self._link.open(partial(_opened, path))
            return
        self._link.go("opening", path=path)
        # the picture first: what the worker imports would hold it up
        QTimer.singleShot(20, partial(self._link.open, partial(_opened, path)))

    def begin(self) -> None:
        """Ask who the committee is and start a new file for it."""
        from ui.shell.new_file import NewFile

        NewFile(self._link, self._window, documents()).open()

    def sample(self, key: str = "port-hardy-2027", folder: Path | None = None) -> None:
        """Make a file with the invented committee, where the person's documents are, and open it."""
        self._link.open(partial(_sampled, key, folder or Path(documents())))

    def copy(self) -> None:
        """Make a safety copy of the open file and say where it stands."""
        if self._link.is_open:
            self._link.run("Make a safety copy", _copied, self._copied)

    def _copied(self, copy: Path) -> None:
        self._link.told.emit(f"Everything is saved. A safety copy stands in “{copy.parent.name}”: {copy.name}", False)

    def _remember(self) -> None:
        if self._link.path:
            remember_file(self._link.path)


def documents() -> str:
    """Where this computer keeps the person's documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())


def _copied(desk: Desk, _progress: Progress) -> Path:
    return desk.safety_copy("by hand")


def _opened(path: Path) -> Desk:
    from exchange_desk.desk import Desk

    return Desk.open(path)


def _sampled(key: str, folder: Path) -> Desk:
    from exchange_desk.desk import Desk
    from exchange_desk.operations.samples import fill_sample, sample_named

    sample = sample_named(key)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"SAMPLE {sample.town}.exdesk"
    number = 2
    while path.exists():
        path = folder / f"SAMPLE {sample.town} {number}.exdesk"
        number += 1
    fill = ("Fill in the sample", "desk", partial(fill_sample, sample=sample))
    return Desk.create(path, name=sample.committee, town=sample.town, country=sample.country, sample=True, fill=fill)
