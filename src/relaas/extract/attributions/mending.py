"""Past tenses that a tagger took for participles, in languages where both look alike: "The minister resigned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View
    from relaas.model.tokens import Sentence, Token

_LONG = 40
"""Letters from which a word is no verb form, and no pattern is tried on it."""
_ENDS = frozenset({".", "!", "?"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADV"})


def mended(view: View) -> list[int]:
    """Indices of the participles that are finite verbs: those with a subject and no auxiliary.

    So is the first of a sentence that has no finite verb otherwise.

    Args:
        view: The document, its finite verbs found as they are tagged.
    """
    if view.speech.order.last:
        return []
    found = [
        at for at, token in enumerate(view.tokens) if _looks_past(view, token) and _has_subject(view, at)
    ]
    found += [at for at in range(1, len(view.tokens)) if _is_sure(view, at)]
    known = set(found)
    for sentence in view.analysis.sentences:
        if not any(view.is_finite(at) or at in known for at in range(sentence.first, sentence.last)):
            found += _only(view, sentence)
    return found


def _is_sure(view: View, at: int) -> bool:
    """Is a word, taken for no verb, a finite one of saying by its form: "Doctors say", "a guard told"?"""
    token, before = view.tokens[at], view.tokens[at - 1]
    misread = token.pos not in ("VERB", "AUX", "PROPN") and view.low[at] in view.speech.telling.sure
    return (
        misread
        and before.pos not in ("AUX", "DET", "ADP")
        and view.low[at - 1] not in view.speech.clauses.leading
    )


def _looks_past(view: View, token: Token) -> bool:
    """Is a participle, by its form, as well a past tense?"""
    participle = token.pos == "VERB" and "VerbForm=Part" in token.morph and "Tense=Pres" not in token.morph
    return participle and len(token.text) < _LONG and bool(view.pack.past.fullmatch(token.text.lower()))


def _has_subject(view: View, at: int) -> bool:
    """Stands a subject before a verb, and no auxiliary?"""
    children = view.positions.children(at)
    helped = any(view.tokens[c].dep.startswith("aux") for c in children)
    subject = any(view.tokens[c].dep.startswith("nsubj") and c < at for c in children)
    return subject and not helped and not view.tokens[at].dep.startswith("acl")


def _only(view: View, sentence: Sentence) -> list[int]:
    """The first participle behind a noun, of a whole sentence that has no finite verb."""
    if view.tokens[sentence.last - 1].text not in _ENDS:
        return []
    places = range(sentence.first + 1, sentence.last)
    fits = (
        at
        for at in places
        if _looks_past(view, view.tokens[at]) and view.tokens[at - 1].pos in _NOMINAL and view.senses(at)
    )
    return [at for at in [next(fits, None)] if at is not None]
