"""Facts by their id, or by the beginning of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from relaas.errors import UsageError
from relaas.model.figures import Figure, FigureRelation
from relaas.report.controls import one_line
from relaas.report.ledgers import entries, numbers
from relaas.report.speakers import speeches, statement_numbers
from relaas.report.wording import INTERFACES, wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account, Story, TimelineEntry
    from relaas.model.corrections import Corrected, Dismissed
    from relaas.model.documents import Document
    from relaas.model.entities import Entity
    from relaas.model.events import Event
    from relaas.model.figures import Series
    from relaas.model.statements import Statement
    from relaas.model.timexes import Timex

NEAR = 3
SHOWN = 60
PAIR = ":"
_NUMBER = re.compile(r"([A-Z])([1-9]\d*)", re.ASCII)
"""How page and terminal call a figure and a statement: `F3` and `S3`, on a Dutch page `C3` and `U3`."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures and how the second stands to the first.

    Attributes:
        a: The first.
        b: The second.
        relations: The relations between the two, in either direction.
    """

    a: Figure
    b: Figure
    relations: tuple[FigureRelation, ...]


if TYPE_CHECKING:
    Row = (
        Document
        | Timex
        | Entity
        | Story
        | Figure
        | Series
        | Pair
        | Statement
        | Event
        | tuple[TimelineEntry, ...]
    )
    Fact = Row | Corrected | Dismissed


def facts(account: Account) -> dict[str, Fact]:
    """Every fact of an account by id; the rows of the timeline go by their date, a mention of a name is its entity."""
    found: dict[str, Fact] = {}
    tables = (account.stories, account.documents, account.timexes, account.entities)
    for table in (*tables, account.figures, account.series, account.statements, account.events):
        found.update((row.id, row) for row in table)
    for entity in account.entities:
        for mention in entity.mentions:
            found.setdefault(mention.id or entity.id, entity)
    found.update((row.correction.id, row) for row in account.corrections)
    found.update((row.id, row) for row in account.dismissed)
    for entry in account.timeline:
        found[entry.date] = tuple(other for other in account.timeline if other.date == entry.date)
    return found


def find(account: Account, wanted: str) -> tuple[str, Fact]:
    """The fact with an id, or the only one whose id begins so.

    `F3` is a figure, `F3:F5` the relation of two, `S3` a statement; so are `C3` and `U3`, as a Dutch page has them.

    Raises:
        UsageError: No fact has such an id, or several have.
    """
    known = facts(account)
    if wanted in known:
        return wanted, known[wanted]
    if PAIR in wanted:
        return _pair(account, wanted)
    if number := _NUMBER.fullmatch(wanted):
        wanted = _numbered(account, number[1], int(number[2])) or wanted
    begin = [id_ for id_ in known if wanted and id_.startswith(wanted)]
    if len(begin) == 1:
        return begin[0], known[begin[0]]
    if begin:
        listed = ", ".join(begin[:NEAR]) + (" …" if len(begin) > NEAR else "")
        raise UsageError(
            f"{_shown(wanted)} is the beginning of {len(begin)} ids ({listed}); give more of it."
        )
    raise UsageError(f"There is no fact {_shown(wanted)} in this account{_near(wanted, list(known))}")


def _numbered(account: Account, letter: str, number: int) -> str | None:
    given: dict[str, int] = {}
    if letter in _letters("figure_number"):
        given = numbers(entries(account))
    elif letter in _letters("statement_number"):
        given = statement_numbers(speeches(account))
    return next((id_ for id_, n in given.items() if n == number), None)


def _letters(key: str) -> set[str]:
    """What opens the number of a figure or a statement, in any language of the interface."""
    return {wording(language)(key, n="") for language in INTERFACES}


def _pair(account: Account, wanted: str) -> tuple[str, Pair]:
    left, _, right = wanted.partition(PAIR)
    ids, (a, b) = zip(*(find(account, part) for part in (left, right)), strict=True)
    if not isinstance(a, Figure) or not isinstance(b, Figure):
        raise UsageError(f"{_shown(wanted)} asks for a relation; only two figures have one.")
    between = tuple(r for r in account.figure_relations if {r.a, r.b} == set(ids))
    if not between:
        raise UsageError(f"Nothing is known of how {_shown(left)} and {_shown(right)} stand to each other.")
    return PAIR.join(ids), Pair(a, b, between)


def _near(wanted: str, known: list[str]) -> str:
    near = get_close_matches(wanted, known, n=NEAR, cutoff=0.6)
    return f"; did you mean {' or '.join(near)}?" if near else "; take an id from the bundle or the page."


def _shown(text: str) -> str:
    return repr(one_line(text[:SHOWN]))
