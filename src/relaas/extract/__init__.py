"""From a parsed text to mentions. Extractors do not know each other."""
