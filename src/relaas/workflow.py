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
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.assemble.happenings import Count
from relaas.assemble.problems import no_pack, open_dates
from relaas.assemble.stories import one_story
from relaas.assemble.timelines import timeline
from relaas.errors import InputError
from relaas.extract.attributions.finding import find
from relaas.extract.events.mentions import Known, events
from relaas.extract.figures.mentions import Given, figures
from relaas.extract.names import names, retyped
from relaas.extract.peoples import as_adjectives
from relaas.extract.quantities import quantities
from relaas.extract.times.mentions import times
from relaas.ingest import readers
from relaas.lang import packs
from relaas.lang.words import split
from relaas.model.accounts import SCHEMA, Account, Problem
from relaas.model.anchors import Anchor
from relaas.model.attributions import Attribution
from relaas.model.entities import EntityMention
from relaas.model.events import EventMention
from relaas.model.figures import FigureMention
from relaas.model.timexes import TimexMention
from relaas.reconcile.copies import with_copies
from relaas.reconcile.days.clues import Material
from relaas.reconcile.entities import found_again, merge
from relaas.reconcile.events import ledger as event_ledger
from relaas.reconcile.events.cases import Happened
from relaas.reconcile.figures.ledger import ledger
from relaas.reconcile.figures.told import Told
from relaas.reconcile.places import locate
from relaas.reconcile.publications import date_documents
from relaas.reconcile.statements import Heard, statements
from relaas.reconcile.timexes import timex_rows
from relaas.settings import Settings
from relaas.version import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from relaas.ingest.readers import Reading
    from relaas.model.documents import Document
    from relaas.model.figures import Figure
    from relaas.model.timexes import Timex

Progress = Callable[[int, int], None]
"""Told after each document how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in one document, with nothing known of the others.

    Attributes:
        times: Time expressions.
        names: Names.
        figures: Figures.
        attributions: Who says what.
        events: What happens.
    """

    times: tuple[TimexMention, ...] = ()
    names: tuple[EntityMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[EventMention, ...] = ()


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


def account(
    documents: Iterable[Document],
    settings: Settings | None = None,
    *,
    problems: Sequence[Problem] = (),
    progress: Progress | None = None,
) -> Account:
    """Make one sourced account of documents.

    Args:
        documents: As `read` returns them, in any order.
        settings: What the run was told.
        problems: What reading them left; kept in the account.
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
        return _assembled(ordered, found, settings, problems)


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


def _assembled(
    documents: Sequence[Document], found: Sequence[Findings], settings: Settings, problems: Sequence[Problem]
) -> Account:
    told: list[Document] = []
    timexes: list[Timex] = []
    counts: list[Told] = []
    heard: list[Heard] = []
    happened: list[Happened] = []
    left = list(problems)
    documents = with_copies(documents)
    days = date_documents([_material(d, f) for d, f in zip(documents, found, strict=True)])
    for document, findings, (published, readings) in zip(documents, found, days, strict=True):
        told.append(replace(document, published=published))
        rows = timex_rows(told[-1], findings.times, readings)
        timexes += rows
        counts.append(Told(told[-1], findings.figures, tuple(rows)))
        heard.append(Heard(told[-1], findings.attributions, tuple(rows)))
        happened.append(Happened(told[-1], findings.events, tuple(rows)))
        left += open_dates(told[-1], rows)
        if document.language not in packs.languages():
            left.append(no_pack(document, packs.languages()))
    story = one_story(told)
    entities = locate(merge(_named(told, found)), told)
    reckoned = ledger(counts, entities, story.id)
    occurred = event_ledger.ledger(happened, entities, story.id)
    placed = timeline(occurred.rows, _counted(counts, reckoned.figures), {d.id: d for d in told}, story.id)
    return Account(
        schema=SCHEMA,
        version=__version__,
        models=_models(documents, settings),
        settings=settings.recorded(),
        stories=(story,),
        documents=tuple(told),
        timexes=tuple(timexes),
        entities=entities,
        timeline=placed.entries,
        problems=tuple(sorted(left, key=lambda p: p.path)),
        figures=reckoned.figures,
        series=reckoned.series,
        figure_relations=reckoned.relations,
        statements=statements(heard, entities, story.id),
        events=occurred.rows,
        event_verdicts=occurred.verdicts,
        open_events=placed.open,
    )


def _named(documents: Sequence[Document], found: Sequence[Findings]) -> list[EntityMention]:
    """The names of all documents in order; of those that no pack reads, the names that others have."""
    named = [mention for findings in found for mention in findings.names]
    again = found_again(documents, named)
    both = zip(documents, found, strict=True)
    return [mention for document, own in both for mention in (*own.names, *again.get(document.id, ()))]


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
        return Findings()
    pack = packs.load(document.language)
    analysis = analyze(_shelf(chosen).pipeline(document.language), document.text)
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
    )


@cache
def _shelf(named: tuple[tuple[str, str], ...]) -> Shelf:
    return Shelf(dict(named))
