"""What reconciling costs by the number of mentions: one story of many reports, and many stories of four.

    python benchmarks/reconciling.py               # up to 100,000 mentions
    python benchmarks/reconciling.py --most 10000  # less

One core, processor time, analysing left out. The last column is how many times the work grew by, for each tenfold
of mentions: n log n grows by 12 or 13.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import relaas
from relaas import workflow

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.variants import mentions, one_story, originals

if TYPE_CHECKING:
    from benchmarks.variants import Made
    from relaas.finding import Chosen
    from relaas.model.documents import Document
    from relaas.model.findings import Findings

STORY = "aardbeving-obidara"
SIZES = (100, 1_000, 10_000, 100_000)
REPORTS = 1_000
A_STORY = 4


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--most", type=int, default=SIZES[-1], help="mentions of the largest pile")
    arguments = parser.parse_args()
    sources = originals(STORY)
    a_report = mentions(sources) / len(sources)
    sizes = [max(1, round(size / a_report)) for size in SIZES if size <= arguments.most]
    _table("one story", [one_story(sources, count) for count in sizes])
    _table("many stories", [_many(sources, count) for count in sizes])
    _table(f"one story of {REPORTS} reports", [one_story(sources, REPORTS)])


def _many(sources: list[Made], reports: int) -> list[Made]:
    stories = range(1, max(1, reports // A_STORY) + 1)
    return [made for seed in stories for made in one_story(sources, A_STORY, seed=seed)]


def _table(title: str, piles: list[list[Made]]) -> None:
    print(f"{title}\n{'mentions':>10} {'reports':>8} {'stories':>8} {'seconds':>9} {'grew by':>8}")
    before = 0.0
    for pile in piles:
        stories, seconds = _measured(pile)
        grew = f"{seconds / before:8.1f}" if before else ""
        print(f"{mentions(pile):10} {len(pile):8} {stories:8} {seconds:9.2f} {grew}", flush=True)
        before = seconds


def _measured(pile: list[Made]) -> tuple[int, float]:
    """How many stories come of a pile, and the processor time that reconciling it takes."""
    found = {document.id: findings for document, findings in pile}

    def known(document: Document, chosen: Chosen) -> Findings:
        del chosen
        return found[document.id]

    workflow.find = known  # type: ignore[attr-defined]  # analysing is not what is measured
    start = time.process_time()
    account = relaas.account([document for document, _ in pile])
    return len(account.stories), time.process_time() - start


if __name__ == "__main__":
    main()
