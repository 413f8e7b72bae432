"""The time of an event: that of its own clause, else one that its sentence gives; never another's, never invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.events.occurring import happens, is_below, is_brought_in, is_rooted, joins_nouns
from relaas.extract.events.participles import behind, trails
from relaas.lang.hanging import is_behind_noun, is_genitive
from relaas.model.time.operators import Every, Lasting, Marked, Until

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.events.scenes import Scene, Timed
    from relaas.extract.events.triggers import Trigger
    from relaas.model.tokens import Sentence

_NEAR = 4
"""Tokens between a noun and the time that hangs on it."""
_CONJUNCT = 20
"""How much nearer a time must seem that stands beyond an "and"."""
_OPENING = 2
"""Tokens before the time that a sentence opens with: a preposition, an adverb."""


def moment(scene: Scene, sentence: Sentence, trigger: Trigger) -> tuple[Timed | None, str]:
    """The time of a trigger and where it stands, in words."""
    near = scene.times(sentence.first, sentence.last)
    usable = [t for t in near if tells(t) and not _of_another(scene, t, trigger)]
    if not trigger.noun and (
        own := [t for t in near if _with_it(scene, t, trigger) or _wedged(scene, t, trigger)]
    ):
        low, high = scene.part(trigger.at[0])
        return min(own, key=lambda t: not low <= t.first < high), "the time that stands with it"
    if not trigger.noun and (owner := _owner(scene, near, trigger)):
        return owner, "the time that hangs on it"
    if trigger.noun:
        return _hung(scene, sentence, trigger) or _of_noun(scene, usable, trigger)
    if trigger.attributive:
        return _before(usable, trigger)
    if trails(scene, trigger):
        return behind(scene, [t for t in usable if not hangs(scene, t)], trigger)
    return _of_verb(scene, sentence, [t for t in usable if not hangs(scene, t)], trigger)


def _of_verb(
    scene: Scene, sentence: Sentence, free: list[Timed], trigger: Trigger
) -> tuple[Timed | None, str]:
    """The time of its clause, else one that the sentence gives."""
    if cleft := [timed for timed in free if _sets_apart(scene, timed, trigger)]:
        return cleft[-1], "the time that its clause is said to be of"
    part = scene.part(trigger.at[0])
    inside = [timed for timed in free if part[0] <= timed.first < part[1]]
    own = [timed for timed in inside if not _crosses(scene, timed, trigger)]
    if own:
        return _unless_until(
            scene, sentence, free, trigger, min(own, key=lambda t: _distance(scene, t, trigger))
        )
    if not inside and (added := [timed for timed in free if _is_added(scene, timed, trigger)]):
        return added[0], "the time that is added to its clause"
    if meanwhile := [timed for timed in free if _is_meanwhile(scene, timed, trigger)]:
        return meanwhile[0], "the time of the clause of what went on meanwhile"
    if inside or scene.opens_below(part):
        return None, ""
    return _of_sentence(scene, sentence, free, trigger)


def _unless_until(
    scene: Scene, sentence: Sentence, free: list[Timed], trigger: Trigger, own: Timed
) -> tuple[Timed, str]:
    """The time of a clause; where that only says until when it holds, the one that its sentence opens with.

    "On Monday the league, despite the appeal, suspended the club until June."
    """
    if lasts_until(own):
        others = [timed for timed in free if not lasts_until(timed)]
        opening, where = _of_sentence(scene, sentence, others, trigger)
        if opening is not None:
            return opening, where
    return own, "the time of its clause"


def _is_meanwhile(scene: Scene, timed: Timed, trigger: Trigger) -> bool:
    """Is a time that of a clause below the verb, of what went on then: "a bomb killed ten as fans left on Monday"?"""
    found = scene.governing(timed)
    if found is None or timed.first < max(trigger.at):
        return False
    verb = scene.tokens[found.at]
    # "…, police said" may be what both hang on
    tagged = any(
        scene.tokens[at].dep.startswith("ccomp") and scene.tokens[at].head == verb.head for at in trigger.at
    )
    over = verb.head in trigger.at or (tagged and verb.head > timed.first)
    hangs_on = verb.dep.startswith("advcl") and over
    opened = (child for child in scene.positions.children(found.at) if child < found.at)
    return hangs_on and any(scene.folded(child) in scene.words.along for child in opened)


def _of_another(scene: Scene, timed: Timed, trigger: Trigger) -> bool:
    """Is a time that of a participle of a noun, which tells of that noun alone: "the law passed in May bans it"?"""
    at = scene.participle(timed)
    if at is None or at in trigger.at:
        return False
    return not (trigger.noun and scene.tokens[at].head in trigger.at)


def _with_it(scene: Scene, timed: Timed, trigger: Trigger) -> bool:
    """Is a verb the one over a time, though it can also be one of saying: "werd maandag dood gevonden"?"""
    if not dates(timed) or hangs(scene, timed):
        return False
    if (at := scene.participle(timed)) is not None:
        return at in trigger.at
    found = scene.governing(timed) if timed.mention.reporting else None
    return found is not None and (found.at in trigger.at or _missed(scene, timed, trigger, found.at))


def _missed(scene: Scene, timed: Timed, trigger: Trigger, saying: int) -> bool:
    """Is a verb the participle of the clause of a time, which the parse takes for a noun of another clause?

    "Bij Assen is een brug maandag ingestort, schreef een krant": the saying has the time only where it stands with it.
    """
    low, high = scene.part(timed.first)
    at = trigger.at[-1]
    if low <= saying < high or not low <= at < high or scene.tokens[at].pos not in ("NOUN", "PROPN", "X"):
        return False
    between = range(min(at, timed.first), max(at, timed.first))
    helped = any(scene.tokens[i].pos == "AUX" for i in range(low, high))
    return scene.is_participle(at) and helped and not any(scene.opens_clause(i) for i in between)


def _wedged(scene: Scene, timed: Timed, trigger: Trigger) -> bool:
    """Does a time stand between an article and a participle before a noun: "in een gisteren uitgelekt verslag"?"""
    at, tokens = trigger.at[0], scene.tokens
    if (
        len(trigger.at) > 1
        or timed.last != at
        or not timed.first
        or at + 1 >= len(tokens)
        or not dates(timed)
    ):
        return False
    article, behind = tokens[timed.first - 1], tokens[at + 1]
    return article.pos == "DET" and scene.is_participle(at) and behind.pos in ("NOUN", "PROPN", "ADJ")


def _is_added(scene: Scene, timed: Timed, trigger: Trigger) -> bool:
    """Does a time of a verb stand behind a comma, and no verb before it: "the league suspends it, from 3 May"?"""
    between = range(max(trigger.at) + 1, timed.first)
    found = scene.governing(timed)
    if not between or found is None or found.at not in trigger.at:
        return False
    comma = max((i for i in between if scene.tokens[i].pos == "PUNCT"), default=timed.first)
    if any(scene.tokens[i].pos not in ("ADP", "ADV") for i in range(comma + 1, timed.first)):
        return False  # "arrested eight, six of them on Monday"
    parting = ("VERB", "AUX", "CCONJ", "SCONJ")
    return not any(scene.tokens[i].pos in parting or scene.opens_clause(i) for i in between)


def tells(timed: Timed) -> bool:
    """Does a time say when something happens, and not when it was said?"""
    return not timed.mention.reporting and dates(timed)


def dates(timed: Timed) -> bool:
    """Does a time say when, not how long or how often?"""
    node = timed.mention.node
    inner = node.of if isinstance(node, Marked) else node
    return not isinstance(inner, (Lasting, Every))


def lasts_until(timed: Timed) -> bool:
    """Does a time say until when something lasts?

    Args:
        timed: The time.
    """
    return isinstance(timed.mention.node, Until)


def _crosses(scene: Scene, timed: Timed, trigger: Trigger) -> bool:
    """Does another clause begin or end between a time and a verb, with no comma: "de man die vrijdag vrijkwam zong"?"""
    at = min(trigger.at, key=lambda i: abs(i - timed.first))
    low, high = (at + 1, timed.first) if at < timed.first else (timed.last, at)
    if any(scene.opens_clause(i) and scene.folded(i) not in scene.words.beside for i in range(low, high)):
        return True
    finite = any("VerbForm=Fin" in scene.tokens[i].morph and not scene.is_participle(i) for i in trigger.at)
    # "A woman who was run over died on Friday": the verb behind is that of the clause around.
    behind = max(trigger.at) < timed.first
    finite = finite or (behind and any(scene.tokens[i].dep.startswith("acl:relcl") for i in trigger.at))
    others = any("VerbForm=Fin" in scene.tokens[i].morph for i in range(low, high) if i not in trigger.at)
    return finite and others


def _of_sentence(
    scene: Scene, sentence: Sentence, free: list[Timed], trigger: Trigger
) -> tuple[Timed | None, str]:
    """The time of another clause on the same footing: the one the sentence opens with, else the last before it."""
    here = [t for t in free if t.first < trigger.at[0] and not scene.parted(t.last, trigger.at[0])]
    before = [t for t in here if not scene.opens_below(scene.part(t.first))]
    if not before:
        return None, ""
    opening = before[0]
    if opening.mention.tense in ("future", "present") and _is_past(scene, trigger):
        return None, ""
    if opening.first <= sentence.first + _OPENING or len(before) == 1:
        return opening, "the time its sentence gives"
    return None, ""


def _is_past(scene: Scene, trigger: Trigger) -> bool:
    """Is a verb past, so that no time ahead is its own: "schools reopen next week, the ministry announced"?"""
    return any({"Tense=Past", "VerbForm=Fin"} <= set(scene.tokens[at].morph.split("|")) for at in trigger.at)


def _hung(scene: Scene, sentence: Sentence, trigger: Trigger) -> tuple[Timed, str] | None:
    """The time that hangs on a noun, also where it is told by somebody that day."""
    first, last = trigger.at[0], trigger.at[-1]
    near = [t for t in scene.times(sentence.first, sentence.last) if dates(t)]
    hung = [t for t in near if t.last <= first <= t.last + _NEAR and _owns(scene, t, first)]
    hung += [t for t in near if last < t.first <= last + _NEAR and _joined(scene, last, t.first)]
    return (hung[0], "the time that hangs on it") if hung else None


def _of_noun(scene: Scene, usable: list[Timed], trigger: Trigger) -> tuple[Timed | None, str]:
    """The time of its clause where a noun says what happens in it."""
    first, at = trigger.at[0], trigger.at[-1]
    part = scene.part(at)
    here = [t for t in usable if part[0] <= t.first < part[1] and not hangs(scene, t)]
    own = [t for t in here if not is_below(scene, at, t)]
    if own and (happens(scene, part, at) or is_brought_in(scene, first)):
        return min(own, key=lambda t: _distance(scene, t, trigger)), "the time of its clause"
    if rooted := [t for t in own if is_rooted(scene, at, t)]:
        return rooted[0], "the time of its sentence, which has no verb"
    return None, ""


def _joined(scene: Scene, noun: int, time: int) -> bool:
    """Does a time hang on a noun: "de staking van donderdag", "de aanslag in Gent op 3 mei"?"""
    between = range(noun + 1, time)
    parting = ("VERB", "AUX", "PUNCT", "NOUN")
    if any(scene.tokens[at].pos in parting or scene.folded(at) in scene.words.since for at in between):
        return False
    return scene.folded(time - 1) in scene.words.joining


def _owns(scene: Scene, timed: Timed, noun: int) -> bool:
    """Does a time stand before its noun, as a genitive or behind an article: "Monday's raid", "the Monday raid"?"""
    if any(scene.tokens[at].pos not in ("ADJ", "NOUN", "PROPN", "PART") for at in range(timed.last, noun)):
        return False
    article = scene.tokens[timed.first - 1].pos == "DET" if timed.first else False
    owns = is_genitive(scene.tokens, timed.first, timed.last, scene.pack)
    return owns or (article and timed.last == noun)


def _owner(scene: Scene, near: Sequence[Timed], trigger: Trigger) -> Timed | None:
    """The time in a genitive before what looks like a verb, and is a noun by that: "last week's shooting"."""
    first = trigger.at[0]
    here = (t for t in near if t.last <= first <= t.last + _NEAR and dates(t))
    owning = (t for t in here if is_genitive(scene.tokens, t.first, t.last, scene.pack))
    return next((t for t in owning if _owns(scene, t, first)), None)


def hangs(scene: Scene, timed: Timed) -> bool:
    """Does a time hang on a noun: "de staking van donderdag", "Thursday's strike"?"""
    if is_genitive(scene.tokens, timed.first, timed.last, scene.pack):
        return True
    if not is_behind_noun(scene.tokens, timed.first, scene.pack):
        return False
    return (
        scene.tokens[timed.first - 2].lemma not in scene.words.stretches
    )  # "op de avond van 3 mei" is that evening


def _before(usable: list[Timed], trigger: Trigger) -> tuple[Timed | None, str]:
    """The time inside the phrase of an attributive participle: "de zaterdag opgepakte mannen"."""
    at = trigger.at[0]
    inside = [t for t in usable if t.last == at]
    return (inside[0], "the time right before it") if inside else (None, "")


def _sets_apart(scene: Scene, timed: Timed, trigger: Trigger) -> bool:
    """Is a clause said to be of a time that stands right before it: "het is een week geleden dat de dijk brak"?"""
    opener = timed.last
    if not timed.first < opener < trigger.at[0] or not scene.opens_clause(opener):
        return False
    part = scene.part(timed.first)
    inside = part[0] <= trigger.at[0] < part[1]
    above = [scene.tokens[at] for at in range(part[0], timed.first)]
    below = any(scene.opens_clause(at) for at in range(opener + 1, trigger.at[0]))
    is_said = any(token.pos == "AUX" for token in above) and not any(token.pos == "VERB" for token in above)
    return inside and is_said and not below


def _distance(scene: Scene, timed: Timed, trigger: Trigger) -> tuple[bool, int, int]:
    """How far a time is from a trigger; what lasts until one is less its own: "verlengde dinsdag tot 4 juni"."""
    near = min(abs(timed.first - at) for at in trigger.at)
    low, high = sorted((timed.first, trigger.at[0]))
    beyond = any(scene.tokens[at].pos == "CCONJ" and not joins_nouns(scene, at) for at in range(low, high))
    return lasts_until(timed), near + (_CONJUNCT if beyond else 0), timed.first
