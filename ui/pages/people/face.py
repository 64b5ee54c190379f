"""The photo beside a person's name: shown small, taken in from a file or by dropping one on it, or removed."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.buttons import quiet
from ui.kit.look import look
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.intake.photos import SmallPhoto

FILES = "Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff)"


class Face(QWidget):
    """`show_person` asks for the photo; the two buttons are the twins of dropping a file."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self._person_id, self._name = "", ""
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = quiet("P&hoto…", self.ask, icon_name="user")
        self.choose.explain("Choose a picture of this person; it is made small and nothing hidden in it is kept")
        self.take_away = quiet("Remove photo", self.remove, icon_name="x")
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.take_away)
        buttons.addStretch()
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(buttons)
        box.addWidget(self.picture)
        self.setAcceptDrops(True)
        self._show(None)

    def show_person(self, person_id: str, name: str) -> None:
        """Show the photo of this person."""
        self._person_id, self._name = person_id, name
        self._link.ask_later(partial(_jpeg, person_id=person_id), self._answered)

    def ask(self) -> None:
        """Choose a file; a cancelled dialog changes nothing."""
        name, _ = QFileDialog.getOpenFileName(self, f"Photo of {self._name}", "", FILES)
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Take in this file; it is read and made small on a worker."""
        who = (self._person_id, self._name)
        self._link.ask_later(partial(_small, path=path, who=who), self._keep)

    def _keep(self, made: tuple[SmallPhoto, str, tuple[str, str]]) -> None:
        from exchange_desk.operations.photos import set_photo

        photo, source, (person_id, name) = made
        verb = partial(set_photo, person_id=person_id, photo=photo, source=source, now=dt.datetime.now())
        self._link.do(f"Take in a photo of {name}", verb)

    def remove(self) -> None:
        """Take the photo away; undo brings it back."""
        from exchange_desk.operations.photos import remove_photo

        self._link.do(f"Remove the photo of {self._name}", partial(remove_photo, person_id=self._person_id))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The dropped file is the photo."""
        event.acceptProposedAction()
        self.take(Path(event.mimeData().urls()[0].toLocalFile()))

    def _answered(self, answer: tuple[str, bytes | None]) -> None:
        person_id, jpeg = answer
        if person_id == self._person_id:
            self._show(jpeg)

    def _show(self, jpeg: bytes | None) -> None:
        pixmap = QPixmap()
        if jpeg is not None:
            pixmap.loadFromData(jpeg)
        if not pixmap.isNull():
            pixmap = pixmap.scaled(
                look.px(72), look.px(90), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self.picture.setPixmap(pixmap)
            self.picture.setAccessibleName(f"Photo of {self._name}")
        self.picture.setVisible(not pixmap.isNull())
        self.take_away.setVisible(not pixmap.isNull())


def _jpeg(session: Session, person_id: str) -> tuple[str, bytes | None]:
    from exchange_desk.queries.photos import portrait_of

    found = portrait_of(session, person_id)
    return person_id, found.jpeg if found else None


def _small(_session: Session, path: Path, who: tuple[str, str]) -> tuple[SmallPhoto, str, tuple[str, str]]:
    from exchange_desk.intake.photos import photo_of_file

    return photo_of_file(path), path.name, who
