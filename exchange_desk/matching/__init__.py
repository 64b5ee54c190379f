"""Placing all guests of a visit at once (pure)."""
