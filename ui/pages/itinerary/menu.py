"""What else can be done with a programme: the menu of its button "More…"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from ui.pages.itinerary.doing import Doing


def more_menu(doing: Doing, parent: QWidget) -> QMenu:
    """Every verb that is not worth a button of its own."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction("Import from a &file…\tCtrl+I", doing.bring_in)
    menu.addAction("&Copy from another visit…", doing.copy)
    menu.addAction("Save as a &template…", doing.save_template)
    menu.addSeparator()
    menu.addAction("Confirm the &drafts of this day", doing.confirm_day)
    menu.addAction("Confirm &all drafts", doing.confirm_all)
    menu.addSeparator()
    menu.addAction("Our own &places…", doing.own_places)
    return menu
