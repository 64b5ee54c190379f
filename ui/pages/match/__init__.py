"""Match: guests without a home, homes sorted by fit with reasons in words, and what was placed."""

from ui.pages.match.page import Match

__all__ = ["Match"]
