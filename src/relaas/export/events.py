"""Does the ledger of events hold together? Its references, its verdicts, its times, and the timeline made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.model.anchors import Anchor
    from relaas.model.events import Event


def anchors(event: Event) -> Iterator[Anchor]:
    """Every anchor of an event: its trigger, the passage that tells it, who takes part."""
    yield event.trigger
    yield event.passage
    yield from (link.anchor for link in event.participants)


def placed(account: Account) -> Iterator[tuple[str, str, Anchor]]:
    """Every anchor of events and timeline with the id of what it belongs to and the id of its document."""
    for event in account.events:
        yield from ((event.id, event.document, anchor) for anchor in anchors(event))
    for entry in account.timeline:
        yield from ((f"timeline {entry.date}", place.document, place.anchor) for place in entry.anchors)
    for open_ in account.open_events:
        yield from ((open_.event, place.document, place.anchor) for place in open_.anchors)


def dates(event: Event) -> Iterator[str]:
    """Every time of an event, each once."""
    yield from dict.fromkeys((*([event.when] if event.when is not None else []), *event.candidates))


def wrong(account: Account) -> Iterator[str]:
    """Everything that is wrong with events and timeline beyond anchors, ids and dates, a sentence each."""
    entities = {entity.id for entity in account.entities}
    stories = {story.id for story in account.stories}
    events = {event.id: event for event in account.events}
    for event in account.events:
        yield from (f"{event.id}: there is no entity {id_}." for id_ in _named(event) if id_ not in entities)
        if event.story not in stories:
            yield f"{event.id}: there is no story {event.story}."
        if event.cluster not in events:
            yield f"{event.id}: there is no event {event.cluster} that its cluster is named for."
        if event.when is not None and len(event.candidates) > 1:
            yield f"{event.id}: it has one time though {len(event.candidates)} candidates are left."
    yield from _verdicts(account, events)
    yield from _timeline(account, {event.cluster for event in account.events})


def _named(event: Event) -> Iterator[str]:
    if event.place is not None:
        yield event.place
    yield from (link.entity for link in event.participants if link.entity is not None)


def _verdicts(account: Account, events: dict[str, Event]) -> Iterator[str]:
    for verdict in account.event_verdicts:
        owner = f"verdict {verdict.a}:{verdict.b}"
        missing = [id_ for id_ in (verdict.a, verdict.b) if id_ not in events]
        yield from (f"{owner}: there is no event {id_}." for id_ in missing)
        if not missing and verdict.same == "yes" and events[verdict.a].cluster != events[verdict.b].cluster:
            yield f"{owner}: they are judged one event, and stand in two clusters."


def _timeline(account: Account, clusters: set[str]) -> Iterator[str]:
    texts = {document.id: " ".join(document.text.split()) for document in account.documents}
    for entry in account.timeline:
        yield from (
            f"timeline {entry.date}: there is no cluster {id_}."
            for id_ in entry.events
            if id_ not in clusters
        )
        if not any(entry.headline in texts.get(document, "") for document in entry.documents):
            yield f"timeline {entry.date}: its headline stands in none of its documents."
    for entry_ in account.open_events:
        if entry_.event not in clusters:
            yield f"open event: there is no cluster {entry_.event}."
        if len(entry_.candidates) < 2:
            yield f"open event {entry_.event}: it has fewer than two candidates."
