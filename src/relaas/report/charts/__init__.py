"""Drawings of the ledger: inline SVG of our own, that needs no script."""
