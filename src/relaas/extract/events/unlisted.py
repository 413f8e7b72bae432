"""Verbs and nouns that no lexicon lists, and by which a clause with a time of its own yet tells an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.readings import says
from relaas.model.time.operators import Until

if TYPE_CHECKING:
    from relaas.extract.events.scenes import Scene, Timed
    from relaas.extract.events.triggers import Trigger
    from relaas.model.tokens import Sentence

_WITH = 3
"""Tokens before an auxiliary at the end of a clause among which its participle stands: "gesenkt worden ist"."""
_DONE = ("xcomp", "ccomp", "compound", "advmod:prt")
"""What else a verb may be completed by."""


def broke_in(scene: Scene, sentence: Sentence, timed: Timed) -> int | None:
    """The verb of what broke into what was going on: "om zes uur waren zij op weg, toen een auto op hen inreed".

    None where what was going on is an event itself, or what broke in has a time of its own.
    """
    found = scene.governing(timed)
    if found is None or timed.mention.tense != "past" or not sentence.first <= found.at < sentence.last:
        return None
    if found.main.pos == "VERB" and found.main.lemma not in scene.words.stative:
        return None
    begin = max(found.at + 1, timed.last)
    end = min(scene.part(begin - 1)[1] + 2, sentence.last)
    opener = next((at for at in range(begin, end) if _breaks_in(scene, at)), None)
    if opener is None:
        return None
    low, high = scene.part(opener)
    if scene.times(opener, high):
        return None
    verbs = (at for at in range(opener + 1, high) if scene.tokens[at].pos in ("VERB", "AUX"))
    first = next((at for at in verbs if "Tense=Past" in scene.tokens[at].morph), None)
    return first if first is not None and low < first and is_telling(scene, first) else None


def governing(scene: Scene, sentence: Sentence, timed: Timed) -> int | None:
    """The content verb over a time; the last of its clause where the parse has a noun there.

    Args:
        scene: The text.
        sentence: That of the time.
        timed: The time.
    """
    if (participle := scene.participle(timed)) is not None:
        return participle
    if (verb := scene.missed_verb(timed)) is not None:
        return verb
    found = scene.governing(timed)
    if found is None or not sentence.first <= found.at < sentence.last:
        return None
    if (participle := _completing(scene, found.at)) is not None:
        return participle
    if found.main.pos == "VERB" or scene.is_participle(found.at) or is_stretch(scene, found.at):
        return found.at
    low, high = scene.part(timed.first)
    behind = (i for i in range(high - 1, low, -1) if not timed.first <= i < timed.last)
    return next((i for i in behind if scene.tokens[i].pos == "VERB"), None)


def _completing(scene: Scene, at: int) -> int | None:
    """The participle of an auxiliary that no tree joins to it: at the end of its clause, or right before it there.

    "Das Amt hat am 3. Mai die Zahl gesenkt", "…, dass es am 3. Mai die Zahl gesenkt hat".
    """
    verbs = scene.pack.verbs
    if scene.tokens[at].dep or scene.tokens[at].lemma not in verbs.perfect | verbs.passive:
        return None
    low, high = scene.part(at)
    around = (*range(high - 1, at, -1), *range(at - 1, max(at - _WITH, low), -1))
    return next((i for i in around if scene.tokens[i].pos == "VERB" and scene.is_participle(i)), None)


def turns(scene: Scene, timed: Timed, trigger: Trigger) -> bool:
    """Is an event what a time leads up to, told right behind it: "it was calm until Monday, when a bomb went off"?"""
    opener = timed.last + 1
    first = scene.part(trigger.at[0])[0]
    return first == opener and scene.folded(opener) in scene.words.breaking_in


def leads_up(scene: Scene, sentence: Sentence, timed: Timed) -> int | None:
    """The verb of what ended what lasted until a time: "until Monday, when the mayor, John Ash, said that …".

    Args:
        scene: The text.
        sentence: That of the time.
        timed: The time.
    """
    end = scene.part(timed.first)[1]
    opener = end + 1
    if not isinstance(timed.mention.node, Until) or not opener < sentence.last:
        return None
    if scene.tokens[end].text != "," or not _breaks_in(scene, opener):
        return None
    over = scene.tokens[opener].head
    if over > opener and scene.tokens[over].pos == "VERB":
        return over
    verbs = (at for at in range(*scene.part(opener)) if "Tense=Past" in scene.tokens[at].morph)
    return next(verbs, None)


def _breaks_in(scene: Scene, at: int) -> bool:
    """Does a word open such a clause, and is it no adverb right before its verb: "toen brak brand uit"?"""
    after = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    opens = scene.folded(at) in scene.words.breaking_in
    return opens and after is not None and "VerbForm=Fin" not in after.morph


def is_telling(scene: Scene, at: int) -> bool:
    """Does a verb tell what happened, and no state?

    Args:
        scene: The text.
        at: Its index.
    """
    token = scene.tokens[at]
    return token.pos == "VERB" and token.lemma not in scene.words.stative and not is_empty(scene, at)


def reports(scene: Scene, at: int) -> bool:
    """Does a verb say something, by itself, and not with an infinitive of doing: "liet zich weer zien"?

    Args:
        scene: The text.
        at: Its index.
    """
    lemma, pack = scene.tokens[at].lemma, scene.pack
    senses = pack.speech.senses(lemma)
    said = lemma in pack.verbs.reporting or any(not (s.with_ or s.strict or s.at) for s in senses)
    return said and not (lemma in pack.verbs.causative and _has_infinitive(scene, at))


def _has_infinitive(scene: Scene, at: int) -> bool:
    below = [scene.tokens[child] for child in scene.positions.children(at)]
    infinitives = [token for token in below if "VerbForm=Inf" in token.morph]
    return bool(infinitives) and not any(says(token, scene.pack) for token in infinitives)


def is_stretch(scene: Scene, at: int) -> bool:
    """Is it said what day it was: "zondag was de zwartste dag van het beleg"?"""
    if scene.tokens[at].lemma not in scene.words.stretches:
        return False
    below = [scene.tokens[child] for child in scene.positions.children(at)]
    told = any(token.dep.startswith("cop") and "Tense=Past" in token.morph for token in below)
    return told and any(token.pos == "ADJ" for token in below)


def is_empty(scene: Scene, at: int) -> bool:
    """Does a verb tell nothing without what is done, and is that not said: "dat deed hij dinsdag ook"?"""
    if scene.tokens[at].lemma not in scene.words.light:
        return False
    below = [(child, scene.tokens[child]) for child in scene.positions.children(at)]
    if any(token.dep == "nsubj" and _points(scene, child) for child, token in below):
        return True  # "it took two days", "het ging beter"
    given = [child for child, token in below if token.dep.startswith("obj")]
    done = [child for child, token in below if token.dep.startswith(_DONE) or _leads(scene, child)]
    return all(_points(scene, child) for child in given or done)


def _points(scene: Scene, at: int) -> bool:
    """Does a word only point at something, as "it" and "that" do?"""
    return scene.tokens[at].pos in ("PRON", "DET") and scene.folded(at) in scene.words.pointing


def _leads(scene: Scene, at: int) -> bool:
    """Does a word behind a preposition, and in no time, say what a verb leads to: "ging akkoord met de wet"?"""
    token = scene.tokens[at]
    if not token.dep.startswith("obl"):
        return False
    near = scene.times(scene.analysis.sentences[token.sentence].first, at + 1)
    inside = any(timed.first <= at < timed.last for timed in near)
    return not inside and any(scene.tokens[c].dep == "case" for c in scene.positions.children(at))
