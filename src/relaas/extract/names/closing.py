"""Names that words in small letters end, where compounds are apart: "San Marcos university", "Bihar fire service"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View
    from relaas.model.entities import EntityType

_LONGEST = 4
"""Words with a capital before the one that ends the name, at most."""


def closed(view: View) -> Iterator[Draft]:
    """Words with a capital with the common noun behind them that makes a body or a place of them.

    Args:
        view: The text.
    """
    for first, last in view.parts if view.names.apart else ():
        for at in range(first + 1, last):
            type_ = _type(view, at)
            head = _head(view, at) if type_ else at
            if type_ and (begin := _begin(view, head, first, type_)) < head:
                yield view.draft(begin, at + 1, type_, f"“{view.low[at]}” ends it")


def _type(view: View, at: int) -> EntityType | None:
    if view.capital(at):
        return None
    if view.low[at] in view.names.closing_bodies or _head(view, at) < at:
        return "organisation"
    return "place" if view.low[at] in view.names.closing_places else None


def _head(view: View, at: int) -> int:
    """Where what ends a name begins: at the word, or at what is part of a body's noun, "fire" before "service"."""
    head = at
    if view.kind(at) == "institution" or view.low[at] in view.names.offices:
        while head and not view.capital(head - 1) and view.low[head - 1] in view.names.qualifiers:
            head -= 1
    return head


def _begin(view: View, at: int, first: int, type_: EntityType) -> int:
    """Where a name begins that a word ends; the word itself where what stands before it is none."""
    begin = at
    while begin > max(first, at - _LONGEST) and _is_naming(view, begin - 1):
        begin -= 1
    if type_ == "organisation" and begin < at:
        begin = _pair(view, begin, first)
    none = begin == at or view.word(begin - 1) in view.names.indefinite or _described(view, begin, at)
    return at if none else begin


def _pair(view: View, begin: int, first: int) -> int:
    """Where a name of two places begins: "Kensington and Chelsea council"; no list of three."""
    names = begin - 2 >= first and view.word(begin - 1) in view.names.conjunctions
    if not names or not _is_naming(view, begin - 2) or _is_naming(view, begin - 3):
        return begin
    return begin if view.word(begin - 3) == "," else begin - 2


def _is_naming(view: View, at: int) -> bool:
    if at < 0 or not view.capital(at) or not view.read[at]:
        return False
    text = view.tokens[at].text
    raised = view.low[at] in view.names.raised and not view.opens[at]  # "United" before "Nations"
    named = raised or view.tokens[at].pos == "PROPN" or (text.isupper() and len(text) > 1)
    return named and text[-1].isalnum() and not view.titled(at) and not view.names.no_names.match(text)


def _described(view: View, begin: int, at: int) -> bool:
    """Is what stands before it no name of it: an adjective of a country, initials of one ("the US council")?"""
    return all(view.adjective(n) or _is_initials(view, n) for n in range(begin, at))


def _is_initials(view: View, at: int) -> bool:
    return view.tokens[at].text.isupper() and view.low[at] in view.names.places
