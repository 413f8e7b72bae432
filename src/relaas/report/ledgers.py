"""The ledger of figures in the order in which it is read."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from relaas.model.figures import Figure, Series
from relaas.model.frozen import Frozen
from relaas.report.controls import one_line
from relaas.report.verdicts import Verdict, origins, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.model.accounts import Account
    from relaas.model.figures import Category, FigureRelation
    from relaas.report.wording import Wording

CATEGORIES: tuple[Category, ...] = (
    "killed",
    "injured",
    "missing",
    "hospitalised",
    "detained",
    "released",
    "displaced",
    "evacuated",
    "rescued",
    "infected",
    "deployed",
    "participants",
    "equipment",
    "damaged",
    "other",
)
"""The order of reading: what weighs most first."""
PEOPLE = "people"
"""What a series is said to count where no report has a word for them."""
ORDERED = ("agrees", "updates", "contradicts", "unsure")
"""Relations whose first figure is the earlier one: where days are open, they tell the order."""


class Entry(Frozen, frozen=True):
    """One series, ready to be shown.

    Attributes:
        series: The series.
        figures: Its figures, earliest first.
        verdict: How it stands.
        parts: Series of the same category whose figures are all parts of figures of this one.
    """

    series: Series
    figures: tuple[Figure, ...]
    verdict: Verdict
    parts: tuple[Entry, ...] = ()


def entries(account: Account) -> list[Entry]:
    """The series by category, in each those from most origins first; parts stand under their whole."""
    bare = _bare(account)
    wholes = _wholes(bare)
    under: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in bare:
        under[wholes.get(entry.series.id, "")].append(entry)
    return [
        Entry(entry.series, entry.figures, entry.verdict, tuple(under[entry.series.id]))
        for entry in under[""]
    ]


def flat(ledger: Sequence[Entry]) -> Iterator[Entry]:
    """Every entry, a part after its whole."""
    for entry in ledger:
        yield entry
        yield from flat(entry.parts)


def numbers(ledger: Sequence[Entry]) -> dict[str, int]:
    """The number of each figure, by id: its place in the ledger, from 1."""
    return {figure.id: n for n, figure in enumerate(_figures(ledger), 1)}


def population(entry: Entry, say: Wording) -> str:
    """Who or what a series counts, in words of the reports; in words of the interface where none of them says who.

    Args:
        entry: The series.
        say: The words of the interface.
    """
    series = entry.series
    told = Counter(figure.counted.text for figure in entry.figures if figure.counted)
    if series.counted == PEOPLE and PEOPLE not in told:
        return say("people_at_large")
    # "98 person": a word that only counts of one have is left to them where others have one for more.
    several = Counter(f.counted.text for f in entry.figures if f.counted and f.number != 1)
    of_one = series.counted in told and series.counted not in several and series.best != 1
    words = several.most_common(1)[0][0] if of_one and several else series.counted
    return one_line(words.replace("_", " "))


def latest(value: str | None, candidates: tuple[str, ...]) -> tuple[str, bool]:
    """What times are sorted by: the last moment that is possible; an open beginning comes first, no time last."""
    last = value or "".join(candidates[-1:]) or "X"
    start, _, end = last.rpartition("/")
    return end, start != ".."


def _figures(ledger: Sequence[Entry]) -> Iterator[Figure]:
    for entry in flat(ledger):
        yield from entry.figures


def _bare(account: Account) -> list[Entry]:
    rows = _rows(account)
    heard = origins(account)
    made = [
        Entry(series, rows[series.id], verdict(rows[series.id], account.figure_relations, heard))
        for series in account.series
        if series.id in rows
    ]
    return sorted(
        made, key=lambda e: (CATEGORIES.index(e.series.category), -e.series.origins, -len(e.figures))
    )


def _rows(account: Account) -> dict[str, tuple[Figure, ...]]:
    """The figures of each series, earliest first: as of, then published, then in the order of the account."""
    published = {d.id: d.published.best or "".join(d.published.candidates[:1]) for d in account.documents}
    found: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in account.figures:
        if figure.document in published:
            found[figure.series].append(figure)
    before = _before(account.figure_relations)
    return {
        id_: tuple(_after(sorted(rows, key=lambda f: (*_held(f), published[f.document])), before))
        for id_, rows in found.items()
    }


def _held(figure: Figure) -> tuple[str, bool]:
    return latest(figure.as_of.value, figure.as_of.candidates)


def _before(relations: Sequence[FigureRelation]) -> Mapping[str, set[str]]:
    """For each figure those that a relation puts before it; what refines or withdraws may stand on either side."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.relation in ORDERED:
            found[relation.b].add(relation.a)
    return found


def _after(rows: Sequence[Figure], before: Mapping[str, set[str]]) -> Iterator[Figure]:
    """The rows as they are, but that none stands before one that a relation puts before it."""
    left = {figure.id: figure for figure in rows}
    while left:
        free = (id_ for id_ in left if not before.get(id_, set()) & left.keys() - {id_})
        # Relations that run in a circle order nothing.
        yield left.pop(next(free, None) or next(iter(left)))


def _wholes(bare: Sequence[Entry]) -> Mapping[str, str]:
    """The series that each series of parts is shown under; parts of parts stand on their own."""
    home = {figure.id: entry.series for entry in bare for figure in entry.figures}
    found = {}
    for entry in bare:
        over = {home[f.part_of].id if f.part_of in home else "" for f in entry.figures}
        whole = home.get(entry.figures[0].part_of or "")
        if len(over) == 1 and whole and whole.id != entry.series.id and _alike(whole, entry.series):
            found[entry.series.id] = whole.id
    return {part: whole for part, whole in found.items() if whole not in found}


def _alike(whole: Series, part: Series) -> bool:
    return (whole.story, whole.category) == (part.story, part.category)
