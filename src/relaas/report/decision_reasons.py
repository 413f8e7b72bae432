"""What people decided of a fact, and what was judged of the mentions in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.entities import Entity
from relaas.model.figures import Figure, Series
from relaas.model.statements import Statement
from relaas.report.citations import Citations
from relaas.report.rendering import telling
from relaas.report.sections.ties import told_of_a

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from relaas.model.accounts import Account
    from relaas.model.anchors import Anchor
    from relaas.model.corrections import Corrected, Dismissed
    from relaas.model.entities import EntityVerdict
    from relaas.model.figures import SeriesVerdict
    from relaas.model.statements import StatementVerdict
    from relaas.report.facts import Fact
    from relaas.report.wording import Wording

    Verdict = EntityVerdict | SeriesVerdict | StatementVerdict

Told = tuple[str, str]
_LABELS = {"yes": "fact_one_with", "no": "fact_other_than", "unsure": "fact_perhaps_one"}


class DecisionReasons:
    """Tells the decisions and verdicts on facts of one account as pairs of label and text."""

    def __init__(self, account: Account, say: Wording) -> None:
        self._say = say
        self._told = telling(say.language)
        self._account = account
        self._cite = Citations(account)
        self._words: dict[str, tuple[str, Anchor]] = {f.id: (f.document, f.anchor) for f in account.figures}
        self._words.update((s.id, (s.document, s.content[0])) for s in account.statements if s.content)
        for entity in account.entities:
            self._words.update((m.id, (m.document, m.anchor)) for m in entity.mentions)

    def dismissed(self, row: Dismissed) -> Iterator[Told]:
        """What was left out, and by whom."""
        yield self._say("fact_words"), self._cite.words(row.document, row.anchor)
        yield self._say("fact_report"), self._cite.report(row.document)
        yield self._say("fact_type"), row.kind
        yield self._say("fact_status"), self._say("dismissed")
        yield self._say("fact_because"), self._told(row.why)

    def decision(self, row: Corrected) -> Iterator[Told]:
        """One decision with what became of it."""
        made = row.correction
        yield self._say("fact_decided"), self._decided(row)
        yield self._say("fact_fact"), f"{made.on.fact} ‘{made.on.words}’"
        if made.other:
            yield self._say("fact_fact"), f"{made.other.fact} ‘{made.other.words}’"
        yield self._say("fact_record"), made.place

    def beside(self, id_: str, fact: Fact) -> Iterator[Told]:
        """The verdicts on the mentions of a fact, then what people decided of it."""
        yield from self._verdicts(fact)
        ids = {id_, *_mentions(fact)}
        for row in self._account.corrections:
            on = {row.correction.on.fact, row.correction.other.fact if row.correction.other else ""}
            if on & ids:
                yield self._say("fact_decided"), self._decided(row)

    def _verdicts(self, fact: Fact) -> Iterator[Told]:
        if isinstance(fact, Entity):
            yield from self._judged(self._account.entity_verdicts, set(_mentions(fact)))
        if isinstance(fact, Statement):
            yield from self._denials(fact)
            yield from self._judged(self._account.statement_verdicts, {fact.id})
        if isinstance(fact, Figure):
            yield from self._unstated(fact)
            yield from self._judged(self._account.series_verdicts, {fact.id})
        if isinstance(fact, Series):
            inside = {figure.id for figure in self._account.figures if figure.series == fact.id}
            yield from self._judged(self._account.series_verdicts, inside)

    def _unstated(self, fact: Figure) -> Iterator[Told]:
        """What was judged of it and others and is not stated: it follows from what is."""
        for relation in self._account.unstated_relations:
            if fact.id in (relation.a, relation.b):
                other = relation.b if fact.id == relation.a else relation.a
                key = (
                    told_of_a(relation.relation) if fact.id == relation.a else f"relation_{relation.relation}"
                )
                yield (
                    self._say("fact_unstated"),
                    f"{self._say(key)} {self._named(other)}: {self._told(relation.why)}",
                )

    def _denials(self, fact: Statement) -> Iterator[Told]:
        for relation in self._account.statement_relations:
            if fact.id in (relation.a, relation.b):
                key, other = ("denies", relation.a) if fact.id == relation.b else ("denied_by", relation.b)
                label = key if relation.relation == "denies" else f"{key}_unsure"
                yield (
                    self._say("fact_relation"),
                    f"{self._say(label)} {self._named(other)}: {self._told(relation.why)}",
                )

    def _judged(self, verdicts: Collection[Verdict], ids: Collection[str]) -> Iterator[Told]:
        for verdict in verdicts:
            if verdict.a in ids or verdict.b in ids:
                one, other = (verdict.a, verdict.b) if verdict.a in ids else (verdict.b, verdict.a)
                pair = f"{self._named(one)} · {self._named(other)}"
                yield self._say(_LABELS[verdict.same]), f"{pair} · {self._told(verdict.why)}"

    def _named(self, id_: str) -> str:
        if id_ not in self._words:
            return id_
        document, anchor = self._words[id_]
        return f"{id_} ‘{anchor.text}’ ({document})"

    def _decided(self, row: Corrected) -> str:
        made = row.correction
        value = ", ".join(f"{name} {given}" for name, given in made.value.items())
        told = " ".join(part for part in (made.decision, value) if part)
        outcome = self._say(f"outcome_{row.outcome}")
        return f"{made.id} · {told} · {made.told} · {outcome}" + (
            f": {self._told(row.why)}" if row.why else ""
        )


def _mentions(fact: Fact) -> Iterator[str]:
    if isinstance(fact, Entity):
        yield from (mention.id or fact.id for mention in fact.mentions)
