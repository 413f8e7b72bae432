"""Tell opening from closing quotes, which ASCII marks do not, so that the network sees where speech ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_directions"
OPENING, CLOSING = "``", "''"
_QUOTES = {'"', "'", ",,", "''", "``"}
_BRACKETS = {"(", "[", "-"}


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
                starts, ends = _starts(token), _ends(token)
                is_open = not is_open if starts == ends else starts
                token.norm_ = OPENING if is_open else CLOSING
        return doc


def _starts(token: Token) -> bool:
    """Say whether a quote stands where speech may begin: behind a space, a bracket or an opening quote."""
    if not token.i:
        return True
    before = token.nbor(-1)
    return bool(before.whitespace_) or before.is_space or before.text in _BRACKETS or before.norm_ == OPENING


def _ends(token: Token) -> bool:
    return bool(token.whitespace_) or token.i == len(token.doc) - 1 or token.nbor().is_space
