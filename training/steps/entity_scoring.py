"""Score names against the annotated sentences, with and without their types."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from relaas.analyze.pipelines import parse
from training.steps.annotated import TYPES, Line, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language

Found = tuple[int, int, str]


def score_entities(nlp: Language, lines: Iterable[Line]) -> dict[str, float]:
    """Return precision, recall and F in per cent, typed, per type, and for the boundaries alone."""
    counts: Counter[str] = Counter()
    for line in lines:
        text, gold = text_of(line)
        said = [(e.start_char, e.end_char, e.label_) for e in parse(nlp, text).ents]
        _count(counts, "typed", set(gold), set(said))
        _count(counts, "boundaries", {(a, b, "") for a, b, _ in gold}, {(a, b, "") for a, b, _ in said})
        for kind in TYPES:
            _count(counts, kind, {e for e in gold if e[2] == kind}, {e for e in said if e[2] == kind})
    return {
        f"{name}_{k}": v for name in ("typed", "boundaries", *TYPES) for k, v in _prf(counts, name).items()
    }


def _count(counts: Counter[str], name: str, gold: set[Found], said: set[Found]) -> None:
    counts[f"{name}_gold"] += len(gold)
    counts[f"{name}_said"] += len(said)
    counts[f"{name}_right"] += len(gold & said)


def _prf(counts: Counter[str], name: str) -> dict[str, float]:
    right, said, gold = (counts[f"{name}_{part}"] for part in ("right", "said", "gold"))
    figures = {"p": right / max(1, said), "r": right / max(1, gold), "f": 2 * right / max(1, said + gold)}
    return {key: round(100 * value, 2) for key, value in figures.items()}
