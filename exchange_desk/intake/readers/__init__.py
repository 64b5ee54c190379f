"""The readers: one file a format; nothing else knows file formats."""
