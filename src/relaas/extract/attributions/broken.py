"""Relative clauses that a parenthesis breaks off: "de chauffeur, die, zo geeft hij toe, te hard reed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout


def breaks_relative(layout: Layout, number: int) -> bool:
    """Breaks a piece off a relative clause, which goes on behind it to its verb?

    So it does in "rector Jansen, die de ouders, zo zegt ze, had gemaild", not in "de man die viel, zo zegt ze".

    Args:
        layout: The document.
        number: Of the piece, a parenthesis between two commas.
    """
    pieces, after = layout.pieces, number + 1
    if not 0 < number < len(pieces) - 1:
        return False
    begun, aside, rest = pieces[number - 1 : after + 1]
    alike = begun.sentence == aside.sentence == rest.sentence
    parted = aside.mark == "," == rest.mark and begun.mark not in STRONG
    whole = bool(rest.finite) and not (rest.is_sub or rest.opener)
    return alike and parted and begun.opener == "relative" and not begun.finite and whole
