"""What the window tells about itself: help for a screen, the keys, the history, about."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QWidget

from ui.kit.dialogs import Dialog, lines_dialog
from ui.link.link import Link
from ui.link.page import Page
from ui.shell.menus import COMMANDS


def help_for(parent: QWidget, page: Page | None) -> Dialog:
    """What one can do on this screen."""
    title = page.title if page else "Help"
    words = page.help if page and page.help else "Open or start a committee file. Everything else begins there."
    keys = [("F1", "this help"), ("F6", "next pane"), ("Ctrl+Z", "undo"), ("Ctrl+F1", "all keys")]
    return lines_dialog(parent, title, [(words, ""), *keys])


def keys(parent: QWidget) -> Dialog:
    """Every command with its key."""
    return lines_dialog(
        parent, "Keys", [(command.key, command.words.replace("&", "")) for command in COMMANDS if command.key]
    )


def history(parent: QWidget, link: Link) -> Dialog:
    """Who changed what, the newest first."""
    steps = link.desk.history(limit=200) if link.desk else ()
    words = {"undone": "  (undone)", "discarded": "  (undone)"}
    lines = [(_when(step.at), step.label + words.get(step.state, "")) for step in steps]
    return lines_dialog(parent, "History", lines or [("Nothing was changed yet.", "")])


def about(parent: QWidget) -> Dialog:
    """What the program is and what it does not do."""
    from exchange_desk import __version__

    return lines_dialog(
        parent,
        "About Exchange Desk",
        [
            (f"Exchange Desk {__version__}: a free desk for sister-city committees.", ""),
            ("It works without a network and sends nothing anywhere. Each committee file stays on this computer.", ""),
            ("Licensed under the GNU General Public License, version 3 or later.", ""),
        ],
    )


def _when(at: str) -> str:
    try:
        moment = dt.datetime.fromisoformat(at)
    except ValueError:
        return at
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return f"{moment.astimezone():%a %d %b %H:%M}"
