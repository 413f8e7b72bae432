"""An event mention with its time resolved, ready to be compared with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.documents import Document, identify_all
from relaas.model.events import EventMention, Modality
from relaas.model.figures import Link
from relaas.model.frozen import Frozen
from relaas.model.timexes import Timex
from relaas.reconcile.figures.links import link
from relaas.reconcile.figures.spans import EVER, Span, hull, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.reconcile.figures.links import Names

_OPEN, _SINCE, _MONTH = "..", "/..", len("2022-10")
_PARTS = ("START", "MID", "END")
"""Marks of a part of a month: "sinds eind oktober"."""
_LASTING = ("duration", "set")


@dataclass(frozen=True, slots=True)
class Happened:
    """What happens in one document.

    Attributes:
        document: With its publication date resolved.
        mentions: Its events.
        timexes: Its times resolved; `EventMention.when` counts in this tuple.
        ids: Of its events, in their order; made from them where none are given.
    """

    document: Document
    mentions: tuple[EventMention, ...]
    timexes: tuple[Timex, ...]
    ids: tuple[str, ...] = ()


class Case(Frozen, frozen=True):
    """A mention with what it is compared by.

    Attributes:
        id: Its id in the bundle.
        document: Where it stands.
        mention: The mention.
        when: Its time, EDTF, or None where it has none or more than one is left.
        candidates: Every time still possible; the one where there is one.
        days: The days of its time; None without one.
        place: Entity id of its place, or None.
        participants: Who takes part.
        modality: What the text makes of it, a date behind its report told as planned.
        why: The reasons, in words.
    """

    id: str
    document: Document
    mention: EventMention
    when: str | None
    candidates: tuple[str, ...]
    days: Span | None
    place: str | None
    participants: tuple[Link, ...]
    modality: Modality
    why: str

    @property
    def named(self) -> frozenset[str]:
        """Entity ids of those who take part."""
        return frozenset(link.entity for link in self.participants if link.entity is not None)

    @property
    def told(self) -> bool:
        """Does its text say that it happened, or is to happen?"""
        return self.mention.polarity == "positive" and self.modality != "hypothetical"


def cases(happened: Sequence[Happened], names: Names) -> list[Case]:
    """Every mention with its time, by document path and offset.

    Args:
        happened: What happens in each document, sorted by path.
        names: People, organisations and places of all documents.
    """
    return [case for one in happened for case in _of_document(one, names)]


def _of_document(one: Happened, names: Names) -> Iterator[Case]:
    document = one.document
    for id_, mention in zip(ids(one), one.mentions, strict=True):
        when, candidates, why = _moment(mention, one.timexes)
        days = _days(when)
        mode, late = _modality(mention, days, document)
        place = names.place(mention.place, document.id) if mention.place else None
        yield Case(
            id=id_,
            document=document,
            mention=mention,
            when=when,
            candidates=candidates,
            days=days,
            place=place.id if place else None,
            participants=tuple(link(anchor, None, document.id, names) for anchor in mention.participants),
            modality=mode,
            why="; ".join(part for part in (mention.why, why, late) if part),
        )


def ids(one: Happened) -> Sequence[str]:
    """The ids of the events of a document: those they had before anybody changed one, else made from them.

    Args:
        one: What happens in the document.
    """
    return one.ids or event_ids(one.document.id, one.mentions)


def event_ids(document: str, mentions: Sequence[EventMention]) -> tuple[str, ...]:
    """The ids of a document's events, from offsets and category, with an ordinal where those are still equal.

    Args:
        document: Its id.
        mentions: All its events as they were found.
    """
    rows = ((document, m.trigger.start, m.trigger.end, "event", m.category) for m in mentions)
    return identify_all("e", rows)


def _moment(mention: EventMention, timexes: Sequence[Timex]) -> tuple[str | None, tuple[str, ...], str]:
    if mention.when is None or not 0 <= mention.when < len(timexes):
        return None, (), "its text gives it no time"
    timex = timexes[mention.when]
    if timex.type in _LASTING:
        return None, (), f"“{timex.anchor.text}” says how long, not when"
    why = f"“{timex.anchor.text}” ({timex.id})"
    if not mention.turns:
        return _roughly(timex), timex.candidates, why
    candidates = tuple(dict.fromkeys(map(_end, timex.candidates)))
    return timex.value and _end(timex.value), candidates, why


def _roughly(timex: Timex) -> str | None:
    """Its value; since a part of a month, which begins on no day that anybody names, since that month."""
    since = timex.value is not None and timex.value.endswith(_SINCE) and timex.mod in _PARTS
    return f"{timex.value[:_MONTH]}{_SINCE}" if since and timex.value else timex.value


def _end(when: str) -> str:
    """The one end that is known of what lasts until or since a time."""
    start, slash, end = when.partition("/")
    return end if slash and start == _OPEN else start if end == _OPEN else when


def _days(when: str | None) -> Span | None:
    return span(when) if when else None


def published(document: Document) -> Span:
    """The days a document can be from."""
    dates = document.published
    texts = (dates.best,) if dates.best else dates.candidates or ((dates.shown,) if dates.shown else ())
    return hull(days for days in map(span, texts) if days)


def _modality(mention: EventMention, days: Span | None, document: Document) -> tuple[Modality, str]:
    """A date behind every day its report can be from lies ahead, whatever the tense."""
    span_ = published(document)
    if days is None or span_ == EVER:
        return mention.modality, ""
    if days.first > span_.last and mention.modality in ("asserted", "reported"):
        return "planned", "its date lies behind its report"
    if days.last < span_.first and mention.modality == "planned":
        return (
            "hypothetical",
            "it was planned for a day before its report, which does not say that it happened",
        )
    return mention.modality, ""
