"""A text as cues are looked for in it: what each of its tokens is compared as."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.lang.nouns import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.nouns import Nouns
    from relaas.model.tokens import Token

KIND = "@"
"""Before the name of a kind of words, in an entry of a list and in what a word of that kind is compared as."""
_INFLECTED = ("ADJ", "VERB")
_KINDLY = ("NOUN", "PROPN", "VERB", "ADJ")
"""Tags of what can be of a kind; a parse takes participles for adjectives."""


class CueText:
    """A text as cues are looked for in it: what its tokens are compared as, worked out once for all lists.

    Args:
        tokens: All tokens of the document.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._compared: dict[tuple[str, Nouns | None], list[tuple[str, ...]]] = {}

    def compared(self, inflection: str, kinds: Nouns | None, span: range) -> Sequence[tuple[str, ...]]:
        """What some tokens are compared as.

        Args:
            inflection: An ending that an adjective or participle may have beyond the listed form; empty for none.
            kinds: Kinds of nouns and verbs, or None.
            span: Indices of the tokens.
        """
        known = self._compared.get((inflection, kinds))
        if known is None:
            known = self._compared[inflection, kinds] = [()] * len(self.tokens)
        part = known[span.start : span.stop]
        if () in part:
            tokens = self.tokens[span.start : span.stop]
            part = [
                words or _with_kind(token, compared(token, inflection), kinds)
                for words, token in zip(part, tokens, strict=True)
            ]
            known[span.start : span.stop] = part
        return part


def compared(token: Token, inflection: str) -> tuple[str, ...]:
    """What a token is compared as: its form, its dictionary form, its form without the ending of an adjective.

    Args:
        token: The token.
        inflection: That ending; empty for none.
    """
    return _compared(token.text, token.lemma, inflection if token.pos in _INFLECTED else "")


def _with_kind(token: Token, words: tuple[str, ...], kinds: Nouns | None) -> tuple[str, ...]:
    """What a noun or verb is compared as, with the kind it is of, if any."""
    if kinds is None or token.pos not in _KINDLY:
        return words
    kind = kinds.of(token.text) or kinds.of(token.lemma)
    return words if kind is None else (*words, KIND + kind)


@lru_cache(maxsize=32_768)
def _compared(text: str, lemma: str, inflection: str) -> tuple[str, ...]:
    form, base = folded(text), folded(lemma)
    words = (form,) if form == base else (form, base)
    return (*words, form.removesuffix(inflection)) if inflection and form.endswith(inflection) else words
