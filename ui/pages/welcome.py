"""The first screen: open a file, start one, or try the sample."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.cards import Card, emptied
from ui.kit.labels import for_button, label
from ui.kit.look import look
from ui.link.link import Link
from ui.link.page import Page
from ui.link.settings import recent_files


class Welcome(Page):
    """Recent files, a new one, the sample, any other file."""

    key = "welcome"
    title = "Welcome"
    icon = "house"
    needs_file = False
    help = (
        "Open the file of your committee, start a new one, or try the sample: an invented committee with a visit, "
        "in which nothing can be broken."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        column = Card()
        column.setMaximumWidth(look.px(640))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column, 4)
        across.addStretch(1)
        whole.addLayout(across)
        whole.addStretch(2)
        column.box.addWidget(label("Exchange Desk", "title"))
        column.box.addWidget(
            label("Visits, guests, host families and papers of a sister-city committee, in one file.", muted=True)
        )
        self._recent_title = label("Open again", strong=True)
        column.box.addWidget(self._recent_title)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(look.px(4))
        column.box.addLayout(self._recent)
        self.begin = primary("New committee file…", self._window_does("begin"), icon_name="file-plus")
        self.sample = Button("Try the sample committee", self._window_does("sample"), icon_name="sparkles")
        self.choose = Button("Open a file…", self._window_does("choose"), icon_name="folder-open")
        for button in (self.choose, self.sample, self.begin):
            column.box.addWidget(button)
        column.box.addWidget(
            label("It works without a network. What you type stays in your file, on this computer.", muted=True)
        )

    def refresh(self) -> None:
        """Read which files were opened last."""
        emptied(self._recent)
        paths = recent_files()
        self._recent_title.setVisible(bool(paths))
        for path in paths:
            button = Button(for_button(_line(path)), partial(self.link.wanted.emit, "open", path), kind="row")
            self._recent.addWidget(button)

    def _window_does(self, what: str) -> partial[None]:
        return partial(self.link.wanted.emit, what, None)


def _line(path: Path) -> str:
    folder = str(path.parent)
    short = folder if len(folder) <= 40 else "…" + folder[-39:]
    return f"{path.stem}\n{short}"
