"""People, organisations and places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from relaas.model.anchors import Anchor

EntityType = Literal["person", "organisation", "place"]


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A name in one document.

    Attributes:
        document: Document id.
        anchor: The name, without title or article.
        type: What it names.
        why: The evidence for the type, in words.
    """

    document: str
    anchor: Anchor
    type: EntityType
    why: str


@dataclass(frozen=True, slots=True)
class NameMention:
    """A mention as an entity's row lists it.

    Attributes:
        document: Document id.
        anchor: The name.
        why: Why it belongs to the entity.
    """

    document: str
    anchor: Anchor
    why: str


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something named, over mentions.

    Attributes:
        id: Made from its first mention.
        type: Person, organisation or place.
        name: The fullest form in the texts.
        mentions: Where it is named.
        country: ISO 3166 code, or None.
        coordinates: Longitude and latitude in degrees, or None.
    """

    id: str
    type: EntityType
    name: str
    mentions: tuple[NameMention, ...]
    country: str | None = None
    coordinates: tuple[float, float] | None = None
