"""Where else a time that is counted on may be counted from, behind a date told by the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.time import values
from relaas.model.time.frames import Frame
from relaas.model.time.operators import Marked, Moved, Ref
from relaas.reconcile.narration import is_aside
from relaas.reconcile.scenes import NEXT, WEEK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from relaas.model.timexes import TimexMention
    from relaas.reconcile.narration import Narration

_NARRATIVE = Ref("narrative")


def frames_aside(
    mention: TimexMention, narration: Narration, line: Narration, published: date | None
) -> Iterator[Frame]:
    """What else a time may be counted from than the last date told.

    Args:
        mention: A time that hangs on that.
        narration: Where the narration is.
        line: Where it was before the last aside.
        published: The day of publication taken for true, or None when it is not known.
    """
    if _is_past_aside(mention, narration, line):
        yield Frame(published, line.value, line.day)
    if published is not None and _is_from_afar(mention, narration, published):
        own = values.on(published)
        yield Frame(published, own, own)


def _is_past_aside(mention: TimexMention, narration: Narration, line: Narration) -> bool:
    """Does the paragraph behind an aside go on, of which nobody can say from where?

    "Zondag betoogden 90.000 mensen. Zondag een week geleden waren dat er 30.000.", and the next paragraph: "Een dag
    eerder ging het mis": the writer means the Sunday of the one or of the other.
    """
    told = narration.mention
    if told is None or line.mention is None or not is_aside(told):
        return False
    return mention.paragraph != told.paragraph and line.value != narration.value


def _is_from_afar(mention: TimexMention, narration: Narration, published: date) -> bool:
    """Is a time counted back some sentences behind a date long before the report: from that, or from the report?

    "Sixteen arrests more than a day earlier", behind a word about an attack of last month.
    """
    told, node = narration.mention, mention.node
    node = node.of if isinstance(node, Marked) else node
    start = narration.value.start if narration.value else None
    if told is None or start is None or not isinstance(node, Moved) or node.of != _NARRATIVE:
        return False
    far = (published - start).days >= WEEK and mention.place[0] - told.place[1] > NEXT
    return far and node.count < 0
