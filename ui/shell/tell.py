"""Opens what the window tells or gives away; the dialogs are built when they are wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.link.link import Link
from ui.link.page import Page


def tell(what: str, parent: QWidget, link: Link, page: Page | None) -> None:
    """Open the dialog of this name."""
    from ui.shell import telling

    dialog = {
        "help": lambda: telling.help_for(parent, page),
        "keys": lambda: telling.keys(parent),
        "history": lambda: telling.history(parent, link),
        "about": lambda: telling.about(parent),
    }[what]()
    dialog.open()


def give(what: str, parent: QWidget, link: Link) -> None:
    """Open the dialog of what leaves the desk or comes back: export, form, queries, answers, calendar, cards."""
    from ui.link import giving

    giving.give(what, parent, link)


def say_refusal(parent: QWidget, sentence: str) -> None:
    """Say why something was not done and what to do instead."""
    from ui.kit.dialogs import show_refusal

    show_refusal(parent, sentence)


def say_broken(parent: QWidget, what: str) -> None:
    """Say that the fault is ours."""
    from ui.kit.dialogs import show_refusal

    sentence = f"Something went wrong inside the program ({what}). What was saved before is safe. Try again."
    show_refusal(parent, sentence, title="This should not have happened")
