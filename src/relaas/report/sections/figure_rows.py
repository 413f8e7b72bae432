"""One figure of the ledger: its words, who says it and through whom, as of when, and how it stands to others."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.figures import Scope, Status
from relaas.model.frozen import Frozen
from relaas.report.amounts import interval
from relaas.report.controls import one_line
from relaas.report.dates import as_of_lead
from relaas.report.excerpts import Excerpt, excerpt, phrase
from relaas.report.footings import Footings
from relaas.report.sections.dates import ShownDate, shown_moment
from relaas.report.sections.remarks import grounds, rule
from relaas.report.sections.ties import BACKWARD, FAMILY, MUTUAL, Ground, Tie, Ties
from relaas.report.sections.timeline import Link
from relaas.report.sections.voices import Voices, voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from relaas.model.accounts import Account
    from relaas.model.documents import Document
    from relaas.model.figures import Figure
    from relaas.report.labels import Label
    from relaas.report.wording import Wording

NEAR = 24
"""How many characters may stand between a number and what it counts for the two to be shown as one phrase."""
CONTEXT = 120
_PARTED = re.compile(r"[.,;:!?\n]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a figure.

    Attributes:
        text: The number with its hedges, among the words that say what it counts.
        counted: What it counts, where that stands too far off to be part of the text; else empty.
        value: The interval it leaves open; empty where the words already say so.
    """

    text: Excerpt
    counted: str
    value: str


@dataclass(frozen=True, slots=True)
class PartRef:
    """A figure named beside the one that it is a part or the whole of.

    Attributes:
        id: Figure id.
        number: Its number in the ledger.
        phrase: Its words.
        language: The code of its report's language.
    """

    id: str
    number: int
    phrase: Phrase
    language: str


class FigureRow(Frozen, frozen=True):
    """One figure.

    Attributes:
        id: Figure id, which is also the `id` of its mark.
        number: Its number in the ledger.
        phrase: Its words.
        link: Where they stand.
        voices: Who says it, and through whom.
        as_of: When it held.
        as_of_lead: The word before that; empty where it needs none.
        as_of_why: From which time that was taken.
        as_of_target: The `id` of the time expression behind it; empty where there is none.
        status: What its text makes of it.
        scope: What sets it apart from the cumulative count.
        ties: How it stands to other figures.
        parts: The figures that count a part of it.
        whole: The figure of which it counts a part, or None.
        excerpt: Its words in their place.
        why: The reasons.
        rule: Rule id, with its pack where that is known.
        grounds: The reasons for what it does to earlier figures.
    """

    id: str
    number: int
    phrase: Phrase
    link: Link
    voices: Voices
    as_of: ShownDate
    as_of_lead: str
    as_of_why: str
    as_of_target: str
    status: Status
    scope: tuple[Scope, ...]
    ties: tuple[Tie, ...]
    parts: tuple[PartRef, ...]
    whole: PartRef | None
    excerpt: Excerpt
    why: str
    rule: str
    grounds: tuple[Ground, ...]


class FigureRows:
    """Makes the figures of one account ready to be shown."""

    def __init__(
        self, account: Account, names: dict[str, Label], numbers: Mapping[str, int], say: Wording
    ) -> None:
        self._say = say
        self._names = names
        self._numbers = numbers
        self._documents = {document.id: document for document in account.documents}
        self._entities = {entity.id: one_line(entity.name) for entity in account.entities}
        self._footings = Footings(account)
        self._ties = Ties(account.figure_relations, numbers)
        self._figures = {figure.id: figure for figure in account.figures if figure.id in numbers}
        self._parts: defaultdict[str | None, list[Figure]] = defaultdict(list)
        for figure in self._figures.values():
            self._parts[figure.part_of].append(figure)

    def of(self, figure: Figure) -> FigureRow:
        """The figure, ready to be shown."""
        parts = self._parts.get(figure.id, [])
        return FigureRow(
            id=figure.id,
            number=self._numbers[figure.id],
            phrase=self._phrase(figure),
            link=Link(self._names[figure.document], figure.id),
            voices=voices(figure, self._entities),
            as_of=shown_moment(figure.as_of.value, figure.as_of.candidates, self._say),
            as_of_lead=as_of_lead(figure.as_of.value, figure.as_of.candidates, self._say),
            as_of_why=one_line(figure.as_of.why),
            as_of_target=footing.id if (footing := self._footings.of(figure)) else "",
            status=figure.status,
            scope=figure.scope,
            ties=self._ties.of(figure.id, {figure.part_of or "", *(part.id for part in parts)}),
            parts=tuple(self._part(part) for part in parts),
            whole=self._part(self._figures[figure.part_of]) if figure.part_of in self._figures else None,
            excerpt=excerpt(self._documents[figure.document].text, figure.anchor, CONTEXT),
            why=grounds(figure),
            rule=rule(figure),
            grounds=self._ties.grounds(figure.id),
        )

    def _part(self, figure: Figure) -> PartRef:
        language = self._names[figure.document].language
        return PartRef(figure.id, self._numbers[figure.id], self._phrase(figure), language)

    def _phrase(self, figure: Figure) -> Phrase:
        value = interval(figure.low, figure.high, self._say)
        text, counted = _words(figure, self._documents[figure.document])
        return Phrase(text, counted, "" if value == text.words else value)


def stands(row: FigureRow, say: Wording) -> Iterator[str]:
    """How a figure stands, where words have to tell it: what it is by itself, then to others by their numbers."""
    if row.status != "asserted":
        yield say(f"status_{row.status}")
    yield from (say(f"scope_{scope}") for scope in row.scope)
    for tie in row.ties:
        if others := _told_here(tie, row):
            yield f"{say(tie.key)} {' '.join(say('figure_number', n=n) for n in others)}"
    if row.whole:
        yield f"{say('part_of')} {say('figure_number', n=row.whole.number)}"


def _told_here(tie: Tie, row: FigureRow) -> list[int]:
    """The numbers of the others that this row tells of: what two rows have in common the later one tells."""
    if tie.key.endswith(BACKWARD):
        return []
    mutual = tie.key.removeprefix(FAMILY) in MUTUAL
    return [other.number for other in tie.others if not mutual or other.number < row.number]


def _words(figure: Figure, document: Document) -> tuple[Excerpt, str]:
    """The number with what it counts as one phrase where they stand together, else the two apart."""
    anchor, counted = figure.anchor, figure.counted.anchor if figure.counted else figure.anchor
    start, end = min(anchor.start, counted.start), max(anchor.end, counted.end)
    between = document.text[min(anchor.end, counted.end) : max(anchor.start, counted.start)]
    if len(between) <= NEAR and not _PARTED.search(between):
        return phrase(document.text, anchor, start, end), ""
    return phrase(document.text, anchor, anchor.start, anchor.end), one_line(counted.text)
