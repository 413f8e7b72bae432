"""Places by how they are built ("Atatürkluchthaven", "24 Oktoberplein") and those that a dateline gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View
    from relaas.model.documents import Segment

_WORDS = 4
"""Words of the longest well-known place."""
_NOT_IN_PLACE = frozenset("(-–—,/:.")


def sites(view: View) -> Iterator[Draft]:
    """Places whose last part says that they are one; a number before a street or a square is part of its name.

    Args:
        view: The text.
    """
    for first, last in view.parts:
        for at in range(first, last):
            if view.capital(at) and not (view.opens[at] or _surname(view, at)) and is_site(view, at):
                begin = _begin(view, at)
                yield view.draft(begin, at + 1, "place", "its last part makes it a place")


def _surname(view: View, at: int) -> bool:
    """Does what stands before a word say that somebody is called by it: "P. Verbrug", "Anna Zeedijk"?"""
    before = view.word(at - 1)
    return before in view.names.given or before.endswith(".") or view.human(at - 1)


def _begin(view: View, at: int) -> int:
    """Where the name of a site begins: at a number or at an unknown word with a capital before it."""
    if not at or not view.read[at - 1]:
        return at
    before = view.tokens[at - 1]
    named = (
        view.capital(at - 1) and before.pos == "PROPN" and not view.opens[at - 1] and before.text.isalpha()
    )
    if named and not (view.human(at - 1) or view.adjective(at - 1) or view.kind(at - 1)):
        return at - 1
    return at - 1 if view.low[at - 1].isdigit() else at


def known_places(view: View) -> Iterator[Draft]:
    """Places that most readers know, where they stand apart from other words with a capital.

    Args:
        view: The text.
    """
    for first, last in view.parts:
        at = first
        while at < last:
            end = _known(view, at, last)
            if end > at:
                yield view.draft(at, end, "place", "it is a well-known place", sure=False)
            at = max(end, at + 1)


def _known(view: View, at: int, last: int) -> int:
    """One past the well-known place that opens at a token; the token itself where there is none."""
    if _is_short(view, at):
        return at + 1
    if (
        not view.capital(at)
        or _is_behind_name(view, at)
        or (view.opens[at] and view.tokens[at].pos != "PROPN")
    ):
        return at
    if view.word(at - 1) in view.names.particles - view.names.place_prepositions and view.capital(at - 2):
        return at
    for end in range(min(last, at + _WORDS), at, -1):
        if " ".join(view.low[at:end]) in view.names.places and not view.capital(end):
            return end if view.tokens[at].text[1:2].islower() else at
    return at


def _is_behind_name(view: View, at: int) -> bool:
    """Has the word before a capital that may be a name's: none that a preposition or an article has where it opens?"""
    return view.capital(at - 1) and view.tokens[at - 1].pos not in ("ADP", "DET")


def listed_places(view: View) -> Iterator[Draft]:
    """Well-known places of several words, where compounds are written apart: "The Hague", "Emilia-Romagna".

    Args:
        view: The text.
    """
    for first, last in view.parts if view.names.apart else ():
        for at in range(first, last - 1):
            if view.capital(at) and not _is_behind_name(view, at) and (end := _listed(view, at, last)):
                yield view.draft(at, end, "place", "it is a well-known place")


def _listed(view: View, at: int, last: int) -> int:
    """One past the longest well-known place of two tokens or more from one on; 0 where a name goes on behind it."""
    for end in range(min(last, at + _WORDS), at + 1, -1):
        form = view.text[view.tokens[at].start : view.tokens[end - 1].end].lower()
        if form in view.names.places and view.tokens[end - 1].text[:1].isupper():
            return 0 if end < last and view.capital(end) and view.tokens[end].pos == "PROPN" else end
    return 0


def _is_short(view: View, at: int) -> bool:
    """Is it the initials of a well-known place, where not all words around are in capitals: "US President"?"""
    text = view.tokens[at].text
    if not text.isupper() or view.low[at] not in view.names.places:
        return False
    return not view.shouts(at)


def is_site(view: View, at: int) -> bool:
    """Is a capitalised word a compound that ends in a kind of place?

    Args:
        view: The text.
        at: Index of its token.
    """
    if view.kind(at) != "site":
        return False
    return not view.names.nouns.holds(view.low[at]) and view.tokens[at].text[1:].islower()


def datelines(view: View, segments: tuple[Segment, ...]) -> Iterator[Draft]:
    """The place that a dateline opens with.

    Args:
        view: The text.
        segments: The parts of the text.
    """
    for segment in segments:
        if segment.kind != "dateline":
            continue
        first, last = view.range(segment.start, segment.end)
        end = first
        while (
            end < last and view.tokens[end].text not in _NOT_IN_PLACE and view.tokens[end].text[0].isalpha()
        ):
            end += 1
        if end > first and view.capital(first):
            yield view.draft(first, end, "place", "the dateline gives it as a place")
