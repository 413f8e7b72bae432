"""What a pack knows of counts that grow: "the toll went up by one"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relaas.lang.cues import Cues

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Growth:
    """Words by which a number is what a count grew by, and no count; a pack without them tells none.

    Attributes:
        grows: Words before the number by which a count grew or fell: "the toll went up by one".
        verbs: Verbs of a count that grows.
        by: What stands before a number by which it does.
    """

    grows: Cues
    verbs: Cues
    by: frozenset[str]


def read_growth(parts: Mapping[str, Any]) -> Growth:
    """What the table `parts` of a pack's `frames.toml` says of it.

    Args:
        parts: The table.
    """
    return Growth(
        grows=Cues({"grows": parts.get("grows", [])}),
        verbs=Cues({"growing": parts.get("growing", [])}),
        by=frozenset(parts.get("by", [])),
    )
