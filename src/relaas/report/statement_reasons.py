"""Why a statement is what it is: the words, who says them and through whom, in what manner, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.report.citations import Citations
from relaas.report.dates import dated, held_at, in_words
from relaas.report.footings import Footings
from relaas.report.rendering import telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.model.statements import Statement
    from relaas.report.wording import Wording

Told = tuple[str, str]


class StatementReasons:
    """Tells the reasons of statements of one account as pairs of label and text."""

    def __init__(self, account: Account, say: Wording) -> None:
        self._say = say
        self._told = telling(say.language)
        self._cite = Citations(account)
        self._footings = Footings(account)
        self._names = {entity.id: entity.name for entity in account.entities}
        self._statements = {row.id: row for row in account.statements}
        self._sayings = {saying.id: saying for saying in account.sayings}

    def tell(self, statement: Statement) -> Iterator[Told]:
        """What is said in its place, who says it, its cue, mode, act, stance and time, and the rule."""
        say = self._say
        for part in statement.content:
            yield say("fact_words"), self._cite.words(statement.document, part)
        yield say("fact_report"), self._cite.report(statement.document)
        yield from self._voices(statement)
        if statement.cue:
            yield say("fact_cue"), self._cite.words(statement.document, statement.cue)
        yield say("fact_mode"), say(f"mode_{statement.mode}")
        yield say("fact_act"), say(f"act_{statement.act}")
        yield say("fact_stance"), self._stance(statement)
        yield from self._said(statement)
        yield from self._carried(statement)
        yield say("fact_because"), self._told(statement.why)
        yield say("rule"), statement.rule

    def _carried(self, statement: Statement) -> Iterator[Told]:
        """The other statements of its saying, and from how many origins they come."""
        saying = self._sayings.get(statement.cluster)
        if saying is None or len(saying.statements) < 2:
            return
        yield self._say("fact_origins"), str(saying.origins)
        for id_ in saying.statements:
            other = self._statements.get(id_)
            if other is not None and other is not statement:
                yield self._say("fact_carried"), f"{id_} · {self._cite.report(other.document)}"

    def _voices(self, statement: Statement) -> Iterator[Told]:
        say, source = self._say, statement.source
        if source is None:
            yield say("fact_said_by"), say("no_source")
        else:
            name = self._named(source.anchor.text, source.entity)
            yield say("fact_said_by"), f"{name} · {self._told(source.why)}" if source.why else name
        for link in reversed(statement.chain):
            yield say("fact_through"), self._named(link.text, link.entity)

    def _named(self, words: str, entity: str | None) -> str:
        name = self._names.get(entity or "", "")
        return f"‘{words}’" + (f" · {name} · {entity}" if name else "")

    def _stance(self, statement: Statement) -> str:
        stance = self._say(f"stance_{statement.stance}")
        return f"{stance}: {self._say('denied_claim')}" if statement.stance == "denied" else stance

    def _said(self, statement: Statement) -> Iterator[Told]:
        say, when = self._say, statement.when
        yield say("fact_when"), f"{held_at(when.value, when.candidates, say)} · {self._told(when.why)}"
        if when.value is None:
            for value in when.candidates:
                yield say("fact_candidate"), f"{in_words(value, say)} [{value}]"
        if timex := self._footings.beside(statement):
            value = dated(timex.value, timex.candidates, say)
            yield (
                say("fact_hangs_on"),
                f"{timex.id} ‘{timex.anchor.text}’ · {value} · {self._told(timex.why)}",
            )
