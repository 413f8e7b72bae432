"""The first screen: what each count comes to, and what is agreed, disputed or taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.figures import Category
from relaas.report.labels import Label
from relaas.report.sections.figures import CategoryGroup, SeriesRow, StoryFigures, with_parts
from relaas.report.sections.standing import Standing, standings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.report.wording import Wording

CARDS = 8
"""More than so many counts are not read at a glance."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the count of a category comes to.

    Attributes:
        category: The category.
        row: The series that counts the whole, as far as that can be told.
        more: How many other series the category has.
    """

    category: Category
    row: SeriesRow
    more: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A figure that was taken back.

    Attributes:
        category: Its category.
        words: The number as the report has it.
        label: The report.
        target: The `id` of its row.
    """

    category: Category
    words: str
    label: Label
    target: str


@dataclass(frozen=True, slots=True)
class Glance:
    """The first screen of one story.

    Attributes:
        id: Story id.
        title: The story's title.
        cards: The count of each category.
        standings: All series by how they stand, what needs a person first.
        taken: The figures taken back.
    """

    id: str
    title: str
    cards: tuple[Card, ...]
    standings: tuple[Standing, ...]
    taken: tuple[Taken, ...]


def glance(story: StoryFigures, say: Wording) -> Glance:
    """The first screen of a story, from its ledger of figures."""
    return Glance(
        id=story.id,
        title=story.title,
        cards=tuple(_card(group) for group in story.groups)[:CARDS],
        standings=tuple(standings([story], say)),
        taken=tuple(_taken(story)),
    )


def _card(group: CategoryGroup) -> Card:
    """The series that counts the whole, not a place or a time of it: of those the one that most origins tell.

    A count at one place is not the whole where one bound to no place is greater. What adds to a count, tells of
    another time or is only expected is no toll either. Among equals the greater count holds more of the event.
    """
    free = max((row.most for row in group.series if not row.place and not row.scope), default=0)
    row = min(
        group.series,
        key=lambda row: (bool(row.scope), bool(row.place) and free > row.most, -row.origins, -row.most),
    )
    return Card(group.category, row, len(group.series) - 1)


def _taken(story: StoryFigures) -> Iterator[Taken]:
    """The figures taken back, but those of a series of which nothing else is held: that stands there as such."""
    for group in story.groups:
        for row in with_parts(group.series):
            for figure in row.figures if row.verdict != "withdrawn" else ():
                if figure.status == "withdrawn":
                    words = figure.phrase.text.words
                    yield Taken(group.category, words, figure.link.label, f"n-{figure.id}")
