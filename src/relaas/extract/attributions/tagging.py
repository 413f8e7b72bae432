"""Verbs that follow what is said, whatever they mean: "…”, zuchtte de directrice"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.parentheses import tells_aside
from relaas.extract.attributions.tags import closes_quotation, is_bare_tag
from relaas.extract.attributions.views import QUOTES

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece


def _is_titled(layout: Layout, piece: Piece) -> bool:
    """Stands before a verb a name in marks beside its noun: 'Her third novel, "The Salt Road", won a prize'?"""
    number = layout.piece_of[piece.first] - 2
    begin = layout.sentence_pieces(piece.sentence).start
    if number < begin or layout.pieces[number + 1].mark != ",":
        return False
    noun, title = layout.pieces[number : number + 2]
    return (
        not (noun.finite or title.finite)
        and layout.quote_of[noun.last - 1] < 0 <= layout.quote_of[title.start]
    )


def says_before(layout: Layout, at: int) -> bool:
    """Follows a verb, whatever it means, what is said?"""
    return says_quoted(layout, at) or tells_aside(layout, at)


def says_quoted(layout: Layout, at: int) -> bool:
    """Follows a verb, whatever it means, a quotation: "…”, zuchtte de directrice"?"""
    piece = layout.piece_at(at)
    if is_bare_tag(layout, piece, at):
        return True  # '…," he blasted.'
    first = piece.start
    if layout.speech.order.last and layout.low[first] in layout.speech.clauses.aside and at == first + 1:
        first += 1  # "„…”, zo vatte een raadslid het samen"
    if at != first or piece.finite[:1] != (first,) or piece.mark != "," or _is_titled(layout, piece):
        return False
    before = piece.first - 1
    parted = before > 0 and layout.low[before] == "," and layout.low[before - 1] in QUOTES
    inside = layout.low[piece.first] in QUOTES or layout.speech.order.straight  # ",’ sprak hij"
    return parted or (inside and closes_quotation(layout, piece))
