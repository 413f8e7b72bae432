"""Where a rule matches in the words of a text."""

from __future__ import annotations

from typing import Any

from relaas.lang.rules import Rule
from relaas.model.frozen import Frozen


class Hit(Frozen, frozen=True):
    """A match of a rule.

    Attributes:
        rule: The rule.
        first: Index of the first word of the extent.
        last: One past the last word of the extent.
        end: One past the last word of the match with its context.
        value: What the rule built.
    """

    rule: Rule
    first: int
    last: int
    end: int
    value: Any
