"""Fill the places of names in annotated sentences with other names of the same type."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from training.steps.annotated import Line, Piece
    from training.steps.likely import Likely
    from training.steps.names import Names

_SWAPPED = 0.7
_LIKELY = 0.8
_SHORTENED = 0.3
"""The share of full names of which the surname alone is left, as news has it from the second mention on."""
_OWN = 0.5
"""The share of organisations of one word that keep their names: those in lists often are surnames."""


class Swapper:
    """Swaps names for others of the same type, the same name always for the same.

    Args:
        names: Names in lists, of which one with as many words is taken.
        likely: What makes names that readers of news know, for most persons and places; None for none.
    """

    def __init__(self, names: Names, likely: Likely | None = None) -> None:
        """Sort the names by type and number of words."""
        self._likely = likely
        self._choices: dict[tuple[str, int], list[str]] = {}
        for kind, listed in names.by_type.items():
            for name in sorted(listed):
                self._choices.setdefault((kind, name.count(" ")), []).append(name)

    def swap(self, line: Line, random: Random) -> Line:
        """Return the sentence with some of its names swapped."""
        chosen: dict[str, str] = {}
        return replace(line, pieces=[self._piece(piece, chosen, random) for piece in line.pieces])

    def _piece(self, piece: Piece, chosen: dict[str, str], random: Random) -> Piece:
        if not piece.type or random.random() > _SWAPPED:
            return piece
        name = chosen.get(piece.text) or self._shortened(self._another(piece, random), piece, random)
        chosen[piece.text] = name
        loud = piece.text.isupper() and len(piece.text) > _ACRONYM
        return replace(piece, text=name.upper() if loud else name)

    def _shortened(self, name: str, piece: Piece, random: Random) -> str:
        _, _, surname = name.partition(" ")
        if piece.type != "PER" or not surname or random.random() > _SHORTENED:
            return name
        return surname[0].upper() + surname[1:]

    def _another(self, piece: Piece, random: Random) -> str:
        """Another name, or its own where none is listed."""
        if piece.type == "ORG" and " " not in piece.text and random.random() < _OWN:
            return piece.text
        likely = ""
        if self._likely and random.random() < _LIKELY:
            likely = self._likely.name(piece, random)
        choices = self._choices.get((piece.type, piece.text.count(" ")), [])
        return likely or (random.choice(choices) if choices else piece.text)


_ACRONYM = 5
