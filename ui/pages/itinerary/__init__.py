"""Programme: the days of a visit with both clocks, who takes part, and what does not go together."""

from ui.pages.itinerary.page import ItineraryPage

__all__ = ["ItineraryPage"]
