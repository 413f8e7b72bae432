"""Mentions of one form in one document, and what has been found to be the same."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Literal

from relaas.model.entities import EntityMention, EntityType, NameKey, name_id, plain
from relaas.reconcile.bonds import NONE, Bonds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Answer = Literal["yes", "no", "unsure"]
REPORTS, _NAMES = 50, 100
"""Mentions of an entity, and names of a report, among which company is looked for: enough, and it bounds the work."""


@dataclass(slots=True)
class Unit:
    """All mentions of one form and type in one document.

    Attributes:
        at: Its place in the order of first mentions.
        document: Document id.
        type: What it names, by its own document.
        key: What it is compared by.
        mentions: In order.
        reasons: Why it was merged, and why not with what it could have been.
        alone: Did a person decide, or its text say, that it stands apart from whatever the rules would put it with?
    """

    at: int
    document: str
    type: EntityType
    key: NameKey
    mentions: list[EntityMention] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    alone: bool = False

    @property
    def name(self) -> str:
        """Its first form, for reading."""
        return " ".join(self.mentions[0].anchor.text.split())

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its mentions."""
        return tuple(name_id(mention) for mention in self.mentions)


def gathered(mentions: Iterable[EntityMention], bonds: Bonds = NONE) -> list[Unit]:
    """Units in the order of their first mentions.

    Args:
        mentions: In order of document path and offset.
        bonds: What people decided: who stands alone, or is never one with another of its form, is a unit of its own.
    """
    units: dict[tuple[str, EntityType, tuple[str, ...], str, str], Unit] = {}
    for mention in mentions:
        key = mention.key or _bare(mention)
        # A surname and a whole name of one word are one form; initials are not the word they spell.
        form = (mention.document, mention.type, key.words, key.family)
        known = units.get((*form, ""))
        own = _own(name_id(mention), known, bonds) if bonds.alone or bonds.apart else ""
        own = own or ("another" if key.another else "")
        unit = units.setdefault((*form, own), Unit(len(units), mention.document, mention.type, key))
        unit.alone = unit.alone or key.another or own in bonds.alone
        if unit.key.acronym and not key.acronym:
            unit.key = key
        unit.mentions.append(mention)
    return list(units.values())


def _own(id_: str, known: Unit | None, bonds: Bonds) -> str:
    """The id of a mention that is a unit of its own; empty for one that goes with the rest of its form."""
    apart = known is not None and bonds.veto(known.ids, [id_])
    return id_ if apart or id_ in bonds.alone else ""


def _bare(mention: EntityMention) -> NameKey:
    words = plain(mention.anchor.text)
    return NameKey(tuple(words.split()), family=words, sound=words, family_sound=words)


_Shared = tuple[str, ...]


def _shared(unit: Unit) -> _Shared:
    """What a name is the company of others by: what it means in every language, else its words."""
    return (unit.key.meaning,) if unit.key.meaning else unit.key.words


class Groups:
    """Which units are the same; every union has its reason.

    Args:
        units: In the order of their first mentions.
        bonds: What people decided of which mentions are one; those that are, are so from the start.
    """

    def __init__(self, units: Sequence[Unit], bonds: Bonds = NONE) -> None:
        self.units = units
        self._parent = list(range(len(units)))
        self.verdicts: list[tuple[Unit, Unit, Answer, str]] = []
        home = {id_: unit for unit in units for id_ in unit.ids} if bonds != NONE else {}
        self._apart = [(home[b.a], home[b.b], b.why) for b in bonds.apart if {b.a, b.b} <= home.keys()]
        for bond in bonds.together:
            if {bond.a, bond.b} <= home.keys():
                self.join(home[bond.b], home[bond.a], bond.why)
        for one, other, why in self._apart:
            self.verdicts.append((one, other, "no", why))
        # Dictionaries, for the order of the text: the first name shared is the reason.
        self._company: dict[str, dict[_Shared, str]] = defaultdict(dict)
        for unit in units:
            if not unit.key.common:
                # A town in one report and its government in another are one name as well: "Brussels".
                for shared in (_shared(unit), unit.key.words):
                    self._company[unit.document].setdefault(shared, " ".join(unit.key.words))

    def root(self, unit: Unit) -> int:
        """The first unit of a unit's group."""
        at = unit.at
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, unit: Unit, other: Unit, reason: str) -> None:
        """Make two units the same.

        Args:
            unit: The one that the reason is about.
            other: What it is found to be.
            reason: In words.
        """
        a, b = self.root(unit), self.root(other)
        if a == b:
            return
        if veto := self._veto(a, b):
            self.verdicts.append((unit, other, "no", f"{veto}, though: {reason}"))
            return
        self._parent[max(a, b)] = min(a, b)
        self.verdicts.append((unit, other, "yes", reason))
        if reason not in unit.reasons:
            unit.reasons.append(reason)

    def doubt(self, unit: Unit, others: Iterable[Unit], answer: Answer, reason: str) -> None:
        """Remember that a unit was held against others and not merged.

        Args:
            unit: The one.
            others: What it could have been.
            answer: `no` where something forbids it, `unsure` where nothing decides.
            reason: In words.
        """
        self.verdicts += [(unit, other, answer, reason) for other in others]

    def _veto(self, a: int, b: int) -> str:
        """Why two groups are never one, by their roots; empty where nobody decided so."""
        pairs = ((why, {self.root(one), self.root(other)}) for one, other, why in self._apart)
        return next((why for why, roots in pairs if roots == {a, b}), "")

    def company(self, unit: Unit, others: Sequence[Unit]) -> str:
        """A name that the report of a unit shares with a report of others, or empty.

        Args:
            unit: The one.
            others: Units of one group.
        """
        some = others[:REPORTS]
        own = {_shared(unit), *map(_shared, some), unit.key.words, *(other.key.words for other in some)}
        mine = [words for words in islice(self._company[unit.document], _NAMES) if words not in own]
        for document in dict.fromkeys(other.document for other in some):
            there = self._company[document]
            if shared := next((words for words in mine if words in there), None):
                return there[shared]
        return ""

    def grouped(self) -> list[list[Unit]]:
        """The groups in the order of their first mentions."""
        groups: dict[int, list[Unit]] = defaultdict(list)
        for unit in self.units:
            groups[self.root(unit)].append(unit)
        return [groups[root] for root in sorted(groups)]


def by_root(groups: Groups, units: Iterable[Unit]) -> dict[int, list[Unit]]:
    """Units by the group that they are in now, in order.

    Args:
        groups: What is the same so far.
        units: Some of them.
    """
    found: dict[int, list[Unit]] = {}
    for unit in units:
        found.setdefault(groups.root(unit), []).append(unit)
    return found
