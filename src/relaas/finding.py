"""What is found in a document, with nothing known of the others: one step after the other."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.attributions import finding as attributions
from relaas.extract.events.mentions import Known, events
from relaas.extract.figures.given import Given
from relaas.extract.figures.mentions import figures
from relaas.extract.names import names, retyped
from relaas.extract.peoples import as_adjectives
from relaas.extract.quantities import quantities
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.lang.words import split
from relaas.model.findings import Findings

if TYPE_CHECKING:
    from relaas.model.documents import Document

Chosen = tuple[tuple[str, str], ...]
"""Languages and the names of the pipelines that read them instead of the shipped ones."""


def find(document: Document, chosen: Chosen) -> Findings:
    """What is found in a document.

    Args:
        document: In any language.
        chosen: The pipelines chosen.
    """
    if document.language not in packs.languages():
        return Findings(parsed=False)
    pack, shelf, segments = packs.load(document.language), _shelf(chosen), document.segments
    view = as_adjectives(analyze(shelf.pipeline(document.language), document.text), pack)
    words = split(view.text)
    dates = times(view, segments, pack, words)
    counts = quantities(view, segments, pack, dates, words)
    spans = [(count.anchor.start, count.anchor.end) for count in counts]
    named = names(document.id, view, segments, pack, [date.anchor for date in dates])
    typed = retyped(view, named)
    answers = attributions.find(typed, segments, pack, dates, spans)
    told = answers.attributions()
    said = tuple(answers.of(span) for span in spans)
    return Findings(
        times=dates,
        names=named,
        figures=figures(typed, Given(counts, said, dates, segments), pack),
        attributions=told,
        events=events(view, Known(dates, told, segments), pack),
        offices=answers.offices((*told, *said)),
        parsed=shelf.parses(document.language),
    )


@cache
def _shelf(named: Chosen) -> Shelf:
    return Shelf(dict(named))
