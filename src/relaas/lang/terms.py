"""The elements of a pattern and how they are put together; each matches words, never characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from math import fsum
from typing import Any, Protocol

from relaas.lang.words import Words

Bindings = tuple[tuple[str, Any], ...]
Match = tuple[int, Bindings]
DIGIT = "#"
"""Stands for any number in digits in the set of words a pattern can begin with."""


ANY = "*"
"""Stands for any word there; a rule of the emitted kind must not begin with it."""


class Kinds(Protocol):
    """What a pattern needs to know of the kinds in it, to tell what words can stand in a match."""

    def first(self, kind: str) -> frozenset[str]:
        """The words that a kind can begin with."""
        ...

    def second(self, kind: str) -> frozenset[str]:
        """The words that can stand behind the first in a match of a kind."""
        ...

    def single(self, kind: str) -> bool:
        """Can a kind be one word?"""
        ...

    def needs(self, kind: str) -> Needs:
        """Sets of words of each of which a match of a kind has one."""
        ...


class Lookup(Protocol):
    """What a pattern needs of the grammar around it: the matches of another kind at a word."""

    def of_kind(self, kind: str, index: int) -> Sequence[tuple[int, Any]]:
        """End and value of each match of `kind` that begins at word `index`."""
        ...


Matcher = Callable[[Words, int, Lookup], list[Match]]
Needs = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One element of a pattern.

    Attributes:
        match: Its matcher.
        first: Words it can begin with, `#` for digits, `<kind>` for a kind still to be looked up.
        empty: Can it match nothing?
        words: Every literal word in it.
        kinds: Every kind in it.
        wild: Does it hold an `<any>`?
        second: The words that can stand behind the first in a match, given the kinds; `*` is any word.
        single: Can it match one word and no more, given the kinds?
        needs: Sets of words of each of which a match has one, given the kinds: where none stands, none is looked for.
    """

    match: Matcher
    first: frozenset[str]
    empty: bool = False
    words: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    wild: bool = False
    second: Callable[[Kinds], frozenset[str]] = lambda _: frozenset()
    single: Callable[[Kinds], bool] = lambda _: True
    needs: Callable[[Kinds], Needs] = lambda _: ()


def literal(wanted: frozenset[str]) -> Matcher:
    """One of the words."""

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        del lookup
        return [(index + 1, ())] if words.folded[index] in wanted else []

    return match


def adjacent(inner: Matcher) -> Matcher:
    """What the inner one matches, without space before it."""

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        return inner(words, index, lookup) if words.joined(index) else []

    return match


def capital(inner: Matcher) -> Matcher:
    """What the inner one matches, where its first word is written with a capital."""

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        return inner(words, index, lookup) if index in words.capitals else []

    return match


def mark(sign: str) -> Matcher:
    """The beginning `[` or the end `]` of the extent, between two words."""

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        del words, lookup
        return [(index, ((sign, index),))]

    return match


def of_kind(name: str | None, kind: str) -> Term:
    """A match of a kind, its value bound to a name where there is one."""

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        del words
        found = lookup.of_kind(kind, index)
        return [(end, ((name, value),) if name else ()) for end, value in found] if found else []

    return Term(
        match,
        frozenset({f"<{kind}>"}),
        kinds=frozenset({kind}),
        second=lambda of: of.second(kind),
        single=lambda of: of.single(kind),
        needs=lambda of: of.needs(kind),
    )


def any_word(words: Words, index: int, lookup: Lookup) -> list[Match]:
    """Any one word of letters or digits."""
    del lookup
    return [(index + 1, ())] if words.folded[index][:1].isalnum() else []


def number(name: str | None, low: str, high: str) -> Matcher:
    """A number in digits within bounds; zeros in front of the lower one fix its width."""
    width = len(low) if low.startswith("0") and len(low) > 1 else None
    least, most, longest = int(low), int(high), len(high)

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        del lookup
        word = words.folded[index]
        if not (word.isdecimal() and len(word) <= longest and width in (None, len(word))):
            return []
        number = int(word)
        return [(index + 1, ((name, number),) if name else ())] if least <= number <= most else []

    return match


def absent(term: Term) -> Term:
    """Nothing, where a term does not match."""

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        return [] if term.match(words, index, lookup) else [(index, ())]

    return Term(match, frozenset(), empty=True, kinds=term.kinds, single=never)


def optional(term: Term) -> Term:
    """A term, or nothing."""

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        return [*term.match(words, index, lookup), (index, ())]

    return replace(term, match=match, empty=True, needs=lambda _: ())


def either(options: list[Term]) -> Term:
    """One of several terms; those that begin with words known now are tried only where those stand."""
    if len(options) == 1:
        return options[0]
    first = frozenset[str]().union(*(o.first for o in options))
    always = tuple(o.match for o in options if o.empty or not _is_literal(o))
    routes = {
        word: tuple(o.match for o in options if o.match in always or word in o.first)
        for word in first
        if word not in (DIGIT, ANY) and not word.startswith("<")
    }

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        tried = routes.get(words.folded[index], always)
        if len(tried) == 1:
            return tried[0](words, index, lookup)
        found: list[Match] = []
        for option in tried:
            found += option(words, index, lookup)
        return found

    return replace(
        _joined(options, match, first, empty=any(o.empty for o in options)),
        second=lambda of: frozenset[str]().union(*(option.second(of) for option in options)),
        single=lambda of: any(option.single(of) for option in options),
        needs=lambda of: one_of_each(option.needs(of) for option in options),
    )


def one_of_each(several: Iterable[Needs]) -> Needs:
    """What is needed whichever of several things is matched: of each the set that most texts lack."""
    found: frozenset[str] = frozenset()
    for needs in several:
        if not needs:
            return ()
        found |= min(needs, key=_commonness)
    return (found,)


def _commonness(words: Set[str]) -> float:
    """How often one of some words stands where a match is looked for: short ones often, numbers most of all."""
    return fsum(1.0 if word == DIGIT else 4.0 ** -len(word) for word in words)


def _is_literal(term: Term) -> bool:
    """Does it begin with words that are known now, none left to a kind?"""
    return not any(word in (DIGIT, ANY) or (word.startswith("<") and len(word) > 1) for word in term.first)


def chain(terms: list[Term]) -> Term:
    """Terms one behind the other."""
    if len(terms) == 1:
        return terms[0]
    first: frozenset[str] = frozenset()
    for term in terms:
        first |= term.first
        if not term.empty:
            break
    opening, *others = (term.match for term in terms)

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        found = opening(words, index, lookup)
        for matcher in others:
            if not found:
                break
            further: list[Match] = []
            for at, so_far in found:
                for end, more in matcher(words, at, lookup):
                    further.append((end, so_far + more if more else so_far))
            found = further
        return found

    return replace(
        _joined(terms, match, first, empty=all(t.empty for t in terms)),
        second=lambda of: _second(terms, of),
        single=lambda of: any(
            term.single(of) and all(other.empty for other in (*terms[:at], *terms[at + 1 :]))
            for at, term in enumerate(terms)
        ),
        needs=lambda of: tuple(need for term in terms for need in term.needs(of)),
    )


def _second(terms: list[Term], of: Kinds) -> frozenset[str]:
    """What can stand behind the first word of a chain: inside its opening term, or where those behind begin."""
    found: frozenset[str] = frozenset()
    for at, term in enumerate(terms):
        found |= term.second(of)
        if term.single(of):
            found |= _first(terms[at + 1 :], of)
        if not term.empty:
            break
    return found


def _first(terms: Iterable[Term], of: Kinds) -> frozenset[str]:
    """The words that a chain can begin with, kinds looked up."""
    found: frozenset[str] = frozenset()
    for term in terms:
        for word in term.first:
            found |= of.first(word[1:-1]) if word.startswith("<") and len(word) > 1 else {word}
        if not term.empty:
            break
    return found


def _joined(parts: list[Term], match: Matcher, first: frozenset[str], *, empty: bool) -> Term:
    words = frozenset[str]().union(*(part.words for part in parts))
    kinds = frozenset[str]().union(*(part.kinds for part in parts))
    return Term(match, first, empty, words, kinds, any(part.wild for part in parts))


def never(of: Kinds) -> bool:
    """Of what takes no word: it is never one word."""
    del of
    return False
