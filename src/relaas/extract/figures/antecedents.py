"""What a number without a noun goes on counting: the figure, or the named count, last spoken of."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from relaas.extract.figures.asked import (
    Antecedent,
    asked_for,
    asked_what,
    count_of,
    tallied,
    words_that_ask,
    words_that_tally,
)
from relaas.extract.figures.frames import is_replaced
from relaas.extract.figures.nearness import is_another, nearest
from relaas.extract.figures.plurals import plural_before
from relaas.extract.figures.relatives import told_behind
from relaas.extract.figures.scenes import HARD
from relaas.extract.figures.themes import counted_when_seen, headings, takes_a_count_up
from relaas.extract.figures.wholes import is_crowd_at_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.cues import CueHit
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import Category, FigureMention

    Numbered = tuple[int, Told]

REACH = 3
"""Sentences back to which a number without a noun can point."""

COMPARED = 4
"""Words between "than" and what something is held against."""
_ENDS = (".", "!", "?", "…")
"""What ends a written sentence."""


class Topics:
    """The named counts of a text ("het dodental", "het aantal gewonden"), found once."""

    def __init__(self, scene: Scene, pack: LanguagePack) -> None:
        self.pack = pack
        hits = [
            hit
            for sentence in scene.positions.analysis.sentences
            for hit in scene.words.topics.found(scene.cued, sentence.first, sentence.last)
            if not (scene.words.strict and hit.at[-1] in scene.nouns)  # "fourteen casualties" are told
        ]
        befallen = [_befallen(scene, hit, pack) for hit in hits]
        told = list(zip(hits, befallen, strict=True))
        named = [(hit.at[0], replace(one or _named(scene, hit), names=True)) for hit, one in told]
        inside = {at for hit in hits for at in hit.at}  # of "het aantal gewonden" the noun names the count
        more = {at for hit, one in told if one is not None for at in hit.at}
        other = (pair for pair in (*_spoken_of(scene), *_headed(scene)) if pair[0] not in more)
        spoken = [(at, replace(one, names=at in inside)) for at, one in other]
        known = {at for at, _ in named}  # "het aantal patiënten" is named; what its words say is told already
        asking = [at for at in words_that_ask(scene) if at not in known]
        asked = [(at, found) for at in asking if (found := asked_for(scene, at, pack)) is not None]
        tallies = [at for at in words_that_tally(scene) if at not in known]
        asked += [(at, found) for at in tallies if (found := tallied(scene, at, pack)) is not None]
        asked = [(at, replace(one, names=True)) for at, one in asked] + asked_what(scene)
        kept = [item for item in (*named, *asked, *spoken) if not _is_compared(scene, item[0])]
        self._found = sorted(kept, key=lambda item: item[0])
        self._at = [at for at, _ in self._found]

    def before(self, spot: Spot) -> tuple[int, Antecedent] | None:
        """The last named count before a number or inside its clause, with the index of its token."""
        at = bisect_left(self._at, spot.last) - 1
        return None if at < 0 else self._found[at]


def _is_compared(scene: Scene, at: int) -> bool:
    """Is a count named only to hold another against it: "counting the missing is harder than counting the dead"?"""
    opens = range(max(at - COMPARED, 0), at)
    than = max((i for i in opens if scene.folded(i) in scene.words.traps.than), default=None)
    return than is not None and all(scene.tokens[i].pos not in ("PUNCT", "AUX") for i in range(than, at))


def _named(scene: Scene, hit: CueHit) -> Antecedent:
    """A count that is named: its last noun is what is counted ("het aantal doden"), where the pack knows it."""
    words = " ".join(scene.tokens[at].text for at in hit.at)
    last = hit.at[-1]
    known = scene.words.groups.of(scene.tokens[last].text) is not None
    return replace(count_of(scene, cast("Category", hit.cue.name), last if known else None, words), toll=True)


def _befallen(scene: Scene, hit: CueHit, pack: LanguagePack) -> Antecedent | None:
    """What a participle behind a named count says of those counted: "the number of protesters arrested"."""
    verb = told_behind(scene, hit.at[-1] + 1)
    if verb is None:
        return None
    asking = next((at for at in hit.at if scene.folded(at) in scene.words.asks), None)
    found = asked_for(scene, asking, pack) if asking is not None else None
    known = scene.words.cues.is_word(scene.tokens[verb])  # "inmates who escaped" are held no more
    return replace(found, toll=True) if found is not None and (known or found.category != "other") else None


def _spoken_of(scene: Scene) -> list[tuple[int, Antecedent]]:
    """Nouns that say what is counted, without a number: "over de daklozen lopen de schattingen uiteen"."""
    out = []
    for at, token in enumerate(scene.tokens):
        named = token.pos == "NOUN" or (at > 0 and _determines(scene, at - 1))
        if named and at not in scene.nouns:
            said = scene.words.says.of(token.text)
            if said is not None and not _is_own_body(scene, at):
                out.append((at, count_of(scene, cast("Category", said), at, token.text)))
    return out


def _determines(scene: Scene, at: int) -> bool:
    """Does a word open a noun phrase: an article, a possessive, whose they are ("Elztal's dead")?"""
    token = scene.tokens[at]
    return token.pos == "DET" or "Poss=Yes" in token.morph or scene.folded(at) in scene.words.genitive


def _is_own_body(scene: Scene, at: int) -> bool:
    """Is it one whose body it is, and not one found dead: "brandwonden over meer dan de helft van het lichaam"?"""
    single = "Number=Sing" in scene.tokens[at].morph and at > 1
    return single and scene.tokens[at - 1].pos == "DET" and scene.folded(at - 2) in scene.words.links


def _headed(scene: Scene) -> list[tuple[int, Antecedent]]:
    """Nouns that a sentence of their own names, unless they say by themselves what is counted."""
    named = (
        (at, category) for at, category in headings(scene) if scene.words.says.of(scene.named(at)) is None
    )
    return [(at, count_of(scene, category, at, scene.tokens[at].text)) for at, category in named]


def antecedent(
    scene: Scene,
    topics: Topics,
    number: tuple[Spot, Noun | None],
    figures: Sequence[Told],
    *,
    more: bool = False,
) -> Antecedent | None:
    """The count that a number without a noun of its own goes on with: the nearest before it within a few sentences.

    Args:
        scene: The text.
        topics: Its named counts.
        number: The number, and the noun for people at large that it counts, or None.
        figures: The figures before it, in order.
        more: Is it added to them ("and another 19"), so that it may be many times less?
    """
    spot, noun = number
    if (seen := counted_when_seen(scene, spot)) is not None:
        at, category = seen
        words = scene.tokens[at].text
        return replace(count_of(scene, category, at, words), sentence=scene.tokens[at].sentence)
    if (plural := plural_before(scene, spot, noun, topics.pack)) is not None:
        at, category = plural
        sentence = scene.tokens[at].sentence
        return replace(count_of(scene, category, at, scene.tokens[at].text), sentence=sentence)
    topic = topics.before(spot)
    if topic is not None and not topic[1].toll and figures and takes_a_count_up(scene, spot, topic[0]):
        topic = None
    told = _candidates(scene, spot, list(enumerate(figures)))
    told = [one for one in told if not is_another(spot, one[1][1])] or told
    paragraph = scene.positions.paragraph_at(spot.mention.anchor.start)
    going = [
        (i, s, f)
        for at, (i, (s, f)) in enumerate(told)
        if _goes_on(f, here=_is_here(scene, s, spot) or (not at and _takes_up(scene, spot, (s, f))))
    ]
    whole = next((one for one in going if not _stands_by(one[2], paragraph)), going[0] if going else None)
    if whole is not None and not (more and scene.words.strict):
        whole = nearest(spot, going, whole)
    holds = whole is not None and topic is not None and _holds(scene, topic, whole[1])
    if whole is not None and not holds and (topic is None or whole[1].first > topic[0]):
        index, other, figure = whole
        if not _near(scene, other.first, spot):
            return None
        sentence = scene.tokens[other.first].sentence
        return Antecedent(figure.category, figure.counted, figure.head, index, figure.anchor.text, sentence)
    if topic is None or not _near(scene, topic[0], spot):
        return None
    return replace(topic[1], sentence=scene.tokens[topic[0]].sentence, holds=holds)


def named_again(scene: Scene, spot: Spot, figures: Sequence[Told]) -> Antecedent | None:
    """The last figure of the same number, of which a whole without a noun speaks: "74 of the 97 were identified".

    Args:
        scene: The text.
        spot: The number.
        figures: The figures before it, in order.
    """
    number = spot.mention.quantity.number
    for index in range(len(figures) - 1, -1, -1):
        other, figure = figures[index]
        if number is not None and figure.quantity.number == number and figure.category != "other":
            words, sentence = figure.anchor.text, scene.tokens[other.first].sentence
            return Antecedent(figure.category, figure.counted, figure.head, index, words, sentence)
    return None


def _candidates(scene: Scene, spot: Spot, told: Sequence[Numbered]) -> Sequence[Numbered]:
    """The figures before a number, the nearest first; what it replaces is a count of what happened, not of where."""
    nearest = told[::-1]
    happened = [
        one for one in nearest if one[1][0].sentence == spot.sentence and one[1][1].category != "other"
    ]
    return [*happened, *nearest] if is_replaced(scene, spot) else nearest


def _holds(scene: Scene, topic: tuple[int, Antecedent], other: Spot) -> bool:
    """Stands a figure in the noun phrase of a named count: "het dodental van de brand in drie huizen is …"?"""
    between = scene.tokens[topic[0] : other.first]
    same = other.sentence[0] <= topic[0] < other.first
    plain = not any("VerbForm=Fin" in token.morph or token.text in HARD for token in between)
    return topic[1].toll and same and plain


def _stands_by(figure: FigureMention, paragraph: int) -> bool:
    """Is it of people of another paragraph whom nothing befell, so that a number rather goes on with one before it?"""
    return figure.category == "other" and figure.paragraph != paragraph


def _goes_on(figure: FigureMention, *, here: bool) -> bool:
    """Can a number go on with a figure? Not with a part, nor with things of another sentence that nothing befell.

    But with a crowd at one place in its sentence: "in Lyon 23.000 volgens de prefectuur, 38.000 volgens de bond".
    """
    if here and is_crowd_at_place(figure):
        return True
    thing = figure.counted is not None and figure.counted.group is None and not here
    return figure.part_of is None and not (figure.category == "other" and thing)


def _takes_up(scene: Scene, spot: Spot, before: Told) -> bool:
    """Does a number take up the figure right before it: one taken back, or told in the sentence before its own count?

    "Dat moest 78 zijn"; "48 caravans zijn rijp voor het schroot. De verzekeraar houdt het op dertig."
    """
    other, figure = before
    if figure.paragraph != scene.positions.paragraph_at(spot.mention.anchor.start):
        return False
    beside = scene.tokens[spot.first].sentence - scene.tokens[other.first].sentence == 1
    return figure.attributed.status == "withdrawn" or (beside and bool(scene.counts(spot)))


def _is_here(scene: Scene, other: Spot, spot: Spot) -> bool:
    """Are they told in one sentence, however a parser cut it?"""
    if other.sentence == spot.sentence:
        return True
    between = (scene.tokens[at].text for at in range(other.last, spot.first))
    return not any(text in _ENDS or "\n" in text for text in between)


def _near(scene: Scene, at: int, spot: Spot) -> bool:
    tokens = scene.tokens
    return tokens[spot.first].sentence - tokens[at].sentence <= REACH
