"""Host families: all homes, or those that offer a bed for a visit, with everything that is known of each."""

from ui.pages.families.page import Families

__all__ = ["Families"]
