"""Which of several places of one name is meant: what is beside it, the countries of the reports, and size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.model.entities import Precision
    from relaas.reconcile.places.candidates import Candidate
    from relaas.reconcile.places.evidence import Link

_LARGE = 100_000
"""Inhabitants from which news of another country names a town without saying where it lies. A smaller one needs a
report that names its country: what bears its name may as well be a village or a quarter that no list has."""
_TIMES = 10
"""How many times larger a place is than its namesakes where the name alone means it: Paris in France, not in Texas.
At three to five times (Tripoli in Libya and in Lebanon) both stand in the news without a country."""
_SAME = 30.0
"""Kilometres within which two entries of one name are one place, listed as town and as municipality."""
_SHOWN = 4
"""Namesakes that a reason lists."""


@dataclass(frozen=True, slots=True)
class Place:
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


@dataclass(frozen=True, slots=True)
class Case:
    """A name with all that bears on where it lies.

    Attributes:
        name: As the reports have it.
        fits: What it can stand for.
        links: What stands beside its mentions.
        kinds: What the words before its mentions say that it is: `region`, `city`.
        countries: The countries that its reports name apart from it, with the words that do.
        home: Countries that need no naming.
    """

    name: str
    fits: tuple[Candidate, ...]
    links: tuple[Link, ...]
    kinds: frozenset[str]
    countries: Mapping[str, str]
    home: frozenset[str]


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
    return _by_country(case, _of_kind(case))


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
    weights: dict[str, int] = {}
    for fit in sorted(fits, key=lambda fit: (-fit.weight, fit.country)):
        weights.setdefault(fit.country, fit.weight)
    country, reason = _country(case, fits, weights)
    if not country:
        return _open(reason)
    return _within(case, [fit for fit in fits if fit.country == country], reason)


def _country(case: Case, fits: Sequence[Candidate], weights: Mapping[str, int]) -> tuple[str, str]:
    """The country of a name and the reason; or empty, and why it is open."""
    said = [country for country in weights if country in case.countries]
    top, *others = weights
    nations = sum(fit.kind == "country" for fit in fits)
    rival = weights[others[0]] if others else 0
    large = weights[top] >= max(_LARGE, _TIMES * rival) and nations < 2
    if large and (top in said or not said):
        return top, _size(case.name, fits, top, rival)
    if len(said) == 1 and _TIMES * weights[said[0]] > weights[top]:
        return said[0], f"“{case.countries[said[0]]}” stands in the report"
    return _at_home(case, fits, weights)


def _size(name: str, fits: Sequence[Candidate], top: str, rival: int) -> str:
    best = next(fit for fit in sorted(fits, key=_order) if fit.country == top)
    if best.kind == "country":
        return f"“{name}” is {best.label}"
    if not rival:
        return f"“{name}” is {best.label}: no place of that name lies elsewhere"
    return f"“{name}” is {best.label}, more than {_TIMES} times as large as any other of that name"


def _at_home(case: Case, fits: Sequence[Candidate], weights: Mapping[str, int]) -> tuple[str, str]:
    """A place of the news' own countries, in reports of nothing abroad."""
    own = [country for country in weights if country in case.home]
    foreign = [country for country in case.countries if country not in case.home]
    if len(own) == 1 and not foreign and _TIMES * weights[own[0]] > max(weights.values()):
        return own[0], "the report names no country abroad"
    only = len(weights) == 1
    listed = [fit for fit in fits if fit.listed]
    if only and listed:
        return listed[0].country, f"“{case.name}” is {listed[0].label}"
    if only:
        return "", f"{_either(fits)} has that name, but nothing in the report is in {next(iter(weights))}"
    return "", f"it could be {_either(fits)}"


def _within(case: Case, fits: Sequence[Candidate], reason: str) -> Place:
    """The place in a country that is settled."""
    country = fits[0].country
    nation = [fit for fit in fits if fit.kind == "country"]
    if nation:
        known = nation[0].point
        return Place(country, known, "country", reason)
    chosen = _narrowed(case, fits)
    top = chosen[0]
    apart = [fit for fit in chosen[1:] if not _one(top, fit) and top.weight < _TIMES * fit.weight]
    if apart:
        return Place(country, None, "country", f"{reason}; there it could be {_either([top, *apart])}")
    return Place(country, top.point, top.kind, reason)


def _narrowed(case: Case, fits: Sequence[Candidate]) -> list[Candidate]:
    """What is of the kind and in the part that is said, a town before the region that it names; the largest first."""
    parts = {link.part for link in case.links if link.part}
    chosen = [fit for fit in fits if fit.part in parts] or list(fits)
    wanted = case.kinds if len(case.kinds) == 1 else frozenset(["city"])
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


def _either(fits: Sequence[Candidate]) -> str:
    labels = list(dict.fromkeys(fit.label for fit in sorted(fits, key=_order)))
    more = f" or {len(labels) - _SHOWN} more" if len(labels) > _SHOWN else ""
    return " or ".join(labels[:_SHOWN]) + more


def _open(why: str) -> Place:
    return Place(None, None, None, why)
