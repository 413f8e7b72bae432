"""Clauses whose subject can only be the noun behind "volgens haar": "er raakten volgens haar | twee mensen gewond"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.namings import NOMINAL

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View

_INSIDE = NOMINAL | {"ADJ", "NUM", "ADV"}
_LED = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV"})


def lacks_subject(layout: View, at: int) -> bool:
    """Has a clause no subject but the noun behind a pronoun that could as well tell whose that is?

    So in "Er komen volgens haar twee leraren terug"; not in "Het plan is volgens haar twee broers te duur", nor before
    one person, who needs an article: "Er wordt volgens haar advocaat gelogen".

    Args:
        layout: The document.
        at: Index of the pronoun.
    """
    words = layout.speech
    whose = (
        layout.low[at] in words.pronouns.she | words.pronouns.they
        and layout.low[at] in words.clauses.determiners
    )
    if at == 0 or not whose or not words.order.last:
        return False
    led = (layout.low[at - 1],) in words.prepositions.source
    begun = layout.analysis.sentences[layout.tokens[at].sentence]
    first = next((i + 1 for i in range(at - 1, begun.first - 1, -1) if layout.is_mark(i)), begun.first)
    last = layout.to_mark(at, begun.last)
    end = at + 1
    while end < last and layout.tokens[end].pos in _INSIDE and layout.dated[end] < 0:
        end += 1
    head = next((i for i in range(end - 1, at, -1) if layout.tokens[i].pos in NOMINAL), None)
    finite = [i for i in range(first, last) if layout.is_finite(i)]
    if not led or head is None or len(finite) != 1 or (finite[0] > at + 1 and finite[0] < end):
        return False
    verb = finite[0]
    same = _is_many(layout, head) == _is_many(layout, verb)
    counted = _is_many(layout, head) or layout.speech.kind_of(layout.tokens[head].lemma.lower()) is None
    before = any(_can_be_subject(layout, i, first) for i in range(first, at - 1))
    behind = any(layout.tokens[i].dep.startswith("nsubj") for i in range(end, last))
    return same and counted and not (before or behind)


def _is_many(layout: View, at: int) -> bool:
    return "Number=Plur" in layout.tokens[at].morph


def _can_be_subject(layout: View, at: int, first: int) -> bool:
    """Is a token a noun or a pronoun that no preposition leads, no time and not "er"?"""
    token = layout.tokens[at]
    if (
        token.pos not in (*NOMINAL, "PRON")
        or layout.dated[at] >= 0
        or layout.low[at] in layout.speech.clauses.there
    ):
        return False
    begun = at - 1
    while begun >= first and layout.tokens[begun].pos in _LED:
        begun -= 1
    return begun < first or layout.tokens[begun].pos != "ADP"
