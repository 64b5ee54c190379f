"""The print room: tick what is wanted, look at it, save it as PDF or print it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.cards import Empty
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail
from ui.link.link import Link
from ui.link.page import Page
from ui.pages.print_room.how import HowButton
from ui.pages.print_room.options import Options
from ui.pages.print_room.preview import Preview
from ui.pages.print_room.printer import print_files
from ui.pages.print_room.run import draw_one, print_ticked, sheets, where_all_stand
from ui.pages.print_room.sheets_tree import SheetsTree
from ui.pages.print_room.this_sheet import ThisSheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from exchange_desk.packets.ledger import StaleRow
    from exchange_desk.packets.printing import Printed


class PrintRoom(Page):
    """Ctrl+P. Space ticks, the arrow keys choose; what is new or out of date is ticked of itself."""

    key = "print"
    title = "Print room"
    icon = "printer"
    watches = frozenset(
        {"visit", "person", "participation", "party", "placement", "household", "household_member", "room", "bed",
         "pet", "allergy", "person_language", "emergency_contact", "host_offer", "itinerary_item", "item_attendee",
         "printed_sheet", "committee", "background_check", "rule_exception", "photo", "phrase", "letter_text",
         "visit_partner", "community", "question", "host_part", "paper", "sheet_note"}
    )  # fmt: skip
    step = 5
    aside = True
    help = (
        "Sheets that are out of date are ticked, and new ones of the packets that go out with every visit; choose a "
        "packet to see and tick its sheets alone. Choose one to see it and why it changed. Space ticks and unticks. "
        "“Save as PDF” writes the ticked sheets into a folder, “Print” sends them to a printer. "
        "Afterwards they count as handed out."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.rows: tuple[StaleRow, ...] = ()
        self.tree = SheetsTree()
        self.preview = Preview()
        self.this_sheet = ThisSheet(link, self.tree)
        self.how = HowButton()
        self.options = Options()
        self.options.filtered.connect(self._show)
        self.options.changed.connect(self._look_at_current)
        self.count = label("", muted=True)
        self.save = Button("Save as &PDF…", self.choose_folder, icon_name="save")
        self.press = primary("&Print", self.choose_printer, icon_name="printer")
        self.nothing = Empty(
            "printer", "Nothing to print yet", "Sheets appear here as soon as a visit has guests.",
            Button("Go to the guests", partial(link.go, "people", in_visit=True)),
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._stack.addWidget(self._room())
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.addWidget(self._stack)
        self.tree.chosen.connect(self._look_at)
        self.tree.ticked.connect(self._counted)

    def refresh(self) -> None:
        """Ask where every sheet of the visit stands."""
        visit_id = self.link.visit_id
        if visit_id is None:
            self._take(())
            self.nothing.say("No visit is chosen", "Choose a visit first; its sheets appear here.")
            return
        self.link.ask_later(partial(where_all_stand, visit_id=visit_id), self._take)

    def choose_folder(self) -> None:
        """Ask for a folder and write the ticked sheets into it."""
        folder = QFileDialog.getExistingDirectory(self, "Save the sheets into which folder?")
        if folder:
            self.save_into(Path(folder))

    def save_into(self, folder: Path) -> None:
        """Write the ticked sheets into this folder."""

        def done(printed: tuple[Printed, ...]) -> None:
            self.tree.forget_ticks()
            self.link.told.emit(f"{sheets(len(printed))} saved in {folder.name}.", False)

        self._run("Save", folder, done)

    def choose_printer(self) -> None:
        """Ask for a printer and print the ticked sheets."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the ticked sheets; they count as printed once the printer has taken them."""
        folder = TemporaryDirectory(prefix="exchange-desk-", ignore_cleanup_errors=True)

        def done(printed: tuple[Printed, ...]) -> None:
            folder.cleanup()
            self.tree.forget_ticks()
            pages = sum(row.pages for row in printed)
            self.link.told.emit(f"{pages} pages sent to {printer.printerName() or 'the printer'}.", False)

        self._run("Print", Path(folder.name), done, folder.cleanup, partial(print_files, printer))

    def _run(
        self,
        verb: str,
        folder: Path,
        done: Callable[[tuple[Printed, ...]], None],
        otherwise: Callable[[], None] | None = None,
        hand_over: Callable[[Sequence[Path]], object] | None = None,
    ) -> None:
        visit_id = self.link.visit_id
        only = frozenset((row.document, row.subject_id) for row in self.tree.ticked_rows())
        if visit_id is None or not only:
            return
        job = partial(
            print_ticked,
            visit_id=visit_id,
            only=only,
            wishes=self.options.wishes(),
            folder=folder,
            hand_over=hand_over,
            how=self.how.chosen,
        )
        self.link.run(f"{verb} {sheets(len(only))}", job, done, otherwise)

    def _room(self) -> QWidget:
        room, foot = QWidget(), QHBoxLayout()
        foot.addWidget(self.count, 1)
        for button in (self.how, self.save, self.press):
            foot.addWidget(button)
        box = QVBoxLayout(room)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(10))
        box.addWidget(self.options)
        box.addWidget(ListDetail(self.tree, self.this_sheet.above(self.preview), (3, 4)), 1)
        box.addLayout(foot)
        return room

    def _take(self, rows: tuple[StaleRow, ...]) -> None:
        self.rows = rows
        self._stack.setCurrentIndex(0 if rows else 1)
        self._show()

    def _show(self) -> None:
        self.tree.show_rows(self.rows, all_sheets=self.options.all_sheets, packet=self.options.packet.text())
        if self.tree.current_row() is None and self.rows:
            of_it = " of this packet" if self.options.packet.text() else ""
            self.preview.head.setText(f"Every sheet{of_it} is up to date.")
            self.preview.why.hide()
            self.preview.show_pdf(None, "")
            self.this_sheet.show_row(None)

    def _counted(self) -> None:
        ticked = self.tree.ticked_rows()
        self.count.setText(f"{sheets(len(ticked))} ticked")
        self.press.setText(f"&Print {sheets(len(ticked))}")
        for button in (self.press, self.save):
            button.setEnabled(bool(ticked))

    def _look_at_current(self) -> None:
        row = self.tree.current_row()
        if row is not None:
            self._look_at(row)

    def _look_at(self, row: StaleRow) -> None:
        self.preview.tell(row)
        self.this_sheet.show_row(row)
        visit_id = self.link.visit_id
        if row.state == "void" or visit_id is None:
            self.preview.show_pdf(None, "")
            return
        wishes = self.options.wishes()
        self.link.ask_later(partial(draw_one, visit_id=visit_id, row=row, wishes=wishes), self._drawn)

    def _drawn(self, drawn: tuple[bytes, str]) -> None:
        self.preview.show_pdf(*drawn)
