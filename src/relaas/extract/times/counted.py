"""What a stretch of time is counted from: "achttien dagen na de dijkbreuk van 8 mei" counts from that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.time.operators import Fields, Find, Inside, Lasting, Marked, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.clauses import Positions
    from relaas.lang.grammars import Hit
    from relaas.lang.packs import LanguagePack
    from relaas.lang.words import Words
    from relaas.model.timexes import TimexMention

_PHRASE = 80
"""Characters behind a stretch within which the date of what it is counted from stands."""
_VERBS = frozenset({"VERB", "AUX"})
_NO_NOUN = frozenset({"PUNCT", "ADV", "PRON", "DET"})
"""What may stand behind "na drie dagen", beside a verb, where nothing says what those were spent on."""
_ENDS = frozenset(",;:.!?()–—")


def is_counted(hit: Hit, words: Words, pack: LanguagePack) -> bool:
    """Is a match how long ago something was: "vier dagen na de ramp", but not "de eerste vier dagen na de ramp"?

    Args:
        hit: The match.
        words: The words of the text.
        pack: The language.
    """
    at = hit.last + _to_the_day(hit, words, pack)
    behind = words.folded[at] if at < len(words.folded) else ""
    before = words.folded[hit.first - 1] if hit.first else ""
    return behind in pack.counted_from and before not in pack.going_on


def is_lasting(hit: Hit, words: Words, positions: Positions, pack: LanguagePack) -> bool:
    """Is a match how long something has gone on: "al drie dagen", "drie weken lang", "na drie weken is hij terecht"?

    Args:
        hit: The match.
        words: The words of the text.
        positions: Its tokens.
        pack: The language.
    """
    if not _lasts(hit.value):
        return False
    before = words.folded[hit.first - 1] if hit.first else ""
    behind = words.folded[hit.last] if hit.last < len(words.folded) else ""
    if before in pack.lasting[0] or (behind in pack.lasting[1] and before not in pack.going_on):
        return True
    sentence = positions.sentence_at(words.starts[hit.first])
    opens = sentence is not None and sentence.start == words.starts[hit.first]
    if before not in pack.after and not opens:
        return False
    at = positions.token_at(words.ends[hit.last - 1] - 1)
    tokens = positions.analysis.tokens
    follows = tokens[at + 1] if at is not None and at + 1 < len(tokens) else None
    if follows is None:
        return False
    told = follows.pos in _VERBS and "VerbForm=Inf" not in follows.morph  # "na vijf dagen onderhandelen"
    return told or (not opens and follows.pos in _NO_NOUN)


def is_exact(hit: Hit, words: Words, pack: LanguagePack) -> bool:
    """Is a stretch told to the day: "exactly a week after the crash", "a week to the day after the crash"?

    Args:
        hit: The match.
        words: The words of the text.
        pack: The language.
    """
    before = words.folded[hit.first - 1] if hit.first else ""
    return before in pack.exactly or _to_the_day(hit, words, pack) > 0


def _to_the_day(hit: Hit, words: Words, pack: LanguagePack) -> int:
    """How many words behind a match say that it is to the day."""
    phrases = (p for p in pack.to_the_day if tuple(words.folded[hit.last : hit.last + len(p)]) == p)
    return max(map(len, phrases), default=0)


def counted_from_date(at: int, mentions: Sequence[TimexMention], positions: Positions) -> int | None:
    """The date right behind in the phrase of what a stretch is counted from; no clause begins between the two.

    Args:
        at: Index of the stretch.
        mentions: Those of the text.
        positions: Its tokens.
    """
    mention, other = mentions[at], at + 1
    if not mention.counted or not _lasts(mention.node) or other == len(mentions):
        return None
    date, analysis = mentions[other], positions.analysis
    start, end = mention.anchor.end, date.anchor.start
    if date.place != mention.place or end - start > _PHRASE or not _is_date(date.node):
        return None
    if any(mark in _ENDS for mark in analysis.text[start:end]):
        return None
    between = (token for token in analysis.tokens[_at(positions, start) : _at(positions, end)])
    return None if any(token.pos in _VERBS for token in between) else other


def _at(positions: Positions, offset: int) -> int:
    at = positions.token_at(offset)
    return len(positions.analysis.tokens) if at is None else at


def _lasts(node: Node) -> bool:
    return isinstance(node.of if isinstance(node, Marked) else node, Lasting)


def _is_date(node: Node) -> bool:
    """Is it a day by its number in a month?"""
    if isinstance(node, Marked):
        return _is_date(node.of)
    what = node.what if isinstance(node, (Find, Inside)) else node
    return isinstance(what, Fields) and bool(what.day and what.month)
