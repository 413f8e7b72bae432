"""What a table is made of: columns, each with what fills its cells from a row of the account."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.model.anchors import Anchor

ColumnType = Literal["string", "integer", "number"]
Cell = str | int | float | None
LIST, CHAIN = " | ", " > "
"""What parts several values in one cell, and the links of a chain, nearest the outlet first."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: Its head.
        type: What its cells hold, in the words of Frictionless Table Schema.
        told: What it says.
        of: Fills a cell from a row of the account.
    """

    name: str
    type: ColumnType
    told: str
    of: Callable[[Any], Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table.

    Attributes:
        name: Its name, which is that of its file.
        told: What a row is.
        columns: Its columns.
        rows: The rows of the account that it holds.
    """

    name: str
    told: str
    columns: tuple[Column, ...]
    rows: Sequence[Any]


def text(name: str, told: str, of: Callable[[Any], str | None]) -> Column:
    """A column of text."""
    return Column(name, "string", told, of)


def whole(name: str, told: str, of: Callable[[Any], int | None]) -> Column:
    """A column of whole numbers."""
    return Column(name, "integer", told, of)


def anchored(of: Callable[[Any], Anchor]) -> Iterable[Column]:
    """The columns of an anchor."""
    return (
        whole(
            "start",
            "First character of the words in the text of the report, code points.",
            lambda row: of(row).start,
        ),
        whole("end", "One past the last.", lambda row: of(row).end),
        text("words", "The words.", lambda row: of(row).text),
    )
