"""The counter seen from the screen: ask, do, run, undo."""

from ui.link.link import Link
from ui.link.page import Page

__all__ = ["Link", "Page"]
