"""Words that every room uses: errors, ids, names, spans of days, places and zones, progress."""
