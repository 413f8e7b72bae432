"""Attributions: who says what, who passed it on, and what the words around it make of it."""
