"""Figures: how many of whom, out of quantities and the words around them."""
