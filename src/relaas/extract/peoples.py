"""Adjectives of countries that a parse takes for names: "De Kazachse president zei …", with a subject "Kazachse"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.lang.placenames import place_names
from relaas.model.entities import plain

if TYPE_CHECKING:
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Analysis, Token


def as_adjectives(analysis: Analysis, pack: LanguagePack) -> Analysis:
    """The parse in which such a word before its noun depends on it; as it was where the pack knows no peoples.

    Args:
        analysis: The parsed text.
        pack: The language.
    """
    known = place_names(pack.code)
    found = (
        []
        if known is None
        else [at for at in _before_nouns(analysis) if plain(analysis.tokens[at].text) in known.peoples]
    )
    if not found:
        return analysis
    tokens = list(analysis.tokens)
    for at in found:
        _hang(tokens, at)
    return replace(analysis, tokens=tuple(tokens))


def _before_nouns(analysis: Analysis) -> list[int]:
    """Names of one word with a common noun right behind."""
    tokens = analysis.tokens
    return [
        at
        for at in range(len(tokens) - 1)
        if tokens[at].pos == "PROPN"
        and tokens[at + 1].pos == "NOUN"
        and tokens[at + 1].text[0].islower()
        and tokens[at + 1].start - tokens[at].end == 1
    ]


def _hang(tokens: list[Token], at: int) -> None:
    """Let a word depend on the noun behind it, which takes its place and what hung on it."""
    word, noun = tokens[at], tokens[at + 1]
    if noun.head == at:
        head = at + 1 if word.head == at else word.head
        tokens[at + 1] = replace(noun, head=head, dep=word.dep)
    for other, token in enumerate(tokens[max(0, at - _NEAR) : at], start=max(0, at - _NEAR)):
        if token.head == at:
            tokens[other] = replace(token, head=at + 1)
    tokens[at] = replace(word, pos="ADJ", dep="amod", head=at + 1)


_NEAR = 3
"""Tokens before the word among which its article stands."""
