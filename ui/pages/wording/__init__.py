"""The committee's own wording: phrases on paper, and the texts of letters."""

from ui.pages.wording.letters import Letters
from ui.pages.wording.page import Wording

__all__ = ["Letters", "Wording"]
