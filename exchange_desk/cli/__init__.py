"""The command line: the same desk without a window."""
