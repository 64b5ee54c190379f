"""People: all persons, or the guests of a visit, with everything that is known of each."""

from ui.pages.people.page import People

__all__ = ["People"]
