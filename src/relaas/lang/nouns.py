"""Lists of nouns with their forms, and what a noun or a compound that ends on one belongs to."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

SHORTEST = 4
"""Letters a listed form needs before a compound that ends on it counts as it: "roman" is no "man"."""
EXACT = "="
"""Before an entry that no compound may end on: "bestuurlijk" is no "lijk"."""
ENDING = "-"
"""Before an entry that words end on, in whatever language: "-smith(s)"."""
_LONG = 40
"""Letters from which a word is no noun anybody lists; its ends are not tried."""
_REMEMBERED = 1 << 14
"""Words of which is remembered what they belong to."""
_FORM = re.compile(r"(?P<stem>[^()]+)(?:\((?P<ending>[^()]+)\))?(?P<rest>[^()]*)")


def folded(word: str) -> str:
    """A word as the lists hold it: lower case, one kind of apostrophe."""
    low = word.lower()
    return low if low.isascii() else low.replace("’", "'").replace("‘", "'")


def forms(entry: str) -> tuple[str, ...]:
    """`betoger(s)` is `betoger` and `betogers`."""
    entry = entry.removeprefix(ENDING)
    parsed = _FORM.fullmatch(entry)
    if parsed is None or parsed["ending"] is None:
        return (folded(entry),)
    return tuple(folded(parsed["stem"] + ending + parsed["rest"]) for ending in ("", parsed["ending"]))


class Nouns:
    """Nouns by what they belong to; the longest listed end of a word decides.

    Args:
        lists: Name to entries, each a form or `stem(ending)`; `=` before it keeps compounds out.
        joined: Does the language write compounds as one word? No word of another is taken for one.
    """

    def __init__(self, lists: Mapping[str, Iterable[str]], *, joined: bool = True) -> None:
        self._joined = joined
        self._whole: dict[str, str] = {}
        self._ends: dict[str, str] = {}
        self._plural: set[str] = set()
        self.of: Callable[[str], str | None] = lru_cache(maxsize=_REMEMBERED)(self._find)
        """The list a word belongs to, by itself or as a compound; None for none. Words come back: it is found once."""
        for name, entries in lists.items():
            for entry in entries:
                self._add(name, entry)

    def _add(self, name: str, entry: str) -> None:
        for number, form in enumerate(forms(entry.removeprefix(EXACT))):
            if number:
                self._plural.add(form)
            if entry.startswith(ENDING):
                self._ends[form] = name
                continue
            self._whole[form] = name
            if self._joined and len(form) >= SHORTEST and not entry.startswith(EXACT):
                self._ends[form] = name

    @property
    def phrases(self) -> frozenset[str]:
        """The listed forms of more than one word: compounds that are written apart."""
        return frozenset(form for form in self._whole if " " in form)

    def _find(self, word: str) -> str | None:
        form = folded(word)
        if (found := self._whole.get(form)) is not None:
            return found
        if len(form) > _LONG:
            return None
        for at in range(1, len(form) - SHORTEST + 1):
            if (found := self._ends.get(form[at:])) is not None:
                return found
        return None

    def is_plural(self, word: str) -> bool:
        """Is it the second form of an entry, or a compound that ends on one?"""
        form = folded(word)
        if form in self._whole or len(form) > _LONG:
            return form in self._plural
        ends = (form[at:] for at in range(1, len(form) - SHORTEST + 1))
        return next((end in self._plural for end in ends if end in self._ends), False)

    def holds(self, word: str) -> bool:
        """Is it in one of the lists as it stands, not as a compound?"""
        return folded(word) in self._whole


def is_joined(compounds: str) -> bool:
    """Does a pack say that compounds are written as one word?

    Args:
        compounds: What `figures/nouns.toml` says of them.

    Raises:
        PackError: It says neither.
    """
    if compounds not in ("joined", "apart"):
        raise PackError(f"figures/nouns.toml: compounds are written 'joined' or 'apart', not {compounds!r}")
    return compounds == "joined"
