"""How a series of figures stands: agreed, from one origin only, disputed, withdrawn, or not settled.

A value that somebody took back no longer counts, whoever else gave it until then. One that a later figure updates is
overtaken: the verdict is about what is held now. The rest is read off the relations; nothing is compared a second time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from relaas.model.accounts import Account
    from relaas.model.documents import Document
    from relaas.model.figures import Figure, FigureRelation
    from relaas.report.wording import Wording

Verdict = Literal["agreed", "one_origin", "disputed", "withdrawn", "unsettled"]
SAME = ("agrees", "refines")


def verdict(
    figures: Sequence[Figure], relations: Sequence[FigureRelation], origins: Mapping[str, str]
) -> Verdict:
    """How the figures of one series stand.

    Args:
        figures: Those of the series, earliest first.
        relations: Those of the account.
        origins: The outlet or agency behind each document, by document id.
    """
    standing = _standing(figures, relations)
    if not standing:
        return "withdrawn"
    ids = {figure.id for figure in standing}
    inside = [relation for relation in relations if {relation.a, relation.b} <= ids]
    held = ids - _overtaken(standing, inside)
    held -= _passed(figures, relations, held)
    if _disputed(standing, inside, held):
        return "disputed"
    heard = {figure.id: origins.get(figure.document, figure.document) for figure in standing}
    same = [r for r in inside if r.relation in SAME and {r.a, r.b} <= held and heard[r.a] != heard[r.b]]
    if same:
        return "unsettled" if _is_open(standing, inside, held, same) else "agreed"
    return "one_origin" if len({heard[id_] for id_ in held}) < 2 else "unsettled"


def verdict_words(verdict: Verdict, origins: int, say: Wording) -> str:
    """The verdict for people; where others spoke before, that it is the latest that one origin alone gives."""
    latest = verdict == "one_origin" and origins > 1
    return say("verdict_one_origin_latest" if latest else f"verdict_{verdict}")


def origins(account: Account) -> dict[str, str]:
    """The outlet or agency behind each document; that of the original for a copy and a revision."""
    documents = {document.id: document for document in account.documents}
    return {id_: _origin(document, documents) for id_, document in documents.items()}


def _origin(document: Document, documents: Mapping[str, Document]) -> str:
    seen = {document.id}
    while (first := document.copy_of or document.revision_of) and first in documents.keys() - seen:
        document = documents[first]
        seen.add(first)
    return unaccented(document.agency or document.outlet)


def _standing(figures: Sequence[Figure], relations: Sequence[FigureRelation]) -> list[Figure]:
    """The figures that nobody took back, in their own report or as the same value in another one until then.

    One that updates what took the place of its value stands: nine, "not nine but eight", then nine.
    """
    values = {figure.id: _value(figure) for figure in figures}
    known = [r for r in relations if r.a in values and r.b in values]
    back = {r.a for r in known if r.relation == "withdraws"}
    instead = {(values[r.a], values[r.b]) for r in known if r.relation == "withdraws"}
    again = {r.b for r in known if r.relation == "updates" and (values[r.b], values[r.a]) in instead}
    taken = {(_value(f), at) for at, f in enumerate(figures) if f.status == "withdrawn" or f.id in back}

    def is_void(at: int, figure: Figure) -> bool:
        return any(at <= last and _gives(figure, value) for value, last in taken)

    return [f for at, f in enumerate(figures) if f.id in again or not is_void(at, f)]


def _gives(figure: Figure, value: tuple[int, int | None]) -> bool:
    """Does a figure give a value, as such or as the least that it can be: "at least five" gives five?"""
    return _value(figure) == value or (figure.high is None and value == (figure.low, figure.low))


def _is_open(
    figures: Sequence[Figure],
    relations: Sequence[FigureRelation],
    held: Collection[str],
    same: Sequence[FigureRelation],
) -> bool:
    """Is another count held, of which nothing says how it stands to the one that two origins agree on?

    It has no value in common with any count that goes with another, and is not known to count others than they do.
    """
    agreed = {id_ for r in same for id_ in (r.a, r.b)}
    known = agreed | {
        id_ for r in relations if r.relation in (*SAME, "different_scope") for id_ in (r.a, r.b)
    }
    met = [figure for figure in figures if figure.id in agreed]
    rest = (figure for figure in figures if figure.id in held and figure.id not in known)
    return any(not any(_meet(figure, other) for other in met) for figure in rest)


def _meet(figure: Figure, other: Figure) -> bool:
    """Have two counts a value in common?"""
    return (figure.high is None or figure.high >= other.low) and (
        other.high is None or other.high >= figure.low
    )


def _overtaken(figures: Sequence[Figure], relations: Sequence[FigureRelation]) -> set[str]:
    """The figures that a later one updates, those of the same value before it, and what they made precise."""
    place = {figure.id: at for at, figure in enumerate(figures)}
    updated = {
        (_value(figures[place[r.a]]), max(place[r.a], place[r.b]))
        for r in relations
        if r.relation == "updates"
    }
    found = {f.id for f in figures if any(_value(f) == v and place[f.id] <= at for v, at in updated)}
    same = [relation for relation in relations if relation.relation in SAME]
    while more := {relation.a for relation in same if relation.b in found} - found:
        found |= more
    return found


def _passed(
    figures: Sequence[Figure], relations: Sequence[FigureRelation], held: Collection[str]
) -> set[str]:
    """Those held that only a count updates which was taken back, where something is held that came after that.

    Three, then five, then "not five but four": the three does not come back.
    """
    place = {figure.id: at for at, figure in enumerate(figures)}
    latest = max((place[id_] for id_ in held), default=-1)
    updates = [r for r in relations if r.relation == "updates" and r.a in held and r.b in place.keys() - held]
    return {r.a for r in updates if place[r.a] < place[r.b] < latest}


def _value(figure: Figure) -> tuple[int, int | None]:
    return figure.low, figure.high


def _disputed(figures: Sequence[Figure], relations: Sequence[FigureRelation], held: Collection[str]) -> bool:
    """Is something that is held denied, or contradicted by what is not overtaken together with it?"""
    if any(figure.status == "denied" and figure.id in held for figure in figures):
        return True
    return any(r.relation == "contradicts" and (r.a in held or r.b in held) for r in relations)
