"""The cost of a text is linear in its length, whatever words it repeats."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from relaas.lang import packs
from relaas.lang.words import Words, split
from tests.growth import calls, growth, seconds, times_as_long

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.lang.grammars import Grammar

pytestmark = pytest.mark.growth
LENGTHS = (4_000, 16_000, 64_000)
ENOUGH = 0.1
"""Seconds of the shorter of two texts behind which no longer ones are read."""
ONCE = 12
"""How often something is repeated in the shortest text whose calls are counted. They are in step to the last one where
a match ends with every text: a match takes one, two, three or four of what is repeated."""
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
TIMES_OF = [(code, subject, unit) for code, subject in GRAMMARS for unit in TIMED[subject]]
UNITS = [(c, s, unit) for c, s in GRAMMARS for unit in dict.fromkeys((*TIMES, *QUANTITIES))]


def _grammar(code: str, subject: str) -> Grammar:
    grammar: Grammar = getattr(packs.load(code), subject)
    return grammar


def _text(unit: str, length: int) -> Words:
    return split((unit * (length // len(unit) + 1))[:length])


def _examples() -> Iterator[object]:
    """What the first example of each rule marks."""
    for code, subject in GRAMMARS:
        for rule in _grammar(code, subject).rules:
            for example in rule.examples[:1]:
                start, end = example.span
                yield pytest.param(code, subject, f"{example.plain[start:end]} ", id=rule.id)


@pytest.mark.parametrize(("code", "subject", "unit"), TIMES_OF)
def test_four_times_the_text_takes_four_times_the_time(code: str, subject: str, unit: str) -> None:
    hits = _grammar(code, subject).hits
    for short, long in pairwise(_text(unit, length) for length in LENGTHS):
        assert times_as_long(hits, short, long, bound=5.2) < 5.2
        if seconds(hits, short) > ENOUGH:
            break


@pytest.mark.parametrize("unit", dict.fromkeys((*TIMES, *QUANTITIES)))
def test_a_text_is_cut_into_words_in_linear_time(unit: str) -> None:
    def made(length: int) -> str:
        return unit * (length // len(unit))

    assert growth(split, made, 64_000, bound=5.2) < 5.2


@pytest.mark.parametrize(("code", "subject", "unit"), [*UNITS, *_examples()])
def test_twice_as_much_more_takes_twice_as_many_calls_more(code: str, subject: str, unit: str) -> None:
    """What comes more is compared, for the ends of a text cost less than its middle; then there is no slack at all."""
    hits = _grammar(code, subject).hits
    hits(split(unit * ONCE))  # what a grammar looks up for the first time it keeps
    one, two, four = (calls(hits, split(unit * ONCE * times)) for times in (1, 2, 4))
    assert four - two <= 2 * (two - one), (one, two, four)
