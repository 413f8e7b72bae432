"""The events of a story: mentions of one event over reports found and judged."""
