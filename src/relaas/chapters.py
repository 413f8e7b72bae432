"""One story made into its part of the account: dates, names, ledgers and timeline out of what its reports hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from relaas.assemble.copying import with_copies as carried_by_copies
from relaas.assemble.happenings import Count
from relaas.assemble.joining import Chapter
from relaas.assemble.problems import no_pack, no_pipeline, open_dates
from relaas.assemble.stories import story_of
from relaas.assemble.timelines import timeline
from relaas.lang import packs
from relaas.model.accounts import Problem
from relaas.model.anchors import Anchor
from relaas.model.documents import Document, readable
from relaas.model.entities import Entity
from relaas.model.timexes import Timex
from relaas.reconcile.bonds import Bonds
from relaas.reconcile.copies import firsts, with_copies
from relaas.reconcile.days.material import Material
from relaas.reconcile.entities import found_again, overlooked, who_is_who
from relaas.reconcile.entities.copying import with_copies as naming_copies
from relaas.reconcile.events import ledger as event_ledger
from relaas.reconcile.events.cases import Happened
from relaas.reconcile.figures.asof import dating, published_on, under_headline
from relaas.reconcile.figures.ledger import ledger
from relaas.reconcile.figures.links import Holders
from relaas.reconcile.figures.standing import stood
from relaas.reconcile.figures.told import Ledger, Told
from relaas.reconcile.offices import Called, holders
from relaas.reconcile.places import locate
from relaas.reconcile.publications import date_documents
from relaas.reconcile.sayings.contents import Rows
from relaas.reconcile.sayings.ledger import sayings
from relaas.reconcile.statements import Heard, statements
from relaas.reconcile.timexes import timex_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.entities import EntityMention
    from relaas.model.figures import Figure
    from relaas.model.findings import Findings
    from relaas.reconcile.corrections.carrying_out import CarriedOut
    from relaas.reconcile.corrections.subjects import Ids
    from relaas.reconcile.publications import Readings


_BEFORE = "0001-01-01"
"""A day before any report."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the figures of one story are reckoned from: to reckon them again as of another day.

    Attributes:
        told: What each of its documents tells, in order of path.
        entities: Who and what they name.
        holders: Whom offices stand for of which their own report names no holder.
        story: Id of the story.
        bonds: What people decided of which mentions are of one series.
    """

    told: tuple[Told, ...]
    entities: tuple[Entity, ...]
    holders: Holders
    story: str
    bonds: Bonds

    def days(self) -> set[str]:
        """The days by which one more report had appeared for certain."""
        return {published_on(one).last.isoformat() for one in self.told}

    def as_of(self, day: str | None) -> tuple[list[Told], Ledger, list[Problem]]:
        """What had been told by a day, what it comes to, and a row for each report that had not appeared.

        Args:
            day: Itself included; None for all of them.
        """
        told, left = stood(self.told, day)
        return told, ledger(told, self.entities, self.story, self.bonds, self.holders), left


def as_it_stood(made: Chapter, counts: Counts, days: Sequence[str]) -> dict[str, Chapter]:
    """A chapter with its figures as they stood on each of several days.

    Args:
        made: The chapter; the rest of it stays as it is.
        counts: What its figures are reckoned from.
        days: `2024-05-13`, in order.

    Returns:
        By day; each names in its problems the reports that had not appeared. Where nothing appeared that day, it is as
        on the last day on which something had.
    """
    own = counts.days()
    since = {day: max((one for one in own if one <= day), default=_BEFORE) for day in days}
    stood = {day: _stood(made, counts, day) for day in dict.fromkeys(since.values())}
    return {day: stood[since[day]] for day in days}


def _stood(made: Chapter, counts: Counts, day: str) -> Chapter:
    _, reckoned, unheard = counts.as_of(day)
    return replace(made, problems=(*made.problems, *unheard), **_figures(reckoned))


def _figures(reckoned: Ledger) -> dict[str, Any]:
    """A ledger under the names that a chapter has for its parts."""
    return {
        "figures": reckoned.figures,
        "series": reckoned.series,
        "figure_relations": reckoned.relations,
        "unstated_relations": reckoned.unstated,
        "series_views": reckoned.views,
        "series_verdicts": reckoned.verdicts,
    }


def chapter(decided: CarriedOut, day: str | None) -> tuple[Chapter, Counts]:
    """Everything that one story comes to, and what its figures are reckoned from.

    Args:
        decided: Its documents and what was found in them, with what people decided carried out.
        day: The day as of which its figures are told, or None for the last.
    """
    found, ids, bonds = decided.found, decided.ids, decided.bonds
    reports = _dated(with_copies(decided.documents), found)
    told = [report.document for report in reports]
    story, first = story_of(told), firsts(told)
    own = {document.id: document for document in told if first[document.id] == document.id}
    read = [(d, f) for d, f in zip(told, found, strict=True) if d.id in own]
    who = who_is_who(_names(read), bonds)
    entities = naming_copies(locate(who.entities, own.values()), first, _named(told, found, ids))
    all_ = list(zip(reports, found, ids, strict=True))
    heard = tuple(Told(r.document, f.figures, r.timexes, i.figures) for r, f, i in all_)
    offices = holders([Called(d, f.offices, d.id in own) for d, f in zip(told, found, strict=True)], entities)
    counts = Counts(heard, entities, offices, story.id, bonds)
    told_by_then, reckoned, unheard = counts.as_of(day)
    happened = [Happened(r.document, f.events, r.timexes, i.events) for r, f, i in all_]
    occurred = event_ledger.ledger(happened, entities, story.id, bonds)
    balances = [c for c in _counted(told_by_then, reckoned.figures) if c.figure.document in own]
    placed = timeline([row for row in occurred.rows if row.document in own], balances, own, story.id)
    placed = carried_by_copies(placed, first)
    sayers = [Heard(r.document, f.attributions, r.timexes, i.statements) for r, f, i in all_]
    timexes = tuple(timex for report in reports for timex in report.timexes)
    ledgers = Rows({d.id: d for d in told}, reckoned.figures, timexes, entities, _negations(told))
    said = sayings(statements(sayers, entities, story.id, offices), ledgers, bonds)
    made = Chapter(
        story=story,
        documents=tuple(told),
        timexes=timexes,
        entities=entities,
        timeline=placed.entries,
        problems=(*(problem for report in reports for problem in report.problems), *unheard),
        statements=said.rows,
        events=occurred.rows,
        event_verdicts=occurred.verdicts,
        open_events=placed.open,
        sayings=said.sayings,
        statement_relations=said.relations,
        statement_verdicts=said.verdicts,
        entity_verdicts=who.verdicts,
        **_figures(reckoned),
    )
    return made, counts


def _named(
    documents: Sequence[Document], found: Sequence[Findings], ids: Sequence[Ids]
) -> dict[tuple[str, Anchor], str]:
    """The ids of all names by where they stand."""
    return {
        (d.id, mention.anchor): id_
        for d, f, i in zip(documents, found, ids, strict=True)
        for id_, mention in zip(i.names, f.names, strict=True)
    }


@dataclass(frozen=True, slots=True)
class _Report:
    """A document with its dates resolved, and what was left open in it."""

    document: Document
    timexes: tuple[Timex, ...]
    problems: tuple[Problem, ...]


def _dated(documents: Sequence[Document], found: Sequence[Findings]) -> list[_Report]:
    days = date_documents([material(d, f) for d, f in zip(documents, found, strict=True)])
    return [
        _report(replace(document, published=published), findings, readings)
        for document, findings, (published, readings) in zip(documents, found, days, strict=True)
    ]


def _report(document: Document, findings: Findings, readings: Readings) -> _Report:
    rows = timex_rows(document, findings.times, readings)
    left = open_dates(document, rows)
    if document.language not in packs.languages():
        left.append(no_pack(document, packs.languages()))
    elif not findings.parsed:
        left.append(no_pipeline(document))
    return _Report(document, rows, tuple(left))


def _names(read: Sequence[tuple[Document, Findings]]) -> list[EntityMention]:
    """The names of documents in order, with those that others have as well and their own reading did not see."""
    named = [mention for _, findings in read for mention in findings.names]
    again = {
        **found_again([document for document, own in read if not own.parsed], named),
        **overlooked([document for document, own in read if own.parsed], named),
    }
    return [mention for document, own in read for mention in (*own.names, *again.get(document.id, ()))]


def _counted(told: Sequence[Told], figures: Sequence[Figure]) -> list[Count]:
    """The rows of the ledger with the sentences of their mentions, in the same order.

    A headline only says it again, and what was counted over a month or a year came about on no day of it.
    """
    mentions = [(one, mention) for one in told for mention in one.mentions]
    return [
        Count(figure, _sentence(one.document, *mention.sentence))
        for figure, (one, mention) in zip(figures, mentions, strict=True)
        if under_headline(mention, one) is None and dating(mention, one).stretch is None
    ]


def _sentence(document: Document, start: int, end: int) -> Anchor:
    """A sentence without a dateline before it."""
    inside = (part for part in readable(document.segments) if part[0] < end and start < part[1])
    first, last = next(inside, (start, end))
    return Anchor.of(document.text, max(first, start), min(last, end))


def material(document: Document, findings: Findings) -> Material:
    """What a report can be held against others by.

    Args:
        document: The report.
        findings: What was found in it.
    """
    known = document.language in packs.languages()
    commonplace = packs.load(document.language).commonplace if known else frozenset[str]()
    return Material(document, findings.times, findings.names, findings.figures, commonplace, findings.events)


def _negations(documents: Sequence[Document]) -> dict[str, frozenset[str]]:
    used = {d.language for d in documents} & set(packs.languages())
    return {language: packs.load(language).speech.clauses.negation for language in sorted(used)}
