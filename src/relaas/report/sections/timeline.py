"""The timeline: what the reports place on a date, and the dates that stay open."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from relaas.report.controls import one_line, shortened
from relaas.report.labels import Label
from relaas.report.sections.dates import ShownDate, shown_date
from relaas.report.sections.remarks import remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account, TimelineEntry
    from relaas.model.anchors import Place
    from relaas.report.wording import Wording

WORDS = 80


@dataclass(frozen=True, slots=True)
class Link:
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


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the timeline.

    Attributes:
        headline: Words of a report.
        first: Where they stand.
        carriers: The reports that say it.
        origins: From how many outlets or agencies it comes.
    """

    headline: str
    first: Link
    carriers: tuple[Carrier, ...]
    origins: int


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
    """

    title: str
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class OpenDate:
    """A time expression with several values left.

    Attributes:
        words: The words.
        link: Where they stand.
        date: The range and the candidates.
        why: The reasons.
    """

    words: str
    link: Link
    date: ShownDate
    why: str


def passage_id(place: Place) -> str:
    """The `id` that the page gives a passage."""
    return f"p-{place.document}-{place.anchor.start}-{place.anchor.end}"


def story_lines(account: Account, names: dict[str, Label], say: Wording) -> list[StoryLine]:
    """The timelines of the stories that have one."""
    made = []
    for story in account.stories:
        entries = [entry for entry in account.timeline if entry.story == story.id and _links(entry, names)]
        if entries:
            made.append(StoryLine(one_line(story.title), _days(entries, names, say)))
    return made


def open_dates(account: Account, names: dict[str, Label], say: Wording) -> list[OpenDate]:
    """The time expressions with several values left, in the order of the texts."""
    return [
        OpenDate(
            shortened(timex.anchor.text, WORDS),
            Link(names[timex.document], timex.id),
            shown_date(None, timex.candidates, say),
            remark(timex),
        )
        for timex in account.timexes
        if timex.value is None and len(timex.candidates) > 1
    ]


def _days(entries: list[TimelineEntry], names: dict[str, Label], say: Wording) -> tuple[Day, ...]:
    return tuple(
        Day(shown_date(date, (), say), _is_span(date), tuple(_row(entry, names) for entry in rows))
        for date, rows in groupby(entries, key=lambda entry: entry.date)
    )


def _is_span(date: str) -> bool:
    return "/" in date or "X" in date or len(date.rstrip("?~%")) < 10


def _row(entry: TimelineEntry, names: dict[str, Label]) -> Row:
    links = _links(entry, names)
    return Row(one_line(entry.headline), links[0], tuple(_carriers(links)), entry.origins)


def _carriers(links: list[Link]) -> Iterator[Carrier]:
    by_report: dict[str, list[Link]] = {}
    for link in links:
        by_report.setdefault(link.label.id, []).append(link)
    for first, *others in by_report.values():
        yield Carrier(first, tuple(link.target for link in others))


def _links(entry: TimelineEntry, names: dict[str, Label]) -> list[Link]:
    return [
        Link(names[place.document], passage_id(place)) for place in entry.anchors if place.document in names
    ]
