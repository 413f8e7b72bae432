"""Why a fact is what it is: the chain from the words to the value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.corrections import Corrected, Dismissed
from relaas.model.documents import Document
from relaas.model.entities import Entity
from relaas.model.events import Event
from relaas.model.figures import Figure, Series
from relaas.model.statements import Statement
from relaas.model.timexes import Timex
from relaas.report.citations import Citations
from relaas.report.controls import one_line
from relaas.report.dates import dated, in_words
from relaas.report.decision_reasons import DecisionReasons
from relaas.report.event_reasons import EventReasons
from relaas.report.facts import Pair, find
from relaas.report.figure_reasons import FigureReasons
from relaas.report.rendering import telling
from relaas.report.sections.names import point_of
from relaas.report.statement_reasons import StatementReasons
from relaas.report.wording import Wording, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account, Story, TimelineEntry
    from relaas.report.facts import Fact, Row

_ID = re.compile(r"\b[a-z]-[0-9a-f]{12}\b")


@dataclass(frozen=True, slots=True)
class Reason:
    """One link of a chain.

    Attributes:
        label: What it is about, in a word of the interface.
        text: What there is to say, on one line.
    """

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Why:
    """A fact with its reasons.

    Attributes:
        id: The fact's whole id.
        reasons: From the words to the value.
    """

    id: str
    reasons: tuple[Reason, ...]


def why(account: Account, id_: str, say: Wording | None = None) -> Why:
    """The chain of reasons of a fact: by its id or the beginning of one, a date of the timeline, or its number.

    Figures and statements have a number, `F3` and `S3`. Two figures with a colon between
    them stand for the relation between the two.

    Raises:
        UsageError: No fact has such an id, or several begin so.
    """
    whole, fact = find(account, id_)
    teller = _Teller(account, say or wording())
    told = (Reason(label, one_line(text)) for label, text in teller.all_of(whole, fact))
    return Why(whole, tuple(told))


class _Teller:
    """Tells the reasons of facts of one account as pairs of label and text."""

    def __init__(self, account: Account, say: Wording) -> None:
        self._say = say
        self._told = telling(say.language)
        self._cite = Citations(account)
        self._figures = FigureReasons(account, say)
        self._statements = StatementReasons(account, say)
        self._events = EventReasons(account, say)
        self._decisions = DecisionReasons(account, say)
        self._documents = {document.id: document for document in account.documents}
        self._timexes = {timex.id: timex for timex in account.timexes}

    def all_of(self, id_: str, fact: Fact) -> Iterator[tuple[str, str]]:
        """The chain of a fact, then the verdicts on it and what people decided."""
        if isinstance(fact, Corrected | Dismissed):
            yield from self._of_people(fact)
            return
        yield from self.tell(fact)
        yield from self._decisions.beside(id_, fact)

    def _of_people(self, fact: Corrected | Dismissed) -> Iterator[tuple[str, str]]:
        if isinstance(fact, Corrected):
            return self._decisions.decision(fact)
        return self._decisions.dismissed(fact)

    def tell(self, fact: Row) -> Iterator[tuple[str, str]]:
        if isinstance(fact, Timex):
            return self._timex(fact)
        if isinstance(fact, Document):
            return self._document(fact)
        if isinstance(fact, Entity):
            return self._entity(fact)
        if isinstance(fact, Statement | Event):
            return self._statements.tell(fact) if isinstance(fact, Statement) else self._events.tell(fact)
        if isinstance(fact, Figure | Series | Pair):
            return self._figures.tell(fact)
        return self._timeline(fact) if isinstance(fact, tuple) else self._story(fact)

    def _timex(self, timex: Timex) -> Iterator[tuple[str, str]]:
        say = self._say
        yield say("fact_words"), self._cite.words(timex.document, timex.anchor)
        yield say("fact_report"), self._cite.report(timex.document)
        yield say("fact_type"), timex.type
        yield say("fact_value"), dated(timex.value, timex.candidates, say)
        yield from self._candidates(timex.value, timex.candidates)
        yield say("meaning"), timex.symbolic
        if timex.mod:
            yield say("fact_modifier"), timex.mod
        yield say("fact_because"), self._told(timex.why)
        yield say("rule"), timex.rule
        yield from self._footing(timex)

    def _footing(self, timex: Timex) -> Iterator[tuple[str, str]]:
        """What the value hangs on: the publication, other time expressions named in the reasons."""
        document = self._documents.get(timex.document)
        if document and "publi" in f"{timex.symbolic} {timex.why}":
            published = document.published
            value = dated(published.best, published.candidates, self._say)
            yield self._say("fact_publication"), f"{value} · {self._told(published.why)}"
        for id_ in dict.fromkeys(_ID.findall(f"{timex.symbolic} {timex.why}")):
            other = self._timexes.get(id_)
            if other and other is not timex:
                value = dated(other.value, other.candidates, self._say)
                yield (
                    self._say("fact_hangs_on"),
                    f"{id_} ‘{other.anchor.text}’ · {value} · {self._told(other.why)}",
                )

    def _document(self, document: Document) -> Iterator[tuple[str, str]]:
        say, published = self._say, document.published
        yield say("fact_report"), self._cite.report(document.id)
        if document.title:
            yield say("fact_title"), document.title
        yield say("fact_language"), document.language
        yield say("fact_publication"), dated(published.best, published.candidates, say)
        for line in published.why.splitlines():
            yield say("fact_because"), self._told(line)
        yield from self._candidates(published.best, published.candidates)
        for dropped in published.dropped:
            yield (
                say("fact_dropped"),
                f"{in_words(dropped.day, say)} [{dropped.day}] · {self._told(dropped.why)}",
            )
        for claim in published.claims:
            told = say(
                "fact_claimed", date=in_words(claim.value, say), value=claim.value, origin=claim.origin
            )
            yield say("fact_claim"), told
        yield from self._kin(document)
        yield say("fact_hash"), document.sha256

    def _kin(self, document: Document) -> Iterator[tuple[str, str]]:
        for label, other in (("fact_copy", document.copy_of), ("fact_revision", document.revision_of)):
            if other:
                yield self._say(label), self._cite.report(other)
        if document.agency:
            yield self._say("fact_agency"), document.agency

    def _entity(self, entity: Entity) -> Iterator[tuple[str, str]]:
        say = self._say
        yield say("fact_words"), entity.name
        yield say("fact_type"), entity.type
        if entity.country:
            yield say("fact_country"), entity.country
        if entity.coordinates:
            yield say("fact_coordinates"), point_of(entity, say)
        if entity.why:
            yield say("fact_because"), self._told(entity.why)
        for mention in entity.mentions:
            words = self._cite.words(mention.document, mention.anchor)
            told = (mention.id, words, self._cite.report(mention.document), self._told(mention.why))
            yield say("fact_mention"), " · ".join(part for part in told if part)

    def _story(self, story: Story) -> Iterator[tuple[str, str]]:
        yield self._say("fact_title"), story.title
        for id_ in story.documents:
            yield self._say("fact_report"), self._cite.report(id_)

    def _timeline(self, entries: tuple[TimelineEntry, ...]) -> Iterator[tuple[str, str]]:
        say = self._say
        for entry in entries:
            yield say("fact_headline"), entry.headline
            yield say("fact_value"), dated(entry.date, (), say)
            yield say("fact_status"), say(f"entry_{entry.status}")
            yield say("fact_origins"), str(entry.origins)
            if entry.why:
                yield say("fact_because"), self._told(entry.why)
            for place in entry.anchors:
                yield say("fact_passage"), f"‘{place.anchor.text}’ · {self._cite.report(place.document)}"
            for timex in self._dating(entry):
                yield say("fact_hangs_on"), f"{timex.id} ‘{timex.anchor.text}’ · {self._told(timex.why)}"

    def _dating(self, entry: TimelineEntry) -> list[Timex]:
        """The time expressions in the passages of a row that gave it its date, or else all in them."""
        inside = [
            timex
            for place in entry.anchors
            for timex in self._timexes.values()
            if timex.document == place.document and timex.anchor.overlaps(place.anchor)
        ]
        return [timex for timex in inside if (timex.value or "").startswith(entry.date)] or inside

    def _candidates(self, best: str | None, candidates: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        if best is None or len(candidates) > 1:
            for value in candidates:
                yield self._say("fact_candidate"), f"{in_words(value, self._say)} [{value}]"
