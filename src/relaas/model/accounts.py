"""The account: everything that was made out of the reports, as it is written to a bundle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

from relaas.model.anchors import Place
from relaas.model.corrections import Corrected, Dismissed
from relaas.model.documents import Document
from relaas.model.entities import Entity, EntityVerdict
from relaas.model.events import Event, EventVerdict
from relaas.model.figures import Figure, FigureRelation, Series, SeriesVerdict, SeriesView
from relaas.model.frozen import Frozen
from relaas.model.statements import Saying, Statement, StatementRelation, StatementVerdict
from relaas.model.timexes import Timex

SCHEMA = "relaas/1"


@dataclass(frozen=True, slots=True)
class Story:
    """The documents that tell of one event.

    Attributes:
        id: `s-` and twelve hex digits.
        title: Drawn from the text of a report, never generated.
        documents: Document ids.
    """

    id: str
    title: str
    documents: tuple[str, ...]


class TimelineEntry(Frozen, frozen=True):
    """What the reports place on one date.

    Attributes:
        date: EDTF level 1.
        headline: Words of one of the reports, on one line.
        anchors: The passages that tell it, one a document; the first tells it best.
        documents: Ids of the documents that carry it.
        origins: From how many outlets or agencies it comes: no more origins than these. A passage copied counts once.
        story: Story id.
        status: Is it told as done, or announced?
        events: Ids of the clusters of events that it holds; none where it is a count.
        why: Where its date comes from, in words.
    """

    date: str
    headline: str
    anchors: tuple[Place, ...]
    documents: tuple[str, ...]
    origins: int
    story: str
    status: Literal["happened", "planned"] = "happened"
    events: tuple[str, ...] = ()
    why: str = ""


class OpenEntry(Frozen, frozen=True):
    """An event whose date is open: more than one is left.

    Attributes:
        candidates: Every date still possible, EDTF, in order of time.
        headline: Words of one of the reports: those of the first anchor, on one line.
        anchors: The passages that tell it, one a document.
        story: Story id.
        event: Id of its cluster.
    """

    candidates: tuple[str, ...]
    headline: str
    anchors: tuple[Place, ...]
    story: str
    event: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not read, not understood or left open.

    Attributes:
        document: Document id, or None where no document could be made.
        path: The input it is about, relative as in `Document.path`.
        kind: A short stable word (`empty`, `binary`, `no-pack`, `open-date` …).
        message: One sentence with the reason and, where there is one, what to do.
    """

    document: str | None
    path: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Account:
    """One sourced account. Lists are sorted by document path, then by offset.

    Attributes:
        schema: The bundle's schema number.
        version: The version of relaas that made it.
        models: Hash of the pipeline used, by language.
        settings: The settings that bear on the result.
        stories: The stories told.
        documents: The reports as read.
        timexes: Every time expression with its resolution.
        entities: People, organisations and places.
        timeline: The events that bear the story, by date, few enough to be read.
        problems: What was not understood, quarantined or left open.
        figures: The ledger of figures.
        series: Figures that may be compared.
        figure_relations: How figures stand to one another.
        statements: The ledger of statements.
        events: Event mentions, of which `cluster` says which are one event.
        event_verdicts: What was judged of pairs of them.
        open_events: Events with more than one date left.
        unstated_relations: How pairs of figures stand that were judged and of which nothing is stated: another pair
            says it already.
        series_views: Each series as others would read it.
        sayings: What is said, one a cluster of statements, with who carries it.
        statement_relations: What denies what.
        statement_verdicts: What was judged of pairs of statements.
        entity_verdicts: What was judged of pairs of names.
        series_verdicts: What was judged of figures whose words differ.
        corrections: What people decided, each with what became of it, in the order of their file.
        dismissed: Mentions that people left out of the ledgers.
    """

    schema: str
    version: str
    models: Mapping[str, str]
    settings: Mapping[str, Any]
    stories: tuple[Story, ...]
    documents: tuple[Document, ...]
    timexes: tuple[Timex, ...]
    entities: tuple[Entity, ...]
    timeline: tuple[TimelineEntry, ...]
    problems: tuple[Problem, ...]
    figures: tuple[Figure, ...] = ()
    series: tuple[Series, ...] = ()
    figure_relations: tuple[FigureRelation, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    event_verdicts: tuple[EventVerdict, ...] = ()
    open_events: tuple[OpenEntry, ...] = ()
    unstated_relations: tuple[FigureRelation, ...] = ()
    series_views: tuple[SeriesView, ...] = ()
    sayings: tuple[Saying, ...] = ()
    statement_relations: tuple[StatementRelation, ...] = ()
    statement_verdicts: tuple[StatementVerdict, ...] = ()
    entity_verdicts: tuple[EntityVerdict, ...] = ()
    series_verdicts: tuple[SeriesVerdict, ...] = ()
    corrections: tuple[Corrected, ...] = ()
    dismissed: tuple[Dismissed, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The account as plain dictionaries, lists, text and numbers: the form of the bundle."""
        plain = _plain(self)
        assert isinstance(plain, dict)  # noqa: S101 - for the type checker: an account is a dataclass
        return plain


ATOMS = frozenset({str, int, float, bool, type(None)})
"""What a bundle holds as it is; asked of each of hundreds of thousands of values before anything else."""
_KNOWN: dict[type, tuple[str, ...]] = {}


def _fields(of: type) -> tuple[str, ...]:
    """The names of a dataclass's fields, none for any other class: an account asks for them thousands of times."""
    if of not in _KNOWN:
        _KNOWN[of] = tuple(f.name for f in fields(of)) if is_dataclass(of) else ()
    return _KNOWN[of]


def _plain(value: object) -> object:
    if type(value) in ATOMS:
        return value
    if names := _fields(type(value)):
        parts = [(name, getattr(value, name)) for name in names]
        return {name: part if type(part) in ATOMS else _plain(part) for name, part in parts}
    if isinstance(value, (tuple, list)):
        return [item if type(item) in ATOMS else _plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
