"""A blank line ends a sentence, whatever the parser would think."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

FACTORY = "relaas_paragraphs"


def make_paragraphs(nlp: Language, name: str) -> Paragraphs:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return Paragraphs()


class Paragraphs:
    """Starts a sentence at the first word after a blank line; must run before the parser."""

    def __call__(self, doc: Doc) -> Doc:
        """Set the sentence starts that the parser then respects; whitespace starts no sentence."""
        begun = broken = False
        for token in doc:
            if token.is_space:
                broken = broken or (begun and token.text.count("\n") > 1)
            if token.i and (token.is_space or not begun):
                token.is_sent_start = False
            elif broken:
                token.is_sent_start = True
                broken = False
            begun = begun or not token.is_space
        return doc
