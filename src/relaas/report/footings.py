"""The time expressions that figures take their as-of from."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.figures import Figure
    from relaas.model.timexes import Timex


class Footings:
    """Finds the time expression behind the as-of of a figure of one account."""

    def __init__(self, account: Account) -> None:
        self._timexes: defaultdict[str, list[Timex]] = defaultdict(list)
        for timex in account.timexes:
            self._timexes[timex.document].append(timex)

    def of(self, figure: Figure) -> Timex | None:
        """The time expression that the reason for the as-of quotes, of equal ones the nearest; or None."""
        quoted = [
            timex
            for timex in self._timexes.get(figure.document, ())
            if f"“{timex.anchor.text}”" in figure.as_of.why
        ]
        return min(quoted, key=lambda timex: abs(timex.anchor.start - figure.anchor.start), default=None)
