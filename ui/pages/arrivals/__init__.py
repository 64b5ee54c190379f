"""Arrivals and cars of a visit: the board by day, cars and seats, the roll call."""

from ui.pages.arrivals.page import Arrivals

__all__ = ["Arrivals"]
