"""What places the reports of a story speak of, and where in them: may two offices be of one place?"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.model.anchors import Anchor
    from relaas.model.documents import Document
    from relaas.model.entities import Entity
    from relaas.model.offices import Reach

Spot = tuple[str, "Anchor"]
"""The id of a report and words in it."""
_BINDS = 4
"""Letters of the longest preposition right before a town in which something happens."""

_WORD = 20
"""Characters before a place that hold the word before it."""
_OPENING = 12
"""Characters before a place with which a sentence opens."""


class Ground(Frozen, frozen=True):
    """Where somebody is called by an office.

    Attributes:
        documents: Ids of the reports that call him so.
        lands: Keys of the places that he is told to hold it of.
        named: Keys of all places that those reports name.
        scenes: Keys of those of which the paragraphs around the office tell something.
    """

    documents: frozenset[str]
    lands: frozenset[str]
    named: frozenset[str]
    scenes: frozenset[str]


class Surroundings:
    """The places of a story by where they are named.

    Args:
        documents: Its reports.
        entities: Who and what they name.
    """

    def __init__(self, documents: Iterable[Document], entities: Iterable[Entity]) -> None:
        self._texts = {document.id: document.text for document in documents}
        self._known: dict[str, frozenset[str]] = {}
        self._named: dict[str, list[tuple[int, Entity]]] = defaultdict(list)
        for entity in entities:
            if entity.type == "place":
                for mention in entity.mentions:
                    self._named[mention.document].append((mention.anchor.start, entity))
        for named in self._named.values():
            named.sort(key=lambda row: (row[0], row[1].id))

    def key(self, place: Entity) -> str:
        """What a place is known by: a country by its code, as an adjective points at it, anything else by its id.

        Args:
            place: The place.
        """
        country = place.precision == "country" and place.country
        return f"country {place.country}" if country else place.id

    def tells(self, document: str, land: str) -> bool:
        """Names a report a place, or one in it where it is a country?

        Args:
            document: Id of the report.
            land: Key of the place.
        """
        return land in self._keys(document)

    def ground(self, lands: Iterable[str], calls: Sequence[Spot]) -> Ground:
        """Where somebody is called by an office, worked out once for all that may stand for him.

        Args:
            lands: Keys of the places that he is told to hold it of.
            calls: Where he is called so.
        """
        documents = frozenset(document for document, _ in calls)
        scenes = (self._scene(spot, anywhere=True) for spot in calls)
        told = frozenset(self.key(place) for place in scenes if place is not None)
        named = frozenset(key for document in documents for key in self._keys(document))
        return Ground(documents, frozenset(lands), named, told)

    def share(self, document: str, ground: Ground) -> bool:
        """Names a report a place that others name, or one in the same country?

        Args:
            document: Id of the report.
            ground: Where the others call somebody by an office.
        """
        return document in ground.documents or bool(self._keys(document) & ground.named)

    def fits(self, reach: Reach, source: Spot, ground: Ground) -> bool:
        """Can an office be of the place around which it is told, as far as its paragraph tells one?

        Args:
            reach: Of what there is one holder of it.
            source: The words for the office.
            ground: Where its holder is called so.
        """
        if reach == "country":
            country = self._country(source)
            return not country or country in (ground.lands or ground.named)
        scene = self._scene(source, anywhere=reach != "region")
        if scene is None:
            return True
        if reach == "town":
            towns = {land for land in ground.lands if not land.startswith("country")}
            return self.key(scene) in (towns or ground.scenes or ground.named)
        return self.key(scene) in ground.named | ground.lands

    def _keys(self, document: str) -> frozenset[str]:
        """The places that a report names, and the countries that those lie in."""
        if document not in self._known:
            places = [place for _, place in self._named.get(document, ())]
            countries = {f"country {place.country}" for place in places if place.country}
            self._known[document] = frozenset(countries | {self.key(place) for place in places})
        return self._known[document]

    def _before(self, spot: Spot) -> Iterable[tuple[int, Entity]]:
        """The places named before words in their paragraph, the nearest first."""
        document, anchor = spot
        named = self._named.get(document, [])
        begun = self._texts[document].rfind("\n", 0, anchor.start) + 1
        for start, place in reversed(named[: bisect_left(named, anchor.start, key=lambda row: row[0])]):
            if start < begun:
                return
            yield start, place

    def _country(self, spot: Spot) -> str:
        """The country told of last before words in their paragraph, or empty."""
        return next((f"country {place.country}" for _, place in self._before(spot) if place.country), "")

    def _scene(self, spot: Spot, *, anywhere: bool) -> Entity | None:
        """The place no country, of which words before others in their paragraph tell something: "In | Halle …".

        A region has many towns: of those only one with which a sentence opens tells where it is, or one in the same
        sentence.
        """
        text = self._texts[spot[0]]
        own = text.rfind(". ", 0, spot[1].start)
        for start, place in self._before(spot):
            led = text[max(start - _WORD, 0) : start].rpartition(" ")[0].rpartition(" ")[2]
            begun = max(text.rfind(mark, 0, start) + len(mark) for mark in (". ", "\n"))
            near = anywhere or start > own or start - begun <= _OPENING
            if place.precision != "country" and near and led.isalpha() and len(led) <= _BINDS:
                return place
        return None
