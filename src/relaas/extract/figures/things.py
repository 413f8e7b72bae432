"""Whether a noun names things, of which no population is made: cars, houses, animals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import THINGS

if TYPE_CHECKING:
    from relaas.lang.figures import FigureWords


def names_things(words: FigureWords, name: str) -> bool:
    """Does a noun suggest things, where nothing is told of them?

    Args:
        words: What the pack knows of counted things.
        name: The noun.
    """
    hint = words.suggests.of(name)
    return hint is not None and words.otherwise.get(hint, hint) in THINGS
