"""Does the ledger of figures hold together? Its references, its relations, its times and its bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.model.anchors import Anchor
    from relaas.model.figures import Figure, FigureRelation, Series


def anchors(figure: Figure) -> Iterator[Anchor]:
    """Every anchor of a figure: the number, what it counts, who says it, and who passed it on."""
    yield figure.anchor
    if figure.counted:
        yield figure.counted.anchor
    if figure.source:
        yield figure.source.anchor
    yield from (link.anchor for link in figure.chain)


def dates(figure: Figure) -> Iterator[str]:
    """Every date of a figure, each once."""
    held = figure.as_of
    yield from dict.fromkeys((*([held.value] if held.value is not None else []), *held.candidates))


def wrong(account: Account) -> Iterator[str]:
    """Everything that is wrong with the ledger of figures beyond its anchors, ids and dates, a sentence each."""
    return iter([*_figures(account), *_series(account), *_views(account), *_relations(account)])


def _figures(account: Account) -> Iterator[str]:
    ids = {figure.id for figure in account.figures}
    entities = {entity.id for entity in account.entities}
    series = {row.id: row for row in account.series}
    for figure in account.figures:
        if figure.part_of is not None and figure.part_of not in ids - {figure.id}:
            yield f"{figure.id}: there is no other figure {figure.part_of} for it to be a part of."
        for named in _named(figure):
            if named not in entities:
                yield f"{figure.id}: there is no entity {named}."
        yield from _placed(figure, series.get(figure.series))
        yield from _sound(figure)


def _named(figure: Figure) -> Iterator[str]:
    for link in (*([figure.source] if figure.source else []), *figure.chain):
        if link.entity is not None:
            yield link.entity


def _placed(figure: Figure, series: Series | None) -> Iterator[str]:
    if series is None:
        yield f"{figure.id}: there is no series {figure.series}."
    elif series.category != figure.category:
        yield f"{figure.id}: it counts {figure.category}, its series {series.id} counts {series.category}."


def _sound(figure: Figure) -> Iterator[str]:
    if figure.high is not None and figure.low > figure.high:
        yield f"{figure.id}: its low {figure.low} is above its high {figure.high}."
    if figure.counted and figure.counted.text != figure.counted.anchor.text:
        yield f"{figure.id}: what it counts is not what stands at its anchor."
    if figure.as_of.value is not None and len(figure.as_of.candidates) > 1:
        yield f"{figure.id}: it has one as-of though {len(figure.as_of.candidates)} candidates are left."


def _series(account: Account) -> Iterator[str]:
    stories = {story.id for story in account.stories}
    entities = {entity.id for entity in account.entities}
    filled = {figure.series for figure in account.figures}
    for row in account.series:
        if row.story not in stories:
            yield f"{row.id}: there is no story {row.story}."
        if row.place is not None and row.place not in entities:
            yield f"{row.id}: there is no entity {row.place}."
        if row.id not in filled:
            yield f"{row.id}: no figure belongs to it."
        ends = [end for end in (row.low, row.best, row.high) if end is not None]
        if ends != sorted(ends):
            yield f"{row.id}: its low, best and high ({', '.join(map(str, ends))}) do not rise."


def _views(account: Account) -> Iterator[str]:
    series = {row.id: row for row in account.series}
    for view in account.series_views:
        if view.series not in series:
            yield f"view {view.profile}: there is no series {view.series}."
            continue
        ends = [end for end in (view.low, view.best, view.high) if end is not None]
        if ends != sorted(ends):
            yield f"{view.series} as {view.profile}: its low, best and high do not rise."
        row = series[view.series]
        if view.profile == "literal" and (view.low, view.best, view.high) != (row.low, row.best, row.high):
            yield f"{view.series} as literal: it is not what the ledger has."


def _relations(account: Account) -> Iterator[str]:
    figures = {figure.id: figure for figure in account.figures}
    for relation in (*account.figure_relations, *account.unstated_relations):
        owner = f"relation {relation.a}:{relation.b}"
        missing = [id_ for id_ in (relation.a, relation.b) if id_ not in figures]
        yield from (f"{owner}: there is no figure {id_}." for id_ in missing)
        if not missing:
            yield from _related(owner, relation, figures[relation.a], figures[relation.b])


def _related(owner: str, relation: FigureRelation, a: Figure, b: Figure) -> Iterator[str]:
    if a is b:
        yield f"{owner}: a figure has no relation to itself."
    elif relation.relation != "different_scope" and a.series != b.series:
        yield f"{owner}: {relation.relation} holds within one series, and these are of two."
