"""Records of decisions as lines of their file, and what of a bundle a decision can be made on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relaas.model.corrections import Correction, FactKind, Subject, opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.model.anchors import Anchor


@dataclass(frozen=True, slots=True)
class Decidable:
    """Something in a bundle that a person can decide on.

    Attributes:
        kind: What it is.
        subject: Its id, its document and its words, as a record keeps them.
    """

    kind: FactKind
    subject: Subject


def line(correction: Correction) -> str:
    """A record as a line of a file of corrections, without the line feed.

    Args:
        correction: The record.
    """
    record: dict[str, Any] = {
        "id": correction.id,
        "who": correction.who,
        "when": correction.when,
        "why": correction.why,
        "fact": correction.on.fact,
        "decision": correction.decision,
    }
    if correction.value:
        record["value"] = dict(correction.value)
    if correction.decision != "undo":
        record |= {"document": correction.on.document, "words": correction.on.words}
    if correction.other:
        other = correction.other
        record["other"] = {"fact": other.fact, "document": other.document, "words": other.words}
    return json.dumps(record, ensure_ascii=False)


def decidable(account: Account) -> dict[str, Decidable]:
    """Everything in a bundle that a person can decide on, by id: documents and mentions, no clusters.

    Args:
        account: The account.
    """
    found: dict[str, Decidable] = {}
    for document in account.documents:
        subject = Subject(document.id, document.id, opening(document.text).text)
        found[document.id] = Decidable("document", subject)
    for kind, id_, where, anchor in _mentions(account):
        found.setdefault(id_, Decidable(kind, Subject(id_, where, anchor.text)))
    return found


def _mentions(account: Account) -> Iterator[tuple[FactKind, str, str, Anchor]]:
    yield from (("timex", row.id, row.document, row.anchor) for row in account.timexes)
    for entity in account.entities:
        yield from (("name", m.id, m.document, m.anchor) for m in entity.mentions if m.id)
    yield from (("figure", row.id, row.document, row.anchor) for row in account.figures)
    yield from (("statement", row.id, row.document, row.content[0]) for row in account.statements)
    yield from (("event", row.id, row.document, row.trigger) for row in account.events)
    yield from ((row.kind, row.id, row.document, row.anchor) for row in account.dismissed)


def wrong(account: Account) -> Iterator[str]:
    """Everything that is wrong with decisions, what they left out, and the verdicts on names and series."""
    documents = {document.id: document.text for document in account.documents}
    for row in account.dismissed:
        if row.document not in documents:
            yield f"{row.id}: it was dismissed in {row.document}, which is not there."
        elif not row.anchor.holds(documents[row.document]):
            yield f"{row.id}: what was dismissed does not stand there."
    entities = {m.id: e.id for e in account.entities for m in e.mentions}
    series = {figure.id: figure.series for figure in account.figures}
    for homes, verdicts in ((entities, account.entity_verdicts), (series, account.series_verdicts)):
        for verdict in verdicts:
            ends = [homes.get(id_) for id_ in (verdict.a, verdict.b)]
            if None in ends:
                yield f"verdict {verdict.a}:{verdict.b}: one of the two is not there."
            elif verdict.same != "unsure" and (ends[0] == ends[1]) != (verdict.same == "yes"):
                yield f"verdict {verdict.a}:{verdict.b}: it says {verdict.same!r}, and the ledger otherwise."
