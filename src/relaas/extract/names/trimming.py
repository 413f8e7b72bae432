"""The pipeline's names, cut to what is a name: no titles, days, common nouns, roads or nationalities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.names.nobodies import nobody
from relaas.extract.names.views import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import View
    from relaas.model.entities import EntityType
    from relaas.model.tokens import NameSpan

TYPES: dict[str, EntityType] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_SYLLABLE = 5
"""Letters of the longest syllable of a name."""
_WHOLE = 2
"""Words of the shortest name that has a title inside it."""
_DASHES = frozenset("–—")
"""No name goes on behind them: "Karani — Security"."""
_SHORTEST = 3
"""Letters of a word before a final stop that is not the stop of an abbreviation."""


def piped(view: View) -> Iterator[Draft]:
    """The names of the pipeline in the parts that are read.

    Args:
        view: The text.
    """
    for span in view.analysis.names:
        if span.label in TYPES:
            first, last = view.range(span.start, span.end)
            if first < last and all(view.read[first:last]):
                yield from _cut(view, span, first, last)


def compound(view: View, at: int) -> int:
    """Where in a token the name ends that opens a compound ("CSTO-missie"); 0 for other tokens.

    Args:
        view: The text.
        at: Index of the token.
    """
    if not view.capital(at) or "-" not in view.low[at]:
        return 0
    head, _, tail = view.tokens[at].text.rpartition("-")
    if not head or not tail[:1].islower():
        return 0
    if head.lower() in view.names.articles or head.lower() in view.names.no_acronyms:
        return 0
    if view.names.nouns.of(tail) == "site" and not (
        head.isupper() or (view.capital(at - 1) and not view.opens[at - 1])
    ):
        return 0  # "Evin-gevangenis" is what it is called
    if (tail in view.names.organisation_words and not head.isupper()) or _syllables(view, at, head, tail):
        return 0
    return len(head)


def _syllables(view: View, at: int, head: str, tail: str) -> bool:
    """Are the parts of a compound the two syllables of a name from East Asia: "Kim Jong-un"?"""
    if (
        max(len(head), len(tail)) > _SYLLABLE
        or head.isupper()
        or view.names.nouns.of(tail)
        or view.speaker_of(tail)
    ):
        return False
    before = view.tokens[at - 1].text if at else ""
    if at + 1 < len(view.tokens) and view.titled(at - 1):  # "directeur Man-kei Tam"
        behind = view.tokens[at + 1].text
        return behind.istitle() and len(behind) <= _SYLLABLE
    return 1 < len(before) <= _SYLLABLE and before.istitle() and before.lower() not in view.names.particles


def _cut(view: View, span: NameSpan, first: int, last: int) -> Iterator[Draft]:
    """A span without what hangs on its ends; split where a compound or a dash stands inside."""
    pieces: list[tuple[int, int, int]] = []
    for at in range(first, last):
        if at > first and "\n" in view.text[view.tokens[at - 1].end : view.tokens[at].start]:
            pieces.append((first, at, 0))  # no name goes on behind a line
            first = at
        if view.tokens[at].text in _DASHES:
            pieces.append((first, at, 0))
            first = at + 1
        elif length := compound(view, at):
            pieces.append((first, at + 1, length))
            first = at + 1
    pieces.append((first, last, 0))
    for begin, end, length in pieces:
        if begin < end and (draft := _ends(view, span, begin, end, length)):
            yield draft


def _ends(view: View, span: NameSpan, first: int, last: int, length: int) -> Draft | None:
    type_, whole = TYPES[span.label], False
    if type_ == "person":
        last = _once(view, first, last)
    if not length:
        last = _tail(view, first, last)
        ended = _behind_syllable(view, first, last) if type_ == "person" else last
        whole = last - first == _WHOLE < ended - first  # "Son Woo-mok" is nobody's son
        last = ended
    first, titled = (first, False) if whole else _head(view, first, last, type_)
    if _tells_where(view, first, last):
        first, type_, titled = first + 1, "place", False
    while not length and type_ != "organisation" and _goes_on(view, last):
        last += 1
    office = view.names.apart and view.word(last - 1) in view.names.person_titles and view.capital(last)
    if first >= last or office or not any(view.capital(at) for at in range(first, last)):
        return None  # nor "Foreign Minister" before who it is
    end = view.tokens[last - 1].start + length if length else stop(view, last - 1)
    draft = Draft(
        first,
        last,
        view.tokens[first].start,
        end,
        "person" if titled else type_,
        f"the pipeline reads it as {type_}",
    )
    return None if nobody(view, draft) else draft


def _once(view: View, first: int, last: int) -> int:
    """Where a person's name ends: before a second "van" ("Hans van Dam van Shell") and before where he is.

    Before the first "van" where a ministry follows: "minister Jansen van Justitie".
    """
    inner = range(first + 1, last - 1)
    small = [at for at in inner if view.word(at) in view.names.possessive and view.capital(at + 1)]
    there = [at for at in inner if _leads_to_place(view, at)]
    office = [at for at in range(first + 1, last) if _leads_to_office(view, at)]
    return min([*small[1:2], *there[:1], *office[:1], last])


def _leads_to_office(view: View, at: int) -> bool:
    """Does a word lead to what a minister is of: "van" before "Binnenlandse Zaken"?"""
    return view.word(at) in view.names.links and view.capital(at + 1) and view.portfolio(at + 1)


def _leads_to_place(view: View, at: int) -> bool:
    """Does a preposition lead to a place, as in "Macron in Brussel"? Some are particles: "Jan in 't Veld"."""
    if view.word(at) not in view.names.place_prepositions or not view.capital(at + 1):
        return False
    return view.word(at) not in view.names.particles or view.word(at + 1) in view.names.places


def _goes_on(view: View, at: int) -> bool:
    """Does a surname with its article follow that the pipeline has cut off: "Abdel Fattah" before "al-Burhan"?"""
    head, hyphen, tail = view.tokens[at].text.partition("-") if at < len(view.tokens) else ("", "", "")
    return bool(hyphen) and head in view.names.articles and tail[:1].isupper()


def _tail(view: View, first: int, last: int) -> int:
    """One past the last token that a name may end with."""
    while last > first:
        token = view.tokens[last - 1]
        linked = view.word(last - 2) in view.names.joints and last - 2 > first
        if linked and token.text[0].isalpha() and view.word(last - 1) not in view.names.bound:
            break
        if token.text[0].isupper() or token.text[0].isdigit() or _elided(token.text):
            break
        last -= 1
    return last


def _behind_syllable(view: View, first: int, last: int) -> int:
    """One past the small second syllable of a name from East Asia, cut off at its hyphen: "Kim Jong-un".

    Not before a noun: "the Joe Biden-led talks".
    """
    parts = view.tokens[last - 2 : last + 2]
    if last - first < _WHOLE or len(parts) < _WHOLE * 2 or parts[2].text != "-":
        return last
    before, head, hyphen, tail = parts
    glued = before.text.istitle() and head.end == hyphen.start and hyphen.end == tail.start
    small = head.text.istitle() and tail.text.islower() and tail.text.isalpha()
    short = all(1 < len(token.text) <= _SYLLABLE for token in (before, head, tail))
    behind = view.tokens[last + 2].pos if last + 2 < len(view.tokens) else ""
    attribute = behind in ("NOUN", "PROPN", "ADJ")
    return last + _WHOLE if glued and small and short and not attribute else last


def _elided(word: str) -> bool:
    """Does an article melt with a word with a capital: "d'Isère"?"""
    return len(word) > _SHORTEST and word[1] in "'’" and word[2].isupper()


def _head(view: View, first: int, last: int, type_: EntityType) -> tuple[int, bool]:
    """Where a name begins behind titles and common nouns, and whether there was a title."""
    begin = _behind_portfolio(view, first, last)
    titled = begin != first
    for at in () if _is_body(view, first, last, type_) else range(begin, last - 1):
        if (view.word(at) in view.names.person_titles or _presents(view, at)) and view.capital(at + 1):
            begin, titled = at + 1, True
    while begin < last and _loose(view, begin, last, type_):
        begin += 1
    return begin, titled


def _tells_where(view: View, first: int, last: int) -> bool:
    """Does a line open with what happened and, right behind it, where: "Gasexplosie Viareggio: 31 doden"?"""
    opens = first + 1 < last and view.opens[first] and not view.names.apart
    return opens and view.kind(first) == "nameless" and view.capital(first + 1)


def _is_body(view: View, first: int, last: int, type_: EntityType) -> bool:
    """Is a title inside it part of the name of a body or a place: "General Motors", "Prince Edward Island"?"""
    if not view.names.apart or last - first < _WHOLE:
        return False
    name, end = " ".join(view.low[first:last]), view.low[last - 1]
    known = name in view.names.organisations or name in view.names.places
    named = any(view.low[at] in view.names.given for at in range(first + 1, last)) or _holds_office(
        view, first, last
    )
    return (
        known
        or (type_ == "organisation" and not named)
        or view.kind(last - 1) == "site"
        or end in view.names.organisation_words
    )


def _holds_office(view: View, first: int, last: int) -> bool:
    """Stands a title between what it is of and a first name and surname: "Interior Minister Panche Toshkovski"?"""
    titles = [at for at in range(first + 1, last - _WHOLE) if view.word(at) in view.names.person_titles]
    return bool(titles) and all(view.capital(at) and not view.kind(at) for at in range(titles[-1] + 1, last))


def _presents(view: View, at: int) -> bool:
    """Is a word the noun that presents somebody: where a sentence opens ("Piloot Zaharie"), or a people's ("Fin")?"""
    if view.opens[at]:
        return view.human(at) and view.tokens[at].text.istitle()
    return view.word(at - 1) in view.names.definite and bool(
        view.names.inhabitants.match(view.tokens[at].text)
    )


def _behind_portfolio(view: View, first: int, last: int) -> int:
    """Behind what a minister is of: a ministry in a title names nobody."""
    if view.word(first - 1) not in view.names.links or not view.titled(first - 2):
        return first
    return next((at + 1 for at in range(last - 1, first - 1, -1) if view.portfolio(at)), first)


def _loose(view: View, at: int, last: int, type_: EntityType) -> bool:
    """Is the word at the front of a name no part of it?"""
    word = view.word(at)
    if not view.capital(at):
        lone = (
            word in view.names.particles
            and type_ != "organisation"
            and at + 1 < last
            and view.capital(at + 1)
        )
        return not (lone or word[0].isdigit())
    if at + 1 >= last:
        return False
    if view.kind(at) == "apposed" and view.capital(at + 1) and view.opens[at]:
        return True
    if not view.adjective(at) or view.tokens[at].pos != "ADJ":
        return False
    if type_ == "organisation":
        return view.tokens[at + 1].text.isupper()
    return view.word(at + 1) not in view.names.place_words


def stop(view: View, at: int) -> int:
    """Where a name ends whose last token may carry a full stop or a genitive.

    Args:
        view: The text.
        at: Index of the token.
    """
    token = view.tokens[at]
    bare = token.text
    for ending in sorted(view.names.genitives, key=len, reverse=True):
        if bare.endswith(ending) and len(bare) > len(ending) + 1:
            bare = bare.removesuffix(ending)
            break
    if bare.endswith(".") and "." not in bare[:-1] and len(bare) > _SHORTEST:
        bare = bare[:-1]
    return token.start + len(bare)
