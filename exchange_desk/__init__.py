"""Exchange Desk: the desk behind the counter; knows no Qt."""

__version__ = "0.1.0"
