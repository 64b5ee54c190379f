"""The documents: one file each, listed in DOCUMENTS."""
