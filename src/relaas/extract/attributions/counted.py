"""Clauses without "that" that begin with a count: "says 40 schools shut", "said ten miners, three of them …, were"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.numbered import counts

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.scopes import Scopes, Span
    from relaas.extract.attributions.verbs import Verb

_VERBAL = frozenset({"VERB", "AUX"})
"""What the verb of a clause is that has no subject by the tree: not "is holding twenty foreigners captive"."""


def counted_clause(layout: Layout, scopes: Scopes, verb: Verb) -> tuple[Span, ...] | None:
    """A clause right behind a verb that begins with a count, its own verb taken for none; None where there is none.

    Args:
        layout: The document.
        scopes: Tells how far clauses reach.
        verb: The verb.
    """
    piece, first = layout.pieces[verb.piece], verb.at + 1
    free = layout.speech.order.bare and not verb.means.with_
    if not free or first >= piece.last or not counts(layout, first):
        return None
    inside = (layout.tokens[at] for at in range(first + 1, piece.last))
    own = (token for token in inside if token.head == verb.at)
    told = (*_VERBAL, "ADJ") if verb.means.number else _VERBAL  # "listed 152 missing and 134 accounted for"
    if not any(t.dep == "ccomp" or (t.dep == "xcomp" and t.pos in told) for t in own):
        return None
    return (layout.span(first, piece.last), *scopes.spans(scopes.onward(verb.piece)))


def is_finished(layout: Layout, scopes: Scopes, number: int) -> bool:
    """Has a clause that begins with a count a verb in a piece behind: "ten miners, | three of them brothers, | were"?

    Args:
        layout: The document.
        scopes: Tells how far clauses reach.
        number: Of its first piece.
    """
    piece = layout.pieces[number]
    if piece.finite or not piece.bare or not counts(layout, piece.start):
        return True  # it begins with no count
    onward = scopes.onward(number, body=False)
    return any(layout.pieces[at].finite and at not in scopes.cued for at in onward)
