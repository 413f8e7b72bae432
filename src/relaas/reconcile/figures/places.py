"""Whether the place a figure is bound to sets it apart, or is where the whole story happens.

A report that opens with a place tells of what happened there: what it counts there it counts of its whole story. A
place brought up later is a part of the scene, and so is one that an opening sets against another.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from relaas.reconcile.figures.order import order
from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from relaas.model.anchors import Anchor
    from relaas.model.documents import Document
    from relaas.reconcile.figures.cases import Case

_LEAD = 200
"""Characters after which the paragraph that is going on ends the opening: a headline alone is none."""
_NOUN = 30
"""Characters before the name of a place in which the noun for what it is ends."""
_WHOLE = 2
"""How many times the count of a place that of the whole is at least, where a report sets the two side by side."""


def bound(cases: Sequence[Case], at_home: Collection[str] = ()) -> dict[str, str]:
    """The place that sets each figure apart, by figure id; empty where it is that of the whole.

    Args:
        cases: All figures of a story.
        at_home: Ids of figures whose place is all of the story's, so that it narrows nothing unless set against others.
    """
    first_told = {case.document.id: case.mention.sentence[1] for case in reversed(cases)}
    openings = {case.document.id: _opening(case.document, first_told[case.document.id]) for case in cases}
    told = {document: unaccented(opening) for document, opening in openings.items()}
    half = cache(lambda place: 2 * sum(place in opening for opening in told.values()) >= len(told))
    later = {
        case.id
        for case in cases
        if case.where is not None
        and case.id not in at_home
        and not _opens(case.where, told[case.document.id], half)
    }
    first = [case for case in cases if case.id not in later and not case.several]
    whole = _whole(first, told.values())
    against = {
        (category, place) for category, place, wide in _set_against(first, openings) if place != whole or wide
    }
    alone = {(case.document.id, case.place) for case in cases if confined(case) and case.id not in at_home}
    of_parts = _of_parts(cases)
    return {
        case.id: case.place
        if case.id not in of_parts
        and (
            case.id in later
            or (case.mention.category, case.place) in against
            or (case.document.id, case.place) in alone
        )
        else ""
        for case in cases
    }


def _of_parts(cases: Sequence[Case]) -> set[str]:
    """Ids of wholes whose place is that of a part told before them in their sentence: "Gent telt vier van de 22"."""
    by_id = {case.id: case for case in cases}
    parts = ((part, by_id[part.whole]) for part in cases if part.whole is not None and part.where is not None)
    return {
        whole.id
        for part, whole in parts
        if part.where == whole.where and part.mention.sentence == whole.mention.sentence
        if part.mention.anchor.start < whole.mention.anchor.start
    }


def confined(case: Case) -> frozenset[str]:
    """The words that confine it to its place, which leaves out all others: "alleen al in Luik".

    Args:
        case: A figure.
    """
    if case.where is None:
        return frozenset()
    before = case.document.text[max(case.where.start - _NOUN, 0) : case.where.start]
    words = {*unaccented(case.where.text).split(), *unaccented(before).split()[-1:]}  # "het district Borla"
    return frozenset(limit for limit in case.mention.limits if unaccented(limit) in words)


def _whole(cases: Sequence[Case], openings: Collection[str]) -> str:
    """The place of the story itself: named in half the openings, and in more than any other; else empty."""
    places = {case.place: unaccented(case.where.text) for case in cases if case.where is not None}
    named = {place: sum(words in opening for opening in openings) for place, words in places.items()}
    most = max(named.values(), default=0)
    leading = [place for place, reports in named.items() if reports == most]
    return leading[0] if len(leading) == 1 and 2 * most >= len(openings) else ""


def _opens(where: Anchor, opening: str, half: Callable[[str], bool]) -> bool:
    """Does its own report open with the place, or half of the reports that count anything?"""
    place = unaccented(where.text)
    return place in opening or half(place)


def _set_against(cases: Sequence[Case], openings: Mapping[str, str]) -> Iterator[tuple[str, str, bool]]:
    """Categories with places of openings that one report sets against another place or against the whole.

    And is it against all of the country: "twaalf gewonden in Gent, landelijk 263"?
    """
    told: defaultdict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in cases:
        if not case.mention.scope and case.whole is None:
            told[case.document.id, case.mention.category].append(case)
    for group in told.values():
        for one, other in combinations(group, 2):
            length = len(openings[one.document.id])
            wide = "everywhere" in {*one.mention.bearings, *other.mention.bearings}
            if one.place != other.place and one.count != other.count and _apart(one, other, length):
                yield from ((c.mention.category, c.place, wide) for c in (one, other) if c.place)


def _apart(one: Case, other: Case, opening: int) -> bool:
    """Two places, by one source and neither in a headline; or a place and, for the whole, much more.

    The latter at one time, by what may be one source, and both in the opening of so many characters.
    """
    if one.place and other.place:
        return _may_be_one(one, other) and not (_heads(one) or _heads(other))
    inside = one.mention.anchor.start < opening > other.mention.anchor.start
    some, whole = (one, other) if one.place else (other, one)
    much = whole.value[0] >= _WHOLE * (some.value[1] or some.value[0])
    return inside and much and _may_be_one(one, other) and order(one, other) == "same"


def _may_be_one(one: Case, other: Case) -> bool:
    """Can one source give both: the same, or a source and the report itself?"""
    return one.voice.key == other.voice.key or one.voice.own or other.voice.own


def _heads(case: Case) -> bool:
    """Does it stand in the headline, marked as one or a short first line?"""
    line = case.document.text.find("\n")
    return case.mention.title or case.mention.anchor.start < line < _LEAD


def _opening(document: Document, told: int) -> str:
    """Its first paragraph; of a report that has no other, the text up to the end of the first sentence that counts.

    Args:
        document: The report.
        told: Where that sentence ends.
    """
    end = document.text.find("\n", _LEAD)
    if end < 0 or not document.text[end:].strip():
        return document.text[:told]
    return document.text[:end]
