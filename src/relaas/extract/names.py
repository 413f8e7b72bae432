"""Names: the pipeline's boundaries, with types made consistent inside the document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from relaas.model.anchors import Anchor
from relaas.model.entities import EntityMention, EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.lang.packs import LanguagePack
    from relaas.model.documents import Segment
    from relaas.model.tokens import Analysis, NameSpan

TYPES: dict[str, EntityType] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
READ = ("title", "body")
_PIPELINE, _TITLE, _WORD, _PREPOSITION = 2, 3, 3, 1
"""Votes: what stands beside a name counts more than the pipeline's guess, a preposition less."""


def names(
    document: str, analysis: Analysis, segments: Iterable[Segment], pack: LanguagePack
) -> tuple[EntityMention, ...]:
    """The names in the parts of a text that facts are drawn from.

    Boundaries are the pipeline's. A form has one type in a document: the one that its places together speak for.

    Args:
        document: Document id.
        analysis: The parsed text.
        segments: Its parts.
        pack: The language.
    """
    readable = [(s.start, s.end) for s in segments if s.kind in READ]
    spans = [n for n in analysis.names if n.label in TYPES and _inside(n, readable)]
    starts = {token.start: at for at, token in enumerate(analysis.tokens)}
    votes: dict[str, Counter[EntityType]] = {}
    for span in spans:
        form = analysis.text[span.start : span.end]
        votes.setdefault(form, Counter()).update(_votes(span, starts.get(span.start), analysis, pack))
    return tuple(_mention(document, span, analysis.text, votes) for span in spans)


def _inside(span: NameSpan, parts: list[tuple[int, int]]) -> bool:
    return any(start <= span.start and span.end <= end for start, end in parts)


def _votes(span: NameSpan, at: int | None, analysis: Analysis, pack: LanguagePack) -> Counter[EntityType]:
    votes: Counter[EntityType] = Counter({TYPES[span.label]: _PIPELINE})
    before = analysis.tokens[at - 1].text.lower() if at else ""
    inside = analysis.text[span.start : span.end].lower().split()
    if before in pack.names.person_titles:
        votes["person"] += _TITLE
    if before in pack.names.place_words:
        votes["place"] += _TITLE
    if before in pack.names.place_prepositions:
        votes["place"] += _PREPOSITION
    if any(word in pack.names.organisation_words for word in inside):
        votes["organisation"] += _WORD
    return votes


def _mention(
    document: str, span: NameSpan, text: str, votes: dict[str, Counter[EntityType]]
) -> EntityMention:
    form = text[span.start : span.end]
    ranked = sorted(votes[form].items(), key=lambda item: (-item[1], item[0]))
    kind = ranked[0][0]
    same = kind == TYPES[span.label]
    why = f"the pipeline reads it as {TYPES[span.label]}"
    if not same:
        why += f"; what stands around “{form}” in this report speaks for {kind}"
    return EntityMention(document, Anchor.of(text, span.start, span.end), kind, why)
