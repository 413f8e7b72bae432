"""A timeline on one line: what happened above it, when the reports were published below it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen
from relaas.report.charts.scales import DayScale, day_scale, days_of
from relaas.report.dates import dated, in_words, plain_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from relaas.model.accounts import TimelineEntry
    from relaas.model.documents import Document
    from relaas.report.labels import Label
    from relaas.report.wording import Wording

LEFT, RIGHT = 40, 880
AXIS, STEP, DISC = 74, 13, 9
"""Where the line lies, how far lanes are apart above it, and the radius of a report's disc, in units of the drawing."""
LANES = 5
LABEL = 96
SHORTEST = 9
"""What one day takes on the line at least, so that it can be seen and hit."""


class Stay(Frozen, frozen=True):
    """Something on the strip, from one place to another.

    Attributes:
        target: The `id` on the page that it leads to.
        told: The date of an entry in words; of a report its outlet as well.
        first: Where it begins.
        last: Where it ends.
        y: How high it lies.
        number: The number of a report; 0 for an entry.
        at: Where the disc of a report lies.
        planned: Is it announced, not told as done?
    """

    target: str
    told: str
    first: float
    last: float
    y: float
    number: int = 0
    at: float = 0
    planned: bool = False

    @property
    def sure(self) -> bool:
        """Does it lie on one day?"""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Strip:
    """A timeline ready to be drawn.

    Attributes:
        entries: What happened.
        reports: When the reports were published.
        days: Where which day is named.
        breaks: Where a pause was cut.
    """

    entries: tuple[Stay, ...]
    reports: tuple[Stay, ...]
    days: tuple[tuple[float, str], ...]
    breaks: tuple[float, ...]


def strip(
    entries: Sequence[tuple[int, TimelineEntry]],
    documents: Sequence[Document],
    names: Mapping[str, Label],
    say: Wording,
) -> Strip | None:
    """The strip of one story, or None where fewer than two days bear anything.

    Args:
        entries: The lines of its timeline with their places in that of the account.
        documents: Its reports.
        names: The labels of the reports.
        say: The words of the interface.
    """
    told = {at: days_of(entry.date) for at, entry in entries}
    out = {document.id: _published(document) for document in documents}
    days = {day for found in (*told.values(), *out.values()) for day in found}
    if len(days) < 2:
        return None
    scale = day_scale(days, LEFT + DISC, RIGHT - DISC)
    return Strip(
        entries=_stacked([(at, entry) for at, entry in entries if told[at]], scale, say),
        reports=_apart([_report(d, scale, names[d.id], say) for d in documents if out[d.id]]),
        days=tuple((x, plain_day(day, say)) for x, day in scale.ticks(LABEL)),
        breaks=scale.breaks,
    )


def _published(document: Document) -> list[date]:
    published = document.published
    values = [published.best] if published.best else list(published.candidates)
    return [day for value in values for day in days_of(value)]


def _stacked(entries: Sequence[tuple[int, TimelineEntry]], scale: DayScale, say: Wording) -> tuple[Stay, ...]:
    """The entries, each in the lowest lane that is free; when all are taken, in the uppermost."""
    ends = [float("-inf")] * LANES
    made = []
    for at, entry in entries:
        days = days_of(entry.date)
        first, last = scale.at(min(days)) - SHORTEST / 2, scale.at(max(days)) + SHORTEST / 2
        lane = next((lane for lane, end in enumerate(ends) if end + 2 <= first), LANES - 1)
        ends[lane] = max(ends[lane], last)
        y = AXIS - STEP * (lane + 1)
        told, planned = in_words(entry.date, say), entry.status == "planned"
        made.append(Stay(f"fact-line-{at}", told, first, last, y, planned=planned))
    return tuple(made)


def _apart(reports: Sequence[Stay]) -> tuple[Stay, ...]:
    """The reports with no disc on another: one that would lie on one before it is moved on."""
    made: list[Stay] = []
    for stay in sorted(reports, key=lambda stay: (stay.first + stay.last, stay.number)):
        least = made[-1].at + 2 * DISC + 1 if made else 0.0
        made.append(replace(stay, at=max((stay.first + stay.last) / 2, least)))
    return tuple(made)


def _report(document: Document, scale: DayScale, label: Label, say: Wording) -> Stay:
    days = _published(document)
    published = document.published
    told = f"{label.outlet}: {dated(published.best, published.candidates, say)}"
    return Stay(label.id, told, scale.at(min(days)), scale.at(max(days)), AXIS + 22, label.number)
