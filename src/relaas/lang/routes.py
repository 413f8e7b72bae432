"""Where a grammar looks a word up: rules by the words they can begin with, entries of a list by their first word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from relaas.errors import PackError
from relaas.lang.terms import DIGIT
from relaas.lang.words import split

if TYPE_CHECKING:
    from relaas.lang.rules import Rule

Lexicon = Mapping[str, tuple[tuple[tuple[str, ...], Any], ...]]
"""First word to the entries that begin with it: all their words and their value."""


def refuse_loops(rules: Iterable[Rule], unions: Mapping[str, Iterable[str]]) -> None:
    """Refuse kinds that hold themselves: a match of theirs would have no bound.

    Raises:
        PackError: One does; the message names it.
    """
    parts: dict[str, set[str]] = {kind: set(members) for kind, members in unions.items()}
    for rule in rules:
        parts.setdefault(rule.kind, set()).update(rule.pattern.kinds)
    closed: set[str] = set()
    for kind in parts:
        _descend(kind, parts, (), closed)


def _descend(kind: str, parts: Mapping[str, Iterable[str]], above: tuple[str, ...], closed: set[str]) -> None:
    if kind in above:
        raise PackError(f"the kind {kind!r} holds itself")
    if kind not in closed:
        for part in sorted(parts.get(kind, ())):
            _descend(part, parts, (*above, kind), closed)
        closed.add(kind)


def routed(makers: Iterable[tuple[Rule, frozenset[str]]]) -> dict[str, tuple[Rule, ...]]:
    """Rules by the words they can begin with, in their order; a number listed as a word also takes the digit rules."""
    routes: dict[str, list[Rule]] = defaultdict(list)
    listed = list(makers)
    for word in {word for _, first in listed for word in first}:
        wanted = {word, DIGIT} if word.isdecimal() else {word}
        routes[word] = [rule for rule, first in listed if first & wanted]
    return {word: tuple(rules) for word, rules in routes.items()}


def indexed(entries: Mapping[str, Any]) -> Lexicon:
    """Entries by their first word, the longest first."""
    """Entries by their first word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Any]]] = defaultdict(list)
    for words, value in entries.items():
        folded = split(words).folded[:-1]
        index[folded[0]].append((folded, value))
    return {first: tuple(sorted(found, key=lambda e: -len(e[0]))) for first, found in index.items()}
