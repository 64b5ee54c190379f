"""What is done: one function per verb; flushes, never commits."""
