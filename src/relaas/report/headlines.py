"""The lines of a timeline told apart: where one sentence gives several of them, each says which of its words it is.

The sentence stands whole in the first of them; in those behind it what the others are about is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.report.controls import one_line
from relaas.report.excerpts import MORE
from relaas.report.footings import Footings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.model.accounts import Account, TimelineEntry
    from relaas.model.anchors import Anchor, Place

LEFT_OUT = 16
"""How many characters it must be to be left out, and must stand before it: a line begins as its sentence does."""
_TIME = re.compile(r"\bt-[0-9a-f]{12}\b")
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a headline.

    Attributes:
        text: As it is shown.
        own: Is it what sets this line apart from others that the same sentence gives?
    """

    text: str
    own: bool = False


class Headlines:
    """What the lines of the timeline of one account say."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._footings = Footings(account)
        self._texts = {document.id: document.text for document in account.documents}
        self._of: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for at, entry in enumerate(account.timeline):
            self._of[entry.story, entry.headline].append(at)

    def of(self, at: int) -> tuple[Piece, ...]:
        """The headline of the line at a place of the timeline, from 0, in pieces."""
        entry = self._account.timeline[at]
        alike = self._of[entry.story, entry.headline]
        own = self._own(entry) if len(alike) > 1 else []
        if not own:
            return (Piece(one_line(entry.headline)),)
        others = [self._own(self._account.timeline[other]) for other in alike if other != at]
        # A count is what its whole sentence says.
        holes = list(_holes(own, others)) if entry.events and at != alike[0] else []
        return tuple(_pieces(entry.headline, own, holes))

    def text(self, at: int) -> str:
        """The same as plain text, for where nothing can be set off."""
        return "".join(piece.text for piece in self.of(at))

    def _own(self, entry: TimelineEntry) -> list[Stretch]:
        """Where the words that a line is about stand in its headline, in order."""
        place = next((p for p in entry.anchors if _squeezed(p.anchor.text) == entry.headline), None)
        if place is None or place.document not in self._texts:
            return []
        inside = [anchor for anchor in self._words(entry, place) if _within(anchor, place.anchor)]
        return sorted({self._stretch(anchor, place) for anchor in inside})

    def _words(self, entry: TimelineEntry, place: Place) -> Iterator[Anchor]:
        """The events with their times, or the count with its time."""
        times = {
            timex.id: timex.anchor for timex in self._account.timexes if timex.document == place.document
        }
        for event in self._account.events:
            if event.cluster in entry.events and event.document == place.document:
                yield event.trigger
                yield from (times[id_] for id_ in _TIME.findall(event.why) if id_ in times)
        for figure in self._account.figures:
            if figure.document == place.document and f"“{figure.anchor.text}” is as of" in entry.why:
                yield figure.anchor
                if footing := self._footings.of(figure):
                    yield footing.anchor

    def _stretch(self, anchor: Anchor, place: Place) -> Stretch:
        before = self._texts[place.document][place.anchor.start : anchor.start]
        start = len(_squeezed(f"{before}.")) - 1
        return start, start + len(_squeezed(anchor.text))


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _within(inner: Anchor, outer: Anchor) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _holes(own: Sequence[Stretch], others: Iterable[Sequence[Stretch]]) -> Iterator[Stretch]:
    """What other lines are about, each from its first to its last word, where none of the own words is in it."""
    for other in filter(None, others):
        start, end = other[0][0], max(last for _, last in other)
        if min(start, end - start) >= LEFT_OUT and all(last <= start or end <= first for first, last in own):
            yield start, end


def _pieces(headline: str, own: Sequence[Stretch], holes: Sequence[Stretch]) -> Iterator[Piece]:
    at = 0
    for start, end in sorted({*own, *holes}):
        if start < at:
            continue
        if start > at:
            yield Piece(one_line(headline[at:start]))
        hole = (start, end) in holes
        yield Piece(MORE if hole else one_line(headline[start:end]), own=not hole)
        at = end
    if at < len(headline):
        yield Piece(one_line(headline[at:]))
