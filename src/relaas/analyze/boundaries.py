"""Where a sentence must begin and where it cannot, whatever the parser would think."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.analyze.directions import CLOSING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_boundaries"
_CLOSERS = frozenset(",.;:?!)]%")


def make_boundaries(nlp: Language, name: str) -> Boundaries:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return Boundaries()


class Boundaries:
    """Starts a sentence after a blank line, and none at closing marks; runs after Directions, before the parser."""

    def __call__(self, doc: Doc) -> Doc:
        """Set the sentence starts that the parser then respects."""
        begun = broken = False
        for token in doc:
            if token.is_space:
                broken = broken or (begun and token.text.count("\n") > 1)
            if token.i and (token.is_space or not begun):
                token.is_sent_start = False
            elif broken:
                token.is_sent_start = True
                broken = False
            elif token.i and _continues(token):
                token.is_sent_start = False
            begun = begun or not token.is_space
        return doc


def _continues(token: Token) -> bool:
    """Say whether a word stands where no sentence begins: a closing mark, or what follows a comma."""
    return token.norm_ == CLOSING or token.text in _CLOSERS or token.nbor(-1).text == ","
