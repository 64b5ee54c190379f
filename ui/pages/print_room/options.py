"""How the sheets are wanted: which are shown, paper, languages, large print."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from ui.kit.labels import label
from ui.kit.look import look

SHOWN = (("Out of date", ""), ("All sheets", "all"))
PAPERS = (("As each sheet is meant", ""), ("US Letter", "letter"), ("A4", "a4"))
LANGUAGES = (
    ("As each reader reads", ""),
    ("English", "en"),
    ("English + Japanese", "en,ja"),
    ("German + English", "de,en"),
    ("German + French", "de,fr"),
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was chosen; empty languages and no paper leave it to the sheet and its reader."""

    languages: tuple[str, ...]
    paper: str | None
    large: bool


class Options(QWidget):
    """`filtered` is sent when other sheets are to be shown, `changed` when they are to look different."""

    filtered = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown, self.paper, self.languages = QComboBox(), QComboBox(), QComboBox()
        self.large = QCheckBox("&Large print")
        bar = QHBoxLayout(self)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(look.px(6))
        rows = (("Sho&w", self.shown, SHOWN), ("P&aper", self.paper, PAPERS), ("Lan&guages", self.languages, LANGUAGES))
        for words, field, choices in rows:
            field.setAccessibleName(words.replace("&", ""))
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(11)
            for text, value in choices:
                field.addItem(text, value)
            name = label(words, muted=True, wrap=False)
            name.setBuddy(field)
            bar.addWidget(name)
            bar.addWidget(field, 1)
        bar.addWidget(self.large)
        self.shown.activated.connect(self.filtered)
        self.paper.activated.connect(self.changed)
        self.languages.activated.connect(self.changed)
        self.large.toggled.connect(self.changed)

    @property
    def all_sheets(self) -> bool:
        """Whether sheets that are up to date are shown too."""
        return bool(self.shown.currentData())

    def wishes(self) -> Wishes:
        """What was chosen."""
        languages = str(self.languages.currentData() or "")
        return Wishes(
            tuple(languages.split(",")) if languages else (),
            str(self.paper.currentData() or "") or None,
            self.large.isChecked(),
        )
