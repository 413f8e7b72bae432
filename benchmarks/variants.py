"""Many reports out of few, with what was found in them, so that reconciling can be measured without parsing.

A variant of a report has its offsets and its findings: some words that nothing was found in are scrambled, so that no
two are copies, its counts and its date differ. A cipher over letters makes another story of one: other names, other
words, as many of both.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import relaas
from relaas.finding import find
from relaas.model.anchors import Anchor
from relaas.model.documents import Document, Published, digest, identify
from relaas.model.findings import Findings

if TYPE_CHECKING:
    from relaas.model.entities import EntityMention, NameKey
    from relaas.model.figures import FigureMention

Made = tuple[Document, Findings]

ROOT = Path(__file__).resolve().parents[1]
STORIES = ROOT / "evaluation" / "stories" / "nl"
_VOWELS, _OTHERS = "aeiou", "bcdfgklmnprst"
_SHARE = 0.6
"""The share of the words that may be scrambled that are."""
_OUTLETS = 40
_FIRST = date(2022, 5, 1)


def originals(name: str) -> list[Made]:
    """The reports of one of our own stories, analysed.

    Args:
        name: Its folder.
    """
    documents = relaas.read([STORIES / name]).documents
    return [(document, find(document, ())) for document in documents]


def mentions(made: list[Made]) -> int:
    """How many names, figures, times, events and statements were found."""
    return sum(
        len(f.times) + len(f.names) + len(f.figures) + len(f.attributions) + len(f.events) for _, f in made
    )


def one_story(sources: list[Made], count: int, *, seed: int = 0) -> list[Made]:
    """Reports of one story, told over a month, half of them dated by the month alone.

    Args:
        sources: Its reports.
        count: How many to make.
        seed: Of another seed the story has other names.
    """
    cipher = _cipher(seed)
    return [_variant(sources[n % len(sources)], n, seed, cipher) for n in range(count)]


def _variant(made: Made, number: int, seed: int, cipher: dict[int, str]) -> Made:
    document, found = made
    random = Random(seed * 1_000_003 + number)  # noqa: S311 - no secret, and the same every time
    text = _scrambled(document, found, random).translate(cipher)
    shown = (_FIRST + timedelta(days=random.randrange(28))).isoformat()
    shown = shown[:7] if number % 2 else shown
    id_ = identify("d", seed, number)
    changed = replace(
        document,
        id=id_,
        path=f"{seed:04}/{number:06}.txt",
        outlet=f"Blad {number % _OUTLETS}",
        sha256=digest(text),
        text=text,
        published=Published(shown, (), shown if len(shown) > len("2022-05") else None, "made up"),
    )
    names = tuple(_named(mention, id_, text, cipher) for mention in found.names)
    figures = tuple(_counted(figure, random) for figure in found.figures)
    return changed, replace(found, names=names, figures=figures)


def _scrambled(document: Document, found: Findings, random: Random) -> str:
    """The text with words in small letters turned round that no name, time, figure or event stands on."""
    taken = [m.anchor for m in found.names] + [m.anchor for m in found.times]
    taken += [m.anchor for m in found.figures] + [event.trigger for event in found.events]
    held = {at for anchor in taken for at in range(anchor.start, anchor.end)}
    letters, at = list(document.text), 0
    for word in document.text.split(" "):
        free = word.isalpha() and word.islower() and not held & set(range(at, at + len(word)))
        if free and random.random() < _SHARE:
            turn = random.randrange(len(word))
            letters[at : at + len(word)] = word[turn:] + word[:turn]
        at += len(word) + 1
    return "".join(letters)


def _named(mention: EntityMention, document: str, text: str, cipher: dict[int, str]) -> EntityMention:
    anchor = Anchor.of(text, mention.anchor.start, mention.anchor.end)
    return replace(mention, document=document, anchor=anchor, key=mention.key and _key(mention.key, cipher))


def _key(key: NameKey, cipher: dict[int, str]) -> NameKey:
    def told(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(word.translate(cipher) for word in words)

    return replace(
        key,
        words=told(key.words),
        given=told(key.given),
        family=key.family.translate(cipher),
        sound=key.sound.translate(cipher),
        family_sound=key.family_sound.translate(cipher),
    )


def _counted(figure: FigureMention, random: Random) -> FigureMention:
    """The figure with another number, a little more or less."""
    quantity, more = figure.quantity, random.randrange(9)
    number = quantity.number + more if quantity.number is not None else None
    high = quantity.high + more if quantity.high is not None else None
    return replace(figure, quantity=replace(quantity, number=number, low=quantity.low + more, high=high))


def _cipher(seed: int) -> dict[int, str]:
    """Letters for letters, vowels for vowels; the same for all reports of a story."""
    if not seed:
        return {}
    table: dict[int, str] = {}
    for letters in (_VOWELS, _OTHERS):
        other = list(letters)
        Random(seed).shuffle(other)  # noqa: S311 - no secret, and the same every time
        table |= {ord(a): b for a, b in zip(letters, other, strict=True)}
        table |= {ord(a.upper()): b.upper() for a, b in zip(letters, other, strict=True)}
    return table
