"""What a pack knows of those of whom a verb does not hold: "all but three", "op drie na"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relaas.lang.cues import Cues

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Spared:
    """Words that leave some out; a pack without them leaves out none.

    Attributes:
        save: Words before those of whom a verb does not hold: "all but three have been found".
        around: What stands before and behind those of whom alone a verb does not hold: "op drie na".
        everyone: Words for all of them, right behind.
    """

    save: Cues
    around: frozenset[tuple[str, str]]
    everyone: frozenset[str]


def read_spared(parts: Mapping[str, Any]) -> Spared:
    """What the table `parts` of a pack's `frames.toml` says of them.

    Args:
        parts: The table.
    """
    return Spared(
        save=Cues({"save": parts.get("save", [])}),
        around=frozenset((before, behind) for before, behind in parts.get("around", [])),
        everyone=frozenset(parts.get("everyone", [])),
    )
