"""Why a figure, a series or a relation is what it is: the words, who says them, the value, what they stand beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import Figure, Series
from relaas.report.amounts import estimate, interval
from relaas.report.citations import Citations
from relaas.report.dates import as_of_in_words, dated, held_at, in_words
from relaas.report.footings import Footings
from relaas.report.ledgers import entries, flat, numbers
from relaas.report.rendering import telling
from relaas.report.sections.ties import told_of_a
from relaas.report.verdicts import verdict_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.model.figures import FigureRelation, Link
    from relaas.report.facts import Pair
    from relaas.report.wording import Wording

Told = tuple[str, str]


class FigureReasons:
    """Tells the reasons of figures, series and relations of one account as pairs of label and text."""

    def __init__(self, account: Account, say: Wording) -> None:
        self._say = say
        self._told = telling(say.language)
        self._account = account
        self._cite = Citations(account)
        self._footings = Footings(account)
        self._figures = {figure.id: figure for figure in account.figures}
        self._names = {entity.id: entity.name for entity in account.entities}
        ledger = entries(account)
        self._entries = {entry.series.id: entry for entry in flat(ledger)}
        self._numbers = numbers(ledger)

    def tell(self, fact: Figure | Series | Pair) -> Iterator[Told]:
        """The reasons of a figure, of a series, or of the relation between two figures."""
        if isinstance(fact, Figure):
            return self._figure(fact)
        return self._series(fact) if isinstance(fact, Series) else self._pair(fact)

    def _figure(self, figure: Figure) -> Iterator[Told]:
        """The words, what they count, who says so, when it held, its status, and how it stands to others."""
        say = self._say
        yield from self._core(figure)
        yield from self._counted(figure)
        yield from self._voices(figure)
        yield from self._held(figure)
        yield say("fact_status"), say(f"status_{figure.status}")
        yield say("fact_because"), self._told(figure.why)
        yield say("rule"), figure.rule
        yield from self._beside(figure)

    def _series(self, series: Series) -> Iterator[Told]:
        """What it counts, what it comes to and by what rule, its verdict, its figures and their relations."""
        say, entry = self._say, self._entries.get(series.id)
        yield say("fact_category"), say(f"category_{series.category}")
        yield say("fact_counted"), series.counted or say("population_unsaid")
        if series.place:
            yield say("fact_place"), f"{self._names.get(series.place, '')} · {series.place}"
        yield say("fact_value"), estimate(series.low, series.best, series.high, say)
        yield say("fact_because"), self._told(series.why)
        yield say("fact_origins"), str(series.origins)
        if entry is None:
            return
        yield say("fact_verdict"), verdict_words(entry.verdict, series.origins, say)
        for figure in entry.figures:
            when = as_of_in_words(figure.as_of.value, figure.as_of.candidates, say)
            yield say("fact_figure"), f"{self._named(figure.id)} · {when}"
        for relation in self._account.figure_relations:
            if {relation.a, relation.b} <= {figure.id for figure in entry.figures}:
                yield say("fact_relation"), self._related(relation)

    def _pair(self, pair: Pair) -> Iterator[Told]:
        """How the second of two figures stands to the first, why, and both of them."""
        for relation in pair.relations:
            yield self._say("fact_relation"), self._related(relation)
        for figure in (pair.a, pair.b):
            yield self._say("fact_figure"), self._named(figure.id)
            yield from self._core(figure)
            yield from self._voices(figure)
            yield from self._held(figure)

    def _core(self, figure: Figure) -> Iterator[Told]:
        say = self._say
        yield say("fact_words"), self._cite.words(figure.document, figure.anchor)
        yield say("fact_report"), self._cite.report(figure.document)
        yield say("fact_category"), say(f"category_{figure.category}")
        hedges = f" ({', '.join(figure.hedges)})" if figure.hedges else ""
        yield say("fact_value"), interval(figure.low, figure.high, say) + hedges

    def _counted(self, figure: Figure) -> Iterator[Told]:
        if figure.counted:
            group = f" ({figure.counted.group})" if figure.counted.group else ""
            yield self._say("fact_counted"), f"{figure.counted.text}{group}"
        for scope in figure.scope:
            yield self._say("fact_scope"), self._say(f"scope_{scope}")

    def _voices(self, figure: Figure) -> Iterator[Told]:
        say = self._say
        yield say("fact_source"), self._voice(figure.source) if figure.source else say("no_source")
        for link in reversed(figure.chain):
            yield say("fact_through"), self._voice(link)

    def _voice(self, link: Link) -> str:
        name = self._names.get(link.entity or "", "")
        return f"‘{link.text}’" + (f" · {name} · {link.entity}" if name else "")

    def _held(self, figure: Figure) -> Iterator[Told]:
        say, as_of = self._say, figure.as_of
        yield say("fact_as_of"), f"{held_at(as_of.value, as_of.candidates, say)} · {self._told(as_of.why)}"
        if as_of.value is None:
            for value in as_of.candidates:
                yield say("fact_candidate"), f"{in_words(value, say)} [{value}]"
        if timex := self._footings.of(figure):
            value = dated(timex.value, timex.candidates, say)
            yield (
                say("fact_hangs_on"),
                f"{timex.id} ‘{timex.anchor.text}’ · {value} · {self._told(timex.why)}",
            )

    def _beside(self, figure: Figure) -> Iterator[Told]:
        say, entry = self._say, self._entries.get(figure.series)
        if entry:
            row = entry.series
            value = estimate(row.low, row.best, row.high, say)
            yield (
                say("fact_series"),
                f"{row.id} · {row.counted} · {value} · {say(f'verdict_{entry.verdict}')}",
            )
        if figure.part_of:
            yield say("fact_part_of"), self._named(figure.part_of)
        for part in self._figures.values():
            if part.part_of == figure.id:
                yield say("fact_part"), self._named(part.id)
        for relation in self._account.figure_relations:
            if figure.id in (relation.a, relation.b):
                yield say("fact_relation"), self._related(relation, figure.id)

    def _related(self, relation: FigureRelation, seen_from: str = "") -> str:
        """The relation in words: of both figures, or of the other one where it is seen from one of them."""
        key, say = f"relation_{relation.relation}", self._say
        if seen_from == relation.a:
            return (
                f"{say(told_of_a(relation.relation))} {self._named(relation.b)}: {self._told(relation.why)}"
            )
        told = f"{say(key)} {self._named(relation.a)}: {self._told(relation.why)}"
        return told if seen_from else f"{self._named(relation.b)} {told}"

    def _named(self, id_: str) -> str:
        number, figure = self._numbers.get(id_), self._figures.get(id_)
        label = f"{self._say('figure_number', n=number)} " if number else ""
        return f"{label}{id_}" + (f" ‘{figure.anchor.text}’" if figure else "")
