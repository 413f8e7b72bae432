"""One entity a form and type, named by its first mention."""

from __future__ import annotations

from relaas.model.anchors import Anchor
from relaas.model.entities import EntityMention
from relaas.reconcile.entities import merge


def test_merge() -> None:
    mentions = [
        EntityMention("d1", Anchor(0, 3, "Jan"), "person", "a"),
        EntityMention("d1", Anchor(5, 9, "Gent"), "place", "b"),
        EntityMention("d2", Anchor(7, 10, "Jan"), "person", "c"),
        EntityMention("d2", Anchor(20, 24, "Gent"), "organisation", "d"),
    ]
    entities = merge(mentions)
    assert [(e.name, e.type, len(e.mentions)) for e in entities] == [
        ("Jan", "person", 2),
        ("Gent", "place", 1),
        ("Gent", "organisation", 1),
    ]
    assert len({e.id for e in entities}) == 3
    assert merge(mentions) == entities
