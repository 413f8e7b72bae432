"""The day of a report that shows only its month, by what the other reports of its event tell."""
