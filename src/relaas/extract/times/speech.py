"""When what a text quotes or reports was said, for the times in it that hang on that."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from relaas.extract.times.printed import names_day
from relaas.lang.readings import says
from relaas.model.time.operators import Find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.clauses import Positions
    from relaas.lang.packs import LanguagePack
    from relaas.lang.words import Words
    from relaas.model.anchors import Anchor
    from relaas.model.timexes import TimexMention
    from relaas.model.tokens import Token

_TAIL = 80
"""Characters behind a quotation within which its "zei hij maandag" stands."""
_NEAR = 12
"""Mentions to look at on either side of a quoted one."""
_GAP = 4
_RELATIVE = "PronType=Rel"
"""What opens a clause about whoever speaks; "when he came home on Monday" does say when he spoke."""
"""Characters that may part a sentence that introduces a quotation from its opening mark."""


def said(
    at: int, mentions: list[TimexMention], quoted: list[tuple[int, int]], ends: Sequence[int]
) -> int | None:
    """The time, outside the quotation but at its verb of saying, at which quoted words were said.

    Args:
        at: Index of the quoted time.
        mentions: Those of the text.
        quoted: Where its quotations begin and end.
        ends: Where the clause of the verb of saying that follows each ends; 0 where none follows.
    """
    mention = mentions[at]
    number = quote_at(mention.anchor, quoted)
    if number is None:
        return None
    start, end = quoted[number]
    best: tuple[int, int] | None = None
    for other in range(max(at - _NEAR, 0), min(at + _NEAR + 1, len(mentions))):
        candidate = mentions[other]
        rank = _rank(candidate, mention, start, end)
        said = candidate.reporting or (rank == 0 and candidate.anchor.start < ends[number])
        free = quote_at(candidate.anchor, quoted) is None
        if rank is not None and said and free and _is_past_day(candidate):
            best = min(best or (rank, other), (rank, other))
    return best[1] if best else None


def _rank(candidate: TimexMention, mention: TimexMention, start: int, end: int) -> int | None:
    """How near a time stands to a quotation: 0 behind it, 1 in its sentence, 2 right before it; None if it is far."""
    if candidate.paragraph != mention.paragraph:
        return None
    if 0 <= candidate.anchor.start - end < _TAIL and candidate.place[0] < end + _GAP:
        return 0
    if candidate.place == mention.place:
        return 1
    return 2 if -_GAP < start - candidate.place[1] < _GAP else None


def reported(at: int, mentions: list[TimexMention], openers: list[int]) -> int | None:
    """The time of the verb of saying whose clause the words stand in: "zei woensdag dat er binnen een week …".

    Args:
        at: Index of the time.
        mentions: Those of the text.
        openers: Where words stand that open a reported clause.
    """
    mention = mentions[at]
    opened = bisect_right(openers, mention.anchor.start) - 1
    for other in range(at - 1, max(at - _NEAR, 0) - 1, -1):
        candidate = mentions[other]
        if candidate.place != mention.place:
            return None
        led = opened >= 0 and openers[opened] >= candidate.anchor.end
        if _is_past_day(candidate) and (led or (candidate.reporting and isinstance(mention.node, Find))):
            return other
    return None


def openers(words: Words, pack: LanguagePack) -> list[int]:
    """Where words stand that open a reported clause.

    Args:
        words: The words of the text.
        pack: The language.
    """
    return [words.starts[at] for at, word in enumerate(words.folded[:-1]) if word in pack.complementizers]


def cue_behind(end: int, positions: Positions, pack: LanguagePack) -> Token | None:
    """The verb of saying that follows a quotation: "…", zei hij maandag.

    Args:
        end: Where it ends.
        positions: The tokens of the text.
        pack: The language.
    """
    at = positions.token_at(end)
    tokens = positions.analysis.tokens
    while at is not None and at < len(tokens) and tokens[at].pos == "PUNCT":
        at += 1
    near = at is not None and at < len(tokens) and tokens[at].start - end < _GAP
    return tokens[at] if near and at is not None and says(tokens[at], pack) else None


def clause_end(cue: Token | None, positions: Positions) -> int:
    """Where the clause of a verb of saying ends: "…, zei Maas maandag, die woensdag ziek was".

    Args:
        cue: The verb, or None.
        positions: The tokens of the text.

    Returns:
        A place in the text; 0 where there is no verb.
    """
    at = positions.token_at(cue.start) if cue is not None else None
    if at is None:
        return 0
    tokens = positions.analysis.tokens
    last = positions.analysis.sentences[tokens[at].sentence].last
    closing = (t for t in tokens[at + 1 : last] if _RELATIVE in t.morph)
    return next((token.start for token in closing), tokens[last - 1].end)


def quote_at(anchor: Anchor, quoted: list[tuple[int, int]]) -> int | None:
    """Number of the quotation that holds an anchor.

    Args:
        anchor: Words of the text.
        quoted: Where its quotations begin and end.
    """
    at = bisect_right(quoted, anchor.start, key=lambda span: span[0]) - 1
    return at if at >= 0 and anchor.end <= quoted[at][1] else None


def said_then(mention: TimexMention, quotation: tuple[int, int], positions: Positions) -> bool:
    """Is what is quoted with no verb of saying behind it told as said in the past, by the clause it is a part of?

    Args:
        mention: The quoted time.
        quotation: Where the quotation begins and ends.
        positions: The tokens of the text.
    """
    start, end = quotation
    whole = any(
        "VerbForm=Fin" in token.morph for token in positions.analysis.tokens[_range(start, end, positions)]
    )
    return mention.tense == "past" and not whole and start > mention.place[0] + _GAP


def _range(start: int, end: int, positions: Positions) -> slice:
    """The tokens of a stretch of characters."""
    return slice(positions.token_at(start), positions.token_at(end))


def _is_past_day(mention: TimexMention) -> bool:
    past = mention.tense == "past" and not mention.hangs_on & {"statement", "narrative", "scene"}
    return past and names_day(mention.node)
