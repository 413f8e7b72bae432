"""How long ago it is on some day: "morgen is het een week geleden dat de dijk brak" counts from that day."""

from __future__ import annotations

from dataclasses import replace as with_parts
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.time.operators import Moved, Ref, references

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.lang.packs import LanguagePack
    from relaas.model.timexes import TimexMention


def counted_from_days(
    mentions: Sequence[TimexMention], text: str, pack: LanguagePack
) -> Iterator[TimexMention]:
    """The same mentions, those that say how long ago something is on the day told right before counted from it.

    Args:
        mentions: Of a text, in order.
        text: It.
        pack: The language.
    """
    before: TimexMention | None = None
    for mention in mentions:
        ago = _ago(mention)
        if before is not None and ago is not None and _is_on(before, mention, text, pack):
            day = with_parts(ago, of=before.node, grain="day")
            yield replace(mention, node=day, hangs_on=references(day))
        else:
            yield mention
        before = mention


def _ago(mention: TimexMention) -> Moved | None:
    """The meaning of a time that is counted back from when it is told."""
    node = mention.node
    return node if isinstance(node, Moved) and node.of == Ref("statement") and node.count < 0 else None


def _is_on(day: TimexMention, ago: TimexMention, text: str, pack: LanguagePack) -> bool:
    """Do only words for "is it" stand between the two: "overmorgen is het precies vier weken geleden"?"""
    words = text[day.anchor.end : ago.anchor.start].lower().split()
    while words and words[-1] in pack.exactly:
        words.pop()
    return day.place == ago.place and " ".join(words) in pack.ago_on
