"""Where a sentence must begin and where it cannot, whatever the parser would think."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from spacy.attrs import SENT_START

from relaas.analyze.directions import CLOSING, OPENING, is_certain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_boundaries"
JOINTS = "relaas_joints"
_CLOSERS = frozenset(",.;:?!)]%")
_ENDS = frozenset(".?!")
_DASHES = frozenset("-–—*")
_BULLETS = frozenset("•●▪◦")
_SHORT = 4
_PARTICLE = 3
_IN_NAMES = frozenset({"ADP", "DET"})
_BEGINNING = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "PRON", "SCONJ"})
_VERBS = frozenset({"AUX", "VERB"})
_SMALL = frozenset({"ADP", "ADV", "CCONJ", "DET", "PRON", "SCONJ"})


def make_boundaries(nlp: Language, name: str) -> Boundaries:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return Boundaries()


def make_joints(nlp: Language, name: str) -> Joints:  # noqa: ARG001 - as spaCy names them
    """Make the component that runs after the parser, as spaCy's factories are called."""
    return Joints()


class Boundaries:
    """Starts sentences after a blank line, a full stop or a heading, and at items of lists; none at closing marks.

    It runs before the parser, which decides what it leaves open, and needs the norms that Directions gives to quotes,
    and tags.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Set the sentence starts that the parser then respects."""
        starts = np.array([[start] for start in _starts(doc)], dtype="int64").reshape(-1, 1)
        # In one go: setting them one by one, spaCy looks through the whole document each time.
        return doc.from_array([SENT_START], starts.astype("uint64"))  # type: ignore[arg-type]  # wrong in the stub


def _starts(doc: Doc) -> Iterator[int]:
    """Say of every token whether a sentence begins there (1), none does (-1) or the parser is to tell (0)."""
    begun = broken = False
    items = _Items()
    for token in doc:
        space = token.is_space
        broken = broken or (space and begun and token.text.count("\n") > 1)
        if token.i and (space or not begun):
            yield -1
        elif broken:
            yield 1
            broken, items = False, _Items(_is_mark(token))
        else:
            yield items.start(token) if token.i else 0
        begun = begun or not space


class _Items:
    """Follows a text word by word through its lists, of which each item is a sentence."""

    def __init__(self, marked: bool = False) -> None:
        self._listing, self._marked = False, marked

    def start(self, token: Token) -> int:
        """Say whether a sentence begins at a word; none does behind the mark of an item."""
        marks = _itemizes(token, self._listing)
        start = 1 if marks else -1 if self._marked else _start(token)
        self._listing = (self._listing and (marks or start < 1)) or (marks and _announced(token))
        self._marked = marks
        return start


def _start(token: Token) -> int:
    return -1 if _continues(token) else int(_begins(token) or _follows_heading(token))


def _itemizes(token: Token, listing: bool) -> bool:
    """Say whether a mark opens an item of a list: a bullet, a dash on a new line, one behind a colon or after that.

    Elsewhere a dash that stands free opens or closes an aside. A list is over where a sentence begins otherwise.
    """
    if not _is_mark(token):
        return False
    before = token.nbor(-1)
    if before.is_space:
        return "\n" in before.text
    return bool(before.whitespace_) and (token.text in _BULLETS or listing or _announced(token))


def _is_mark(token: Token) -> bool:
    """Say whether it is a mark that items open with, and a space stands behind it."""
    return bool(token.whitespace_) and (token.text in _DASHES or token.text in _BULLETS)


def _announced(token: Token) -> bool:
    return token.nbor(-1).text == ":"


def _continues(token: Token) -> bool:
    """Say whether a word stands where no sentence begins: at a closing mark, or behind a comma or an opening.

    Nor does a small letter begin one behind a word, a colon or a semicolon.
    """
    before = token.nbor(-1)
    if token.is_lower and (before.text[-1].isalnum() or before.text in {":", ";"}):
        return True
    if token.norm_ == CLOSING or token.text in _CLOSERS or before.text in {",", "("}:
        return True
    return _opens(before) or (before.text == ":" and _opens(token)) or _says(before)


def _says(token: Token) -> bool:
    """Say whether a small verb stands behind quoted words or a comma, so that who says it follows: ", zegt Jan"."""
    if token.i < len("”,") or token.pos_ not in _VERBS or not token.is_lower:
        return False
    one = token.nbor(-1)
    return _closes(one) or one.text == ","


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
    """Say whether a small word with a capital follows a word: a heading, a list or a caption has no full stop.

    So it is behind an abbreviation or an initial, which names and not such words follow.
    """
    before, text = token.nbor(-1), token.text
    if token.pos_ not in _BEGINNING or len(text) == 1 or not text[0].isupper() or text.isupper():
        return False
    if not (before.text[-1] in ".)" or (before.text[-1].isalnum() and before.pos_ not in _SMALL)):
        return False
    after = token.doc[token.i + 1 : token.i + 3]
    if (
        len(after) == 2
        and token.pos_ in _IN_NAMES
        and after[1].text[0].isupper()
        and len(after[0]) <= _PARTICLE
    ):
        return False  # "Van der Schans", perhaps
    return len(after) > 0 and (after[0].text[0].islower() or after[0].text[0].isdigit())


def _opens(token: Token) -> bool:
    return token.norm_ == OPENING and is_certain(token)


def _closes(token: Token) -> bool:
    return token.norm_ == CLOSING and is_certain(token)


def _abbreviated(word: str) -> bool:
    """Say whether the stop behind a word may be that of an abbreviation which the tokenizer does not know."""
    return "." in word or (word[0].isupper() and len(word) <= _SHORT)


class Joints:
    """Joins what the parser left in two although no sentence begins there; runs after the parser.

    Where it cannot link two parts it leaves two roots, and a root makes a sentence.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Hang the root of the one part on that of the other."""
        for token in doc[1:]:
            if not token.is_sent_start or token.is_space:
                continue
            before = token.nbor(-1)
            if _continues(token) or (before.is_sent_start and _is_mark(before)):
                _join(_root(token.nbor(-1)), _root(token))
        return doc


def _root(token: Token) -> Token:
    while token.head.i != token.i:
        token = token.head
    return token


def _join(first: Token, second: Token) -> None:
    """Hang the second root on the first, or the other way round where only the second is a verb."""
    if second.pos_ in _VERBS and first.pos_ not in _VERBS:
        first, second = second, first
    second.head = first
    second.dep_ = "parataxis"
