"""Stretches of time that say how long ago something was: "vier dagen na de ramp", "drie weken lang"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.model.timexes import TimexMention

_OPENING = 350
"""Characters at the start of a report in which what has gone on for so long is what the story is about."""


def counts(mention: TimexMention) -> bool:
    """Is something counted from it: "vier dagen na de ramp", and at the head of a report "vier dagen lang"?

    Args:
        mention: A time expression.
    """
    return mention.counted or (mention.lasting and mention.anchor.start < _OPENING)


def lasts(mention: TimexMention) -> bool:
    """Does it only say how long something has gone on, which may have begun a day after what it is told of?

    Args:
        mention: A time expression.
    """
    return mention.lasting and not mention.counted
