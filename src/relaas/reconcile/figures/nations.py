"""Figures that count the people of one country in a story of another: "drie Chinezen", "Tokio telt er zeven"."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from relaas.lang import packs
from relaas.lang.placenames import place_names
from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relaas.model.entities import Entity
    from relaas.reconcile.figures.cases import Case

_FROM_ELSEWHERE = ("migrants", "travellers", "perpetrators", "fighters")
"""Groups whom a country does not count as its own."""


def nations(cases: Sequence[Case], entities: Mapping[str, Entity]) -> dict[str, str]:
    """The country whose people a figure counts, by its id, empty where it is that of the story itself.

    Figures that name no country are left out. A place that gives a count is the government that sits there, and counts
    its own.

    Args:
        cases: All figures of a story.
        entities: By their ids.
    """
    home = _home(entities.values())
    found = {case.id: _by_words(case) or (_by_source(case, entities) if _own(case) else "") for case in cases}
    return {id_: "" if country == home else country for id_, country in found.items() if country}


def at_home(cases: Sequence[Case], entities: Mapping[str, Entity]) -> frozenset[str]:
    """The ids of figures that count in the country of the story by its name, where none of their kind counts abroad.

    Args:
        cases: All figures of a story.
        entities: By their ids.
    """
    home = _home(entities.values())
    placed = [(case, entities[case.place]) for case in cases if case.place in entities]
    abroad = {
        c.mention.category for c, place in placed if place.country not in (None, home) and c.value != (0, 0)
    }
    inside = ((c, p) for c, p in placed if p.precision == "country" and p.country == home)
    return frozenset(c.id for c, _ in inside if c.mention.category not in abroad)


def abroad(cases: Sequence[Case], entities: Mapping[str, Entity]) -> frozenset[str]:
    """The ids of figures that count in another country than that of the story, behind more of the same elsewhere.

    "26 Tote in Griechenland. […] In Albanien kamen zwei Menschen ums Leben."

    Args:
        cases: All figures of a story.
        entities: By their ids.
    """
    home = _home(entities.values())
    away = {
        case.id
        for case in cases
        if case.place in entities
        and entities[case.place].precision == "country"
        and entities[case.place].country not in (None, home)
    }
    told: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        if case.id not in away:
            told[case.document.id].append(case)
    return frozenset(
        case.id
        for case in cases
        if case.id in away and any(_is_more(other, case) for other in told[case.document.id])
    )


def _is_more(other: Case, case: Case) -> bool:
    """Does a count of the same stand before another, no part, and is it more?"""
    before = other.mention.anchor.start < case.mention.anchor.start and other.whole is None
    alike = other.mention.category == case.mention.category and case.whole is None
    return before and alike and other.mention.quantity.is_above(case.mention.quantity)


def _home(entities: Iterable[Entity]) -> str:
    """The country whose places are named most; of equals the first by its code."""
    named: Counter[str] = Counter()
    for entity in entities:
        if entity.type == "place" and entity.country is not None:
            named[entity.country] += len(entity.mentions)
    return min(named, key=lambda country: (-named[country], country), default="")


def _by_words(case: Case) -> str:
    """What the words for those counted say: "Russische doden", "Noren"; nothing where they could mean two."""
    counted, language = case.mention.counted, case.document.language
    known = place_names(language) if language in packs.languages() else None
    if counted is None or known is None:
        return ""
    words = (word for word in counted.text.split() if word[0].isupper())
    found = {code for word in words for code in known.peoples.get(plain(word), ())}
    return found.pop() if len(found) == 1 else ""


def _own(case: Case) -> bool:
    """Can they be the people of whoever counts them: not those who have come there, or come from elsewhere?"""
    return case.mention.counted is None or case.mention.counted.group not in _FROM_ELSEWHERE


def _by_source(case: Case, entities: Mapping[str, Entity]) -> str:
    source = entities.get(case.source.entity) if case.source is not None and case.source.entity else None
    return source.country or "" if source is not None and source.type == "place" else ""
