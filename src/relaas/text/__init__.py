"""Texts and the positions in them."""
