"""Reading PolNeAR: articles with their attributions, in the standoff format of brat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Span = tuple[int, int]
_PARTS = ("Source", "Cue", "Content")


@dataclass(frozen=True, slots=True)
class Annotated:
    """An attribution as it is annotated.

    Attributes:
        source: Start and end of the words for who speaks, part by part; empty where nobody is named.
        cue: The same of the words of saying.
        content: The same of what is said.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its attributions.

    Attributes:
        name: Of its file, without ending.
        text: Its text.
        said: The attributions that have a content, by where it begins.
    """

    name: str
    text: str
    said: tuple[Annotated, ...]


def annotated(folder: Path) -> Iterator[Article]:
    """The articles of a part of the corpus, by name; of several annotations of one the first.

    Args:
        folder: Holds `text` and `attributions`.
    """
    for file in sorted((folder / "text").glob("*.txt")):
        notes = sorted((folder / "attributions").glob(f"{file.stem}*.ann"))
        if notes:
            yield Article(file.stem, file.read_text("utf-8"), tuple(_said(notes[0].read_text("utf-8"))))


def _said(notes: str) -> list[Annotated]:
    spans: dict[str, tuple[Span, ...]] = {}
    rows: list[dict[str, str]] = []
    for line in notes.splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            spans[name] = _spans(rest.partition("\t")[0])
        elif name.startswith("E"):
            rows.append(dict(pair.split(":", 1) for pair in rest.split() if ":" in pair))
    found = [_annotated(row, spans) for row in rows]
    return sorted((one for one in found if one.content), key=lambda one: one.content)


def _spans(told: str) -> tuple[Span, ...]:
    """The stretches of "Content 115 290;300 310"."""
    parts = told.partition(" ")[2].split(";")
    return tuple((int(start), int(end)) for start, end in (part.split() for part in parts))


def _annotated(row: dict[str, str], spans: dict[str, tuple[Span, ...]]) -> Annotated:
    held: dict[str, tuple[Span, ...]] = dict.fromkeys(_PARTS, ())
    for key, name in row.items():
        kind = key.rstrip("0123456789")
        if kind in held:
            held[kind] = tuple(sorted((*held[kind], *spans.get(name, ()))))
    return Annotated(held["Source"], held["Cue"], held["Content"])
