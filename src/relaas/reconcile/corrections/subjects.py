"""Everything that a person can decide on, by its id, with the words it reads now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.anchors import Anchor
from relaas.model.corrections import FactKind, Subject, opening
from relaas.model.entities import name_id
from relaas.reconcile.events.cases import event_ids
from relaas.reconcile.figures.cases import figure_ids
from relaas.reconcile.statements import statement_ids
from relaas.reconcile.timexes import timex_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.documents import Document
    from relaas.model.findings import Findings


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of what was found in one document, list by list.

    Attributes:
        times: Of its time expressions.
        names: Of its names.
        figures: Of its figures.
        statements: Of its statements.
        events: Of its events.
    """

    times: tuple[str, ...]
    names: tuple[str, ...]
    figures: tuple[str, ...]
    statements: tuple[str, ...]
    events: tuple[str, ...]

    @classmethod
    def of(cls, document: str, found: Findings) -> Ids:
        """The ids of all that was found, before anybody changes anything in it.

        Args:
            document: Its id.
            found: What was found in it.
        """
        return cls(
            tuple(timex_id(document, mention) for mention in found.times),
            tuple(name_id(mention) for mention in found.names),
            figure_ids(document, found.figures),
            statement_ids(document, found.attributions),
            event_ids(document, found.events),
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to decide on.

    Attributes:
        kind: What it is.
        id: Its id.
        at: Number of its document.
        document: Id of its document.
        anchor: Its words.
    """

    kind: FactKind
    id: str
    at: int
    document: str
    anchor: Anchor

    def reads(self, subject: Subject) -> bool:
        """Is it what a decision was made on, word for word?

        Args:
            subject: As the record keeps it.
        """
        return subject.document == self.document and subject.words == self.anchor.text


def facts(documents: Sequence[Document], found: Sequence[Findings], ids: Sequence[Ids]) -> dict[str, Fact]:
    """Every fact by its id. Where an event and a name share one, which a hash hardly ever does, the first is it.

    Args:
        documents: All of them.
        found: What was found in each.
        ids: The ids of it.
    """
    known: dict[str, Fact] = {}
    for at, (document, findings, own) in enumerate(zip(documents, found, ids, strict=True)):
        known.setdefault(document.id, Fact("document", document.id, at, document.id, opening(document.text)))
        for kind, id_, anchor in _mentions(findings, own):
            known.setdefault(id_, Fact(kind, id_, at, document.id, anchor))
    return known


def _mentions(found: Findings, ids: Ids) -> Iterator[tuple[FactKind, str, Anchor]]:
    yield from (("timex", i, m.anchor) for i, m in zip(ids.times, found.times, strict=True))
    yield from (("name", i, m.anchor) for i, m in zip(ids.names, found.names, strict=True))
    yield from (("figure", i, m.anchor) for i, m in zip(ids.figures, found.figures, strict=True))
    for id_, said in zip(ids.statements, found.attributions, strict=True):
        yield "statement", id_, said.content[0]
    yield from (("event", i, m.trigger) for i, m in zip(ids.events, found.events, strict=True))
