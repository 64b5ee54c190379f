"""Opening, starting and trying: what happens to whole files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import Flow, LineField
from ui.kit.labels import label
from ui.link.link import Link
from ui.link.settings import remember_file

if TYPE_CHECKING:
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
        name, _ = QFileDialog.getOpenFileName(self._window, "Open a committee file", _documents(), KIND)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a file on a worker; what is wrong with it is said in one sentence."""
        self._link.open(partial(_opened, path))

    def begin(self) -> None:
        """Ask who the committee is and start a new file for it."""
        NewFile(self._link, self._window).open()

    def sample(self, key: str = "port-hardy-2027", folder: Path | None = None) -> None:
        """Make a file with the invented committee, where the person's documents are, and open it."""
        self._link.open(partial(_sampled, key, folder or Path(_documents())))

    def _remember(self) -> None:
        if self._link.path:
            remember_file(self._link.path)


class NewFile(Dialog):
    """The form of a new committee file: name, town, country."""

    def __init__(self, link: Link, parent: QWidget) -> None:
        super().__init__(parent, "New committee file")
        self._link = link
        self.box.addWidget(label("New committee file", "section"))
        self.name = LineField("Name of the committee", example="Port Hardy Twinning Society")
        self.town = LineField("Town", example="Port Hardy")
        self.country = LineField("Country (two letters)", example="CA")
        self.country.editor.setMaxLength(2)
        self.box.addWidget(Flow([self.name, self.town, self.country]))
        self.box.addWidget(label("One file holds everything. It stays on this computer.", muted=True))
        self.wrong = label("", tone="problem")
        self.box.addWidget(self.wrong)
        self.box.addStretch()
        self.add_buttons(Button("Cancel", self.reject), primary("Choose where to keep it…", self.choose))
        self.fit()

    def choose(self) -> None:
        """Ask where the file shall be kept, then make it."""
        if self.missing():
            return
        wanted = f"{self.town.text().strip().casefold().replace(' ', '-')}.exdesk"
        name, _ = QFileDialog.getSaveFileName(self, "Keep the file where?", str(Path(_documents()) / wanted), KIND)
        if name:
            self.make(Path(name))

    def make(self, path: Path) -> None:
        """Make the file here and open it."""
        if self.missing():
            return
        path = path if path.suffix else path.with_suffix(".exdesk")
        words = self.name.text().strip(), self.town.text().strip(), self.country.text().strip()
        self._link.open(partial(_made, path, *words), self.accept)

    def missing(self) -> bool:
        """Whether something needed was left out; the sentence says what."""
        wrong = ""
        if not self.name.text().strip() or not self.town.text().strip():
            wrong = "Type the name of the committee and its town."
        elif len(self.country.text().strip()) != 2 or not self.country.text().strip().isalpha():
            wrong = "Type the country as two letters, for example CA, DE, JP."
        self.wrong.setText(wrong)
        return bool(wrong)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())


def _opened(path: Path) -> Desk:
    from exchange_desk.desk import Desk

    return Desk.open(path)


def _made(path: Path, name: str, town: str, country: str) -> Desk:
    from exchange_desk.desk import Desk

    return Desk.create(path, name=name, town=town, country=country)


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
    desk = Desk.create(path, name=sample.committee, town=sample.town, country=sample.country, sample=True)
    try:
        with desk.writing("Fill in the sample", by="desk", undoable=False) as session:
            fill_sample(session, sample)
    except BaseException:
        desk.close()
        path.unlink(missing_ok=True)
        raise
    return desk
