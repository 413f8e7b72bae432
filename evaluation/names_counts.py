"""Counting names: right, said and wanted, with their types, by type, and for the boundaries alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}
"""The labels of annotated sentences and of the pipeline, with the types of an account."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence.

    Attributes:
        start: First character.
        end: One past the last, an ending of the genitive left out.
        type: `person`, `organisation` or `place`.
    """

    start: int
    end: int
    type: str


def bare(text: str, start: int, end: int) -> int:
    """Where a name ends without an ending of the genitive.

    The sentences mark "Amini's" whole, an account anchors "Amini"; neither is wrong.

    Args:
        text: The sentence.
        start: First character of the name.
        end: One past its last.
    """
    form = text[start:end]
    for ending in ("'s", "’s", "'", "’"):
        if form.endswith(ending):
            return end - len(ending)
    return end


class Tally(Counter[str]):
    """Counts of names, and the figures made of them."""

    def add(self, wanted: Iterable[Name], said: Iterable[Name]) -> None:
        """Count the names of a sentence.

        Args:
            wanted: Those annotated.
            said: Those found.
        """
        gold, found = set(wanted), set(said)
        self._count("typed", gold, found)
        self._count("boundaries", {(n.start, n.end) for n in gold}, {(n.start, n.end) for n in found})
        for kind in TYPES.values():
            self._count(kind, {n for n in gold if n.type == kind}, {n for n in found if n.type == kind})

    def _count(
        self, name: str, gold: set[Name] | set[tuple[int, int]], found: set[Name] | set[tuple[int, int]]
    ) -> None:
        self[f"{name}_gold"] += len(gold)
        self[f"{name}_said"] += len(found)
        self[f"{name}_right"] += len(gold & found)

    def figures(self) -> dict[str, float | int | None]:
        """How many names, and precision, recall and F1: typed, of the boundaries alone, and by type."""
        figures: dict[str, float | int | None] = {"gold": self["typed_gold"]}
        for name in ("typed", "boundaries", *TYPES.values()):
            figures.update(self._shares(name))
        return figures

    def _shares(self, name: str) -> Iterator[tuple[str, float | None]]:
        right, said, gold = (self[f"{name}_{part}"] for part in ("right", "said", "gold"))
        yield f"{name}_precision", round(right / said, 4) if said else None
        yield f"{name}_recall", round(right / gold, 4) if gold else None
        yield f"{name}_f1", round(2 * right / (said + gold), 4) if said + gold else None


def wrongs(wanted: Iterable[Name], said: Iterable[Name]) -> Iterator[tuple[str, Name | None, Name | None]]:
    """What is not as annotated, by class: another type, another extent, missed, found too much.

    Args:
        wanted: Those annotated.
        said: Those found.
    """
    gold, found = set(wanted), set(said)
    left = sorted(found - gold, key=lambda n: n.start)
    for name in sorted(gold - found, key=lambda n: n.start):
        near = next((n for n in left if n.start < name.end and name.start < n.end), None)
        if near is None:
            yield "missed", name, None
            continue
        left.remove(near)
        same = (near.start, near.end) == (name.start, name.end)
        yield "another type" if same else "another extent", name, near
    yield from (("found too much", None, name) for name in left)
