"""Names that a stroke joins, "ANP/Reuters", "BAGDAD/KIRKUK": each is one of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View

_STROKE = "/"
_SHORTEST = 2
"""Letters of what stands on either side."""


def parted(view: View, draft: Draft) -> Iterator[Draft]:
    """A name, or the names that strokes join in it.

    Args:
        view: The text.
        draft: What may be several.
    """
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
