"""Bodies that reports of every language name, by what each calls them; `packs/*/bodies.toml` tells of its lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from relaas.errors import PackError
from relaas.lang.packs import folder
from relaas.lang.tables import read
from relaas.model.entities import plain

_TABLES = {"bodies", "portfolios", "ministries"}


@dataclass(frozen=True, slots=True, eq=False)
class KnownBodies:
    """What a language calls bodies; keys are the same in every language, names are looked up as `plain` folds them.

    Attributes:
        bodies: Keys of bodies by name.
        portfolios: Keys of what a ministry is for, by name: "Buitenlandse Zaken".
        ministries: The same by one word for ministry and portfolio: "gezondheidsministerie".
    """

    bodies: Mapping[str, str]
    portfolios: Mapping[str, str]
    ministries: Mapping[str, str]


@cache
def known_bodies(code: str) -> KnownBodies:
    """The bodies of a pack; empty where it lists none. A second call returns the same.

    Reach for it to tell that names of two languages are one body.

    Args:
        code: The language.

    Raises:
        PackError: The data break the format.
    """
    file = folder(code) / "bodies.toml"
    if not file.is_file():
        return KnownBodies({}, {}, {})
    table = read(file, f"packs/{code}")
    if odd := sorted(table.keys() ^ _TABLES):
        raise PackError(f"packs/{code}/bodies.toml: {odd[0]!r} is unknown or missing")
    return KnownBodies(**{name: _keys(code, rows) for name, rows in table.items()})


def _keys(code: str, rows: Mapping[str, list[str]]) -> dict[str, str]:
    """Keys by folded name; no name has two."""
    found: dict[str, str] = {}
    for key, names in rows.items():
        for name in map(plain, names):
            if found.setdefault(name, key) != key:
                raise PackError(f"packs/{code}/bodies.toml: {name!r} is under {found[name]!r} and {key!r}")
    return found
