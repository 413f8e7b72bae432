"""The people, organisations and places that the reports name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from relaas.model.anchors import Place
from relaas.model.entities import EntityType
from relaas.report.controls import one_line
from relaas.report.sections.timeline import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.model.entities import Entity
    from relaas.report.labels import Label
    from relaas.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a report.

    Attributes:
        words: The name as written.
        link: Where it stands.
        why: Why it belongs to the entity.
    """

    words: str
    link: Link
    why: str


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something named.

    Attributes:
        id: Entity id.
        name: The fullest form in the texts.
        reports: In how many reports it is named.
        mentions: Where it is named.
        land: Of a place, the code of its country, or empty.
        point: Of a place, how large what its coordinates stand for is, and the coordinates; or empty.
        why: Of a place, why it lies there or why that is open.
    """

    id: str
    name: str
    reports: int
    mentions: tuple[Mention, ...]
    land: str = ""
    point: str = ""
    why: str = ""


def name_id(place: Place) -> str:
    """The `id` that the page gives a name in a text."""
    return f"m-{place.document}-{place.anchor.start}-{place.anchor.end}"


def name_groups(
    account: Account, names: dict[str, Label], say: Wording
) -> list[tuple[EntityType, list[Name]]]:
    """The names by type; those in the most reports, then those named most often, first."""
    made = []
    for type_ in get_args(EntityType):
        rows = [_name(entity, names, say) for entity in account.entities if entity.type == type_]
        if rows:
            made.append((type_, sorted(rows, key=lambda row: (-row.reports, -len(row.mentions)))))
    return made


def named_places(account: Account) -> Iterator[Place]:
    """Where names stand in the texts."""
    for entity in account.entities:
        for mention in entity.mentions:
            yield Place(mention.document, mention.anchor)


def _name(entity: Entity, names: dict[str, Label], say: Wording) -> Name:
    mentions = tuple(
        Mention(
            one_line(m.anchor.text),
            Link(names[m.document], name_id(Place(m.document, m.anchor))),
            one_line(m.why),
        )
        for m in entity.mentions
        if m.document in names
    )
    return Name(
        entity.id,
        one_line(entity.name),
        len({m.link.label.id for m in mentions}),
        mentions,
        entity.country or "",
        point_of(entity, say),
        one_line(entity.why),
    )


def point_of(entity: Entity, say: Wording) -> str:
    """The coordinates of a place with what they stand for, in words; empty where there are none.

    Args:
        entity: Any.
        say: The words of the page.
    """
    if entity.coordinates is None:
        return ""
    lon, lat = entity.coordinates
    return say(f"point_{entity.precision or 'unknown'}", lat=f"{lat:g}", lon=f"{lon:g}")
