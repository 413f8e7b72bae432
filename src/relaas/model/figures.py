"""Figures: how many of whom, how sure, according to whom; as mentions of one document and as rows of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from relaas.model.anchors import Anchor
from relaas.model.attributions import Attributed as Attributed  # noqa: PLC0414 - also known from here
from relaas.model.attributions import Status as Status  # noqa: PLC0414
from relaas.model.frozen import Frozen
from relaas.model.provenance import Provenance
from relaas.model.quantities import Hedge, Quantity

Category = Literal[
    "killed",
    "injured",
    "missing",
    "detained",
    "released",
    "deployed",
    "displaced",
    "evacuated",
    "rescued",
    "hospitalised",
    "infected",
    "participants",
    "equipment",
    "damaged",
    "other",
]
THINGS: tuple[Category, ...] = ("equipment", "damaged", "other")
"""What befalls things, or is said of them as well as of people: a word for the one is none for the other."""

Scope = Literal["added", "rest", "expected", "earlier", "period"]
"""What sets a count apart from the cumulative one: newly added ("zeven erbij"), what remains ("de overige vier"),
expected or planned, an earlier event, or a stretch of its own ("vandaag", "de voorbije week")."""

Bearing = Literal[
    "amends",
    "answers",
    "corrects",
    "disputes",
    "erred",
    "everywhere",
    "finds",
    "otherwise",
    "raised",
    "remains",
    "runs",
    "spans",
    "stands",
    "tallies",
    "wide",
]
"""How a figure bears on another count, by its words: what a count was put right by ("drie waren dubbel geteld"), what a
source answers to another ("de bond houdt het op 44"), the count put right ("bijgesteld tot 44"), one given against
what others told ("de bond spreekt de politie tegen: 44"), one before which another rested on an error ("74, zestien
minder; een telfout"), what a source raised a count to ("trok haar telling op tot 74"), of the whole country
("landelijk"), found at one time ("haalden zondag 33 lichamen boven"), said to count other people than others do ("telt
enkel wie zij kent"), who are still what more were before ("zitten nog vast"), counted up from the start ("sinds
vrijdag"), over several days ("zes nachten van geweld"), where a count stood at some time ("stond de teller op 21"),
given as a count ("telde er 57", "het dodental"), or of a wider stretch than another ("over de hele provincie")."""

END, NOW = "24:00", "now"
"""The hours of what its report gives as it came out in the end, and as it is now: behind every other, in this order."""

Profile = Literal["literal", "acled", "ucdp"]
"""Views of a series: as the ledger has it, as ACLED would count it, as UCDP would."""

RelationName = Literal[
    "agrees", "refines", "updates", "contradicts", "withdraws", "different_scope", "unsure"
]


@dataclass(frozen=True, slots=True)
class Counted:
    """Who or what is counted.

    Attributes:
        anchor: The words ("door Rusland aangevoerde militairen").
        text: The same words.
        group: Its name where the pack knows it: `people` at large ("mensen"), `children` …; None for an unknown noun.
    """

    anchor: Anchor
    text: str
    group: str | None


class FigureMention(Frozen, frozen=True):
    """A figure as it stands in one document.

    Attributes:
        anchor: The number with its hedges.
        quantity: What it says.
        category: What happened to those counted.
        counted: Who or what is counted; None where the text leaves it out.
        head: Dictionary form of the noun counted, or the name of things that go by several ("home"); empty without one.
        limits: Folded words that narrow the population further ("zwaargewonde", "in koerdische gebieden"), sorted.
        place: A place name that the count is bound to, or None.
        part_of: Index of the figure of which it is a part, among the document's figures, or None.
        scope: What sets it apart from the cumulative count.
        when: Index of its own time among the document's time mentions, or None.
        attributed: Who says it.
        paragraph: Number of its paragraph.
        sentence: Start and end of its sentence, code points.
        title: Does it stand in the title?
        why: Why this category, in words.
        provenance: Rule and pack.
        superseded: Does the text set it down as a count since replaced ("had gisteravond nog drie doden geteld",
            "sprak eerst van 41")? Two counts of one day are put in order by it: without it "eerst" has no date.
        decided: Did a person decide what it says, whatever its words?
        bearings: How it bears on another count.
        deed: The words of the pack by which its clause says what happened ("niet teruggevonden"); empty where its noun
            or another figure says so.
        hour: When on its day it held, "15:00", by the words of its clause, or `END`, or `NOW`; empty is not told. It
            orders the counts of one day in one report and is no date.
    """

    anchor: Anchor
    quantity: Quantity
    category: Category
    counted: Counted | None
    head: str
    limits: tuple[str, ...]
    place: Anchor | None
    part_of: int | None
    scope: tuple[Scope, ...]
    when: int | None
    attributed: Attributed
    paragraph: int
    sentence: tuple[int, int]
    title: bool
    why: str
    provenance: Provenance
    superseded: bool = False
    decided: bool = False
    bearings: tuple[Bearing, ...] = ()
    deed: str = ""
    hour: str = ""


class Link(Frozen, frozen=True):
    """Somebody in the line from an outlet to who claims something.

    Attributes:
        entity: Entity id, where the name is known.
        text: The words.
        anchor: Where they stand.
    """

    entity: str | None
    text: str
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class AsOf:
    """When a figure held.

    Attributes:
        value: EDTF level 1; None where more than one candidate is left or none. `../day` for what its report calls an
            earlier count and gives no day: not later than that.
        candidates: Every value still possible, in order of time.
        why: From which of three times it was taken, the figure's own, its statement's or its report's.
    """

    value: str | None
    candidates: tuple[str, ...]
    why: str


class Figure(Frozen, frozen=True):
    """A row of the ledger.

    Attributes:
        id: Made from document, offsets and category.
        document: Document id.
        anchor: The number with its hedges.
        number: The number; None for a range and a bare order of magnitude.
        hedge: The hedge that counts.
        hedges: All, outermost first.
        low: Least value under the literal profile.
        high: Greatest value; None where it is open upward.
        category: What happened to those counted.
        counted: Who or what is counted.
        part_of: Id of the figure of which it is a part.
        scope: What sets it apart from the cumulative count.
        source: The innermost source, or None.
        chain: Who passed it on, nearest the outlet first.
        as_of: When it held.
        status: What the text makes of it.
        series: Id of the series it is compared in.
        rule: Rule id.
        why: The reasons, in words.
    """

    id: str
    document: str
    anchor: Anchor
    number: int | None
    hedge: Hedge
    hedges: tuple[Hedge, ...]
    low: int
    high: int | None
    category: Category
    counted: Counted | None
    part_of: str | None
    scope: tuple[Scope, ...]
    source: Link | None
    chain: tuple[Link, ...]
    as_of: AsOf
    status: Status
    series: str
    rule: str
    why: str


class Series(Frozen, frozen=True):
    """Figures that may be compared: of one story, category, population and scope.

    Attributes:
        id: Made from its first figure.
        story: Story id.
        category: What happened to those counted.
        counted: The population in words of the reports.
        place: Entity id of the place it is bound to, or None.
        low: Least value that is still held.
        best: The value that the stated rule picks, or None.
        high: Greatest value still held; None where it is open upward.
        origins: From how many outlets or agencies its figures come: no more origins than these.
        why: The rule that picked them, in words.
    """

    id: str
    story: str
    category: Category
    counted: str
    place: str | None
    low: int
    best: int | None
    high: int | None
    origins: int
    why: str


class SeriesView(Frozen, frozen=True):
    """A series as others would read it; the ledger itself stays what it is.

    Attributes:
        series: Series id.
        profile: `literal`, every number at its word; `acled`, one number, the most conservative; `ucdp`, low, best and
            high.
        low: Least value.
        best: The value that the profile picks, or None.
        high: Greatest value; None where it is open upward, which only `literal` leaves.
        why: The rule, in words.
    """

    series: str
    profile: Profile
    low: int
    best: int | None
    high: int | None
    why: str


@dataclass(frozen=True, slots=True)
class FigureRelation:
    """How one figure stands to an earlier one.

    Attributes:
        a: Figure id; the earlier or first mentioned.
        b: Figure id.
        relation: What `b` does to `a`.
        why: The evidence, in words, with both values.
    """

    a: str
    b: str
    relation: RelationName
    why: str


@dataclass(frozen=True, slots=True)
class SeriesVerdict:
    """What was judged of two figures whose words differ: do they count the same, so that they may be compared?

    Attributes:
        a: Figure id, the first of those that count by its words.
        b: Figure id, likewise.
        same: `yes` or `no`.
        why: The evidence, in words.
    """

    a: str
    b: str
    same: Literal["yes", "no", "unsure"]
    why: str
