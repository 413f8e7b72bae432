"""Past forms that end a tag behind what is told of who speaks: "Ten died, Al Lee, who leads the search, disclosed."."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.extract.attributions.plurals import SENTENCE_ENDS

if TYPE_CHECKING:
    from collections.abc import Set

    from relaas.extract.attributions.views import View

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PART", "X"})
_PARTS = frozenset({",", "(", ")"})
"""Marks around what is told of somebody."""
_PAIR = 2
_HEARERS = 8
"""Tokens of a preposition and those something is said to, at most."""
_LONGEST = 30
"""Tokens between the clause that is said and the verb, at most."""


def ends_described(view: View, at: int, known: Set[int]) -> bool:
    """Ends a past form that may be a participle a tag in which a clause or a phrase tells who speaks?

    So in "…, the doctor who treated him disclosed on Friday" and "…, Al Lee, the chief, disclosed."; what is said has a
    finite verb of its own.

    Args:
        view: The document.
        at: Index of the form.
        known: Indices of forms that were found to be finite, beside those that are tagged so.
    """
    if not (_is_plain(view, at) and _ends(view, at)):
        return False
    begun = view.analysis.sentences[view.tokens[at].sentence].first
    last, described, apposed = at, False, False
    while last > max(begun, at - _LONGEST):
        first = last - 1
        while first > begun and not view.is_mark(first - 1):
            first -= 1
        own = last - 1 if view.low[last - 1] == "," else last
        related = _related(view, first, own)
        if first == begun or related is None or view.low[first - 1] != ",":
            return described and _has_finite(view, begun, last, known)
        if related == first:
            described, last = True, first  # ", who leads the search,"
            continue
        if not all(view.tokens[i].pos in _NOMINAL for i in range(first, related)):
            return described and _has_finite(view, begun, last, known)
        spoken = _speaks(view, first, related)
        told = described or related < own or (last < at and spoken)
        if spoken and (told or apposed):
            return _has_finite(view, begun, first, known)
        if apposed:
            return False
        described, apposed, last = told, spoken, first  # ", Ann Lee," may tell of "the chief" before it
    return False


def opens_described(view: View, at: int) -> bool:
    """Closes a comma before a past form what tells of whoever begins the sentence: "Ottawa, for its part, promised"?

    No verb but that of a relative clause stands before it, and none begins a later piece: not "Lee, 52, accused of
    theft, resigned".

    Args:
        view: The document.
        at: Index of the form.
    """
    sentence = view.analysis.sentences[view.tokens[at].sentence]
    senses = view.senses(at) or view.appealing(at)
    marks = [i for i in range(max(sentence.first, at - _LONGEST), at) if view.is_mark(i)]
    if len(marks) < _PAIR or marks[-1] != at - 1 or view.low[at - 1] != "," or not senses:
        return False
    begun = marks[0] + 1 if view.low[marks[0]] not in _PARTS else sentence.first
    ends = [mark for mark in marks if mark > begun]
    if (
        len(ends) < _PAIR
        or any(view.low[mark] not in _PARTS for mark in ends)
        or not _speaks(view, begun, ends[0])
    ):
        return False
    bounds = list(pairwise((begun - 1, *ends)))
    plain = all(_related(view, first + 1, last) is not None for first, last in bounds)
    suffered = at + 1 < len(view.low) and (view.low[at + 1],) in view.speech.prepositions.agent
    behind = (i for i in range(at + 1, sentence.last - 1) if view.low[i] == ",")
    later = any(view.is_finite(i + 1) or _may_be_past(view, i + 1) for i in behind)
    return plain and not (suffered or later)


def _may_be_past(view: View, at: int) -> bool:
    """Is a participle, by its form, as well a past tense?"""
    return view.tokens[at].pos == "VERB" and bool(view.pack.past.fullmatch(view.low[at]))


def _has_finite(view: View, first: int, last: int, known: Set[int]) -> bool:
    return any(view.is_finite(i) or i in known for i in range(first, last))


def _related(view: View, first: int, last: int) -> int | None:
    """Where in a stretch a relative clause with its one verb begins, its end where it has no verb; else None."""
    finite = [i for i in range(first, last) if view.is_finite(i)]
    opened = next((i for i in range(first, last) if view.low[i] in view.speech.pronouns.relative), last)
    if not finite:
        return last if opened == last else None
    return opened if opened < finite[0] and len(finite) == 1 else None


def _speaks(view: View, first: int, last: int) -> bool:
    """Is somebody named or told of in a stretch, before its first preposition?"""
    end = next((i for i in range(first, last) if view.tokens[i].pos == "ADP"), last)
    if " ".join(view.low[first:end]) in view.pack.names.capitals:
        return True  # "Ottawa, for its part, promised"
    person = any(
        view.named[i] >= 0 and view.analysis.names[view.named[i]].label != "LOC" for i in range(first, end)
    )
    return person or (end > first and view.speech.kind_of(view.tokens[end - 1].lemma.lower()) is not None)


def _is_plain(view: View, at: int) -> bool:
    return any(not (s.with_ or s.number or s.hearer or s.at or s.relay) for s in view.senses(at))


def _ends(view: View, at: int) -> bool:
    """Stands no more than when it was said behind a form: ".", "on Friday"?"""
    after = at + 1
    if after >= len(view.low) or view.low[after] in SENTENCE_ENDS or view.dated[after] >= 0:
        return True
    beyond = min(after + 1, len(view.low) - 1)
    return view.tokens[after].pos == "ADP" and (view.dated[beyond] >= 0 or hears(view, after))


def hears(view: View, at: int) -> bool:
    """Leads a preposition to those it is said to, up to a comma or the end of the sentence: "conceded | to the BBC."?

    Args:
        view: The document.
        at: Index of the preposition.
    """
    end = min(at + _HEARERS, len(view.low))
    last = view.to_mark(at, end)
    named = any(view.named[i] >= 0 for i in range(at + 1, last))
    nominal = all(view.tokens[i].pos in _NOMINAL and not view.is_number(i) for i in range(at + 1, last))
    return (view.low[at],) in view.speech.prepositions.medium and named and nominal and last - at < _HEARERS
