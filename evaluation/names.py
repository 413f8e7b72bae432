"""How well people, organisations and places are found, sentence by sentence.

    python -m evaluation.names                 a table: the entity component alone, and the names of the account
    python -m evaluation.names --list account  every name of the account that is not as annotated
    python -m evaluation.names --list component
    python -m evaluation.names --lang en       English, on its held-back sentences

Two sets: the project's own held-back sentences (`training/annotated/nl/dev_*.txt`) and 200 sentences drawn from the
Dutch UD test files (`names_ud_nl.toml`, which keeps ids and places, no text), measured where the treebanks are
(`$RELAAS_SHARED/data/ud/nl`, else `../shared/data/ud/nl` beside the repository).

Each sentence is read as a document of its own: those of a set have nothing to do with one another, so the account has
none of the help that a report gives it, where a name comes back. A name is right when its first and last character and
its type are; an ending of the genitive may belong to it or not. Two things that an account names are not marked in
sentences and are left out of what it says: bodies without a capital ("het parket", who speaks), and names that open a
compound ("JGZ-arts").
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.names_counts import TYPES, Name, Tally, bare, wrongs
from evaluation.names_gold import Marked, annotated, drawn
from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.names import names
from relaas.ingest.segments import take_apart
from relaas.lang import packs
from relaas.lang.segmentation import load_segmentations
from relaas.reconcile.entities import merge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.model.tokens import Analysis

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "training" / "annotated"
DRAWN = Path(__file__).with_name("names_ud_nl.toml")
WAYS = ("component", "account")

Said = dict[str, list[Name]]


class Reader:
    """Finds the names of a sentence, as the component gives them and as the account has them.

    Args:
        lang: The language of the sentence.
    """

    def __init__(self, lang: str = "nl") -> None:
        self._pipeline = Shelf({}).pipeline(lang)
        self._pack = packs.load(lang)
        self._segmentation = load_segmentations()[lang]

    def said(self, text: str) -> Said:
        """The names of a document that consists of a sentence, by who says so."""
        analysis = analyze(self._pipeline, text)
        return {"component": list(_component(analysis)), "account": list(self._account(analysis))}

    def _account(self, analysis: Analysis) -> Iterator[Name]:
        text = analysis.text
        parts = take_apart(text, None, self._segmentation).segments
        for entity in merge(names("d", analysis, parts, self._pack)):
            for mention in entity.mentions:
                start, end = mention.anchor.start, mention.anchor.end
                if any(c.isupper() for c in mention.anchor.text) and not _opens_compound(text, end):
                    yield Name(start, bare(text, start, end), entity.type)


def _component(analysis: Analysis) -> Iterator[Name]:
    for span in analysis.names:
        if span.label in TYPES:
            yield Name(span.start, bare(analysis.text, span.start, span.end), TYPES[span.label])


def _opens_compound(text: str, end: int) -> bool:
    return text[end : end + 1] == "-" and text[end + 1 : end + 2].islower()


def sets(shared: Path, lang: str = "nl") -> dict[str, list[Marked]]:
    """The sets at hand, by name.

    Args:
        shared: The folder that holds the treebanks; without them only the own sentences are measured.
        lang: The language; of Dutch alone sentences of treebanks are drawn.
    """
    found = {"own sentences": annotated(sorted((OWN / lang).glob("dev_*.txt")))}
    treebanks = shared / "data" / "ud" / "nl"
    if lang == "nl" and treebanks.is_dir():
        found["UD sentences"] = drawn(DRAWN, treebanks)
    return found


def shares(shared: Path, lang: str = "nl") -> Iterator[tuple[str, dict[str, float | int | None]]]:
    """The figures that have a floor, by set and by who says so.

    Args:
        shared: The folder that holds the treebanks.
        lang: The language.
    """
    reader = Reader(lang)
    told = "" if lang == "nl" else f"{lang} "
    for name, marked in sets(shared, lang).items():
        for way, tally in _tallies(marked, [reader.said(one.text) for one in marked]).items():
            yield f"names: {told}{name}, {way}", tally.figures()


def _tallies(marked: Sequence[Marked], said: Sequence[Said]) -> dict[str, Tally]:
    tallies = {way: Tally() for way in WAYS}
    for one, found in zip(marked, said, strict=True):
        for way in WAYS:
            tallies[way].add(one.names, found[way])
    return tallies


# ---- telling


def _table(tallies: dict[str, Tally]) -> Iterable[str]:
    yield f"{'':44}{'names':>7}{'P':>8}{'R':>8}{'F1':>8}"
    for name, tally in tallies.items():
        figures = tally.figures()
        for kind in ("typed", "boundaries", *TYPES.values()):
            shown = (figures[f"{kind}_{part}"] for part in ("precision", "recall", "f1"))
            row = "".join(f"{'-' if value is None else f'{value:.1%}':>8}" for value in shown)
            yield f"{name + ', ' + kind:44}{tally[f'{kind}_gold']:7}{row}"


def _listed(marked: Sequence[Marked], said: Sequence[Said], way: str) -> Iterable[str]:
    for one, found in zip(marked, said, strict=True):
        for what, wanted, name in wrongs(one.names, found[way]):
            yield f"{one.id}: {what}: {_told(one, wanted)} | {_told(one, name)} | {one.text}"


def _told(one: Marked, name: Name | None) -> str:
    return f"“{one.text[name.start : name.end]}” {name.type}" if name else "nothing"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the sets at hand and tell what is right."""
    parser = argparse.ArgumentParser(description="Measure the names on annotated sentences.")
    parser.add_argument("--list", choices=WAYS, help="list what is not as annotated")
    parser.add_argument("--lang", choices=packs.languages(), default="nl", help="the language (nl)")
    given = parser.parse_args(arguments)
    reader, shared = Reader(given.lang), Path(os.environ.get("RELAAS_SHARED") or ROOT.parent / "shared")
    found = sets(shared, given.lang)
    for name, marked in found.items():
        said = [reader.said(one.text) for one in marked]
        tallies = {f"{name}, {way}": tally for way, tally in _tallies(marked, said).items()}
        print("\n".join(_listed(marked, said, given.list) if given.list else _table(tallies)))
    if given.lang == "nl" and "UD sentences" not in found:
        print(f"skipped: the UD sentences; {shared / 'data' / 'ud' / 'nl'} is not there (set RELAAS_SHARED)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
