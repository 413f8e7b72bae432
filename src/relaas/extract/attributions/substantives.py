"""Words for somebody that a parse takes for verbs: "een overlevende zei", "de gegijzelde vertelt"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.attribution import Speech
    from relaas.model.tokens import Analysis, Token


def substantive(analysis: Analysis, speech: Speech) -> Analysis:
    """The same parse, such words as the nouns they are; most texts come back as they are.

    Args:
        analysis: The parsed text.
        speech: What its language knows of saying.
    """
    tokens = analysis.tokens
    found = {at for at in range(1, len(tokens) - 1) if _names(tokens, at, speech)}
    if not found:
        return analysis
    told = (
        replace(t, pos="NOUN", lemma=t.text.lower(), morph="") if at in found else t
        for at, t in enumerate(tokens)
    )
    return replace(analysis, tokens=tuple(told))


def _names(tokens: Sequence[Token], at: int, speech: Speech) -> bool:
    """Stands a word for somebody, taken for a participle, between an article and a finite verb or a mark?"""
    token, before, behind = tokens[at], tokens[at - 1], tokens[at + 1]
    formed = token.pos == "VERB" and "VerbForm=Fin" not in token.morph
    if not formed or before.pos != "DET" or speech.speakers.get(token.text.lower()) is None:
        return False
    finite = behind.pos in ("VERB", "AUX") and "VerbForm=Fin" in behind.morph
    return behind.sentence == token.sentence and (finite or behind.pos in ("PUNCT", "ADP"))
