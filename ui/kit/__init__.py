"""Widgets, palette and icons that know nothing of exchanges."""
