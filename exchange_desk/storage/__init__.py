"""The shelves: create, open, lock, migrate, journal; the only room that knows which database it is."""
