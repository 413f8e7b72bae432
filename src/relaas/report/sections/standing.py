"""What an editor asks first: what is disputed, what was withdrawn, what is agreed, what one origin alone says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.report.controls import shortened
from relaas.report.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.report.sections.figures import SeriesRow, StoryFigures
    from relaas.report.wording import Wording

ORDER: tuple[Verdict, ...] = ("disputed", "withdrawn", "unsettled", "agreed", "one_origin")
"""What needs a person first."""
WORDS = 40


@dataclass(frozen=True, slots=True)
class Named:
    """A series in a line.

    Attributes:
        id: Series id.
        category: What it counts, in words of the interface.
        whom: Who or what, in words of the reports, with the place and what it counts of the
            whole; empty where none of them says.
        estimate: What it comes to.
    """

    id: str
    category: str
    whom: str
    estimate: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The series that stand one way.

    Attributes:
        verdict: How.
        words: The same in words.
        series: They, in the order of the ledger.
    """

    verdict: Verdict
    words: str
    series: tuple[Named, ...]


def standings(stories: Sequence[StoryFigures], say: Wording) -> list[Standing]:
    """The series of all stories by how they stand, what needs a person first; parts stand with their whole."""
    rows = [(group.category, row) for story in stories for group in story.groups for row in group.series]
    made = []
    for verdict in ORDER:
        found = tuple(_named(say(f"category_{c}"), row, say) for c, row in rows if row.verdict == verdict)
        if found:
            made.append(Standing(verdict, say(f"verdict_{verdict}"), found))
    return made


def _named(category: str, row: SeriesRow, say: Wording) -> Named:
    told = (row.population, row.place, *(say(f"scope_{scope}") for scope in row.scope))
    return Named(row.id, category, _fitting([part for part in told if part]), row.estimate)


def _fitting(parts: list[str]) -> str:
    """As many of the parts as there is room for, each whole but the first."""
    if not parts:
        return ""
    kept = shortened(parts[0], WORDS)
    for part in parts[1:]:
        if len(f"{kept} · {part}") > WORDS:
            return f"{kept} …"
        kept = f"{kept} · {part}"
    return kept
