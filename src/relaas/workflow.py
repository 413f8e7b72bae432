"""The order: read, analyse, extract, tell stories apart, reconcile each, assemble. The one file that knows it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from relaas.analyze.shelf import Shelf
from relaas.assemble.joining import Chapter, Run, joined
from relaas.chapters import Counts, as_it_stood, chapter, material
from relaas.errors import InputError
from relaas.finding import find
from relaas.ingest import corrections as corrections_file
from relaas.ingest import readers
from relaas.lang import packs
from relaas.memory import uncollected
from relaas.model.accounts import Account
from relaas.reconcile.corrections.carrying_out import carry_out, unheld
from relaas.reconcile.stories import stories
from relaas.settings import Settings
from relaas.version import __version__

if TYPE_CHECKING:
    from relaas.ingest.readers import Reading
    from relaas.model.accounts import Problem
    from relaas.model.corrections import Correction
    from relaas.model.documents import Document
    from relaas.model.findings import Findings
    from relaas.reconcile.corrections.carrying_out import CarriedOut

DAYS = 40
"""So many days a reader can go back to at most."""
Progress = Callable[[int, int], None]
"""Told after each document how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class History:
    """An account, and how it stood before.

    Attributes:
        account: The account.
        chapters: Its stories, each with what its figures are reckoned from.
        run: What stands beside them in the account.
    """

    account: Account
    chapters: tuple[tuple[Chapter, Counts], ...]
    run: Run

    def earlier(self) -> tuple[Account, ...]:
        """The account as of each day before the last on which more reports had appeared, earliest first.

        Its figures are those of these reports alone, and the day is `as_of` in its settings; statements, names and
        times are those of all reports. Of more than `DAYS` days some are passed over, at even distances.
        """
        days = sorted({day for _, counts in self.chapters for day in counts.days()})
        last = self.run.settings.get("as_of") or days[-1]
        before = [day for day in days if day < last]
        chosen = before[:: -(-len(before) // DAYS) or 1]
        with uncollected():
            stood = [as_it_stood(chapter, counts, chosen) for chapter, counts in self.chapters]
            return tuple(self._on(day, [chapters[day] for chapters in stood]) for day in chosen)

    def _on(self, day: str, chapters: Sequence[Chapter]) -> Account:
        return joined(chapters, replace(self.run, settings={**self.run.settings, "as_of": day}))


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
    made = history(documents, settings, problems=problems, corrections=corrections, progress=progress)
    return made.account


def history(
    documents: Iterable[Document],
    settings: Settings | None = None,
    *,
    problems: Sequence[Problem] = (),
    corrections: Sequence[Correction] = (),
    progress: Progress | None = None,
) -> History:
    """Make an account that can go back to the days before: `account`, for who wants a page with all its days.

    Args:
        documents: As for `account`, and so is the rest.
        settings: What the run was told.
        problems: What reading them left.
        corrections: What people decided.
        progress: Called after each document with the number done and the number in all.

    Raises:
        InputError: There is no document.
    """
    settings = settings or Settings()
    ordered = sorted(documents, key=lambda d: (d.path, d.id))
    if not ordered:
        raise InputError("nothing", "There is no report to make an account of.")
    with uncollected():
        found = []
        for done, findings in enumerate(_found(ordered, settings), start=1):
            found.append(findings)
            if progress is not None:
                progress(done, len(ordered))
        decided = carry_out(corrections, ordered, found)
        return _assembled(decided, settings, problems)


def _assembled(decided: CarriedOut, settings: Settings, problems: Sequence[Problem]) -> History:
    documents, found = decided.documents, decided.found
    materials = [material(d, f) for d, f in zip(documents, found, strict=True)]
    piles = [list(range(len(materials)))] if settings.one_story else stories(materials)
    chapters = tuple(chapter(decided.part(pile), settings.as_of) for pile in piles)
    left = [*problems, *unheld(decided.corrected)]
    run = Run(__version__, _models(documents, settings), settings.recorded(), left)
    made = joined([one for one, _ in chapters], run)
    made = replace(made, corrections=decided.corrected, dismissed=decided.dismissed)
    return History(made, chapters, run)


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
        yield from (find(document, named) for document in documents)
        return
    # Spawned, not forked: the same on every system, and no state of this process comes along.
    with ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_let_the_parent_stop
    ) as pool:
        yield from pool.map(find, documents, [named] * len(documents), chunksize=4)


def _let_the_parent_stop() -> None:
    """An interruption is the parent's to answer; a worker that answered too would print its own traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
