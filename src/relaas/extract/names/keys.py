"""What a name is compared by, made with what its language knows."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.extract.names.brackets import initials, is_acronym
from relaas.extract.names.echoes import family
from relaas.lang.names import sound
from relaas.model.entities import NameKey, plain

if TYPE_CHECKING:
    from relaas.lang.names import Names
    from relaas.model.entities import EntityType


def key(form: str, type_: EntityType, names: Names, *, alias: str, sure: bool) -> NameKey:
    """The key of a name.

    Args:
        form: The name as it stands.
        type_: What it names.
        names: What the language knows of names.
        alias: Its initials where the text gives them, or empty.
        sure: Does more than the pipeline say what it names?
    """
    words = form.split()
    particle = type_ == "person" and words[0].lower() in names.particles  # "Hugo De Waele … De Waele"
    if len(words) > 1 and words[0].lower() in names.bound and not particle:
        words = words[1:]
    start = family(words, names.particles) if type_ == "person" else 0
    given = () if start == 0 or words[0].lower() in names.particles else words[:start]
    surname = " ".join(_without_article(word, names) for word in words[start if given else 0 :])
    if (
        type_ == "organisation" and form[0].islower()
    ):  # "prefectuur in Lucca" and "prefectuur van Lucca" are one
        words = [
            min(names.possessive) if word in names.stations and names.possessive else word for word in words
        ]
    folded = plain(" ".join(words))
    return NameKey(
        words=tuple(folded.split()),
        given=tuple(plain(word) for word in given),
        family=_loose(surname, names),
        sound=sound(folded, names),
        family_sound=sound(_loose(surname, names), names),
        initials=() if type_ == "person" or len(words) < 2 else initials(words, names.unheard),
        acronym=is_acronym(form),
        alias=plain(alias),
        common=form[0].islower(),
        everyday=type_ == "person" and folded in _everyday(names),
        sure=sure,
    )


@lru_cache(maxsize=8)
def _everyday(names: Names) -> frozenset[str]:
    """The first names that most readers know, folded as names are."""
    return frozenset(map(plain, names.given))


def _without_article(word: str, names: Names) -> str:
    head, hyphen, tail = word.partition("-")
    return tail if hyphen and head.lower() in names.articles else word


def _loose(surname: str, names: Names) -> str:
    words = plain(surname).split()
    while len(words) > 1 and words[0] in names.articles:
        words = words[1:]
    return " ".join(words)
