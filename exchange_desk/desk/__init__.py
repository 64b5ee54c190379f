"""The front door: one open desk file."""
