"""Write the model card from the meta data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_FIGURES = {
    "words F": "tokens",
    "sentences F": "sentences",
    "UPOS": "upos",
    "UPOS+features": "morph",
    "lemma": "lemma",
    "UAS": "uas",
    "LAS": "las",
    "LAS with subtypes": "las_full",
    "VerbForm": "verbform",
    "Tense": "tense",
}


def write(folder: Path, meta: dict[str, Any]) -> None:
    """Write MODEL_CARD.md beside the weights."""
    parts = [
        _head(meta),
        _sources(meta),
        _syntax(meta["scores"]),
        _names(meta["scores"]),
        f"## Limits\n\n{meta['limits'].strip()}",
    ]
    (folder / "MODEL_CARD.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _head(meta: dict[str, Any]) -> str:
    shape = meta["shape"]
    return f"""# {meta["name"]} {meta["version"]}

A spaCy pipeline for news in the language "{meta["lang"]}": UPOS and features, Universal Dependencies,
sentences, lemmas, and the names of persons (PER), organisations (ORG) and places (LOC). One convolutional
network of width {shape["width"]} and depth {shape["depth"]} feeds all parts; there are no word vectors.{_own(shape)}
Last, the lists of the pack decide what they know. The weights are float16.

- Made by `python training/train.py {meta["lang"]}` with spaCy {meta["spacy"]}. {meta["made"]}
- `weights.bin`: {meta["bytes"]:,} bytes, SHA-256 `{meta["sha256"]}`; the lemma table is in it.
- Licence of this folder: **{meta["licence"]}** (the program around it is Apache-2.0).
- Speed: {meta["scores"]["words_per_second"]:,.0f} words a second on one core, documents of 300 words."""


def _own(shape: dict[str, Any]) -> str:
    if not shape.get("names_width"):
        return ""
    return f"""
Names have {shape["names_depth"]} layers of width {shape["names_width"]} of their own, which also read what the lists of
the language pack say of each word."""


def _sources(meta: dict[str, Any]) -> str:
    rows = [f"| {s['what']} | {s['licence']} | {s['used']} |" for s in meta["sources"]]
    return "\n".join(["## Sources", "", "| what | licence | used for |", "|---|---|---|", *rows])


_SCORING = """## Scores

Raw text in, scored as the CoNLL 2018 script does (F, words aligned by characters; LAS on universal
relations). Sentences are joined by spaces, but for the rows with paragraphs. VerbForm and Tense: accuracy on
the words that are verbs in the gold trees. In the rows of other quotes, every double quote is replaced.
"""


def _syntax(scores: dict[str, Any]) -> str:
    tests = {name: ways for name, ways in scores.items() if isinstance(ways, dict) and _SUBJECTS in ways}
    lines = [_SCORING, "| test set | " + " | ".join(_FIGURES) + " |", "|---" * (len(_FIGURES) + 1) + "|"]
    for name, ways in tests.items():
        lines += [_row(f"{name}, {how}", figures) for how, figures in ways.items() if how != _SUBJECTS]
    for name, ways in tests.items():
        found = ways[_SUBJECTS]
        lines += [
            "",
            f"Subjects of reporting verbs found, {name}: {found['recall']} % of {found['subjects']}.",
        ]
    return "\n".join(lines)


_SUBJECTS = "reporting verbs"


def _row(name: str, figures: dict[str, float]) -> str:
    return f"| {name} | " + " | ".join(f"{figures[column]:.1f}" for column in _FIGURES.values()) + " |"


def _names(scores: dict[str, Any]) -> str:
    lines = ["## Names", "", "On the dev part of the project's own annotated sentences.", ""]
    lines += ["| | precision | recall | F |", "|---|---|---|---|"]
    for name in ("typed", "boundaries", "PER", "ORG", "LOC"):
        row = " | ".join(f"{scores['names'][f'{name}_{part}']:.1f}" for part in "prf")
        lines.append(f"| {name} | {row} |")
    alone = " | ".join(f"{scores['names alone'][f'typed_{part}']:.1f}" for part in "prf")
    lines.append(f"| typed, before the lists of the pack decide | {alone} |")
    return "\n".join(lines)
