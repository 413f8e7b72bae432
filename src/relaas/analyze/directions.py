"""Tell opening from closing quotes, which ASCII marks do not, so that the network sees where speech ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_directions"
OPENING, CLOSING = "``", "''"
_QUOTES = {'"', "'", ",,", "''", "``"}
_CERTAIN = {",,": True, "``": True, "''": False}
_BRACKETS = {"(", "[", "-"}


def make_directions(nlp: Language, name: str) -> Directions:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return Directions()


class Directions:
    """Gives every quote, of whatever kind, one of two norms, by its spacing; must run before the network."""

    def __call__(self, doc: Doc) -> Doc:
        """Set the norms; a quote that stands free on both sides closes what is open in its paragraph."""
        is_open = False
        for token in doc:
            if token.text in _QUOTES:
                is_open = _opens(token, is_open)
                token.norm_ = OPENING if is_open else CLOSING
            elif token.is_space and token.text.count("\n") > 1:
                is_open = False
        return doc


def is_certain(token: Token) -> bool:
    """Say whether a quote tells its direction by its own form, by a colon before it, or by its spacing."""
    return token.text in _CERTAIN or _announced(token) or _starts(token) != _ends(token)


def _opens(token: Token, is_open: bool) -> bool:
    """Say whether a quote opens; some tell it by their form."""
    if token.text in _CERTAIN or _announced(token):
        return _CERTAIN.get(token.text, True)
    starts, ends = _starts(token), _ends(token)
    return not is_open if starts == ends else starts


def _announced(token: Token) -> bool:
    """Say whether a quote stands behind a colon, where speech begins however the marks are spaced."""
    return token.i > 0 and token.nbor(-1).text == ":"


def _starts(token: Token) -> bool:
    """Say whether a quote stands where speech may begin: behind a space, a bracket or an opening quote."""
    if not token.i:
        return True
    before = token.nbor(-1)
    return bool(before.whitespace_) or before.is_space or before.text in _BRACKETS or before.norm_ == OPENING


def _ends(token: Token) -> bool:
    return bool(token.whitespace_) or token.i == len(token.doc) - 1 or token.nbor().is_space
