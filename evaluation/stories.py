"""Annotated stories with their accounts, and the score of their times and datings; standard library and relaas only.

A story is a folder of reports with `reports.json` and `gold.json` (the form is told in `examples/README.md`). Its
account is made once, whatever is scored of it (the figures: `evaluation/ledgers.py`). Times are paired one to one by
overlap; a value is right when it means the same as one accepted; `optional` gold counts nowhere. `silently_wrong`
counts values given as certain that are wrong, the figure that must stay near nothing.
"""

from __future__ import annotations

import json
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import relaas
from relaas.model.accounts import Account

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.documents import Document
    from relaas.model.timexes import Timex

HEADER = re.compile(r"\s*date \d{4}(?:-\d\d){0,2}[ \t]?")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Story:
    """Reports on one event, what a careful reader finds in them, and the account made of them.

    Attributes:
        gold: What `gold.json` holds.
        files: The reports as they are on disk, header included, by file name.
        account: What the program makes of them.
    """

    gold: dict[str, Any]
    files: Mapping[str, str]
    account: Account

    @property
    def documents(self) -> dict[str, Document]:
        """The reports as the program read them, by file name."""
        return {Path(d.path).name: d for d in self.account.documents}

    def span(self, row: dict[str, Any]) -> Span:
        """Where the quote of a gold row stands in its document's text, code points."""
        raw, at = self.files[row["report"]], -1
        for _ in range(row["occurrence"]):
            at = raw.index(row["quote"], at + 1)
        header = HEADER.match(raw)
        at -= header.end() if header else 0
        return at, at + len(row["quote"])


@dataclass(frozen=True, slots=True)
class GoldTime:
    """An annotated time, placed on the document's text."""

    report: str
    span: Span
    values: tuple[str, ...]
    optional: bool
    quote: str


@dataclass(frozen=True, slots=True)
class Miss:
    """Something that is not as annotated, for `--list`."""

    kind: str
    report: str
    quote: str
    wanted: str
    found: str

    def told(self, story: str) -> str:
        """One line that says what is wrong, and where."""
        return f"{story}/{self.report}: {self.kind}: “{self.quote}” {self.wanted} | {self.found}"


class Tally(Counter[str]):
    """Counts, and the figures made of them."""

    def figures(self) -> dict[str, float | int | None]:
        """Precision, recall, F1, values right, silently wrong; datings."""
        p, r = self._share("hit", "system"), self._share("hit", "gold")
        return {
            "gold": self["gold"],
            "precision": p,
            "recall": r,
            "f1": 2 * p * r / (p + r) if p and r else None,
            "exact_f1": self._share("exact", "hit"),
            "value": self._share("value", "hit"),
            "value_day_docs": self._share("day_value", "day_hit"),
            "value_or_candidate": self._share("possible", "hit"),
            "silently_wrong": self["silent"],
            "silently_wrong_rate": self._share("silent", "hit"),
            "open": self._share("open", "hit"),
            "open_candidates": self._share("open_candidates", "open"),
            "dated": self["dated"],
            "dating_contained": self._share("contained", "dated"),
            "dating_best_wrong": self["best_wrong"],
            "dating_candidates": self._share("candidates", "dated"),
        }

    def _share(self, part: str, whole: str) -> float | None:
        return round(self[part] / self[whole], 4) if self[whole] else None


def read_story(folder: Path) -> Story:
    """Read a story's folder and make its account, which takes a second or more."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    files = {r["file"]: (folder / r["file"]).read_bytes().decode("utf-8") for r in gold["reports"]}
    reading = relaas.read([folder])
    return Story(gold, files, relaas.account(reading.documents, problems=reading.problems))


def score(story: Story) -> tuple[Tally, list[Miss]]:
    """Hold the times and datings of an account against the story's gold."""
    tally, misses = Tally(), []
    for report in story.gold["reports"]:
        misses += _dating(tally, report, story.documents[report["file"]])
    times = [_placed(story, t) for t in story.gold["times"]]
    for name, document in story.documents.items():
        found = [t for t in story.account.timexes if t.document == document.id]
        misses += _times(tally, [t for t in times if t.report == name], found, document)
    return tally, misses


def _placed(story: Story, row: dict[str, Any]) -> GoldTime:
    values = (row["value"], *row.get("alt", ()))
    return GoldTime(row["report"], story.span(row), values, bool(row.get("optional")), row["quote"])


def _dating(tally: Tally, report: dict[str, Any], document: Document) -> list[Miss]:
    published, true = document.published, report["published_true"]
    if len(report["published_shown"]) > len("2022-01"):
        return []
    tally["dated"] += 1
    tally["candidates"] += len(published.candidates)
    tally["contained"] += true in published.candidates
    wrong = published.best is not None and published.best[:10] != true
    tally["best_wrong"] += wrong
    if true in published.candidates and not wrong:
        return []
    return [Miss("dating", report["file"], published.shown or "", true, " ".join(published.candidates))]


def _times(tally: Tally, gold: list[GoldTime], found: list[Timex], document: Document) -> list[Miss]:
    pairs = pair([g.span for g in gold], [(t.anchor.start, t.anchor.end) for t in found])
    spared = {pairs[i] for i, g in enumerate(gold) if g.optional and i in pairs}
    tally["system"] += len(found) - len(spared)
    misses = []
    for i, wanted in enumerate(gold):
        if wanted.optional:
            continue
        tally["gold"] += 1
        if i not in pairs:
            misses.append(Miss("missed", wanted.report, wanted.quote, wanted.values[0], ""))
        else:
            misses += _value(tally, wanted, found[pairs[i]], document)
    taken = set(pairs.values())
    misses += [
        Miss("false", Path(document.path).name, t.anchor.text, "", t.value or "")
        for j, t in enumerate(found)
        if j not in taken
    ]
    return misses


def _value(tally: Tally, wanted: GoldTime, timex: Timex, document: Document) -> list[Miss]:
    value = timex.value or (timex.candidates[0] if len(timex.candidates) == 1 else None)
    right = value is not None and any(_same(value, v) for v in wanted.values)
    day = len(document.published.shown or "") >= len("2022-01-11")
    tally["hit"] += 1
    tally["exact"] += (timex.anchor.start, timex.anchor.end) == wanted.span
    tally["value"] += right
    tally["day_hit"] += day
    tally["day_value"] += day and right
    possible = right or any(_same(c, v) for c in timex.candidates for v in wanted.values)
    tally["possible"] += possible
    tally["silent"] += value is not None and not right
    tally["open"] += value is None
    tally["open_candidates"] += len(timex.candidates) if value is None else 0
    if right or (value is None and possible):
        return []
    kind = "wrong" if value is not None else "open without it"
    return [Miss(kind, wanted.report, wanted.quote, wanted.values[0], value or " ".join(timex.candidates))]


def pair(gold: Sequence[Span], found: Sequence[Span]) -> dict[int, int]:
    """Which of what was found stands where something is annotated: one to one, by overlap over union, the best first.

    Args:
        gold: Where something is annotated, in one document.
        found: Where something was found in it.
    """
    scored = sorted(
        (-shared, i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if (shared := overlap(g, f)) > 0
    )
    out: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in scored:
        if i not in out and j not in taken:
            out[i] = j
            taken.add(j)
    return out


def overlap(one: Span, other: Span) -> float:
    """What two spans share, over what they cover together; nothing where they do not touch."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def _same(value: str, accepted: str) -> bool:
    return value == accepted or _meaning(value) == _meaning(accepted)


def _meaning(value: str) -> str:
    """What a value means, so that P2W is P14D, and a week, a month or a year is its first through its last day."""
    if weeks := re.fullmatch(r"P(\d+)W", value):
        return f"P{int(weeks[1]) * 7}D"
    if hours := re.fullmatch(r"PT(\d+)H", value):
        return f"P{int(hours[1]) // 24}D" if int(hours[1]) % 24 == 0 else value
    if value.startswith("P"):
        return value
    first, _, last = value.partition("/")
    return f"{_days(first)[0]}/{_days(last or first)[1]}"


def _days(point: str) -> tuple[str, str]:
    """First and last day of a point in time; a clock time and what is not read stay as they are."""
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", point):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return str(monday), str(monday + timedelta(days=6))
    if month := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", point):
        return f"{point}-01", f"{point}-{monthrange(int(month[1]), int(month[2]))[1]}"
    if re.fullmatch(r"\d{4}", point):
        return f"{point}-01-01", f"{point}-12-31"
    return point, point
