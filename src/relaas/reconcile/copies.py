"""Which reports are one text: a wire report that several outlets print, lightly edited.

Runs of four words are compared. A light edit keeps two thirds of them and more, reports of one event that were written
apart share one in fifty at most, however often they quote the same people; so where the line is drawn between hardly
matters. It is drawn on the shorter of two texts (containment), since an outlet may print half a wire report, or add
paragraphs of its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from relaas.model.documents import Document

Run = tuple[str, ...]
_WORD = re.compile(r"\w+")
_SHARED = 0.4
"""The share of the shorter text's runs that makes one text of two."""
_SHORT = 24
"""Runs of the shortest text of which anything can be said."""
_FEW = 6
"""Earlier reports by which a run is remembered: what more of them hold is nobody's own, and it bounds the work."""


def firsts(documents: Iterable[Document]) -> dict[str, str]:
    """For each document the first that is the same to the letter, and of the same date and language: mostly itself.

    What is reconciled is reconciled of the first alone: the others say nothing that it does not.

    Args:
        documents: In any order.

    Returns:
        Document ids by document ids, in order of path.
    """
    found: dict[tuple[str | None, ...], Document] = {}
    ordered = sorted(documents, key=lambda d: (d.path, d.id))
    alike = ((d, found.setdefault(_letter(d), d)) for d in ordered)
    return {d.id: first.id if d is first or not _is_short(d) else d.id for d, first in alike}


def _letter(document: Document) -> tuple[str | None, ...]:
    """What makes two documents one."""
    alone = document.id if document.corrected else None
    return (document.sha256, document.published.shown, document.language, alone)


def _is_short(document: Document) -> bool:
    """A line or two that are alike prove nothing."""
    return len(set(_runs(document.text))) < _SHORT


def with_copies(documents: Sequence[Document]) -> list[Document]:
    """The documents, each copy with the id of its original.

    The original is the one that was published first, as far as the reports show; of several, the first by path.

    Args:
        documents: In order of path.
    """
    if len(documents) == 1:
        return list(documents)
    ordered = sorted(documents, key=_rank)
    runs = [frozenset(_runs(document.text)) for document in ordered]
    holders: dict[Run, list[int]] = defaultdict(list)
    originals: dict[int, int] = {}
    for at, own in enumerate(runs):
        if (first := _original(own, runs, holders)) is not None:
            originals[at] = originals.get(first, first)
        for run in own:
            if len(holders[run]) < _FEW:
                holders[run].append(at)
    copied = {ordered[at].id: ordered[first].id for at, first in originals.items()}
    return [replace(d, copy_of=copied[d.id]) if d.id in copied else d for d in documents]


def by_content(document: Document) -> tuple[str, str, str, str]:
    """A key that puts reports in an order that their files have no part in: a copy elsewhere stands where it stood.

    By the last day that it shows, one that shows a month alone after those that show a day of it; then by its text.

    Args:
        document: One of them.
    """
    return _shown(document), document.sha256, document.path, document.id


def _rank(document: Document) -> tuple[str, str, str]:
    """By the last day it can be from: a report that shows its day before one that shows the month alone."""
    return _shown(document), document.path, document.id


def _shown(document: Document) -> str:
    shown = document.published.shown or ""
    return shown + "~" if len(shown) < len("2022-01-01") else shown


def _runs(text: str) -> Iterator[Run]:
    words = _WORD.findall(text.casefold())
    return zip(words, words[1:], words[2:], words[3:], strict=False)


def _original(
    own: frozenset[Run], runs: Sequence[frozenset[Run]], holders: Mapping[Run, Sequence[int]]
) -> int | None:
    """The report before it that shares most with it, where that is enough; among equals the earliest."""
    shared = (
        Counter(at for run in own for at in holders.get(run, ())) if len(own) >= _SHORT else Counter[int]()
    )
    shares = [(count / min(len(own), len(runs[at])), -at) for at, count in shared.items()]
    most, at = max(shares, default=(0.0, 0))
    return -at if most >= _SHARED else None
