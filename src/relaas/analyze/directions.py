"""Tell opening from closing quotes, which ASCII marks do not, so that the network sees where speech ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

FACTORY = "relaas_directions"
_QUOTES = {'"', "'", ",,", "''", "``"}
_OPENERS = {"(", "[", "-", *_QUOTES}
OPENING, CLOSING = "``", "''"


def make_directions(nlp: Language, name: str) -> Directions:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return Directions()


class Directions:
    """Gives every quote, of whatever kind, one of two norms, by its spacing; must run before the network."""

    def __call__(self, doc: Doc) -> Doc:
        """Set the norms; a quote that stands free on both sides closes what is open."""
        is_open = False
        for token in doc:
            if token.text in _QUOTES:
                before = doc[token.i - 1] if token.i else None
                starts = (
                    before is None or before.is_space or bool(before.whitespace_) or before.text in _OPENERS
                )
                ends = bool(token.whitespace_) or token.i == len(doc) - 1 or doc[token.i + 1].is_space
                is_open = not is_open if starts == ends else starts
                token.norm_ = OPENING if is_open else CLOSING
        return doc
