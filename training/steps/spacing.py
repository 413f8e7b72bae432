"""Put natural spacing back into corpora that were stored as space-separated tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.steps.conllu import Sentence, Token

_GLUED_LEFT = {".", ",", ";", ":", "?", "!", ")", "]", "}", "»", "%", "''", "…", "...", "”", "°"}
_GLUED_RIGHT = {"(", "[", "{", "«", ",,", "„", "“", "``"}
_PAIRED = {'"', "'"}


def respace(sentence: Sentence) -> None:
    """Fill in `space_after` where the corpus does not say."""
    if all(token.space_after is not None for token in sentence.tokens):
        return
    opened: set[str] = set()
    for left, right in zip(sentence.tokens, [*sentence.tokens[1:], None], strict=True):
        left.space_after = _space_between(left, right, opened)


def _space_between(left: Token, right: Token | None, opened: set[str]) -> bool:
    if left.form in _PAIRED:
        opened ^= {left.form}
    if right is None:
        return True
    if left.form in _GLUED_RIGHT or (left.form in _PAIRED and left.form in opened):
        return False
    if right.form in _PAIRED and right.form in opened:
        return False
    return right.form not in _GLUED_LEFT
