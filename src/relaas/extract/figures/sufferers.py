"""Whom a word's own clause names as the one it befell, where that is another than those counted.

"Some 300 people laid flowers where the boy was shot dead": what stands near a number need not be told of it. Only a
sufferer that the tree shows takes a word away, so that a broken tree leaves it where its distance puts it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.somebody import above

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_BEFALLS = ("killed", "injured", "missing", "hospitalised", "infected", "detained", "released", "charged")
"""What befalls somebody, as against what he does."""
_NAMED = ("NOUN", "PROPN")
_QUALIFIES = "amod"
_RESULT = "xcomp"
"""Relation of what a verb makes of somebody: "shot dead"."""
_DEEP = 12
"""Steps up the tree that are gone from a word."""
_RELATIVE, _SHARED = "acl", "conj"
_WIDER = ("nmod", "conj", "appos", "nummod", "flat", "compound", "det", "amod", "list", "parataxis")
"""Relations of what belongs to those whom a phrase names."""


def befell_another(scene: Scene, spot: Spot, noun: Noun | None, hit: CueHit) -> bool:
    """Does the clause of a word name another as the one it befell: "visitors come to where the poet was executed"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        hit: The word or words.
    """
    if noun is None or hit.cue.name not in _BEFALLS or hit.cue.leads:
        return False
    at, own = _predicate(scene, hit), {noun.at, *range(spot.first, spot.last)}
    phrase = (noun.at, *_within(scene, noun.at))
    if at is None or at == noun.at or _is_beside(scene, spot, phrase, at):
        return False
    one, top = _sufferer(scene, at, hit) or _told_of(scene, at, noun), phrase[-1]
    if one is None or one in own or (scene.tokens[top].head == at and not _is_parted(scene, top, one)):
        return False  # "the captain was held with three sailors"
    return _is_told_of_one(scene, at, one) or not _belongs(scene, one, own)


def _is_beside(scene: Scene, spot: Spot, phrase: Sequence[int], verb: int) -> bool:
    """Are they told of beside those whom it befell: "held with his wife and three of their sons"?

    Not of what another verb does with them: "spoke with three neighbours of the woman who was killed".
    """
    governor = scene.tokens[phrase[-1]].head
    if governor not in (verb, phrase[-1]) and scene.tokens[governor].pos == "VERB":
        return False
    cases = (at for one in phrase for at in scene.positions.children(one) if scene.tokens[at].dep == "case")
    return bool({scene.folded(at) for at in (*cases, spot.first - 1)} & scene.words.beside)


def _predicate(scene: Scene, hit: CueHit) -> int | None:
    """The verb of a word, or the adjective that stands for one: "both engines dead", "the dead woman".

    Not where a bare noun or second verb is among the words: in "cost 40 people their lives" and "let 40 go" those who
    suffer it have another place.
    """
    kinds = {at: scene.tokens[at].pos for at in hit.at}
    verbs = [at for at, pos in kinds.items() if pos == "VERB"]
    bare = [at for at, pos in kinds.items() if pos == _NAMED[0] and not _is_governed(scene, at, hit)]
    if len(verbs) > 1 and scene.tokens[verbs[-1]].head == verbs[0] and scene.tokens[verbs[-1]].dep == _SHARED:
        verbs = verbs[:1]  # "run over and killed"
    if bare or len(verbs) > 1 or (not verbs and _NAMED[0] in kinds.values()):
        return None
    others = [at for at, pos in kinds.items() if pos == "ADJ"]
    found = next(iter((*verbs, *others)), None)
    if found is not None and not verbs and scene.tokens[found].dep == _RESULT:
        return scene.tokens[found].head
    return found


def _is_governed(scene: Scene, at: int, hit: CueHit) -> bool:
    """Does a preposition of the same words stand before a noun: "fell to his death"?"""
    return any(scene.tokens[other].pos == "ADP" for other in hit.at if other < at)


def _sufferer(scene: Scene, at: int, hit: CueHit) -> int | None:
    """The noun that a predicate is told of: what dies, what is killed, whom it kills."""
    token = scene.tokens[at]
    if token.dep == _QUALIFIES and scene.tokens[token.head].pos in _NAMED:
        return token.head if _child(scene, at, "nsubj") is None else None
    one = _undergoing(scene, at, hit)
    if one is not None and "PronType=Rel" in scene.tokens[one].morph:
        one = _antecedent(scene, at, one)
    if one is None or scene.is_number(one) or one in scene.nouns or _disagrees(scene, at, one):
        return None  # of two counts a tree often makes but one the subject
    return one if scene.tokens[one].pos in _NAMED or _is_one_person(scene, one) else None


def _undergoing(scene: Scene, at: int, hit: CueHit) -> int | None:
    """Who undergoes a predicate by the tree: the subject of a passive, the object of what is done, else the subject."""
    thing = _child(scene, at, "obj")
    passive = _shared(scene, at, "nsubj:pass") if thing is None else _child(scene, at, "nsubj:pass")
    if passive is not None:
        return passive
    if hit.cue.done_to:
        return thing
    return _shared(scene, at, "nsubj") if thing is None else None


def _shared(scene: Scene, at: int, dep: str) -> int | None:
    """What hangs on a verb in a relation, or on the one that it is joined to: "collapsed and died"."""
    while (own := _child(scene, at, dep)) is None and scene.tokens[at].dep == _SHARED:
        at = scene.tokens[at].head
    return own


def _child(scene: Scene, at: int, dep: str) -> int | None:
    """The word that hangs on another in a relation; of two, as a tree that joins two clauses has them, the nearer."""
    children = (child for child in scene.positions.children(at) if scene.tokens[child].dep == dep)
    return min(children, key=lambda child: abs(child - at), default=None)


def _antecedent(scene: Scene, at: int, pronoun: int) -> int | None:
    """What a relative clause is told of, by its verb or the one that it is joined to; of one the noun right before."""
    head = _clause(scene, at)
    if not scene.tokens[head].dep.startswith(_RELATIVE):
        return None
    found = scene.tokens[head].head
    if not (_is_singular(scene, at) and "Number=Plur" in scene.tokens[found].morph):
        return found
    between = (other for other in range(pronoun - 1, found, -1) if scene.tokens[other].pos in _NAMED)
    return next(between, found)


def _told_of(scene: Scene, at: int, noun: Noun) -> int | None:
    """Whom a relative clause that names no sufferer is told of, those counted outside it: "a pit that last killed"."""
    head = _clause(scene, at)
    found = scene.tokens[head].head
    if not scene.tokens[head].dep.startswith(_RELATIVE) or found in scene.nouns:
        return None
    subject, inside = _child(scene, head, "nsubj"), (noun.at, *above(scene, noun.at, _DEEP))
    led = subject is not None and "PronType=Rel" in scene.tokens[subject].morph
    return found if led and scene.tokens[found].pos in _NAMED and head not in inside else None


def _is_told_of_one(scene: Scene, at: int, one: int) -> bool:
    """Is a relative clause told of one beside several: "twelve neighbours of the woman who was killed"?"""
    head = _clause(scene, at)
    relative = scene.tokens[head].dep.startswith(_RELATIVE)
    return relative and _is_singular(scene, at) and scene.tokens[head].head != one


def _clause(scene: Scene, at: int) -> int:
    """The verb that one is joined to, itself where it is joined to none."""
    while scene.tokens[at].dep == _SHARED:
        at = scene.tokens[at].head
    return at


def _disagrees(scene: Scene, at: int, one: int) -> bool:
    """Is one person the subject of a verb form of several: "three, among them a cook, were killed"?"""
    token = scene.tokens[one]
    joined = any(scene.tokens[child].dep == _SHARED for child in scene.positions.children(one))
    alone = "Number=Sing" in token.morph and token.dep.startswith("nsubj") and not joined
    return alone and "Number=Plur" in _form(scene, at)


def _is_singular(scene: Scene, at: int) -> bool:
    """Has a predicate a verb form of one?"""
    return "Number=Sing" in _form(scene, at)


def _form(scene: Scene, at: int) -> str:
    """What is known of the finite verb of a predicate; empty where it has none."""
    forms = (scene.tokens[one].morph for one in (at, *scene.positions.children(at)))
    return next((morph for morph in forms if "VerbForm=Fin" in morph), "")


def _is_parted(scene: Scene, noun: int, one: int) -> bool:
    """Does a clause open between two subjects that a tree gives to one verb: "forty were there when a cook died"?"""
    low, high = sorted((noun, one))
    subject = scene.tokens[noun].dep.startswith("nsubj")
    return subject and any(scene.tokens[at].pos == "SCONJ" for at in range(low, high))


def _is_one_person(scene: Scene, at: int) -> bool:
    """Is it a pronoun for one, who is no count of several: "before he was killed"?"""
    token = scene.tokens[at]
    return token.pos == "PRON" and "Number=Sing" in token.morph and "Person=3" in token.morph


def _belongs(scene: Scene, one: int, own: set[int]) -> bool:
    """Are those counted among whom a noun names, or it among them: "a bus with twelve girls", "twelve of the girls"?"""
    if one in own:
        return True
    return any(one in _within(scene, at) for at in own) or bool(own.intersection(_within(scene, one)))


def _within(scene: Scene, at: int) -> list[int]:
    """The words that one belongs to, nearest first, as far as it is a piece of their phrase."""
    path = [at]
    while len(path) <= _DEEP:
        token = scene.tokens[path[-1]]
        if token.head == path[-1] or token.dep.split(":")[0] not in _WIDER:
            break
        path.append(token.head)
    return path[1:]
