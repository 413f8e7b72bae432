"""What has the words of a time and is none: a number of things, somebody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.time.operators import Fields, Find, Marked, Moved

if TYPE_CHECKING:
    from relaas.lang.clauses import Positions
    from relaas.lang.grammars import Hit
    from relaas.lang.packs import LanguagePack
    from relaas.lang.words import Words
    from relaas.model.tokens import Token

_MARKS = frozenset("\"'“”„‘’«»")
"""What a title is put between."""


def is_other(hit: Hit, words: Words, positions: Positions, pack: LanguagePack) -> bool:
    """Is a match no time after all?"""
    if not pack.years_before_nouns and _counts_things(hit, words, positions):
        return True
    if pack.capital_times:
        named = _is_called(hit, words, positions, pack) or _is_title(hit, words, positions)
        return named or _names_a_kind(hit, words, positions)
    return hit.last - hit.first == 1 and _is_name(hit, words, positions, pack)


def _counts_things(hit: Hit, words: Words, positions: Positions) -> bool:
    """Is a bare year the number of something? "2030 militairen": the parse hangs it on a noun behind it."""
    if not isinstance(hit.value, Fields) or hit.last - hit.first != 1:
        return False
    tokens = positions.analysis.tokens
    at = positions.token_at(words.starts[hit.first])
    if at is None or not tokens[at].dep.startswith("nummod"):
        return False
    return tokens[at].head > at and tokens[tokens[at].head].pos == "NOUN"


def _names_a_kind(hit: Hit, words: Words, positions: Positions) -> bool:
    """Does a feast only say of what kind something is: "Halloween crowds", "the Christmas market"?"""
    if not isinstance(hit.value, Find) or not hit.value.what.day or hit.last - hit.first > 1:
        return False
    at = positions.token_at(words.starts[hit.first])
    return at is not None and positions.analysis.tokens[at].dep == "compound"


def _is_called(hit: Hit, words: Words, positions: Positions, pack: LanguagePack) -> bool:
    """Is a month somebody's name where every month has a capital? "Theresa May", "Mr May", "by April Jones"."""
    start, end = words.starts[hit.first], words.ends[hit.last - 1]
    people = [n for n in positions.analysis.names if n.label == "PER" and n.start < end <= n.end]
    if any(end < name.end for name in people):
        return True
    if not (isinstance(hit.value, Find) and hit.value.what.month and hit.last - hit.first == 1):
        return False
    at = positions.token_at(start)
    titled = at is not None and at > 0 and _titles(positions.analysis.tokens[at - 1], pack)
    return titled or any(name.start < start for name in people)


def _is_title(hit: Hit, words: Words, positions: Positions) -> bool:
    """Is a day told by a word a programme or a paper: NBC's “Today” show, USA Today?"""
    node = hit.value.of if isinstance(hit.value, Marked) else hit.value
    start, end = words.starts[hit.first], words.ends[hit.last - 1]
    text = positions.analysis.text
    if not isinstance(node, Moved) or hit.last - hit.first > 1 or not text[start].isupper():
        return False
    if text[start - 1 : start] in _MARKS and text[end : end + 1] in _MARKS:
        return True
    return any(n.start < start < end <= n.end for n in positions.analysis.names)


def _titles(token: Token, pack: LanguagePack) -> bool:
    return token.text.lower().rstrip(".") in pack.names.person_titles


def _is_name(hit: Hit, words: Words, positions: Positions, pack: LanguagePack) -> bool:
    """Is it somebody's name? "Van Mei", "Kees Maandag": a capital inside a sentence, behind what begins a name."""
    start, end = words.starts[hit.first], words.ends[hit.last - 1]
    at = positions.token_at(start)
    text = positions.analysis.text[start:end]
    if at is None or not text[0].isupper() or text.isupper():
        return False
    if any(n.start < start and end <= n.end for n in positions.analysis.names if n.label == "PER"):
        return True
    before = positions.analysis.tokens[at - 1] if at else None
    if before is None or _opens(at, positions):
        return False
    named = before.pos == "PROPN" and positions.name_at(before.start) != "LOC"
    return named or before.lemma.lower() in pack.names.person_titles | pack.names.particles


def _opens(at: int, positions: Positions) -> bool:
    """Does a token stand where any word has a capital: at the start of a sentence, a line or a quotation?"""
    tokens = positions.analysis.tokens
    token = tokens[at]
    if at == 0 or tokens[at - 1].sentence != token.sentence or tokens[at - 1].pos == "PUNCT":
        return True
    return "\n" in positions.analysis.text[tokens[at - 1].end : token.start]
