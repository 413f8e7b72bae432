"""Times of a document built by hand, as extraction would find them."""

from __future__ import annotations

from relaas.model.anchors import Anchor
from relaas.model.provenance import Provenance
from relaas.model.time.operators import (
    Fields,
    Find,
    Node,
    references,
)
from relaas.model.timexes import Tense, TimexMention


def mention(
    node: Node,
    at: int = 0,
    tense: Tense = "past",
    *,
    speech: int | None = None,
    equals: int | None = None,
    paragraph: int = 0,
    place: tuple[int, int] = (0, 99),
) -> TimexMention:
    return TimexMention(
        anchor=Anchor(at, at + 3, "tij"),
        node=node,
        hangs_on=references(node),
        tense=tense,
        why="told",
        reporting=False,
        speech=speech,
        equals=equals,
        place=place,
        paragraph=paragraph,
        provenance=Provenance("xx.r", "xx/1"),
    )


def weekday(number: int, direction: str = "past") -> Find:
    return Find(Fields(weekday=number), direction)  # type: ignore[arg-type]
