"""From what was reconciled to one account."""
