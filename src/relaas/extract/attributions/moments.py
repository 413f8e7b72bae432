"""When something was said: the time mention that dates a word of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.helpers import is_ongoing
from relaas.model.time.operators import Every, Lasting, Since, Stretch, Until

if TYPE_CHECKING:
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout

_LONG = (Every, Lasting, Since, Stretch, Until)
"""Meanings that are no moment at which somebody speaks."""


def said(layout: Layout, claim: Claim) -> int | None:
    """Index of the time at which a claim was made, or None.

    Of a verb: the nearest time in its clause, outside what is said unless the clause holds both, else one behind what
    its subject is. Of a preposition: one right behind the source ("aldus de politie dinsdag").
    """
    if claim.rule in ("preposition", "own"):
        return _at(layout, claim.phrase.last)
    piece = layout.piece_at(claim.cue[0])
    fitting = [
        layout.dated[at]
        for at in range(piece.first, piece.last)
        if layout.dated[at] >= 0 and _is_moment(layout, layout.dated[at]) and _is_outside(layout, claim, at)
    ]
    cue = layout.tokens[claim.cue[0]].start
    nearest = min(fitting, key=lambda number: (_distance(layout, number, cue), number), default=None)
    return _behind_what_he_is(layout, claim) if nearest is None else nearest


def _behind_what_he_is(layout: Layout, claim: Claim) -> int | None:
    """The time of a verb of saying behind what its subject is: "zei Visser, hoofd van de dienst, dinsdag"."""
    number = layout.piece_of[claim.cue[0]]
    last = layout.analysis.sentences[layout.pieces[number].sentence].last
    for at in range(layout.pieces[number].last, last):
        time = layout.dated[at]
        if time >= 0 and layout.times[time].reporting and _is_moment(layout, time):
            return time if not layout.piece_at(at).finite else None
    return None


def _at(layout: Layout, token: int) -> int | None:
    number = layout.dated[token] if token < len(layout.tokens) else -1
    same = token > 0 and token < len(layout.tokens) and layout.piece_of[token] == layout.piece_of[token - 1]
    fits = number >= 0 and same and _is_moment(layout, number) and not _goes_on(layout, token, number)
    return number if fits else None


def _goes_on(layout: Layout, token: int, number: int) -> bool:
    """Does a verb follow the time, which then dates what happened: "volgens de politie dinsdag gevonden"?"""
    at = token
    while at < len(layout.tokens) and layout.dated[at] == number:
        at += 1
    piece = layout.piece_at(token)
    return at < piece.last and any(
        layout.tokens[i].pos in ("VERB", "AUX", "NUM") for i in range(at, piece.last)
    )


def _is_moment(layout: Layout, number: int) -> bool:
    return not isinstance(layout.times[number].node, _LONG)


def _is_outside(layout: Layout, claim: Claim, at: int) -> bool:
    if not claim.covers(*layout.span(at, at + 1)):
        return True
    return claim.rule == "object" and not _hangs_inside(layout, claim, at)


def _hangs_inside(layout: Layout, claim: Claim, at: int) -> bool:
    """Hangs a time on words that are said, as "demanded damages after the flood on Friday"; not "demanded on Friday …"?

    Right behind the word of saying it is of that, whatever a parse says.
    """
    number, begun = layout.dated[at], at
    while begun > 0 and layout.dated[begun - 1] == number:
        begun -= 1
    led = layout.tokens[begun - 1].pos == "ADP"
    of = led and (layout.low[begun - 1],) in layout.speech.prepositions.part
    begun -= led
    if begun <= max(claim.cue[0], claim.phrase.last - 1) + 1:
        return False
    head = layout.tokens[at].head
    while head != layout.tokens[head].head and (
        layout.dated[head] == number or layout.tokens[head].pos == "ADP"
    ):
        head = layout.tokens[head].head
    if is_ongoing(layout.tokens[claim.cue[0]]):
        return True  # "marched on Monday, demanding damages after the flood on Friday"
    if (
        layout.dated[head] == number
        or head in range(*claim.cue)
        or not claim.covers(*layout.span(head, head + 1))
    ):
        return False
    return of or layout.tokens[head].pos == "VERB" or (led and _is_led(layout, head))


def _is_led(layout: Layout, at: int) -> bool:
    """Stands a noun behind a preposition that says more than whose: "after the flood", not "the end of the strike"?"""
    cases = [i for i in layout.positions.children(at) if layout.tokens[i].dep == "case" and i < at]
    return any((layout.low[i],) not in layout.speech.prepositions.part for i in cases)


def _distance(layout: Layout, number: int, cue: int) -> int:
    anchor = layout.times[number].anchor
    return min(abs(anchor.start - cue), abs(anchor.end - cue))
