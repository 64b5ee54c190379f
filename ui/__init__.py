"""The screen: it asks at the counter and has things done there."""
