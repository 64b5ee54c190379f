"""Step 1 of an import: choose a file, drop one or paste a block of cells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.cards import Card
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look

FILES = "Lists (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.vcf *.ics *.vcs);;All files (*)"


def asked_file(parent: QWidget) -> Path | None:
    """The file that a person chose in the dialog, or None."""
    name, _ = QFileDialog.getOpenFileName(parent, "Import which file?", "", FILES)
    return Path(name) if name else None


class Choose(QWidget):
    """`waiting` says which dropped files wait."""

    def __init__(self, choose: Callable[[], object], paste: Callable[[], object], take: Callable[[], object]) -> None:
        super().__init__()
        self.choose = primary("&Choose the file…", choose, icon_name="file-input")
        self.paste = Button("Paste a &list", paste, icon_name="clipboard-list")
        card = Card("Which list?")
        card.box.addWidget(
            label("Excel, OpenDocument or text tables, cards (vCard) or a calendar (ICS), as they came. Choose the "
                  "file, drop it here, or copy the cells in your spreadsheet and paste them (Ctrl+V). Nothing in the "
                  "file is changed.", muted=True)
        )  # fmt: skip
        self.visit = label("")
        card.box.addWidget(self.visit)
        card.box.addLayout(LineBreaks(self.choose, self.paste))
        self.waiting = label("", strong=True)
        self.take_it = Button("&Go on with it", take, icon_name="arrow-right")
        card.box.addWidget(self.waiting)
        card.box.addLayout(LineBreaks(self.take_it))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, look.px(6), 0)
        box.setSpacing(look.px(10))
        box.addWidget(card)
        box.addStretch()
        self.queue: tuple[Path, ...] = ()
        self.wait_for(())

    def name_visit(self, title: str) -> None:
        """Say to which visit the list will go; "" where none is open."""
        whose = f"It goes to the visit that is open: \u2068{title}\u2069. The next step can say another."
        none = ("No visit is open. The next step asks for one, unless the list is of partnerships, candidate towns or "
                "contacts.")  # fmt: skip
        self.visit.setText(whose if title else none)

    def wait_for(self, paths: tuple[Path, ...]) -> None:
        """Have more files wait, and say which."""
        self.queue = tuple(dict.fromkeys((*self.queue, *paths)))
        more = f", and {len(self.queue) - 1} more" if len(self.queue) > 1 else ""
        name = f"\u2068{self.queue[0].name}\u2069" if self.queue else ""
        self.waiting.setText(f"“{name}” is waiting{more}.")
        self.waiting.setVisible(bool(self.queue))
        self.take_it.setVisible(bool(self.queue))

    def taken(self) -> Path | None:
        """The file that waited longest; it waits no more."""
        path = next(iter(self.queue), None)
        self.queue = self.queue[1:]
        self.wait_for(())
        return path

    def first(self) -> QWidget:
        """What takes the keys."""
        return self.take_it if self.take_it.isVisibleTo(self) else self.choose
