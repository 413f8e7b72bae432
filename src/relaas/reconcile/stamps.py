"""The hours above the entries of a live report, and the day that these are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.time import values
from relaas.reconcile.narration import DAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.time.values import Value
    from relaas.model.timexes import TimexMention


def is_stamp(at: int, mentions: Sequence[TimexMention]) -> bool:
    """Is it the hour above an entry of a live report: a clock time that opens its paragraph?

    Args:
        at: Index of the mention.
        mentions: Those of its document, in the order of the text.
    """
    mention = mentions[at]
    first = at == 0 or mentions[at - 1].paragraph != mention.paragraph
    return first and "scene" in mention.hangs_on and mention.anchor.start == mention.place[0]


def is_alone(mention: TimexMention) -> bool:
    """Is it a line that names a day and nothing else, as above the entries of a live report?

    Args:
        mention: A time expression.
    """
    start, end = mention.place
    whole = mention.anchor.start == start and end - mention.anchor.end <= 1
    return whole and "scene" not in mention.hangs_on


def stamped(told: Value | None, day: Value | None) -> Value | None:
    """The day of a live report's entries behind the hour of one, or a line that names a day and nothing else.

    Args:
        told: What that comes to, as a place for the narration to be at.
        day: The day of the entries so far.
    """
    return values.on(told.start) if told and told.start and told.grain in DAYS else day
