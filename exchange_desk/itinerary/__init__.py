"""Legs, days, zones and connections (pure)."""
