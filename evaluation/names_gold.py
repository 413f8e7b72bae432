"""Sentences with their names: the project's own held-back part, and drawn sentences of the treebanks."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evaluation.names_counts import TYPES, Name, bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_MARKED = re.compile(r"\[(PER|ORG|LOC) ([^\[\]]+)\]")
_SAID = re.compile(r"(\d+)-(\d+) (PER|ORG|LOC)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence and the names in it.

    Attributes:
        id: Where it comes from.
        text: As it stands.
        names: In order.
    """

    id: str
    text: str
    names: tuple[Name, ...]


def annotated(paths: Iterable[Path]) -> list[Marked]:
    """The sentences of files such as `training/annotated/nl/dev_a.txt`; comments and blank lines are passed over.

    Args:
        paths: The files.
    """
    return [
        _sentence(f"{path.stem}:{number}", line)
        for path in paths
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]


def _sentence(name: str, line: str) -> Marked:
    text, place, spans = "", 0, []
    for found in _MARKED.finditer(line):
        text += line[place : found.start()]
        spans.append((len(text), len(text) + len(found[2]), found[1]))
        text += found[2]
        place = found.end()
    text += line[place:]
    return Marked(name, text, _names(text, spans))


def _names(text: str, spans: Iterable[tuple[int, int, str]]) -> tuple[Name, ...]:
    return tuple(Name(start, bare(text, start, end), TYPES[label]) for start, end, label in spans)


def drawn(path: Path, treebanks: Path) -> list[Marked]:
    """The drawn sentences of the treebanks, with their names.

    Of each the file holds its id, a hash of its text and where its names stand; the text is the treebank's.

    Args:
        path: Such as `names_ud_nl.toml`.
        treebanks: The folder that holds the files it names.

    Raises:
        ValueError: A sentence is not there or has another text.
    """
    table = tomllib.loads(path.read_text("utf-8"))
    found = []
    for bank in table["treebank"]:
        texts = dict(sentences(treebanks / bank["file"]))
        found += [_drawn(row, texts) for row in bank["sentences"]]
    return found


def _drawn(row: list[str], texts: dict[str, str]) -> Marked:
    name, kept, *spans = row
    text = texts.get(name)
    if text is None or fingerprint(text) != kept:
        raise ValueError(f"{name} is not the sentence that was annotated; take the treebank's release of it.")
    rows = [(int(start), int(end), label) for start, end, label in map(_place, spans)]
    return Marked(name, text, _names(text, rows))


def _place(span: str) -> tuple[str, str, str]:
    if not (found := _SAID.fullmatch(span)):
        raise ValueError(f"{span!r} is no place of a name, such as 0-4 PER.")
    return found[1], found[2], found[3]


def fingerprint(text: str) -> str:
    """What a sentence is known by where its text may not be kept.

    Args:
        text: The sentence.
    """
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def sentences(path: Path) -> Iterator[tuple[str, str]]:
    """The id and the text of each sentence of a treebank in CoNLL-U.

    Args:
        path: The file.
    """
    name = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# sent_id = "):
            name = line.removeprefix("# sent_id = ")
        elif line.startswith("# text = "):
            yield name, line.removeprefix("# text = ")
