"""Two times set side by side in a text, "een week eerder, op 3 mei": can they be one, and which of them is right?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.timexes import TimexMention
    from relaas.reconcile.narration import Resolution


def agreed(mentions: Sequence[TimexMention], resolved: Sequence[Resolution]) -> tuple[Resolution, ...]:
    """Let what was counted from the narration give way to a date set beside it: "een week eerder, op 3 mei".

    Not for weighing days of publication: there such a disagreement speaks against a day.

    Args:
        mentions: In the order of the text.
        resolved: Their resolutions, one for one.
    """
    out = list(resolved)
    for mention, named in zip(mentions, resolved, strict=True):
        if mention.equals is None or "narrative" in mention.hangs_on:
            continue
        counted = resolved[mention.equals]
        if "narrative" not in mentions[mention.equals].hangs_on:
            continue
        if not counted.values and named.values:
            out[mention.equals] = replace(named, why=f"“{mention.anchor.text}”, set beside it, says so")
        elif not meet(counted, named):
            why = f"“{mention.anchor.text}”, set beside it, says so; counted from the narration it would be"
            out[mention.equals] = replace(named, why=f"{why} {', '.join(v.text for v in counted.values)}")
    return tuple(out)


def meet(one: Resolution, other: Resolution) -> bool:
    """Can two times set side by side be the same? So too where nothing is known of one.

    Args:
        one: A resolution.
        other: The one it is held against.
    """
    if not one.values or not other.values:
        return True
    pairs = [(a.interval, b.interval) for a in one.values for b in other.values]
    return any(a is None or b is None or a.meets(b) for a, b in pairs)
