"""Whose explanation a count stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.scopes import Span


def explaining(layout: Layout, by_sentence: Mapping[int, Sequence[Claim]], span: Span) -> Claim | None:
    """Whose reason stands behind a colon: "Dat was volgens de politie een vergissing: twee waren niet dood".

    Args:
        layout: The document.
        by_sentence: What is claimed, by sentence.
        span: The count, code points.
    """
    number = layout.piece_of_char(span[0])
    first = layout.sentence_pieces(layout.pieces[number].sentence).start if number is not None else 0
    if number is None or number == first or layout.pieces[first + 1].mark != ":":
        return None
    near = by_sentence.get(layout.pieces[number].sentence, ())
    said = (c for c in near if c.rule == "preposition" and layout.piece_of[c.cue[0]] == first)
    return next(said, None) if layout.pieces[first + 1].finite else None
