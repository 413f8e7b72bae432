"""Several stories in one account: the rows of all, in the order of their documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from relaas.model.accounts import SCHEMA, Account, OpenEntry, Problem, Story, TimelineEntry
from relaas.model.documents import Document
from relaas.model.entities import Entity, EntityVerdict
from relaas.model.events import Event, EventVerdict
from relaas.model.figures import Figure, FigureRelation, Series, SeriesVerdict, SeriesView
from relaas.model.statements import Saying, Statement, StatementRelation, StatementVerdict
from relaas.model.timexes import Timex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Chapter:
    """Everything that was made out of the reports of one story; each list in the order of its documents.

    Attributes:
        story: Its row.
        documents: Its reports, by path.
        timexes: Their time expressions.
        entities: Who and what they name.
        timeline: Its timeline.
        problems: What was left open in them.
        figures: Its figures.
        series: Its series.
        figure_relations: How its figures stand to one another.
        statements: What is said in it.
        events: Its events.
        event_verdicts: What was judged of pairs of them.
        open_events: Those with more than one date left.
        unstated_relations: How pairs of figures stand of which nothing is stated.
        series_views: Its series as others would read them.
        sayings: What is said in it, over its reports.
        statement_relations: What denies what.
        statement_verdicts: What was judged of pairs of statements.
        entity_verdicts: What was judged of pairs of names.
        series_verdicts: What was judged of figures whose words differ.
    """

    story: Story
    documents: tuple[Document, ...]
    timexes: tuple[Timex, ...]
    entities: tuple[Entity, ...]
    timeline: tuple[TimelineEntry, ...]
    problems: tuple[Problem, ...]
    figures: tuple[Figure, ...]
    series: tuple[Series, ...]
    figure_relations: tuple[FigureRelation, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    event_verdicts: tuple[EventVerdict, ...]
    open_events: tuple[OpenEntry, ...]
    unstated_relations: tuple[FigureRelation, ...] = ()
    series_views: tuple[SeriesView, ...] = ()
    sayings: tuple[Saying, ...] = ()
    statement_relations: tuple[StatementRelation, ...] = ()
    statement_verdicts: tuple[StatementVerdict, ...] = ()
    entity_verdicts: tuple[EntityVerdict, ...] = ()
    series_verdicts: tuple[SeriesVerdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """What stands in an account beside what its reports tell.

    Attributes:
        version: The version of relaas.
        models: Hash of the pipeline used, by language.
        settings: The settings that bear on the result.
        problems: What reading the reports left.
    """

    version: str
    models: Mapping[str, str]
    settings: Mapping[str, Any]
    problems: Sequence[Problem]


def joined(chapters: Sequence[Chapter], run: Run) -> Account:
    """One account of several stories.

    Rows go by the path of their documents, as in an account of one story; timelines stand one after the other, each in
    order of time.

    Args:
        chapters: One a story, by the path of the first report of each.
        run: What stands beside them.
    """
    documents = sorted(chain.from_iterable(c.documents for c in chapters), key=lambda d: (d.path, d.id))
    place = {document.id: at for at, document in enumerate(documents)}
    figures = _by(place, (c.figures for c in chapters), lambda f: f.document)
    events = _by(place, (c.events for c in chapters), lambda e: e.document)
    home = {f.id: f.document for f in figures} | {e.id: e.document for e in events}
    first = {row.series: row.document for row in reversed(figures)}
    return Account(
        schema=SCHEMA,
        version=run.version,
        models=run.models,
        settings=run.settings,
        stories=tuple(chapter.story for chapter in chapters),
        documents=tuple(documents),
        timexes=_by(place, (c.timexes for c in chapters), lambda t: t.document),
        entities=_by(place, (c.entities for c in chapters), lambda e: e.mentions[0].document),
        timeline=tuple(chain.from_iterable(c.timeline for c in chapters)),
        problems=tuple(sorted(chain(run.problems, *(c.problems for c in chapters)), key=lambda p: p.path)),
        figures=figures,
        series=_by(place, (c.series for c in chapters), lambda s: first[s.id]),
        figure_relations=_by(place, (c.figure_relations for c in chapters), lambda r: home[r.b]),
        statements=_by(place, (c.statements for c in chapters), lambda s: s.document),
        events=events,
        event_verdicts=_by(place, (c.event_verdicts for c in chapters), lambda v: home[v.b]),
        open_events=tuple(chain.from_iterable(c.open_events for c in chapters)),
        unstated_relations=_by(place, (c.unstated_relations for c in chapters), lambda r: home[r.b]),
        series_views=_by(place, (c.series_views for c in chapters), lambda v: first[v.series]),
        sayings=_by(place, (c.sayings for c in chapters), lambda s: s.documents[0]),
        statement_relations=tuple(chain.from_iterable(c.statement_relations for c in chapters)),
        statement_verdicts=tuple(chain.from_iterable(c.statement_verdicts for c in chapters)),
        entity_verdicts=tuple(chain.from_iterable(c.entity_verdicts for c in chapters)),
        series_verdicts=tuple(chain.from_iterable(c.series_verdicts for c in chapters)),
    )


def _by(
    place: Mapping[str, int], rows: Iterable[Sequence[Row]], document: Callable[[Row], str]
) -> tuple[Row, ...]:
    """Rows by the place of their documents; those of one document stay as they are."""
    return tuple(sorted(chain.from_iterable(rows), key=lambda row: place[document(row)]))
