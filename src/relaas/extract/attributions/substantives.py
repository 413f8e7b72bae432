"""Words for somebody that a parse takes for verbs: "een overlevende zei", "de gegijzelde vertelt"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.attribution import Speech
    from relaas.model.tokens import Analysis, Token

_MISREAD = ("VERB", "ADJ")


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
    formed = token.pos in _MISREAD and "VerbForm=Fin" not in token.morph
    if not formed or speech.speakers.get(token.text.lower()) is None:
        return False
    if before.pos == "ADP" and (before.text.lower(),) in speech.prepositions.source:
        return speech.speakers[token.text.lower()] == "people"  # "volgens | getuigen | kort na middernacht"
    finite = behind.pos in ("VERB", "AUX") and "VerbForm=Fin" in behind.morph
    led = before.pos == "DET" and behind.sentence == token.sentence
    return led and (finite or behind.pos in ("PUNCT", "ADP"))
