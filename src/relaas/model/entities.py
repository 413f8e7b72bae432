"""People, organisations and places."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from relaas.model.anchors import Anchor
from relaas.model.documents import identify
from relaas.model.frozen import Frozen

EntityType = Literal["person", "organisation", "place"]
Precision = Literal["country", "region", "city"]


class NameKey(Frozen, frozen=True):
    """What a name is compared by; all of it folded. The language of the text makes it, so that comparing needs none.

    Attributes:
        words: Its words, without an article.
        given: First names of a person; empty for a surname alone and for all that are no persons.
        family: Surname of a person, without particles that may be missing; the whole name of others.
        sound: The whole name as it sounds: transcriptions of one name agree.
        family_sound: The surname as it sounds.
        initials: Acronyms that it may have.
        acronym: Is it one?
        alias: The other name that its text gives it in brackets, or empty.
        common: Is it a common noun or begins with one, as "politie"?
        sure: Does more than one piece of evidence say what it names?
        meaning: The country, town or body that its language lists it as, in a word that all languages share; or empty.
        language: Of its text, or empty.
        inherited: Is it a person only because a longer name of its report, which it ends, is one?
        everyday: Is it a first name alone that many bear, so that it says of nobody who he is?
        another: Does its text say that it is another's of that name ("the other Smith")?
    """

    words: tuple[str, ...]
    given: tuple[str, ...] = ()
    family: str = ""
    sound: str = ""
    family_sound: str = ""
    initials: tuple[str, ...] = ()
    acronym: bool = False
    alias: str = ""
    common: bool = False
    sure: bool = True
    meaning: str = ""
    language: str = ""
    inherited: bool = False
    everyday: bool = False
    another: bool = False


class EntityMention(Frozen, frozen=True):
    """A name in one document.

    Attributes:
        document: Document id.
        anchor: The name, without title or article.
        type: What it names.
        why: The evidence for the type, in words.
        key: What it is compared by, or None to compare the words alone.
    """

    document: str
    anchor: Anchor
    type: EntityType
    why: str
    key: NameKey | None = None


class NameMention(Frozen, frozen=True):
    """A mention as an entity's row lists it.

    Attributes:
        document: Document id.
        anchor: The name.
        why: Why it belongs to the entity.
        id: Made from document, offsets and what its own document takes it for; a person's decisions name it. Empty in
            bundles made before there were any.
    """

    document: str
    anchor: Anchor
    why: str
    id: str = ""


class Entity(Frozen, frozen=True):
    """Somebody or something named, over mentions.

    Attributes:
        id: That of its first mention.
        type: Person, organisation or place.
        name: The fullest form in the texts.
        mentions: Where it is named.
        country: ISO 3166 code of the country that a place is or lies in, or None.
        coordinates: Longitude and latitude of a place in degrees, or None.
        precision: What the coordinates stand for: a whole country, a region or a city. Without coordinates only the
            country is known. None where nothing is.
        why: Of a place, why it lies there or why that is open; else empty.
    """

    id: str
    type: EntityType
    name: str
    mentions: tuple[NameMention, ...]
    country: str | None = None
    coordinates: tuple[float, float] | None = None
    precision: Precision | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class EntityVerdict:
    """What was judged of two names: do they name one?

    Attributes:
        a: Id of a mention, the first of its form in its document.
        b: Id of another, likewise.
        same: `yes`, `no` or `unsure`.
        why: The evidence, in words.
    """

    a: str
    b: str
    same: Literal["yes", "no", "unsure"]
    why: str


def name_id(mention: EntityMention) -> str:
    """The id of a name, which no other document can change.

    Args:
        mention: The name.
    """
    anchor = mention.anchor
    return identify("e", mention.document, anchor.start, anchor.end, mention.type)


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """A name without case, accents, hyphens and stops, its words parted by single spaces.

    Args:
        name: As it stands in a text.
    """
    apart = unicodedata.normalize("NFKD", name.replace("ı", "i")).casefold()
    letters = (" " if c in "-–/" else c for c in apart if not unicodedata.combining(c) and c not in ".'’‘")
    return " ".join("".join(letters).split())
