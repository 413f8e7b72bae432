"""What is marked in the texts beside the time expressions: passages, names, figures and statements."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.model.anchors import Place
from relaas.report.passages import Span
from relaas.report.sections.names import named_places
from relaas.report.sections.timeline import passage_id
from relaas.report.sections.voices import voiced_places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from relaas.model.accounts import Account
    from relaas.model.figures import Figure
    from relaas.model.statements import Statement
    from relaas.report.passages import SpanKind


def marks(account: Account, numbers: Mapping[str, int]) -> dict[str, list[Span]]:
    """The spans to be marked, by document id; `numbers` are those of figures and statements in their ledgers."""
    # What is marked twice at one place is marked once, as what comes later here.
    spans: defaultdict[str, dict[tuple[object, ...], Span]] = defaultdict(dict)
    for place, kind, id_ in _linked(account):
        spans[place.document][id_,] = Span(place.anchor.start, place.anchor.end, kind, id_)
    for figure in account.figures:
        if figure.id in numbers:
            spans[figure.document][figure.id,] = _figure(figure, numbers[figure.id])
    for statement in account.statements:
        if statement.id in numbers:
            spans[statement.document].update(_statement(statement, numbers[statement.id]))
    return {document: list(found.values()) for document, found in spans.items()}


def _linked(account: Account) -> Iterator[tuple[Place, SpanKind, str]]:
    """Where links lead that are no numbered marks: passages, those who speak, names."""
    for entry in account.timeline:
        for place in entry.anchors:
            yield place, "passage", passage_id(place)
    for open_ in account.open_events:
        for place in open_.anchors:
            yield place, "passage", passage_id(place)
    for place in voiced_places(account):
        yield place, "passage", passage_id(place)
    for place in named_places(account):
        yield place, "name", passage_id(place)


def _figure(figure: Figure, number: int) -> Span:
    return Span(figure.anchor.start, figure.anchor.end, "figure", figure.id, number, figure.status)


def _statement(statement: Statement, number: int) -> Iterator[tuple[tuple[object, ...], Span]]:
    """Who says it, the words that say so, and what is said: its first part bears its id, its last its number."""
    if statement.source:
        anchor = statement.source.anchor
        id_ = passage_id(Place(statement.document, anchor))
        yield (id_,), Span(anchor.start, anchor.end, "source", id_)
    if cue := statement.cue:
        yield ("cue", cue.start, cue.end), Span(cue.start, cue.end, "cue", "")
    last = len(statement.content) - 1
    for at, part in enumerate(statement.content):
        yield (
            (statement.id, at),
            Span(
                part.start,
                part.end,
                "content",
                "" if at else statement.id,
                number if at == last else 0,
                state=statement.stance,
                row=statement.id,
            ),
        )
