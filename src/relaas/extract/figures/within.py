"""Whether the place of one count can lie in that of another: a town in a province, never a town in a town."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.placenames import place_names
from relaas.model.entities import plain

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene
    from relaas.lang.packs import LanguagePack
    from relaas.lang.placenames import PlaceNames
    from relaas.model.anchors import Anchor

_LEAD = 2
"""Words before a name among which stands what kind of place it is: "de provincie Gilan"."""
_LAND, _AREA, _REGION, _TOWN = range(4)
"""How wide a place is; what is only called an area can hold a province."""


def lies_within(scene: Scene, pack: LanguagePack, place: Anchor, over: Anchor) -> bool:
    """Can a place lie in another? What no list and no word beside it calls a region or a country is a town.

    Of two towns neither holds the other, whatever was counted there; a building lies in any place, and each of several
    places that are told in one breath in them all.

    Args:
        scene: The text.
        pack: The language.
        place: The one.
        over: The other.
    """
    if plain(place.text) == plain(over.text):
        return False
    known = place_names(pack.code)
    if known is None or _is_site(scene, known, place) or _is_one_of(scene, place, over):
        return True
    wide = _width(scene, known, over)
    return wide != _TOWN and wide < _width(scene, known, place)


def _is_one_of(scene: Scene, place: Anchor, over: Anchor) -> bool:
    """Is a place among several: "in Polen en Oostenrijk … in Oostenrijk"?"""
    names = (n for n in scene.positions.analysis.names if over.start <= n.start < over.end)
    text = scene.positions.analysis.text
    told = {plain(text[name.start : name.end]) for name in names}
    return len(told) > 1 and plain(place.text) in told


def lies_in_any(scene: Scene, pack: LanguagePack, at: int, over: Anchor) -> bool:
    """Can what a noun calls a town, a part of one or a region lie in a place that is named?

    "In Peru stierven 40 mensen. In de stad vielen er zes"; a building can lie anywhere.

    Args:
        scene: The text.
        pack: The language.
        at: Index of the noun.
        over: The place.
    """
    known = place_names(pack.code)
    if known is None or not calls_settlement(scene, pack, at):
        return True
    word = scene.folded(at)
    return _width(scene, known, over) < (_REGION if word.endswith(known.region) else _TOWN)


def calls_settlement(scene: Scene, pack: LanguagePack, at: int) -> bool:
    """Is a noun one for a town, a part of one or a region, and for no building?

    Args:
        scene: The text.
        pack: The language.
        at: Index of the noun.
    """
    known = place_names(pack.code)
    return known is None or scene.folded(at).endswith((*known.region, *known.city))


def _width(scene: Scene, known: PlaceNames, place: Anchor) -> int:
    """How wide a place is, by its kind in the lists, its last word or what stands before it."""
    listed = known.knows(place.text)
    if listed == "country":
        return _LAND
    first = scene.positions.token_at(place.start) or 0
    before = [scene.folded(at) for at in range(max(first - _LEAD, 0), first)]
    own = place.text.lower().split()[-1]
    if listed == "region" or any(word.endswith(known.region) for word in before):
        return _REGION
    return _AREA if listed is None and own.endswith(known.areas) else _TOWN


def _is_site(scene: Scene, known: PlaceNames, place: Anchor) -> bool:
    """Is a place a building, by a word of its name or the one before it?"""
    first = scene.positions.token_at(place.start) or 0
    words = (*place.text.split(), scene.tokens[max(first - 1, 0)].text)
    return any(
        scene.words.portions.sites.of(word) is not None
        and not word.lower().endswith((*known.region, *known.city))
        for word in words
    )
