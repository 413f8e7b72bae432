"""A figure with everything that is needed to compare it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.anchors import Anchor
from relaas.model.documents import Document, identify_all
from relaas.model.figures import FigureMention, Link
from relaas.model.frozen import Frozen
from relaas.reconcile.figures.asof import Dating, dating, since
from relaas.reconcile.figures.links import Names, link, why_held
from relaas.reconcile.figures.voices import Voice, settled, voice
from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.model.quantities import Quantity
    from relaas.reconcile.figures.told import Told


Value = tuple[int, int | None]

_HEAD = 1
"""The last of the paragraphs, the title or the first being none, that head a report."""
_SEAT = 5
"""Characters behind a source within which a place is where it sits: " in ", " van "."""


class Case(Frozen, frozen=True):
    """A figure that is to be placed and compared.

    Attributes:
        id: Figure id.
        document: Its document.
        mention: What was found.
        dating: When it held and was said.
        source: Its source, or None.
        held: Why its source is somebody whom only other reports name, or may be; else empty.
        chain: Who passed it on.
        voice: Who it comes from.
        origin: The outlet or agency its document comes from.
        where: Words of the place it is bound to, its own or those its paragraph opens with, or None.
        place: Entity id of that place, else its unaccented words; empty where there is none.
        several: Are those words several places told in one breath?
        whole: Id of the figure it is a part of, or None.
        partial: Is that a count of the same category: of the dead, and not of all who were there?
        holds: Does its report tell parts of it?
        number: The number where it is one exact count.
        count: What figures that say the same share: the number where their hedges allow it, else the bounds.
        value: Least and greatest value.
    """

    id: str
    document: Document
    mention: FigureMention
    dating: Dating
    source: Link | None
    held: str
    chain: tuple[Link, ...]
    voice: Voice
    origin: str
    where: Anchor | None
    place: str
    several: bool
    whole: str | None
    partial: bool
    holds: bool
    number: int | None
    count: int | Value
    value: Value

    @property
    def withdrawn(self) -> bool:
        """Does its own report take it back?"""
        return self.mention.attributed.status == "withdrawn"

    @property
    def denied(self) -> bool:
        """Does somebody in its own report deny it?"""
        return self.mention.attributed.status == "denied"

    @property
    def amends(self) -> bool:
        """Is it but the amount by which a count was put right?"""
        return self.standing and "amends" in self.mention.bearings

    @property
    def tallied(self) -> bool:
        """Is it given as a count that holds: "telde er 57", "het dodental"?"""
        return self.current and bool({"tallies", "corrects"} & set(self.mention.bearings))

    @property
    def passing(self) -> bool:
        """Is it told in passing: by the way, and without parts?"""
        return self.by_the_way and not self.holds

    @property
    def by_the_way(self) -> bool:
        """Is it told neither at the head of its report nor in words that give a count?"""
        mention = self.mention
        heads = mention.title or mention.paragraph <= _HEAD
        return not (heads or mention.superseded or set(mention.bearings) - {"amends", "otherwise", "remains"})

    @property
    def bare(self) -> bool:
        """Does its sentence not say who is counted, so that the noun is that of a sentence before, if any?"""
        counted = self.mention.counted
        return counted is None or counted.anchor.start < self.mention.sentence[0]

    @property
    def past(self) -> bool:
        """Does its own report say that it held before, of the same event?"""
        return self.mention.superseded and "earlier" not in self.mention.scope

    @property
    def current(self) -> bool:
        """Does its own report give it as what holds now?"""
        return self.standing and not self.mention.superseded

    @property
    def standing(self) -> bool:
        """Does its own report let it stand?"""
        return self.mention.attributed.status in ("asserted", "reported")


def by_report(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """Figures by the id of the document that gives them, in their order.

    Args:
        cases: Figures.
    """
    told: dict[str, list[Case]] = {}
    for case in cases:
        told.setdefault(case.document.id, []).append(case)
    return told


def cases(told: Sequence[Told], names: Names) -> list[Case]:
    """Every figure of all documents, with voices that are one over the documents.

    Args:
        told: The documents in order.
        names: The entities.
    """
    heard = origins([t.document for t in told])
    found = [case for one in told for case in _appeared(list(_of_document(one, names, heard)))]
    keys = settled(case.voice for case in found)
    past = {case.id for case in found if case.mention.superseded}
    found = [_past(case) if case.whole in past else case for case in found]
    return [_voiced(case, keys.get(case.voice.key, case.voice.key)) for case in found]


def _appeared(told: Sequence[Case]) -> list[Case]:
    """What a report tells, which cannot have appeared before the last day that it has counts of."""
    sure = (c.dating.held for c in told if c.current and c.dating.dated and not c.mention.scope)
    last = max((held.last for held in sure if held.one_day), default=None)
    return [replace(case, dating=since(case.dating, last)) for case in told]


def _voiced(case: Case, key: str) -> Case:
    return case if key == case.voice.key else replace(case, voice=replace(case.voice, key=key))


def _of_document(told: Told, names: Names, heard: dict[str, str]) -> Iterator[Case]:
    document = told.document
    own = ids(told)
    held = {mention.part_of for mention in told.mentions}
    rows = [m.place for m in told.mentions if m.place is not None and names.several(m.place, document.id)]
    for at, mention in enumerate(told.mentions):
        said = mention.attributed
        where = _own_place(mention) or _scene(mention, document, names)
        where = next((row for row in rows if where and row.start <= where.start < row.end), where)
        source = link(said.source, said.name, document.id, names, said.speaker) if said.source else None
        yield Case(
            id=own[at],
            document=document,
            mention=mention,
            dating=dating(mention, told),
            source=source,
            held=why_held(said.source, said.name, document.id, names, said.speaker) if said.source else "",
            chain=tuple(link(anchor, None, document.id, names) for anchor in said.chain),
            voice=voice(mention, source, document, names),
            origin=heard[document.id],
            where=where,
            place=_place(where, document, names),
            several=where in rows,
            whole=own[whole] if (whole := _whole(mention, at, told.mentions)) is not None else None,
            partial=whole is not None and told.mentions[whole].category == mention.category,
            holds=at in held,
            number=_number(mention.quantity),
            count=_count(mention.quantity),
            value=(mention.quantity.low, mention.quantity.high),
        )


def _own_place(mention: FigureMention) -> Anchor | None:
    """The place it is bound to, but for the seat of who tells it: "het crisiscentrum in Hasselt" counts elsewhere."""
    place, said = mention.place, mention.attributed
    if place is None:
        return None
    tellers = (said.source, *said.chain) if said.source is not None else said.chain
    seat = any(who.start <= place.start and place.start - who.end <= _SEAT for who in tellers)
    return None if seat else place


def _scene(mention: FigureMention, document: Document, names: Names) -> Anchor | None:
    """The place that counts it, where nobody else does, else the one that its paragraph opens with.

    A headline ("België rouwt om 31 doden") tells of the whole, and so does a toll that is counted up from the start or
    over all the country.
    """
    bears = set(mention.bearings)
    if "everywhere" in bears or bears >= {"runs", "tallies"}:
        return None
    at, heads = mention.anchor.start, mention.title or mention.paragraph == 0
    nobody = mention.attributed.source is None and not heads
    counts = names.subject(document, mention.sentence[0], at) if nobody else None
    return counts or names.scene(document, at)


def _number(quantity: Quantity) -> int | None:
    return int(quantity.number) if quantity.number is not None and quantity.whole else None


def _count(quantity: Quantity) -> int | Value:
    low, high, number = quantity.low, quantity.high, _number(quantity)
    allowed = number is not None and low <= number and (high is None or number <= high)
    return number if number is not None and allowed else (low, high)


def _past(part: Case) -> Case:
    """A part of an earlier count is an earlier count."""
    return replace(part, mention=replace(part.mention, superseded=True))


def _whole(mention: FigureMention, at: int, told: Sequence[FigureMention]) -> int | None:
    """The whole of a part, unless the two are one count told twice."""
    whole = mention.part_of
    if whole is None or whole == at or not 0 <= whole < len(told):
        return None
    return None if _is_another_count(mention, told[whole]) else whole


def _is_another_count(mention: FigureMention, whole: FigureMention) -> bool:
    """Does it stand in the place of its whole, or its whole in its own: "331 gewonden; dat was fout, het zijn er 303"?

    The one is taken back or past and the other is not, both are near, and no word tells the less apart.
    """
    taken_back = whole.attributed.status == "withdrawn" and mention.attributed.status == "asserted"
    before = mention.superseded and not whole.superseded and "tallies" in mention.bearings
    less, more = mention.quantity.number, whole.quantity.number
    near = less is not None and more is not None and 2 * less >= more
    groups = {m.counted.group for m in (mention, whole) if m.counted is not None}
    alike = mention.category == whole.category and mention.limits == whole.limits and len(groups) <= 1
    return (taken_back or before) and near and alike and mention.place is None


def ids(told: Told) -> Sequence[str]:
    """The ids of the figures of a document: those they had before anybody changed one, else made from them.

    Args:
        told: What the document tells.
    """
    return told.ids or figure_ids(told.document.id, told.mentions)


def figure_ids(document: str, mentions: Sequence[FigureMention]) -> tuple[str, ...]:
    """The ids of a document's figures, from offsets and category, with an ordinal where those are still equal.

    Args:
        document: Its id.
        mentions: All its figures as they were found: a person who changes one does not change its id.
    """
    rows = ((document, m.anchor.start, m.anchor.end, "figure", m.category) for m in mentions)
    return identify_all("f", rows)


def _place(anchor: Anchor | None, document: Document, names: Names) -> str:
    if anchor is None:
        return ""
    entity = None if names.several(anchor, document.id) else names.place(anchor, document.id)
    return entity.id if entity else unaccented(anchor.text)


def origins(documents: Sequence[Document]) -> dict[str, str]:
    """The agency a document credits, else its outlet; a copy comes from where its original does.

    Args:
        documents: All of them.

    Returns:
        By document id.
    """
    own = {d.id: unaccented(d.agency or d.outlet) for d in documents}
    copied = {d.id: d.copy_of for d in documents if d.copy_of in own}
    return {d.id: own[copied.get(d.id) or d.id] for d in documents}
