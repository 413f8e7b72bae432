"""Fill the places of names in annotated sentences with other names of the same type."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from training.steps.annotated import Line, Piece
    from training.steps.names import Names

_SWAPPED = 0.6


class Swapper:
    """Swaps names for listed ones of the same number of words, the same name always for the same."""

    def __init__(self, names: Names) -> None:
        """Sort the names by type and number of words."""
        self._choices: dict[tuple[str, int], list[str]] = {}
        for kind, listed in names.by_type.items():
            for name in sorted(listed):
                self._choices.setdefault((kind, name.count(" ")), []).append(name)

    def swap(self, line: Line, random: Random) -> Line:
        """Return the sentence with some of its names swapped."""
        chosen: dict[str, str] = {}
        return replace(line, pieces=[self._piece(piece, chosen, random) for piece in line.pieces])

    def _piece(self, piece: Piece, chosen: dict[str, str], random: Random) -> Piece:
        choices = self._choices.get((piece.type, piece.text.count(" ")), [])
        if not choices or random.random() > _SWAPPED:
            return piece
        name = chosen.setdefault(piece.text, random.choice(choices))
        return replace(
            piece, text=name.upper() if piece.text.isupper() and len(piece.text) > _ACRONYM else name
        )


_ACRONYM = 5
