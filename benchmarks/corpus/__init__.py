"""A corpus of invented lists in many languages, layouts, encodings and date styles, each with its key."""
