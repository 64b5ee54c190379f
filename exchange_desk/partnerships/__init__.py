"""Thinking about partnerships (pure)."""
