"""The names of a report with what each is worth in telling its story: those that were found, and other capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.model.anchors import covered
from relaas.model.frozen import Frozen
from relaas.reconcile.stories.signs import LARGE_LAND, Sign, is_body, is_generic, is_home, is_ministry, sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.documents import Segment
    from relaas.model.entities import EntityMention
    from relaas.reconcile.days.material import Material

WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
"""Letters from which on a capital opens a name."""
_FIRST = re.compile(r"(?<=(?:[^\W_]|,)[ \-’'])[^\W\d_]")
"""The first letter of a word inside a sentence: behind a word or a comma and one space."""
_CAPITAL = re.compile(rf"[^\W\d_a-z](?<=[^\W_][ \-’'].|,[ \-’'].)[^\W\d_]{{{_SHORTEST - 1},}}")
"""A word there that may have a capital: it begins with any other letter than a small one of ASCII."""
_NOUNS = 0.2
"""The share of words with a capital inside sentences from which on a language writes all its nouns so."""
_APART = frozenset({"byline", "teaser"})
"""Parts of a report whose names tell nothing of its story: who wrote it and when, and other reports."""
_BODY = 0.6
"""What a body is worth of what a place or person is: courts, clubs and unions are of many stories."""


class Name(Frozen, frozen=True):
    """A name where it stands.

    Attributes:
        sign: What it is compared by.
        worth: What it tells.
        at: Its first character.
        word: The word itself, as it is written.
    """

    sign: Sign
    worth: float
    at: int
    word: str


def names(material: Material) -> Iterator[Name]:
    """Every name of a report by the word that tells most: a surname, the longest word of a place or body.

    Args:
        material: The report with what was found in it.
    """
    apart = [s for s in material.document.segments if s.kind in _APART]
    for mention in material.names:
        if not _lies_in(mention.anchor.start, apart):
            yield from _mentioned(mention)
            yield from _shortened(mention)
    inside = covered([*(m.anchor for m in material.names), *(m.anchor for m in material.times)])
    for word in _others(material.document.text, inside):
        if not _lies_in(word.start(), apart):
            yield _name(word.group(), word.start(), 1.0)
    yield from _where_written(material)


def _lies_in(at: int, segments: Sequence[Segment]) -> bool:
    return any(segment.start <= at < segment.end for segment in segments)


def _where_written(material: Material) -> Iterator[Name]:
    """The place that a dateline opens with, often in capitals, which nobody finds a name in."""
    text = material.document.text
    for line in (s for s in material.document.segments if s.kind == "dateline"):
        word = WORD.search(text, line.start, line.end)
        known = {m.anchor.start for m in material.names}
        if word is not None and word.start() not in known and len(word.group()) >= _SHORTEST:
            yield _name(word.group(), word.start(), 1.0)


def capitals(text: str) -> Iterator[re.Match[str]]:
    """Every word with a capital that is no whole sentence's beginning, in order; of any language.

    Args:
        text: The report.
    """
    return (word for word in _CAPITAL.finditer(text) if word[0][0].isupper())


def _mentioned(mention: EntityMention) -> Iterator[Name]:
    text, start = mention.anchor.text, mention.anchor.start
    if is_body(text) or any(is_body(word) or is_ministry(word) for word in WORD.findall(text)):
        return
    words = [w for w in WORD.finditer(text) if w.group()[0].isupper()]
    if mention.type == "place" and (whole := sign(text)).known:
        yield Name(whole, min(whole.worth, LARGE_LAND) if is_home(text) else whole.worth, start, text)
        return
    if mention.type != "person":
        words = [w for w in words if not is_generic(w.group())]
    if not words:
        return
    word = words[-1] if mention.type == "person" else max(words, key=lambda w: len(w.group()))
    yield _name(word.group(), start, _BODY if mention.type == "organisation" else 1.0)


def _shortened(mention: EntityMention) -> Iterator[Name]:
    """The initials of a body under its whole name, by which other reports may name it: "Iran Human Rights", IHR."""
    key = mention.key
    if mention.type != "organisation" or key is None or key.acronym or not key.initials:
        return
    initials = key.initials[0].upper()
    parts = (mention.anchor.text, initials, *WORD.findall(mention.anchor.text))
    if not any(is_body(part) or is_ministry(part) for part in parts):
        yield _name(initials, mention.anchor.start, _BODY)


def _name(word: str, at: int, share: float) -> Name:
    found = sign(word)
    if is_home(word):
        return Name(found, min(found.worth, LARGE_LAND), at, word)
    return Name(found, found.worth if found.known else found.worth * share, at, word)


def _others(text: str, inside: set[int]) -> Iterator[re.Match[str]]:
    """Capitals that nobody found a name in; where a language writes all nouns so, the surest of them."""
    words = [
        word
        for word in capitals(text)
        if word.start() not in inside and not is_generic(word.group()) and not _of_body(text, word)
    ]
    if _writes_nouns_so(text):
        words = list(_sure(words))
    yield from words


def _of_body(text: str, word: re.Match[str]) -> bool:
    """Is it a field of a ministry, or what goes on with one: "Buitenlandse Zaken"?"""
    before = text[: word.start()].rsplit(None, 1)[-1:]
    return is_body(word.group()) or any(is_body(w) for w in before if w[0].isupper())


def _writes_nouns_so(text: str) -> bool:
    starts = _FIRST.findall(text)
    return sum(map(str.isupper, starts)) > _NOUNS * len(starts)


def _sure(words: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Places the gazetteer knows, initials, and what stands behind another capital: "Volker Perthes"."""
    end = -1
    for word in words:
        if sign(word.group()).known or word.group().isupper() or word.start() == end + 1:
            yield word
        end = word.end()
