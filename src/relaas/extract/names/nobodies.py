"""What has a capital and is no name of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.names.views import Draft, View

_FUNCTION = frozenset({"VERB", "AUX", "ADV", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "INTJ", "NUM"})


def nobody(view: View, draft: Draft) -> bool:
    """Is it no name of anybody: a road, a nationality, a word that only opens a sentence?

    Args:
        view: The text.
        draft: What may be a name.
    """
    if view.names.no_names.match(view.form(draft)) or _nameless(view, draft) or _of_title(view, draft):
        return True
    if _office(view, draft):
        return True
    return _adjectives(view, draft) if draft.last - draft.first > 1 else _word(view, draft)


def _word(view: View, draft: Draft) -> bool:
    """Is a single word no name: a people's, an adjective, a common noun behind "een" or at the head of a sentence?"""
    form, at = view.form(draft), draft.first
    word, token = form.lower(), view.tokens[at]
    if view.names.inhabitants.match(form) or word in view.names.bound or word in view.names.no_acronyms:
        return True
    if draft.end < token.end:
        return False
    described = view.adjective(at) and (token.pos == "ADJ" or _language(view, draft))
    if described or (view.word(at - 1) in view.names.indefinite and not _leads_noun(view, at)):
        return True
    return view.opens[at] and _common(view, at)


def _leads_noun(view: View, at: int) -> bool:
    """Does a name stand before what an article is of, where compounds are apart: "a Reuters witness"?"""
    if not view.names.apart or at + 1 >= len(view.tokens):
        return False
    behind = view.tokens[at + 1]
    return behind.pos in ("NOUN", "PROPN", "ADJ") or behind.text == "-"


def _adjectives(view: View, draft: Draft) -> bool:
    """Is there nothing in it with a capital but adjectives of places: "Vlaamse of de Franstalige"?"""
    raised = [at for at in range(draft.first, draft.last) if view.capital(at)]
    return all(view.adjective(at) for at in raised) and any(view.tokens[at].pos == "ADJ" for at in raised)


def _office(view: View, draft: Draft) -> bool:
    """Is it but an office with the adjective of its place, "Greek Prime Minister"? "King" alone may be a surname."""
    first = draft.first
    while first < draft.last and view.adjective(first):
        first += 1
    words = tuple(view.low[first : draft.last])
    return draft.last - draft.first > 1 and words in view.pack.speech.offices.kinds


def _of_title(view: View, draft: Draft) -> bool:
    """Does it end the list of what a minister is of: "minister van Financiën, Begroting en Sport"?"""
    at = draft.first
    if not all(view.portfolio(n) or view.word(n) in view.names.conjunctions for n in range(at, draft.last)):
        return False
    if view.word(at - 1) == "(" and view.word(draft.last) == ")" and not view.tokens[at].text.isupper():
        return view.capital(at - 2)  # what a minister is of: "Anna Bruni (Vervoer)"
    while view.portfolio(at - 1) or view.word(at - 1) == "," or view.word(at - 1) in view.names.conjunctions:
        at -= 1
    return view.word(at - 1) in view.names.links and view.titled(at - 2)


def _language(view: View, draft: Draft) -> bool:
    """Is an adjective without an ending a language: "in het Nederlands"?"""
    return view.word(draft.first - 1) in view.names.definite and not view.capital(draft.last)


def _nameless(view: View, draft: Draft) -> bool:
    """Is its last word a thing that names nobody, alone or at the end of a compound?"""
    return draft.end == view.tokens[draft.last - 1].end and view.kind(draft.last - 1) == "nameless"


def _common(view: View, at: int) -> bool:
    """Has a word that opens a sentence its capital from there alone?"""
    token = view.tokens[at]
    if token.pos in _FUNCTION or (view.names.apart and token.pos == "NOUN"):
        return True
    return token.pos != "PROPN" and (view.word(at) in view.common or token.lemma in view.common)
