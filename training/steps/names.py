"""Typed names to make training data with, never shipped: the lists of the Alpino parser (LGPL), or invented ones."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from relaas.analyze.quotes import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILES = {"LOC": "names_geo.txt", "ORG": "names_org.txt", "PER": "names_per.txt"}
_PLAIN = re.compile(r"[A-ZÀ-Þ][\w'.&-]*( [\w'.&-]+)*")
_FEW = 3


@dataclass(frozen=True)
class Names:
    """Names by type."""

    by_type: dict[str, frozenset[str]]

    @classmethod
    def read(cls, folder: Path) -> Names:
        """Read the lists from their folder."""
        return cls({kind: _read(folder / file) for kind, file in _FILES.items()})

    @classmethod
    def invented(cls, path: Path, gazetteer: Path) -> Names:
        """Join the first names and surnames of a file; its places, and the larger ones of the gazetteer."""
        lists = tomllib.loads(path.read_text(encoding="utf-8"))
        last = lists["last"].split()
        persons = {f"{first} {name}" for first in lists["first"].split() for name in last}
        places = _listed(lists["places"])
        bodies = {*lists["organisations"].strip().split("\n"), *_behind(places, lists["behind_bodies"])}
        spots = {*places, *_large(gazetteer), *_behind(places, lists["behind_spots"])}
        return cls({"LOC": frozenset(spots), "ORG": frozenset(bodies), "PER": frozenset({*persons, *last})})

    @cached_property
    def first_names(self) -> frozenset[str]:
        """Words that begin several persons' names."""
        seen = Counter(name.split()[0] for name in self.by_type["PER"] if " " in name)
        return frozenset(word for word, count in seen.items() if count >= _FEW and len(word) > 1)

    def types(self, name: str) -> set[str]:
        """Return every type under which a name is listed."""
        return {kind for kind, names in self.by_type.items() if name in names}


def _listed(text: str) -> set[str]:
    return {" ".join(name.split()) for name in text.split(",")}


def _behind(places: set[str], words: str) -> Iterator[str]:
    """Yield the names that words make behind a place of one word: "Kent Police"."""
    return (f"{place} {word}" for place in places if " " not in place for word in _listed(words))


def _large(gazetteer: Path) -> set[str]:
    rows = (line.split("\t") for line in gazetteer.read_text(encoding="utf-8").splitlines())
    return {row[1] for row in rows if int(row[-1]) >= _LARGE and _PLAIN.fullmatch(row[1])}


_LARGE = 100_000


def _read(path: Path) -> frozenset[str]:
    lines = (plain_marks(line.strip()) for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if _PLAIN.fullmatch(line))
