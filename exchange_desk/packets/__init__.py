"""What is printed; the only room that knows ReportLab."""
