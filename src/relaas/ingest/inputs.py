"""From what was asked for (files, folders, patterns, `-`) to the files to read, in one order.

Folders are read recursively. Left out without a word: hidden files and folders, `reports.json`, other `.json`
files (annotations and settings lie beside reports), a README or LICENSE, and what Windows and macOS leave
behind; name one of these as an input to have it read, but for `reports.json`, which is never a report.
Everything else in a folder is taken for a report, and named when it is none. Links to folders are not
followed inside a folder, so no loop of links is walked; a link given as an input is.
"""

from __future__ import annotations

import glob
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from relaas.ingest.drafts import Note
from relaas.ingest.sidecars import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STANDARD_INPUT = "-"
SIDECAR = "sidecar"
"""The kind of note on a `reports.json` that is named as if it were a report."""
_LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini", "__macosx", FILE_NAME})
_ABOUT = frozenset({"readme", "license", "licence", "notice"})
# Control characters, line ends, changes of direction: a file name must not steer the terminal that shows it.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_MAGIC = frozenset("*?[")
_PUT = "put the reports there as text or HTML, or name another folder."


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read.

    Attributes:
        name: As in `Document.path`.
        path: The file, or None for standard input.
        note: Why it cannot be read, where that is known already.
    """

    name: str
    path: Path | None
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    path: Path
    note: Note | None = None


def find_sources(inputs: Iterable[str | os.PathLike[str]]) -> list[Source]:
    """The files to read, sorted by name, each once however often and by whatever link it was given.

    Args:
        inputs: Files, folders, patterns with `*`, `?` or `[`, and `-` for standard input.
    """
    given = dict.fromkeys(os.fspath(item) for item in inputs)
    tops = sorted({path for item in given if item != STANDARD_INPUT for path in _expanded(item)})
    common = _common_folder(tops)
    found = sorted(
        {item.path: item for top in tops for item in _walk(top)}.values(), key=lambda item: item.path
    )
    reports = [item for item in found if not (item.note and item.note.kind == SIDECAR)]
    found = reports or found  # whoever names all files of a folder names it too, and need not hear of that
    sources = [Source(STANDARD_INPUT, None)] if STANDARD_INPUT in given else []
    seen: dict[str, str] = {}
    for item in found:
        name = _relative(item.path, common)
        first = seen.setdefault(_real(item.path), name)
        again = Note("duplicate", f"{name} is the same file as {first} and is read once.")
        sources.append(Source(name, item.path, item.note if first == name else again))
    return sorted(_distinct(sources), key=lambda source: source.name)


def _expanded(item: str) -> list[Path]:
    """The paths an input stands for: itself where it exists, the matches of a pattern, else itself again."""
    if not os.path.lexists(item) and _MAGIC & set(item) and (matches := glob.glob(item, recursive=True)):  # noqa: PTH207
        return [Path(os.path.abspath(match)) for match in matches]  # noqa: PTH100 - links stay links
    return [Path(os.path.abspath(item))]  # noqa: PTH100


def _common_folder(tops: list[Path]) -> Path | None:
    """The deepest folder that holds all inputs, or None: on Windows two drives have none."""
    folders = [top if top.is_dir() else top.parent for top in tops]
    try:
        return Path(os.path.commonpath(folders)) if folders else None
    except ValueError:
        return None


def _walk(top: Path) -> Iterator[_Found]:
    if not top.is_dir():
        yield _Found(top, _sidecar_note(top))
        return
    found = list(_inside(top))
    yield from found or [_Found(top, Note("nothing", f"The folder {top.name} holds no report; {_PUT}"))]


def _sidecar_note(path: Path) -> Note | None:
    """What there is to say where `reports.json` is named as if it were a report."""
    if path.name.lower() != FILE_NAME:
        return None
    return Note(
        SIDECAR,
        f"{FILE_NAME} tells of the reports beside it and is none; name those, or their folder.",
    )


def _inside(top: Path) -> Iterator[_Found]:
    """Every file of a folder and of the folders in it that could be a report."""
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield _Found(
                folder, Note("unreadable", f"The folder {folder.name} cannot be read ({error.strerror}).")
            )
            continue
        for entry in inside:
            if _is_left_out(entry):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            else:
                yield _Found(Path(entry.path), _link_note(entry))


def _is_left_out(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    if name.startswith(".") or name in _LEFT_BEHIND:
        return True
    return (name.endswith(".json") or name.split(".", maxsplit=1)[0] in _ABOUT) and not _is_folder(entry)


def _link_note(entry: os.DirEntry[str]) -> Note | None:
    if entry.is_symlink() and _is_folder(entry):
        return Note(
            "not-a-file",
            f"{entry.name} is a link to a folder and is not followed; name that folder as an input.",
        )
    return None


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads in a circle
        return False


def _real(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # no file can be at such a place; opening it says so
        return str(path)


def _relative(path: Path, common: Path | None) -> str:
    """The name of a file in the bundle: with `/`, in characters UTF-8 holds and a terminal only shows."""
    name = path.relative_to(common).as_posix() if common and path != common else path.name
    return _UNSAFE.sub("\ufffd", os.fsencode(name).decode("utf-8", "replace"))


def _distinct(sources: list[Source]) -> Iterator[Source]:
    """Equal names get `#2`, `#3` … in order."""
    taken: set[str] = set()
    for source in sources:
        name, count = source.name, 1
        while name in taken:
            count += 1
            name = f"{source.name}#{count}"
        taken.add(name)
        yield Source(name, source.path, source.note)
