"""What a pack knows of forces that harm things, and of what they do that harms none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relaas.lang.nouns import Nouns

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Struck:
    """How a pack tells things that a force harms; one without these words tells none.

    Attributes:
        forces: Nouns for storms, floods, fires and what explodes.
        spares: Verbs and words by which such a force harms nothing: it nears, misses or spares them.
    """

    forces: Nouns
    spares: frozenset[str]


def read_struck(table: Mapping[str, Any], *, joined: bool) -> Struck:
    """Read the table of a pack.

    Args:
        table: Its lists by name; empty where the pack has none.
        joined: Are compounds written as one word?
    """
    forces = Nouns({"force": table.get("forces", [])}, joined=joined)
    return Struck(forces, frozenset(table.get("spares", ())))
