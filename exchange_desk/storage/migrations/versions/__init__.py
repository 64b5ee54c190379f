"""One frozen file a step."""
