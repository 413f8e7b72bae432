"""Check a story folder: every quote of gold.json stands in its report, as often as `occurrence` says, and dates are dates.

    python3 examples/check_gold.py [STORY_DIR ...]
"""
from __future__ import annotations

import json
import pathlib
import re
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

HEADER = re.compile(r" date \d{4}-\d\d(?:-\d\d)? (?=\S)")
QUOTES = (("quote", "occurrence"), ("speaker_quote", "speaker_occurrence"), ("content_quote", "content_occurrence"))


def quotes(node: Any) -> Iterator[tuple[str, str, int]]:
    """Report, quote and occurrence of everything below a node."""
    if isinstance(node, dict):
        for quote, occurrence in QUOTES:
            if quote in node:
                yield node["report"], node[quote], node[occurrence]
        for value in node.values():
            yield from quotes(value)
    elif isinstance(node, list):
        for value in node:
            yield from quotes(value)


def problems(folder: pathlib.Path) -> Iterator[str]:
    """What is wrong in one story."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    sidecar = json.loads((folder / "reports.json").read_text("utf-8"))
    texts = {r["file"]: (folder / r["file"]).read_text("utf-8") for r in gold["reports"]}
    for r in gold["reports"]:
        header = HEADER.match(texts[r["file"]])
        if not header or header[0].split()[1] != r["published_shown"]:
            yield f"{r['file']}: header"
        if not r["published_true"].startswith(r["published_shown"]) or sidecar[r["file"]] != {"language": r["language"], "outlet": r["outlet"]}:
            yield f"{r['file']}: dates or reports.json"
        date.fromisoformat(r["published_true"])
    seen: set[tuple[str, ...]] = set()
    for report, quote, occurrence in quotes(gold):
        hits = len(re.findall(f"(?={re.escape(quote)})", texts[report]))
        if not quote or not 1 <= occurrence <= hits:
            yield f"{report}: {quote!r} {occurrence} of {hits}"
    for kind in ("times", "figures", "traps"):
        for item in gold[kind]:
            key = (kind, item["report"], item["quote"], str(item["occurrence"]))
            if key in seen:
                yield f"twice: {key}"
            seen.add(key)
    for item in gold["times"]:
        for day in re.findall(r"\d{4}-\d\d-\d\d", " ".join([item["value"], *item.get("alt", [])])):
            date.fromisoformat(day)
    figures = {(f["report"], f["quote"], f["occurrence"]) for f in gold["figures"]}
    for relation in gold["figure_relations"]:
        for side in (relation["a"], relation["b"]):
            if (side["report"], side["quote"], side["occurrence"]) not in figures:
                yield f"relation to no figure: {side}"
    for entity in gold["entities"]:
        for form in entity["surface"]:
            if not any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) for text in texts.values()):
                yield f"entity form nowhere: {form}"


def main() -> int:
    """Command line."""
    folders = [pathlib.Path(a) for a in sys.argv[1:]] or sorted(p.parent for p in pathlib.Path(__file__).parent.glob("*/gold.json"))
    wrong = [f"{folder.name}: {problem}" for folder in folders for problem in problems(folder)]
    print("\n".join(wrong) or f"{len(folders)} stories, nothing wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
