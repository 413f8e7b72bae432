"""Places by how they are built ("Atatürkluchthaven", "24 Oktoberplein") and those that a dateline gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.placenames import place_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View
    from relaas.model.documents import Segment

_WORDS = 4
"""Words of the longest well-known place."""
_LONGEST = 5
"""Words of the longest name that opens with the kind of place it is."""
_NOT_IN_PLACE = frozenset("(-–—,/:.")


def sites(view: View) -> Iterator[Draft]:
    """Places whose last part says that they are one; a number before a street or a square is part of its name.

    Args:
        view: The text.
    """
    for at, last in view.raised:
        if (end := _opened(view, at, last)) > at:
            yield view.draft(at, end, "place", f"“{view.tokens[at].text}” opens its name")
        elif (begin := _ended(view, at)) < at:
            yield view.draft(begin, at + 1, "place", f"“{view.tokens[at].text}” ends its name")
        elif view.capital(at) and not (view.opens[at] or _surname(view, at)) and is_site(view, at):
            begin = _begin(view, at)
            yield view.draft(begin, at + 1, "place", "its last part makes it a place")


def _opened(view: View, at: int, last: int) -> int:
    """One past a name that opens with the kind of place it is: "Via Ponchielli", "Stadio dei Pini"; else the token.

    Where a sentence opens its capital says nothing: "Via Twitter liet hij weten".
    """
    if not view.capital(at) or view.low[at] not in view.names.site_openers or view.opens[at]:
        return at
    if _is_behind_name(view, at) or view.human(at - 1):
        return at
    end = at + 1
    while end < min(last, at + _LONGEST) and view.low[end] in view.names.joining and view.capital(end + 1):
        end += 1
    while end < min(last, at + _LONGEST) and view.capital(end) and view.tokens[end].text[-1].isalpha():
        end += 1
    return end if view.capital(end - 1) and end > at + 1 else at


def _ended(view: View, at: int) -> int:
    """Where the words with a capital begin that a kind of place ends: "Nieuwe Synagoge"; else the token."""
    if not view.capital(at) or view.low[at] not in view.names.site_enders or view.capital(at + 1):
        return at
    begin = at
    while begin > max(0, at - _WORDS) and view.capital(begin - 1) and _is_named(view, begin - 1):
        begin -= 1
    return begin


def _is_named(view: View, at: int) -> bool:
    """Can a word be part of a place's name: no article, no preposition and no adjective of a country?"""
    if not view.read[at] or view.adjective(at) or view.titled(at) or not view.tokens[at].text.isalpha():
        return False
    return view.tokens[at].pos in ("PROPN", "NOUN", "ADJ", "X") and view.low[at] not in view.names.bound


def led_places(view: View) -> Iterator[Draft]:
    """Names that a preposition of place leads to and that nothing else has found: "een vrouw uit Vianen".

    Args:
        view: The text.
    """
    # Nothing leads to what opens a part.
    for at, _ in sorted({*view.raised, *view.hyphened}.difference(view.parts)):
        if _is_led(view, at):
            yield view.draft(at, at + 1, "place", f"“{view.low[at - 1]}” leads to it", sure=False)


def _is_led(view: View, at: int) -> bool:
    """Does a name of one word stand behind such a preposition, or an adjective of a country: "het Franse Pamiers"?"""
    text = view.tokens[at].text
    head, hyphen, tail = text.partition("-")
    article = bool(hyphen) and head in view.names.articles and tail[:1].isupper()
    if not (view.capital(at) or article) or text.isupper() or view.capital(at + 1) or not view.read[at]:
        return False
    if view.kind(at) or view.portfolio(at) or view.human(at) or view.adjective(at) or not text[-1].isalpha():
        return False
    before = at - 1
    if view.adjective(before) and view.word(before - 1) in view.names.definite:
        before -= 2
    named = view.tokens[at].pos == "PROPN" or article
    listed = place_names(view.pack.code)
    people = view.names.inhabitants.match(text) and not (listed and listed.knows(text))  # "Vianen" is a town
    other = view.names.no_names.match(text) or people
    return named and not other and view.word(before) in view.names.place_prepositions


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
    done = 0
    for at, last in view.raised:
        end = _known(view, at, last) if at >= done else at
        if end > at:
            yield view.draft(at, end, "place", "it is a well-known place", sure=False)
        done = max(done, end)


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
    for at, last in view.raised if view.names.apart else ():
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
    head, _, tail = view.tokens[at].text.rpartition("-")
    if head.isupper() or (head and _is_behind_name(view, at)):
        return False  # whose it is, or more of a name, stands before the hyphen: "ADO-stadion", "Radisson Blu-hotel"
    return not view.names.nouns.holds(view.low[at]) and (tail.islower() if head else tail[1:].islower())


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
