"""What is found in documents, with nothing known of the others: one step after the other, each over a few of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.attributions import finding as attributions
from relaas.extract.events.mentions import Known, events
from relaas.extract.figures.mentions import Given, figures
from relaas.extract.names import names, retyped
from relaas.extract.peoples import as_adjectives
from relaas.extract.quantities import quantities
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.lang.words import split
from relaas.model.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.documents import Document

Chosen = tuple[tuple[str, str], ...]
"""Languages and the names of the pipelines that read them instead of the shipped ones."""


def find(documents: Sequence[Document], chosen: Chosen) -> list[Findings]:
    """What is found in each of a few documents.

    Args:
        documents: In any languages.
        chosen: The pipelines chosen.
    """
    known = packs.languages()
    found = [Findings(parsed=False)] * len(documents)
    for language in sorted({document.language for document in documents} & set(known)):
        own = [at for at, document in enumerate(documents) if document.language == language]
        for at, findings in zip(own, _read([documents[at] for at in own], language, chosen), strict=True):
            found[at] = findings
    return found


def _read(documents: Sequence[Document], language: str, chosen: Chosen) -> list[Findings]:
    """What is found in documents of one language: a step that goes on with its own takes less time."""
    pack, shelf = packs.load(language), _shelf(chosen)
    parsed = shelf.parses(language)
    segments = [document.segments for document in documents]
    nlp = shelf.pipeline(language)
    plain = [analyze(nlp, document.text) for document in documents]
    views = [as_adjectives(analysis, pack) for analysis in plain]
    words = [split(view.text) for view in views]
    dates = [times(v, s, pack, w) for v, s, w in zip(views, segments, words, strict=True)]
    counts = [quantities(v, s, pack, d, w) for v, s, d, w in zip(views, segments, dates, words, strict=True)]
    named = [names(d.id, v, d.segments, pack) for d, v in zip(documents, views, strict=True)]
    typed = [retyped(v, n) for v, n in zip(views, named, strict=True)]
    told, said = [], []
    for view, own, when, several in zip(typed, segments, dates, counts, strict=True):
        spans = [(count.anchor.start, count.anchor.end) for count in several]
        answers = attributions.find(view, own, pack, when, spans)
        told.append(answers.attributions())
        said.append(tuple(answers.of(span) for span in spans))
    given = map(Given, counts, said, dates, segments)
    counted = [figures(t, g, pack) for t, g in zip(typed, given, strict=True)]
    known = map(Known, dates, told, segments)
    happened = [events(v, k, pack) for v, k in zip(views, known, strict=True)]
    return [
        Findings(times=d, names=n, figures=f, attributions=a, events=e, parsed=parsed)
        for d, n, f, a, e in zip(dates, named, counted, told, happened, strict=True)
    ]


@cache
def _shelf(named: Chosen) -> Shelf:
    return Shelf(dict(named))
