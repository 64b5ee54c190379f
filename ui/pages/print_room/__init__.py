"""The print room: what is out of date, for whom, how it looks; saved as PDF or printed."""

from ui.pages.print_room.page import PrintRoom

__all__ = ["PrintRoom"]
