"""Does a clause say that the event of a noun takes place in it? Then its time is that of the event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.events.scenes import Scene, Timed

_NEAR = 4
"""Tokens between a noun and the preposition before it."""


def is_below(scene: Scene, noun: int, timed: Timed) -> bool:
    """Is a time of a clause that hangs on the one of a noun: "the crash was the worst since bombs killed 191 in 2004"?

    Not where that clause is about the noun itself, tells what happened meanwhile, or stands on the same footing. Nor is
    a time of its own that stands before a clause about somebody in which the noun is.
    """
    if timed.last <= noun:
        return any(_is_relative(scene, i) for i in range(timed.last, noun))
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


def happens(scene: Scene, part: tuple[int, int], at: int) -> bool:
    """Does the clause say that the noun's event takes place?"""
    token = scene.tokens[at]
    subject = token.dep.startswith(("nsubj", "root", "ROOT", "obj"))
    # "om 3.42 uur was de stemming rond", with "stemming" hung on "rond"
    subject = subject or any(scene.tokens[child].dep == "cop" for child in scene.positions.children(at))
    subject = subject or (not token.dep and _is_bare(scene, at))
    return subject and bool(scene.words.happening.found(scene.cued, *part))


def _is_bare(scene: Scene, at: int) -> bool:
    """Does a noun stand behind no preposition, which is what tells its part where there is no tree?"""
    low = at
    while low > 0 and scene.tokens[low - 1].pos in ("DET", "ADJ", "NUM") and at - low < _NEAR:
        low -= 1
    return low == 0 or scene.tokens[low - 1].pos not in ("ADP", "NOUN", "PROPN")


def is_brought_in(scene: Scene, at: int) -> bool:
    """Does the noun stand behind a preposition of simultaneity, or is it brought in by its article there?"""
    words, low = scene.words, at
    while low > 0 and scene.tokens[low - 1].pos in ("DET", "ADJ", "NUM") and at - low < _NEAR:
        low -= 1
    article = any(scene.folded(i) in words.bringing for i in range(low, at))
    before = scene.tokens[low - 1] if low else None
    if before is None or before.pos != "ADP":
        return False
    return scene.folded(low - 1) in words.during or (article and before.dep == "case")
