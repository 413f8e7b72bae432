"""Copies to the letter name whom the first of them names."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.documents import identify

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.model.anchors import Anchor
    from relaas.model.entities import Entity, NameMention


def with_copies(
    entities: Sequence[Entity], first: Mapping[str, str], ids: Mapping[tuple[str, Anchor], str]
) -> tuple[Entity, ...]:
    """The entities with the mentions of copies too, in order of document; nothing else of them changes.

    Args:
        entities: Found in the first of each text alone.
        first: Of every document the first with its text, in order of path.
        ids: Of every name, by document and words.
    """
    place = {document: at for at, document in enumerate(first)}
    copies: defaultdict[str, list[str]] = defaultdict(list)
    for document, original in first.items():
        copies[original].append(document)
    return tuple(replace(entity, mentions=_all(entity, copies, place, ids)) for entity in entities)


def _all(
    entity: Entity,
    copies: Mapping[str, Sequence[str]],
    place: Mapping[str, int],
    ids: Mapping[tuple[str, Anchor], str],
) -> tuple[NameMention, ...]:
    found = [
        mention
        if document == mention.document
        else replace(mention, document=document, id=_id(entity, document, mention, ids))
        for mention in entity.mentions
        for document in copies[mention.document]
    ]
    return tuple(sorted(found, key=lambda mention: place[mention.document]))


def _id(entity: Entity, document: str, mention: NameMention, ids: Mapping[tuple[str, Anchor], str]) -> str:
    """The id of a name in a copy: as it was made there, or anew where the copy could not be read."""
    anchor = mention.anchor
    return ids.get((document, anchor)) or identify("e", document, anchor.start, anchor.end, entity.type)
