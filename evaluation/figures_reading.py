"""Read a line of the corpus as the program reads a document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from evaluation.corpora import Texts
from evaluation.figures_judging import Found
from relaas.extract.attributions.finding import attributed
from relaas.extract.figures.given import Given
from relaas.extract.figures.mentions import figures
from relaas.extract.names import names, retyped
from relaas.extract.quantities import quantities

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
        self._texts = Texts(code)

    def read(self, line: CorpusLine) -> Reading:
        """The numbers and figures of a document that consists of a line."""
        text = self._texts.read(line)
        counts = quantities(text.analysis, text.parts, text.pack, text.dates)
        # As a whole report is read: with names of the types that their own chapter finds.
        typed = retyped(text.analysis, names("", text.analysis, text.parts, text.pack))
        spans = [(count.anchor.start, count.anchor.end) for count in counts]
        said = attributed(typed, text.parts, text.pack, text.dates, spans)
        mentions = figures(typed, Given(counts, said, text.dates, text.parts), text.pack)
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
