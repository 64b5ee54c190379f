"""What is asked: functions that return frozen rows."""
