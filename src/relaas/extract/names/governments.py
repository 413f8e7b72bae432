"""Cities that stand for the government that sits there: "Ankara ontkent", "according to Madrid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View

_SUBJECT = "nsubj"
_NEAR = 12
"""Tokens around a verb in which what hangs on it is looked for."""


def governs(view: View, draft: Draft) -> bool:
    """Does a name stand for the government that sits there, in this place of the text?

    Only the name of such a seat does, where it speaks or does what governments do. "Parijs rouwt" and "Seoul telt tien
    miljoen inwoners" tell of the town.

    Args:
        view: The text.
        draft: The name of a place.
    """
    if view.form(draft).lower() in view.names.given:
        return False
    if view.low[draft.last - 1] in view.names.governing and draft.last - draft.first > 1:
        return _rules(view, draft)  # "Maui County said"
    form = view.form(draft)
    if form.isupper() or form.lower() not in view.names.capitals or not _is_alone(view, draft):
        return False  # capitals throughout are those of a dateline
    return _is_source(view, draft.first) or _rules(view, draft)


def _is_alone(view: View, draft: Draft) -> bool:
    """Does nothing stand beside it that makes another thing of it: an article, a title, more of a name?"""
    before = draft.first - 1
    if before >= 0 and not view.opens[draft.first]:
        beside = view.tokens[before].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM")
        if beside or view.word(before) in (view.names.place_prepositions | view.names.possessive):
            return False
    return draft.end == view.tokens[draft.last - 1].end and not view.capital(draft.last)


def _is_source(view: View, at: int) -> bool:
    cues = view.pack.speech.prepositions.source
    return any(tuple(view.low[max(0, at - len(words)) : at]) == tuple(words) for words in cues)


def _rules(view: View, draft: Draft) -> bool:
    """Is it the subject of a verb for saying or for what governments do?"""
    if view.opens[draft.first] and {view.word(draft.last), view.word(draft.last + 1)} & view.names.ruling:
        return True  # "Berlin now counts", however the parse has it
    token = next((t for t in view.tokens[draft.first : draft.last] if t.dep == _SUBJECT), None)
    if token is None:
        return False
    verb = view.tokens[token.head]
    if verb.pos not in ("VERB", "AUX"):
        return False
    words = {verb.lemma.lower(), verb.text.lower(), *_beside(view, token.head)}
    says = any(not (sense.with_ or sense.number) for sense in view.pack.speech.senses(verb.lemma))
    rules = says or bool(words & view.names.ruling)
    return rules and not _has_people(view, token.head)


def _beside(view: View, verb: int) -> set[str]:
    """The forms of the verbs that help another: "wil" in "wil bewijzen zien"."""
    return {view.low[at] for at in _hung(view, verb) if view.tokens[at].pos == "AUX"}


def _has_people(view: View, verb: int) -> bool:
    """Is what the verb tells of the town's own: those who live there, its centre, its streets?"""
    return any(view.names.possessed.of(view.low[at]) == "place" for at in _hung(view, verb))


def _hung(view: View, verb: int) -> Iterator[int]:
    """The tokens near a verb that hang on it."""
    near = range(max(0, verb - _NEAR), min(len(view.tokens), verb + _NEAR))
    return (at for at in near if view.tokens[at].head == verb)
