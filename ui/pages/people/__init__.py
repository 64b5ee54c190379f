"""People: all persons, or the guests of a visit, with everything that is known of each; and who may be there twice."""

from ui.pages.people.duplicates import Duplicates
from ui.pages.people.page import People

__all__ = ["Duplicates", "People"]
