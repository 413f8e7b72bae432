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
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evaluation import dates, numbers  # noqa: E402 - the root must be on the path first
from evaluation.stories import Miss, Tally, score  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

BASELINE = ROOT / "evaluation" / "baseline.json"
SHARED = Path(os.environ.get("RELAAS_SHARED", ROOT.parent / "shared"))
DOWN = (
    "silently_wrong",
    "silently_wrong_rate",
    "dating_best_wrong",
    "dating_candidates",
    "open_candidates",
    "failed",
)
"""Figures that are the better the lower they are; all others the higher."""

SLACK_SHARE, SLACK_COUNT, SLACK_MEAN = 0.006, 1, 0.25
"""How far below its floor a figure may fall: between processors a model's rounding flips a tied label now and then."""
MEANS = ("dating_candidates", "open_candidates")

Figures = dict[str, float | int | None]


def main() -> int:
    """Run the gate; the exit status."""
    arguments = _arguments()
    baseline = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {"floors": {}, "lowered": []}
    measured = dict(_measure(list_misses=arguments.list))
    _print(measured)
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
    sets = {
        "example": sorted(p.parent for p in (ROOT / "examples").glob("*/gold.json")),
        "own reports": sorted(p.parent for p in (ROOT / "evaluation" / "reports" / "nl").glob("*/gold.json")),
        "shared stories": [p for p in sorted(SHARED.glob("stories/*/")) if _is_dutch(p)],
    }
    for name, folders in sets.items():
        if folders:
            yield name, _stories(name, folders, list_misses=list_misses)
    if (specification := SHARED / "data" / "dates" / "nl").is_dir():
        yield "date specifications", dates.shares(specification)
    if (specification := SHARED / "data" / "numbers" / "nl").is_dir():
        yield "number specifications", numbers.shares(specification)


def _is_dutch(folder: Path) -> bool:
    reports = json.loads((folder / "gold.json").read_text("utf-8"))["reports"]
    return all(report["language"] == "nl" for report in reports)


def _stories(name: str, folders: list[Path], *, list_misses: bool) -> Figures:
    whole = Tally()
    for folder in folders:
        tally, misses = score(folder)
        whole.update(tally)
        if list_misses:
            _list(name, folder, misses)
    return whole.figures()


def _list(name: str, folder: Path, misses: list[Miss]) -> None:
    for miss in misses:
        print(f"{name}/{folder.name}/{miss.report}: {miss.kind}: “{miss.quote}” {miss.wanted} | {miss.found}")


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
        slack = SLACK_MEAN if key in MEANS else SLACK_COUNT if isinstance(floor, int) else SLACK_SHARE
        if (value > floor + slack) if key in DOWN else (value < floor - slack):
            yield f"{name}: {key} is {value}, its floor is {floor}"


def _move(baseline: dict[str, Any], measured: dict[str, Figures], reason: str | None) -> None:
    """Set floors; upward freely, downward only with a reason, which is kept."""
    floors = baseline["floors"]
    for name, figures in measured.items():
        kept = floors.setdefault(name, {})
        for key, value in figures.items():
            if value is None or key in ("gold", "dated", "open", "cases"):
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
