"""One ticked sheet for a test of the printer: marked TEST, and it does not count as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.labels import label

if TYPE_CHECKING:
    from exchange_desk.packets.ledger import StaleRow


class TryingDialog(Dialog):
    """`settled` is sent with True for the printer, with False for a folder; leaving the dialog does nothing."""

    settled = Signal(bool)

    def __init__(self, parent: QWidget, row: StaleRow) -> None:
        super().__init__(parent, "Test print", wide=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box.addWidget(label(f"{row.title} · {row.subject}", "section"))
        self.box.addWidget(
            label("The first ticked sheet alone, with TEST across every page. It does not count as printed.")
        )
        self.box.addStretch()
        self.add_buttons(
            Button("&Leave it", self.reject),
            Button("&Save as PDF…", lambda: self._settle(False), icon_name="save"),
            primary("Prin&t…", lambda: self._settle(True), icon_name="printer"),
        )
        self.fit(exact=True)

    def _settle(self, printer: bool) -> None:
        self.accept()
        self.settled.emit(printer)
