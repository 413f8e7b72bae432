"""How many dead and hurt a report counts, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.model.figures import FigureMention

HEADLINE = 500
"""Characters in which it gives its toll."""
_TOLL = 3
"""The fewest dead that are a toll rather than a part of one."""
COUNTED_UP = ("killed", "injured")
"""What a source counts upward while its event is news."""


def tolls(figures: Sequence[FigureMention]) -> tuple[int, ...]:
    """The first count of the dead and the highest, of everybody or of a group: "59 migranten verdronken".

    Args:
        figures: Those of a report, in the order of the text.
    """
    numbers = [int(figure.quantity.number or 0) for figure in figures if is_toll(figure)]
    return (numbers[0], max(numbers)) if numbers else ()


def taken_back(figures: Iterable[FigureMention]) -> Iterator[int]:
    """The dead that it says were counted wrongly.

    Args:
        figures: Those of a report.
    """
    for figure in figures:
        number = int(figure.quantity.number or 0)
        if figure.category == "killed" and figure.attributed.status == "withdrawn" and number >= _TOLL:
            yield number


def tallies(figures: Iterable[FigureMention]) -> dict[tuple[str, str], int]:
    """The highest count of the dead or hurt by what is counted and who counts, in its words.

    Args:
        figures: Those of a report.
    """
    found: dict[tuple[str, str], int] = {}
    for figure in figures:
        counter = figure.attributed.name or figure.attributed.source
        if counter is not None and figure.category in COUNTED_UP and _stands(figure):
            by = (figure.category, unaccented(counter.text))
            found[by] = max(found.get(by, 0), int(figure.quantity.number or 0))
    return found


def is_toll(figure: FigureMention) -> bool:
    """Is it a count of the dead at the head of a report that stands by it?

    Args:
        figure: One of its figures.
    """
    return figure.category == "killed" and _stands(figure) and figure.anchor.start < HEADLINE


def _stands(figure: FigureMention) -> bool:
    """Is it a count of all that the report stands by?"""
    apart = figure.scope or figure.limits or figure.superseded or figure.part_of is not None
    held = figure.attributed.status in ("asserted", "reported")
    return held and not apart and (figure.quantity.number or 0) >= _TOLL
