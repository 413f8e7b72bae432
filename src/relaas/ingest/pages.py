"""What the extraction process says of a page: the words both sides of the pipe agree on."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from typing import IO

_LENGTH = struct.Struct("!I")


class Page(msgspec.Struct, frozen=True):
    """An extracted page. Nothing in it is checked yet: it is what a stranger's markup says.

    Attributes:
        blocks: Headings, paragraphs and list items in order.
        dates: Dates as written, with their origin, the most trusted first.
        outlet: Publisher or site name.
        title: Headline.
        url: Canonical address.
        language: Language the article's own metadata names.
        hint: Language the page's template names.
    """

    blocks: list[str]
    dates: list[tuple[str, str]] = []
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    hint: str | None = None


class Task(msgspec.Struct, frozen=True):
    """A page to extract, with the bounds it must keep.

    Attributes:
        html: The decoded page.
        elements: As in `Limits`.
        attributes: As in `Limits`.
    """

    html: str
    elements: int
    attributes: int


class Reply(msgspec.Struct, frozen=True):
    """The page, or why there is none.

    Attributes:
        page: The page.
        kind: As in `Problem.kind`, when there is no page.
        reason: Half a sentence that follows the file's name.
    """

    page: Page | None = None
    kind: str = ""
    reason: str = ""


def send(pipe: IO[bytes], message: Task | Reply) -> None:
    """Write a message: four bytes of length, then JSON."""
    data = msgspec.json.encode(message)
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Read a message's JSON, or None when the other side is gone."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length)
    return data if len(data) == length else None
