"""Where the names that a pipeline has found begin and end, put right by the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.hyphens import HYPHEN
from relaas.extract.attributions.syllables import goes_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Analysis

CLIPPED = ("'", "’")
"""What a small word begins with of which the first letters are dropped: "'t"."""


def bordered(named: Sequence[int], analysis: Analysis, low: Sequence[str], pack: LanguagePack) -> list[int]:
    """For each token the number of the name that holds it, or -1, with the borders of names put right.

    Args:
        named: The same as found.
        analysis: The parsed text.
        low: Its words in lower case.
        pack: The language.
    """
    out = list(named)
    _unverb(out, analysis)
    _uncount(out, analysis)
    _begin(out, analysis)
    _hyphen(out, analysis, low)
    _clip(out, analysis, low, pack)
    _unoffice(out, analysis, low, pack)
    return out


def _unverb(named: list[int], analysis: Analysis) -> None:
    """End names before a small finite verb, which no name holds: "het ministerie had" is one taken too far."""
    for at, token in enumerate(analysis.tokens):
        if named[at] >= 0 and "VerbForm=Fin" in token.morph and token.text.islower():
            _end(named, at)


def _uncount(named: list[int], analysis: Analysis) -> None:
    """End names before a number with a small noun behind it, which no name holds: "volgens Amnesty 321 doden"."""
    tokens = analysis.tokens
    for at in range(1, len(tokens) - 1):
        inside = named[at] >= 0 and named[at - 1] == named[at] and tokens[at].pos == "NUM"
        if inside and tokens[at].text[0].isdigit() and tokens[at + 1].text.islower():
            _end(named, at)


def _end(named: list[int], at: int) -> None:
    """End the name that holds a token before it."""
    last = next((i for i in range(at, len(named)) if named[i] != named[at]), len(named))
    named[at:last] = [-1] * (last - at)


def _begin(named: list[int], analysis: Analysis) -> None:
    """Begin names that were cut at a small word with the capital before it: "de krant Folha | de S.Paulo"."""
    tokens = analysis.tokens
    for at in range(1, len(tokens)):
        cut = named[at] >= 0 and named[at - 1] < 0 and tokens[at].text.islower()
        if cut and tokens[at].pos == "PROPN" and tokens[at - 1].pos == "PROPN":
            named[at - 1] = named[at] if tokens[at - 1].text.istitle() else -1


def _hyphen(named: list[int], analysis: Analysis, low: Sequence[str]) -> None:
    """Let names go on behind a hyphen inside a word: "Julio Gómez | -Pomar", "Kim Jong | -un"."""
    tokens = analysis.tokens
    for at in range(1, len(tokens) - 1):
        number = named[at - 1]
        joins = low[at] == HYPHEN and number >= 0 and named[at] < 0 and named[at + 1] < 0
        if joins and (tokens[at + 1].text[0].isupper() or goes_on(analysis, named, at)):
            named[at] = named[at + 1] = number


def _clip(named: list[int], analysis: Analysis, low: Sequence[str], pack: LanguagePack) -> None:
    """Let a person's name go on behind a clipped article, where none but a surname has one: "Piet | in 't Veen"."""
    tokens = analysis.tokens
    for at in range(2, len(tokens)):
        if not low[at - 1].startswith(CLIPPED) or not tokens[at].text.istitle():
            continue
        first = at - 2 if " ".join(low[at - 2 : at]) in pack.names.infixes else at - 1
        number = named[first - 1] if low[at - 1] in pack.names.infixes else -1
        if number >= 0 and analysis.names[number].label == "PER" and low[at] not in pack.names.organisations:
            named[first : at + 1] = [number] * (at + 1 - first)


def _unoffice(named: list[int], analysis: Analysis, low: Sequence[str], pack: LanguagePack) -> None:
    """End a person's name before what he is minister of: "minister Jansen van Binnenlandse Zaken"."""
    tokens, portfolios = analysis.tokens, pack.names.portfolios | pack.speech.sources.portfolios
    for at in range(1, len(tokens) - 1):
        number = named[at]
        inside = number >= 0 and named[at - 1] == number
        if not inside or analysis.names[number].label != "PER" or low[at] not in pack.names.links:
            continue
        if low[at + 1] in portfolios and tokens[at + 1].text[0].isupper():
            for rest in range(at, len(tokens)):
                named[rest] = -1 if named[rest] == number else named[rest]
