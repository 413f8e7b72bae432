"""The ledger of statements in the order in which it is read: by speaker, those who say most first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen
from relaas.model.statements import Statement
from relaas.report.ledgers import latest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.model.accounts import Account


class Speech(Frozen, frozen=True):
    """What one speaker says in one story.

    Attributes:
        story: Story id.
        entity: Entity id; None for somebody without a name, who stands alone but for the pronouns that were taken for
            them: that two reports, or two lines of one, mean the same spokesman by "a spokesman" is not known.
        sayings: What is said, earliest first; each with all statements that say it.
    """

    story: str
    entity: str | None
    sayings: tuple[tuple[Statement, ...], ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, those of one saying together."""
        return tuple(statement for saying in self.sayings for statement in saying)


def speeches(account: Account) -> list[Speech]:
    """What each speaker says, by story; those who say most first, else in the order of the texts."""
    lead = _leads(account)
    grouped: defaultdict[tuple[str, str | None, str], list[Statement]] = defaultdict(list)
    last: dict[tuple[str, str], str] = {}
    for statement, entity in _spoken(account):
        voice = "" if entity else _unnamed(statement, lead[statement.id], last)
        grouped[statement.story, entity, voice].append(statement)
    published = {d.id: d.published.best or "".join(d.published.candidates[:1]) for d in account.documents}
    made = [
        Speech(story, entity, _sayings(_ordered(said, published), lead))
        for (story, entity, _), said in grouped.items()
    ]
    place = {story.id: at for at, story in enumerate(account.stories)}
    return sorted(made, key=lambda speech: (place[speech.story], -len(speech.sayings)))


def _unnamed(statement: Statement, said: str, last: dict[tuple[str, str], str]) -> str:
    """Under which statement somebody without a name stands: a pronoun under the last of those that it stands for.

    Args:
        statement: The statement.
        said: The first statement of the same saying.
        last: Under which those before it stand, by document and what it calls who says them; added to.
    """
    source = statement.source
    if source is None:
        return said
    words = statement.document, source.text
    voice = last.get(words, said) if source.anchor.text != source.text else said
    last[words] = voice
    return voice


def _leads(account: Account) -> dict[str, str]:
    """The cluster of each statement; itself where that is not there."""
    known = {statement.id for statement in account.statements}
    return {s.id: s.cluster if s.cluster in known else s.id for s in account.statements}


def _sayings(statements: Sequence[Statement], lead: Mapping[str, str]) -> tuple[tuple[Statement, ...], ...]:
    """Those of one saying together, in the place of the earliest."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(lead[statement.id], []).append(statement)
    return tuple(tuple(group) for group in found.values())


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
