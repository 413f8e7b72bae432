"""The first screen and the totals of the ledger as they stood on the days before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.report.dates import in_words
from relaas.report.sections.figures import SeriesRow, StoryFigures, story_figures, with_parts
from relaas.report.sections.glance import Glance, glance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.accounts import Account
    from relaas.report.labels import Label
    from relaas.report.wording import Wording

UNHEARD = ("after-as-of", "open-as-of")
"""The kinds of problems that reports have that had not appeared."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How an account stood on a day.

    Attributes:
        day: `2024-05-13`.
        told: That it is that day, in words.
        heard: The places of the reports that had appeared in the account, from 0.
        glances: The first screen.
        rows: The series of the ledger that came to something else, each under the id of every series that its figures
            belong to now.
    """

    day: str
    told: str
    heard: tuple[int, ...]
    glances: tuple[Glance, ...]
    rows: tuple[SeriesRow, ...]


class Stands:
    """Tells how one account stood on the days before."""

    def __init__(
        self, account: Account, names: dict[str, Label], say: Wording, now: Sequence[StoryFigures]
    ) -> None:
        self._account = account
        self._names = names
        self._say = say
        self._homes = {figure.id: figure.series for figure in account.figures}
        self._now = {row.id: _sum(row) for row in _rows(now)}

    def of(self, stood: Account) -> Stand:
        """How it stood on a day.

        Args:
            stood: The account as of that day, which is `as_of` in its settings.
        """
        unheard = {problem.document for problem in stood.problems if problem.kind in UNHEARD}
        documents = enumerate(self._account.documents)
        stories = story_figures(stood, self._names, self._say, drawn=False)
        day = str(stood.settings["as_of"])
        return Stand(
            day=day,
            told=self._say("as_it_stood", date=in_words(day, self._say)),
            heard=tuple(at for at, document in documents if document.id not in unheard),
            glances=tuple(glance(self._linked(story), self._say) for story in stories),
            rows=tuple(self._changed(stories)),
        )

    def _linked(self, story: StoryFigures) -> StoryFigures:
        """A story with its series under the ids that links find on the page."""
        groups = (
            replace(group, series=tuple(replace(row, id=self._home(row)[0]) for row in group.series))
            for group in story.groups
        )
        return replace(story, groups=tuple(groups))

    def _changed(self, stories: Sequence[StoryFigures]) -> Iterator[SeriesRow]:
        for row in _rows(stories):
            for home in self._home(row):
                if _sum(row) != self._now.get(home):
                    yield replace(row, id=home)

    def _home(self, row: SeriesRow) -> list[str]:
        """The series that the figures of a row belong to now, that of the first of them first."""
        return list(dict.fromkeys(self._homes.get(figure.id, row.id) for figure in row.figures))


def _rows(stories: Sequence[StoryFigures]) -> Iterator[SeriesRow]:
    for story in stories:
        for group in story.groups:
            yield from with_parts(group.series)


def _sum(row: SeriesRow) -> tuple[object, ...]:
    """All that the page tells of what a series comes to."""
    return row.bounds, row.verdict_words, row.origins, row.why, len(row.figures) > 1
