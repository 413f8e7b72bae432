"""The day on which the paper of a report printed what it comes back to: "de 82 doden uit de krant van vrijdag"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.anchors import covered
from relaas.model.time.operators import Clock, Fields, Find, Inside, Marked, Moved, Node
from relaas.text.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.lang.packs import LanguagePack
    from relaas.lang.words import Words
    from relaas.model.anchors import Anchor
    from relaas.model.timexes import TimexMention


def printed(
    mentions: Sequence[TimexMention], text: str, words: Words, pack: LanguagePack
) -> Iterator[TimexMention]:
    """The same mentions, those marked at which the paper of the report printed something.

    Args:
        mentions: Of a text, in order.
        text: It.
        words: Its words.
        pack: The language.
    """
    days = [at for at, mention in enumerate(mentions) if _is_past_day(mention)]
    found = set(_told(days, mentions, words, pack)) if days else set()
    if found:
        spans = quotations(text, pack.quotes)  # whoever is quoted speaks of no paper of the report's own
        found = {at for at in found if not any(a <= mentions[at].anchor.start < b for a, b in spans)}
    for at, mention in enumerate(mentions):
        yield replace(mention, printed=True) if at in found else mention


def _told(
    days: Sequence[int], mentions: Sequence[TimexMention], words: Words, pack: LanguagePack
) -> Iterator[int]:
    """In each sentence that speaks of it the day that stands nearest to the words for it."""
    out = covered(mention.anchor for mention in mentions)
    for place in dict.fromkeys(mentions[at].place for at in days):
        here = [at for at in days if mentions[at].place == place]
        owned = (at for at in here if mentions[at].owner and _behind(mentions[at], words) in pack.press.issue)
        if (day := next(owned, None)) is not None:
            yield day
            continue
        first, last = bisect_left(words.starts, place[0]), bisect_left(words.starts, place[1])
        left = [at for at in range(first, last) if words.starts[at] not in out]
        told = pack.press.found([words.folded[at] for at in left], pack.complementizers)
        if told is not None:
            span = words.starts[left[told[0]]], words.ends[left[told[1] - 1]]
            yield min(here, key=lambda at: _away(mentions[at].anchor, span))


def _away(anchor: Anchor, span: tuple[int, int]) -> int:
    """Characters between a time and some words."""
    return max(anchor.start - span[1], span[0] - anchor.end, 0)


def _behind(mention: TimexMention, words: Words) -> str:
    """The word behind what a day owns it by: "paper" in "Friday's paper"."""
    at = bisect_left(words.starts, mention.anchor.end) + 1
    return words.folded[at] if at < len(words.starts) else ""


def _is_past_day(mention: TimexMention) -> bool:
    return mention.tense in ("past", "none") and names_day(mention.node)


def names_day(node: Node) -> bool:
    """Does a time name a day, or a part of one, by its weekday, its number or how many days back it is?

    Args:
        node: The meaning of a time expression.
    """
    if isinstance(node, (Marked, Clock)):
        return names_day(node.of)
    if isinstance(node, Moved):
        return node.unit == "day" and node.count <= 0
    what = node.what if isinstance(node, (Find, Inside)) else node
    return isinstance(what, Fields) and bool(what.weekday or what.day)
