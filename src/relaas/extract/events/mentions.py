"""The events of one document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.events.anaphora import that_day, verbs_of_that_day
from relaas.extract.events.moments import dates, hangs, lasts_until, moment
from relaas.extract.events.occurring import brings, does, is_subject
from relaas.extract.events.running import days_running, running
from relaas.extract.events.scenes import Scene
from relaas.extract.events.settings import participants, passage, place
from relaas.extract.events.stances import Sayings, calls_off, modality, polarity
from relaas.extract.events.triggers import Trigger, triggers
from relaas.extract.events.unlisted import broke_in, governing, is_empty, leads_up, reports, turns
from relaas.lang.events import EventKind
from relaas.model.anchors import Anchor
from relaas.model.attributions import Attribution
from relaas.model.documents import Segment
from relaas.model.events import EventCategory, EventMention
from relaas.model.provenance import Provenance
from relaas.model.timexes import TimexMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.events.scenes import Timed
    from relaas.lang.packs import LanguagePack
    from relaas.model.attributions import Act
    from relaas.model.tokens import Analysis, Sentence

SAYING = "saying"
"""Kind of the events that are that somebody says something."""
_SAID = EventKind(SAYING, "announce", frozenset(), (), ())
_ACTS: dict[Act, EventCategory] = {"ask": "request", "demand": "request", "deny": "reject"}
_TELLING = ("past", "future", "present")


@dataclass(frozen=True, slots=True)
class Known:
    """What other extractors found in a document.

    Attributes:
        times: Its time mentions.
        attributions: Who says what.
        segments: Its parts.
    """

    times: Sequence[TimexMention]
    attributions: Sequence[Attribution]
    segments: Sequence[Segment]


def events(analysis: Analysis, known: Known, pack: LanguagePack) -> tuple[EventMention, ...]:
    """Every event that a document tells of, in the order of its text.

    What the pack's lexicons name, what somebody says at a time that the text gives, and whatever else a clause with a
    time of its own tells.

    Args:
        analysis: The parsed text.
        known: What the other extractors found in it.
        pack: The language.
    """
    teller = _Teller(Scene(analysis, known.segments, known.times, pack), known)
    found: dict[tuple[int, int], EventMention] = {}
    for mention in teller.told():
        place = mention.trigger.start, mention.trigger.end
        if not _is_done_by_saying(found.get(place), mention):
            found[place] = mention
    return tuple(sorted(found.values(), key=lambda m: (m.trigger.start, m.trigger.end)))


class _Teller:
    """Goes through the sentences of a text."""

    def __init__(self, scene: Scene, known: Known) -> None:
        self._scene = scene
        self._known = known
        self._sayings_by = Sayings(known.attributions)
        self._said = {a.said for a in known.attributions if a.said is not None}

    def told(self) -> Iterator[EventMention]:
        """The events, those of a later kind over those of an earlier one at the same words."""
        for sentence in self._scene.sentences():
            found = triggers(self._scene, sentence)
            days = days_running(self._scene, sentence) if found else []
            made = [
                self._mention(sentence, trigger, running(self._scene, days, trigger, found))
                for trigger in found
            ]
            used = {mention.when for mention in made}
            yield from made
            yield from self._causes(sentence, found, made)
            yield from self._rest(sentence, used, found)
            yield from self._same_day(sentence, found)
            yield from self._ends(sentence, found)
        yield from self._sayings()

    def _mention(self, sentence: Sentence, trigger: Trigger, day: int | None) -> EventMention:
        timed, where = moment(self._scene, sentence, trigger)
        vague = timed is None or lasts_until(timed)
        if vague and (same := that_day(self._scene, sentence, trigger)):
            timed, where = same, "that day, which the sentence before gives"
        turned = timed is not None and turns(self._scene, timed, trigger)
        return replace(self._built(sentence, trigger, timed, where), running=day, turns=turned)

    def _built(self, sentence: Sentence, trigger: Trigger, timed: Timed | None, where: str) -> EventMention:
        scene, tokens = self._scene, self._scene.tokens
        start, end = trigger.span(scene)
        said = self._sayings_by.at(start)
        sign, denied = polarity(scene, trigger, timed, said)
        mode, because = modality(scene, trigger, timed, said)
        reach = (*trigger.at, *((timed.first, timed.last - 1) if timed else ()))
        words = " … ".join(tokens[at].text for at in trigger.at)
        return EventMention(
            trigger=Anchor.of(scene.analysis.text, start, end),
            kind=trigger.kind.id,
            category=trigger.kind.category,
            wider=trigger.kind.wider,
            when=timed.index if timed else None,
            place=place(scene, trigger, sentence),
            participants=participants(scene, trigger),
            polarity=sign,
            modality=mode,
            refers=timed is None and self._refers(trigger, start),
            passage=passage(scene, sentence, min(reach), max(reach)),
            paragraph=scene.positions.paragraph_at(start),
            title=scene.is_title(start),
            why="; ".join(w for w in (f"“{words}” tells of {trigger.kind.id}", where, denied, because) if w),
            provenance=self._provenance(trigger.kind.id),
        )

    def _refers(self, trigger: Trigger, start: int) -> bool:
        """Does an event without a time only point at one: a participle before a noun, or a noun for a single one?"""
        token = self._scene.tokens[trigger.at[0]]
        single = trigger.noun and "Number=Plur" not in token.morph
        return trigger.attributive or (single and not self._scene.is_title(start))

    def _rest(
        self, sentence: Sentence, used: set[int | None], found: Sequence[Trigger]
    ) -> Iterator[EventMention]:
        """What clauses with a time of their own tell by verbs that no lexicon lists.

        Not when the paper itself printed something: that is no part of the story.
        """
        listed = {at for trigger in found for at in trigger.at}
        for timed in self._scene.times(sentence.first, sentence.last):
            mention = timed.mention
            known = timed.index in used or timed.index in self._said
            if known or mention.printed or mention.tense not in _TELLING:
                continue
            if (at := broke_in(self._scene, sentence, timed)) is not None:
                listing = next((t for t in found if at in t.at), None)
                yield self._built(
                    sentence, listing or _unlisted(self._scene, at), timed, "it broke in at that time"
                )
                continue
            if self._hangs(timed) or not dates(timed) or not (trigger := self._verb(sentence, timed)):
                continue
            if trigger.at[0] in listed:
                continue
            costing = self._scene.tokens[trigger.at[0]].lemma in self._scene.words.costing
            if trigger.kind.id == SAYING:
                yield self._built(sentence, trigger, timed, "the time of what is said")
            elif noun := self._subject(trigger, found):
                yield self._built(sentence, noun, timed, "the subject of a clause with that time")
            elif not costing:
                yield self._built(sentence, trigger, timed, "no list knows it; it has a time of its own")

    def _same_day(self, sentence: Sentence, found: Sequence[Trigger]) -> Iterator[EventMention]:
        """What a clause of the same day as the sentence before tells by a verb that no lexicon lists."""
        listed = [at for trigger in found for at in trigger.at]
        for at in verbs_of_that_day(self._scene, sentence):
            low, high = self._scene.part(at)
            if any(low <= other < high for other in listed) or reports(self._scene, at):
                continue
            trigger = _unlisted(self._scene, at)
            if timed := that_day(self._scene, sentence, trigger):
                yield self._built(sentence, trigger, timed, "that day, which the sentence before gives")

    def _ends(self, sentence: Sentence, found: Sequence[Trigger]) -> Iterator[EventMention]:
        """What ended what lasted until a time, by a verb of saying or one that no lexicon lists."""
        listed = {at for trigger in found for at in trigger.at}
        for timed in self._scene.times(sentence.first, sentence.last):
            at = leads_up(self._scene, sentence, timed)
            if at is not None and at not in listed:
                then = (
                    Trigger(_SAID, (at,), noun=False)
                    if reports(self._scene, at)
                    else _unlisted(self._scene, at)
                )
                yield replace(self._built(sentence, then, timed, "the time that leads up to it"), turns=True)

    def _causes(
        self, sentence: Sentence, found: Sequence[Trigger], made: Sequence[EventMention]
    ) -> Iterator[EventMention]:
        """What is brought in as that which does something at a time: "een botsing doodde dinsdag vijf reizigers".

        Not what was told of before: "the attack claimed a fourth life on Friday"; nor what undergoes it.
        """
        times = {timed.index: timed for timed in self._scene.times(sentence.first, sentence.last)}
        pairs = list(zip(found, made, strict=True))
        done = [(t, times[m.when]) for t, m in pairs if m.when in times and not t.noun]
        for trigger, mention in pairs:
            if not trigger.noun or mention.when is not None or not brings(self._scene, trigger.at[0]):
                continue
            for verb, timed in done:
                if any(does(self._scene, trigger.at[0], at) for at in verb.at):
                    yield self._built(sentence, trigger, timed, "the time of what it does")
                    break

    def _subject(self, verb: Trigger, found: Sequence[Trigger]) -> Trigger | None:
        """The event's noun that is the subject of a verb: "de betoging trok maandag door de stad".

        Not of one by which it is called off, whose time is that of the calling off.
        """
        for trigger in found:
            if trigger.noun and is_subject(self._scene, trigger.at[0], verb.at[0]):
                return None if calls_off(self._scene, verb.at[0]) else trigger
        return None

    def _hangs(self, timed: Timed) -> bool:
        """Does a time hang on a noun, and on no verb taken for one?"""
        return hangs(self._scene, timed) and self._scene.missed_verb(timed) is None

    def _verb(self, sentence: Sentence, timed: Timed) -> Trigger | None:
        """The verb of the clause that a time stands in, unless it tells a state; one of saying as a saying."""
        at, words = governing(self._scene, sentence, timed), self._scene.words
        if at is None:
            return None
        if reports(self._scene, at):
            return Trigger(_SAID, (at,), noun=False)
        lemma = self._scene.tokens[at].lemma
        state = lemma in words.stative and lemma not in words.costing
        if timed.mention.reporting or state or is_empty(self._scene, at):
            return None
        return _unlisted(self._scene, at)

    def _sayings(self) -> Iterator[EventMention]:
        """What somebody says at a time that the text gives."""
        for said in self._known.attributions:
            printed = said.said is not None and self._known.times[said.said].printed
            if said.said is not None and not printed and not self._of_content(said, said.said):
                yield self._saying(said)

    def _of_content(self, said: Attribution, when: int) -> bool:
        """Does a time stand in what is said, apart from the words of saying, and so say nothing of when it was?"""
        time = self._known.times[when].anchor
        return any(part.overlaps(time) and not part.overlaps(said.cue) for part in said.content)

    def _saying(self, said: Attribution) -> EventMention:
        scene, cue = self._scene, said.cue
        sign: tuple[str, ...] = (f"“{cue.text}” says it", "the time beside it")
        return EventMention(
            trigger=cue,
            kind=SAYING,
            category=_ACTS.get(said.act, "announce"),
            wider=frozenset(),
            when=said.said,
            place=None,
            participants=(said.source,) if said.source else (),
            polarity="positive",
            modality="asserted",
            refers=False,
            passage=self._content(said),
            paragraph=scene.positions.paragraph_at(cue.start),
            title=scene.is_title(cue.start),
            why="; ".join(sign),
            provenance=self._provenance(SAYING),
        )

    def _content(self, said: Attribution) -> tuple[int, int]:
        """The sentence of what is said, which the words of saying may only point back at."""
        sentence = self._scene.positions.sentence_at(said.content[0].start)
        assert sentence is not None  # noqa: S101 - what is said stands in a sentence
        return self._scene.readable(sentence) or (sentence.start, sentence.end)

    def _provenance(self, kind: str) -> Provenance:
        pack = self._scene.pack
        return Provenance(f"{pack.code}.events.{kind}", pack.label)


def _unlisted(scene: Scene, at: int) -> Trigger:
    """What a verb that no lexicon lists tells of."""
    return Trigger(EventKind(scene.tokens[at].lemma, "other", frozenset(), (), ()), (at,), noun=False)


def _is_done_by_saying(known: EventMention | None, later: EventMention) -> bool:
    """Is what is said at some words already known as what is done by saying it: "kondigde dinsdag de krijgswet af"?"""
    return known is not None and known.when is not None and later.kind == SAYING and known.kind != SAYING
