"""`reports.json`: what somebody wrote down about the reports beside it."""

from __future__ import annotations

import json
import os
import unicodedata
from typing import TYPE_CHECKING

from relaas.errors import InputError
from relaas.ingest.drafts import Claims, Note, claims_from
from relaas.ingest.files import open_regular, read_up_to

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from relaas.ingest.limits import Limits

FILE_NAME = "reports.json"
_KEYS = frozenset({"outlet", "language", "url", "date", "title"})
_NOTHING = Claims()


class Sidecar:
    """The claims of one folder's `reports.json`, by file name; empty when there is none.

    A JSONL file is named as a whole (`wire.jsonl`) or line by line (`wire.jsonl#3`).

    Args:
        entries: The claims by file name.
        notes: What is wrong with the file as a whole, and names in it that are not there.
    """

    def __init__(self, entries: Mapping[str, Claims], notes: tuple[Note, ...] = ()) -> None:
        self._entries = entries
        self.notes = notes

    def of(self, path: Path | None, name: str) -> Claims:
        """What it says about a report: its line of a collection before the whole collection.

        Args:
            path: The file; None for standard input, of which nothing is written down.
            name: As in `Document.path`.
        """
        if path is None:
            return _NOTHING
        line = name.rpartition("/")[2].removeprefix(path.name)
        whole = self._entries.get(_folded(path.name), _NOTHING)
        return self._entries.get(_folded(path.name + line), whole)


def read_sidecar(folder: Path, name: str, limits: Limits) -> Sidecar:
    """Read the `reports.json` of a folder. A mistake in it is noted and costs no report.

    Args:
        folder: Where the reports lie.
        name: What to call the file in messages.
        limits: The bound on its size.
    """
    path = folder / FILE_NAME
    if not os.path.lexists(path):
        return Sidecar({})
    try:
        with open_regular(path, name) as handle:
            table = _table(read_up_to(handle, limits.bytes, name), name)
    except InputError as error:
        return Sidecar({}, (Note("bad-metadata", str(error)),))
    notes: list[Note] = []
    entries = {_folded(key): _entry(key, value, name, notes) for key, value in table.items()}
    notes += [_unknown_file(key, name) for key in table if not _is_there(folder, key)]
    return Sidecar(entries, tuple(notes))


def _table(data: bytes, name: str) -> dict[str, object]:
    try:
        table = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError(
            "bad-metadata", f"{name} is not JSON in UTF-8 and is ignored ({error}); mend it."
        ) from error
    if not isinstance(table, dict):
        raise InputError("bad-metadata", f"{name} is not an object of file names and is ignored; mend it.")
    return table


def _entry(key: str, value: object, name: str, notes: list[Note]) -> Claims:
    if not isinstance(value, dict):
        notes.append(
            Note("bad-metadata", f"{name}: what it says of {key!r} is not an object and is ignored.")
        )
        return _NOTHING
    if unknown := sorted(value.keys() - _KEYS):
        known = ", ".join(sorted(_KEYS))
        notes.append(Note("bad-metadata", f"{name}: {key!r} has unknown keys {unknown}; known are {known}."))
    claims = claims_from(value, f"{name}, {key!r}", FILE_NAME)
    notes.extend(claims.notes)
    return claims


def _is_there(folder: Path, key: str) -> bool:
    # os.path and not pathlib: any text may stand here, and pathlib raises for names that are too long.
    return os.path.lexists(os.path.join(folder, key.split("#", maxsplit=1)[0]))  # noqa: PTH118


def _unknown_file(key: str, name: str) -> Note:
    return Note("bad-metadata", f"{name} names {key!r}, which is not there; check the spelling.")


def _folded(file_name: str) -> str:
    """Files on macOS may be stored with decomposed names; editors write them composed."""
    return unicodedata.normalize("NFC", file_name)
