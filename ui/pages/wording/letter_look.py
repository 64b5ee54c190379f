"""One letter to one recipient as it would be printed now, in the language that is being written."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtWidgets import QWidget

from exchange_desk.basics.languages import NAMES
from ui.kit.buttons import primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField
from ui.kit.labels import label
from ui.kit.look import look
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session

Readers = tuple[tuple[str, str], ...]


class LetterLook(Dialog):
    """Choose for whom; the reader of PDFs is made with the dialog alone, for it is large."""

    def __init__(self, link: Link, parent: QWidget, title: str, document: str, language: str, readers: Readers) -> None:
        from PySide6.QtPdf import QPdfDocument
        from PySide6.QtPdfWidgets import QPdfView

        super().__init__(parent, title, wide=700)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._document, self._language = link, document, language
        self.box.addWidget(label(f"{title} in {NAMES[language]}", "section"))
        self.reader = ChoiceField("&For", readers, readers[0][0])
        self.box.addWidget(self.reader)
        self.paper = QPdfDocument(self)
        self._data = QBuffer(self)
        view = QPdfView(self)
        view.setAccessibleName("The letter as it would be printed")
        view.setDocument(self.paper)
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setMinimumHeight(look.px(420))
        self.box.addWidget(view, 1)
        self.add_buttons(primary("Close", self.accept))
        self.fit()
        self.reader.left.connect(lambda _: self.draw())
        self.draw()

    def draw(self) -> None:
        """Have it drawn on a worker."""
        wanted = partial(
            _drawn, visit_id=self._link.visit_id or "", document=self._document, subject=self.reader.text(),
            language=self._language,
        )  # fmt: skip
        self._link.ask_later(wanted, self._show)

    def _show(self, data: bytes) -> None:
        self.paper.close()
        self._data.close()
        self._data.setData(QByteArray(data))
        self._data.open(QIODevice.OpenModeFlag.ReadOnly)
        self.paper.load(self._data)


def readers_of(session: Session, *, visit_id: str, document: str) -> Readers:
    """Who gets this letter: id and name."""
    from exchange_desk.packets.documents import DOCUMENTS

    letter = next(each for each in DOCUMENTS if each.key == document)
    return tuple((subject.id, subject.name) for subject in letter.subjects(session, visit_id))


def _drawn(session: Session, *, visit_id: str, document: str, subject: str, language: str) -> bytes:
    from exchange_desk.packets.printing import preview

    now = dt.datetime.now().replace(second=0, microsecond=0)
    return preview(
        session, visit_id=visit_id, document=document, subject_id=subject, now=now, languages=(language,)
    )  # fmt: skip
