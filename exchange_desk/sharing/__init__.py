"""What leaves the desk and comes back: lists, cards, calendars, blank forms, the query sheet for the partner."""
