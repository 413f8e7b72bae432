"""Figures and documents built by hand: nothing here is read from a text but the words that are put into it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from relaas.model.anchors import Anchor
from relaas.model.documents import Document, Published, digest, identify
from relaas.model.entities import Entity, EntityType, NameMention
from relaas.model.figures import Attributed, Category, Counted, FigureMention
from relaas.model.provenance import Provenance
from relaas.model.quantities import MAGNITUDES, Hedge, Quantity, bounds
from relaas.model.timexes import Timex, TimexType
from relaas.reconcile.figures.told import Told

if TYPE_CHECKING:
    from relaas.model.figures import Figure, FigureRelation
    from relaas.reconcile.figures.told import Ledger

LEAD = "Er is veel gebeurd en daarover staat hier een eerste alinea. " * 4 + "\n\n"


def quantity(number: int | None, hedge: Hedge = "exact") -> Quantity:
    low, high = bounds(hedge, number) if number is not None else MAGNITUDES[hedge]
    return Quantity(number, hedge, () if hedge == "exact" else (hedge,), low, high)


@dataclass
class Report:
    """A document that grows word by word; the anchors come out of its text."""

    path: str
    days: tuple[str, ...] = ("2024-05-06",)
    outlet: str = "De Proef"
    agency: str | None = None
    text: str = LEAD
    mentions: list[FigureMention] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)

    def word(self, text: str) -> Anchor:
        start = len(self.text)
        self.text += f"{text} "
        return Anchor.of(self.text, start, start + len(text))

    def time(self, words: str, *values: str, kind: TimexType = "date", mod: str | None = None) -> int:
        anchor = self.word(words)
        value = values[0] if len(values) == 1 else None
        self.timexes.append(
            Timex(f"t-{len(self.timexes)}", "", anchor, kind, value, values, "", mod, "told", "xx.t")
        )
        return len(self.timexes) - 1

    def figure(
        self,
        number: int | None,
        hedge: Hedge = "exact",
        category: Category = "killed",
        *,
        by: str | None = None,
        said: int | None = None,
        group: str | None = "people",
        status: Any = "asserted",
        **rest: Any,
    ) -> int:
        source = self.word(by) if by else None
        anchor = self.word(str(number) if number is not None else hedge)
        counted = self.word(rest.pop("noun", "doden"))
        if isinstance(rest.get("place"), str):
            rest["place"] = self.word(rest["place"])
        self.mentions.append(
            FigureMention(
                anchor=anchor,
                quantity=quantity(number, hedge),
                category=category,
                counted=Counted(counted, counted.text, group),
                head=counted.text,
                limits=rest.pop("limits", ()),
                place=rest.pop("place", None),
                part_of=rest.pop("part_of", None),
                scope=rest.pop("scope", ()),
                when=rest.pop("when", None),
                attributed=Attributed(source, None, (), said, status, "told"),
                paragraph=rest.pop("paragraph", 1),
                sentence=rest.pop("sentence", ((source or anchor).start, counted.end)),
                title=rest.pop("title", False),
                why="told",
                provenance=Provenance("xx.f", "xx/1"),
                **rest,
            )
        )
        return len(self.mentions) - 1

    def told(self) -> Told:
        best = self.days[0] if len(self.days) == 1 else None
        document = Document(
            id=identify("d", self.path),
            path=self.path,
            outlet=self.outlet,
            title=None,
            language="xx",
            url=None,
            sha256=digest(self.text),
            text=self.text,
            published=Published(best or "2024-05", self.days, best, "told"),
            agency=self.agency,
        )
        timexes = tuple(replace(t, document=document.id) for t in self.timexes)
        return Told(document, tuple(self.mentions), timexes)


def entity(kind: EntityType, report: Report, *anchors: Anchor) -> Entity:
    document = identify("d", report.path)
    mentions = tuple(NameMention(document, anchor, "told") for anchor in anchors)
    first = anchors[0]
    return Entity(identify("e", document, first.start, first.end, kind), kind, first.text, mentions)


def named(made: Ledger, id_: str) -> Figure:
    return next(figure for figure in made.figures if figure.id == id_)


def stated(made: Ledger) -> list[tuple[str, str, str]]:
    """Relations by the words of their figures."""
    return [(named(made, r.a).anchor.text, r.relation, named(made, r.b).anchor.text) for r in made.relations]


def only(made: Ledger) -> FigureRelation:
    (relation,) = made.relations
    return relation
