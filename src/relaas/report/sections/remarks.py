"""The reasons of a fact, without what the page shows beside them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.report.controls import one_line

if TYPE_CHECKING:
    from relaas.model.figures import Figure
    from relaas.model.statements import Statement
    from relaas.model.timexes import Timex


def remark(timex: Timex) -> str:
    """The reasons in words; the meaning and the rule, which stand on a line of their own, are left out."""
    why = timex.why.removeprefix(timex.symbolic).lstrip("; ")
    return one_line(_rule(timex.rule).sub("", why) or timex.why)


def grounds(fact: Figure | Statement) -> str:
    """The reasons in words; the rule, which stands on a line of its own, is left out."""
    return one_line(_rule(fact.rule).sub("", fact.why) or fact.why)


def rule(fact: Timex | Figure | Statement) -> str:
    """The rule with the pack it comes from, where the reasons name that."""
    named = _rule(fact.rule).search(fact.why)
    return one_line(named[1] if named else fact.rule)


@lru_cache(maxsize=1024)
def _rule(name: str) -> re.Pattern[str]:
    return re.compile(rf";?\s*rule ({re.escape(name)}(?: of [^\s;]+)?)(?=\s*(?:;|$))")
