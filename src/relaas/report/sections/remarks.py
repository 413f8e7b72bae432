"""The reasons of a time expression, without what the page shows beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.report.controls import one_line

if TYPE_CHECKING:
    from relaas.model.timexes import Timex


def remark(timex: Timex) -> str:
    """The reasons in words; the meaning and the rule, which stand on a line of their own, are left out."""
    why = timex.why.removeprefix(timex.symbolic).lstrip("; ")
    return one_line(_rule(timex).sub("", why) or timex.why)


def rule(timex: Timex) -> str:
    """The rule with the pack it comes from, where the reasons name that."""
    named = _rule(timex).search(timex.why)
    return one_line(named[1] if named else timex.rule)


def _rule(timex: Timex) -> re.Pattern[str]:
    return re.compile(rf";?\s*rule ({re.escape(timex.rule)}(?: of \S+)?)\s*$")
