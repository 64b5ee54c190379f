"""What is done with the ticked sheets: into a folder, onto a printer, into e-mail drafts."""

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
from ui.pages.print_room.mailing import MailDialog, drafts
from ui.pages.print_room.options import Options
from ui.pages.print_room.printer import print_files
from ui.pages.print_room.run import mail_plan_of, mail_ticked, print_ticked, sheets
from ui.pages.print_room.sheets_tree import SheetsTree
from ui.pages.print_room.trying import TryingDialog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from exchange_desk.packets.mail_plan import MailPlan
    from exchange_desk.packets.printing import Printed


class Doing(QObject):
    """Each verb asks where to, then works on a worker; a dialog that is left changes nothing."""

    def __init__(self, page: QWidget, link: Link, tree: SheetsTree, options: Options, how: HowButton) -> None:
        super().__init__(page)
        self._page, self.link, self.tree, self.options, self.how = page, link, tree, options, how

    def choose_folder(self, *, test: bool = False) -> None:
        """Ask for a folder and write the ticked sheets into it, or the first of them as a test."""
        folder = QFileDialog.getExistingDirectory(self._page, "Save the sheets into which folder?")
        if folder:
            self.save_into(Path(folder), test=test)

    def save_into(self, folder: Path, *, test: bool = False) -> None:
        """Write the ticked sheets into this folder, or the first of them as a test."""

        def done(printed: tuple[Printed, ...]) -> None:
            self._told(f"{sheets(len(printed))} saved in {folder.name}.", test)

        self._run("Save", folder, done, test=test)

    def choose_printer(self, *, test: bool = False) -> None:
        """Ask for a printer and print the ticked sheets, or the first of them as a test."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._page)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        self.print_on(printer, test=test)

    def print_on(self, printer: QPrinter, *, test: bool = False) -> None:
        """Print the ticked sheets; they count as printed once the printer has taken them, but a test does not."""
        folder = TemporaryDirectory(prefix="exchange-desk-", ignore_cleanup_errors=True)

        def done(printed: tuple[Printed, ...]) -> None:
            folder.cleanup()
            pages = sum(row.pages for row in printed)
            told = "1 page" if pages == 1 else f"{pages} pages"
            self._told(f"{told} sent to {printer.printerName() or 'the printer'}.", test)

        self._run("Print", Path(folder.name), done, folder.cleanup, partial(print_files, printer), test=test)

    def ask_for_test(self) -> None:
        """Ask whether the first ticked sheet is to be tried on a printer or as a file."""
        rows = self.tree.ticked_rows()
        if rows:
            dialog = TryingDialog(self._page, rows[0])
            dialog.settled.connect(self._try)
            dialog.open()

    def _try(self, printer: bool) -> None:
        ask = self.choose_printer if printer else self.choose_folder
        ask(test=True)

    def ask_for_mail(self) -> None:
        """Show what would go to whom by e-mail, then ask for a folder for the drafts."""
        visit_id, only = self.link.visit_id, self._ticked()
        if visit_id is not None and only:
            self.link.ask_later(partial(mail_plan_of, visit_id=visit_id, only=only), self._show_mail)

    def mail_into(self, folder: Path) -> None:
        """Write drafts with the ticked sheets into this folder."""

        def done(count: int) -> None:
            self._told(f"{drafts(count)} saved in {folder.name}. The sheets in them count as handed out.", False)

        visit_id, only = self.link.visit_id, self._ticked()
        if visit_id is not None and only:
            job = partial(mail_ticked, visit_id=visit_id, only=only, wishes=self.options.wishes(), folder=folder)
            self.link.run("Write e-mail drafts", job, done)

    def _show_mail(self, plan: MailPlan) -> None:
        dialog = MailDialog(self._page, plan)
        dialog.settled.connect(self._choose_mail_folder)
        dialog.open()

    def _choose_mail_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._page, "Save the drafts into which folder?")
        if folder:
            self.mail_into(Path(folder))

    def _ticked(self) -> frozenset[tuple[str, str]]:
        return frozenset((row.document, row.subject_id) for row in self.tree.ticked_rows())

    def _told(self, words: str, test: bool) -> None:
        if test:
            words += " It was a test: nothing counts as printed."
        else:
            self.tree.forget_ticks()
        self.link.told.emit(words, False)

    def _run(
        self,
        verb: str,
        folder: Path,
        done: Callable[[tuple[Printed, ...]], None],
        otherwise: Callable[[], None] | None = None,
        hand_over: Callable[[Sequence[Path]], object] | None = None,
        *,
        test: bool = False,
    ) -> None:
        visit_id = self.link.visit_id
        keys = [(row.document, row.subject_id) for row in self.tree.ticked_rows()][: 1 if test else None]
        if visit_id is None or not keys:
            return
        job = partial(
            print_ticked,
            visit_id=visit_id,
            only=frozenset(keys),
            wishes=self.options.wishes(),
            folder=folder,
            hand_over=hand_over,
            how=self.how.chosen,
            test=test,
        )
        self.link.run(f"{verb} {'a test' if test else sheets(len(keys))}", job, done, otherwise)
