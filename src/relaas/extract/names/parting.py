"""Names that a stroke joins, "ANP/Reuters", "BAGDAD/KIRKUK", or a place with who is there: each is one of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.lang.gazetteers import spots
from relaas.lang.placenames import place_names
from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View

_STROKE = "/"
_WHOLE = 3
"""Words of a place and somebody's full name."""
_SHORTEST = 2
"""Letters of what stands on either side."""


def parted(view: View, draft: Draft) -> Iterator[Draft]:
    """A name, or the names that strokes join in it.

    Args:
        view: The text.
        draft: What may be several.
    """
    if _leads_on(view, draft):
        stop = view.tokens[draft.first].end
        yield replace(draft, last=draft.first + 1, end=stop, type="place")
        after = draft.first + 1
        yield replace(draft, first=after, start=view.tokens[after].start, type="person")
        return
    pieces = view.text[draft.start : draft.end].split(_STROKE)
    if len(pieces) == 1 or not all(len(p) >= _SHORTEST and p[0].isupper() for p in pieces):
        yield draft
        return
    start = draft.start
    for piece in pieces:
        end = start + len(piece)
        first, last = view.range(start, end)
        yield replace(draft, first=first, last=last, start=start, end=end)
        start = end + len(_STROKE)


def _leads_on(view: View, draft: Draft) -> bool:
    """Is the first word where somebody is who is named right behind it: "overleed in Gent Jan Peeters (41)"?"""
    first = draft.first
    if draft.sure or draft.last - first < _WHOLE or view.word(first - 1) not in view.names.place_prepositions:
        return False
    listed = place_names(view.pack.code)
    town = view.low[first] in view.names.places or (
        listed is not None and listed.knows(view.tokens[first].text)
    )
    town = town or bool(spots(plain(view.tokens[first].text)))
    given = view.low[first] in view.names.given
    return bool(town) and not given and view.low[first + 1] in view.names.given
