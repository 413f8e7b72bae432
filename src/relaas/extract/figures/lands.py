"""Whether a count is of another country than the report's own, whose dead are none of those it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.nations import are_of_land
from relaas.lang.placenames import place_names
from relaas.model.entities import plain

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.packs import LanguagePack
    from relaas.lang.placenames import PlaceNames
    from relaas.model.anchors import Anchor
    from relaas.model.figures import FigureMention


def is_abroad(
    scene: Scene, spot: Spot, figures: tuple[FigureMention, FigureMention], pack: LanguagePack
) -> bool:
    """Does a count hold in a country that neither the sentence of a larger one nor the report's lead tells of?

    "Bij overstromingen in Polen vielen negen doden. In Oostenrijk kwamen drie mensen om": each its own; behind a count
    "in Polen en Oostenrijk" the three are a part. Where neither says where, all may be meant.

    Args:
        scene: The text.
        spot: Where the smaller count stands.
        figures: It, and the larger one.
        pack: The language.
    """
    known = place_names(pack.code)
    own = _own(scene, spot, figures[0].place, known) if known is not None else set()
    if known is None or not own:
        return False
    around, lead = _told_in(scene, known, *_around(scene, *figures)), _told_in(scene, known, *_lead(scene))
    told = around or (lead if len(lead) == 1 else set())  # a lead of many lands can be of them all
    return bool(told) and not told & own


def _own(scene: Scene, spot: Spot, place: Anchor | None, known: PlaceNames) -> set[str]:
    """The countries of its place, else the one that gives the count of its own."""
    if place is not None:
        return _lands(known, place)
    if not are_of_land(scene, spot):
        return set()
    return _told_in(scene, known, scene.tokens[spot.stretch[0]].start, spot.mention.anchor.start)


def _around(scene: Scene, part: FigureMention, whole: FigureMention) -> tuple[int, int]:
    """What stands around a count, up to the nearest hard signs and to the place of the smaller one."""
    low, high = next(s.stretch for s in scene.spots if s.mention.anchor == whole.anchor)
    start, end = scene.tokens[low].start, scene.tokens[high - 1].end
    own = part.place.start if part.place is not None else part.anchor.start
    return start, min(end, own) if own > start else end


def _lands(known: PlaceNames, place: Anchor) -> set[str]:
    """The countries that a name can lie in."""
    return _coded(known, plain(place.text)) or {
        c for word in place.text.split() for c in _coded(known, plain(word))
    }


def _coded(known: PlaceNames, key: str) -> set[str]:
    return {*known.countries.get(key, ()), *(place.country for place in known.named.get(key, ()))}


def _told_in(scene: Scene, known: PlaceNames, low: int, high: int) -> set[str]:
    """The countries that names of places and words for peoples in a stretch of the text point at."""
    tokens, analysis = scene.tokens, scene.positions.analysis
    words = {
        plain(tokens[at].text) for at in scene.countries | scene.peoples if low <= tokens[at].start < high
    }
    names = (n for n in analysis.names if n.label == "LOC" and low <= n.start < high)
    places = {plain(analysis.text[name.start : name.end]) for name in names}
    found = {
        code for word in words for code in (*known.countries.get(word, ()), *known.peoples.get(word, ()))
    }
    return found | {code for place in places for code in _coded(known, place)}


def _lead(scene: Scene) -> tuple[int, int]:
    """The first paragraph, its dateline among it."""
    ends = (token.start for at, token in enumerate(scene.tokens) if at and scene.opens_line(at))
    return 0, next(ends, len(scene.positions.analysis.text))
