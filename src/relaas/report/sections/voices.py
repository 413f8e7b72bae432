"""Who says a figure or a statement, and through whom it came into a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.anchors import Place
from relaas.report.controls import one_line
from relaas.report.sections.timeline import passage_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.model.figures import Figure, Link


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who says something or passes it on.

    Attributes:
        words: As the report calls them.
        target: The `id` of those words on the page.
        name: Their name, where the words do not hold it; else empty.
        entity: The `id` of the name on the page; empty where there is no name.
    """

    words: str
    target: str
    name: str
    entity: str


@dataclass(frozen=True, slots=True)
class Voices:
    """The line from who says a figure to the report.

    Attributes:
        source: Who says it, or None where nobody is named.
        chain: Who passed it on, nearest the source first.
    """

    source: Voice | None
    chain: tuple[Voice, ...]


def voices(figure: Figure, entities: dict[str, str]) -> Voices:
    """Who says a figure and who passed it on; `entities` are the names of an account by entity id."""
    source = _voice(figure.source, figure.document, entities) if figure.source else None
    return Voices(source, passed_on(figure.chain, figure.document, entities))


def passed_on(chain: tuple[Link, ...], document: str, entities: dict[str, str]) -> tuple[Voice, ...]:
    """Those who passed something on, nearest the source first.

    Args:
        chain: Nearest the outlet first, as an account has it.
        document: Document id.
        entities: The names of an account by entity id.
    """
    return tuple(_voice(link, document, entities) for link in reversed(chain))


def voiced_places(account: Account) -> Iterator[Place]:
    """Where those who say figures, and those who pass figures and statements on, stand in the texts."""
    for figure in account.figures:
        for link in ([figure.source] if figure.source else []) + list(figure.chain):
            yield Place(figure.document, link.anchor)
    for statement in account.statements:
        yield from (Place(statement.document, link.anchor) for link in statement.chain)


def _voice(link: Link, document: str, entities: dict[str, str]) -> Voice:
    words, name = one_line(link.text), entities.get(link.entity or "", "")
    shown = "" if name.casefold() in words.casefold() else name
    return Voice(words, passage_id(Place(document, link.anchor)), shown, (link.entity or "") if name else "")
