"""The algebra of time: intervals, values, operators and their resolution. Knows no language."""
