"""Read the corpora a configuration names, and bring them to one convention."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from relaas.analyze.clauses import VerbRules
from training.steps.conllu import Sentence, read
from training.steps.finite import mend_finite
from training.steps.joining import join
from training.steps.labels import closed_words, follow_gold, simplify
from training.steps.mending import Mending
from training.steps.mentions import mark_names
from training.steps.spacing import respace

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(slots=True)
class Corpora:
    """The parts of the data by what they are used for."""

    gold: list[Sentence]
    held_out: list[Sentence]
    mended: list[Sentence]
    tagged: list[Sentence]
    tests: dict[str, list[Sentence]]

    def training(self) -> list[Sentence]:
        """Return all that is learnt from."""
        return [*self.gold, *self.mended, *self.tagged]


def load(config: dict[str, Any], data: Path) -> Corpora:
    """Read and mend every corpus of the configuration."""
    gold, held_out = _gold(config["gold"], data)
    for part in config.get("held_out", {}).values():
        held_out += read(data / part["path"])
    tests = {name: read(data / part["path"]) for name, part in config["test"].items()}
    mended = join(_machine_made(config.get("mended", {}), data, trees=True))
    tagged = _without(
        _machine_made(config.get("tagged", {}), data, trees=False),
        [*gold, *held_out, *chain.from_iterable(tests.values())],
    )
    for part in (gold, held_out, mended, tagged, *tests.values()):
        simplify(part)
    closed, mending = closed_words(gold), Mending.from_dict(config.get("mending", {}))
    changed = [follow_gold(part, closed, mending) for part in (mended, tagged)]
    rules = VerbRules.from_dict(config.get("verbs", {}))
    print("tags changed:", *changed, "finite:", mend_finite(mended, rules, mending))
    return Corpora(gold, held_out, mended, tagged, tests)


def _gold(parts: dict[str, Any], data: Path) -> tuple[list[Sentence], list[Sentence]]:
    learnt: list[Sentence] = []
    held_out: list[Sentence] = []
    for part in parts.values():
        sentences = read(data / part["path"])
        if part.get("mentions"):
            mark_names(sentences)
        cut = len(sentences) - part["held_out"]
        for sentence in sentences[:cut]:
            sentence.weight = part["weight"]
        learnt += sentences[:cut]
        held_out += sentences[cut:]
    return learnt, held_out


def _machine_made(parts: dict[str, Any], data: Path, trees: bool) -> list[Sentence]:
    sentences = [sentence for part in parts.values() for sentence in read(data / part["path"], spaced=False)]
    for sentence in sentences:
        sentence.parsed = trees
        respace(sentence)
    return sentences if trees else sorted(sentences, key=lambda s: (s.doc, s.paragraph.zfill(4)))


def _without(sentences: list[Sentence], others: list[Sentence]) -> list[Sentence]:
    """Drop sentences that occur in `others`."""
    keys = {sentence.key for sentence in others}
    return [sentence for sentence in sentences if sentence.key not in keys]
