"""Reports built by hand: a text with its times, names and figures, as extraction would find them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction

from relaas.model.anchors import Anchor
from relaas.model.attributions import Attributed
from relaas.model.documents import Document, Published, digest, identify
from relaas.model.entities import EntityMention
from relaas.model.events import EventCategory, EventMention
from relaas.model.figures import Counted, FigureMention
from relaas.model.provenance import Provenance
from relaas.model.quantities import Quantity
from relaas.model.time.operators import Fields, Find, Lasting, Moved, Node, Ref, references
from relaas.model.timexes import Tense, TimexMention
from relaas.reconcile.copies import with_copies
from relaas.reconcile.days.material import Material
from relaas.reconcile.publications import Dated, date_documents

RULE = Provenance("xx.r", "xx/1")
YESTERDAY: Node = Moved(Ref("publication"), Fraction(-1), "day")
OPENING = (
    "Langs de Vliet bij Ostervaart en Lindehoek is een spoordijk bezweken.\n"
    "Reizigersvereniging Rondom vraagt opheldering over inspecties en onderhoud.\n"
)


def weekday(number: int) -> Find:
    """A bare weekday told in the past, ISO number."""
    return Find(Fields(weekday=number), "past")


def on(day: int, month: int) -> Find:
    """A date of the past by its number."""
    return Find(Fields(month=month, day=day), "past")


@dataclass
class Written:
    """A report in the making.

    Attributes:
        outlet: Who publishes it.
        shown: The date it shows.
        text: Its words; each line is a sentence.
    """

    outlet: str
    shown: str
    text: str
    times: list[TimexMention] = field(default_factory=list)
    names: list[EntityMention] = field(default_factory=list)
    figures: list[FigureMention] = field(default_factory=list)
    events: list[EventMention] = field(default_factory=list)

    @property
    def id(self) -> str:
        return identify("d", self.outlet, "", self.text)

    def word(self, words: str) -> Anchor:
        start = self.text.index(words)
        return Anchor.of(self.text, start, start + len(words))

    def _line(self, anchor: Anchor) -> tuple[int, int]:
        start = self.text.rfind("\n", 0, anchor.start) + 1
        return start, (self.text + "\n").index("\n", anchor.end)

    def time(
        self,
        words: str,
        node: Node,
        tense: Tense = "past",
        *,
        counted: bool = False,
        dated: int | None = None,
    ) -> Written:
        anchor = self.word(words)
        self.times.append(
            TimexMention(
                anchor=anchor,
                node=node,
                hangs_on=references(node),
                tense=tense,
                why="",
                reporting=False,
                speech=None,
                equals=None,
                place=self._line(anchor),
                paragraph=0,
                provenance=RULE,
                counted=counted,
                dated=dated,
            )
        )
        return self

    def said(self, words: str) -> Written:
        """Make a time that of a verb of saying."""
        self.times = [replace(t, reporting=t.reporting or t.anchor.text == words) for t in self.times]
        return self

    def place(self, *words: str) -> Written:
        self.names += [EntityMention(self.id, self.word(w), "place", "told") for w in words]
        return self

    def dead(self, words: str, number: int) -> Written:
        anchor = self.word(words)
        self.figures.append(
            FigureMention(
                anchor=anchor,
                quantity=Quantity(number, "exact", (), number, number),
                category="killed",
                counted=Counted(anchor, words, "people"),
                head="dode",
                limits=(),
                place=None,
                part_of=None,
                scope=(),
                when=None,
                attributed=Attributed(None, None, (), None, "asserted", ""),
                paragraph=0,
                sentence=self._line(anchor),
                title=False,
                why="",
                provenance=RULE,
            )
        )
        return self

    def accident(
        self, words: str, kind: str, *, when: int | None = None, category: EventCategory = "accident"
    ) -> Written:
        anchor = self.word(words)
        self.events.append(
            EventMention(
                trigger=anchor,
                kind=kind,
                category=category,
                wider=frozenset(),
                when=when,
                place=None,
                participants=(),
                polarity="positive",
                modality="asserted",
                refers=when is None,
                passage=self._line(anchor),
                paragraph=0,
                title=False,
                why="",
                provenance=RULE,
            )
        )
        return self

    def material(self, path: str = "") -> Material:
        document = Document(
            id=self.id,
            path=path or f"{self.outlet}.txt",
            outlet=self.outlet,
            title=None,
            language="xx",
            url=None,
            sha256=digest(self.text),
            text=self.text,
            published=Published(self.shown, (), None, ""),
        )
        return Material(
            document,
            tuple(self.times),
            tuple(self.names),
            tuple(self.figures),
            events=tuple(self.events),
        )


def dated(*reports: Written) -> list[Dated]:
    """What the reports are dated, in turn."""
    return date_documents([report.material() for report in reports])


def dated_as_copies(*reports: Written) -> list[Dated]:
    """The same where light edits of one text are told from reports of their own."""
    materials = [report.material() for report in reports]
    documents = with_copies([one.document for one in materials])
    return date_documents([replace(one, document=d) for one, d in zip(materials, documents, strict=True)])


def days(found: Dated) -> list[int]:
    """The days of the month that are left."""
    return [int(day[-2:]) for day in found[0].candidates]


def report(outlet: str, shown: str, lines: str) -> Written:
    written = Written(outlet, shown, OPENING + lines)
    return written.place("Vliet", "Ostervaart", "Lindehoek")


def single(outlet: str = "De Ene", shown: str = "2024-05") -> Written:
    """Shows its month and names one weekday: by itself it can be from eight days or more."""
    written = report(outlet, shown, "De ontsporing gebeurde dinsdag tijdens de ochtendspits.")
    return written.time("dinsdag", weekday(2))


def likeliest(found: Dated) -> list[str]:
    """The days left of a report, the likeliest first, as its reasons tell them."""
    return [line[:10] for line in found[0].why.splitlines()[1:]]


def toll(outlet: str, shown: str, number: int) -> Written:
    written = single(outlet, shown)
    written.text += f"\nDe spoorwegen tellen {number} doden."
    return written.dead(str(number), number)


def ago(outlet: str, words: str, amount: int, unit: str, *, exact: bool = False) -> Written:
    """Shows its month and counts from the derailment."""
    one = report(outlet, "2024-05", f"{words} na de ontsporing rijden er weer treinen.")
    one.time(words, Lasting(((Fraction(amount), unit),)), "present", counted=True)
    if exact:
        one.times = [replace(time, exact=True) for time in one.times]
    return one.accident("ontsporing", "derailment")
