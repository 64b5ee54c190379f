"""The form of a new committee file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import Flow, LineField
from ui.kit.labels import label
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Desk

KIND = "Exchange Desk files (*.exdesk)"


class NewFile(Dialog):
    """The form of a new committee file: name, town, country."""

    def __init__(self, link: Link, parent: QWidget, folder: str) -> None:
        super().__init__(parent, "New committee file")
        self._link, self._folder = link, folder
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
        name, _ = QFileDialog.getSaveFileName(self, "Keep the file where?", str(Path(self._folder) / wanted), KIND)
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


def _made(path: Path, name: str, town: str, country: str) -> Desk:
    from exchange_desk.desk import Desk

    return Desk.create(path, name=name, town=town, country=country)
