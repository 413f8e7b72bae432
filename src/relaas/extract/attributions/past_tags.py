"""Past forms that end a tag behind or amid what is said: "Nine were found, the mayor's office confirmed on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.described import hears
from relaas.extract.attributions.plurals import SENTENCE_ENDS, since_mark

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View
    from relaas.lang.saying_verbs import SayingVerb

_WHO = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT", "DET", "PART", "ADP"})
_HEARERS = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT", "X", "NUM", "DET", "ADP", "PRON"})
_NAMED = 16
"""Tokens of who speaks, at most."""
_HEARD = 7
"""Tokens of those something is said to, at most."""
_RESUMED = 12
"""Tokens behind the tag among which the verb of what it breaks off stands."""


def ends_tag(view: View, at: int) -> bool:
    """Stands nothing but who speaks between a comma and a past form that a comma, a time or a place ends?

    So "Nine were found, the mayor's office confirmed on Tuesday night" and "The bridge, Ann Lee argued, was old"; not
    "…, a man told on Monday that", "The girl, her story believed, was freed".

    Args:
        view: The document.
        at: Index of the form.
    """
    begun = view.analysis.sentences[view.tokens[at].sentence].first
    own = since_mark(view, begun, at)
    heard = _is_heard(view, at)
    plain = heard or any(_needs_nothing(sense) for sense in view.senses(at))
    apart = own.start > begun and view.low[own.start - 1] == ","
    who = all(view.tokens[i].pos in _WHO for i in own)
    if not (plain and apart and who and 0 < len(own) < _NAMED) or _is_owned(view, own.start):
        return False
    told = any(view.is_finite(i) for i in range(begun, own.start)) or _breaks_off(view, at)
    return told and _speaks(view, own) and (heard or _ends(view, at + 1))


def _needs_nothing(sense: SayingVerb) -> bool:
    """Says a verb something by itself: "warned", not "told"?"""
    return not (sense.with_ or sense.number or (sense.hearer and sense.act == "say"))


def _is_heard(view: View, at: int) -> bool:
    """Stand only those it is said to between a verb and the next mark: "…, the minister assured the press."?"""
    hearers = range(at + 1, view.to_mark(at, len(view.tokens)))
    nominal = all(view.tokens[i].pos in _HEARERS and not view.is_number(i) for i in hearers)
    return nominal and 0 < len(hearers) < _HEARD and any(sense.hearer for sense in view.senses(at))


def _is_owned(view: View, first: int) -> bool:
    """Begins a phrase with a pronoun for whose it is, as one beside a noun does: "The girl, her story believed"?"""
    words = view.speech.pronouns
    return (
        view.low[first] in words.he | words.she | words.they | words.it and view.tokens[first].pos != "PROPN"
    )


def _breaks_off(view: View, at: int) -> bool:
    """Goes behind the comma of a tag the clause on that it breaks off: "The bridge, Ann Lee argued, | was old"?"""
    last = view.analysis.sentences[view.tokens[at].sentence].last
    if view.low[at + 1 : at + 2] != [","]:
        return False
    behind = range(at + 2, min(at + 2 + _RESUMED, last))
    return any(view.is_finite(i) for i in range(behind.start, view.to_mark(behind.start, behind.stop)))


def _speaks(view: View, own: range) -> bool:
    """Is it somebody, told by the noun or the name before a preposition: "a clerk | of the court"?"""
    led = next((i for i in own if i > own.start and view.tokens[i].pos == "ADP"), own.stop)
    return (
        any(
            view.named[i] >= 0 or view.speech.kind_of(view.tokens[i].lemma.lower()) is not None
            for i in {led - 1, own.stop - 1}
        )
        and view.tokens[own.start].pos != "ADP"
    )


def _ends(view: View, after: int) -> bool:
    """Stands behind a verb a mark, a time, or a preposition with a time or those it is said to?"""
    if after >= len(view.low) or view.low[after] in {",", *SENTENCE_ENDS} or view.dated[after] >= 0:
        return True
    led = view.tokens[after].pos == "ADP"
    return led and (view.dated[min(after + 1, len(view.low) - 1)] >= 0 or hears(view, after))
