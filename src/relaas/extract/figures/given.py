"""What other extractors found in a document, as those who count are given it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relaas.model.documents import Segment
from relaas.model.figures import Attributed
from relaas.model.quantities import QuantityMention
from relaas.model.timexes import TimexMention


@dataclass(frozen=True, slots=True)
class Given:
    """What other extractors found in a document.

    Attributes:
        quantities: Its quantities.
        attributed: Who says each quantity, in the same order.
        times: Its time mentions.
        segments: Its parts.
    """

    quantities: Sequence[QuantityMention]
    attributed: Sequence[Attributed]
    times: Sequence[TimexMention]
    segments: Sequence[Segment]
