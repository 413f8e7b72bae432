"""Names as news has them: what the lists of the pack and the gazetteer know, beside the rare ones of long lists.

The network of names sees what lists say of a word. From rare names alone, which no list has, it would learn not to
listen; from listed ones alone, that who is on no list is no person. So every other person has a name that nobody has.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import relaas
from relaas.lang.packs import load
from relaas.lang.placenames import place_names
from training.steps.inventing import blend

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from training.steps.annotated import Piece

_GAZETTEER = Path(relaas.__file__).parent / "lang" / "gazetteer" / "places.tsv"
_LARGE, _HOME = 100_000, 2_000
_GIVEN_ALONE, _DOUBLE = 0.3, 0.2
_INVENTED = 0.5
"""The share of persons whose name is invented."""
_SMALL = ("van", "de", "van der", "van den", "Van", "De", "Van den", "El", "Al", "van de")
"""Small words of surnames, for names of as many words."""


class Likely:
    """Makes persons of known first names and listed surnames, and picks places that readers know.

    Args:
        lang: The language, a pack.
        packs: The packs whose first names are used.
        persons: Persons of whom the surnames are taken.
    """

    def __init__(self, lang: str, packs: Iterable[str], persons: Iterable[str]) -> None:
        given = {name for code in packs for name in load(code).names.given if name.isalpha()}
        self._given = sorted(name.title() for name in given)
        self._surnames = sorted({name.rpartition(" ")[2] for name in persons if name.count(" ") == 1})
        self._places = [place for place in _places(lang) if place]

    def name(self, piece: Piece, random: Random) -> str:
        """Another name of the type of a piece, or nothing for organisations."""
        words = piece.text.count(" ")
        if piece.type == "PER":
            return (self._nobody if random.random() < _INVENTED else self._person)(words, random)
        return random.choice(random.choice(self._places)) if piece.type == "LOC" else ""

    def _person(self, words: int, random: Random) -> str:
        surname = random.choice(self._surnames)
        if not words:
            return random.choice(self._given) if random.random() < _GIVEN_ALONE else surname
        if random.random() < _DOUBLE:
            surname += "-" + random.choice(self._surnames)
        if words > 1:
            surname = f"{random.choice(_SMALL)} {surname}"
        return f"{random.choice(self._given)} {surname}"

    def _nobody(self, words: int, random: Random) -> str:
        """A person whose names no list has."""
        surname = self._made(random)
        if not words:
            return surname
        if random.random() < _DOUBLE:
            surname += "-" + random.choice(self._surnames)
        if words > 1:
            surname = f"{random.choice((self._made(random), random.choice(_SMALL)))} {surname}"
        return f"{self._made(random)} {surname}"

    def _made(self, random: Random) -> str:
        names = random.choice((self._given, self._surnames))
        return blend(random.choice(names), random.choice(names), random)


@cache
def _places(lang: str) -> tuple[tuple[str, ...], ...]:
    """Countries, what the language calls places of the world, towns at home and large ones."""
    known = place_names(lang)
    if known is None:
        return ()
    rows = [line.split("\t") for line in _GAZETTEER.read_text(encoding="utf-8").splitlines()]
    home = {row[1] for row in rows if row[2] in known.home and int(row[-1]) >= _HOME}
    large = {row[1] for row in rows if int(row[-1]) >= _LARGE}
    called = {one.name for named in known.named.values() for one in named}
    return tuple(tuple(sorted(names)) for names in (set(known.titles.values()), called, home, large))
