"""Places in capitals at the head of a line that no dateline was read from: "MINSK/AMSTERDAM.", "SEOUL (AFP) -"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.extract.names.views import Draft
from relaas.lang.placenames import place_names
from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import View
    from relaas.lang.placenames import PlaceNames

_HEAD = re.compile(
    r"^([^\W\d_][^\n(,.–—:]{1,59}?)(?:,([^\n(.–—:]{1,40}))?[ ]?(?:\(|[–—]|- |\. )", re.MULTILINE
)
"""What a line opens with before an agency in brackets, a dash or a stop; bounded, so that no line is read twice."""
_PIECE = re.compile(r"[^/]+")


def shouted(view: View) -> Iterator[Draft]:
    """The places that lines open with in capitals, where one of them or the region behind them is listed.

    Reach for it beside `datelines`: a report may have its dateline in a line of the text, or two places in it.

    Args:
        view: The text.
    """
    places = place_names(view.pack.code)
    for head in _HEAD.finditer(view.text) if places else ():
        if (
            places
            and head[1].isupper()
            and any(_listed(part, places) for part in _PIECE.findall(_whole(head)))
        ):
            for piece in _PIECE.finditer(view.text, *head.span(1)):
                yield from _place(view, piece)


def _whole(head: re.Match[str]) -> str:
    """Its places and the region behind a comma, with a stroke between all: what is listed of them vouches for all."""
    return f"{head[1]}/{head[2] or ''}"


def _listed(name: str, places: PlaceNames) -> bool:
    key = plain(name)
    return key in places.named or key in places.countries


def _place(view: View, piece: re.Match[str]) -> Iterator[Draft]:
    start = piece.end() - len(piece[0].lstrip())
    end = piece.start() + len(piece[0].rstrip())
    first, last = view.range(start, end)
    if first < last and all(view.read[first:last]):
        yield Draft(first, last, start, end, "place", "a line opens with it in capitals", sure=True)
