"""What a story's gold says of figures, and which values of a figure found mean the same."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, Any

import relaas
from evaluation.stories import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evaluation.stories import Story
    from relaas.model.figures import Figure

Key = tuple[str, Span]
"""Where a figure stands: its report and its place in the text. What a figure is known by in relations."""
Bounds = tuple[int | None, int | None]

MAGNITUDES: dict[str, Bounds] = {
    "tens": (20, 99),
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "ten_thousands": (20_000, 99_999),
    "hundred_thousands": (200_000, 999_999),
    "millions": (2_000_000, 9_999_999),
    "few": (2, 9),
}
"""What bare orders of magnitude are worth; written down here once more, so that a slip in the program shows."""


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """An annotated figure, placed on its document's text.

    Attributes:
        key: Its report and place.
        quote: The number with its hedge.
        number: The number; None for a range and a bare order of magnitude.
        ends: Of a range its two ends, else None twice.
        hedges: The hedges to accept, the one meant first.
        categories: The categories to accept, the one meant first.
        subset: Is it a part of a larger total?
        source: Canonical name of who it is attributed to, or None.
        withdrawn: Does the report itself take it back?
        optional: May it be found or missed alike?
    """

    key: Key
    quote: str
    number: int | None
    ends: Bounds
    hedges: tuple[str, ...]
    categories: tuple[str, ...]
    subset: bool
    source: str | None
    withdrawn: bool
    optional: bool

    @property
    def report(self) -> str:
        """File name of its report."""
        return self.key[0]

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return self.key[1]

    def has_number(self, found: Figure) -> bool:
        """Is the number right? Of a range or an order of magnitude the interval stands for it."""
        return found.number == self.number if self.number is not None else self.has_bounds(found)

    def has_bounds(self, found: Figure) -> bool:
        """Is the interval what one of the hedges to accept leaves open?"""
        return any((found.low, found.high) == self.left_open(hedge) for hedge in self.hedges)

    def has_hedge(self, found: Figure) -> bool:
        """Is the hedge one to accept?"""
        return found.hedge in self.hedges

    def has_category(self, found: Figure) -> bool:
        """Is the category one to accept?"""
        return found.category in self.categories

    def left_open(self, hedge: str) -> Bounds:
        """The interval that the figure has under one of its hedges."""
        if self.number is None:
            return MAGNITUDES.get(hedge, self.ends)
        return bounds(hedge, self.number)


def bounds(hedge: str, n: int) -> Bounds:
    """The interval a hedge leaves open around a number, under the literal profile.

    Args:
        hedge: Any hedge but a range or a bare order of magnitude.
        n: The number.

    Raises:
        KeyError: The hedge does not go with a number.
    """
    lower, upper = floor(round(0.9 * n, 6)), ceil(round(1.1 * n, 6))
    known: dict[str, Bounds] = {
        "exact": (n, n),
        "about": (lower, upper),
        "almost": (lower, n - 1),
        "slightly_over": (n, upper),
        "more_than": (n + 1, None),
        "at_least": (n, None),
        "less_than": (0, n - 1),
        "at_most": (0, n),
    }
    return known[hedge]


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """How an annotated figure stands to an earlier one.

    Attributes:
        a: The earlier or first mentioned.
        b: The one that agrees with it, refines, updates, contradicts or withdraws it.
        name: The relation.
    """

    a: Key
    b: Key
    name: str


def reports(story: Story) -> list[str]:
    """File names of the reports in a language that the program reads."""
    return [r["file"] for r in story.gold["reports"] if r["language"] in relaas.languages()]


def figures(story: Story) -> list[GoldFigure]:
    """The figures annotated in the reports that the program reads."""
    return [_figure(story, row) for row in story.gold["figures"] if row["report"] in reports(story)]


def relations(story: Story) -> list[GoldRelation]:
    """The relations annotated between figures of reports that the program reads."""
    read = reports(story)
    return [
        GoldRelation(_key(story, row["a"]), _key(story, row["b"]), row["relation"])
        for row in story.gold["figure_relations"]
        if row["a"]["report"] in read and row["b"]["report"] in read
    ]


def traps(story: Story) -> Iterator[tuple[Key, str]]:
    """Where numbers stand that look like figures and are none, with what they are."""
    for row in story.gold["traps"]:
        if row["report"] in reports(story):
            yield _key(story, row), row["why"]


def _key(story: Story, row: dict[str, Any]) -> Key:
    return row["report"], story.span(row)


def _figure(story: Story, row: dict[str, Any]) -> GoldFigure:
    return GoldFigure(
        _key(story, row),
        row["quote"],
        row["number"],
        (row.get("low"), row.get("high")),
        (row["hedge"], *row.get("alt_hedge", ())),
        (row["category"], *row.get("alt_category", ())),
        row["subset"],
        row["source"],
        row["withdrawn"],
        bool(row.get("optional")),
    )
