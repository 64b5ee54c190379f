"""What is done with the ticked sheets: into a folder, or onto a printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.link.link import Link
from ui.pages.print_room.how import HowButton
from ui.pages.print_room.options import Options
from ui.pages.print_room.printer import print_files
from ui.pages.print_room.run import print_ticked, sheets
from ui.pages.print_room.sheets_tree import SheetsTree

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from exchange_desk.packets.printing import Printed


class Doing(QObject):
    """Each verb asks where to, then works on a worker; a dialog that is left changes nothing."""

    def __init__(self, page: QWidget, link: Link, tree: SheetsTree, options: Options, how: HowButton) -> None:
        super().__init__(page)
        self._page, self.link, self.tree, self.options, self.how = page, link, tree, options, how

    def choose_folder(self) -> None:
        """Ask for a folder and write the ticked sheets into it."""
        folder = QFileDialog.getExistingDirectory(self._page, "Save the sheets into which folder?")
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
        dialog = QPrintDialog(printer, self._page)
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
