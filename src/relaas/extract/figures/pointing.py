"""The place that a clause points back to: "de brandweer telt daar veertien", "three deaths in the town"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.within import calls_settlement
from relaas.lang.placenames import place_names
from relaas.model.anchors import Anchor

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import Scope
    from relaas.model.tokens import NameSpan

_PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
"""What stands behind a preposition that has its noun: not "daar vielen er drie van"."""
_LEAD = 3
"""Tokens before a noun among which its preposition stands: "in the old town"."""
_ADDED: Scope = "added"
_PARTICLE = "compound"
"""Relation of a particle to its verb."""
_NEAR = 1
"""Paragraphs back to which a clause points."""


def pointed_at(scene: Scene, spot: Spot, pack: LanguagePack) -> Anchor | None:
    """The town or place named last before words of a number's clause that point back to it.

    Args:
        scene: The text.
        spot: The number.
        pack: The language.
    """
    low, high = clause(scene, spot)
    there = next((at for at in range(low, high) if _is_there(scene, at, low, high)), None)
    town = next((at for at in range(low, high) if _is_town(scene, at, low, pack)), None)
    if there is None and town is None:
        return None
    at = there if there is not None else town or low
    named = (name for name in _before(scene, at) if _may_be(scene, name, pack, town=there is None))
    name = next(named, None)
    return None if name is None else Anchor.of(scene.positions.analysis.text, name.start, name.end)


def _is_there(scene: Scene, at: int, low: int, high: int) -> bool:
    """Does an adverb point to a place: not "there were three", "daar komen er nog bij"?"""
    token = scene.tokens[at]
    if scene.folded(at) not in scene.words.bearings.there or token.pos != "ADV" or token.dep == "expl":
        return False
    behind = scene.tokens[at + 1] if at + 1 < high else None
    if behind is not None and scene.words.object_behind and behind.pos in ("AUX", "VERB", "ADP"):
        return False  # "there are", "there in the hall"
    onto = (hit for hit in scene.words.scopes.found(scene.cued, low, high) if hit.cue.name == _ADDED)
    if any(scene.tokens[i].dep.startswith(_PARTICLE) for hit in onto for i in hit.at):
        return False  # "daar komen er nog drie bij": to those
    return not any(_is_stranded(scene, i, high) for i in range(at + 1, high))


def _is_stranded(scene: Scene, at: int, high: int) -> bool:
    """Stands a preposition without a noun behind it, that is no particle of a verb?"""
    token = scene.tokens[at]
    if token.pos != "ADP" or token.dep.startswith(_PARTICLE):
        return False
    return at + 1 >= high or scene.tokens[at + 1].pos not in _PHRASE


def _is_town(scene: Scene, at: int, low: int, pack: LanguagePack) -> bool:
    """Is it a town that has been named: "in het dorp", and no name behind?"""
    known = place_names(pack.code)
    if known is None or scene.tokens[at].pos != "NOUN" or not calls_settlement(scene, pack, at):
        return False
    if scene.folded(at).endswith(known.region) or not scene.folded(at).endswith(known.city):
        return False
    before = [*takewhile(lambda i: i >= low, range(at - 1, at - 1 - _LEAD, -1))]
    words = [scene.folded(i) for i in before if scene.tokens[i].pos not in ("ADJ", "ADV")][:2]
    led = len(words) > 1 and words[0] in pack.names.definite and words[1] in scene.words.bearings.places
    return led and not _is_named(scene, at + 1, pack)


def _is_named(scene: Scene, at: int, pack: LanguagePack) -> bool:
    """Does a name begin at a token, or behind the preposition there: "the city of Qarum"?"""
    if at >= len(scene.tokens):
        return False
    first = at + 1 if scene.folded(at) in pack.names.possessive and at + 1 < len(scene.tokens) else at
    return scene.positions.name_at(scene.tokens[first].start) is not None


def _before(scene: Scene, at: int) -> list[NameSpan]:
    """The places named before a token, in its paragraph or the one before, the last first."""
    start, positions = scene.tokens[at].start, scene.positions
    here, names = positions.paragraph_at(start), positions.analysis.names
    behind = names[: bisect_left(names, start, key=lambda name: name.start)]
    near = takewhile(lambda name: here - positions.paragraph_at(name.start) <= _NEAR, reversed(behind))
    return [name for name in near if name.label == "LOC"]


def _may_be(scene: Scene, name: NameSpan, pack: LanguagePack, *, town: bool) -> bool:
    """Can a name be meant: of a town no country and no region, of a place what stands behind a preposition of place?"""
    known = place_names(pack.code)
    at = scene.positions.token_at(name.start) or 0
    if town and known is not None:
        words = scene.positions.analysis.text[name.start : name.end]
        aside = scene.folded(at - 1) in pack.names.possessive and scene.folded(at - 2) in known.filling
        return not aside and known.knows(words) not in ("country", "region")  # "in Riem, south of Bil"
    return at > 0 and scene.tokens[at - 1].pos in ("ADP", "DET", "ADJ", "NOUN")
