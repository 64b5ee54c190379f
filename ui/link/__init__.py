"""The counter seen from the screen: ask, do, run, undo."""
