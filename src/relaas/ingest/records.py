"""JSON Lines: a collection with one report a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from relaas.errors import InputError
from relaas.ingest.canonical import canonical
from relaas.ingest.drafts import Draft, Note, Refused, claims_from
from relaas.ingest.headers import with_header
from relaas.ingest.screening import screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.ingest.limits import Limits

_BOM = b"\xef\xbb\xbf"


def read_records(handle: BinaryIO, name: str, limits: Limits) -> Iterator[Draft | Refused]:
    """The reports of a collection, or the reason a line gives none. Blank lines are passed over.

    A line is an object with `text` and, where known, `title`, `date`, `outlet`, `url`, `language`; other keys
    are passed over, for collections carry many. It is named `name.jsonl#3` after its number, from 1.

    Args:
        handle: The file, read line by line.
        name: Its name.
        limits: Bounds on a line, on the whole, and on how many broken lines are named.
    """
    broken = 0
    for number, line in _lines(handle, limits):
        try:
            yield _record(line, f"{name}#{number}", limits)
        except InputError as error:
            broken += 1
            if broken <= limits.notes:
                yield Refused.because(f"{name}#{number}", error)
    if (rest := broken - limits.notes) > 0:
        yield Refused(name, Note("bad-record", f"{name} has {rest} more broken lines; mend the export."))


def _lines(handle: BinaryIO, limits: Limits) -> Iterator[tuple[int, bytes]]:
    """Numbered lines, each cut one byte beyond the limit; blank ones left out."""
    number = 0
    while line := handle.readline(limits.bytes + 1):
        number += 1
        rest = line
        while len(rest) > limits.bytes and not rest.endswith(b"\n"):
            rest = handle.readline(limits.bytes + 1)
        if number == 1:
            line = line.removeprefix(_BOM)
        if line.strip():
            yield number, line


def _record(line: bytes, name: str, limits: Limits) -> Draft:
    if len(line) > limits.bytes:
        raise InputError(
            "too-large", f"{name} is a line of more than {limits.bytes:,} bytes; leave it out or split it."
        )
    record = _object(line, name)
    text = record.get("text")
    if not isinstance(text, str):
        raise InputError("bad-record", f"{name} has no 'text' that is a string; put the report's text there.")
    made = canonical(text)
    screen(made.text, name)
    return with_header(Draft(name, made.text, claims_from(record, name, "jsonl")), made)


def _object(line: bytes, name: str) -> dict[str, object]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(
            "encoding", f"{name} is not UTF-8 (byte {error.start}); export it again as UTF-8."
        ) from error
    except (ValueError, RecursionError) as error:
        reason = str(error).splitlines()[0] if isinstance(error, ValueError) else "nested too deep"
        raise InputError("bad-record", f"{name} is not JSON ({reason}); mend or remove the line.") from error
    if not isinstance(record, dict):
        raise InputError("bad-record", f"{name} is not a JSON object; write one object a line.")
    return record
