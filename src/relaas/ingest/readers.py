"""Reading reports: the door of this room.

Every input becomes documents or a problem that says in a sentence why not; one bad file never costs another.
"""

from __future__ import annotations

import io
import sys
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from relaas.errors import InputError
from relaas.ingest.documents import Defaults, make_document, numbered
from relaas.ingest.drafts import Draft, Note, Refused
from relaas.ingest.extractor import Extractor
from relaas.ingest.files import open_regular, read_up_to, size_of
from relaas.ingest.inputs import Source, find_sources
from relaas.ingest.limits import Limits
from relaas.ingest.reports import read_reports
from relaas.ingest.sidecars import FILE_NAME, Sidecar, read_sidecar
from relaas.lang.segmentation import load_segmentations
from relaas.model.accounts import Problem
from relaas.model.documents import Document

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from relaas.ingest.drafts import Claims


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read.

    Attributes:
        documents: Sorted by path.
        problems: What was set aside, and what is to be said about documents; sorted by path.
    """

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


def read(
    paths: Iterable[str | os.PathLike[str]],
    *,
    outlet: str | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits | None = None,
) -> Reading:
    """Read reports from files, folders, patterns and standard input.

    Plain text (with or without the header ` date 2022-01-11 `), HTML and JSON Lines, told apart by what they
    hold. Use it wherever reports come in; it raises nothing on account of a file.

    Args:
        paths: Files, folders (recursive), patterns such as `*.txt`, and `-` for standard input.
        outlet: Outlet of every report whose own metadata names none.
        language: Language of every report whose own metadata names none, ISO 639-1.
        stdin: What `-` reads; standard input when None.
        limits: Bounds on one report.

    Returns:
        The documents and the problems, the same whatever the order of `paths`.
    """
    bounds = limits or Limits()
    with Extractor(bounds) as extractor:
        collection = _Collection(bounds, extractor, stdin)
        for source in find_sources(paths):
            collection.add(source)
    return collection.finish(Defaults(outlet, language, load_segmentations()))


class _Collection:
    """Drafts and problems, over the sources."""

    def __init__(self, limits: Limits, extractor: Extractor, stdin: BinaryIO | None) -> None:
        self._limits = limits
        self._extractor = extractor
        self._stdin = stdin
        self._drafts: list[tuple[Draft, Claims]] = []
        self._problems: list[Problem] = []
        self._sidecars: dict[Path, Sidecar] = {}

    def add(self, source: Source) -> None:
        """Read a source into drafts or problems."""
        if source.note is not None:
            self._note(source.name, source.note)
            return
        sidecar = self._sidecar(source)
        for found in self._read(source):
            if isinstance(found, Refused):
                self._note(found.path, found.note)
            elif len(found.text) > self._limits.characters:
                self._note(found.path, _too_long(found, self._limits.characters))
            else:
                self._drafts.append((found, sidecar.of(source.path, found.path)))

    def finish(self, defaults: Defaults) -> Reading:
        """The documents of all drafts, in order."""
        made = [make_document(draft, beside, defaults) for draft, beside in self._drafts]
        made.sort(key=lambda pair: pair[0].path)
        documents = numbered([document for document, _ in made])
        problems = [
            replace(problem, document=document.id)
            for document, (_, notes) in zip(documents, made, strict=True)
            for problem in notes
        ]
        ordered = sorted(self._problems + problems, key=lambda p: (p.path, p.kind, p.message))
        return Reading(tuple(documents), tuple(ordered))

    def _read(self, source: Source) -> Iterator[Draft | Refused]:
        try:
            if source.path is None:
                data = read_up_to(self._stdin or sys.stdin.buffer, self._limits.collection, "Standard input")
                yield from self._reports(io.BytesIO(data), len(data), source.name)
            else:
                with closing(open_regular(source.path, source.name)) as handle:
                    yield from self._reports(handle, size_of(handle), source.name)
        except InputError as error:
            yield Refused.because(source.name, error)

    def _reports(self, handle: BinaryIO, size: int, name: str) -> Iterator[Draft | Refused]:
        return read_reports(handle, size, name, self._limits, self._extractor)

    def _sidecar(self, source: Source) -> Sidecar:
        if source.path is None:
            return Sidecar({})
        folder = source.path.parent
        if folder not in self._sidecars:
            name = str(PurePosixPath(source.name).parent / FILE_NAME)
            self._sidecars[folder] = read_sidecar(folder, name, self._limits)
            for note in self._sidecars[folder].notes:
                self._note(name, note)
        return self._sidecars[folder]

    def _note(self, path: str, note: Note) -> None:
        self._problems.append(Problem(None, path, note.kind, note.message))


def _too_long(draft: Draft, most: int) -> Note:
    found = (
        f"{draft.path} holds a text of {len(draft.text):,} characters, more than the {most:,} of any report"
    )
    return Note("too-large", f"{found}; split it into the reports it is made of.")
