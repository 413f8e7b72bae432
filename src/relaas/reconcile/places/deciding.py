"""Which of several places of one name is meant: what is beside it, the countries of the reports, and size."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from relaas.model.entities import Precision
from relaas.model.frozen import Frozen
from relaas.reconcile.places.candidates import Candidate
from relaas.reconcile.places.evidence import Link

_LARGE = 100_000
"""Inhabitants from which news of another country names a town without saying where it lies. A smaller one needs a
report that names its country: what bears its name may as well be a village or a quarter that no list has."""
_METROPOLIS = 1_000_000
"""Inhabitants from which it may be named without its country in a report of other countries, though the language does
not list it. The Mati that burns in a report of Greece is not the Mati of 140,000 in the Philippines."""
TOWN = 15_000
"""Inhabitants of a town at home that readers know, whatever else a report is about."""
_TIMES = 10
"""How many times larger a place is than its namesakes where the name alone means it: Paris in France, not in Texas.
At three to five times (Tripoli in Libya and in Lebanon) both stand in the news without a country."""
_LISTED = 2
"""The same where the language lists the name for one country only, as Barcelona."""
_VILLAGE = 100
"""How many times smaller a namesake is that speaks against a place of renown no more than silence, though the reports
name its country: Wales in Massachusetts."""
_SAME = 30.0
"""Kilometres within which two entries of one name are one place, listed as town and as municipality."""
_SHOWN = 4
"""Namesakes that a reason lists."""


class Place(Frozen, frozen=True):
    """Where something lies, as far as it is decided.

    Attributes:
        country: ISO code, or None.
        point: Longitude and latitude, or None.
        precision: How large what the point stands for is, or None.
        why: The reason, or why it is open.
    """

    country: str | None
    point: tuple[float, float] | None
    precision: Precision | None
    why: str


class Case(Frozen, frozen=True):
    """A name with all that bears on where it lies.

    Attributes:
        name: As the reports have it.
        fits: What it can stand for.
        links: What stands beside its mentions.
        kinds: What the words before its mentions say that it is: `region`, `city`.
        countries: The countries that its reports name apart from it, with the words that do.
        home: Countries that need no naming.
        least: Inhabitants of a town that is meant though nothing beside its name says so; listed ones need none.
    """

    name: str
    fits: tuple[Candidate, ...]
    links: tuple[Link, ...]
    kinds: frozenset[str]
    countries: Mapping[str, str]
    home: frozenset[str]
    least: int = 0


def decide(case: Case) -> Place:
    """Where a name lies, or why that is open."""
    linked = list(dict.fromkeys(link.country for link in case.links if _among(link, case.fits)))
    if len(linked) > 1:
        return _open(f"the reports place “{case.name}” in {' and in '.join(sorted(linked))}")
    if linked:
        link = next(link for link in case.links if link.country == linked[0])
        inside = [fit for fit in case.fits if fit.country == link.country]
        return _within(case, inside, f"“{link.words}” stands beside it")
    if not case.fits:
        return _unknown(case)
    if not (known := [fit for fit in case.fits if fit.listed or fit.weight >= case.least]):
        return _open(
            f"only small places have that name, as {_either(case.fits)}, and nothing beside it says which"
        )
    return _by_country(case, _of_kind(replace(case, fits=tuple(known))))


def _among(link: Link, fits: Sequence[Candidate]) -> bool:
    return any(fit.country == link.country for fit in fits)


def _unknown(case: Case) -> Place:
    firm = {link.country: link.words for link in case.links if link.firm}
    if len(firm) == 1:
        ((country, words),) = firm.items()
        return Place(country, None, None, f"“{words}” says its country; the gazetteer has no such name")
    return _open("the gazetteer has no such name")


def _of_kind(case: Case) -> list[Candidate]:
    """What fits the words before the name; all where none does. A country goes before a town of its own."""
    kinds = case.kinds if len(case.kinds) == 1 else frozenset[str]()
    chosen = [fit for fit in case.fits if fit.kind in kinds] or list(case.fits)
    nations = {fit.country for fit in chosen if fit.kind == "country"}
    return [fit for fit in chosen if fit.kind == "country" or fit.country not in nations]


def _by_country(case: Case, fits: Sequence[Candidate]) -> Place:
    nations = [fit for fit in fits if fit.kind == "country"]
    country, reason = _nation(case, nations, fits) if nations else _town(case, fits)
    if not country:
        return _open(reason)
    return _within(case, [fit for fit in fits if fit.country == country], reason)


def _nation(case: Case, nations: Sequence[Candidate], fits: Sequence[Candidate]) -> tuple[str, str]:
    """The country that has a name, if no other place is as likely to be meant by it; or empty, and why it is open."""
    rivals = [
        fit.weight for fit in fits if fit not in nations and (fit.listed or fit.weight > nations[0].weight)
    ]
    said = [fit.country for fit in fits if fit.country in case.countries]
    likely = [nation for nation in nations if nation.country in said]
    if len(nations) == 1 and _TIMES * max(rivals, default=0) <= nations[0].weight:
        return nations[0].country, f"“{case.name}” is {nations[0].label}"
    if len(set(said)) == 1 and (likely or all(fit.listed for fit in fits)):
        return said[0], f"“{case.countries[said[0]]}” stands in the report"
    return "", f"it could be {_either(fits)}"


def _town(case: Case, fits: Sequence[Candidate]) -> tuple[str, str]:
    """The country of a town or region and the reason; or empty, and why it is open."""
    weights: dict[str, int] = {}
    for fit in sorted(fits, key=_order):
        weights.setdefault(fit.country, fit.weight)
    said = [country for country in weights if country in case.countries]
    best = min(fits, key=_order)
    if best.listed:
        said = [country for country in said if _VILLAGE * weights[country] > best.weight]
    told = best.listed or not case.countries or best.weight >= _METROPOLIS
    if _stands_out(best, fits) and (best.country in said or (told and not said)):
        return best.country, _size(case.name, best, len(weights) == 1)
    if len(said) == 1 and _TIMES * weights[said[0]] > best.weight:
        return said[0], f"“{case.countries[said[0]]}” stands in the report"
    return _at_home(case, fits, weights)


def _stands_out(best: Candidate, fits: Sequence[Candidate]) -> bool:
    """Is the largest so well known that its name alone means it?"""
    abroad = [fit for fit in fits if fit.country != best.country]
    alone = best.listed and not any(fit.listed for fit in abroad)
    rival = max((fit.weight for fit in abroad), default=0)
    return best.own and best.weight >= max(_LARGE, (_LISTED if alone else _TIMES) * rival)


def _size(name: str, best: Candidate, only: bool) -> str:
    if only:
        return f"“{name}” is {best.label}: no other country has one of that name"
    return f"“{name}” is {best.label}, by far the best known of that name"


def _at_home(case: Case, fits: Sequence[Candidate], weights: Mapping[str, int]) -> tuple[str, str]:
    """A place of the news' own countries, in reports of nothing abroad."""
    own = [country for country in weights if country in case.home]
    foreign = [country for country in case.countries if country not in case.home]
    if len(own) == 1 and not foreign and _TIMES * weights[own[0]] > max(weights.values()):
        return own[0], "the report names no country abroad"
    only = len(weights) == 1
    known = [fit for fit in fits if fit.listed or (fit.country in own and fit.own and fit.weight >= TOWN)]
    if only and known:
        return known[0].country, _size(case.name, known[0], only)
    if only:
        return "", f"{_either(fits)} has that name, but nothing in the report is in {next(iter(weights))}"
    return "", f"it could be {_either(fits)}"


def _within(case: Case, fits: Sequence[Candidate], reason: str) -> Place:
    """The place in a country that is settled."""
    country = fits[0].country
    nation = [fit for fit in fits if fit.kind == "country"]
    if nation:
        return Place(country, nation[0].point, "country" if nation[0].point else None, reason)
    chosen = _narrowed(case, fits)
    top = chosen[0]
    apart = [fit for fit in chosen[1:] if not _one(top, fit) and top.weight < _TIMES * fit.weight]
    if apart:
        return Place(country, None, None, f"{reason}; there it could be {_either([top, *apart], where=True)}")
    return Place(country, top.point, top.kind if top.point else None, reason)


def _narrowed(case: Case, fits: Sequence[Candidate]) -> list[Candidate]:
    """What is of the kind and in the part that is said; a known town before the region of its name, others after it."""
    parts = {link.part for link in case.links if link.part}
    chosen = [fit for fit in fits if fit.part in parts] or list(fits)
    large = any(fit.kind == "city" and (fit.listed or fit.weight >= _LARGE) for fit in chosen)
    wanted = case.kinds if len(case.kinds) == 1 else frozenset(["city" if large else "region"])
    return sorted([fit for fit in chosen if fit.kind in wanted] or chosen, key=_order)


def _order(fit: Candidate) -> tuple[int, bool, str, str, tuple[float, float]]:
    return -fit.weight, not fit.listed, fit.country, fit.label, fit.point or (0.0, 0.0)


def _one(left: Candidate, right: Candidate) -> bool:
    """Are two entries one place?"""
    if left.point is None or right.point is None:
        return False
    (lon, lat), (other_lon, other_lat) = left.point, right.point
    east = (lon - other_lon) * math.cos(math.radians((lat + other_lat) / 2))
    return math.hypot(east, lat - other_lat) * 111.2 <= _SAME


def _either(fits: Sequence[Candidate], *, where: bool = False) -> str:
    """Namesakes for reading, with their points where their countries do not tell them apart."""
    ordered = sorted(fits, key=_order)
    labels = list(
        dict.fromkeys(f"{fit.label} {_written(fit)}".strip() if where else fit.label for fit in ordered)
    )
    more = f" or {len(labels) - _SHOWN} more" if len(labels) > _SHOWN else ""
    return " or ".join(labels[:_SHOWN]) + more


def _written(fit: Candidate) -> str:
    return f"at {fit.point[1]}, {fit.point[0]}" if fit.point else ""


def _open(why: str) -> Place:
    return Place(None, None, None, why)
