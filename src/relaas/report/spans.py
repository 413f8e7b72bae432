"""From when to when an account tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.report.dates import in_words
from relaas.report.labels import named_outlets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.report.wording import Wording

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def told_span(account: Account, say: Wording) -> str:
    """The first to the last day on the timeline, in words; empty where no line of it has a day."""
    days = sorted(day for entry in account.timeline for day in _DAY.findall(entry.date))
    if not days:
        return ""
    return in_words(days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}", say)


def told_by(account: Account, say: Wording) -> Iterator[str]:
    """When an account tells, and how many reports and outlets tell it: what heads it outside the page.

    Args:
        account: Any.
        say: The words of the interface.
    """
    if span := told_span(account, say):
        yield span
    yield say("n_reports", n=len(account.documents))
    if outlets := len(named_outlets(account)):
        yield say("n_outlets", n=outlets)
