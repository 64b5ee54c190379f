"""The money of a visit: travellers and fees, payments, the budget, exchange rates."""

from ui.pages.money.page import Money

__all__ = ["Money"]
