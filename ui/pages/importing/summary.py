"""Step 5 of an import: what it will do in one line, then what it did, with its undo and its problem report."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from exchange_desk.operations.imports.looking import field_choices
from ui.kit.buttons import Button, primary
from ui.kit.cards import Card, Note, emptied, scrolled
from ui.kit.flow import LineBreaks
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.pages.importing.changing import changes_card, gone_card
from ui.pages.importing.journey import Way
from ui.pages.importing.mapping import KEPT

if TYPE_CHECKING:
    from exchange_desk.operations.imports import ImportReport


class Summary(QWidget):
    """The buttons do what the page gives them: import, undo, save, show, decide, another."""

    def __init__(self, acts: dict[str, Callable[[], object]]) -> None:
        super().__init__()
        self._acts = acts
        self.undo: Button | None = None
        self._first: QWidget | None = None
        inside = QWidget()
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(0, 0, look.px(6), 0)
        self._box.setSpacing(look.px(10))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolled(inside))

    def show_plan(self, way: Way, report: ImportReport, visit: str) -> None:
        """What the import will do, and to which visit it goes ("" to none); nothing was changed yet."""
        emptied(self._box)
        self.undo = None
        card = Card(f"Ready: \u2068{way.listed.name}\u2069")
        card.box.addWidget(label(counted(report), strong=True))
        if visit:
            card.box.addWidget(label(f"For the visit \u2068{visit}\u2069."))
        card.box.addWidget(
            label(f"{report.rows_read} rows were read. Nothing is changed yet; a safety copy is made first, and the "
                  "whole import is one step that can be undone.", muted=True)
        )  # fmt: skip
        go = primary("I&mport", self._acts["import"], icon_name="check")
        save = Button("Save the problem &report…", self._acts["save"], icon_name="save")
        card.box.addLayout(LineBreaks(go, save))
        self._box.addWidget(card)
        self._asked(report, None)
        self._changes(report, done=False)
        self._box.addStretch()
        self._first = go

    def show_done(self, report: ImportReport, *, undoable: bool) -> None:
        """What the import did."""
        emptied(self._box)
        card = Card(f"Imported: \u2068{report.file}\u2069")
        card.box.addWidget(label(counted(report), strong=True))
        for remark in report.remarks:
            card.box.addWidget(label(remark))
        show = primary("&Show them", self._acts["show"], icon_name="arrow-right")
        self.undo = Button("&Undo import", self._acts["undo"], icon_name="undo-2")
        self.undo.setEnabled(undoable)
        save = Button("Save the problem &report…", self._acts["save"], icon_name="save")
        another = Button("Import &another list", self._acts["another"], icon_name="file-input")
        card.box.addLayout(LineBreaks(show, self.undo, save, another))
        self._box.addWidget(card)
        self._asked(report, Button("&Decide them", self._acts["decide"]))
        self._changes(report, done=True)
        names = dict(field_choices(report.kind))
        read = [
            f"{heading.replace(chr(10), ' / ')}  →  {names.get(field or '', field) or KEPT}"
            for heading, field in report.mapping.items()
        ]
        self._part("How the headings were understood", read)
        self._part("Rows left out", [f"Row {s.row}: {s.why}" for s in report.skipped])
        self._box.addStretch()
        self._first = show

    def show_undone(self, name: str) -> None:
        """The import was taken back."""
        emptied(self._box)
        self.undo = None
        self._box.addWidget(Note("ok", f"The import of “\u2068{name}\u2069” was taken back. Nothing of it is left."))
        again = Button("Import &another list", self._acts["another"], icon_name="file-input")
        self._box.addLayout(LineBreaks(again))
        self._box.addStretch()
        self._first = again

    def first(self) -> QWidget | None:
        """What takes the keys."""
        return self._first

    def _asked(self, report: ImportReport, action: Button | None) -> None:
        asked = sum(each.state == "open" for each in report.questions)
        if asked:
            be = "value is" if asked == 1 else "values are"
            stay = "They stay unknown until you decide." if action else "What you did not decide will stay unknown."
            words = f"{asked} {be} doubtful. {stay}"
            self._box.addWidget(Note("warn", words, action))
        elif action is not None:
            action.deleteLater()

    def _changes(self, report: ImportReport, *, done: bool) -> None:
        for part in (changes_card(report, done=done), gone_card(report)):
            if part is not None:
                self._box.addWidget(part)

    def _part(self, title: str, lines: list[str]) -> None:
        if lines:
            card = Card(f"{title} ({len(lines)})")
            card.box.addWidget(selectable("\n".join(lines)))
            self._box.addWidget(card)


def counted(report: ImportReport) -> str:
    """The import in one line: "68 new, 0 changed, 0 unchanged, 3 duplicates, 1 cancelled"."""
    struck = sum(each.why in ("struck out", "cancelled") for each in report.skipped)
    twice, out = len(report.duplicates), len(report.skipped) - struck
    parts = [f"{report.new} new", f"{report.changed} changed", f"{report.unchanged} unchanged"]
    parts.append(f"{twice} {'duplicate' if twice == 1 else 'duplicates'}")
    parts.append(f"{struck} cancelled")
    if out:
        parts.append(f"{out} left out")
    return ", ".join(parts)
