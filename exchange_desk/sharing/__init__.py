"""What leaves the desk as a file and comes back: lists, cards, blank forms, query sheets."""
