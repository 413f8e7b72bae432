"""How the figures of the corpus are told: a table of constructions, the lines that failed, and the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.figures_judging import ASPECTS, Judged, tally

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.lang.corpus import CorpusFigure, CorpusLine

Figures = dict[str, float | int | None]


def figures(count: Counter[str]) -> Figures:
    """Precision and recall of extents and of whole figures, and the accuracy of each aspect.

    Args:
        count: As `tally` makes it.
    """
    return {
        "lines": count["lines"],
        "failed": count["failed"],
        "false_alarms": count["false_alarms"],
        "wanted": count["wanted"],
        "found": count["found"],
        "precision": _share(count["hit"], count["found"]),
        "recall": _share(count["hit"], count["wanted"]),
        "right_precision": _share(count["right"], count["found"]),
        "right_recall": _share(count["right"], count["wanted"]),
        **{aspect: _share(count[f"{aspect} right"], count[f"{aspect} of"]) for aspect in ASPECTS},
    }


def told(results: Sequence[Judged]) -> dict[str, object]:
    """All figures as data: of the open and of the held lines, and of each construction."""
    return {
        "open": figures(tally(_part(results, held=False))),
        "held": figures(tally(_part(results, held=True))),
        "constructions": {name: figures(tally(rows)) for name, rows in _constructions(results)},
    }


def table(results: Sequence[Judged]) -> Iterator[str]:
    """The constructions with precision and recall each, then the totals and the aspects, open and held apart."""
    yield f"{'':28}{'lines':>6}{'wanted':>7}{'found':>6}   {'extent':^13}   {'whole':^13}"
    yield f"{'':41}{'':6}   {'P':>6} {'R':>6}   {'P':>6} {'R':>6}"
    for name, rows in _constructions(results):
        yield _row(name, tally(rows))
    yield ""
    for name, rows in _parts(results):
        yield _row(name, tally(rows))
    for name, rows in _parts(results):
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
        part = [(line, wrong) for line, wrong in readings if line.held == held]
        of = sum(not figure.optional for line, _ in part for figure in line.figures)
        wrong = sum(len(bad) for _, bad in part)
        yield f"{name}: {of - wrong} of {of} numbers read as marked, {_shown(_share(of - wrong, of))}"
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
        p = _share(count[f"{aspect} hit"], count[f"{aspect} found"])
        r = _share(count[f"{aspect} hit"], count[f"{aspect} wanted"])
        yield f"  {aspect:10}{_shown(_share(right, of)):>8}{of:6}   {_shown(p):>6} {_shown(r):>6}"


def _row(name: str, count: Counter[str]) -> str:
    made = figures(count)
    shares = [_shown(made[key]) for key in ("precision", "recall", "right_precision", "right_recall")]
    sizes = f"{count['lines']:6}{count['wanted']:7}{count['found']:6}"
    return f"{name:28}{sizes}   {shares[0]:>6} {shares[1]:>6}   {shares[2]:>6} {shares[3]:>6}"


def _constructions(results: Sequence[Judged]) -> Iterator[tuple[str, list[Judged]]]:
    for name in dict.fromkeys(result.line.construction for result in results):
        yield name, [result for result in results if result.line.construction == name]


def _parts(results: Sequence[Judged]) -> Iterator[tuple[str, list[Judged]]]:
    for name, held in (("open", False), ("held", True)):
        if rows := _part(results, held=held):
            yield name, rows


def _part(results: Sequence[Judged], *, held: bool) -> list[Judged]:
    return [result for result in results if result.line.held == held]


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
