"""Maps of where the reports tell of, drawn on outlines of Natural Earth (public domain)."""
