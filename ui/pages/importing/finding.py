"""Step 2 of an import: what was found in the file, shown with its first rows, each guess to be put right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from exchange_desk.operations.imports.kinds import KINDS
from ui.kit.cards import Card, Note, emptied
from ui.kit.forms import ChoiceField, Flow
from ui.kit.labels import label
from ui.kit.look import look
from ui.pages.importing.journey import Way

ENCODINGS = ("utf-8", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "shift_jis", "euc-jp",
             "gb18030", "big5", "euc-kr", "utf-16")  # fmt: skip
SEPARATORS = ((",", "comma  ,"), (";", "semicolon  ;"), ("\t", "tab"), ("|", "bar  |"))


class Finding(QWidget):
    """`say` is told the way as the person wants it, with another kind, sheet, row, encoding or separator."""

    def __init__(self, say: Callable[[Way], object]) -> None:
        super().__init__()
        self._say = say
        self.way: Way | None = None
        self.kind = ChoiceField("What is in the lis&t?", [(each.name, each.label) for each in KINDS])
        self.sheet = ChoiceField("&Sheet", ())
        self.row = ChoiceField("Row of the headin&gs", ())
        self.encoding = ChoiceField("Encoding of the lette&rs", ())
        self.delimiter = ChoiceField("Separat&or", SEPARATORS)
        for field in (self.kind, self.sheet, self.row, self.encoding, self.delimiter):
            field.left.connect(self._changed)
        card = Card("What was found")
        self.words = label("", muted=True)
        card.box.addWidget(self.words)
        card.box.addWidget(Flow([self.kind, self.sheet, self.row, self.encoding, self.delimiter], widest=3))
        self._notes = QVBoxLayout()
        card.box.addLayout(self._notes)
        self.preview = QTableWidget()
        self.preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.preview.setTabKeyNavigation(False)
        self.preview.setAccessibleName("The first rows of the list")
        self.preview.setWordWrap(False)
        self.preview.horizontalHeader().setVisible(False)
        self.preview.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.preview.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        look.changed.connect(self._resized)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, look.px(6), 0)
        box.setSpacing(look.px(10))
        box.addWidget(card)
        box.addWidget(self.preview, 1)

    def show_way(self, way: Way) -> None:
        """Show what was found."""
        self.way, found = way, way.found
        emptied(self._notes)
        looking = found.looking
        rows = f" {looking.rows} rows of data." if looking else ""
        self.words.setText(f"\u2068{way.listed.name}\u2069.{rows} {found.why}")
        if found.trouble:
            self._notes.addWidget(Note("problem", found.trouble))
        elif not found.sure:
            self._notes.addWidget(Note("warn", "It is not sure what this list is. Say what is in it."))
        if found.ours:
            self._notes.addWidget(Note("ok", "This program wrote the list: what was changed in it is taken over."))
        for remark in looking.remarks if looking else ():
            self._notes.addWidget(Note("warn", remark))
        sheet = next((s for s in way.listed.sheets if s.name == found.sheet), way.listed.sheets[0])
        for encoding, read, would in sheet.encodings:
            words = f"The letters may also be {encoding}: “{would}” instead of “{read}”. Choose the one that is right."
            self._notes.addWidget(Note("warn", words))
        self.kind.set_text(found.kind)
        sheets = [(s.name, f"{s.name} (hidden)" if s.hidden else s.name) for s in way.listed.sheets]
        _refill(self.sheet, sheets, found.sheet)
        numbers = [(str(n), str(n)) for n in range(1, min(len(sheet.rows), 60) + 1)]
        row = str(found.heading_row or "")
        if row and (row, row) not in numbers:
            numbers.append((row, row))
        _refill(self.row, numbers if row else [("", "not found"), *numbers], row)
        text = found.encoding is not None
        known = found.encoding or ""
        _refill(
            self.encoding,
            [(e, e) for e in dict.fromkeys((known, *(each[0] for each in sheet.encodings), *ENCODINGS)) if e],
            known,
        )
        self.delimiter.set_text(found.delimiter or ",")
        self.sheet.setEnabled(len(sheets) > 1)
        self.row.setEnabled(not found.ours)
        self.kind.setEnabled(not found.ours)
        for field in (self.encoding, self.delimiter):
            field.setVisible(text)
        self._fill(found.preview, found.heading_row)

    def _changed(self, _text: str) -> None:
        if self.way is None:
            return
        way, found = self.way, self.way.found
        layout = way.layout
        if self.sheet.text() != found.sheet:
            layout = replace(layout, sheet=self.sheet.text(), heading_row=None)
        elif self.row.text() and self.row.text() != str(found.heading_row or ""):
            layout = replace(layout, sheet=found.sheet, heading_row=int(self.row.text()))
        if found.encoding is not None and self.encoding.text() != found.encoding:
            layout = replace(layout, encoding=self.encoding.text())
        if found.encoding is not None and self.delimiter.text() != (found.delimiter or ","):
            layout = replace(layout, delimiter=self.delimiter.text())
        kind = self.kind.text() if self.kind.text() != found.kind else way.kind
        if (layout, kind) != (way.layout, way.kind):
            told = way.told if kind == way.kind else {}
            self._say(replace(way, layout=layout, kind=kind, told=told, answers={}))

    def _resized(self) -> None:
        self.preview.resizeColumnsToContents()
        for column in range(self.preview.columnCount()):
            self.preview.setColumnWidth(column, min(self.preview.columnWidth(column), look.px(220)))

    def _fill(self, rows: tuple[tuple[int, tuple[str, ...]], ...], heading_row: int | None) -> None:
        self.preview.clear()
        width = max((len(texts) for _, texts in rows), default=0)
        self.preview.setRowCount(len(rows))
        self.preview.setColumnCount(width)
        self.preview.setVerticalHeaderLabels([str(number) for number, _ in rows])
        for at, (number, texts) in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(" ".join(text.split()))
                if number == heading_row:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.preview.setItem(at, column, item)
        self._resized()
        right = any(sheet.right_to_left for sheet in self.way.listed.sheets) if self.way else False
        self.preview.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)


def _refill(field: ChoiceField, choices: list[tuple[str, str]], value: str) -> None:
    field.editor.clear()
    for kept, words in choices:
        field.editor.addItem(words, kept)
    field.set_text(value)
