"""Import a list in five steps: choose, find, columns, check, summary."""

from ui.pages.importing.page import Importing

__all__ = ["Importing"]
