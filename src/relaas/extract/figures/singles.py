"""Parts told with others by an article: "drie mannen aangehouden, een Turk en twee Pakistanen"."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from relaas.lang.clauses import Positions
    from relaas.model.figures import FigureMention

_WHOLES = range(3, 21)
"""Wholes that are told so; two is one and one in too many texts."""
_REACH = 24
"""Tokens behind a whole within which its parts are told."""
_COMMA = ","
_VERBS = ("VERB", "AUX")


def with_singles(
    figures: Sequence[FigureMention], positions: Positions, articles: Collection[str]
) -> tuple[FigureMention, ...]:
    """The figures of a document, a count that adds up to the one before it with those told by an article made its part.

    Args:
        figures: In the order of the text.
        positions: The parsed text.
        articles: Words for one of some kind: "een", "a".
    """
    out = list(figures)
    for at, (whole, part) in enumerate(itertools.pairwise(figures)):
        if _may_be_whole(whole) and _may_be_part(part, whole) and _adds_up(whole, part, positions, articles):
            why = f"{part.why}; with those told beside it it adds up to “{whole.anchor.text}”"
            out[at + 1] = replace(part, part_of=at, category=whole.category, why=why)
    return tuple(out)


def _may_be_whole(figure: FigureMention) -> bool:
    exact = figure.quantity.hedge == "exact" and figure.quantity.number in _WHOLES
    return exact and figure.part_of is None and not (figure.superseded or figure.scope)


def _may_be_part(figure: FigureMention, whole: FigureMention) -> bool:
    counted = figure.counted
    people = counted is not None and (counted.group is not None or figure.head[:1].isupper())
    plain = figure.quantity.hedge == "exact" and figure.part_of is None and not figure.scope
    return people and plain and figure.sentence == whole.sentence


def _adds_up(
    whole: FigureMention, part: FigureMention, positions: Positions, articles: Collection[str]
) -> bool:
    """Are they, each article behind the first comma one, as many as the whole, and no verb between?"""
    tokens = positions.analysis.tokens
    first, (number, last) = positions.tokens_of(whole.anchor)[1], positions.tokens_of(part.anchor)
    commas = [at for at in range(first, number) if tokens[at].text == _COMMA]
    if not commas or any(tokens[at].pos in _VERBS for at in range(commas[0], number)):
        return False
    left, total = int(whole.quantity.number or 0), int(part.quantity.number or 0)
    for at in range(commas[0], min(commas[0] + _REACH, len(tokens))):
        verb = at >= last and tokens[at].pos in _VERBS
        if total >= left or verb or tokens[at].start >= whole.sentence[1]:
            break
        total += tokens[at].text.lower() in articles and not number <= at < last
    return total == left and total > int(part.quantity.number or 0)
