"""Papers about the committee and its partnerships: they are the same from whichever visit they are printed."""

from __future__ import annotations

STANDING = frozenset({"partnership-profile", "seeking-profile", "handover-book"})  # keys of documents
