"""The ledger of statements of one story: who says what, through whom and when, out of what its documents tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.attributions import Attribution
from relaas.model.documents import Document, identify_all
from relaas.model.statements import Moment, Speaker, Statement
from relaas.model.timexes import Timex
from relaas.reconcile.figures.links import Holders, Names, link, why_held, words_for
from relaas.reconcile.figures.spans import span
from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.entities import Entity

_LASTING = ("duration", "set")


@dataclass(frozen=True, slots=True)
class Heard:
    """What is said in one document.

    Attributes:
        document: With its publication date resolved.
        attributions: Who says what.
        timexes: Its times resolved; `Attribution.said` counts in this tuple.
        ids: Of its statements, in their order; made from them where none are given.
    """

    document: Document
    attributions: tuple[Attribution, ...]
    timexes: tuple[Timex, ...]
    ids: tuple[str, ...] = ()


def statements(
    heard: Sequence[Heard], entities: Sequence[Entity], story: str, holders: Holders | None = None
) -> tuple[Statement, ...]:
    """Every statement of a story, by document path and offset.

    Args:
        heard: What is said in each document, in any order.
        entities: People, organisations and places of all documents.
        story: Id of the story they tell.
        holders: Whom offices stand for of which their own report names no holder.
    """
    names = Names(entities, holders)
    ordered = sorted(heard, key=lambda h: (h.document.path, h.document.id))
    return tuple(row for one in ordered for row in _of_document(one, names, story))


def _of_document(heard: Heard, names: Names, story: str) -> Iterator[Statement]:
    document = heard.document.id
    ids = heard.ids or statement_ids(document, heard.attributions)
    for id_, said in zip(ids, heard.attributions, strict=True):
        yield Statement(
            id=id_,
            document=document,
            mode=said.mode,
            source=_speaker(said, document, names),
            cue=said.cue,
            content=said.content,
            chain=tuple(link(anchor, None, document, names) for anchor in said.chain),
            act=said.act,
            stance=said.stance,
            when=_moment(said, heard),
            cluster=id_,
            rule=said.provenance.rule,
            why=_why(said),
            story=story,
        )


def statement_ids(document: str, attributions: Sequence[Attribution]) -> tuple[str, ...]:
    """The ids of a document's statements, from offsets of what is said and the words for who says it.

    An ordinal is added where those are still equal.

    Args:
        document: Its id.
        attributions: All its statements as they were found: a person who changes one does not change its id.
    """
    return identify_all("q", (_parts(document, said) for said in attributions))


def _parts(document: str, said: Attribution) -> tuple[str, int, int, str, str]:
    who = unaccented(said.source.text) if said.source else ""
    return document, said.content[0].start, said.content[-1].end, "statement", who


def _speaker(said: Attribution, document: str, names: Names) -> Speaker | None:
    if said.source is None:
        return None
    linked = link(said.source, said.name, document, names, said.speaker)
    text = words_for(said.source, said.name).text
    meant = names.by_id[linked.entity].name if linked.entity is not None else None
    known = f"“{meant}”" if meant is not None else f"no entity is named “{text}”"
    reasons = (known, why_held(said.source, said.name, document, names, said.speaker), said.why)
    return Speaker(said.source, text, linked.entity, "; ".join(part for part in reasons if part))


def _moment(said: Attribution, heard: Heard) -> Moment:
    """The time beside the word of saying; without one it was said at the latest when its report appeared.

    A time that lies ahead of the report is of what was said: "de stad verwacht dinsdag 2.000 deelnemers".
    """
    published = heard.document.published
    if said.said is not None and 0 <= said.said < len(heard.timexes):
        timex = heard.timexes[said.said]
        if timex.type not in _LASTING and not _lies_ahead(timex, published.best):
            candidates = timex.candidates if len(timex.candidates) > 1 else ()
            return Moment(timex.value, candidates, f"the time beside its cue, “{timex.anchor.text}”")
    latest = published.best or (published.candidates[-1] if published.candidates else published.shown)
    if latest is None or "/" in latest:
        return Moment(None, (), "open: neither it nor its report says when")
    return Moment(f"../{latest}", (), "its report does not say when: not after its publication")


def _lies_ahead(timex: Timex, published: str | None) -> bool:
    """Begins a time on a day after that of its report, whatever day that is?"""
    days = [days for text in timex.candidates or (timex.value,) if text and (days := span(text))]
    appeared = span(published) if published else None
    return appeared is not None and bool(days) and all(day.first > appeared.last for day in days)


def _why(said: Attribution) -> str:
    cue = f"“{said.cue.text}”"
    return "; ".join([cue, f"rule {said.provenance.rule} of {said.provenance.pack}"])
