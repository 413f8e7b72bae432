"""Names that nobody has, of the halves of two: no list knows them, so the network has to read what stands around."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_VOWELS = frozenset("aeiouyàáâãäåèéêëìíîïòóôõöùúûü")
_LEAST = 2
"""Letters of the first half, at the least."""


def blend(first: str, second: str, random: Random) -> str:
    """Join the begin of one name to the end of another, each cut between a vowel and a consonant.

    Args:
        first: The name whose begin is taken.
        second: The name whose end is taken.
        random: Chooses the cuts.

    Returns:
        A new name; the first one itself where either is too short to be cut.
    """
    begins, ends = _cuts(first), _cuts(second)
    if not begins or not ends:
        return first
    return first[: random.choice(begins)] + second[random.choice(ends) :]


def _cuts(name: str) -> list[int]:
    return [
        at
        for at in range(_LEAST, len(name) - 1)
        if name[at - 1].lower() in _VOWELS and name[at].lower() not in _VOWELS
    ]
