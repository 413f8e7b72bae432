"""The persons and organisations that a document names, with the nouns it calls them by."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from relaas.extract.attributions.namings import LABELS, NOMINAL, Kind
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout

_DONE_TO = ("obj", "iobj")
_APPOSED = 4
"""Tokens behind a name and its comma that can hold its title: ", the home secretary"."""
_TITLES = 4
"""Tokens before a name that can hold its title."""


class Named(Frozen, frozen=True):
    """Somebody named in a document.

    Attributes:
        first: Index of the first token of the name.
        last: One past its last.
        words: The words of the name, lower case.
        kind: What it names.
        titles: Lemmas of the nouns right before or behind it, and those listed nouns they end in.
    """

    first: int
    last: int
    words: tuple[str, ...]
    kind: Kind
    titles: frozenset[str]


def named(layout: Layout) -> list[Named]:
    """Every person and organisation named in the readable text, in order."""
    names = (_name(layout, number) for number in range(len(layout.analysis.names)))
    return [name for name in names if name is not None]


def _name(layout: Layout, number: int) -> Named | None:
    span = layout.analysis.names[number]
    kind = LABELS.get(span.label)
    first = layout.positions.token_at(span.start)
    if kind is None or kind == "place" or first is None or not layout.readable[first]:
        return None
    last = first
    while last < len(layout.tokens) and layout.named[last] == number:
        last += 1
    dated = all(layout.dated[at] >= 0 for at in range(first, last))
    if dated and first and layout.tokens[first - 1].pos == "ADP":
        return None  # "in May, the chief constable"
    begun = first
    article = first > 0 and layout.low[first - 1] in layout.speech.clauses.definite
    office = layout.low[last - 1] in layout.pack.names.person_titles
    if article and office and layout.speech.order.apart and layout.named[first - 1] < 0:
        return None  # "the Home Secretary" is a role
    while first + 1 < last and _is_title(layout, layout.low[first]):
        first += 1
    titled = (at + 1 for at in range(first, last - 1) if _is_title(layout, layout.low[at]))
    # "Olga Prins" is no prince, but "Foreign Minister Ann Lee" a minister; what a body is, is in its name
    own = range(max(titled, default=first), last) if kind == "person" else range(0)
    titles = _titles(layout, begun, last, own)
    words = tuple(layout.low[first:last])
    return Named(first, last, words, kind, titles) if words else None


def _titles(layout: Layout, first: int, last: int, own: range) -> frozenset[str]:
    """The nouns that tell what is named: "president", "de mensenrechtenorganisatie", ", burgemeester van Gent".

    Those of a person's own name, where it stands, tell nothing.
    """
    tokens = layout.tokens
    apposed = last < len(layout.low) and layout.low[last] == ","
    reach = min(last + (_APPOSED if layout.speech.order.apart else 3), len(tokens))
    behind = takewhile(lambda at: tokens[at].pos != "PUNCT", range(last + 1, reach)) if apposed else ()
    begun = layout.analysis.sentences[tokens[first].sentence].first
    places = (*range(max(first - _TITLES, begun), last), *behind)
    if not own and layout.speech.order.apart:
        parts = layout.speech.prepositions.part
        led = max((at + 1 for at in places if at < first and (layout.low[at],) in parts), default=begun)
        places = tuple(at for at in places if at >= led)  # not "a committee of the House"
    # "A baker hit | Joe Maes": who does it is not he
    head = (
        tokens[first].head if tokens[first].dep in _DONE_TO else -1
    )  # whatever the tag of what is done to him
    done = max(
        (at + 1 for at in places if at < first and (layout.is_finite(at) or at == head)), default=begun
    )
    places = tuple(at for at in places if at >= done)
    nouns = [tokens[at].lemma.lower() for at in places if at not in own and tokens[at].pos in NOMINAL]
    known = {layout.speech.known(noun) for noun in nouns}
    return frozenset(nouns) | frozenset(noun for noun in known if noun)


def _is_title(layout: Layout, word: str) -> bool:
    """Is a word a title rather than a part of a name?"""
    return word in layout.pack.names.person_titles or layout.speech.kind_of(word) == "person"


def ends_or_holds(named: Named, words: tuple[str, ...]) -> bool:
    """Is a short form the end of a person's name, or the beginning of an organisation's?

    Args:
        named: Somebody named.
        words: The words of the short form.
    """
    if named.kind == "person":
        return named.words[-len(words) :] == words
    return named.words[: len(words)] == words


def same(left: Named, right: Named) -> bool:
    """Can two namings be of one: does the shorter stand in the longer?

    Args:
        left: One of them.
        right: The other.
    """
    short, long = sorted((left.words, right.words), key=len)
    if len(short) == 1 and short[0] == "".join(word[0] for word in long):
        return True  # "IHR" for "Iran Human Rights"
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
