"""Take white space out of the tree, where a parser that was not taught what to do with it made it a head."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from spacy.attrs import DEP, HEAD

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_blanks"
_VERBS = frozenset({"AUX", "VERB"})
_ROOT, _NONE = "ROOT", "dep"


def make_blanks(nlp: Language, name: str) -> Blanks:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return Blanks()


class Blanks:
    """Hangs what hangs on white space on the word above it, or makes it the root itself; runs after the parser.

    Without it the sentence before a blank line may have no root among its words.
    """

    def __init__(self) -> None:
        """Begin idle: not every parser needs it."""
        self.active = False

    def __call__(self, doc: Doc) -> Doc:
        """Set heads and relations anew, for the whole document at once."""
        blanks = [token for token in doc if token.is_space and token.n_lefts + token.n_rights]
        if not self.active or not blanks:
            return doc
        heads = [token.head.i for token in doc]
        relations = [token.dep for token in doc]
        for blank in blanks:
            top = _top(blank)
            _hang(blank, top, heads)
            relations[blank.i] = doc.vocab.strings.add(_NONE)
            if heads[top.i] == top.i:
                relations[top.i] = doc.vocab.strings.add(_ROOT)
        offsets = (np.array(heads, dtype="int64") - np.arange(len(heads))).astype("uint64")
        columns = np.column_stack([offsets, np.array(relations, dtype="uint64")])
        return doc.from_array([HEAD, DEP], columns)  # type: ignore[arg-type]  # wrong in the stub


def _top(blank: Token) -> Token:
    """Return the word that takes the place of a blank: the one above it, else the first verb below it."""
    if blank.head.i != blank.i:
        return blank.head
    words = [child for child in blank.children if not child.is_space] or list(blank.children)
    return next((word for word in words if word.pos_ in _VERBS), words[0])


def _hang(blank: Token, top: Token, heads: list[int]) -> None:
    if blank.head.i == blank.i:
        heads[top.i] = top.i
        heads[blank.i] = top.i
    for child in blank.children:
        if child.i != top.i:
            heads[child.i] = top.i
