"""A text with some stretches replaced, and the map back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.text.offsets import OffsetMap, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement.

    Attributes:
        start: First character replaced, code points.
        end: One past the last.
        words: What stands there instead; empty to leave the stretch out.
    """

    start: int
    end: int
    words: str = ""


def rewrite(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """Apply `edits`, which are in order and do not overlap, and return the new text with its map.

    A replacement of equal length is aligned character by character.

    Raises:
        ValueError: If the edits overlap, are out of order or reach beyond the text.
    """
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for edit in edits:
        if not at <= edit.start <= edit.end <= len(text):
            raise ValueError(f"an edit of [{edit.start}, {edit.end}) cannot follow one that ends at {at}")
        parts += [text[at : edit.start], edit.words]
        pieces += [Piece.keep(edit.start - at), _piece(edit)]
        at = edit.end
    return "".join([*parts, text[at:]]), OffsetMap.of([*pieces, Piece.keep(len(text) - at)])


def _piece(edit: Edit) -> Piece:
    length = edit.end - edit.start
    return Piece.keep(length) if length == len(edit.words) else Piece.swap(length, len(edit.words))
