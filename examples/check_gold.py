"""Check story folders: every quote of gold.json stands in its report where it is said to, and days are days.

Usage: python3 examples/check_gold.py [STORY_DIR ...]
"""

from __future__ import annotations

import json
import pathlib
import re
import sys
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADER = re.compile(r" date (\d{4}-\d\d(?:-\d\d)?) (?=\S)")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
PREFIXES = ("", "speaker_", "content_")


def quotes(node: Any) -> Iterator[tuple[str, str, int]]:
    """Report, quote and occurrence of everything below a node."""
    if isinstance(node, list):
        for value in node:
            yield from quotes(value)
    elif isinstance(node, dict):
        for prefix in PREFIXES:
            if prefix + "quote" in node:
                yield node["report"], node[prefix + "quote"], node[prefix + "occurrence"]
        yield from quotes(list(node.values()))


def check_reports(gold: Any, texts: dict[str, str], sidecar: Any) -> Iterator[str]:
    """Headers, publication days and reports.json."""
    for r in gold["reports"]:
        header = HEADER.match(texts[r["file"]])
        if not header or header[1] != r["published_shown"]:
            yield f"{r['file']}: header"
        if not r["published_true"].startswith(r["published_shown"]):
            yield f"{r['file']}: true day is not in what is shown"
        if sidecar[r["file"]] != {"language": r["language"], "outlet": r["outlet"]}:
            yield f"{r['file']}: reports.json"


def check_places(gold: Any, texts: dict[str, str]) -> Iterator[str]:
    """Quotes, and forms of names, that are not where they should be or are there twice."""
    for report, quote, occurrence in quotes(gold):
        hits = len(re.findall(f"(?={re.escape(quote)})", texts[report]))
        if not quote or not 1 <= occurrence <= hits:
            yield f"{report}: {quote!r} {occurrence} of {hits}"
    for kind in ("times", "figures", "traps"):
        count = Counter((x["report"], x["quote"], x["occurrence"]) for x in gold[kind])
        yield from (f"twice in {kind}: {key}" for key, n in count.items() if n > 1)
    whole = "\n".join(texts.values())
    for form in (form for entity in gold["entities"] for form in entity["surface"]):
        if not re.search(rf"(?<!\w){re.escape(form)}(?!\w)", whole):
            yield f"name nowhere: {form}"


def check_links(gold: Any) -> Iterator[str]:
    """Relations between figures that are none, and days that the calendar does not have."""
    figures = {(f["report"], f["quote"], f["occurrence"]) for f in gold["figures"]}
    for side in (r[s] for r in gold["figure_relations"] for s in "ab"):
        if (side["report"], side["quote"], side["occurrence"]) not in figures:
            yield f"relation to no figure: {side}"
    for day in DAY.findall(json.dumps(gold["times"] + gold["timeline"] + gold["reports"])):
        try:
            date.fromisoformat(day)
        except ValueError:
            yield f"no such day: {day}"


def problems(folder: pathlib.Path) -> list[str]:
    """What is wrong in one story."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    sidecar = json.loads((folder / "reports.json").read_text("utf-8"))
    texts = {r["file"]: (folder / r["file"]).read_text("utf-8") for r in gold["reports"]}
    return [*check_reports(gold, texts, sidecar), *check_places(gold, texts), *check_links(gold)]


def main() -> int:
    """Command line."""
    here = pathlib.Path(__file__).parent
    folders = [pathlib.Path(a) for a in sys.argv[1:]] or sorted(p.parent for p in here.glob("*/gold.json"))
    wrong = [f"{folder.name}: {problem}" for folder in folders for problem in problems(folder)]
    sys.stdout.write(("\n".join(wrong) or f"stories checked: {len(folders)}, nothing wrong") + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
