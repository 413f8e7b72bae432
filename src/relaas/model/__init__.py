"""The nouns: frozen, slotted, without I/O, knowing nothing but their errors."""
