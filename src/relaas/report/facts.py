"""Facts by their id, or by the beginning of it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from relaas.errors import UsageError
from relaas.report.controls import one_line

if TYPE_CHECKING:
    from relaas.model.accounts import Account, Story, TimelineEntry
    from relaas.model.documents import Document
    from relaas.model.entities import Entity
    from relaas.model.timexes import Timex

    Row = Document | Timex | Entity | Story
    Fact = Row | tuple[TimelineEntry, ...]

NEAR = 3
SHOWN = 60


def facts(account: Account) -> dict[str, Fact]:
    """Every fact of an account by id; the rows of the timeline go by their date."""
    found: dict[str, Fact] = {}
    for table in (account.stories, account.documents, account.timexes, account.entities):
        found.update((row.id, row) for row in table)
    for entry in account.timeline:
        found[entry.date] = tuple(other for other in account.timeline if other.date == entry.date)
    return found


def find(account: Account, wanted: str) -> tuple[str, Fact]:
    """The fact with an id, or the only one whose id begins so.

    Raises:
        UsageError: No fact has such an id, or several have.
    """
    known = facts(account)
    if wanted in known:
        return wanted, known[wanted]
    begin = [id_ for id_ in known if wanted and id_.startswith(wanted)]
    if len(begin) == 1:
        return begin[0], known[begin[0]]
    if begin:
        listed = ", ".join(begin[:NEAR]) + (" …" if len(begin) > NEAR else "")
        raise UsageError(
            f"{_shown(wanted)} is the beginning of {len(begin)} ids ({listed}); give more of it."
        )
    raise UsageError(f"There is no fact {_shown(wanted)} in this account{_near(wanted, list(known))}")


def _near(wanted: str, known: list[str]) -> str:
    near = get_close_matches(wanted, known, n=NEAR, cutoff=0.6)
    return f"; did you mean {' or '.join(near)}?" if near else "; take an id from the bundle or the page."


def _shown(text: str) -> str:
    return repr(one_line(text[:SHOWN]))
