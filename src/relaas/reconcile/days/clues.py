"""What a report can be held against another by: whom and what it names, its sentences, its toll.

All of it is made from the one report, so that no other can change it. Words are compared by how they begin, which is
as far as endings go in most languages: "Ecuador" and "Ecuadoraanse" are alike.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relaas.model.anchors import covered
from relaas.model.frozen import Frozen
from relaas.reconcile.days.happenings import (
    Running,
    Since,
    Sudden,
    counted_before,
    counted_earlier,
    fallen,
    happened,
    harm,
    running,
    since,
)
from relaas.reconcile.days.tallies import (
    HEADLINE,
    ODD,
    dead,
    heights,
    is_undone,
    of_a_day,
    of_now,
    printed,
    replaced,
    standing,
    taken_back,
    tallies,
    tolls,
)
from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.reconcile.days.material import Material

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_TELLING = re.compile(r"(?!(?:19|20)\d\d$)(?!.*[05]0$)[1-9]\d{2,}|(?!.*[05]0$)[1-9]\d{0,2}(?:[.,]\d{3})+")
_STEM = 7
"""Letters by which names are compared, and a few more by which other words are."""
_NAME, _LONG = 4, 7
"""Letters from which on a name, and any other word, is told from its likes."""
_CALLED, _VERY_LONG = 5, 12
"""Letters from which on two words side by side name something together, and one does so by itself."""
_BESIDE = ("", " ", "  ")
"""What stands between two sentences of one paragraph."""
_LONGER = re.compile(rf"(?<![^\W\d_])[^\W\d_]{{{_LONG},}}")
_CAPITAL = re.compile(rf"[^\W\d_a-z](?<![^\W\d_].)[^\W\d_]{{{_NAME - 1},}}")
"""A name by its letters, which may have a capital: it begins with any other letter than a small one of ASCII."""
_OPENING = 350
"""Characters at the start of a report in which it says what it is about."""


class Passage(Frozen, frozen=True):
    """A sentence that tells of a time or a figure.

    Attributes:
        words: How its telling words begin, with what each is worth in recognising the sentence.
        times: Its time expressions, by their place among those of the report.
        telling: Its numbers from a hundred up that are not round, and no year.
        callings: How its very long words begin, and two words side by side, by which what it tells of is called:
            "staatsbegrafenis", "stille tocht"; no names of people and bodies.
        lent: The times of the sentence right before it, where it has none itself.
    """

    words: dict[str, float]
    times: tuple[int, ...]
    telling: frozenset[str]
    callings: frozenset[tuple[str, ...]] = frozenset()
    lent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Clues:
    """What one report can be recognised by.

    Attributes:
        original: Id of the report that it is a light edit of, else its own.
        names: How the names of places and people in it begin.
        subjects: Those of them that it is about: named in its opening, or more than once.
        words: How its other long words begin, those of its times left out.
        numbers: Its figures from a dozen up.
        passages: Its sentences with a time or a figure.
        tolls: The dead it counts at its head: the first and the highest number; empty where it gives none.
        sudden: The events that it is about.
        dated: The events such as stories are about that it dates, wherever it tells of them.
        counts: How long ago it says that something was.
        running: The days it tells by how long something has gone on.
        harm: The times at which it says that people were hurt, lost or found, by their places.
        before: The times of counts that were overtaken, each with one at which people were hurt, by their places.
        earlier: The times of counts that another has overtaken by now, by their places, each with whether it says so.
        fallen: The time at which it says that all whom it counts at its head died, by its place, or None.
        taken_back: The dead it says were counted wrongly.
        tallies: The highest count of the dead or hurt by whose it is: what is counted, and who counts, in its words.
        heights: Its highest count of what is counted up, by category.
        standing: What it counts, and how many.
        replaced: The same of counts that it tells as of before or as wrong.
        now: The same of those that it gives as they stand, and of no time that it names.
        of_days: What it counts as of a time, how many, and that time by its place.
        printed: What it counts as its own paper printed it, how many, and the day of that by its place.
        corrected: How the names begin that it tells of only where it says when its paper printed something, each with
            that time by its place.
        bodies: How the names of organisations in it begin.
        dead: The highest count of the dead that it gives, wherever it stands, and whether it names who counts.
    """

    original: str
    names: frozenset[str]
    subjects: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[int]
    passages: tuple[Passage, ...]
    tolls: tuple[int, ...]
    sudden: tuple[Sudden, ...] = ()
    dated: tuple[Sudden, ...] = ()
    counts: tuple[Since, ...] = ()
    running: tuple[Running, ...] = ()
    harm: frozenset[int] = frozenset()
    before: tuple[tuple[int, int], ...] = ()
    earlier: tuple[tuple[int, bool], ...] = ()
    fallen: int | None = None
    taken_back: frozenset[int] = frozenset()
    tallies: Mapping[tuple[str, str], int] = field(default_factory=dict)
    heights: Mapping[str, int] = field(default_factory=dict)
    standing: frozenset[tuple[str, int]] = frozenset()
    replaced: frozenset[tuple[str, int]] = frozenset()
    now: frozenset[tuple[str, int]] = frozenset()
    of_days: tuple[tuple[str, int, int], ...] = ()
    printed: tuple[tuple[str, int, int], ...] = ()
    corrected: tuple[tuple[str, int], ...] = ()
    bodies: frozenset[str] = frozenset()
    dead: tuple[int, bool] = (0, False)

    @property
    def callings(self) -> frozenset[tuple[str, ...]]:
        """What its sentences call what they tell of."""
        return frozenset(call for passage in self.passages for call in passage.callings)

    def times_of(self, kinds: frozenset[str], *, once: bool = False, again: bool = True) -> list[int]:
        """The times, by their places, at which it has events that can be called so.

        Args:
            kinds: What they can be called.
            once: Only what is of one moment, and once in a story?
            again: With what comes again and again in one?
        """
        told = (e for e in self.dated if e.kinds & kinds and (e.once or not once) and (again or not e.again))
        return [event.time for event in told if event.time is not None]

    @property
    def kinds(self) -> frozenset[str]:
        """What the events that it is about can be called."""
        return frozenset(kind for event in self.sudden for kind in event.kinds)


def clues(material: Material) -> Clues:
    """What a report can be recognised by.

    Args:
        material: The report.
    """
    names = list(_names(material))
    stems = [stem for stem, _ in names]
    opening = {stem for stem, at in names if at < _OPENING}
    text = material.document.text
    times = covered(m.anchor for m in material.times)
    words = (w.group() for w in _LONGER.finditer(text) if w.start() not in times)
    events = list(happened(material))
    return Clues(
        original=material.document.copy_of or material.document.id,
        names=frozenset(stems),
        subjects=frozenset(s for s, times_told in Counter(stems).items() if s in opening or times_told > 1),
        words=frozenset(unaccented(word)[: _STEM + 2] for word in words if word[0].islower()),
        numbers=frozenset(n for f in material.figures if (n := int(f.quantity.number or 0)) >= ODD),
        passages=tuple(_passages(material)),
        tolls=tolls(material.figures),
        sudden=tuple(told for told, at in events if at < HEADLINE),
        dated=tuple(told for told, _ in events if told.time is not None),
        counts=tuple(since(material)),
        running=tuple(dict.fromkeys(running(material))),
        harm=frozenset(harm(material)),
        before=tuple(dict.fromkeys(counted_before(material))),
        earlier=tuple(dict.fromkeys(counted_earlier(material))),
        fallen=fallen(material),
        taken_back=frozenset(taken_back(material.figures)),
        tallies=tallies(material.figures),
        heights=heights(material.figures),
        standing=frozenset(standing(material.figures)),
        replaced=frozenset(replaced(material.figures)),
        now=frozenset(of_now(material.figures, material.times)),
        of_days=tuple(dict.fromkeys(of_a_day(material.figures))),
        printed=tuple(dict.fromkeys(printed(material.figures, material.times))),
        corrected=tuple(_corrected(material, names)),
        bodies=frozenset(_bodies(material)),
        dead=dead(material.figures),
    )


def _names(material: Material) -> Iterator[tuple[str, int]]:
    """How places, people and what is called after them begin, and where each stands; bodies are of any story."""
    within = covered(m.anchor for m in material.names if m.type == "organisation")
    named = covered(m.anchor for m in material.names) - within
    within |= covered(m.anchor for m in material.times)  # "Monday" is of any story
    text = material.document.text
    for word in _CAPITAL.finditer(text):
        start, letters = word.start(), word.group()
        if not letters[0].isupper() or start in within:
            continue
        if letters.casefold() in material.commonplace:
            continue
        if start in named or (text[start - 2 : start - 1] or ".").isalpha():
            yield unaccented(letters)[:_STEM], start


def _corrected(material: Material, names: Sequence[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """The names that stand only where the report says when its paper printed something, with that time."""
    often = Counter(stem for stem, _ in names)
    for at, mention in enumerate(material.times):
        if mention.printed:
            here = (stem for stem, start in names if mention.place[0] <= start < mention.place[1])
            yield from ((stem, at) for stem in here if often[stem] == 1)


def _bodies(material: Material) -> Iterator[str]:
    """How the names of organisations begin."""
    for name in material.names:
        if name.type == "organisation":
            letters = (word.group() for word in _CAPITAL.finditer(name.anchor.text))
            yield from (unaccented(w)[:_STEM] for w in letters if w.casefold() not in material.commonplace)


def _passages(material: Material) -> Iterator[Passage]:
    """Sentences by their place, the words of their times left out: those are what is compared."""
    places = {m.place for m in material.times} | {f.sentence for f in material.figures}
    out = covered(m.anchor for m in material.times)
    # "Niet 417 maar 402": what tells when the one was found out says nothing of a report that still gives it.
    undone = covered(f.anchor for f in material.figures if is_undone(f))
    silent = out | covered(m.anchor for m in material.names if m.type != "place")
    by_place: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, mention in enumerate(material.times):
        by_place[mention.place].append(at)
    before, last = -1, tuple[int, ...]()
    for start, end in sorted(places):
        found = list(_WORD.finditer(material.document.text, start, end))
        words = {
            _begin(w.group()): _worth(w.group(), w.start() > start) for w in found if w.start() not in out
        }
        times = tuple(by_place.get((start, end), ()))
        numbers = (w.group() for w in found if w.start() not in out and w.start() not in undone)
        telling = frozenset(number for number in numbers if _TELLING.fullmatch(number))
        beside = before >= 0 and material.document.text[before:start] in _BESIDE
        lent = last if beside and not times else ()
        called = [word for word in found if word.start() not in silent]
        known = {word: worth for word, worth in words.items() if worth}
        yield Passage(known, times, telling, frozenset(_callings(called, material.commonplace)), lent)
        before, last = end, times or lent


def _callings(words: Sequence[re.Match[str]], commonplace: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """How the very long words of a sentence begin, and the two of two that stand side by side."""
    previous: re.Match[str] | None = None
    for word in words:
        letters = word.group()
        if len(letters) >= _VERY_LONG and letters.casefold() not in commonplace:
            yield (unaccented(letters)[: _VERY_LONG - 2],)
        told = letters[0].islower() and len(letters) >= _CALLED
        if told and previous is not None and word.start() == previous.end() + 1:
            yield _begin(previous.group()), _begin(letters)
        previous = word if told else None


def _begin(word: str) -> str:
    return word if word[0].isdigit() else unaccented(word)[:_STEM]


def _worth(word: str, inside: bool) -> float:
    """What a word tells of its sentence: numbers most; a name little, since people say more than one thing."""
    if word[0].isdigit():
        return 1.5 if len(word) > 1 else 0.0
    if len(word) < _NAME:
        return 0.0
    if inside and word[0].isupper():
        return 0.5
    return 1.0 if len(word) >= _LONG else 0.3
