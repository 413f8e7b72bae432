"""The people, organisations and places that the reports name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, get_args

from relaas.model.anchors import Place
from relaas.model.entities import EntityType
from relaas.model.frozen import Frozen
from relaas.report.controls import one_line
from relaas.report.sections.timeline import Link, passage_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.accounts import Account
    from relaas.model.entities import Entity, NameMention
    from relaas.report.labels import Label
    from relaas.report.wording import Wording


class Form(Frozen, frozen=True):
    """A spelling of a name.

    Attributes:
        words: The name as written.
        language: The code of the language of the first report that writes it so.
        links: Where it stands.
        why: Why it belongs to the entity; each reason once.
    """

    words: str
    language: str
    links: tuple[Link, ...]
    why: tuple[str, ...]


class Name(Frozen, frozen=True):
    """Somebody or something named.

    Attributes:
        id: Entity id.
        name: The fullest form in the texts.
        reports: In how many reports it is named.
        mentions: How often it is named.
        forms: Its spellings, the most frequent first, and where each stands.
        land: Of a place, the code of its country, or empty.
        point: Of a place, how large what its coordinates stand for is, and the coordinates; or empty.
        why: Of a place, why it lies there or why that is open.
    """

    id: str
    name: str
    reports: int
    mentions: int
    forms: tuple[Form, ...]
    land: str = ""
    point: str = ""
    why: str = ""

    @property
    def plain(self) -> bool:
        """Is there nothing to tell but where it stands: no reason of its own, and no other spelling?"""
        return not self.why and [form.words for form in self.forms] == [self.name]


def name_groups(
    account: Account, names: dict[str, Label], say: Wording
) -> list[tuple[EntityType, list[Name]]]:
    """The names by type; those in the most reports, then those named most often, first."""
    made = []
    for type_ in get_args(EntityType):
        rows = [_name(entity, names, say) for entity in account.entities if entity.type == type_]
        if rows:
            made.append((type_, sorted(rows, key=lambda row: (-row.reports, -row.mentions))))
    return made


def named_places(account: Account) -> Iterator[Place]:
    """Where names stand in the texts."""
    for entity in account.entities:
        for mention in entity.mentions:
            yield Place(mention.document, mention.anchor)


def _name(entity: Entity, names: dict[str, Label], say: Wording) -> Name:
    mentions = [mention for mention in entity.mentions if mention.document in names]
    return Name(
        entity.id,
        one_line(entity.name),
        len({mention.document for mention in mentions}),
        len(mentions),
        _forms(mentions, names),
        entity.country or "",
        point_of(entity, say),
        one_line(entity.why),
    )


def _forms(mentions: Sequence[NameMention], names: dict[str, Label]) -> tuple[Form, ...]:
    """The spellings; what is only spelled in capitals elsewhere is a spelling of its own."""
    by_words: defaultdict[str, list[NameMention]] = defaultdict(list)
    for mention in mentions:
        by_words[one_line(mention.anchor.text)].append(mention)
    made = [
        Form(
            words,
            names[held[0].document].language,
            tuple(Link(names[m.document], passage_id(Place(m.document, m.anchor))) for m in held),
            tuple(dict.fromkeys(one_line(m.why) for m in held)),
        )
        for words, held in by_words.items()
    ]
    return tuple(sorted(made, key=lambda form: -len(form.links)))


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
