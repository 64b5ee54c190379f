"""What is measured: each benchmark prints its table and names the machine."""
