"""From reports to the stories that they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.publications import possible_days
from relaas.reconcile.stories.grouping import grouped
from relaas.reconcile.stories.marks import Marks, marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.reconcile.days.material import Material


def stories(materials: Sequence[Material]) -> list[list[int]]:
    """The stories that reports tell; to reach for before anything is reconciled, which holds within one story alone.

    A report belongs to one story; what is like no other is a story of its own. Copies to the letter go together, and
    change nothing for the others. Neither the order of the reports nor the number of other stories matters.

    Args:
        materials: Every report with what was found in it, in order of path.

    Returns:
        The indexes of the reports of each story, in order, by the first of each.
    """
    texts: dict[str, list[int]] = {}
    for at, one in enumerate(materials):
        texts.setdefault(one.document.sha256, []).append(at)
    if len(texts) == 1:
        return list(texts.values())  # what it could be like takes long to read
    known = [(_marks(materials[held[0]]), held) for _, held in sorted(texts.items())]
    found = grouped([one for one, _ in known])
    return sorted(sorted(at for text in group for at in known[text][1]) for group in found)


def _marks(material: Material) -> Marks:
    days = possible_days(material.document.published.shown)
    return marks(material, (days[0], days[-1]) if days else None)
