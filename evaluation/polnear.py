"""How much of the attributions of PolNeAR is found: who says what in American political news.

    python -m evaluation.polnear                     figures over the dev set
    python -m evaluation.polnear --list missed       attributions missed, by their words of saying
    python -m evaluation.polnear --list spurious     statements found where none is annotated, by their rule
    python -m evaluation.polnear --list sources      those whose speaker is another

The corpus is measured where it is (`$RELAAS_SHARED/data/polnear/dev`, else `../shared` beside the repository), and only
its counts are kept. It holds more than statements: what somebody thinks, hopes or plans is annotated too, so recall has
a ceiling that is no fault of the rules. A statement is *found* when half of its content or of the annotated one lies in
the other; `content` is the overlap in characters over all of both; `source` asks that the speakers' words overlap.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.polnear_gold import Annotated, Article, annotated
from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.attributions.finding import attributions
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.model.attributions import Attribution
from relaas.model.documents import Segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evaluation.polnear_gold import Span

ROOT = Path(__file__).resolve().parents[1]
CODE = "en"
_HALF = 0.5
_SHOWN = 40
"""Words of saying or rules that a list ends on."""

Figures = dict[str, float | int | None]


@dataclass(frozen=True, slots=True)
class Read:
    """An article as it was read.

    Attributes:
        article: The article with what is annotated in it.
        found: Each annotated attribution with the statement found in its place, or None.
        spurious: What was found beside them.
    """

    article: Article
    found: tuple[tuple[Annotated, Attribution | None], ...]
    spurious: tuple[Attribution, ...]


def place(shared: Path) -> Path | None:
    """The folder of the dev set; None where it, or the pipeline of its language, is not at hand.

    Args:
        shared: The folder that holds the data.
    """
    folder = shared / "data" / "polnear" / "dev"
    shipped = CODE in packs.languages() and (packs.folder(CODE) / "pipeline" / "weights.bin").is_file()
    return folder if folder.is_dir() and shipped else None


def read(folder: Path) -> Iterator[Read]:
    """Every article of a folder with what was found in it.

    Args:
        folder: That of a part of the corpus, with `text` and `attributions`.
    """
    pipeline, pack = Shelf({}).pipeline(CODE), packs.load(CODE)
    for article in annotated(folder):
        analysis, parts = analyze(pipeline, article.text), (Segment("body", 0, len(article.text)),)
        yield judged(article, attributions(analysis, parts, pack, times(analysis, parts, pack)))


def judged(article: Article, found: Sequence[Attribution]) -> Read:
    """Pair what was found in an article with what is annotated: each with the one it shares most with.

    Args:
        article: The article.
        found: The statements found in it.
    """
    ranked = sorted(
        (-_shared(wanted.content, _spans(one)), at, number)
        for at, wanted in enumerate(article.said)
        for number, one in enumerate(found)
    )
    taken: dict[int, int] = {}
    for shared, at, number in ranked:
        if -shared >= _HALF and at not in taken and number not in taken.values():
            taken[at] = number
    pairs = tuple((w, found[taken[at]] if at in taken else None) for at, w in enumerate(article.said))
    return Read(article, pairs, tuple(one for n, one in enumerate(found) if n not in taken.values()))


def figures(results: Sequence[Read]) -> Figures:
    """Precision, recall and F1 of statements, of their content in characters, and of who says them.

    Args:
        results: The articles.
    """
    count = Counter[str]()
    for result in results:
        for wanted, one in result.found:
            count["wanted"] += 1
            count["chars wanted"] += _size(wanted.content)
            count["found"] += one is not None
            count["hit"] += one is not None
            if one is not None:
                count["chars found"] += _size(_spans(one))
                count["chars hit"] += _overlap(wanted.content, _spans(one))
                count["source hit"] += same_source(wanted, one)
        count["found"] += len(result.spurious)
        count["chars found"] += sum(_size(_spans(one)) for one in result.spurious)
    return {
        "wanted": count["wanted"],
        "found": count["found"],
        **_shares("", count["hit"], count["found"], count["wanted"]),
        **_shares("content_", count["chars hit"], count["chars found"], count["chars wanted"]),
        **_shares("source_", count["source hit"], count["found"], count["wanted"]),
    }


def _shares(name: str, hit: int, found: int, wanted: int) -> Figures:
    return {
        f"{name}precision": round(hit / found, 4) if found else None,
        f"{name}recall": round(hit / wanted, 4) if wanted else None,
        f"{name}f1": round(2 * hit / (found + wanted), 4) if found + wanted else None,
    }


def shares(shared: Path) -> Iterator[tuple[str, Figures]]:
    """The figures that have a floor; nothing where the corpus or the pipeline is not at hand.

    Args:
        shared: The folder that holds the data.
    """
    if (folder := place(shared)) is not None:
        yield "statements: PolNeAR", figures(list(read(folder)))


def same_source(wanted: Annotated, found: Attribution) -> bool:
    """Do the words for who speaks overlap, or is nobody named in both?"""
    if found.source is None or not wanted.source:
        return found.source is None and not wanted.source
    return _overlap(wanted.source, ((found.source.start, found.source.end),)) > 0


def _spans(one: Attribution) -> tuple[Span, ...]:
    return tuple((anchor.start, anchor.end) for anchor in one.content)


def _size(spans: Sequence[Span]) -> int:
    return sum(end - start for start, end in spans)


def _overlap(left: Sequence[Span], right: Sequence[Span]) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in left for b in right)


def _shared(left: Sequence[Span], right: Sequence[Span]) -> float:
    """Of the shorter of two contents the share that lies in the other."""
    least = min(_size(left), _size(right))
    return _overlap(left, right) / least if least else 0.0


# ---- telling


def _listed(results: Sequence[Read], kind: str) -> Iterator[str]:
    for result in results:
        text = result.article.text
        for one in result.spurious if kind == "spurious" else ():
            yield f"{one.provenance.rule}\t{one.cue.text}\t{_words(text, _spans(one))}"
        for wanted, found in result.found:
            told = f"{_words(text, wanted.source)}\t{_words(text, wanted.content)}"
            if kind == "missed" and found is None:
                yield f"{_words(text, wanted.cue)}\t{told}"
            if kind == "sources" and found is not None and not same_source(wanted, found):
                yield f"{found.source.text if found.source else '-'}\t{told}"


def _words(text: str, spans: Sequence[Span]) -> str:
    return " … ".join(" ".join(text[start:end].split()) for start, end in spans)


def _classes(rows: Sequence[str]) -> Iterator[str]:
    """How often each word of saying, or rule, stands at the head of a row."""
    yield from (
        f"{count:5} {name}"
        for name, count in Counter(row.split("\t")[0].lower() for row in rows).most_common(40)
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the dev set and tell what is missed."""
    parser = argparse.ArgumentParser(description="Measure the statements on PolNeAR.")
    parser.add_argument(
        "--list", choices=("missed", "spurious", "sources"), help="list what is not as annotated"
    )
    given = parser.parse_args(arguments)
    shared = Path(os.environ.get("RELAAS_SHARED") or ROOT.parent / "shared")
    if (folder := place(shared)) is None:
        print(
            f"skipped: {shared / 'data' / 'polnear'} or the English pipeline is not there (set RELAAS_SHARED)"
        )
        return 0
    results = list(read(folder))
    if given.list:
        rows = list(_listed(results, given.list))
        print("\n".join([*rows, "", *_classes(rows)]))
    else:
        print("\n".join(f"{name:20} {value}" for name, value in figures(results).items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
