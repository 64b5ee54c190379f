"""What every page is: a widget that says what it watches and asks again when that changed."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.link.link import Link


class Page(QWidget):
    """One screen. `key` and `title` name it, `icon` is a shipped one, `watches` are tables whose change makes it ask.

    `step` (1 to 5) puts it on the bar of a visit, `beside_steps` next to them; `aside` shows it in the sidebar.
    `help` is what F1 tells.
    Build the widgets in `__init__`; ask in `refresh`, which runs only while the page is seen and a file is open.
    """

    key: ClassVar[str] = ""
    title: ClassVar[str] = ""
    icon: ClassVar[str] = "file-text"
    watches: ClassVar[frozenset[str]] = frozenset()
    step: ClassVar[int | None] = None
    aside: ClassVar[bool] = False
    beside_steps: ClassVar[bool] = False
    needs_file: ClassVar[bool] = True
    help: ClassVar[str] = ""

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = link
        self.in_visit = (self.step is not None or self.beside_steps) and not self.aside
        self._fresh = False
        link.opened.connect(self.ask_again)
        link.visit_chosen.connect(self.ask_again)
        link.changed.connect(self._changed)

    def refresh(self) -> None:
        """Ask again and show what is so now."""

    def show_what(self, **what: object) -> None:
        """Called by `link.go(key, …)` before the page is shown: `in_visit` for its scope, and what to select."""
        if self.step is not None and "in_visit" in what:
            wanted = bool(what["in_visit"])
            if wanted != self.in_visit:
                self.in_visit = wanted
                self.ask_again()

    def add_new(self) -> bool:
        """Ctrl+N: begin a new thing of the kind that the page shows; False when it has none."""
        return False

    def go_to_search(self) -> bool:
        """Ctrl+F: go to the search field; False when the page has none."""
        return False

    def bring_in(self) -> bool:
        """Ctrl+I: import a file of the kind that the page shows; False when it has none."""
        return False

    @property
    def visit_in_view(self) -> str | None:
        """The visit that the page is about, or None when it shows everything."""
        return self.link.visit_id if self.in_visit else None

    def ask_again(self) -> None:
        """Refresh now if the page is seen, otherwise when it is next shown."""
        self._fresh = False
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page."""
        super().showEvent(event)
        if not self._fresh:
            self._refresh()

    def _changed(self, tables: frozenset[str]) -> None:
        if tables & self.watches:
            self.ask_again()

    def _refresh(self) -> None:
        if self.link.is_open or not self.needs_file:
            self._fresh = True
            self.refresh()
