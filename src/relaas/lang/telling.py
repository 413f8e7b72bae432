"""The kinds of words that stand around what is said without being part of it; `packs/*/attribution/telling.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that what is said is cut at.

    Attributes:
        openers: Open a clause that is said, and are no part of it.
        light: Say nothing of what is said before it.
        closers: End the clause of a word of saying behind what is said.
        hearers: Prepositions before whom it was said to.
    """

    openers: frozenset[str]
    light: frozenset[str]
    closers: frozenset[str]
    hearers: frozenset[str]
