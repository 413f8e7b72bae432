"""Where a grammar looks a word up: rules by the words they can begin with, entries of a list by their first word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from relaas.lang.patterns import DIGIT
from relaas.lang.words import split

if TYPE_CHECKING:
    from relaas.lang.rules import Rule

Lexicon = Mapping[str, tuple[tuple[tuple[str, ...], Any], ...]]
"""First word to the entries that begin with it: all their words and their value."""


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
