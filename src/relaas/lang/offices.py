"""What a language knows of offices, by which a text calls whoever holds one; `packs/*/attribution/offices.toml`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast, get_args

from relaas.errors import PackError
from relaas.lang.wordings import Wording
from relaas.model.offices import Reach

_LISTS = ("former", "maybe", "plain", "own")


@dataclass(frozen=True, slots=True)
class Offices:
    """The words for offices.

    Attributes:
        kinds: The words for an office to the offices that they may name, by names that all languages share.
        reach: Of what there is one holder of an office at a time.
        longest: Words of the longest expression.
        former: What makes another office of one: "oud-burgemeester", "vice president"; beginnings of words as well.
        maybe: What leaves it open whether somebody holds an office: "waarnemend burgemeester", "president-elect".
        plain: What stands before an office and changes nothing: "the country's | embattled | president".
        own: What an office is of that says not of which: "de burgemeester van de stad".
    """

    kinds: Mapping[Wording, tuple[str, ...]]
    reach: Mapping[str, Reach]
    longest: int
    former: frozenset[str]
    maybe: frozenset[str]
    plain: frozenset[str]
    own: frozenset[str]

    def level(self, kinds: tuple[str, ...]) -> Reach:
        """Of what there is one holder of an office at a time: the same for all that one word may name.

        Args:
            kinds: The offices that words may name.
        """
        return self.reach[kinds[0]]


def offices_shape() -> dict[str, Any]:
    """What a pack knows where it leaves lists out: nothing."""
    return {**{reach: {} for reach in get_args(Reach)}, "words": {name: [] for name in _LISTS}}


def read_offices(table: Mapping[str, Any]) -> Offices:
    """The offices of a pack.

    Args:
        table: `offices.toml` as read.

    Raises:
        PackError: A table or a list is unknown or missing, or one office stands in two tables.
    """
    if odd := table.keys() ^ offices_shape().keys():
        raise PackError(f"attribution/offices.toml: [{min(odd)}] is unknown or missing")
    if odd := table["words"].keys() ^ set(_LISTS):
        raise PackError(f"attribution/offices.toml: [words] has {min(odd)!r} unknown or missing")
    kinds: dict[Wording, tuple[str, ...]] = defaultdict(tuple)
    reach: dict[str, Reach] = {}
    for level in get_args(Reach):
        for kind, phrases in table[level].items():
            if kind in reach:
                raise PackError(f"attribution/offices.toml: {kind!r} stands in two tables")
            reach[kind] = cast("Reach", level)
            for phrase in phrases:
                words = tuple(phrase.split())
                if any(reach[other] != level for other in kinds[words]):
                    raise PackError(f"attribution/offices.toml: {phrase!r} stands in two tables")
                kinds[words] += (kind,)
    lists = {name: frozenset(table["words"][name]) for name in _LISTS}
    return Offices(dict(kinds), reach, max(map(len, kinds), default=0), **lists)
