"""How the statements of the corpus are told: a table of constructions, the lines that failed, and the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.attributions_judging import ASPECTS, Judged, tally
from evaluation.corpora import by_construction, by_part, measures, part, share, shown

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator, Sequence

    from evaluation.corpora import Figures


def figures(count: Counter[str]) -> Figures:
    """Precision and recall of what is found and of whole statements, and the accuracy of each aspect of those found.

    Args:
        count: As `tally` makes it.
    """
    return measures(count, ASPECTS)


def told(results: Sequence[Judged]) -> dict[str, object]:
    """All figures as data: of the open and of the held lines, and of each construction with its aspects."""
    return {
        "open": figures(tally(part(results, held=False))),
        "held": figures(tally(part(results, held=True))),
        "constructions": {
            name: figures(count) | _both(count)
            for name, rows in by_construction(results)
            for count in [tally(rows)]
        },
    }


def table(results: Sequence[Judged]) -> Iterator[str]:
    """The constructions with precision and recall of each aspect, then the totals, open and held apart."""
    names = ("found", "whole", *ASPECTS)
    yield f"{'':24}{'lines':>6}{'false':>6}  " + "".join(f"{name:^11}" for name in names)
    for name, rows in by_construction(results):
        yield _row(name, tally(rows))
    yield ""
    for name, rows in by_part(results):
        yield _row(name, tally(rows))
    for name, rows in by_part(results):
        count = tally(rows)
        yield ""
        yield f"{name}: {count['failed']} of {count['lines']} lines are not as marked"
        for aspect in ASPECTS:
            right, of = count[f"{aspect} right"], count[f"{aspect} of"]
            yield f"  {aspect:10}{shown(share(right, of)):>8} of {of}"


def listed(results: Iterable[Judged]) -> Iterator[str]:
    """Each line that is not as marked, with what is wrong and what was found."""
    for result in results:
        if result.failures:
            line = result.line
            yield f"{line.where} [{line.construction}] {line.text!r}"
            yield f"    wrong  {'; '.join(result.failures)}"
            for one in (*(pair.found for pair in result.pairs), *result.spurious):
                if one is not None:
                    who, said = one.source.text if one.source else "", [c.text for c in one.content]
                    what = f"{one.mode} {one.act} {one.stance} {[c.text for c in one.chain]}"
                    yield f"    found  {who!r} {one.cue.text!r} {said} {what} {one.provenance.rule}"


def _both(count: Counter[str]) -> Figures:
    """Precision and recall of each aspect where anything is said of it."""
    out: Figures = {}
    for aspect in ASPECTS:
        out[f"{aspect}_precision"] = share(count[f"{aspect} hit"], count[f"{aspect} found"])
        out[f"{aspect}_recall"] = share(count[f"{aspect} hit"], count[f"{aspect} wanted"])
    return out


def _row(name: str, count: Counter[str]) -> str:
    made = {**figures(count), **_both(count)}
    pairs = [("precision", "recall"), ("right_precision", "right_recall")]
    pairs += [(f"{aspect}_precision", f"{aspect}_recall") for aspect in ASPECTS]
    cells = "".join(f"{_brief(made[p]):>5} {_brief(made[r]):<5}" for p, r in pairs)
    return f"{name:24}{count['lines']:6}{count['false_alarms']:6}  {cells}"


def _brief(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
