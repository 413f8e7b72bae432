"""The pattern language of rules, and matchers compiled from it.

    afgelopen (maandag|dinsdag)      words, alternatives
    <d:weekday>  <weekday>           a kind, with or without a name for its value
    <any>                            any one word
    <n:1..31>  <m:00..59>            a number in digits within bounds; zeros in front fix the width
    term?                            may be left out
    ~term                            without space before it
    !term                            must not follow; takes nothing
    [ … ]                            the extent of the match, where words around it are only its context
                                     (the context before it may lie in the extent of another match)

Matching works on words, never on characters, with no repetition operator: a pattern's length bounds its match, so the
cost of a text is linear in its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from relaas.errors import PackError
from relaas.lang.words import Words, split

Bindings = tuple[tuple[str, Any], ...]
Match = tuple[int, Bindings]
DIGIT = "#"
"""Stands for any number in digits in the set of words a pattern can begin with."""


ANY = "*"
"""Stands for any word there; a rule of the emitted kind must not begin with it."""


class Lookup(Protocol):
    """What a pattern needs of the grammar around it: the matches of another kind at a word."""

    def of_kind(self, kind: str, index: int) -> Iterable[tuple[int, Any]]:
        """End and value of each match of `kind` that begins at word `index`."""
        ...


Matcher = Callable[[Words, int, Lookup], list[Match]]


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
        shortest: The fewest words it can match, given those of a kind.
    """

    match: Matcher
    first: frozenset[str]
    empty: bool = False
    words: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    wild: bool = False
    shortest: Callable[[Callable[[str], int]], int] = lambda _: 1


_TOKEN = re.compile(r"<[^<>]*>|[()|?~!\[\]]|\s+|[^\s()|?~!<>\[\]]+")
_KIND = re.compile(r"<(?:(?P<name>[a-z_]+):)?(?P<kind>[a-z_]+|\d+\.\.\d+)>")


def compile_pattern(source: str) -> Term:
    """Compile a pattern.

    Raises:
        PackError: The pattern breaks the language above; the message quotes it.
    """
    tokens = [t for t in _TOKEN.findall(source) if not t.isspace()]
    if "".join(tokens) != "".join(source.split()):
        raise PackError(f"the pattern {source!r} has a '<' or '>' that stands alone")
    term, rest = _alternatives(tokens, source)
    if rest:
        raise PackError(f"the pattern {source!r} has a {rest[0]!r} too many")
    if term.empty:
        raise PackError(f"the pattern {source!r} matches nothing at all, and so everywhere")
    return term


def _alternatives(tokens: list[str], source: str) -> tuple[Term, list[str]]:
    options = []
    while True:
        term, tokens = _sequence(tokens, source)
        options.append(term)
        if not tokens or tokens[0] != "|":
            return _either(options), tokens
        tokens = tokens[1:]


def _sequence(tokens: list[str], source: str) -> tuple[Term, list[str]]:
    terms: list[Term] = []
    while tokens and tokens[0] not in ("|", ")"):
        term, tokens = _term(tokens, source)
        terms.append(term)
    if not terms:
        raise PackError(f"the pattern {source!r} has an empty part")
    return _chain(terms), tokens


def _term(tokens: list[str], source: str) -> tuple[Term, list[str]]:
    head, rest = tokens[0], tokens[1:]
    if head in ("~", "!"):
        if not rest:
            raise PackError(f"the pattern {source!r} ends on {head!r}")
        term, rest = _term(rest, source)
        changed = replace(term, match=_adjacent(term.match)) if head == "~" else _not(term)
        return changed, rest
    if head == "(":
        term, rest = _alternatives(rest, source)
        if not rest or rest[0] != ")":
            raise PackError(f"the pattern {source!r} does not close a parenthesis")
        rest = rest[1:]
    elif head in ("[", "]"):
        return Term(_mark(head), frozenset(), empty=True, shortest=_nothing), rest
    elif head.startswith("<"):
        term = _kind(head, source)
    elif head in ("?", ">"):
        raise PackError(f"the pattern {source!r} has a {head!r} out of place")
    else:
        term = _words(head)
    if rest and rest[0] == "?":
        return _optional(term), rest[1:]
    return term, rest


def _words(source: str) -> Term:
    """Literal words; a literal that the word cutter splits (`a.s.`) must stand without space."""
    terms = []
    for number, word in enumerate(split(source).folded[:-1]):
        one = frozenset({word})
        terms.append(Term(_adjacent(_literal(one)) if number else _literal(one), one, words=one))
    return terms[0] if len(terms) == 1 else _chain(terms)


def _literal(wanted: frozenset[str]) -> Matcher:
    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        del lookup
        return [(index + 1, ())] if words.folded[index] in wanted else []

    return match


def _adjacent(inner: Matcher) -> Matcher:
    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        return inner(words, index, lookup) if words.joined(index) else []

    return match


def _mark(sign: str) -> Matcher:
    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        del words, lookup
        return [(index, ((sign, index),))]

    return match


def _kind(source: str, pattern: str) -> Term:
    parsed = _KIND.fullmatch(source)
    if parsed is None:
        raise PackError(
            f"the pattern {pattern!r} has {source!r}, which is neither <name:kind> nor <name:low..high>"
        )
    name, kind = parsed["name"], parsed["kind"]
    if kind == "any":
        return Term(_any, frozenset({ANY}), wild=True)
    if kind[0].isdigit():
        low, _, high = kind.partition("..")
        return Term(_number(name, low, high), frozenset({DIGIT}))

    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        del words
        return [(end, ((name, value),) if name else ()) for end, value in lookup.of_kind(kind, index)]

    return Term(match, frozenset({f"<{kind}>"}), kinds=frozenset({kind}), shortest=lambda of: of(kind))


def _any(words: Words, index: int, lookup: Lookup) -> list[Match]:
    """Any one word of letters or digits."""
    del lookup
    return [(index + 1, ())] if words.folded[index][:1].isalnum() else []


def _number(name: str | None, low: str, high: str) -> Matcher:
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


def _not(term: Term) -> Term:
    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        return [] if term.match(words, index, lookup) else [(index, ())]

    return Term(match, frozenset(), empty=True, kinds=term.kinds, shortest=_nothing)


def _optional(term: Term) -> Term:
    def match(words: Words, index: int, lookup: Lookup) -> list[Match]:
        return [*term.match(words, index, lookup), (index, ())]

    return replace(term, match=match, empty=True, shortest=_nothing)


def _either(options: list[Term]) -> Term:
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
        return [found for option in tried for found in option(words, index, lookup)]

    return _joined(options, match, first, empty=any(o.empty for o in options), sum_of=min)


def _is_literal(term: Term) -> bool:
    """Does it begin with words that are known now, none left to a kind?"""
    return not any(word in (DIGIT, ANY) or (word.startswith("<") and len(word) > 1) for word in term.first)


def _chain(terms: list[Term]) -> Term:
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
            further = []
            for at, so_far in found:
                for end, more in matcher(words, at, lookup):
                    further.append((end, so_far + more if more else so_far))
            found = further
        return found

    return _joined(terms, match, first, empty=all(t.empty for t in terms), sum_of=sum)


def _joined(
    parts: list[Term],
    match: Matcher,
    first: frozenset[str],
    *,
    empty: bool,
    sum_of: Callable[[Iterable[int]], int],
) -> Term:
    words = frozenset[str]().union(*(part.words for part in parts))
    kinds = frozenset[str]().union(*(part.kinds for part in parts))
    wild = any(part.wild for part in parts)
    return Term(
        match, first, empty, words, kinds, wild, lambda of: sum_of(part.shortest(of) for part in parts)
    )


def _nothing(of: Callable[[str], int]) -> int:
    del of
    return 0
