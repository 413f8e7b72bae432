"""The time expressions that figures take their as-of from, and statements their time of saying."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.figures import Figure
    from relaas.model.statements import Statement
    from relaas.model.timexes import Timex


class Footings:
    """Finds the time expression behind the date of a figure or a statement of one account."""

    def __init__(self, account: Account) -> None:
        self._timexes: defaultdict[str, list[Timex]] = defaultdict(list)
        for timex in account.timexes:
            self._timexes[timex.document].append(timex)

    def of(self, figure: Figure) -> Timex | None:
        """The time expression that the reason for the as-of quotes, of equal ones the nearest; or None."""
        return self._quoted(figure.document, figure.as_of.why, figure.anchor.start)

    def beside(self, statement: Statement) -> Timex | None:
        """The time expression that the reason for the time of saying quotes, as above."""
        at = statement.cue or next(iter(statement.content), None)
        return self._quoted(statement.document, statement.when.why, at.start if at else 0)

    def _quoted(self, document: str, why: str, start: int) -> Timex | None:
        quoted = [timex for timex in self._timexes.get(document, ()) if f"“{timex.anchor.text}”" in why]
        return min(quoted, key=lambda timex: abs(timex.anchor.start - start), default=None)
