"""The shelves: the file, its lock, its migrations and its journal; the only room that knows SQLite."""
