"""Every place of an account gets its country and its point, or the reason why not."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.lang.packs import languages
from relaas.lang.placenames import place_names
from relaas.model.entities import plain
from relaas.reconcile.places.candidates import candidates
from relaas.reconcile.places.deciding import TOWN, Case, Place, decide
from relaas.reconcile.places.evidence import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from relaas.model.documents import Document
    from relaas.model.entities import Entity, NameMention

_ROUNDS = 3
"""How often what is settled helps to settle the rest: a town by its neighbours, they by the country that is named."""


def locate(entities: Sequence[Entity], documents: Iterable[Document]) -> tuple[Entity, ...]:
    """The entities, each place with where it lies and why, or with why that is open.

    What decides is said by its own reports: what stands beside its name, the countries named there, other places
    there that are settled; its size only where nothing speaks against it.

    Args:
        entities: Of all types.
        documents: The reports that name them.
    """
    readings = _readings(documents)
    surnames = {plain(e.name.split()[-1]) for e in entities if e.type == "person" and len(e.name.split()) > 1}
    places = [e for e in entities if e.type == "place" and any(m.document in readings for m in e.mentions)]
    cases = {entity.id: _case(entity, readings) for entity in places}
    settled: dict[str, Place] = {}
    for _ in range(_ROUNDS):
        shown = _shown(places, settled)
        now = {e.id: decide(_with_neighbours(cases[e.id], e, readings, shown)) for e in places}
        if now == settled:
            break
        settled = now
    return tuple(_placed(entity, settled, surnames) for entity in entities)


def _readings(documents: Iterable[Document]) -> dict[str, Reading]:
    known = {code: place_names(code) for code in languages()}
    return {d.id: Reading(d, words) for d in documents if (words := known.get(d.language))}


def _shown(places: Iterable[Entity], settled: Mapping[str, Place]) -> dict[str, dict[str, list[str]]]:
    """Of each report, the countries that its settled places lie in, with the ids of those places."""
    shown: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for entity in places:
        place = settled.get(entity.id)
        if place and place.country and place.point:
            for document in dict.fromkeys(mention.document for mention in entity.mentions):
                shown[document][place.country].append(entity.id)
    return shown


def _case(entity: Entity, readings: Mapping[str, Reading]) -> Case:
    """What its reports say of a place, but for the countries that they name."""
    mentions = [m for m in entity.mentions if m.document in readings]
    words = readings[_naming(entity, mentions).document].names
    links = dict.fromkeys(link for m in mentions for link in readings[m.document].links(m.anchor))
    kinds = frozenset(kind for m in mentions if (kind := readings[m.document].kind(m.anchor)))
    fits = candidates(entity.name, words)
    least = 0 if words.hamlets else TOWN
    return Case(entity.name, fits, tuple(links), kinds, {}, words.home, least)


def _with_neighbours(
    case: Case,
    entity: Entity,
    readings: Mapping[str, Reading],
    shown: Mapping[str, Mapping[str, Sequence[str]]],
) -> Case:
    """The case of a place with the countries that its reports name, and those of what is settled in them."""
    mentions = [m for m in entity.mentions if m.document in readings]
    titles = readings[_naming(entity, mentions).document].names.titles
    countries: dict[str, str] = {}
    for document in dict.fromkeys(m.document for m in mentions):
        countries = {**readings[document].countries, **countries}
        for country, ids in shown.get(document, {}).items():
            if ids != [entity.id]:
                countries.setdefault(country, titles[country])
    return replace(case, countries=countries)


def _naming(entity: Entity, mentions: Sequence[NameMention]) -> NameMention:
    """The first mention of an entity by the name that it goes by: its language knows where that is."""
    return next((m for m in mentions if " ".join(m.anchor.text.split()) == entity.name), mentions[0])


def _placed(entity: Entity, settled: Mapping[str, Place], surnames: Set[str]) -> Entity:
    place = settled.get(entity.id)
    if place is None:
        return entity
    if plain(entity.name) in surnames:
        place = Place(None, None, None, f"“{entity.name}” is also the surname of a person in the reports")
    return replace(
        entity,
        country=place.country,
        coordinates=place.point,
        precision=place.precision,
        why=place.why,
    )
