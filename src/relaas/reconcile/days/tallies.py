"""How many dead and hurt a report counts, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.daynames import near_by
from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.model.figures import FigureMention
    from relaas.model.timexes import TimexMention

HEADLINE = 500
"""Characters in which it gives its toll."""
_TOLL = 3
"""The fewest dead that are a toll rather than a part of one."""
_TELLING = 5
"""From which number on a count of before is told from others by its number."""
ODD = 13
"""From which number on two reports seldom give the same by chance."""
COUNTED_UP = ("killed", "injured")
"""What a source counts upward while its event is news."""

RISING = ("damaged", "detained", "displaced")
"""What is counted up as the days go by, whoever counts."""
_TODAY = ("today", "evening")
"""What names the day of the report."""
SINKING = ("missing",)
"""What is counted down: people are found."""


def tolls(figures: Sequence[FigureMention]) -> tuple[int, ...]:
    """The first count of the dead and the highest, of everybody or of a group: "59 migranten verdronken".

    Args:
        figures: Those of a report, in the order of the text.
    """
    numbers = [int(figure.quantity.number or 0) for figure in figures if is_toll(figure)]
    return (numbers[0], max(numbers)) if numbers else ()


def dead(figures: Iterable[FigureMention]) -> tuple[int, bool]:
    """The highest count of the dead that it gives, wherever it stands and however few they are, and is it somebody's?

    Args:
        figures: Those of a report.

    Returns:
        The number, 0 where it gives none, and whether the report names who counts.
    """
    counts = (f for f in figures if f.category == "killed" and _is_held(f) and not _is_apart(f))
    found = (
        (int(f.quantity.number or 0), (f.attributed.name or f.attributed.source) is not None) for f in counts
    )
    return max(found, default=(0, False))


def taken_back(figures: Iterable[FigureMention]) -> Iterator[int]:
    """The dead that it says were counted wrongly.

    Args:
        figures: Those of a report.
    """
    for figure in figures:
        number = int(figure.quantity.number or 0)
        if figure.category == "killed" and figure.attributed.status == "withdrawn" and number >= _TOLL:
            yield number


def replaced(figures: Iterable[FigureMention]) -> Iterator[tuple[str, int]]:
    """The counts that it tells as of before, or as wrong, by what is counted.

    Args:
        figures: Those of a report.
    """
    for figure in figures:
        number = int(figure.quantity.number or 0)
        if number >= _TELLING and is_undone(figure):
            yield figure.category, number


def standing(figures: Iterable[FigureMention]) -> Iterator[tuple[str, int]]:
    """The counts that it gives as they stand, parts and all, by what is counted.

    Args:
        figures: Those of a report.
    """
    for figure in figures:
        number = int(figure.quantity.number or 0)
        if number >= _TELLING and _is_held(figure) and not figure.superseded:
            yield figure.category, number


def of_a_day(figures: Iterable[FigureMention]) -> Iterator[tuple[str, int, int]]:
    """The counts that it tells as of a time, by what is counted, with that time by its place.

    The dead only where it counts more by now, or by words of counting: what is told of the day they died stays.

    Args:
        figures: Those of a report.
    """
    now = {(f.sentence, f.category, f.attributed.said) for f in figures if not is_undone(f) and _is_held(f)}
    for figure in figures:
        number = int(figure.quantity.number or 0)
        counted = "tallies" in figure.bearings
        said = figure.attributed.said if figure.superseded or counted else None
        if figure.superseded and (figure.sentence, figure.category, said) in now:
            said = None  # "402, not 417, the city said on Friday": that is when the new one was told
        when = figure.when if figure.when is not None else said
        telling = number >= ODD and (is_undone(figure) or counted or figure.category != "killed")
        if telling and when is not None:
            yield figure.category, number, when


def printed(
    figures: Iterable[FigureMention], times: Sequence[TimexMention]
) -> Iterator[tuple[str, int, int]]:
    """The counts that the paper of the report printed on a day, by what is counted, with that day by its place.

    Args:
        figures: Those of a report.
        times: Its time expressions.
    """
    told = [(at, mention.place) for at, mention in enumerate(times) if mention.printed]
    for figure in figures if told else ():
        number = int(figure.quantity.number or 0)
        if number >= _TELLING:
            here = (at for at, (start, end) in told if start <= figure.anchor.start < end)
            yield from ((figure.category, number, at) for at in here)


def of_now(figures: Iterable[FigureMention], times: Sequence[TimexMention]) -> Iterator[tuple[str, int]]:
    """The counts that it gives as they stand, of no time that it names but its own day, by what is counted.

    Args:
        figures: Those of a report.
        times: Its time expressions.
    """
    today = {at for at, mention in enumerate(times) if near_by(mention.node) in _TODAY}
    for figure in figures:
        number = int(figure.quantity.number or 0)
        named = {at for at in (figure.when, figure.attributed.said) if at is not None}
        if number >= ODD and named <= today and _is_held(figure) and not figure.superseded:
            yield figure.category, number


def heights(figures: Iterable[FigureMention]) -> dict[str, int]:
    """The highest count of what goes on being counted up or down: arrests, who fled or is missing, what is damaged.

    Not what is counted of one day: "dinsdag werden er 200 opgepakt" tells nothing of how many there are in all.

    Args:
        figures: Those of a report.
    """
    found: dict[str, int] = {}
    for figure in figures:
        one_day = figure.when is not None and "runs" not in figure.bearings
        if figure.category in (*RISING, *SINKING) and _stands(figure) and not one_day:
            found[figure.category] = max(found.get(figure.category, 0), int(figure.quantity.number or 0))
    return found


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


def is_undone(figure: FigureMention) -> bool:
    """Is it told as a count of before, or as wrong?

    Args:
        figure: One of a report.
    """
    return figure.superseded or figure.attributed.status == "withdrawn"


def is_toll(figure: FigureMention) -> bool:
    """Is it a count of the dead at the head of a report that stands by it?

    Args:
        figure: One of its figures.
    """
    return figure.category == "killed" and _stands(figure) and figure.anchor.start < HEADLINE


def _stands(figure: FigureMention) -> bool:
    """Is it a count of all that the report stands by?"""
    return _is_held(figure) and not _is_apart(figure) and (figure.quantity.number or 0) >= _TOLL


def _is_apart(figure: FigureMention) -> bool:
    return bool(figure.scope or figure.limits or figure.superseded) or figure.part_of is not None


def _is_held(figure: FigureMention) -> bool:
    return figure.attributed.status in ("asserted", "reported")
