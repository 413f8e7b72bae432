"""How much of the Dutch and English date specifications of Microsoft Recognizers-Text the time grammar passes.

    python -m evaluation.dates                        a table by file and by class
    python -m evaluation.dates --language en          the English ones
    python -m evaluation.dates --list failed          every case that failed, with what was found
    python -m evaluation.dates --list not-ours
    python -m evaluation.dates --json out/dates.json  the figures for the gate

The specifications lie outside the project (`$RELAAS_SHARED/data/dates`, else `../shared/data/dates` beside the
repository); where they are absent nothing is run. Their register is an agenda's, ours is news.

Every sentence goes through what a user gets: the shipped pipeline, `extract.times` with the tense of the clause, and
the resolution of a document that was published on the case's reference day (the extractor files name none; they are
read on 7 November 2016). A case is

* *not ours* when it belongs to a class of `dates_nl.toml` or `dates_en.toml`: fixed before the run, by pattern,
  whatever we make of it;
* *passed* when each expression it lists is found with the same extent and, in the parser files, the same value; when it
  lists none and nothing is found; and, where a file lists every expression of a sentence, nothing else is found;
* *failed* otherwise.

Extents are compared without a leading preposition, article or loose approximator (`op`, `om`, `in`, `de`, `rond`, `na`,
`binnen`, `later`), which the stories' conventions leave outside, and without a full stop or `lang` behind; `sinds`,
`tot`, `voor`, `vanaf`, `tussen … en` and `over` count.

Values are translated to our conventions before they are compared:

* either the past or the future resolution of a bare weekday or date is right: the tense of the sentence decides;
* where the words leave two readings open ("volgende zondag"), one of the two candidates must be the case's;
* an interval includes its last day: their end is excluded, save where the words name it ("van 4 tot 22 mei");
* what is ahead ("de komende drie dagen") begins on the day of publication, theirs the day after;
* `sinds X` is `X/..` and `tot X` is `../X` with X as named; "na X" has the value X, since "na" stands outside;
* a part of the day has the value of its day; begin, half and eind of a stretch are the days of semantics §3;
* a shift by weeks, months or years is exact to that unit; "de week van 30 november" is the week that holds it;
* a hedge ("meer dan 2 weken voor vandaag") is not in the value;
* a clock time without a day is on the reference day; durations are equal by meaning;
* a day that the calendar does not have is found and left without a value.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.dates_spec import Case, Class, Wanted, Words, read_cases, read_classes, read_words
from evaluation.dates_values import agrees, extent, overlaps, void
from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.model.documents import Document, Published, Segment
from relaas.model.timexes import Timex
from relaas.reconcile.publications import date_document
from relaas.reconcile.timexes import timex_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HERE = Path(__file__).parent
LANGUAGES = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a case.

    Attributes:
        case: The case.
        outcome: `passed`, `not ours` or `failed`.
        why: The class it belongs to, or what is wrong.
        found: What was found, for the list.
    """

    case: Case
    outcome: str
    why: str
    found: tuple[Timex, ...]


class Reader:
    """Finds the times of a sentence as the program does."""

    def __init__(self, code: str) -> None:
        self._pipeline = Shelf({}).pipeline(code)
        self._pack = packs.load(code)

    def rows(self, case: Case) -> tuple[Timex, ...]:
        """The rows of the bundle for a document that consists of the sentence."""
        day = case.day.isoformat()
        document = Document(
            id="d", path="-", outlet="-", title=None, language=self._pack.code, url=None, sha256="", text=case.text,
            published=Published(day, (day,), day, ""), segments=(Segment("body", 0, len(case.text)),),
        )  # fmt: skip
        mentions = times(analyze(self._pipeline, case.text), document.segments, self._pack)
        _, readings = date_document(document.published, mentions)
        return timex_rows(document, mentions, readings)


def judge(case: Case, rows: tuple[Timex, ...], classes: Sequence[Class], words: Words) -> Result:
    """The outcome of one case."""
    for group in classes:
        if group.holds(case):
            return Result(case, "not ours", group.name, rows)
    wrong = _wrong(case, rows, words)
    return Result(case, "failed" if wrong else "passed", wrong, rows)


def _wrong(case: Case, rows: tuple[Timex, ...], words: Words) -> str:
    """What is wrong with the rows; empty where nothing is."""
    left = {extent(case.text, row.anchor.start, row.anchor.end, words): row for row in rows}
    for wanted in case.wanted:
        span = extent(case.text, wanted.start, wanted.end, words)
        row = left.pop(span, None)
        if row is None:
            near = any(overlaps(span, other) for other in left)
            return "another extent" if near else "not found"
        if wanted.value is not None and not _right(row, wanted, case, words):
            return "another value"
    return "found too much" if left and case.lists_all else ""


def _right(row: Timex, wanted: Wanted, case: Case, words: Words) -> bool:
    if void(wanted, case.day, words):
        return not row.candidates
    return len(row.candidates) <= 2 and any(
        agrees(value, wanted, case.day, words) for value in row.candidates
    )


# ---- telling


def _table(results: Sequence[Result]) -> Iterable[str]:
    files = list(dict.fromkeys(result.case.file for result in results))
    yield f"{'':24}{'passed':>8}{'not ours':>10}{'failed':>8}{'all':>7}"
    for name in (*files, None):
        rows = [result for result in results if name in (None, result.case.file)]
        count = Counter(result.outcome for result in rows)
        yield f"{name or 'all':24}{count['passed']:8}{count['not ours']:10}{count['failed']:8}{len(rows):7}"
    count = Counter(result.outcome for result in results)
    yield "".join(f"{name} {count[name] / len(results):.1%}  " for name in ("passed", "not ours", "failed"))
    for outcome in ("not ours", "failed"):
        yield ""
        reasons = Counter(result.why for result in results if result.outcome == outcome)
        yield from (f"{outcome}: {why:48}{n:5}" for why, n in reasons.most_common())


def _listed(results: Iterable[Result], outcome: str) -> Iterable[str]:
    for result in results:
        if result.outcome == outcome:
            case = result.case
            wanted = "; ".join(f"{w.text!r} {w.timexes} {w.mod}".strip() for w in case.wanted) or "nothing"
            found = (
                "; ".join(f"{r.anchor.text!r} {r.value or r.candidates} {r.rule}" for r in result.found)
                or "nothing"
            )
            yield f"{case.file} {case.number} [{result.why}] {case.text}  ({case.day})"
            yield f"    wanted {wanted}"
            yield f"    found  {found}"


def _figures(results: Sequence[Result]) -> dict[str, object]:
    outcomes = Counter(result.outcome for result in results)
    classes = Counter(result.why for result in results if result.outcome == "not ours")
    files: dict[str, Counter[str]] = {}
    for result in results:
        files.setdefault(result.case.file, Counter())[result.outcome] += 1
    return {
        "cases": len(results),
        **{name.replace(" ", "_"): outcomes[name] for name in ("passed", "not ours", "failed")},
        "classes": dict(classes),
        "files": {name: dict(count) for name, count in files.items()},
    }


def run(folder: Path) -> list[Result]:
    """Judge every case of a folder of specifications, which is named by its language."""
    told = HERE / f"dates_{folder.name}.toml"
    reader, classes, words = Reader(folder.name), read_classes(told), read_words(told)
    return [judge(case, reader.rows(case), classes, words) for case in read_cases(folder)]


def shares(folder: Path) -> dict[str, float | int | None]:
    """The figures that have a floor: how many cases, and which share passed, is not ours, failed."""
    results = run(folder)
    counts = Counter(result.outcome for result in results)
    names = ("passed", "not ours", "failed")
    return {
        "cases": len(results),
        **{name.replace(" ", "_"): round(counts[name] / len(results), 4) for name in names},
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the cases and tell how many passed."""
    parser = argparse.ArgumentParser(description="Measure the time grammar on the date specifications.")
    parser.add_argument("--language", choices=LANGUAGES, default="nl")
    parser.add_argument(
        "--list", choices=("passed", "failed", "not-ours"), help="list the cases of an outcome"
    )
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    given = parser.parse_args(arguments)
    shared = Path(os.environ.get("RELAAS_SHARED") or HERE.parents[1] / "shared")
    folder = shared / "data" / "dates" / given.language
    if not folder.is_dir():
        print(f"skipped: {folder} is not there (set RELAAS_SHARED)")
        return 0
    results = run(folder)
    lines = _listed(results, given.list.replace("-", " ")) if given.list else _table(results)
    print("\n".join(lines))
    if given.json:
        given.json.parent.mkdir(parents=True, exist_ok=True)
        given.json.write_text(json.dumps(_figures(results), indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
