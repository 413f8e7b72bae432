"""Tables of what speaks against each pair of days of two reports: a row a day of one, a column a day of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Rows = tuple[tuple[float, ...], ...]


def turned(told: Iterable[tuple[Rows, str]]) -> Iterator[tuple[Rows, str]]:
    """The same, a row a day of the other report: for what one is asked of the other and the other of the one.

    Args:
        told: Tables, each with why in words.
    """
    for rows, why in told:
        yield tuple(zip(*rows, strict=True)), why
