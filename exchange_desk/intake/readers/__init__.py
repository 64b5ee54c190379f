"""The readers: one file a format; nothing else knows file formats."""

from exchange_desk.intake.readers.sheets import read_sheets

__all__ = ["read_sheets"]
