"""Entities out of mentions. For now one entity is one form and type over all documents; variants come later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.documents import identify
from relaas.model.entities import Entity, EntityMention, NameMention

if TYPE_CHECKING:
    from collections.abc import Iterable


def merge(mentions: Iterable[EntityMention]) -> tuple[Entity, ...]:
    """Group mentions that have the same form and type.

    Args:
        mentions: In order of document path and offset.

    Returns:
        Entities in the order of their first mentions, from which they take their ids.
    """
    groups: dict[tuple[str, str], list[EntityMention]] = {}
    for mention in mentions:
        groups.setdefault((mention.type, mention.anchor.text), []).append(mention)
    return tuple(_entity(group) for group in groups.values())


def _entity(group: list[EntityMention]) -> Entity:
    first = group[0]
    return Entity(
        id=identify("e", first.document, first.anchor.start, first.anchor.end, first.type),
        type=first.type,
        name=first.anchor.text,
        mentions=tuple(NameMention(m.document, m.anchor, m.why) for m in group),
    )
