"""How right the timeline is on annotated stories; the gate holds its figures.

The gold lists the key events of a story: a date and the reports that carry the event. One annotator chose them, so an
entry whose date the gold lacks is not wrong by that; the share that it has says how much of it bears the story.

* `recall`: gold events with an entry of the same date and a report in common; `met`: with one whose days meet.
* `known`: entries whose date stands in the gold; `entries`: how many there are.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from evaluation.stories import Miss
from relaas.reconcile.figures.spans import span

if TYPE_CHECKING:
    from evaluation.stories import Story
    from relaas.model.accounts import TimelineEntry

Figures = dict[str, float | int | None]


class Tally(Counter[str]):
    """Counts over one timeline or several."""

    def figures(self) -> Figures:
        """The measures."""
        parts = {"recall": ("found", "gold"), "met": ("met", "gold"), "known": ("known", "entries")}
        shares = {
            name: round(self[part] / self[whole], 4) if self[whole] else None
            for name, (part, whole) in parts.items()
        }
        return {"gold": self["gold"], "entries": self["entries"], **shares}


def score(story: Story) -> tuple[Tally, list[Miss]]:
    """Hold the timeline of an account against the story's gold."""
    tally, misses = Tally(), []
    names = {document.id: name for name, document in story.documents.items()}
    entries = [(entry, {names.get(id_, "") for id_ in entry.documents}) for entry in story.account.timeline]
    for wanted in story.gold["timeline"]:
        near = [entry for entry, reports in entries if reports & set(wanted["reports"])]
        found = any(entry.date == wanted["date"] for entry in near)
        tally.update(gold=1, found=found, met=any(_meets(entry, wanted) for entry in near))
        if not found:
            misses.append(
                Miss("not on the timeline", wanted["reports"][0], wanted["what"], wanted["date"], "")
            )
    dates = {wanted["date"] for wanted in story.gold["timeline"]}
    tally.update(entries=len(entries), known=sum(entry.date in dates for entry, _ in entries))
    return tally, misses


def _meets(entry: TimelineEntry, wanted: dict[str, Any]) -> bool:
    left, right = span(entry.date), span(wanted["date"])
    return bool(left and right and left.first <= right.last and right.first <= left.last)
