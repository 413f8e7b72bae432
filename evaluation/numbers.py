"""How much of the number specifications of Microsoft Recognizers-Text the grammar of quantities passes.

    python -m evaluation.numbers                        a table by file and by class
    python -m evaluation.numbers --list failed          every case that failed, with what was found
    python -m evaluation.numbers --list not-ours
    python -m evaluation.numbers --language en          those of another language

The specifications lie outside the project (`$RELAAS_SHARED/data/numbers/<code>`, else `../shared/data/numbers/<code>`
beside the repository); where they are absent nothing is run. Every sentence goes through the grammar alone, since most
are a bare number that could as well be a year. A case is

* *not ours* when it belongs to a class of `numbers_<code>.toml`: by pattern, whatever we make of it;
* *passed* when each number it lists is found with the same extent and value (of a range: the same interval), and
  nothing else is found;
* *failed* otherwise.

Fractions, decimals, numbers below zero (the classes marked `silent`), ordinals and percentages count nothing, so in
those cases the right answer is silence: such a case is *passed* when nothing is found that shares a character with an
expression it lists, and, where it lists none, when nothing is found at all. That says that no part of them is taken for
a count, and nothing about reading them: the table tells such cases apart.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.numbers_spec import Case, Class, Wanted, read_cases, read_classes
from relaas.lang import packs
from relaas.lang.words import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.model.quantities import Quantity

HERE = Path(__file__).parent
OUTCOMES = ("passed", "not ours", "failed")

Found = dict[tuple[int, int], "Quantity"]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a case.

    Attributes:
        case: The case.
        outcome: `passed`, `not ours` or `failed`.
        why: The class it belongs to, or what is wrong.
        silent: Was silence asked for?
        found: What was found, by its extent.
    """

    case: Case
    outcome: str
    why: str
    silent: bool
    found: Found


def _read(text: str, code: str) -> Found:
    words = split(text)
    hits = (hit for hit in packs.load(code).quantities.hits(words) if hit.value.whole)
    return {(words.starts[hit.first], words.ends[hit.last - 1]): hit.value for hit in hits}


def judge(case: Case, found: Found, classes: Sequence[Class]) -> Result:
    """The outcome of one case."""
    group = next((group for group in classes if group.holds(case)), None)
    if group and not group.silent:
        return Result(case, "not ours", group.name, False, found)
    silent = group is not None or not case.counts
    wrong = _made_up(case, found) if silent else _miscounted(case, found)
    return Result(case, "failed" if wrong else "passed", wrong, silent, found)


def _miscounted(case: Case, found: Found) -> str:
    """What is wrong with the numbers found; empty where nothing is."""
    left = dict(found)
    for wanted in case.wanted:
        quantity = left.pop((wanted.start, wanted.end), None)
        if quantity is None:
            near = any(start < wanted.end and wanted.start < end for start, end in left)
            return "another extent" if near else "not found"
        if not _agrees(quantity, wanted):
            return "another value"
    return "found too much" if left else ""


def _agrees(quantity: Quantity, wanted: Wanted) -> bool:
    if wanted.interval is not None:
        return (quantity.low, quantity.high) == wanted.interval
    return quantity.number == wanted.number and quantity.hedge == "exact"


def _made_up(case: Case, found: Found) -> str:
    """Is a count made of what is none?"""
    if not case.wanted:
        return "found too much" if found else ""
    touched = any(start < w.end and w.start < end for start, end in found for w in case.wanted)
    return "counted" if touched else ""


# ---- telling


def _table(results: Sequence[Result]) -> Iterable[str]:
    files = list(dict.fromkeys(result.case.file for result in results))
    yield f"{'':36}{'passed':>8}{'not ours':>10}{'failed':>8}{'all':>7}"
    for name in (*files, None):
        rows = [result for result in results if name in (None, result.case.file)]
        count = Counter(result.outcome for result in rows)
        yield f"{name or 'all':36}{count['passed']:8}{count['not ours']:10}{count['failed']:8}{len(rows):7}"
    count = Counter(result.outcome for result in results)
    yield "".join(f"{name} {count[name] / len(results):.1%}  " for name in OUTCOMES)
    silent = Counter(result.outcome for result in results if result.silent)
    yield f"of these by silence: passed {silent['passed']}, failed {silent['failed']}"
    for outcome in OUTCOMES[1:]:
        yield ""
        reasons = Counter(result.why for result in results if result.outcome == outcome)
        yield from (f"{outcome}: {why:48}{n:5}" for why, n in reasons.most_common())


def _listed(results: Iterable[Result], outcome: str) -> Iterable[str]:
    for result in results:
        if result.outcome == outcome:
            case = result.case
            yield f"{case.file} {case.number} [{result.why}] {case.text!r}"
            yield "    wanted " + ("; ".join(f"{w.text!r} {w.value}" for w in case.wanted) or "nothing")
            found = (f"{case.text[s:e]!r} {q.number} {q.hedge}" for (s, e), q in result.found.items())
            yield "    found  " + ("; ".join(found) or "nothing")


def run(folder: Path) -> list[Result]:
    """Judge every case of a folder of specifications, which bears the code of its language."""
    classes = read_classes(HERE / f"numbers_{folder.name}.toml")
    return [judge(case, _read(case.text, folder.name), classes) for case in read_cases(folder)]


def shares(folder: Path) -> dict[str, float | int | None]:
    """The figures that have a floor: how many cases, and which share passed, is not ours, failed."""
    results = run(folder)
    counts = Counter(result.outcome for result in results)
    return {
        "cases": len(results),
        **{name.replace(" ", "_"): round(counts[name] / len(results), 4) for name in OUTCOMES},
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the cases and tell how many passed."""
    parser = argparse.ArgumentParser(description="Measure the quantities on the number specifications.")
    parser.add_argument("--language", default="nl", choices=packs.languages(), help="code of the language")
    parser.add_argument(
        "--list", choices=("passed", "failed", "not-ours"), help="list the cases of an outcome"
    )
    given = parser.parse_args(arguments)
    shared = Path(os.environ.get("RELAAS_SHARED") or HERE.parents[1] / "shared")
    folder = shared / "data" / "numbers" / given.language
    if not folder.is_dir():
        print(f"skipped: {folder} is not there (set RELAAS_SHARED)")
        return 0
    results = run(folder)
    lines = _listed(results, given.list.replace("-", " ")) if given.list else _table(results)
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
