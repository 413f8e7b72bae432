"""Places by how they are built ("Atatürkluchthaven", "24 Oktoberplein") and those that a dateline gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View
    from relaas.model.documents import Segment

_NOT_IN_PLACE = frozenset("(-–—,/:.")


def sites(view: View) -> Iterator[Draft]:
    """Places whose last part says that they are one; a number before a street or a square is part of its name.

    Args:
        view: The text.
    """
    for first, last in view.parts:
        for at in range(first, last):
            if view.capital(at) and not view.opens[at] and is_site(view, at):
                begin = at - 1 if at and view.read[at - 1] and view.low[at - 1].isdigit() else at
                yield view.draft(begin, at + 1, "place", "its last part makes it a place")


def is_site(view: View, at: int) -> bool:
    """Is a capitalised word a compound that ends in a kind of place?

    Args:
        view: The text.
        at: Index of its token.
    """
    if view.kind(at) != "site":
        return False
    return not view.names.nouns.holds(view.low[at]) and view.tokens[at].text[1:].islower()


def datelines(view: View, segments: tuple[Segment, ...]) -> Iterator[Draft]:
    """The place that a dateline opens with.

    Args:
        view: The text.
        segments: The parts of the text.
    """
    for segment in segments:
        if segment.kind != "dateline":
            continue
        first, last = view.range(segment.start, segment.end)
        end = first
        while (
            end < last and view.tokens[end].text not in _NOT_IN_PLACE and view.tokens[end].text[0].isalpha()
        ):
            end += 1
        if end > first and view.capital(first):
            yield view.draft(first, end, "place", "the dateline gives it as a place")
