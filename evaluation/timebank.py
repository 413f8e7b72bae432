"""How well the times of English newswire are found: TimeBank and AQUAINT (TempEval-3), which are measured and no more.

    python -m evaluation.timebank                     a table
    python -m evaluation.timebank --list missed       also `false`, `wrong`, `out`

The data lie outside the project (`$RELAAS_SHARED/data/tempeval3`, else `../shared/data/tempeval3` beside the
repository); where they are absent nothing is run.

Detection is scored as TempEval-3 does: relaxed, an annotated time is found when one of ours overlaps it; strict, when
the extents are equal once prepositions and articles in front are taken off both. What our conventions leave out is left
out of the gold by the classes of `timebank.toml`, and what of ours overlaps it counts nowhere; the figures
over all gold stand beside it as `raw`.

A value is right when it means the same. Ours follow semantics §3, so that

* a time open at one end, or from a time to a time, is right by the end that is annotated;
* the start, middle or end of a stretch (`mod`) is right when it lies in the annotated stretch;
* a part of a day has the value of its day; "the past three months" are a stretch of that length up to publication;
* a shift by years is exact to the year: "a year ago" is 1988, where the annotation names a quarter of it;
* values that the annotation leaves open (`1989-WXX`) are not scored.

`value_f1` is relaxed F1 times the share of values that are right; `silently_wrong` are values given as certain that are
wrong.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.timebank_gold import Gold, Report, agrees, left_out, read_reports, valued
from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.model.documents import Document, Published, Segment
from relaas.reconcile.publications import date_document
from relaas.reconcile.timexes import timex_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.model.timexes import Timex

Shares = dict[str, float | int | None]
_FRONT = re.compile(
    r"(?:(?:since|until|till|by|before|from|in|on|at|of|between|through|over|during|within|the|a|about|around|early|late|"
    r"nearly|almost|more than|less than|at least|up to|some|just|only|over|last|after|as of)\s+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is as annotated or is not.

    Attributes:
        outcome: `right`, `wrong`, `open`, `unvalued`, `missed`, `false`, `out`.
        report: Name of the document.
        words: The annotated words, or ours where nothing is annotated.
        told: What was wanted and what was found.
    """

    outcome: str
    report: str
    words: str
    told: str


class Reader:
    """Finds the times of a report as the program does."""

    def __init__(self) -> None:
        self._pipeline = Shelf({}).pipeline("en")
        self._pack = packs.load("en")

    def rows(self, report: Report) -> tuple[Timex, ...]:
        """The rows of the bundle for a report published on its day."""
        day = report.day.isoformat()
        document = Document(
            id="d", path="-", outlet="-", title=None, language="en", url=None, sha256="", text=report.text,
            published=Published(day, (day,), day, ""), segments=(Segment("body", 0, len(report.text)),),
        )  # fmt: skip
        mentions = times(analyze(self._pipeline, report.text), document.segments, self._pack)
        _, readings = date_document(document.published, mentions)
        return timex_rows(document, mentions, readings)


def compare(report: Report, rows: Sequence[Timex]) -> Iterator[Finding]:
    """What became of every annotated time of a report, and of every one of ours."""
    for time in report.times:
        found = [row for row in rows if _overlap(row, time)]
        yield _judged(report, time, found)
    for row in rows:
        if not any(_overlap(row, time) for time in report.times):
            yield Finding("false", report.name, row.anchor.text, f"{row.value or row.candidates} {row.rule}")


def _judged(report: Report, time: Gold, found: list[Timex]) -> Finding:
    told = f"{time.kind} {time.value} {time.mod} | " + "; ".join(
        f"{row.anchor.text!r} {row.value or row.candidates} {row.rule}" for row in found
    )
    if why := left_out(time):
        return Finding("out", report.name, time.words, f"{why}: {told}")
    if not found:
        return Finding("missed", report.name, time.words, told)
    if not valued(time):
        return Finding("unvalued", report.name, time.words, told)
    if any(agrees(row, time) for row in found):
        return Finding("right", report.name, time.words, told)
    return Finding("wrong" if any(row.value for row in found) else "open", report.name, time.words, told)


def _overlap(row: Timex, time: Gold) -> bool:
    return row.anchor.start < time.end and time.start < row.anchor.end


def _exact(report: Report, rows: Iterable[Timex]) -> int:
    ours = {_bare(report.text, row.anchor.start, row.anchor.end) for row in rows}
    return sum(_bare(report.text, t.start, t.end) in ours for t in report.times if not left_out(t))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    front = _FRONT.match(text[start:end])
    return (start + front.end() if front else start), end


class Tally(Counter[str]):
    """Counts over reports, and the figures made of them."""

    def add(self, report: Report, rows: Sequence[Timex], findings: Sequence[Finding]) -> None:
        """Count one report."""
        self.update(finding.outcome for finding in findings)
        ours = [time for time in report.times if not left_out(time)]
        hit = [row for row in rows if any(_overlap(row, time) for time in ours)]
        self["hits"] += len(hit)
        self["system"] += len(rows)
        self["met"] += sum(any(_overlap(row, time) for time in report.times) for row in rows)
        self["found_raw"] += sum(any(_overlap(row, time) for row in rows) for time in report.times)
        self["gold_raw"] += len(report.times)
        self["exact"] += _exact(report, rows)

    def figures(self) -> Shares:
        """Detection, values and what is silently wrong."""
        found = self["right"] + self["wrong"] + self["open"] + self["unvalued"]
        gold = found + self["missed"]
        scored = self["right"] + self["wrong"] + self["open"]
        precision, recall = self["hits"] / (self["hits"] + self["false"] or 1), found / (gold or 1)
        f1 = _f1(precision, recall)
        raw = _f1(self["met"] / (self["system"] or 1), self["found_raw"] / (self["gold_raw"] or 1))
        return {
            "gold": gold,
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(f1, 4),
            "exact_f1": round(_f1(self["exact"] / (self["hits"] + self["false"] or 1), self["exact"] / (gold or 1)), 4),
            "value": round(self["right"] / (scored or 1), 4),
            "value_f1": round(f1 * self["right"] / (scored or 1), 4),
            "silently_wrong_rate": round(self["wrong"] / (scored or 1), 4),
            "open": self["open"],
            "raw_f1": round(raw, 4),
        }  # fmt: skip


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def run(folder: Path) -> tuple[Tally, list[Finding]]:
    """Read and compare every report below a folder."""
    reader, tally, everything = Reader(), Tally(), []
    for report in read_reports(folder):
        rows = reader.rows(report)
        findings = list(compare(report, rows))
        tally.add(report, rows, findings)
        everything += findings
    return tally, everything


def shares(folder: Path) -> Shares:
    """The figures for the gate."""
    return run(folder)[0].figures()


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and tell."""
    parser = argparse.ArgumentParser(description="Measure the times of English newswire.")
    parser.add_argument("--list", choices=("missed", "false", "wrong", "open", "out", "right"))
    given = parser.parse_args(arguments)
    shared = Path(os.environ.get("RELAAS_SHARED") or Path(__file__).parents[2] / "shared")
    folder = shared / "data" / "tempeval3"
    if not folder.is_dir():
        print(f"skipped: {folder} is not there (set RELAAS_SHARED)")
        return 0
    tally, findings = run(folder)
    for finding in findings:
        if finding.outcome == given.list:
            print(f"{finding.report}: {' '.join(finding.words.split())!r} {finding.told}")
    for key, value in tally.figures().items():
        print(f"  {key:<22} {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
