"""Hyphens inside words, which part no clauses: "Miami-Dade", cut into three tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.tokens import Token

HYPHEN = "\u2010"
"""How a hyphen inside a word is told from one that parts clauses."""


def lowered(tokens: Sequence[Token]) -> list[str]:
    """The words of a text in lower case, a hyphen inside one as `HYPHEN`.

    Args:
        tokens: All tokens of the document.
    """
    return [
        HYPHEN if token.text == "-" and _joins(tokens, at) else token.text.lower()
        for at, token in enumerate(tokens)
    ]


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Is a token a hyphen inside a word that was cut there: "Miami-Dade"? It parts no clauses."""
    if not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
