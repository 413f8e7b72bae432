"""Where a sentence must begin and where it cannot, whatever the parser would think."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.analyze.directions import CLOSING, OPENING, is_certain

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_boundaries"
_CLOSERS = frozenset(",.;:?!)]%")
_ENDS = frozenset(".?!")
_SHORT = 4
_PARTICLE = 3
_BEGINNING = frozenset({"DET", "PRON"})
_SMALL = frozenset({"ADP", "ADV", "CCONJ", "DET", "PRON", "SCONJ"})


def make_boundaries(nlp: Language, name: str) -> Boundaries:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return Boundaries()


class Boundaries:
    """Starts sentences after a blank line, a full stop or a heading, none at closing marks; runs before the parser.

    It needs the norms that Directions gives to quotes, and tags. What it leaves open, the parser decides.
    """

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
            elif token.i and (_begins(token) or _follows_heading(token)):
                token.is_sent_start = True
            begun = begun or not token.is_space
        return doc


def _continues(token: Token) -> bool:
    """Say whether a word stands where no sentence begins: at a closing mark, or behind a comma or an opening."""
    before = token.nbor(-1)
    if token.norm_ == CLOSING or token.text in _CLOSERS or before.text in {",", "("}:
        return True
    return _opens(before) or (before.text == ":" and _opens(token))


def _begins(token: Token) -> bool:
    """Say whether a capital or an opening quote follows the end of a sentence, and surely no abbreviation."""
    opens = (token.text == "(" or _opens(token)) and token.i + 1 < len(token.doc)
    if not (token.nbor() if opens else token).text[0].isupper():
        return False
    end = token.i - 1
    while end > 0 and (token.doc[end].is_space or _closes(token.doc[end])):
        end -= 1
    mark = token.doc[end].text
    return mark in _ENDS and (mark != "." or (end > 0 and not _abbreviated(token.doc[end - 1].text)))


def _follows_heading(token: Token) -> bool:
    """Say whether a small word with a capital follows a word: a heading, a list or a caption has no full stop."""
    before, text = token.nbor(-1), token.text
    if token.pos_ not in _BEGINNING or len(text) == 1 or not text[0].isupper() or text.isupper():
        return False
    if before.pos_ in _SMALL or not (before.text[-1].isalnum() or before.text == ")"):
        return False
    after = token.doc[token.i + 1 : token.i + 3]
    if len(after) == 2 and after[1].text[0].isupper() and len(after[0]) <= _PARTICLE:
        return False  # "Van der Schans", perhaps
    return len(after) > 0 and (after[0].text[0].islower() or after[0].text[0].isdigit())


def _opens(token: Token) -> bool:
    return token.norm_ == OPENING and is_certain(token)


def _closes(token: Token) -> bool:
    return token.norm_ == CLOSING and is_certain(token)


def _abbreviated(word: str) -> bool:
    """Say whether the stop behind a word may be that of an abbreviation which the tokenizer does not know."""
    return "." in word or (word[0].isupper() and len(word) <= _SHORT)
