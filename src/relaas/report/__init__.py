"""The account as people read it: a page and a terminal summary."""
