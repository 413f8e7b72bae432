"""Does the ledger of statements hold together? Its references, its parts and its times."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relaas.model.accounts import Account
    from relaas.model.anchors import Anchor
    from relaas.model.statements import Statement


def anchors(statement: Statement) -> Iterator[Anchor]:
    """Every anchor of a statement: who says it, the words that say so, what is said, and who passed it on."""
    if statement.source:
        yield statement.source.anchor
    if statement.cue:
        yield statement.cue
    yield from statement.content
    yield from (link.anchor for link in statement.chain)


def dates(statement: Statement) -> Iterator[str]:
    """Every date of a statement, each once."""
    when = statement.when
    yield from dict.fromkeys((*([when.value] if when.value is not None else []), *when.candidates))


def wrong(account: Account) -> Iterator[str]:
    """Everything that is wrong with the ledger of statements beyond its anchors, ids and dates, a sentence each."""
    entities = {entity.id for entity in account.entities}
    stories = {story.id for story in account.stories}
    ids = {statement.id for statement in account.statements}
    for statement in account.statements:
        for named in _named(statement):
            if named not in entities:
                yield f"{statement.id}: there is no entity {named}."
        if statement.story not in stories:
            yield f"{statement.id}: there is no story {statement.story}."
        if statement.cluster not in ids:
            yield f"{statement.id}: there is no statement {statement.cluster} that its cluster is named for."
        yield from _sound(statement)


def sayings_wrong(account: Account) -> Iterator[str]:
    """Everything that is wrong with what is said over reports: its statements, its carriers, its denials."""
    rows = {statement.id: statement for statement in account.statements}
    clusters = _clusters(account.statements)
    for saying in account.sayings:
        members = clusters.get(saying.id, [])
        if sorted(members) != sorted(saying.statements):
            yield f"{saying.id}: its statements are not those of its cluster."
        carriers = {rows[id_].document for id_ in members}
        if carriers != set(saying.documents) or not 1 <= saying.origins <= max(len(carriers), 1):
            yield f"{saying.id}: its reports or origins are not those of its statements."
    for relation in account.statement_relations:
        ends = [rows.get(id_) for id_ in (relation.a, relation.b)]
        if None in ends or relation.a == relation.b:
            yield f"relation {relation.a}:{relation.b}: one of the two statements is not there."
    for verdict in account.statement_verdicts:
        homes = [rows[id_].cluster for id_ in (verdict.a, verdict.b) if id_ in rows]
        if len(homes) < 2:
            yield f"verdict {verdict.a}:{verdict.b}: one of the two statements is not there."
        elif verdict.same != "unsure" and (homes[0] == homes[1]) != (verdict.same == "yes"):
            yield f"verdict {verdict.a}:{verdict.b}: it says {verdict.same!r}, and the ledger otherwise."


def _clusters(statements: Iterable[Statement]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in statements:
        found.setdefault(row.cluster, []).append(row.id)
    return found


def _named(statement: Statement) -> Iterator[str]:
    if statement.source and statement.source.entity is not None:
        yield statement.source.entity
    yield from (link.entity for link in statement.chain if link.entity is not None)


def _sound(statement: Statement) -> Iterator[str]:
    if not statement.content:
        yield f"{statement.id}: it says nothing."
    if any(one.end > two.start for one, two in pairwise(statement.content)):
        yield f"{statement.id}: its parts overlap or are out of order."
    if statement.when.value is not None and len(statement.when.candidates) > 1:
        yield f"{statement.id}: it has one time though {len(statement.when.candidates)} candidates are left."
