"""What the ledger is made from, one bundle a document, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass

from relaas.model.documents import Document
from relaas.model.figures import Figure, FigureMention, FigureRelation, Series, SeriesVerdict, SeriesView
from relaas.model.frozen import Frozen
from relaas.model.timexes import Timex


@dataclass(frozen=True, slots=True)
class Told:
    """What one document tells.

    Attributes:
        document: With its publication date resolved.
        mentions: Its figures; `part_of` counts in this tuple.
        timexes: Its times resolved; `FigureMention.when` and `Attributed.said` count in this tuple.
        ids: Of its figures, in their order; made from them where none are given.
    """

    document: Document
    mentions: tuple[FigureMention, ...]
    timexes: tuple[Timex, ...]
    ids: tuple[str, ...] = ()


class Ledger(Frozen, frozen=True):
    """The figures of one story.

    Attributes:
        figures: In order of document path and offset.
        series: In the order of their first figures.
        relations: In the order of their later figures.
        verdicts: What was judged of figures whose words differ.
        views: Each series as others would read it.
        unstated: How pairs stand of which nothing is stated, though they were judged.
    """

    figures: tuple[Figure, ...]
    series: tuple[Series, ...]
    relations: tuple[FigureRelation, ...]
    verdicts: tuple[SeriesVerdict, ...] = ()
    views: tuple[SeriesView, ...] = ()
    unstated: tuple[FigureRelation, ...] = ()
