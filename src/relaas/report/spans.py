"""From when to when an account tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.report.dates import in_words

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.report.wording import Wording

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def told_span(account: Account, say: Wording) -> str:
    """The first to the last day on the timeline, in words; empty where no line of it has a day."""
    days = sorted(day for entry in account.timeline for day in _DAY.findall(entry.date))
    if not days:
        return ""
    return in_words(days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}", say)
