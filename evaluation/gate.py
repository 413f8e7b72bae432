"""Measure every set at hand and hold the figures against the floors of `baseline.json`.

    python evaluation/gate.py              # measure, compare, exit 1 when a figure is below its floor
    python evaluation/gate.py --list       # also what is missed, false or wrong
    python evaluation/gate.py --raise      # lift floors to the figures reached
    python evaluation/gate.py --lower "why"   # let floors down to the figures reached, with the reason kept

The project's own sets are always at hand. Sets under `$RELAAS_SHARED` (default: `../shared`) are measured where
they are; a plain checkout passes without them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[1]
HERE = str(ROOT / "evaluation")
sys.path[:] = [str(ROOT), *(p for p in sys.path if p != HERE)]  # or `numbers` would be ours to all the world

from evaluation import (  # noqa: E402 - on the path now
    attributions,
    dates,
    ledgers,
    names,
    numbers,
    polnear,
    stories,
    timebank,
    timelines,
)
from evaluation import figures as corpus  # noqa: E402
from evaluation.ledgers_counts import SIZES, Counts  # noqa: E402
from relaas.lang import packs  # noqa: E402

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator

    from evaluation.stories import Miss

BASELINE = ROOT / "evaluation" / "baseline.json"
SHARED = Path(os.environ.get("RELAAS_SHARED", ROOT.parent / "shared"))
DOWN = (
    "silently_wrong",
    "silently_wrong_rate",
    "dating_best_wrong",
    "dating_candidates",
    "open_candidates",
    "failed",
    "false_alarms",
    "false_alarms_per_1000_words",
    "on_traps",
)
"""Figures that are the better the lower they are; all others the higher."""

UNHELD = (
    "gold",
    "dated",
    "open",
    "cases",
    "lines",
    "raw_f1",
    "wanted",
    "found",
    "entries",
    "false_alarms_per_1000_words",
    *SIZES.values(),
)
"""Figures without a floor: how large a set is, and a rate whose count has one."""

SLACK_SHARE, SLACK_COUNT, SLACK_MEAN, SLACK_CASES = 0.006, 1, 0.25, 1.25
"""How far below its floor a figure may fall: between processors a model's rounding flips a tied label now and then. A
measure of the ledger may fall by one of its cases, where that is more; it is a share of those found, which are fewer
than the size of the set tells."""
LEDGERS = "figures: "
"""How the names of sets begin on which the ledger of figures is measured."""
TIMELINES = "timeline: "
"""How those begin on which the timeline is."""

STATEMENTS = "statements: "
"""How the names of sets begin on which statements are measured."""

TOLD = {"nl": "", "en": ", English"}
"""How the sets of a language are told from others."""

MEANS = ("dating_candidates", "open_candidates")

Figures = dict[str, float | int | None]


def main() -> int:
    """Run the gate; the exit status."""
    arguments, begun = _arguments(), time.perf_counter()
    baseline = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {"floors": {}, "lowered": []}
    measured = dict(_measure(list_misses=arguments.list))
    _print(measured)
    print(f"\nmeasured in {time.perf_counter() - begun:.0f} s")
    below = [line for name, figures in measured.items() for line in _below(name, figures, baseline["floors"])]
    if arguments.lift or arguments.lower:
        _move(baseline, measured, arguments.lower)
        return 0
    for line in below:
        print("BELOW ITS FLOOR:", line)
    return 1 if below else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--list", action="store_true", help="show what is missed, false or wrong")
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="lift floors to the figures reached"
    )
    parser.add_argument("--lower", metavar="WHY", help="let floors down to the figures reached")
    return parser.parse_args()


def _measure(*, list_misses: bool) -> Iterator[tuple[str, Figures]]:
    own = ROOT / "evaluation" / "stories"
    sets: list[tuple[str, str | None, Iterable[Path]]] = [
        ("example", "nl", (ROOT / "examples").glob("*/gold.json")),
        ("own reports", "nl", (ROOT / "evaluation" / "reports" / "nl").glob("*/gold.json")),
        ("own stories", "nl", (own / "nl").glob("*/gold.json")),
        ("own stories, English", "en", (own / "en").glob("*/gold.json")),
        ("own stories, mixed", None, (own / "mixed").glob("*/gold.json")),
        ("shared stories", "nl", SHARED.glob("stories/*/gold.json")),
        ("shared stories, English", "en", SHARED.glob("stories/*/gold.json")),
    ]
    for name, code, found in sets:
        if code is None or _reads(code):
            yield from _stories(name, code, sorted(p.parent for p in found), list_misses=list_misses)
    for code in filter(_reads, TOLD):
        yield from _of_language(code)
    if (newswire := SHARED / "data" / "tempeval3").is_dir() and _reads("en"):
        yield "newswire times, English", timebank.shares(newswire)
    yield from polnear.shares(SHARED)


def _of_language(code: str) -> Iterator[tuple[str, Figures]]:
    """What a language is measured by beside stories: its pack's corpora, names, and the specifications at hand."""
    told = TOLD[code]
    for part, figures in corpus.shares(code).items():
        yield f"{LEDGERS}corpus{told}, {part}", _by_line(figures)
    yield from names.shares(SHARED, code)
    for part, figures in attributions.shares(code).items():
        yield f"{STATEMENTS}corpus{told}, {part}", _by_line(figures)
    for of, measured in {"date": dates.shares, "number": numbers.shares}.items():
        if (specification := SHARED / "data" / f"{of}s" / code).is_dir():
            yield f"{of} specifications{told}", measured(specification)


def _stories(
    name: str, code: str | None, folders: list[Path], *, list_misses: bool
) -> Iterator[tuple[str, Figures]]:
    """Figures where a report is of the language, or in all; times, datings and the timeline where all can be read."""
    times, ledger, lines = stories.Tally(), Counts(), timelines.Tally()
    for folder in folders:
        languages = _languages(folder)
        # The Dutch floors were set with what mixed stories say in Dutch; those of English leave such stories out.
        if code is not None and (code not in languages or (code != "nl" and languages != {code})):
            continue
        story = stories.read_story(folder)
        scores: list[tuple[Counter[str], tuple[Counter[str], list[Miss]]]] = [(ledger, ledgers.score(story))]
        if all(map(_reads, languages)):
            scores += [(times, stories.score(story)), (lines, timelines.score(story))]
        for whole, (counts, misses) in scores:
            whole.update(counts)
            _list(f"{name}/{folder.name}", misses if list_misses else ())
    if times["gold"]:
        yield name, times.figures()
    if ledger["gold"]:
        yield f"{LEDGERS}{name}", ledger.figures()
    if lines["gold"]:
        yield f"{TIMELINES}{name}", lines.figures()


def _reads(code: str) -> bool:
    """Is there a pipeline for a language?"""
    return code in packs.languages() and (packs.folder(code) / "pipeline" / "weights.bin").is_file()


def _languages(folder: Path) -> set[str]:
    reports = json.loads((folder / "gold.json").read_text("utf-8"))["reports"]
    return {report["language"] for report in reports}


def _by_line(figures: Figures) -> Figures:
    """What failed, as a share: the corpus grows."""
    lines = figures["lines"] or 1
    shares = {key: round((figures[key] or 0) / lines, 4) for key in ("failed", "false_alarms")}
    return {**figures, **shares}


def _list(story: str, misses: Iterable[Miss]) -> None:
    for miss in misses:
        print(miss.told(story))


def _print(measured: dict[str, Figures]) -> None:
    for name, figures in measured.items():
        print(f"\n{name}")
        for key, value in figures.items():
            shown = "-" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)
            print(f"  {key:<22} {shown}")


def _below(name: str, figures: Figures, floors: dict[str, Figures]) -> Iterator[str]:
    for key, floor in floors.get(name, {}).items():
        value = figures.get(key)
        if floor is None or value is None:
            continue
        counted = name.startswith((LEDGERS, STATEMENTS, TIMELINES))
        slack = _slack(key, floor, figures if counted else {})
        if (value > floor + slack) if key in DOWN else (value < floor - slack):
            yield f"{name}: {key} is {value}, its floor is {floor}"


def _slack(key: str, floor: float, sizes: Figures) -> float:
    if key in MEANS:
        return SLACK_MEAN
    if isinstance(floor, int):
        return SLACK_COUNT
    size = next((size for start, size in SIZES.items() if key.startswith(start)), "gold")
    cases = sizes.get(size) or sizes.get("wanted")
    return max(SLACK_SHARE, SLACK_CASES / cases) if cases else SLACK_SHARE


def _move(baseline: dict[str, Any], measured: dict[str, Figures], reason: str | None) -> None:
    """Set floors; upward freely, downward only with a reason, which is kept."""
    floors = baseline["floors"]
    for name, figures in measured.items():
        kept = floors.setdefault(name, {})
        for key, value in figures.items():
            if value is None or key in UNHELD:
                continue
            old = kept.get(key)
            better = old is None or (value <= old if key in DOWN else value >= old)
            if better:
                kept[key] = value
            elif reason:
                baseline["lowered"].append(
                    {"set": name, "figure": key, "from": old, "to": value, "why": reason}
                )
                kept[key] = value
    BASELINE.write_text(json.dumps(baseline, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
