"""How the figures of the corpus are told: a table of constructions, the lines that failed, and the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.corpora import by_construction, by_part, measures, part, share, shown
from evaluation.figures_judging import ASPECTS, Judged, tally

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator, Sequence

    from evaluation.corpora import Figures
    from relaas.lang.corpus import CorpusFigure, CorpusLine


def figures(count: Counter[str]) -> Figures:
    """Precision and recall of extents and of whole figures, and the accuracy of each aspect.

    Args:
        count: As `tally` makes it.
    """
    return measures(count, ASPECTS)


def told(results: Sequence[Judged]) -> dict[str, object]:
    """All figures as data: of the open and of the held lines, and of each construction."""
    return {
        "open": figures(tally(part(results, held=False))),
        "held": figures(tally(part(results, held=True))),
        "constructions": {name: figures(tally(rows)) for name, rows in by_construction(results)},
    }


def table(results: Sequence[Judged]) -> Iterator[str]:
    """The constructions with precision and recall each, then the totals and the aspects, open and held apart."""
    yield f"{'':28}{'lines':>6}{'wanted':>7}{'found':>6}   {'extent':^13}   {'whole':^13}"
    yield f"{'':41}{'':6}   {'P':>6} {'R':>6}   {'P':>6} {'R':>6}"
    for name, rows in by_construction(results):
        yield _row(name, tally(rows))
    yield ""
    for name, rows in by_part(results):
        yield _row(name, tally(rows))
    for name, rows in by_part(results):
        yield from _aspects(name, tally(rows))


def listed(results: Iterable[Judged]) -> Iterator[str]:
    """Each line that is not as marked, with what is wrong and what was found."""
    for result in results:
        if result.failures:
            line = result.line
            yield f"{line.where} [{line.construction}] {line.text}"
            yield f"    wrong  {'; '.join(result.failures)}"
            for found in result.found:
                extra = f"{found.counted!r} by {found.sources[:1]} {found.status} {sorted(found.scope)}"
                whole = f" part of {found.part_of}" if found.part_of is not None else ""
                yield f"    found  {found.words!r} {found.number} {found.hedge} {found.category} {extra}{whole}"


def numbers_told(readings: Sequence[tuple[CorpusLine, list[tuple[CorpusFigure, str]]]]) -> Iterator[str]:
    """How many marks are read as numbers with their hedges, open and held apart, then each open one that is not.

    Args:
        readings: Each line with its marks that are misread.
    """
    for name, held in (("open", False), ("held", True)):
        rows = [(line, wrong) for line, wrong in readings if line.held == held]
        of = sum(not figure.optional for line, _ in rows for figure in line.figures)
        wrong = sum(len(bad) for _, bad in rows)
        yield f"{name}: {of - wrong} of {of} numbers read as marked, {shown(share(of - wrong, of))}"
    for line, wrong_marks in readings:
        if not line.held:
            for figure, why in wrong_marks:
                yield f"{line.where} [{line.construction}] {figure.words!r} {why}: {line.text}"


def _aspects(name: str, count: Counter[str]) -> Iterator[str]:
    """How often each aspect is right; how precise and complete where anything is said of it."""
    yield ""
    yield f"{name:12}{'right':>8}{'of':>6}   where anything is said: precision, recall"
    for aspect in ASPECTS:
        right, of = count[f"{aspect} right"], count[f"{aspect} of"]
        p = share(count[f"{aspect} hit"], count[f"{aspect} found"])
        r = share(count[f"{aspect} hit"], count[f"{aspect} wanted"])
        yield f"  {aspect:10}{shown(share(right, of)):>8}{of:6}   {shown(p):>6} {shown(r):>6}"


def _row(name: str, count: Counter[str]) -> str:
    made = figures(count)
    shares = [shown(made[key]) for key in ("precision", "recall", "right_precision", "right_recall")]
    sizes = f"{count['lines']:6}{count['wanted']:7}{count['found']:6}"
    return f"{name:28}{sizes}   {shares[0]:>6} {shares[1]:>6}   {shares[2]:>6} {shares[3]:>6}"
