"""The words that name an event: nouns, verbs with their particles, phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.events import EventKind, longest
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.extract.events.scenes import Scene
    from relaas.lang.cues import CueHit
    from relaas.model.tokens import Sentence

_VERBS = ("VERB", "AUX")
_NOUNS = ("NOUN", "PROPN", "X")


class Trigger(Frozen, frozen=True):
    """Words that name an event.

    Attributes:
        kind: What they name.
        at: Indices of their tokens, in order.
        noun: Is it a noun by itself, or one of several words: "train crash"?
        attributive: Is it a participle before a noun, that tells of those it happened to ("de opgepakte mannen")?
    """

    kind: EventKind
    at: tuple[int, ...]
    noun: bool
    attributive: bool = False

    def span(self, scene: Scene) -> tuple[int, int]:
        """Its characters; of words that stand apart those of the longest."""
        tokens = scene.tokens
        first, last = self.at[0], self.at[-1]
        if last - first + 1 > len(self.at):
            first = last = max(self.at, key=lambda at: (len(tokens[at].text), -at))
        return tokens[first].start, tokens[last].end


def triggers(scene: Scene, sentence: Sentence) -> list[Trigger]:
    """The triggers of a sentence, none sharing a token, in order."""
    hits = scene.words.cues.found(scene.cued, sentence.first, sentence.last)
    named = list(_named(scene, sentence))
    void = scene.words.void.found(scene.cued, sentence.first, sentence.last) if hits or named else []
    found = {trigger.at: trigger for trigger in (*_phrases(scene, hits, void), *_nouns(scene, named, void))}
    kept: list[Trigger] = []
    taken: set[int] = set()
    for trigger in sorted(found.values(), key=lambda t: (t.noun, -len(t.at), t.at)):
        if taken.isdisjoint(trigger.at):
            taken.update(trigger.at)
            kept.append(trigger)
    return sorted(kept, key=lambda t: t.at)


def _phrases(scene: Scene, hits: Sequence[CueHit], void: Sequence[CueHit]) -> Iterator[Trigger]:
    # "introduced a travel ban": the verb gives the noun its time
    for hit in longest(hits, lambda h: len(h.at) > 1 and any(scene.tokens[at].pos in _VERBS for at in h.at)):
        if any(other.cue.name == hit.cue.name and set(other.at) & set(hit.at) for other in void):
            continue
        if all(scene.is_mere_name(at) for at in hit.at):
            continue
        if len(hit.at) == 1 and not _verbal(scene, hit.at[0]):
            continue
        kind = scene.words.kinds[hit.cue.name]
        noun = all(not _verbal(scene, at) for at in hit.at) or _is_named(scene, hit.at)
        yield Trigger(kind, hit.at, noun=noun, attributive=not noun and _attributive(scene, hit.at))


def _verbal(scene: Scene, at: int) -> bool:
    """Can a word be a verb: by its tag, or by its looks where a participle or a past was taken for a noun?"""
    return scene.tokens[at].pos not in _NOUNS or scene.is_participle(at) or scene.is_past(at)


def _is_named(scene: Scene, at: tuple[int, ...]) -> bool:
    """Do an article or a preposition make a noun of an infinitive: "het kapseizen van een boot", "uren van blussen"?"""
    first = at[0]
    alone = len(at) == 1 and first > 0 and "VerbForm=Inf" in scene.tokens[first].morph
    before = scene.tokens[first - 1]
    return alone and (before.pos == "DET" or (before.pos == "ADP" and before.dep == "case"))


def _attributive(scene: Scene, at: tuple[int, ...]) -> bool:
    """Does a participle stand before the noun it tells of, an article or adjective before it?"""
    index = at[-1]
    if len(at) > 1 or index + 1 >= len(scene.tokens):
        return False
    token, behind = scene.tokens[index], scene.tokens[index + 1]
    led = scene.tokens[index - 1].pos if index else ""
    if "VerbForm=Fin" in token.morph and led != "DET":
        return False
    if scene.is_past(index) and led in ("NOUN", "PROPN", "PRON"):
        return False  # "de gouverneur schorste zondagavond", taken for an adjective
    inflection = scene.pack.figures.inflection
    # Without an ending that tells only the parse does: "the arrested men", "de omgekomen man", but "was killed Monday".
    before = token.dep == "amod" and token.head > index
    inflected = before or (bool(inflection) and token.text.endswith(inflection))
    return token.pos in ("ADJ", "VERB") and inflected and behind.pos in ("NOUN", "PROPN", "ADJ")


def _named(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The nouns that may tell of an event, each with the kind that it is listed under."""
    for at in range(sentence.first, sentence.last):
        token = scene.tokens[at]
        if token.pos in _VERBS or not (name := scene.words.noun(token.text)):
            continue
        if not scene.is_mere_name(at) and not _is_month(scene, sentence, at):
            yield at, name


def _is_month(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Is a name part of a date: "from 15 March"?"""
    named = scene.tokens[at].pos == "PROPN"
    return named and any(t.first <= at < t.last for t in scene.times(sentence.first, sentence.last))


def _nouns(scene: Scene, named: Iterable[tuple[int, str]], void: Sequence[CueHit]) -> Iterator[Trigger]:
    for at, name in named:
        if not any(hit.cue.name == name and at in hit.at for hit in void):
            yield Trigger(scene.words.kinds[name], (at,), noun=True)
