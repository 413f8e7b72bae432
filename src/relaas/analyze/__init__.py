"""From a text to tokens, sentences and names, by a spaCy pipeline."""
