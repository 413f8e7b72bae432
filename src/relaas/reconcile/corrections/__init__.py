"""Decisions of people laid over what was found, before anything is compared."""
