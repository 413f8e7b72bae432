"""The pipeline's names under the types that the report as a whole gives them, for those who read names from a parse."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.names.trimming import TYPES
from relaas.model.tokens import NameSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.entities import EntityMention
    from relaas.model.tokens import Analysis, Token

_MISTAGGED = ("ADJ", "ADV", "VERB", "X")
_LABELS = {type_: label for label, type_ in TYPES.items()}


def retyped(analysis: Analysis, mentions: Sequence[EntityMention]) -> Analysis:
    """A parse whose names have the types of the mentions they overlap, with the people that it has overlooked.

    A subject that is a name of one word is a noun, whatever its tag: "Infrabel schat dat" has no adjective.

    Reach for it before asking who speaks: a person taken for a place by the pipeline can speak then. The extents stay,
    for a title or a compound that a mention leaves out tells who speaks as well.

    Args:
        analysis: The parsed text.
        mentions: Its names as `names` gives them, in order.
    """
    starts = [mention.anchor.start for mention in mentions]

    def typed(span: NameSpan) -> NameSpan:
        at = bisect_right(starts, span.start) - 1
        if at < 0 or mentions[at].anchor.end <= span.start:
            at += 1
        if at < len(mentions) and mentions[at].anchor.start < span.end:
            return replace(span, label=_LABELS[mentions[at].type])
        return span

    found = [typed(span) for span in analysis.names]
    spans = tuple(sorted((*found, *_missed(found, mentions)), key=lambda n: n.start))
    names = {(mention.anchor.start, mention.anchor.end) for mention in mentions}
    tokens = tuple(_noun(token) if (token.start, token.end) in names else token for token in analysis.tokens)
    return replace(analysis, names=spans, tokens=tokens)


def _noun(token: Token) -> Token:
    return replace(token, pos="PROPN") if token.dep == "nsubj" and token.pos in _MISTAGGED else token


def _missed(found: Sequence[NameSpan], mentions: Sequence[EntityMention]) -> list[NameSpan]:
    """The people whom the pipeline has overlooked: "Near the bridge Mehmet, a baker of 46, was asleep"."""
    ends = [span.end for span in found]
    out: list[NameSpan] = []
    for mention in mentions:
        start, end = mention.anchor.start, mention.anchor.end
        behind = bisect_right(ends, start)
        apart = behind == len(found) or found[behind].start >= end
        if mention.type == "person" and apart:
            out.append(NameSpan(start, end, _LABELS["person"]))
    return out
