"""The stories of an account that tells several: their titles, when they are told of, and their reports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.report.controls import one_line
from relaas.report.labels import Label
from relaas.report.spans import told_span

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.report.wording import Wording


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One story of several.

    Attributes:
        id: Story id.
        title: Its title.
        language: The code of the language of its first report.
        span: The first to the last day on its timeline, in words; empty where it has none.
        reports: Its reports.
    """

    id: str
    title: str
    language: str
    span: str
    reports: tuple[Label, ...]


def story_rows(account: Account, names: dict[str, Label], say: Wording) -> list[StoryRow]:
    """The stories in the order of the account; none where it tells a single one, which needs no list."""
    if len(account.stories) < 2:
        return []
    rows = []
    for story in account.stories:
        reports = tuple(names[id_] for id_ in story.documents if id_ in names)
        own = replace(account, timeline=tuple(e for e in account.timeline if e.story == story.id))
        title = one_line(story.title) or say("untitled")
        rows.append(
            StoryRow(story.id, title, reports[0].language if reports else "", told_span(own, say), reports)
        )
    return rows
