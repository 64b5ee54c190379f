"""What stands round every page: sidebar, toasts, problem panel, status bar."""
