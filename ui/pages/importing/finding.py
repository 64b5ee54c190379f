"""Step 2 of an import: what was found in the file, shown with its first rows, each guess to be put right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from exchange_desk.operations.imports.kinds import KINDS, needs_visit
from ui.kit.buttons import Button
from ui.kit.cards import Card, Note, emptied, scrolled
from ui.kit.forms import ChoiceField, Flow
from ui.kit.labels import label
from ui.kit.look import look
from ui.pages.importing.first_rows import FirstRows
from ui.pages.importing.journey import Way

if TYPE_CHECKING:
    from exchange_desk.queries.visits import VisitName

ENCODINGS = ("utf-8", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "shift_jis", "euc-jp",
             "gb18030", "big5", "euc-kr", "utf-16")  # fmt: skip
SEPARATORS = ((",", "comma  ,"), (";", "semicolon  ;"), ("\t", "tab"), ("|", "bar  |"))
NO_VISIT = ("", "choose the visit")
_NAMES = {each.name: each.label for each in KINDS}


class Finding(QWidget):
    """`say` is told the way as the person wants it: another kind, visit, sheet, row, encoding or separator.

    `visits` are those to choose from; `stuck` says that there is no way on from here.
    """

    def __init__(self, say: Callable[[Way], object], new_visit: Callable[[], object]) -> None:
        super().__init__()
        self._say, self._new_visit = say, new_visit
        self.way: Way | None = None
        self.visits: tuple[VisitName, ...] = ()
        self.stuck = False
        self.kind = ChoiceField("What is in the lis&t?", list(_NAMES.items()))
        self.visit = ChoiceField("For &which visit?", ())
        self.sheet = ChoiceField("&Sheet", ())
        self.row = ChoiceField("Row of the headin&gs", ())
        self.encoding = ChoiceField("Encoding of the lette&rs", ())
        self.delimiter = ChoiceField("Separat&or", SEPARATORS)
        fields = (self.kind, self.visit, self.sheet, self.row, self.encoding, self.delimiter)
        for field in fields:
            field.left.connect(self._changed)
        card = Card("What was found")
        self.words = label("", muted=True)
        self._flow = Flow(fields, widest=3)
        self._notes = QVBoxLayout()
        card.box.addWidget(self.words)
        card.box.addWidget(self._flow)
        card.box.addLayout(self._notes)
        self.preview = FirstRows()
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, look.px(6), 0)
        inner.setSpacing(look.px(10))
        inner.addWidget(card)
        inner.addWidget(self.preview)
        inner.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolled(inside))

    def show_way(self, way: Way) -> None:
        """Show what was found."""
        self.way, found = way, way.found
        looking = found.looking
        rows = f" {looking.rows} rows of data." if looking else ""
        self.words.setText(f"\u2068{way.listed.name}\u2069.{rows} {found.why}")
        sheet = next((s for s in way.listed.sheets if s.name == found.sheet), way.listed.sheets[0])
        homeless = self._no_visit(way)
        self.stuck = bool(found.trouble) or homeless
        self._note(way, homeless)
        self.kind.set_text(found.kind)
        named = [(each.id, self._named(each)) for each in self.visits]
        _refill(self.visit, named if self._known(way) else [NO_VISIT, *named], way.visit_id or "")
        sheets = [(s.name, f"{s.name} (hidden)" if s.hidden else s.name) for s in way.listed.sheets]
        _refill(self.sheet, sheets, found.sheet)
        numbers = [(str(n), str(n)) for n in range(1, min(len(sheet.rows), 60) + 1)]
        row = str(found.heading_row or "")
        if row and (row, row) not in numbers:
            numbers.append((row, row))
        _refill(self.row, numbers if row else [("", "not found"), *numbers], row)
        known = found.encoding or ""
        encodings = dict.fromkeys((known, *(each[0] for each in sheet.encodings), *ENCODINGS))
        _refill(self.encoding, [(each, each) for each in encodings if each], known)
        other = [(found.delimiter, found.delimiter)] if found.delimiter else []
        _refill(self.delimiter, [*SEPARATORS, *(o for o in other if o[0] not in dict(SEPARATORS))],
                found.delimiter or ",")  # fmt: skip
        self.sheet.setEnabled(len(sheets) > 1)
        self.row.setEnabled(not found.ours)
        self.kind.setEnabled(not found.ours)
        self.visit.setVisible(needs_visit(found.kind))
        self.encoding.setVisible(found.encoding is not None)
        self.delimiter.setVisible(found.encoding is not None and found.delimiter is not None)  # cards have none
        self._flow.lay_again()
        right = any(each.right_to_left for each in way.listed.sheets)
        self.preview.show_rows(found.preview, found.heading_row, right_to_left=right)

    def first(self) -> QWidget | None:
        """What takes the keys: what keeps the list from going on."""
        if self.way is None or not (self.stuck or not self.way.found.sure):
            return None
        if self._no_visit(self.way) and not self.way.found.trouble:
            return self.visit.editor
        return self.kind.editor if self.kind.isEnabled() else None

    def _no_visit(self, way: Way) -> bool:
        return needs_visit(way.found.kind) and not self._known(way)

    def _known(self, way: Way) -> bool:
        return any(each.id == way.visit_id for each in self.visits)

    def _named(self, visit: VisitName) -> str:
        """Its title; with its days where two visits have the same."""
        if sum(each.title == visit.title for each in self.visits) == 1:
            return visit.title
        return f"{visit.title}, {visit.starts.day} {visit.starts:%b} to {visit.ends.day} {visit.ends:%b %Y}"

    def goes_to(self, way: Way) -> str:
        """The visit that the list goes to by name, "" for one that belongs to none."""
        named = (self._named(each) for each in self.visits if each.id == way.visit_id)
        return next(named, "") if needs_visit(way.found.kind) else ""

    def _note(self, way: Way, homeless: bool) -> None:
        emptied(self._notes)
        found, looking = way.found, way.found.looking
        if found.trouble:
            self._notes.addWidget(Note("problem", found.trouble))
        elif not found.sure:
            self._notes.addWidget(Note("warn", "It is not sure what this list is. Say what is in it."))
        if looking is not None and not looking.rows:
            self._notes.addWidget(Note("warn", "No row stands below the headings: nothing would be imported."))
        if homeless:
            what = _NAMES.get(found.kind, found.kind).casefold()
            words = f"A list of {what} belongs to a visit. Choose above for which one it is."
            if not self.visits:
                words = f"A list of {what} belongs to a visit, and there is none yet. Add it, then go on here."
            self._notes.addWidget(Note("problem", words, Button("&Add the visit…", self._new_visit, icon_name="plus")))
        if found.ours:
            self._notes.addWidget(Note("ok", "This program wrote the list: what was changed in it is taken over."))
        for remark in looking.remarks if looking else ():
            self._notes.addWidget(Note("warn", remark))
        sheet = next((s for s in way.listed.sheets if s.name == found.sheet), way.listed.sheets[0])
        for encoding, read, would in sheet.encodings:
            words = f"The letters may also be {encoding}: “{would}” instead of “{read}”. Choose the one that is right."
            self._notes.addWidget(Note("warn", words))

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
        visit_id = self.visit.text() or None
        if (layout, kind, visit_id) != (way.layout, way.kind, way.visit_id):
            told = way.told if kind == way.kind else {}
            self._say(replace(way, layout=layout, kind=kind, told=told, answers={}, visit_id=visit_id))


def _refill(field: ChoiceField, choices: list[tuple[str, str]], value: str) -> None:
    field.editor.clear()
    for kept, words in choices:
        field.editor.addItem(words, kept)
    field.set_text(value)
