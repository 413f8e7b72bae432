"""What was not read, not resolved or left open."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from relaas.report.controls import one_line, shortened
from relaas.report.sections.dates import ShownDate, shown_date
from relaas.report.sections.remarks import remark
from relaas.report.sections.timeline import Link

if TYPE_CHECKING:
    from relaas.model.accounts import Account, Problem
    from relaas.model.timexes import Timex
    from relaas.report.labels import Label
    from relaas.report.wording import Wording

WORDS = 80
OF_A_TIME = "open-date"
"""The kind of problem that each time expression without a value has."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One problem.

    Attributes:
        path: The input it is about.
        target: The report's `id` on the page, or None where no report could be made of it.
        message: The reason and what to do.
    """

    path: str
    target: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A time expression without a value.

    Attributes:
        words: The words.
        link: Where they stand.
        date: The candidates with the range they span, or that there are none.
        why: The reasons.
    """

    words: str
    link: Link
    date: ShownDate
    why: str


def trouble_groups(
    account: Account, names: dict[str, Label], say: Wording
) -> list[tuple[str, list[Trouble]]]:
    """The problems by kind, in words, the kinds in the order of the alphabet; without those of single times.

    Those are told by `open_times` and `unresolved_times`, in their words and with a link to them.
    """
    left = [p for p in account.problems if p.kind != OF_A_TIME or not _of_a_time(p, account)]
    ordered = sorted(left, key=lambda problem: problem.kind)
    return [
        (
            one_line(say.problem(kind)),
            [
                Trouble(one_line(p.path), p.document if p.document in names else None, one_line(p.message))
                for p in group
            ],
        )
        for kind, group in groupby(ordered, key=lambda problem: problem.kind)
    ]


def _of_a_time(problem: Problem, account: Account) -> bool:
    """Is it about one time expression of a report, which begins by naming its words and where they stand?"""
    return any(
        timex.document == problem.document
        and problem.message.startswith(f"“{timex.anchor.text}” at {timex.anchor.start} ")
        for timex in account.timexes
        if timex.value is None
    )


def unresolved_times(account: Account, names: dict[str, Label], say: Wording) -> list[Unresolved]:
    """The time expressions that have no value and no candidates."""
    return [_left(t, names, say) for t in _open(account, names) if not t.candidates]


def open_times(account: Account, names: dict[str, Label], say: Wording) -> list[Unresolved]:
    """The time expressions with several candidates left."""
    return [_left(t, names, say) for t in _open(account, names) if t.candidates]


def _open(account: Account, names: dict[str, Label]) -> list[Timex]:
    return [timex for timex in account.timexes if timex.value is None and timex.document in names]


def _left(timex: Timex, names: dict[str, Label], say: Wording) -> Unresolved:
    words = shortened(timex.anchor.text, WORDS)
    date = shown_date(None, timex.candidates, say)
    return Unresolved(words, Link(names[timex.document], timex.id), date, remark(timex))
