"""The rules of a visit: packs, what holds, numbers, what was overruled."""

from ui.pages.rules.page import Rules

__all__ = ["Rules"]
