"""The order: read, analyse, extract, reconcile, assemble. The one file that knows it."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from multiprocessing import get_context
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.assemble.copying import with_copies as carried_by_copies
from relaas.assemble.happenings import Count
from relaas.assemble.joining import Chapter, Run, joined
from relaas.assemble.problems import no_pack, no_pipeline, open_dates
from relaas.assemble.stories import story_of
from relaas.assemble.timelines import timeline
from relaas.errors import InputError
from relaas.extract.attributions.finding import find
from relaas.extract.events.mentions import Known, events
from relaas.extract.figures.mentions import Given, figures
from relaas.extract.names import names, retyped
from relaas.extract.peoples import as_adjectives
from relaas.extract.quantities import quantities
from relaas.extract.times.mentions import times
from relaas.ingest import corrections as corrections_file
from relaas.ingest import readers
from relaas.lang import packs
from relaas.lang.words import split
from relaas.model.accounts import Account, Problem
from relaas.model.anchors import Anchor
from relaas.model.documents import Document
from relaas.model.findings import Findings
from relaas.model.timexes import Timex
from relaas.reconcile.copies import firsts, with_copies
from relaas.reconcile.corrections.carrying_out import carry_out, unheld
from relaas.reconcile.days.clues import Material
from relaas.reconcile.entities import found_again, who_is_who
from relaas.reconcile.entities.copying import with_copies as naming_copies
from relaas.reconcile.events import ledger as event_ledger
from relaas.reconcile.events.cases import Happened
from relaas.reconcile.figures.ledger import ledger
from relaas.reconcile.figures.standing import stood
from relaas.reconcile.figures.told import Told
from relaas.reconcile.places import locate
from relaas.reconcile.publications import date_documents
from relaas.reconcile.sayings.contents import Rows
from relaas.reconcile.sayings.ledger import sayings
from relaas.reconcile.statements import Heard, statements
from relaas.reconcile.stories import stories
from relaas.reconcile.timexes import timex_rows
from relaas.settings import Settings
from relaas.version import __version__

if TYPE_CHECKING:
    from relaas.ingest.readers import Reading
    from relaas.model.corrections import Correction
    from relaas.model.entities import EntityMention
    from relaas.model.figures import Figure
    from relaas.reconcile.corrections.carrying_out import CarriedOut
    from relaas.reconcile.corrections.subjects import Ids
    from relaas.reconcile.publications import Readings

Progress = Callable[[int, int], None]
"""Told after each document how many are done, and of how many."""


def read(
    paths: str | Path | Sequence[str | Path],
    settings: Settings | None = None,
    *,
    stdin: BinaryIO | None = None,
) -> Reading:
    """Read reports from files, folders, patterns or standard input.

    Args:
        paths: What to read, one or several; `-` is standard input.
        settings: Outlet and language for reports that name none.
        stdin: The stream behind `-`.

    Returns:
        The documents and, for whatever could not be read, the reasons.
    """
    settings = settings or Settings()
    several = [paths] if isinstance(paths, str | PurePath) else paths
    return readers.read(several, outlet=settings.outlet, language=settings.language, stdin=stdin)


def read_corrections(path: str | Path) -> tuple[Correction, ...]:
    """Read what people decided, from a file that `relaas correct` writes.

    Args:
        path: The file, JSON Lines.

    Raises:
        CorrectionError: It cannot be read, or a line of it cannot; the message names the line.
    """
    return corrections_file.read_corrections(Path(path))


def account(
    documents: Iterable[Document],
    settings: Settings | None = None,
    *,
    problems: Sequence[Problem] = (),
    corrections: Sequence[Correction] = (),
    progress: Progress | None = None,
) -> Account:
    """Make one sourced account of documents.

    Args:
        documents: As `read` returns them, in any order.
        settings: What the run was told.
        problems: What reading them left; kept in the account.
        corrections: What people decided, as `read_corrections` returns it; beats whatever the rules find.
        progress: Called after each document with the number done and the number in all.

    Raises:
        InputError: There is no document.
    """
    settings = settings or Settings()
    ordered = sorted(documents, key=lambda d: (d.path, d.id))
    if not ordered:
        raise InputError("nothing", "There is no report to make an account of.")
    with _uncollected():
        found = []
        for done, findings in enumerate(_found(ordered, settings), start=1):
            found.append(findings)
            if progress is not None:
                progress(done, len(ordered))
        decided = carry_out(corrections, ordered, found)
        return _assembled(decided, settings, problems)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles, which finds none here and takes a tenth of the time to look for them."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _assembled(decided: CarriedOut, settings: Settings, problems: Sequence[Problem]) -> Account:
    documents, found = decided.documents, decided.found
    piles = stories([_material(d, f) for d, f in zip(documents, found, strict=True)])
    chapters = [_chapter(decided.part(pile), settings.as_of) for pile in piles]
    left = [*problems, *unheld(decided.corrected)]
    run = Run(__version__, _models(documents, settings), settings.recorded(), left)
    made = joined(chapters, run)
    return replace(made, corrections=decided.corrected, dismissed=decided.dismissed)


def _chapter(decided: CarriedOut, as_of: str | None) -> Chapter:
    """One story: nothing of another bears on it."""
    found, ids, bonds = decided.found, decided.ids, decided.bonds
    reports = _dated(with_copies(decided.documents), found)
    told = [report.document for report in reports]
    story, first = story_of(told), firsts(told)
    own = {document.id: document for document in told if first[document.id] == document.id}
    read = [(d, f) for d, f in zip(told, found, strict=True) if d.id in own]
    who = who_is_who(_names(read), bonds)
    entities = naming_copies(locate(who.entities, own.values()), first, _named(told, found, ids))
    all_ = list(zip(reports, found, ids, strict=True))
    counts, unheard = stood([Told(r.document, f.figures, r.timexes, i.figures) for r, f, i in all_], as_of)
    reckoned = ledger(counts, entities, story.id, bonds)
    happened = [Happened(r.document, f.events, r.timexes, i.events) for r, f, i in all_]
    occurred = event_ledger.ledger(happened, entities, story.id, bonds)
    balances = [c for c in _counted(counts, reckoned.figures) if c.figure.document in own]
    placed = timeline([row for row in occurred.rows if row.document in own], balances, own, story.id)
    placed = carried_by_copies(placed, first)
    heard = [Heard(r.document, f.attributions, r.timexes, i.statements) for r, f, i in all_]
    timexes = tuple(timex for report in reports for timex in report.timexes)
    ledgers = Rows({d.id: d for d in told}, reckoned.figures, timexes, entities, _negations(told))
    said = sayings(statements(heard, entities, story.id), ledgers, bonds)
    return Chapter(
        story=story,
        documents=tuple(told),
        timexes=timexes,
        entities=entities,
        timeline=placed.entries,
        problems=(*(problem for report in reports for problem in report.problems), *unheard),
        figures=reckoned.figures,
        series=reckoned.series,
        figure_relations=reckoned.relations,
        statements=said.rows,
        events=occurred.rows,
        event_verdicts=occurred.verdicts,
        open_events=placed.open,
        unstated_relations=reckoned.unstated,
        series_views=reckoned.views,
        sayings=said.sayings,
        statement_relations=said.relations,
        statement_verdicts=said.verdicts,
        entity_verdicts=who.verdicts,
        series_verdicts=reckoned.verdicts,
    )


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
    days = date_documents([_material(d, f) for d, f in zip(documents, found, strict=True)])
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
    """The names of documents in order; of those that no parser reads, the names that others have as well."""
    named = [mention for _, findings in read for mention in findings.names]
    again = found_again([document for document, own in read if not own.parsed], named)
    return [mention for document, own in read for mention in (*own.names, *again.get(document.id, ()))]


def _counted(told: Sequence[Told], figures: Sequence[Figure]) -> list[Count]:
    """The rows of the ledger with the sentences of the mentions they were made of, in the same order."""
    mentions = [(one.document, mention) for one in told for mention in one.mentions]
    return [
        Count(figure, Anchor.of(document.text, *mention.sentence))
        for figure, (document, mention) in zip(figures, mentions, strict=True)
    ]


def _material(document: Document, findings: Findings) -> Material:
    known = document.language in packs.languages()
    commonplace = packs.load(document.language).commonplace if known else frozenset[str]()
    return Material(document, findings.times, findings.names, findings.figures, commonplace, findings.events)


def _negations(documents: Sequence[Document]) -> dict[str, frozenset[str]]:
    used = {d.language for d in documents} & set(packs.languages())
    return {language: packs.load(language).speech.clauses.negation for language in sorted(used)}


def _models(documents: Sequence[Document], settings: Settings) -> dict[str, str]:
    used = sorted({d.language for d in documents} & set(packs.languages()))
    shelf = Shelf(settings.pipelines)
    return {language: shelf.hash_of(language) for language in used}


# ---- one document, in this process or another


def _found(documents: Sequence[Document], settings: Settings) -> Iterator[Findings]:
    """The findings of each document in order; workers share the work and change nothing in it."""
    named = tuple(sorted(settings.pipelines.items()))
    workers = min(settings.workers, len(documents))
    if workers == 1:
        yield from (_find(document, named) for document in documents)
        return
    # Spawned, not forked: the same on every system, and no state of this process comes along.
    with ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_let_the_parent_stop
    ) as pool:
        yield from pool.map(_find, documents, [named] * len(documents), chunksize=4)


def _let_the_parent_stop() -> None:
    """An interruption is the parent's to answer; a worker that answered too would print its own traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _find(document: Document, chosen: tuple[tuple[str, str], ...]) -> Findings:
    if document.language not in packs.languages():
        return Findings(parsed=False)
    pack = packs.load(document.language)
    shelf = _shelf(chosen)
    analysis = analyze(shelf.pipeline(document.language), document.text)
    analysis = as_adjectives(analysis, pack)
    words = split(analysis.text)
    dates = times(analysis, document.segments, pack, words)
    counts = quantities(analysis, document.segments, pack, dates, words)
    spans = [(count.anchor.start, count.anchor.end) for count in counts]
    named = names(document.id, analysis, document.segments, pack)
    answers = find(retyped(analysis, named), document.segments, pack, dates, spans)
    told = answers.attributions()
    said = tuple(answers.of(span) for span in spans)
    return Findings(
        times=dates,
        names=named,
        figures=figures(analysis, Given(counts, said, dates, document.segments), pack),
        attributions=told,
        events=events(analysis, Known(dates, told, document.segments), pack),
        parsed=shelf.parses(document.language),
    )


@cache
def _shelf(named: tuple[tuple[str, str], ...]) -> Shelf:
    return Shelf(dict(named))
