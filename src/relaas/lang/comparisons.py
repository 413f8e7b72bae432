"""What a count or a size is set beside: "31 doden, vier meer dan zaterdag", "dubbel zoveel als maandag"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.clauses import part_of

if TYPE_CHECKING:
    from relaas.lang.clauses import Positions
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Token

_PHRASE = 4
"""Words of the longest phrase by which a count is set beside another."""


def compared(positions: Positions, pack: LanguagePack, start: int) -> str | None:
    """The words by which something is set beside what it was at a time: "31 doden, vier meer dan (op) zaterdag".

    Args:
        positions: The parsed text.
        pack: The language.
        start: First character of the time, code points.

    Returns:
        The words, or None where nothing is.
    """
    at, tokens = positions.token_at(start), positions.analysis.tokens
    if at and tokens[at - 1].text.lower() in pack.day_prepositions:
        at -= 1
    if not at:
        return None
    before = tuple(token.text.lower() for token in tokens[max(at - _PHRASE, 0) : at])
    if phrase := next((p for p in pack.as_many_as if before[-len(p) :] == p), None):
        return " ".join(phrase)
    if before[-1] not in pack.compared_with:
        return None
    if not any(_is_comparative(token) for token in part_of(positions, at - 1) if token.start < start):
        return None  # "Wat gebeurt er dan zaterdag?"
    return tokens[at - 1].text


def _is_comparative(token: Token) -> bool:
    """Does a word compare? A treebank may tell it of "meer" and "minder" by their lemmas alone."""
    suppletive = (token.pos in ("PRON", "DET") and "PronType=Ind" in token.morph) or token.pos == "DET"
    return "Degree=Cmp" in token.morph or (suppletive and token.lemma[:1] != token.text[:1].lower())
