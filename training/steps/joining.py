"""Join sentences that a corpus splits at a colon or a semicolon, as the hand-checked parts have them.

The tree follows what those parts do: a clause that announces a quote hangs on the quote ("Hij zei: ..."), any
other second half hangs on the first; both as parataxis.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from training.steps.conllu import Sentence, Token

_SPLITTERS = {":", ";"}
_QUOTES = {'"', "'", ",,"}
_LONGEST = 80


def join(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences with the split ones made whole."""
    joined: list[Sentence] = []
    for sentence in sentences:
        if joined and _belong(joined[-1], sentence):
            joined[-1] = _joined(joined[-1], sentence)
        else:
            joined.append(sentence)
    return joined


def _belong(left: Sentence, right: Sentence) -> bool:
    short = len(left.tokens) + len(right.tokens) <= _LONGEST
    return short and left.doc == right.doc and left.tokens[-1].form in _SPLITTERS


def _joined(left: Sentence, right: Sentence) -> Sentence:
    size = len(left.tokens)
    first, second = _root(left.tokens), size + _root(right.tokens)
    moved = [replace(t, head=None if t.head is None else t.head + size) for t in right.tokens]
    tokens = [*(replace(token) for token in left.tokens), *moved]
    if left.tokens[-1].form == ":" and right.tokens[0].form in _QUOTES:
        _hang(tokens, first, second)
    else:
        _hang(tokens, second, first)
        tokens[size - 1].head = second
    return replace(left, tokens=tokens)


def _root(tokens: list[Token]) -> int:
    return next(index for index, token in enumerate(tokens) if token.deprel == "root")


def _hang(tokens: list[Token], root: int, head: int) -> None:
    tokens[root].head, tokens[root].deprel = head, "parataxis"
