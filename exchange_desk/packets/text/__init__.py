"""The one text engine: every script, in every cell, and never markup."""
