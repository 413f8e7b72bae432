"""What was found in one document, before anybody compares it with others."""

from __future__ import annotations

from dataclasses import dataclass

from relaas.model.attributions import Attribution
from relaas.model.entities import EntityMention
from relaas.model.events import EventMention
from relaas.model.figures import FigureMention
from relaas.model.offices import OfficeMention
from relaas.model.timexes import TimexMention


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in one document, with nothing known of the others.

    Attributes:
        times: Time expressions.
        names: Names.
        figures: Figures.
        attributions: Who says what.
        events: What happens.
        offices: By which offices it calls people, and sources that it does not name.
        parsed: Was it read with a parser?
    """

    times: tuple[TimexMention, ...] = ()
    names: tuple[EntityMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[EventMention, ...] = ()
    offices: tuple[OfficeMention, ...] = ()
    parsed: bool = True
