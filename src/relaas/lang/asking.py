"""What a pack knows of words that give a count of what was named before, or ask what was hit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relaas.lang.cues import Cues

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Asking:
    """Words around a count that is named in one sentence and given in the next; a pack may have none.

    Attributes:
        giving: Words that give a count and tell nothing of those counted: "sprak van 48 patiënten".
        what: Words that ask what something befell: "wat er verbrand is".
        tallies: Nouns for a count, with the preposition of what is counted: "its tally of flooded homes".
    """

    giving: Cues
    what: Cues
    tallies: frozenset[str]


def read_asking(frames: Mapping[str, Any]) -> Asking:
    """Read `giving`, `asks_what` and `tallies` of a pack's frames.

    Args:
        frames: The file.
    """
    return Asking(
        giving=Cues({"giving": frames.get("giving", [])}),
        what=Cues({"what": frames.get("asks_what", [])}),
        tallies=frozenset(frames.get("tallies", ())),
    )
