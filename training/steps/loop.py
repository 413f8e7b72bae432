"""The training loop: epochs within a time budget, averaged weights, the best kept by the dev score."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from spacy.language import Language
from thinc.api import Adam, Optimizer, fix_random_seed

from training.steps.conllu import Sentence
from training.steps.corpus import epoch
from training.steps.mean import Mean

if TYPE_CHECKING:
    from spacy.training import Example

Score = Callable[[Language], float]
Material = Callable[[Random], list[Sentence]]


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast to learn."""

    epochs: int = 30
    minutes: float = 40.0
    seed: int = 1
    batch_words: int = 1200
    learn_rate: float = 0.001
    dropout: float = 0.1
    check_every: int = 2
    full: float = 0.5
    """The share of the epochs at the full rate, before it falls in a line."""
    last: int = 0
    """How many of the last epochs have their weights averaged at the end, for that mean to be kept instead of the
    epoch that did best on the dev score: where the dev part is small, its ups and downs are chance."""
    only: str = ""
    """The one component to learn, the others being held fast; all of them where empty."""

    def checks(self, number: int) -> bool:
        """Whether an epoch is followed by a look at the dev score."""
        return number % self.check_every == self.check_every - 1 or number == self.epochs - 1

    def is_late(self, share: float) -> bool:
        """Whether an epoch that begins when this share of epochs or time is over is among the last."""
        return self.last > 0 and share >= 1 - (self.last + _HALF) / self.epochs


def train(
    nlp: Language, material: Material, schedule: Schedule, score: Score, save: Callable[[Language], None]
) -> None:
    """Train in place; `save` is called whenever the dev score rises, and, with `last`, at the end with the mean."""
    fix_random_seed(schedule.seed)
    random = Random(schedule.seed)  # noqa: S311 - nothing secret
    optimizer = Adam(schedule.learn_rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    begun, best, mean = time.monotonic(), 0.0, Mean()
    for number in range(schedule.epochs):
        spent = (time.monotonic() - begun) / (60 * schedule.minutes)
        if spent >= 1:
            break
        share = max(spent, number / schedule.epochs)
        optimizer.learn_rate = schedule.learn_rate * _rate(share, schedule.full)
        losses = _one_epoch(nlp, epoch(nlp, material(random), random), optimizer, schedule)
        with nlp.use_params(optimizer.averages):
            value = score(nlp) if schedule.checks(number) else 0.0
            if schedule.is_late(share):
                mean.take(nlp)
            elif value > best:
                save(nlp)
        best = max(best, value)
        print(f"epoch {number} {time.monotonic() - begun:.0f}s best {best:.4f}", _short(losses), flush=True)
    if mean.count:
        mean.give(nlp)
        save(nlp)


def _one_epoch(
    nlp: Language, examples: Iterator[Example], optimizer: Optimizer, schedule: Schedule
) -> dict[str, float]:
    losses: dict[str, float] = {}
    held = [name for name in nlp.pipe_names if schedule.only and name != schedule.only]
    for batch in _batches(examples, schedule.batch_words):
        nlp.update(
            batch,
            drop=schedule.dropout,
            sgd=optimizer,
            losses=losses,
            exclude=held,
            annotates=["tok2vec"] if held else [],
        )
    return losses


def _batches(examples: Iterator[Example], words: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    count = 0
    for example in examples:
        batch.append(example)
        count += len(example.predicted)
        if count >= words:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


def _rate(spent: float, full: float) -> float:
    """Return the share of the learning rate: all of it at first, then less in a line, to a twentieth."""
    return 1.0 if spent < full else max(_LEAST, (1 - spent) / (1 - full))


_LEAST = 0.05
_HALF = 0.5  # of an epoch: shares are rounded


def _short(losses: dict[str, float]) -> str:
    return " ".join(f"{name} {value:.0f}" for name, value in losses.items())
