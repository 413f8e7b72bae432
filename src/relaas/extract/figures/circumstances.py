"""Where a count holds: the place named in its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.counted import is_attributive
from relaas.extract.figures.pointing import pointed_at
from relaas.extract.figures.several import joined
from relaas.model.anchors import Anchor

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.packs import LanguagePack


_PHRASE = 4
"""Tokens behind a number within which a place stands that is told of it alone."""
_NEXT = 8
"""Numbers behind one among which a part of it stands."""


def place_of(scene: Scene, spot: Spot, pack: LanguagePack, source: Anchor | None = None) -> Anchor | None:
    """The place named behind a preposition of place in a number's stretch.

    Where there are several one of its own clause, of those the nearest: "926 doden in Irak, waarvan 332 in Nineve".
    Where its source spoke is none: "1.234 doden, maakte de woordvoerder in Jakarta bekend". Of several places that are
    told in one breath all: "in Zaventem en in Maalbeek"; else the one that its clause points back to. A balance has
    none of another clause: "she died in Goes, which brings the toll to 60".

    Args:
        scene: The text.
        spot: The number.
        pack: The language.
        source: Who says it, or None.
    """
    tokens, analysis = scene.tokens, scene.positions.analysis
    low, high = tokens[spot.stretch[0]].start, tokens[spot.stretch[1] - 1].end
    own = clause(scene, spot)
    balanced = bool(scene.words.topics.found(scene.cued, *own))
    places = [
        (
            not _inside(scene, name.start, own),
            not _right_behind(scene, name.start, spot, pack),
            distance(name.start, name.end, spot),
            name.start,
            name.end,
        )
        for name in analysis.names
        if name.label == "LOC"
        and low <= name.start < high
        and _placed(scene, name.start, pack)
        and not _settled(scene, name.end, pack)
        and not _of_a_part(scene, name.start, spot, pack)
        and not (source is not None and source.start <= name.start < source.end)  # "het ministerie in Niamey"
        and (_inside(scene, name.start, own) or not _told_there(scene, name.start, source))
        and not _of_another_clause(scene, name.start, spot, own)
        and (_inside(scene, name.start, own) or not balanced)
    ]
    pointed = pointed_at(scene, spot, pack) if not places else None
    if not places and pointed is None:
        return None
    start, end = min(places)[3:] if pointed is None else (pointed.start, pointed.end)
    return Anchor.of(analysis.text, *joined(scene, start, end, pack))


def _right_behind(scene: Scene, start: int, spot: Spot, pack: LanguagePack) -> bool:
    """Does its preposition follow a number that has no noun: "veertien doden in Gent en twintig in Brugge"?"""
    at = scene.positions.token_at(start)
    if at is None or spot.last >= at or scene.folded(spot.last) not in pack.names.place_prepositions:
        return False
    return at - spot.last <= _PHRASE and not scene.has_finite(spot.last, at)


def _of_a_part(scene: Scene, start: int, spot: Spot, pack: LanguagePack) -> bool:
    """Is a place behind a number that of a part: "naar veertien mensen, van wie er elf uit Sakara"?

    So it is from where another number stands right before one: "31 levens, dertig in Duitsland en een in Zweden"; "van
    de 215 vielen er 93 in Sistan".
    """
    at = scene.positions.token_at(start)
    if at is None or at < spot.last or not scene.between(spot, spot.last, at):
        return False
    between = (other.last for other in scene.spots[spot.index + 1 : spot.index + _NEXT] if other.last < at)
    led = scene.folded(spot.first - 1) in pack.names.definite and spot.first - 2 >= spot.sentence[0]
    if led and scene.folded(spot.first - 2) in (scene.words.partitive or scene.words.links):
        return True  # "van de 32 kwamen er zestien om in Gent"
    leans = any(scene.folded(last) in pack.names.place_prepositions for last in between)
    return leans or bool(scene.words.part_before.found(scene.cued, spot.last, at))


def _of_another_clause(scene: Scene, start: int, spot: Spot, own: tuple[int, int]) -> bool:
    """Is a place that of a clause behind, of a number and a verb: "64 are hurt, and two lie in Florence"?"""
    at = scene.positions.token_at(start)
    if at is None or at < own[1] or not scene.has_finite(*own):
        return False
    return bool(scene.between(spot, own[1], at)) and scene.has_finite(own[1], at)


def _told_there(scene: Scene, start: int, source: Anchor | None) -> bool:
    """Stands a place in the clause of who says it, behind him, or behind the comma that ends his name and office?"""
    if source is None or start < source.end:
        return False
    first, last = scene.positions.token_at(source.start), scene.positions.token_at(start)
    if first is None or last is None:
        return False
    behind = scene.positions.token_at(source.end)
    ends = behind is not None and scene.commas(behind, behind + 1)
    return not scene.commas(behind + 1 if behind is not None and ends else first, last)


def _inside(scene: Scene, start: int, tokens: tuple[int, int]) -> bool:
    at = scene.positions.token_at(start)
    return at is not None and tokens[0] <= at < tokens[1]


def distance(start: int, end: int, spot: Spot) -> int:
    """Characters between a stretch and a number.

    Args:
        start: First character of the stretch, code points.
        end: One past its last.
        spot: The number.
    """
    anchor = spot.mention.anchor
    return start - anchor.end if start >= anchor.end else anchor.start - end


def _placed(scene: Scene, start: int, pack: LanguagePack) -> bool:
    """Does a preposition of place stand before a name, but for what introduces it ("in de provincie Gilan")?

    Nor does a place counted as one of its kind stand in the way: "in the city of Qarum".
    """
    at = scene.positions.token_at(start) or 0
    for back in range(at - 1, max(at - 6, -1), -1):
        token = scene.tokens[back]
        kind = scene.folded(back - 1) if back else ""
        if scene.folded(back) in pack.names.possessive and kind in pack.names.place_words:
            continue
        if token.pos == "ADP":
            return scene.folded(back) in pack.names.place_prepositions
        if token.pos not in ("DET", "ADJ", "NOUN"):
            return False
    return False


def _settled(scene: Scene, end: int, pack: LanguagePack) -> bool:
    """Does a place tell where somebody else is: "de in Oslo gevestigde ngo"?"""
    at = scene.positions.token_at(end)
    if at is None or at + 1 >= len(scene.tokens):
        return False
    behind = scene.tokens[at]
    return is_attributive(behind.text, pack) and scene.tokens[at + 1].pos in ("NOUN", "PROPN")
