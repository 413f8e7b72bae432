"""Does a clause say that the event of a noun takes place in it? Then its time is that of the event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.events.participles import is_inside

if TYPE_CHECKING:
    from relaas.extract.events.scenes import Scene, Timed

_NEAR = 4
"""Tokens between a noun and the preposition before it."""
_FAR = 20
"""Tokens between a noun and its verb, where only their order tells that they belong together."""
_NOMINAL = ("NOUN", "PROPN", "PRON")
_INSIDE = ("ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN")
"""Tags of what stands inside a noun phrase with others that hang on it."""
_LEADING = (*_INSIDE, "AUX", "PUNCT")
"""And of what else may stand between it and its verb: an auxiliary, the commas of an apposition."""


def is_below(scene: Scene, noun: int, timed: Timed) -> bool:
    """Is a time of a clause that hangs on the one of a noun: "the crash was the worst since bombs killed 191 in 2004"?

    Not where that clause is about the noun itself, tells what happened meanwhile, or stands on the same footing. Nor is
    a time of its own that stands before a clause about somebody in which the noun is.
    """
    if timed.last <= noun:
        return any(_is_relative(scene, i) for i in range(timed.last, noun)) or is_inside(scene, noun, timed)
    between = range(noun + 1, timed.first)
    if not between or scene.opens_clause(between[0]):
        return False
    if any(scene.folded(i) in scene.words.since for i in between):
        return True
    if any(scene.folded(i) in scene.words.along or scene.tokens[i].pos == "CCONJ" for i in between):
        return False
    finite = [i for i in between if "VerbForm=Fin" in scene.tokens[i].morph]
    return len(finite) > 1 or any(scene.opens_clause(i) for i in between[1:])


def _is_relative(scene: Scene, at: int) -> bool:
    """Does a word open a clause about somebody, in the clause around it: "de mensen die bij de brand omkwamen"?"""
    return (
        at > 0
        and "PronType=Rel" in scene.tokens[at].morph
        and scene.tokens[at - 1].pos not in ("PUNCT", "VERB")
    )


def is_subject(scene: Scene, noun: int, verb: int) -> bool:
    """Is a noun the subject of a verb: as the parse has it, or by where it stands where the parse fails?

    Args:
        scene: The text.
        noun: Index of the noun.
        verb: Index of the verb.
    """
    token = scene.tokens[noun]
    if token.head == verb and token.dep.startswith("nsubj"):
        return True
    if abs(noun - verb) > _FAR:
        return False
    if _stands_behind(scene, noun, verb):
        return True
    below = [scene.tokens[child] for child in scene.positions.children(verb)]
    known = any(child.dep.startswith("nsubj") and child.pos in _NOMINAL for child in below)
    known = known or scene.tokens[verb].head == noun  # "the trial, scheduled for 9 May, has been put off"
    return not known and _stands_before(scene, noun, verb)


def does(scene: Scene, noun: int, verb: int) -> bool:
    """Is a noun the subject of a verb in the active voice?

    Args:
        scene: The text.
        noun: Index of the noun.
        verb: Index of the verb.
    """
    below = (scene.tokens[child].dep for child in scene.positions.children(verb))
    return not any(dep.endswith(":pass") for dep in below) and is_subject(scene, noun, verb)


def _stands_before(scene: Scene, noun: int, verb: int) -> bool:
    """Does a phrase lead right to a verb, with nothing, an "and", or a time and place before it in its clause?

    "…, en de begrafenis van de loods trok honderden mensen", "on Tuesday a storm in the north tore the roofs off".
    """
    low, tokens = _phrase_start(scene, noun), scene.tokens
    start = max(scene.part(noun)[0], low - _FAR)
    before = tokens[start:low]
    joined = next((at for at in range(low - 1, start - 1, -1) if tokens[at].pos == "CCONJ"), start - 1) + 1
    opening = joined == low or (
        tokens[joined].pos in ("ADP", "ADV") and all(token.pos in _INSIDE for token in tokens[joined:low])
    )
    ends = before[-1].pos not in ("ADP", "DET") if before else True
    between = tokens[noun + 1 : verb]
    return opening and ends and noun < verb and all(token.pos in _LEADING for token in between)


def _stands_behind(scene: Scene, noun: int, verb: int) -> bool:
    """Does a phrase stand right behind a finite verb that only a time stands before: "dinsdag brak een staking uit"?"""
    low, tokens = _phrase_start(scene, noun), scene.tokens
    start, at = scene.part(noun)[0], low - 1
    if at < start or "VerbForm=Fin" not in tokens[at].morph or verb not in (at, tokens[at].head):
        return False
    opening = scene.times(start, at)
    first, last = (opening[0].first, opening[-1].last) if opening else (at, at)
    return last == at and all(tokens[i].pos in ("ADP", "ADV", "DET") for i in range(start, first))


def is_rooted(scene: Scene, noun: int, timed: Timed) -> bool:
    """Do a noun and a time hang together in a sentence of which the parse knows no verb: "brand in loods dinsdagavond"?

    Args:
        scene: The text.
        noun: Index of the noun.
        timed: The time.
    """
    tokens = scene.tokens
    inside = range(timed.first, timed.last)
    hung = any(tokens[at].head == noun and tokens[noun].head == noun for at in inside)
    return hung or (tokens[noun].head in inside and tokens[tokens[noun].head].head in inside)


def _phrase_start(scene: Scene, noun: int) -> int:
    """Where the phrase of a noun begins: its article, its adjectives."""
    low = noun
    while low > 0 and scene.tokens[low - 1].pos in ("DET", "ADJ", "NUM") and noun - low < _NEAR:
        low -= 1
    return low


def happens(scene: Scene, part: tuple[int, int], at: int) -> bool:
    """Does the clause say that the noun's event takes place?"""
    token = scene.tokens[at]
    subject = token.dep.startswith(("nsubj", "root", "ROOT", "obj"))
    # "om 3.42 uur was de stemming rond", with "stemming" hung on "rond"
    subject = subject or any(scene.tokens[child].dep == "cop" for child in scene.positions.children(at))
    subject = subject or (not token.dep and _is_bare(scene, at))
    said = scene.words.happening.found(scene.cued, *part)
    return subject and any(at not in hit.at for hit in said)  # "the strike was announced on Monday"


def _is_bare(scene: Scene, at: int) -> bool:
    """Does a noun stand behind no preposition, which is what tells its part where there is no tree?"""
    low = _phrase_start(scene, at)
    return low == 0 or scene.tokens[low - 1].pos not in ("ADP", "NOUN", "PROPN")


def brings(scene: Scene, noun: int) -> bool:
    """Does its article or adjective bring a noun in as not told of before: "een nieuwe aanslag"?"""
    return any(scene.folded(at) in scene.words.bringing for at in range(_phrase_start(scene, noun), noun))


def is_brought_in(scene: Scene, at: int) -> bool:
    """Does the noun stand behind a preposition of simultaneity, or is it brought in by its article there?"""
    words, low = scene.words, _phrase_start(scene, at)
    article = brings(scene, at)
    before = scene.tokens[low - 1] if low else None
    if before is None or before.pos != "ADP":
        return False
    return scene.folded(low - 1) in words.during or (article and before.dep == "case")


def joins_nouns(scene: Scene, at: int) -> bool:
    """Does an "and" join two nouns of one clause: "the president and the rebel leader held talks"?

    Args:
        scene: The text.
        at: Index of the "and".
    """
    joined = scene.tokens[scene.tokens[at].head]
    return joined.dep.startswith("conj") and joined.pos in ("NOUN", "PROPN", "PRON", "NUM")
