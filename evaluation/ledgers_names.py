"""Is it the name of the same source? Compared folded, against every form that the gold knows of an entity."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = Path(__file__).with_name("ledgers_nl.toml")
ALIKE = 0.85
"""From here on two spellings are of one name (Vanhellemont, Van Hellemont), as a share of letters in order."""


class Names:
    """The names of a story's entities, to hold the source of a figure against."""

    def __init__(self, entities: Sequence[dict[str, Any]]) -> None:
        """Gather the forms of names.

        Args:
            entities: The rows of the gold: `name` and all its forms, `surface`.
        """
        self._forms = {
            row["name"]: [fold(form) for form in (row["name"], *row["surface"])] for row in entities
        }
        self._owners: defaultdict[str, set[str]] = defaultdict(set)
        for name, forms in self._forms.items():
            for form in forms:
                self._owners[form].add(name)

    def same(self, given: str, wanted: str) -> bool:
        """Does a name given in an account mean the one wanted?

        A form of another entity never does, though it may stand in a longer description of the one wanted.

        Args:
            given: The name or description.
            wanted: Canonical name of an entity, or a description that is none.
        """
        folded = fold(given)
        if (owners := self._owners.get(folded)) and wanted not in owners:
            return False
        return any(_meet(folded, form) for form in self._forms.get(wanted, [fold(wanted)]))


def fold(name: str) -> str:
    """A name without case, accents, punctuation and articles, unless nothing else is left."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = re.findall(r"\w+", bare.casefold())
    return " ".join([w for w in words if w not in _words()["articles"]] or words)


def _meet(one: str, other: str) -> bool:
    if not one or not other:
        return False
    shorter, longer = sorted((set(one.split()), set(other.split())), key=len)
    inside = shorter <= longer and bool(shorter - _words()["generic"])
    return one == other or inside or SequenceMatcher(None, one, other).ratio() >= ALIKE


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in tomllib.loads(WORDS.read_text("utf-8")).items()}
