"""The pages: one file a screen, listed in PAGES."""
