"""What a parenthesis breaks off: "de chauffeur, die, zo geeft hij toe, te hard reed", "It rains and, says X, pours"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout

_PARTED = 2
"""Pieces from what a parenthesis breaks off to what goes on behind it."""


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
    # "die, zo meldt de stad, in hotels | slapen": by its tag, or by where it stands
    verb = bool(rest.finite) or (layout.speech.order.last and layout.tokens[rest.last - 1].pos == "VERB")
    whole = verb and not (rest.is_sub or rest.opener)
    return alike and parted and begun.opener == "relative" and not begun.finite and whole


def links_on(layout: Layout, number: int) -> bool:
    """Stands a parenthesis behind "and", so that only what follows it is said: "It rained and, according to X, …"?

    Args:
        layout: The document.
        number: Of the piece, a parenthesis between two commas.
    """
    pieces, after = layout.pieces, number + 1
    if not 0 < number < len(pieces) - 1 or pieces[after].sentence != pieces[number - 1].sentence:
        return False
    words = layout.speech.clauses
    linked = layout.low[pieces[number - 1].last - 1] in words.coordinator | words.contrast
    return linked and pieces[number].mark == "," == pieces[after].mark and bool(pieces[after].finite)


def completes(layout: Layout, number: int) -> bool:
    """Gives a piece behind a parenthesis the verb that an auxiliary before it waits for: "She had, X said, | lied"?

    Args:
        layout: The document.
        number: Of the piece, which begins with a verb.
    """
    pieces = layout.pieces
    if number < _PARTED or layout.speech.order.last:
        return False
    begun, aside, piece = pieces[number - _PARTED : number + 1]
    last = begun.last - 1
    while last > begun.first and (
        layout.low[last] in layout.speech.clauses.negation or layout.tokens[last].pos == "ADV"
    ):
        last -= 1
    waits = begun.finite[-1:] == (last,) and layout.tokens[last].lemma in layout.pack.verbs.perfect
    parted = aside.mark == "," == piece.mark and bool(aside.finite) and begun.sentence == piece.sentence
    return waits and parted and layout.tokens[piece.first].pos in ("VERB", "AUX")
