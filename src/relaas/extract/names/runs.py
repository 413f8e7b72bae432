"""Names by their last word, where compounds are written apart: "Luton Crown Court", "Bole International Airport"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View
    from relaas.model.entities import EntityType

_LONGEST = 7
"""Words of the longest name that is found so."""
_WHOLE = 2
"""Words of a first name and a surname."""
_NAMING = ("PROPN", "ADJ", "NOUN", "X", "VERB", "NUM")


def runs(view: View) -> Iterator[Draft]:
    """Organisations and places in words with a capital of which the last says what they name.

    Args:
        view: The text.
    """
    for first, last in view.parts if view.names.apart else ():
        at = first
        while at < last:
            draft = _run(view, at, last) if _may_begin(view, at) else None
            if draft:
                yield draft
            at = draft.last if draft else at + 1


def _may_begin(view: View, at: int) -> bool:
    """May a name begin at a token: a word with a capital, no title and no article, behind none with a capital?"""
    if not _is_naming(view, at) or (view.titled(at) and not _owns(view, at)):
        return False
    if view.tokens[at].text.isupper() and at + 1 < len(view.tokens) and view.tokens[at + 1].text.isupper():
        return False  # a line in capitals tells nothing of where a name ends
    return (
        not view.opens[at]
        or view.tokens[at].pos == "PROPN"
        or view.adjective(at)
        or view.low[at] in view.names.raised
    )


def _run(view: View, at: int, last: int) -> Draft | None:
    end = at
    while end < min(last, at + _LONGEST) and _goes_on(view, end, at):
        end += 1
    closed = next((n for n in range(end - 1, at, -1) if _type(view, n)), at)
    type_ = _type(view, closed)
    name = " ".join(view.low[at : closed + 1])
    if closed == at or type_ is None or name in view.names.places:
        return None
    if type_ == "place" and somebody_speaks(view, at, closed + 1):
        return None
    if type_ == "place" and _is_direction(view, closed + 1) and not view.capital(closed + 2):
        closed += 1  # "Champlain Towers South"
    if closed + 1 < end and not view.human(closed + 1):
        return None  # it goes on behind the word that would end it: "Palm Beach County Fire Rescue"
    first = _called_after(view, at) if type_ == "place" else at + _is_outside(view, at, closed + 1)
    if first == closed:
        return None
    return view.draft(first, closed + 1, type_, f"“{view.low[closed]}” ends it")


def somebody_speaks(view: View, first: int, last: int) -> bool:
    """Is it a first name and a surname whose owner says something: "said Devin Park"? No place does.

    Args:
        view: The text.
        first: Index of its first token.
        last: One past the index of its last.
    """
    if view.low[first] not in view.names.given or last - first != _WHOLE:
        return False
    token = next((t for t in view.tokens[first:last] if t.dep == "nsubj"), None)
    return token is not None and bool(view.pack.speech.senses(view.tokens[token.head].lemma))


def _is_direction(view: View, at: int) -> bool:
    """Is it a word with a capital for a part of a place?"""
    return view.capital(at) and view.names.possessed.of(view.low[at]) == "place"


def _called_after(view: View, at: int) -> int:
    """Where a place begins that is called after somebody with a title: "Prince Edward Island"."""
    while at and view.capital(at - 1) and view.tokens[at - 1].text.isalpha() and view.titled(at - 1):
        at -= 1
    return at


def _type(view: View, at: int) -> EntityType | None:
    """What a word with a capital says that the name it ends is, if anything."""
    if not view.capital(at):
        return None
    if view.kind(at) == "site":
        return "place"
    return "organisation" if view.low[at] in view.names.organisation_words else None


def _goes_on(view: View, at: int, first: int) -> bool:
    """Is a token part of a run: a word with a capital, or a genitive or a conjunction inside one?"""
    if _is_naming(view, at):
        return at == first or not view.opens[at]
    if at == first or not _is_naming(view, at + 1):
        return False
    if view.low[at] in view.names.genitives:
        return _owns(view, at - 1)
    if view.low[at] == "-":
        return view.tokens[at - 1].end == view.tokens[at].start == view.tokens[at + 1].start - 1
    linked = view.low[at] in view.names.conjunctions
    return linked and (view.portfolio(at - 1) or view.portfolio(at + 1)) and not view.human(at - 1)


def _owns(view: View, at: int) -> bool:
    """Is it somebody or some people behind whom a genitive is part of a name: "Attorney General's Office"?"""
    behind = next((n for n in (at + 1, at + 2) if view.word(n) in view.names.genitives), None)
    return behind is not None and (view.human(behind - 1) or view.word(behind - 1) in view.names.owners)


def _is_naming(view: View, at: int) -> bool:
    if not view.capital(at) or not view.read[at] or view.tokens[at].pos not in _NAMING:
        return False
    return view.low[at] not in view.names.bound and not _is_day(view, at)


def _is_day(view: View, at: int) -> bool:
    """Is it a day, a month or another word with a capital that names nobody, and no part of a name either?"""
    if view.adjective(at) or view.titled(at) or view.low[at] in view.names.organisation_words:
        return False
    return view.names.no_names.match(view.tokens[at].text) is not None


def _is_outside(view: View, at: int, end: int) -> bool:
    """Is an adjective of a place outside, before what each country has one of: "Israeli Supreme Court"?"""
    if not view.adjective(at):
        return False
    head, tail = view.word(at + 1), view.word(end - 1)
    alone = end - at == 2 and view.kind(end - 1) == "institution"
    lone = head in view.names.raised and head in view.names.qualifiers
    return alone or lone or tail in view.names.ministries
