"""What a language knows of names; `packs/*/names.toml` and `known.toml` tell what each list means."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from relaas.errors import PackError
from relaas.lang.nouns import Nouns
from relaas.lang.partial import lists

if TYPE_CHECKING:
    from collections.abc import Mapping

_READ = {
    "compounds",
    "ends",
    "sounds",
    "no_names",
    "inhabitants",
    "adjectives",
    "nouns",
    "possessed",
    "noun_capitals",
}
"""Keys that are no plain word lists."""


@dataclass(frozen=True, slots=True)
class Names:
    """Words beside or inside a name that say what it names, and what names are made of.

    Attributes:
        compounds: How they are written: `joined`, so that a word counts by its end, or `apart` ("Idlib province").
        ends: What a long word ends in that names an organisation.
        noun_capitals: Has every noun a capital, so that one says nothing?
        nouns: Common nouns by what they are: `apposed`, `rival`, `institution`, `seat`, `site`, `thing`, `person` and
            `nameless`; words that are none of these in spite of their end under `surname`.
        possessed: Nouns by whose they are: of a `person`, an `organisation` or a `place`.
        no_names: What has a capital and names nobody: roads, trams.
        inhabitants: Nouns for people by where they come from.
        others: Right before a name they say that it is another's of that name: "the other Smith, the mayor".
        adjectives: Adjectives made of places.
        sounds: Spellings with the one they are compared by, the longest first.
    """

    compounds: Literal["joined", "apart"]
    noun_capitals: bool
    person_titles: frozenset[str]
    organisation_words: frozenset[str]
    place_words: frozenset[str]
    place_followers: frozenset[str]
    place_prepositions: frozenset[str]
    particles: frozenset[str]
    infixes: frozenset[str]
    articles: frozenset[str]
    bound: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    others: frozenset[str]
    possessive: frozenset[str]
    links: frozenset[str]
    human_relatives: frozenset[str]
    place_relatives: frozenset[str]
    joints: frozenset[str]
    conjunctions: frozenset[str]
    unheard: frozenset[str]
    organisations: frozenset[str]
    media: frozenset[str]
    given: frozenset[str]
    places: frozenset[str]
    no_acronyms: frozenset[str]
    genitives: frozenset[str]
    aged: frozenset[str]
    persons: frozenset[str]
    located: frozenset[str]
    ministries: frozenset[str]
    bodies: frozenset[str]
    seated: frozenset[str]
    local: frozenset[str]
    owners: frozenset[str]
    raised: frozenset[str]
    bare_institutions: frozenset[str]
    qualifiers: frozenset[str]
    standing: frozenset[str]
    governing: frozenset[str]
    stationed: frozenset[str]
    stations: frozenset[str]
    site_openers: frozenset[str]
    site_enders: frozenset[str]
    joining: frozenset[str]
    pronouns: frozenset[str]
    capitals: frozenset[str]
    shared_seats: frozenset[str]
    governments: frozenset[str]
    ruling: frozenset[str]
    origins: frozenset[str]
    employed: frozenset[str]
    thing_relatives: frozenset[str]
    told: frozenset[str]
    several: frozenset[str]
    elected: frozenset[str]
    aged_by: frozenset[str]
    offices: frozenset[str]
    paired: frozenset[str]
    leading: frozenset[str]
    no_towns: frozenset[str]
    landforms: frozenset[str]
    closing_bodies: frozenset[str]
    closing_places: frozenset[str]
    portfolios: frozenset[str]
    ends: tuple[str, ...]
    nouns: Nouns
    possessed: Nouns
    no_names: re.Pattern[str]
    inhabitants: re.Pattern[str]
    adjectives: re.Pattern[str]
    sounds: tuple[tuple[str, str], ...]

    @property
    def apart(self) -> bool:
        """Are compounds written apart?"""
        return self.compounds == "apart"


def names_shape() -> Mapping[str, Any]:
    """What a pack that is not whole knows where it leaves a list out: nothing."""
    keys = {field.name for field in fields(Names)} - {"compounds", "noun_capitals", "nouns", "possessed"}
    return lists(keys, compounds="joined", noun_capitals=False, nouns={}, possessed={})


def read_names(table: Mapping[str, Any]) -> Names:
    """The names of a pack.

    Args:
        table: `names.toml` and `known.toml` as read, in one.

    Raises:
        PackError: A key is unknown or missing.
    """
    known = {field.name for field in fields(Names)}
    if table.keys() != known:
        raise PackError(
            f"names.toml or known.toml: {sorted(table.keys() ^ known)[0]!r} is unknown or missing"
        )
    lists = {key: frozenset(words) for key, words in table.items() if key not in _READ}
    lists["organisations"] |= lists["media"]
    if table["compounds"] not in ("joined", "apart"):
        raise PackError(f"names.toml: compounds are written 'joined' or 'apart', not {table['compounds']!r}")
    joined = table["compounds"] == "joined"
    return Names(
        **lists,
        compounds=table["compounds"],
        noun_capitals=table["noun_capitals"],
        ends=tuple(table["ends"]),
        nouns=Nouns(table["nouns"], joined=joined),
        possessed=Nouns(table["possessed"], joined=joined),
        no_names=_any(table["no_names"]),
        inhabitants=_any(table["inhabitants"]),
        adjectives=_any(table["adjectives"]),
        sounds=tuple((wide, narrow) for wide, narrow in table["sounds"]),
    )


def sound(folded: str, names: Names) -> str:
    """A folded name as it sounds, so that transcriptions of one name agree: "tokajev" and "tokayev".

    Args:
        folded: As `model.entities.plain` folds it.
        names: What a language knows of names.
    """
    return _sound(folded, names.sounds)


@lru_cache(maxsize=1 << 14)
def _sound(folded: str, sounds: tuple[tuple[str, str], ...]) -> str:
    heard = folded
    for wide, narrow in sounds:
        heard = heard.replace(wide, narrow)
    letters: list[str] = []
    for letter in heard:
        if not letters or letters[-1] != letter:
            letters.append(letter)
    return "".join(letters)


def _any(patterns: list[str]) -> re.Pattern[str]:
    """Any of several patterns; of none, nothing."""
    return re.compile("|".join(patterns) or "(?!)")
