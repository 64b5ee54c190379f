"""In which files and in which order sheets are made, on one side or both, in how many numbered copies."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField
from ui.kit.labels import label

FILES = (
    ("sheet", "A file for each sheet"),
    ("recipient", "A file for each family or guest"),
    ("document", "A file for each kind of sheet"),
    ("all", "One file for all, with cover and contents"),
)
SORTS = (
    ("document", "By kind of sheet"),
    ("postcode", "By postcode of the home"),
    ("group", "By group"),
    ("name", "By name"),
)
SIDES = (("", "On one side"), ("both", "On both sides: everybody begins on a front page"))
COPIES = (
    ("", "As many as last time"),
    *((str(number), f"{number} numbered copies" if number > 1 else "1 numbered copy") for number in range(1, 13)),
)


@dataclass(frozen=True, slots=True)
class How:
    """What was chosen; no number of copies leaves it as last time."""

    files: str = "sheet"
    sort: str = "document"
    both_sides: bool = False
    copies: int | None = None


class HowDialog(Dialog):
    """`settled` is sent with what was chosen; leaving the dialog changes nothing."""

    settled = Signal(object)

    def __init__(self, parent: QWidget, how: How) -> None:
        super().__init__(parent, "Files, order and copies")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box.addWidget(label("Files, order and copies", "section"))
        self.files = ChoiceField("&Files", FILES)
        self.sort = ChoiceField("&Order", SORTS)
        self.sides = ChoiceField("&Sides", SIDES)
        self.copies = ChoiceField("&Confidential sheets (P3)", COPIES)
        for field, value in (
            (self.files, how.files),
            (self.sort, how.sort),
            (self.sides, "both" if how.both_sides else ""),
            (self.copies, str(how.copies or "")),
        ):
            field.set_text(value)
            self.box.addWidget(field)
        self.box.addStretch()
        self.add_buttons(Button("Leave it as it is", self.reject), primary("Make them so", self._settle))
        self.fit()

    def _settle(self) -> None:
        copies = self.copies.text()
        self.settled.emit(
            How(self.files.text(), self.sort.text(), bool(self.sides.text()), int(copies) if copies else None)
        )
        self.accept()


class HowButton(Button):
    """Opens the dialog and holds what was chosen, until the window is closed."""

    def __init__(self) -> None:
        super().__init__("Fi&les, order, copies…", self.ask, icon_name="settings", kind="quiet")
        self.chosen = How()

    def ask(self) -> None:
        """Ask for files, order, sides and copies."""
        dialog = HowDialog(self, self.chosen)
        dialog.settled.connect(self._take)
        dialog.open()

    def _take(self, how: How) -> None:
        self.chosen = how
