"""The cost of a text is linear in its length, whatever words it repeats."""

from __future__ import annotations

import gc
from itertools import pairwise
from time import process_time
from typing import Any

import pytest

from relaas.lang import packs
from relaas.lang.grammars import Grammar, Reading
from relaas.lang.words import Words, split

LENGTHS = (16_000, 32_000, 64_000)
TIMED = {
    "time": ("de ", "van ", "een en ", "in de nacht van ", "maandag ", "vorige week ", "10 "),
    "quantities": ("zeker ", "10 ", "1.", "twee ", "stijgt met 1 tot ", "honderd"),
}
TIMES = (
    "de ",
    "het ",
    "van ",
    "op ",
    "in de ",
    "om de ",
    "een en ",
    "tussen de ",
    "van de nacht ",
    "in de nacht van ",
    "sinds de ",
    "tot en met ",
    "vorige week ",
    "maandag ",
    "maandag tot ",
    "dinsdagavond om ",
    "half ",
    "half acht voor ",
    "10 ",
    "10:10 ",
    "10.",
    "1-",
    "1/1/",
    "2019-",
    "van 1 tot ",
    "2 jaar 3 ",
    "2 jaar en 1 maand, ",
    "twee dagen na ",
    "eerste van ",
    "januari ",
    "3 mei - ",
    "'s avonds ",
    "elke dag om ",
    "over een ",
    "over 3 dagen na ",
    "(2019) ",
    "week 3 ",
    "begin eind half ",
    "\n\n",
    "é",
    "-",
)


QUANTITIES = (
    "naar schatting ",
    "meer dan ",
    "zeker zo'n ",
    "zeker minstens ongeveer 10 ",
    "10 of meer, misschien meer ",
    "tussen de ",
    "tussen de 10 en ",
    "10 tot ",
    "10 à 20 ",
    "10-",
    "10.",
    "10,",
    "1/",
    "010 ",
    "1.000.",
    "1.000.000-",
    "1 000 ",
    "1 000 000,",
    "twee- ",
    "twee- tot ",
    "twee en ",
    "tweeduizend ",
    "honderd",
    "honderdduizend",
    "eenentwintig",
    "miljoen ",
    "een half miljoen ",
    "twee miljoen en een half ",
    "tientallen, zo niet ",
    "enkele honderden tot ",
    "een derde ",
    "twee op de ",
    "geen ",
    "met z'n ",
    "steeg van ",
    "steeg van 10 tot ",
    "stijgt daalt loopt met 1 tot ",
    "van 10 tot 20 gestegen ",
    "een man of ",
    "een klein ",
    "%",
    "+",
    "10+",
    "-",
    "\n\n",
    "één",
)

GRAMMARS = [(code, subject) for code in packs.languages() for subject in ("time", "quantities")]
LONG = [(code, subject, unit) for code, subject in GRAMMARS for unit in TIMED[subject]]
SHORT = [(c, s, unit) for c, s in GRAMMARS for unit in dict.fromkeys((*TIMES, *QUANTITIES))]


def _text(unit: str, length: int) -> Words:
    return split((unit * (length // len(unit) + 1))[:length])


def _seconds(grammar: Grammar, words: Words) -> float:
    gc.collect()
    gc.disable()  # collections come when they like, and the larger text gets more of them
    begun = process_time()
    grammar.hits(words)
    taken = process_time() - begun
    gc.enable()
    return taken


@pytest.mark.parametrize(("code", "subject", "unit"), LONG)
def test_twice_the_text_takes_twice_the_time(code: str, subject: str, unit: str) -> None:
    grammar: Grammar = getattr(packs.load(code), subject)
    texts = [_text(unit, length) for length in LENGTHS]
    best = [float("inf")] * len(texts)
    for _ in range(6):  # what else the machine does makes one run slower, never faster
        best = [min(before, _seconds(grammar, words)) for before, words in zip(best, texts, strict=True)]
        ratios = [later / max(earlier, 0.01) for earlier, later in pairwise(best)]
        if max(ratios) < 2.6:
            break
    assert max(ratios) < 2.6, best


@pytest.mark.parametrize(("code", "subject", "unit"), SHORT)
def test_twice_the_text_takes_twice_the_steps(
    code: str, subject: str, unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    grammar: Grammar = getattr(packs.load(code), subject)
    steps = 0
    of_kind = Reading.of_kind

    def counted(self: Reading, kind: str, index: int) -> list[tuple[int, Any]]:
        nonlocal steps
        steps += 1
        return of_kind(self, kind, index)

    monkeypatch.setattr(Reading, "of_kind", counted)
    counts = []
    for length in (1_000, 2_000, 4_000):
        steps = 0
        grammar.hits(_text(unit, length))
        counts.append(steps)
    assert counts[1] <= 2.1 * counts[0] + 200
    assert counts[2] <= 2.1 * counts[1] + 200
