"""What the words around a claim make of it: hearsay, or denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.cues import sighted

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.scopes import Scopes, Span

Marked = tuple["Span", str]
"""Characters and the words that mark them."""


def hearsay(layout: Layout, scopes: Scopes) -> list[Marked]:
    """The clauses that are passed on as hearsay: "zouden zijn gedood", "naar verluidt"."""
    out: list[Marked] = []
    auxiliaries = layout.speech.hearsay.auxiliaries
    for number, piece in enumerate(layout.pieces):
        verb = next((at for at in range(piece.first, piece.last) if layout.low[at] in auxiliaries), None)
        if verb is not None and _passes_on(layout, number, verb):
            out += _marked(layout, scopes, number, layout.low[verb])
    for at, words in sighted(layout, layout.speech.hearsay.words):
        out += _marked(layout, scopes, layout.piece_of[at], " ".join(words))
    for at in range(len(layout.tokens)):
        if layout.low[at] in layout.speech.hearsay.maybe and _may_be(layout, at):
            out += [(span, layout.low[at]) for span in scopes.spans([layout.piece_of[at]])]
    return out


def _may_be(layout: Layout, at: int) -> bool:
    """Says an adverb of its clause that it may be so: "zijn mogelijk omgekomen", but not "is niet mogelijk"?"""
    tokens, piece = layout.tokens, layout.pieces[layout.piece_of[at]]
    if tokens[at].dep and not tokens[at].dep.startswith("advmod"):
        return False
    before = tokens[at - 1] if at > piece.first else None
    behind = tokens[at + 1] if at + 1 < piece.last else None
    finite = any(near is not None and "VerbForm=Fin" in near.morph for near in (before, behind))
    counted = behind is not None and behind.pos == "NUM"
    led = behind is not None and behind.pos == "PART"
    return (finite or counted) and not led


def _marked(layout: Layout, scopes: Scopes, number: int, words: str) -> list[Marked]:
    piece = layout.pieces[number]
    numbers = [number, *scopes.onward(number)] if piece.is_sub else scopes.around(number)
    return [(span, words) for span in scopes.spans(numbers)]


def _passes_on(layout: Layout, number: int, verb: int) -> bool:
    """Does "zou" pass on what is or was so? Not what would be under a condition, was to come or may come."""
    piece = layout.pieces[number]
    words = set(layout.low[piece.first : piece.last])
    marks = layout.speech.hearsay
    if words & (marks.possible | layout.speech.clauses.condition | marks.ahead) or _if(layout, number):
        return False
    verbs = [t for t in layout.tokens[piece.first : piece.last] if t.pos in ("VERB", "AUX", "ADJ")]
    others = [token for token in verbs if token.start != layout.tokens[verb].start]
    perfect = layout.pack.verbs.perfect | layout.pack.verbs.passive
    done = any("VerbForm=Part" in token.morph for token in others)
    helped = any(token.lemma in perfect for token in others)
    states = any(
        {token.lemma, token.text.lower()} & marks.states and "VerbForm=Part" not in token.morph
        for token in others
    )
    return (done and helped) or states


def _if(layout: Layout, number: int) -> bool:
    """Stands a clause with a condition beside it?"""
    piece = layout.pieces[number]
    near = (number - 1, number + 1)
    beside = (layout.pieces[at] for at in near if at in layout.sentence_pieces(piece.sentence))
    return any(layout.low[other.first] in layout.speech.clauses.condition for other in beside)


def denied(layout: Layout, scopes: Scopes) -> list[Marked]:
    """The clauses that a frame denies: "het klopt niet dat …", "er zijn geen aanwijzingen dat …"."""
    out: list[Marked] = []
    for at, words in sighted(layout, layout.speech.denied.frames):
        number = layout.piece_of[at + len(words) - 1]
        numbers = [number, *scopes.onward(number)]
        out += [(span, " ".join(words)) for span in scopes.spans(numbers)]
    return out
