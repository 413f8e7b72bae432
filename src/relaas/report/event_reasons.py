"""Why an event is what it is: its words, its time, who takes part, and what was judged of it and others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.report.citations import Citations
from relaas.report.dates import dated, in_words
from relaas.report.rendering import telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.model.events import Event
    from relaas.report.wording import Wording

Told = tuple[str, str]
_SAME = {"yes": "fact_same", "no": "fact_apart", "unsure": "fact_unsure"}


class EventReasons:
    """Tells the reasons of events of one account as pairs of label and text."""

    def __init__(self, account: Account, say: Wording) -> None:
        self._say = say
        self._told = telling(say.language)
        self._cite = Citations(account)
        self._events = {event.id: event for event in account.events}
        self._names = {entity.id: entity.name for entity in account.entities}
        self._verdicts = account.event_verdicts

    def tell(self, event: Event) -> Iterator[Told]:
        """What tells it, of what category it is, when and where it was, who took part, and what it is one with."""
        say = self._say
        yield say("fact_words"), self._cite.words(event.document, event.trigger)
        yield say("fact_report"), self._cite.report(event.document)
        yield say("fact_passage"), f"‘{event.passage.text}’"
        yield say("fact_category"), f"{event.category} · {event.kind}"
        yield say("fact_when"), dated(event.when, event.candidates, say)
        if event.when is None:
            for value in event.candidates:
                yield say("fact_candidate"), f"{in_words(value, say)} [{value}]"
        if event.place:
            yield say("fact_place"), f"{self._names.get(event.place, '')} · {event.place}"
        for link in event.participants:
            name = self._names.get(link.entity or "", "")
            yield say("fact_participant"), f"‘{link.text}’" + (f" · {name} · {link.entity}" if name else "")
        negative = event.polarity == "negative"
        yield say("fact_told"), say("polarity_negative" if negative else f"modality_{event.modality}")
        yield say("fact_because"), self._told(event.why)
        yield say("rule"), event.rule
        yield from self._kin(event)

    def _kin(self, event: Event) -> Iterator[Told]:
        """The others of its cluster, and the verdicts that it stands in."""
        for verdict in self._verdicts:
            if event.id in (verdict.a, verdict.b):
                other = self._events.get(verdict.b if event.id == verdict.a else verdict.a)
                if other is not None:
                    where = f"{other.id} {self._cite.words(other.document, other.trigger)}"
                    yield self._say(_SAME[verdict.same]), f"{where} · {self._told(verdict.why)}"
