"""Whom an office stands for where its own report names no holder: the only one of the story, or nobody."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.anchors import Place
from relaas.model.documents import Document
from relaas.model.entities import Entity, plain
from relaas.model.offices import OfficeMention, Reach
from relaas.reconcile.figures.links import Held, Names
from relaas.reconcile.surroundings import Ground, Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Called:
    """The offices of one report.

    Attributes:
        document: The report.
        offices: By which it calls people, and sources that it does not name.
        original: Is it no copy, so that it tells who holds an office?
    """

    document: Document
    offices: tuple[OfficeMention, ...]
    original: bool = True


@dataclass(frozen=True, slots=True)
class _Of:
    """What an office is told to be of, empty where it is not told.

    Attributes:
        land: A country or a place, by a key that all reports share.
        known: Is that one that a list or a report knows for a place?
        rest: Anything else: a portfolio, a body.
    """

    land: str
    known: bool
    rest: str


@dataclass(frozen=True, slots=True)
class _Holding:
    """One time that a report calls somebody by an office."""

    who: str
    name: str
    document: str
    mention: OfficeMention
    of: _Of


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Who may be meant by an office.

    Attributes:
        who: Ids of those who may.
        names: Their names.
        same: The names of all who are called by the same noun.
        sure: Does one of them hold it for certain?
        ground: Where they are called so.
    """

    who: tuple[str, ...]
    names: tuple[str, ...]
    same: tuple[str, ...]
    sure: bool
    ground: Ground


def holders(called: Sequence[Called], entities: Sequence[Entity]) -> dict[Place, Held]:
    """Whom the offices stand for that reports give sources whom they do not name.

    It is the only one of the story who is called so. What completes the office must be the same, or be missing on one
    side where there is one holder of it at a time in a country, a region or a town, and the reports must be of one
    place. Where two may be meant it is left open.

    Args:
        called: The offices of each report, in any order.
        entities: Who and what the reports name.

    Returns:
        For each such source of which something can be said whom it stands for, or why that is open.
    """
    return _Story(called, entities).decided()


class _Story:
    """The offices of a story.

    Args:
        called: Of each report.
        entities: Who and what they name.
    """

    def __init__(self, called: Sequence[Called], entities: Sequence[Entity]) -> None:
        self.names, self.around = Names(entities), Surroundings([c.document for c in called], entities)
        self.called = called
        self._known: dict[tuple[tuple[str, ...], Reach, _Of], _Candidates] = {}
        self._held: dict[str, list[_Holding]] = defaultdict(list)
        for one in called:
            for mention in one.offices if one.original else ():
                if mention.standing != "open":
                    holding = self._holding(mention, one.document)
                    for kind in mention.kinds:
                        self._held[kind].append(holding)

    def decided(self) -> dict[Place, Held]:
        """For each source whom it stands for, or why that is open."""
        found: dict[Place, Held] = {}
        for one in self.called:
            own = [mention for mention in one.offices if mention.standing == "open"]
            decided = {mention: self._decided(mention, one.document) for mention in own}
            for mention, held in decided.items():
                if held is not None:
                    told = self._beside(mention, held, decided, one.document)
                    found[Place(one.document.id, mention.anchor)] = told
        return found

    def _beside(
        self,
        mention: OfficeMention,
        held: Held,
        decided: Mapping[OfficeMention, Held | None],
        document: Document,
    ) -> Held:
        """Leave an office open that its report may mean another by: "the Turkish president … The president said"."""
        if held.entity is None or mention.of is not None or mention.people:
            return held
        fuller = (other for other in decided if set(other.kinds) & set(mention.kinds))
        fuller = (other for other in fuller if self._of(other, document) != _Of("", known=False, rest=""))
        other = next(
            (one for one in fuller if (of := decided[one]) is None or of.entity != held.entity), None
        )
        if other is None:
            return held
        return Held(None, f"it may stand for “{other.anchor.text}” in its own report")

    def _holding(self, mention: OfficeMention, document: Document) -> _Holding:
        entity = self.names.source(mention.anchor, document.id)
        who = entity.id if entity is not None else plain(mention.anchor.text)
        name = entity.name if entity is not None else mention.anchor.text
        return _Holding(who, name, document.id, mention, self._of(mention, document))

    def _of(self, mention: OfficeMention, document: Document) -> _Of:
        """What an office is of, by keys that do not depend on the words of the report."""
        known = mention.people.replace(" ", "").isupper()
        land = f"country {mention.people}" if known else mention.people
        if mention.of is None:
            return _Of(land, known, "")
        place = self.names.place(mention.of, document.id) if mention.reach != "several" else None
        if place is None:
            return _Of(land, known, mention.matter or plain(mention.of.text))
        return _Of(self.around.key(place), True, "")

    # ---- one source

    def _decided(self, mention: OfficeMention, document: Document) -> Held | None:
        of, words = self._of(mention, document), mention.anchor.text
        found = self._candidates(mention, of)
        if mention.reach == "several" and not of.rest and found.same:
            told = f"nothing says that it stands for {' or '.join(found.same)}"
            return Held(None, f"there may be several of them, and {told}")
        if len(found.who) > 1:
            return Held(None, f"by all reports it may stand for {' or '.join(found.names)}")
        if not found.sure:
            return None
        if not self._is_here(mention, document, of, found.ground):
            called = f"“{found.names[0]}” is called “{words}” elsewhere"
            return Held(None, f"{called}, but nothing says that both reports speak of one place")
        why = f"the only one in all reports who is called “{words}”: “{found.names[0]}”"
        return Held(found.who[0], why) if found.who[0] in self.names.by_id else None

    def _candidates(self, mention: OfficeMention, of: _Of) -> _Candidates:
        """Who may be meant by an office; worked out once for all reports that have it."""
        key = (mention.kinds, mention.reach, of)
        if key not in self._known:
            same = dict.fromkeys(h for kind in mention.kinds for h in self._held.get(kind, ()))
            fitting = self._several(of, same) if mention.reach == "several" else self._sole(of, same)
            lands = {h.of.land for h in fitting if h.of.known or h.of.land == of.land}
            self._known[key] = _Candidates(
                tuple(sorted({h.who for h in fitting})),
                _by_name(fitting),
                _by_name(same),
                any(h.mention.standing == "holds" for h in fitting),
                self.around.ground(lands - {""}, [(h.document, h.mention.anchor) for h in fitting]),
            )
        return self._known[key]

    def _several(self, of: _Of, same: Iterable[_Holding]) -> list[_Holding]:
        """Who is called by an office of the same: "minister van Volksgezondheid"."""
        alike = [h for h in same if h.of.rest == of.rest and of.rest]
        return [h for h in alike if not of.land or h.of.land in ("", of.land)]

    def _sole(self, of: _Of, same: Iterable[_Holding]) -> list[_Holding]:
        """Who is called by an office of the same place, else whoever holds it at all; of a body's none but that."""
        told = list(same)
        if of.rest:
            return [h for h in told if h.of.rest == of.rest]
        if of.land and (equal := [h for h in told if h.of.land == of.land]):
            who = {h.who for h in equal}
            return [h for h in told if h.who in who and not h.of.rest]
        bare = {h.who for h in told if not h.of.rest}
        fitting = [h for h in told if h.who in bare]
        others = {h.of.land for h in fitting if h.of.known}
        return fitting if not (of.land and others) or len({h.who for h in fitting}) > 1 else []

    def _is_here(self, mention: OfficeMention, document: Document, of: _Of, ground: Ground) -> bool:
        """Speaks the report of a source of the place that its holder is of, as far as reports tell?"""
        if mention.reach == "world" or (of.land and of.land in ground.lands):
            return True
        if of.land:
            return of.known and of.land in ground.named
        told = any(self.around.tells(document.id, land) for land in ground.lands)
        strange = bool(ground.lands) and mention.reach != "country"
        if not told and (strange or not self.around.share(document.id, ground)):
            return False
        reach = "country" if mention.matter else mention.reach  # a ministry is that of a country
        return self.around.fits(reach, (document.id, mention.anchor), ground)


def _by_name(holdings: Iterable[_Holding]) -> tuple[str, ...]:
    """The names of holders, each once, in the order of the alphabet."""
    return tuple(sorted({holding.name for holding in holdings}))
