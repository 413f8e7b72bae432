"""The timeline: what the reports place on a date, and the dates that stay open."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.frozen import Frozen
from relaas.report.charts.strip import Strip, strip
from relaas.report.controls import one_line, shortened
from relaas.report.headlines import Headlines, Piece
from relaas.report.labels import Label
from relaas.report.sections.dates import ShownDate, shown_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relaas.model.accounts import Account, TimelineEntry
    from relaas.model.anchors import Place
    from relaas.report.wording import Wording

WORDS = 160


class Link(Frozen, frozen=True):
    """A link to the words of a report.

    Attributes:
        label: The report.
        target: The `id` on the page.
    """

    label: Label
    target: str


@dataclass(frozen=True, slots=True)
class Carrier:
    """A report that carries a line of the timeline.

    Attributes:
        first: Its first passage.
        others: The `id` on the page of each further passage.
    """

    first: Link
    others: tuple[str, ...]


class Row(Frozen, frozen=True):
    """One line of the timeline.

    Attributes:
        headline: Words of a report, on one line.
        pieces: The same in pieces, where other lines are of the same sentence; it may be cut then.
        first: Where they stand.
        carriers: The reports that say it.
        origins: From how many outlets or agencies it comes.
        planned: Is it announced, not told as done?
        place: Its place in the account's timeline, from 0.
    """

    headline: str
    pieces: tuple[Piece, ...]
    first: Link
    carriers: tuple[Carrier, ...]
    origins: int
    planned: bool
    place: int


@dataclass(frozen=True, slots=True)
class Day:
    """The lines of one date.

    Attributes:
        date: The date.
        is_span: Does it cover more than a day?
        rows: The lines.
    """

    date: ShownDate
    is_span: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class StoryLine:
    """The timeline of one story.

    Attributes:
        title: The story's title.
        days: Its dates, in order of time.
        strip: The same on one line, beside the publication of the reports; None for a single day.
    """

    title: str
    days: tuple[Day, ...]
    strip: Strip | None


@dataclass(frozen=True, slots=True)
class OpenDate:
    """An event with several dates left.

    Attributes:
        words: The words of a report that tell it.
        links: Where they stand, one a report.
        date: The range and the candidates.
    """

    words: str
    links: tuple[Link, ...]
    date: ShownDate


def passage_id(place: Place) -> str:
    """The `id` that the page gives a passage."""
    return f"p-{place.document}-{place.anchor.start}-{place.anchor.end}"


def story_lines(account: Account, names: dict[str, Label], say: Wording) -> list[StoryLine]:
    """The timelines of the stories that have one."""
    made, headlines = [], Headlines(account)
    for story in account.stories:
        entries = [
            (at, entry)
            for at, entry in enumerate(account.timeline)
            if entry.story == story.id and _links(entry, names)
        ]
        if entries:
            told = set(story.documents)
            documents = [document for document in account.documents if document.id in told]
            drawn = strip(entries, documents, names, say)
            days = tuple(_days(entries, names, headlines, say))
            made.append(StoryLine(one_line(story.title), days, drawn))
    return made


def open_dates(account: Account, names: dict[str, Label], say: Wording) -> list[OpenDate]:
    """The events with several dates left, in the order of the texts."""
    return [
        OpenDate(shortened(entry.headline, WORDS), links, shown_date(None, entry.candidates, say))
        for entry in account.open_events
        if (links := tuple(_linked(entry.anchors, names)))
    ]


def _days(
    entries: list[tuple[int, TimelineEntry]], names: dict[str, Label], headlines: Headlines, say: Wording
) -> Iterator[Day]:
    for date, group in groupby(entries, key=lambda pair: pair[1].date):
        rows = (replace(_row(at, entry, names), pieces=headlines.of(at)) for at, entry in group)
        yield Day(shown_date(date, (), say), _is_span(date), tuple(rows))


def _is_span(date: str) -> bool:
    return "/" in date or "X" in date or len(date.rstrip("?~%")) < 10


def _row(place: int, entry: TimelineEntry, names: dict[str, Label]) -> Row:
    links = _links(entry, names)
    planned = entry.status == "planned"
    return Row(
        one_line(entry.headline),
        (),
        links[0],
        tuple(_carriers(entry, links, names)),
        entry.origins,
        planned,
        place,
    )


def _carriers(entry: TimelineEntry, links: list[Link], names: dict[str, Label]) -> Iterator[Carrier]:
    """The reports with a passage, then those that only speak of it."""
    by_report: dict[str, list[Link]] = {}
    for link in links:
        by_report.setdefault(link.label.id, []).append(link)
    lead, *rest = by_report.values()
    for first, *others in [lead, *sorted(rest, key=lambda held: held[0].label.number)]:
        yield Carrier(first, tuple(link.target for link in others))
    for document in entry.documents:
        if document in names and document not in by_report:
            yield Carrier(Link(names[document], document), ())


def _links(entry: TimelineEntry, names: dict[str, Label]) -> list[Link]:
    return list(_linked(entry.anchors, names))


def _linked(places: Iterable[Place], names: dict[str, Label]) -> Iterator[Link]:
    for place in places:
        if place.document in names:
            yield Link(names[place.document], passage_id(place))
