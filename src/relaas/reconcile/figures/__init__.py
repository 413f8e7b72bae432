"""The ledger of figures: when each held, what may be compared, how one stands to another."""
