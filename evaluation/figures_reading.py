"""Read a line of the corpus as the program reads a document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from evaluation.figures_judging import Found
from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.attributions.finding import attributed
from relaas.extract.figures.mentions import Given, figures
from relaas.extract.quantities import quantities
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.model.documents import Segment

if TYPE_CHECKING:
    from relaas.lang.corpus import CorpusLine
    from relaas.model.figures import FigureMention
    from relaas.model.quantities import QuantityMention


@dataclass(frozen=True, slots=True)
class Reading:
    """What the program finds in a line.

    Attributes:
        numbers: Its numbers with their hedges, whatever they count.
        figures: Its figures.
    """

    numbers: tuple[Found, ...]
    figures: tuple[Found, ...]


class Reader:
    """Finds the numbers and figures of a line; the pipeline is loaded once."""

    def __init__(self, code: str) -> None:
        self._pipeline = Shelf({}).pipeline(code)
        self._pack = packs.load(code)

    def read(self, line: CorpusLine) -> Reading:
        """The numbers and figures of a document that consists of a line."""
        analysis, parts = analyze(self._pipeline, line.text), (Segment("body", 0, len(line.text)),)
        dates = times(analysis, parts, self._pack)
        counts = quantities(analysis, parts, self._pack, dates)
        said = attributed(
            analysis, parts, self._pack, dates, [(c.anchor.start, c.anchor.end) for c in counts]
        )
        mentions = figures(analysis, Given(counts, said, dates, parts), self._pack)
        return Reading(tuple(map(_number, counts)), tuple(map(_figure, mentions)))


def _number(mention: QuantityMention | FigureMention) -> Found:
    quantity = mention.quantity
    return Found(
        start=mention.anchor.start,
        end=mention.anchor.end,
        words=mention.anchor.text,
        number=quantity.number,
        low=quantity.low,
        high=quantity.high,
        hedge=quantity.hedge,
        hedges=quantity.hedges,
    )


def _figure(mention: FigureMention) -> Found:
    said = mention.attributed
    return replace(
        _number(mention),
        category=mention.category,
        counted=mention.counted.text if mention.counted else "",
        part_of=mention.part_of,
        scope=frozenset(mention.scope),
        status=said.status,
        sources=tuple(anchor.text for anchor in (said.source, said.name) if anchor),
        chain=tuple(anchor.text for anchor in said.chain),
    )
