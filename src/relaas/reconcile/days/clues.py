"""What a report can be held against another by: whom and what it names, its sentences, its toll.

All of it is made from the one report, so that no other can change it. Words are compared by how they begin, which is
as far as endings go in most languages: "Ecuador" and "Ecuadoraanse" are alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen
from relaas.reconcile.days.tallies import (
    COUNTED_UP,
    HEADLINE,
    ODD,
    heights,
    is_toll,
    of_a_day,
    of_now,
    replaced,
    standing,
    taken_back,
    tallies,
    tolls,
)
from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relaas.model.anchors import Anchor
    from relaas.model.events import EventMention
    from relaas.model.figures import FigureMention
    from relaas.reconcile.days.material import Material

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_TELLING = re.compile(r"(?!(?:19|20)\d\d$)(?!.*[05]0$)[1-9]\d{2,}|(?!.*[05]0$)[1-9]\d{0,2}(?:[.,]\d{3})+")
_STEM = 7
"""Letters by which names are compared, and a few more by which other words are."""
_NAME, _LONG = 4, 7
"""Letters from which on a name, and any other word, is told from its likes."""
_LONGER = re.compile(rf"(?<![^\W\d_])[^\W\d_]{{{_LONG},}}")
_CAPITAL = re.compile(rf"[^\W\d_a-z](?<![^\W\d_].)[^\W\d_]{{{_NAME - 1},}}")
"""A name by its letters, which may have a capital: it begins with any other letter than a small one of ASCII."""
_OPENING = 350
"""Characters at the start of a report in which it says what it is about."""
_AT_ONCE = ("accident", "disaster")
"""What happens at one moment and once in a story; attacks and protests come in rows."""
_BEARING = (*_AT_ONCE, "assault", "protest")
"""What a story is about."""
_BEHIND = 40
"""Characters behind "vier dagen" within which the event stands that is counted from."""
_HARMED = (*COUNTED_UP, "missing", "hospitalised", "rescued")
"""What comes of an event, and is not told of days before it."""
_DYING = ("death", "killing", "crush")
"""Kinds of events by which people are dead."""


class Passage(Frozen, frozen=True):
    """A sentence that tells of a time or a figure.

    Attributes:
        words: How its telling words begin, with what each is worth in recognising the sentence.
        times: Its time expressions, by their place among those of the report.
        telling: Its numbers from a hundred up that are not round, and no year.
    """

    words: dict[str, float]
    times: tuple[int, ...]
    telling: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sudden:
    """An event that a report is about: it tells of it at its head, as over.

    Attributes:
        kinds: What it can be called: its kind and wider ones.
        time: Its time by its place among those of the report, or None.
        once: Is it of one moment, and once in a story?
        again: Does it come again and again in a story, so that no report of it is the first?
    """

    kinds: frozenset[str]
    time: int | None
    once: bool = True
    again: bool = False


@dataclass(frozen=True, slots=True)
class Since:
    """How long ago something was that a report tells of: "vier dagen na de ramp".

    Attributes:
        time: The stretch by its place among the times of the report.
        kinds: What the event behind it can be called; empty where no event that a story is about stands there.
        dated: The time right behind that says what day it was, by its place, or None.
    """

    time: int
    kinds: frozenset[str]
    dated: int | None = None


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
        harm: The times at which it says that people were hurt, lost or found, by their places.
        fallen: The time at which it says that all whom it counts at its head died, by its place, or None.
        taken_back: The dead it says were counted wrongly.
        tallies: The highest count of the dead or hurt by whose it is: what is counted, and who counts, in its words.
        heights: Its highest count of what is counted up, by category.
        standing: What it counts, and how many.
        replaced: The same of counts that it tells as of before or as wrong.
        now: The same of those that it gives as they stand, and of no time that it names.
        of_days: What it counts as of a time, how many, and that time by its place.
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
    harm: frozenset[int] = frozenset()
    fallen: int | None = None
    taken_back: frozenset[int] = frozenset()
    tallies: Mapping[tuple[str, str], int] = field(default_factory=dict)
    heights: Mapping[str, int] = field(default_factory=dict)
    standing: frozenset[tuple[str, int]] = frozenset()
    replaced: frozenset[tuple[str, int]] = frozenset()
    now: frozenset[tuple[str, int]] = frozenset()
    of_days: tuple[tuple[str, int, int], ...] = ()

    def times_of(self, kinds: frozenset[str], *, once: bool = False) -> list[int]:
        """The times, by their places, at which it has events that can be called so.

        Args:
            kinds: What they can be called.
            once: Only what is of one moment, and once in a story?
        """
        told = (e for e in self.dated if e.kinds & kinds and (e.once or not once))
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
    times = _within(m.anchor for m in material.times)
    words = (w.group() for w in _LONGER.finditer(text) if w.start() not in times)
    happened = list(_happened(material.events))
    return Clues(
        original=material.document.copy_of or material.document.id,
        names=frozenset(stems),
        subjects=frozenset(s for s, times_told in Counter(stems).items() if s in opening or times_told > 1),
        words=frozenset(unaccented(word)[: _STEM + 2] for word in words if word[0].islower()),
        numbers=frozenset(n for f in material.figures if (n := int(f.quantity.number or 0)) >= ODD),
        passages=tuple(_passages(material)),
        tolls=tolls(material.figures),
        sudden=tuple(told for told, at in happened if at < HEADLINE),
        dated=tuple(told for told, _ in happened if told.time is not None),
        counts=tuple(_since(material)),
        harm=frozenset(_harm(material)),
        fallen=_fallen(material),
        taken_back=frozenset(taken_back(material.figures)),
        tallies=tallies(material.figures),
        heights=heights(material.figures),
        standing=frozenset(standing(material.figures)),
        replaced=frozenset(replaced(material.figures)),
        now=frozenset(of_now(material.figures)),
        of_days=tuple(dict.fromkeys(of_a_day(material.figures))),
    )


def _names(material: Material) -> Iterator[tuple[str, int]]:
    """How places, people and what is called after them begin, and where each stands; bodies are of any story."""
    within = _within(m.anchor for m in material.names if m.type == "organisation")
    named = _within(m.anchor for m in material.names) - within
    text = material.document.text
    for word in _CAPITAL.finditer(text):
        start, letters = word.start(), word.group()
        if not letters[0].isupper() or start in within:
            continue
        if letters.casefold() in material.commonplace:
            continue
        if start in named or (text[start - 2 : start - 1] or ".").isalpha():
            yield unaccented(letters)[:_STEM], start


def _within(anchors: Iterable[Anchor]) -> set[int]:
    return {at for anchor in anchors for at in range(anchor.start, anchor.end)}


def _passages(material: Material) -> Iterator[Passage]:
    """Sentences by their place, the words of their times left out: those are what is compared."""
    places = {m.place for m in material.times} | {f.sentence for f in material.figures}
    out = _within(m.anchor for m in material.times)
    for start, end in sorted(places):
        found = _WORD.finditer(material.document.text, start, end)
        words = {
            _begin(w.group()): _worth(w.group(), w.start() > start) for w in found if w.start() not in out
        }
        times = tuple(at for at, m in enumerate(material.times) if m.place == (start, end))
        telling = frozenset(word for word, worth in words.items() if worth and _TELLING.fullmatch(word))
        yield Passage({word: worth for word, worth in words.items() if worth}, times, telling)


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


def _happened(events: Iterable[EventMention]) -> Iterator[tuple[Sudden, int]]:
    """The events that a story can be about and that are over, each with where it is told."""
    for event in events:
        over = event.polarity == "positive" and event.modality == "asserted"
        if event.category in _BEARING and over:
            once, again = event.category in _AT_ONCE, event.category == "protest"
            yield Sudden(event.wider | {event.kind}, event.when, once, again), event.trigger.start


def _since(material: Material) -> Iterator[Since]:
    """Stretches that something is counted from, with the event right behind them."""
    bearing = [event for event in material.events if event.category in _BEARING]
    for number, mention in enumerate(material.times):
        if mention.counted:
            after = range(mention.anchor.end, min(mention.anchor.end + _BEHIND, mention.place[1]))
            event = next((event for event in bearing if event.trigger.start in after), None)
            yield Since(number, event.wider | {event.kind} if event else frozenset(), mention.dated)


def _harm(material: Material) -> Iterator[int]:
    hurt = (
        w
        for f in material.figures
        if f.category in _HARMED and not f.scope
        for w in (f.when, f.attributed.said)
    )
    told = (e.when for e in material.events if e.category == "casualties" and e.modality == "asserted")
    yield from (when for when in (*hurt, *told) if when is not None)


def _fallen(material: Material) -> int | None:
    """When all whom the report counts at its head died: by a verb of dying, not of counting ("opgelopen tot 31")."""
    counted = tolls(material.figures)
    killed = [
        f for f in material.figures if f.category == "killed" and is_toll(f) and "tallies" not in f.bearings
    ]
    whole = [f for f in killed if int(f.quantity.number or 0) == max(counted)]
    own = (f.when for f in whole if f.when is not None and "runs" not in f.bearings)
    if (when := next(own, None)) is not None:
        return when
    died = (
        e for e in material.events if e.kind in _DYING and e.modality == "asserted" and e.when is not None
    )
    return next((e.when for e in died if any(_of_one(e, figure) for figure in whole)), None)


def _of_one(event: EventMention, figure: FigureMention) -> bool:
    """Does one sentence tell an event and count, and give the count no other time?"""
    return event.passage[0] <= figure.anchor.start < event.passage[1] and figure.when in (None, event.when)
