"""The pattern language of rules, and matchers compiled from it.

    afgelopen (maandag|dinsdag)      words, alternatives
    <d:weekday>  <weekday>           a kind, with or without a name for its value
    <any>                            any one word
    <n:1..31>  <m:00..59>            a number in digits within bounds; zeros in front fix the width
    term?                            may be left out
    ~term                            without space before it
    ^term                            written with a capital ("May", not "may")
    !term                            must not follow; takes nothing
    [ … ]                            the extent of the match, where words around it are only its context
                                     (the context before it may lie in the extent of another match)

Matching works on words, never on characters, with no repetition operator: a pattern's length bounds its match, so the
cost of a text is linear in its words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.errors import PackError
from relaas.lang.terms import (
    ANY,
    DIGIT,
    Term,
    absent,
    adjacent,
    any_word,
    capital,
    chain,
    either,
    literal,
    mark,
    never,
    number,
    of_kind,
    optional,
)
from relaas.lang.words import split

if TYPE_CHECKING:
    from collections.abc import Callable

    from relaas.lang.terms import Matcher

_TOKEN = re.compile(r"<[^<>]*>|[()|?~^!\[\]]|\s+|[^\s()|?~^!<>\[\]]+")
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
            return either(options), tokens
        tokens = tokens[1:]


def _sequence(tokens: list[str], source: str) -> tuple[Term, list[str]]:
    terms: list[Term] = []
    while tokens and tokens[0] not in ("|", ")"):
        term, tokens = _term(tokens, source)
        terms.append(term)
    if not terms:
        raise PackError(f"the pattern {source!r} has an empty part")
    return chain(terms), tokens


def _term(tokens: list[str], source: str) -> tuple[Term, list[str]]:
    head, rest = tokens[0], tokens[1:]
    if head in ("~", "^", "!"):
        if not rest:
            raise PackError(f"the pattern {source!r} ends on {head!r}")
        term, rest = _term(rest, source)
        return _PREFIXES[head](term), rest
    if head == "(":
        term, rest = _alternatives(rest, source)
        if not rest or rest[0] != ")":
            raise PackError(f"the pattern {source!r} does not close a parenthesis")
        rest = rest[1:]
    elif head in ("[", "]"):
        return Term(mark(head), frozenset(), empty=True, single=never), rest
    elif head.startswith("<"):
        term = _kind(head, source)
    elif head in ("?", ">"):
        raise PackError(f"the pattern {source!r} has a {head!r} out of place")
    else:
        term = _words(head)
    if rest and rest[0] == "?":
        return optional(term), rest[1:]
    return term, rest


_PREFIXES: dict[str, Callable[[Term], Term]] = {
    "~": lambda term: replace(term, match=adjacent(term.match)),
    "^": lambda term: replace(term, match=capital(term.match)),
    "!": absent,
}


def _words(source: str) -> Term:
    """Literal words; a literal that the word cutter splits (`a.s.`) must stand without space."""
    terms = []
    for at, word in enumerate(split(source).folded[:-1]):
        terms.append(_word(word, adjacent if at else None))
    return terms[0] if len(terms) == 1 else chain(terms)


def _word(word: str, glued: Callable[[Matcher], Matcher] | None) -> Term:
    one = frozenset({word})
    match = glued(literal(one)) if glued else literal(one)
    return Term(match, one, words=one, needs=lambda _: (one,))


def _kind(source: str, pattern: str) -> Term:
    parsed = _KIND.fullmatch(source)
    if parsed is None:
        raise PackError(
            f"the pattern {pattern!r} has {source!r}, which is neither <name:kind> nor <name:low..high>"
        )
    name, kind = parsed["name"], parsed["kind"]
    if kind == "any":
        return Term(any_word, frozenset({ANY}), wild=True)
    if kind[0].isdigit():
        low, _, high = kind.partition("..")
        digits = frozenset({DIGIT})
        return Term(number(name, low, high), digits, needs=lambda _: (digits,))
    return of_kind(name, kind)
