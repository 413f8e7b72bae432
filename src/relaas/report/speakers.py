"""The ledger of statements in the order in which it is read: by speaker, those who say most first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.statements import Statement
from relaas.report.ledgers import latest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.accounts import Account


@dataclass(frozen=True, slots=True)
class Speech:
    """What one speaker says in one story.

    Attributes:
        story: Story id.
        entity: Entity id; None for somebody without a name, who stands alone: that two reports, or two lines of one,
            mean the same spokesman by "a spokesman" is not known.
        statements: What is said, earliest first.
    """

    story: str
    entity: str | None
    statements: tuple[Statement, ...]


def speeches(account: Account) -> list[Speech]:
    """What each speaker says, by story; those who say most first, else in the order of the texts."""
    grouped: defaultdict[tuple[str, str | None, str], list[Statement]] = defaultdict(list)
    for statement, entity in _spoken(account):
        grouped[statement.story, entity, "" if entity else statement.id].append(statement)
    published = {d.id: d.published.best or "".join(d.published.candidates[:1]) for d in account.documents}
    made = [Speech(story, entity, _ordered(said, published)) for (story, entity, _), said in grouped.items()]
    place = {story.id: at for at, story in enumerate(account.stories)}
    return sorted(made, key=lambda speech: (place[speech.story], -len(speech.statements)))


def statement_numbers(ledger: Sequence[Speech]) -> dict[str, int]:
    """The number of each statement, by id: its place in the ledger, from 1."""
    ids = (statement.id for speech in ledger for statement in speech.statements)
    return {id_: n for n, id_ in enumerate(ids, 1)}


def _spoken(account: Account) -> Iterator[tuple[Statement, str | None]]:
    """The statements whose report and story are there, each with the entity that speaks."""
    documents = {document.id for document in account.documents}
    stories = {story.id for story in account.stories}
    entities = {entity.id for entity in account.entities}
    for statement in account.statements:
        if statement.document in documents and statement.story in stories:
            entity = statement.source.entity if statement.source else None
            yield statement, entity if entity in entities else None


def _ordered(said: Sequence[Statement], published: dict[str, str]) -> tuple[Statement, ...]:
    """By the time of saying, then of publication, then in the order of the account."""
    return tuple(
        sorted(said, key=lambda s: (*latest(s.when.value, s.when.candidates), published[s.document]))
    )
