"""What a treasurer works out: fees, instalments, rates, budgets (pure)."""
