"""What was found in one document, as the other rooms are given it."""

from __future__ import annotations

from dataclasses import dataclass

from relaas.model.documents import Document
from relaas.model.entities import EntityMention
from relaas.model.events import EventMention
from relaas.model.figures import FigureMention
from relaas.model.timexes import TimexMention


@dataclass(frozen=True, slots=True)
class Material:
    """One document with what was found in it.

    Attributes:
        document: As it was read.
        times: Its time expressions, in the order of the text.
        names: Its names.
        figures: Its figures.
        commonplace: Names, in lower case, that reports of any event in its language hold.
        events: The events that it tells of or refers to.
    """

    document: Document
    times: tuple[TimexMention, ...] = ()
    names: tuple[EntityMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    commonplace: frozenset[str] = frozenset()
    events: tuple[EventMention, ...] = ()
