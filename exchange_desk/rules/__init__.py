"""What we know of guests and homes, and the packs of rules that judge it (pure)."""
