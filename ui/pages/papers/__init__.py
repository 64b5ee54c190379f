"""The papers of the travellers of a visit: the matrix, one cell in full, what is asked for, rules of countries."""

from ui.pages.papers.page import Papers

__all__ = ["Papers"]
