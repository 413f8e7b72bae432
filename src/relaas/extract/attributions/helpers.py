"""The finite verb that helps another where clauses do not end on their verbs: "has said", "went on to say"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View
    from relaas.model.tokens import Token

_BETWEEN = frozenset({"AUX", "ADV", "PART", "PRON"})


def helper_of(view: View, at: int, first: int) -> int | None:
    """The finite verb of a verb: itself, the one that helps it, or itself where it goes on without one ("…, saying").

    Args:
        view: The document.
        at: Index of the verb.
        first: Index of the first token of its clause.

    Returns:
        None where nobody does what it tells: "the accused man", "for saying so".
    """
    if view.is_finite(at):
        return at
    if "VerbForm=Inf" in view.tokens[at].morph:
        return next((i for i in range(at - 1, first - 1, -1) if view.is_finite(i)), None)
    for i in range(at - 1, first - 1, -1):
        if view.is_finite(i) or _goes_on(view, i, at):
            return i
        light = view.low[i] in view.speech.clauses.light  # "has since revised"
        between = view.tokens[i].pos in _BETWEEN or light or _is_adverb(view, i) or _is_earlier(view, i)
        if not between or (i == at - 1 and _is_perfect(view, i)):
            break
    return at if is_ongoing(view.tokens[at]) and _is_free(view, at) else None


def _goes_on(view: View, helper: int, at: int) -> bool:
    """Opens a perfect behind a comma what its clause goes on with: "…, | having first reported twelve"?"""
    parted = helper > 0 and view.is_mark(helper - 1) and helper < at
    return parted and _is_perfect(view, helper) and "VerbForm=Part" in view.tokens[at].morph


def _is_adverb(view: View, at: int) -> bool:
    """Stands a word that elsewhere opens a clause between a helper and its verb: "has since confirmed"?"""
    return (
        view.tokens[at].pos == "SCONJ"
        and at > 0
        and view.tokens[at - 1].pos == "AUX"
        and view.is_finite(at - 1)
    )


def _is_earlier(view: View, at: int) -> bool:
    """Is a token part of words that call a count an earlier one: "had | at first | counted"?"""
    earlier, low = view.speech.withdrawn.earlier, view.low
    return at > 0 and not {(low[at],), (low[at - 1], low[at]), (*low[at : at + 2],)}.isdisjoint(earlier)


def _is_perfect(view: View, at: int) -> bool:
    """Makes an auxiliary of a verb something that was done, which another verb takes: "denies having offered it"?"""
    return is_ongoing(view.tokens[at]) and view.tokens[at].lemma in view.pack.verbs.perfect


def _is_free(view: View, at: int) -> bool:
    """Hangs a present participle on no preposition but that of "quoted as saying"?"""
    if not at or view.tokens[at - 1].pos not in ("ADP", "SCONJ"):
        return True
    return view.low[at - 1] in view.speech.clauses.aside | view.speech.clauses.contrast


def is_ongoing(token: Token) -> bool:
    """Is it a present participle: "saying"?"""
    return "VerbForm=Ger" in token.morph or ("VerbForm=Part" in token.morph and "Tense=Pres" in token.morph)


def is_suffered(view: View, at: int, finite: int) -> bool:
    """Is a verb in the passive, by the auxiliary right before it: "were told", "has been reported"?

    Args:
        view: The document.
        at: Index of the verb.
        finite: Index of its finite verb.
    """
    token = view.tokens[at]
    if at == finite or is_ongoing(token) or "VerbForm=Inf" in token.morph or token.pos == "ADJ":
        return False  # "is certain that"
    last = next((i for i in range(at - 1, finite - 1, -1) if view.tokens[i].pos in ("AUX", "VERB")), finite)
    return view.tokens[last].lemma in view.pack.verbs.passive


def goes_on_saying(view: View, at: int) -> bool:
    """Goes a present participle of saying on behind "and" with what somebody does: "… and insisting that"?

    Args:
        view: The document.
        at: Index of any token.
    """
    linked = at > 0 and view.low[at - 1] in view.speech.clauses.coordinator
    return linked and is_ongoing(view.tokens[at]) and bool(view.senses(at))


def takes_claim(view: View, verb: int, last: int) -> bool:
    """Stands behind a verb a noun for what somebody says is so: "dismissed the idea that", not "dismissed the coach"?

    Args:
        view: The document.
        verb: Index of the verb.
        last: One past the last token of its clause.
    """
    speech = view.speech
    # "rejected the union's estimate" says nothing of it
    nouns = speech.telling.claimed - speech.sources.counts
    lemmas = (view.tokens[at].lemma for at in range(verb + 1, last))  # whatever its tag: "rejected claims"
    return any(lemma in nouns for lemma in lemmas)
