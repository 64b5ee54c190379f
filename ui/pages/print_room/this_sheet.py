"""What is done with the one sheet that is looked at: those before and after it, a note, its history, taking it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.dialogs import Dialog
from ui.kit.flow import LineBreaks
from ui.kit.forms import NoteField
from ui.kit.labels import label
from ui.link.link import Link
from ui.pages.print_room.past import show_past
from ui.pages.print_room.sheets_tree import SheetsTree

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.packets.ledger import StaleRow


class ThisSheet(QWidget):
    """A row of buttons above the preview; the arrow keys of the tree go to other sheets, too."""

    def __init__(self, link: Link, tree: SheetsTree) -> None:
        super().__init__()
        self._link, self._tree = link, tree
        self.before = quiet("Before", partial(tree.step, -1), icon_name="chevron-left")
        self.after = quiet("After", partial(tree.step, 1), icon_name="chevron-right")
        self.place = label("", muted=True)
        self.note = quiet("&Note…", self.ask_for_note, icon_name="pencil")
        self.note.explain("A note for this recipient alone, printed in a box on this sheet")
        self.past = quiet("Histor&y…", self.tell_past, icon_name="clock")
        self.past.explain("Which revisions were printed, when, and what changed in each")
        self.back = quiet("&Collected", self.take_back, icon_name="check")
        self.back.explain("This sheet was taken back; it is not asked for any more")
        self.place.setWordWrap(False)
        self.setLayout(LineBreaks(self.before, self.place, self.after, self.note, self.past, self.back))

    def above(self, preview: QWidget) -> QWidget:
        """This row and the preview below it."""
        both = QWidget()
        box = QVBoxLayout(both)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self)
        box.addWidget(preview, 1)
        return both

    def show_row(self, row: StaleRow | None) -> None:
        """What can be done with this sheet."""
        at, count = self._tree.place()
        self.place.setText(f"{at} of {count}" if row else "")
        self.before.setEnabled(at > 1)
        self.after.setEnabled(at < count)
        self.note.setVisible(row is not None and row.state != "void")
        self.past.setVisible(row is not None and bool(row.revision))
        self.back.setVisible(row is not None and row.state == "void")
        for part in (self.before, self.place, self.after):
            part.setVisible(row is not None)

    def ask_for_note(self) -> None:
        """Type the note, or change the one that is there."""
        row, visit_id = self._tree.current_row(), self._link.visit_id
        if row is None or visit_id is None:
            return
        takes, text = self._link.ask(partial(_note_on, visit_id=visit_id, row=row))
        if not takes:
            self._link.refused.emit("There is no room for a note on this sheet. Write it on another sheet.")
            return
        dialog = NoteDialog(self, row, text)
        dialog.kept.connect(partial(self._keep, visit_id, row))
        dialog.open()

    def tell_past(self) -> None:
        """Show the revisions of this sheet."""
        row, visit_id = self._tree.current_row(), self._link.visit_id
        if row is not None and visit_id is not None:
            show_past(self, self._link, row, visit_id)

    def take_back(self) -> None:
        """Tick a void sheet off as collected."""
        from exchange_desk.operations.sheets import take_back_sheets

        row, visit_id = self._tree.current_row(), self._link.visit_id
        if row is not None and visit_id is not None:
            verb = partial(take_back_sheets, visit_id=visit_id, sheets={(row.document, row.subject_id)})
            self._link.do(f"Collect {row.title} of {row.subject}", verb)

    def _keep(self, visit_id: str, row: StaleRow, text: str) -> None:
        from exchange_desk.operations.sheets import set_sheet_note

        verb = partial(set_sheet_note, visit_id=visit_id, document=row.document, subject=row.subject_id, text=text)
        self._link.do(f"Note on {row.title} for {row.subject}", verb)


class NoteDialog(Dialog):
    """`kept` is sent with the text; leaving the dialog changes nothing."""

    kept = Signal(str)

    def __init__(self, parent: QWidget, row: StaleRow, text: str) -> None:
        super().__init__(parent, "Note on this sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box.addWidget(label(f"{row.title} · {row.subject}", "section"))
        self.box.addWidget(label("Only this recipient reads it. An empty note is taken off the sheet.", muted=True))
        self.words = NoteField("&Note", text)
        self.box.addWidget(self.words, 1)
        self.add_buttons(Button("Leave it as it was", self.reject), primary("Put it on the sheet", self._keep))
        self.fit()
        self.words.editor.setFocus()

    def _keep(self) -> None:
        self.kept.emit(self.words.text())
        self.accept()


def _note_on(session: Session, visit_id: str, row: StaleRow) -> tuple[bool, str]:
    """Whether this sheet takes a note, and the one that it has."""
    from exchange_desk.packets.documents import DOCUMENTS
    from exchange_desk.packets.notes import has_room, notes_of

    document = next(d for d in DOCUMENTS if d.key == row.document)
    return has_room(document), notes_of(session, visit_id).get((row.document, row.subject_id), "")
