"""What was not read, not resolved or left open."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from relaas.report.controls import one_line, shortened
from relaas.report.sections.remarks import remark
from relaas.report.sections.timeline import Link

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.report.labels import Label
    from relaas.report.wording import Wording

WORDS = 80


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
        why: The reasons.
    """

    words: str
    link: Link
    why: str


def trouble_groups(
    account: Account, names: dict[str, Label], say: Wording
) -> list[tuple[str, list[Trouble]]]:
    """The problems by kind, in words, the kinds in the order of the alphabet."""
    ordered = sorted(account.problems, key=lambda problem: problem.kind)
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


def unresolved_times(account: Account, names: dict[str, Label]) -> list[Unresolved]:
    """The time expressions that have no value and no candidates."""
    return [
        Unresolved(shortened(timex.anchor.text, WORDS), Link(names[timex.document], timex.id), remark(timex))
        for timex in account.timexes
        if timex.value is None and not timex.candidates
    ]
