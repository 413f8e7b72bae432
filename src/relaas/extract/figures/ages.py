"""Numbers without a noun that are an age, one of a row of units, or a word that points back."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.extract.figures.being import OLDEST, is_being, is_framed, is_of_youngest, is_person, is_plural
from relaas.extract.figures.counting import has_stand_in
from relaas.extract.figures.fates import all_fared, fate_behind
from relaas.extract.figures.gaps import answers, set_beside
from relaas.extract.figures.gauges import is_measured
from relaas.extract.figures.moments import goes_over, is_moment
from relaas.lang.nouns import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.tokens import Token

BRACKETS = ("(", ")")
ROW = 6
"""Tokens between numbers of one row."""
YEARS = (1000, 2200)
"""From and before which a bare number in brackets is a year."""
_COMPANIES = ("crew", "police", "family")
"""Populations of which one noun can name many: "a crew of 12 sailors"."""
_DECADE = 10


def is_bare(scene: Scene, spot: Spot) -> bool:
    """Is a number without a noun none of a count?"""
    before = scene.folded(spot.first - 1) if spot.first > spot.sentence[0] else ""
    if set_beside(scene, spot) or answers(scene, spot):
        return False
    if (
        (
            scene.points_back(spot)
            and not (
                _is_counted(scene, spot)
                or _is_whole(scene, spot)
                or fate_behind(scene, spot) is not None
                or all_fared(scene, spot)
            )
        )
        or _is_year(spot, before)
        or _is_decade(scene, spot, before)
    ):
        return True
    inside = range(spot.stretch[0], spot.first)
    traps = scene.words.traps
    told = any(_says_age(scene, at) or traps.levels.of(scene.folded(at)) for at in inside)
    if (told or is_of_youngest(scene, spot)) and not is_framed(scene, spot):
        return True
    if is_measured(scene, spot):
        return True
    aged = _is_age(scene, spot, before) or _follows_age(scene, spot, before) or _are_ages(scene, spot)
    return _beside_unit(scene, spot) or aged


def _says_age(scene: Scene, at: int) -> bool:
    """Is it a word of an age, and not a verb with a particle: "turned 40", but "turned up"?"""
    behind = scene.tokens[at + 1].dep if at + 1 < len(scene.tokens) else ""
    return scene.folded(at) in scene.words.traps.aged and behind != "compound:prt"


def is_aged(scene: Scene, spot: Spot, noun: Noun) -> bool:
    """Is it the age of the one before it, whatever noun follows: "een man van 101 uit zijn ingestorte huis"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it seems to count.
    """
    before = scene.folded(spot.first - 1)
    parted = spot.last < noun.at and scene.tokens[spot.last].pos == "ADP"
    # "a nurse of 68 works nights": a verb taken for a noun
    parted = parted or (scene.words.object_behind and noun.at == spot.last and _is_one(scene, spot.first - 2))
    return parted and before in scene.words.traps.ages and _is_age(scene, spot, before)


def _is_one(scene: Scene, at: int) -> bool:
    """Is it a single human being behind an article?"""
    if at < 1 or scene.tokens[at - 1].pos not in ("DET", "ADJ") or "Number=Plur" in scene.tokens[at].morph:
        return False
    name = scene.named(at)
    return scene.words.groups.of(name) not in (None, *_COMPANIES) and not scene.words.groups.is_plural(name)


def _is_counted(scene: Scene, spot: Spot) -> bool:
    """Does a relative clause right behind it say that somebody counted them: "de elf die hij had gemeld"?"""
    behind = scene.tokens[spot.last] if spot.last < spot.sentence[1] else None
    if scene.words.strict:
        return behind is not None and _is_given_behind(scene, spot)
    related = behind is not None and "PronType=Rel" in behind.morph
    return related and any(hit.at[0] > spot.last for hit in scene.counts(spot))


def _is_given_behind(scene: Scene, spot: Spot) -> bool:
    """Does a clause right behind it say who gave it: "down from the nine they had given overnight"?"""
    verb = next(
        (at for at in range(spot.last, min(spot.last + ROW, spot.stretch[1])) if _is_verb(scene, at)), None
    )
    if verb is None or verb == spot.last or scene.tokens[verb].dep != "acl:relcl":
        return False
    hits = (
        *scene.counts(spot),
        *scene.words.asking.giving.found(scene.cued, spot.last, verb + 1),
    )
    return any(verb in hit.at for hit in hits)


def _is_verb(scene: Scene, at: int) -> bool:
    return scene.tokens[at].pos == "VERB"


def _is_whole(scene: Scene, spot: Spot) -> bool:
    """Is it the whole right behind a part of it: "één van die vier"?"""
    linked = scene.folded(spot.first - 2) in (scene.words.partitive or scene.words.links)
    before = scene.spots[spot.index - 1] if spot.index else None
    part = before is not None and before.last == spot.first - 2 and not before.mention.quantity.hedges
    return linked and part and spot.mention.quantity.is_above(scene.spots[spot.index - 1].mention.quantity)


def _is_year(spot: Spot, before: str) -> bool:
    """Is it a bare number in brackets such as a year: "De maskers (1888)"?"""
    number = spot.mention.quantity.number
    bare = number is not None and YEARS[0] <= number < YEARS[1] and spot.mention.anchor.text.isdecimal()
    return before == "(" and bare


def _is_decade(scene: Scene, spot: Spot, before: str) -> bool:
    """Is it the decade somebody is in: "een vrouw van in de twintig", "de meesten waren in de dertig"?"""
    number, text = spot.mention.quantity.number, spot.mention.anchor.text
    round_ten = number in range(_DECADE, _DECADE**2, _DECADE) and text.isalpha() and text.islower()
    led = scene.tokens[spot.first - 2].pos == "ADP" if spot.first - 2 >= spot.sentence[0] else False
    led = led and scene.folded(spot.first - 2) not in scene.words.links  # "van die veertig zijn er tien vrij"
    return (
        round_ten
        and led
        and before in scene.words.traps.pointers
        and scene.tokens[spot.first - 1].pos == "DET"
    )


def _is_age(scene: Scene, spot: Spot, before: str) -> bool:
    """Behind a person: in brackets, between commas, behind "van", behind "is"."""
    traps = scene.words.traps
    number, at = spot.mention.quantity.number, spot.first - 2
    if number is None or at < 0 or number > OLDEST:
        return False
    behind = scene.folded(spot.last) if spot.last < spot.sentence[1] else ""
    text, end = scene.positions.analysis.text, spot.mention.anchor.end
    if before == "(" and (behind == ")" or text[end : end + 1] == ")"):
        return not is_plural(scene, at) or scene.positions.name_at(scene.tokens[at].start) == "PER"
    closed = behind in (",", "") or spot.last >= spot.sentence[1] or scene.tokens[spot.last].pos == "PUNCT"
    if before == "," and closed:
        someone = is_person(scene, at) or (behind == "," and _is_anybody(scene, at))
        return someone and not _is_named_count(scene, spot, at)
    if before in traps.ages and behind not in traps.ranges and not goes_over(scene, spot):
        if scene.folded(at) in traps.tolls:
            return False
        return _is_somebody(scene, at) or scene.words.groups.of(scene.named(at)) is not None
    return is_being(scene, spot, closed=closed)


def _is_named_count(scene: Scene, spot: Spot, at: int) -> bool:
    """Does a word before a comma end the name of a count: "the number of injured, 58, is unchanged"?"""
    hits = scene.words.topics.found(scene.cued, spot.sentence[0], at + 1)
    return any(hit.at[-1] == at and len(hit.at) > 1 for hit in hits)


def _is_somebody(scene: Scene, at: int) -> bool:
    """A person, or one of whatever kind behind an article: "een Koerdische van 22"."""
    before = scene.tokens[at - 1] if at else None
    one = (
        before is not None
        and before.pos in ("DET", "PRON")
        and scene.tokens[at].pos in ("NOUN", "ADJ", "PROPN")
    )
    company = scene.words.traps.collectives.of(scene.named(at)) is not None
    return is_person(scene, at) or (one and not company)


def _is_anybody(scene: Scene, at: int) -> bool:
    """Is it a noun in the singular, which no list need hold before a number between commas: "the master, 59, …"?"""
    token = scene.tokens[at]
    counts = scene.folded(at) in scene.words.traps.tolls  # "the toll, 83, has not moved"
    return scene.words.strict and token.pos == "NOUN" and "Number=Sing" in token.morph and not counts


def _follows_age(scene: Scene, spot: Spot, before: str) -> bool:
    """The second of two ages: "broers van 22 en 24 uit Tilburg"."""
    if not spot.index or before not in scene.words.traps.rows:
        return False
    other = scene.spots[spot.index - 1]
    if other.last != spot.first - 1 or other.first <= other.sentence[0]:
        return False
    return _is_age(scene, other, scene.folded(other.first - 1))


def _are_ages(scene: Scene, spot: Spot) -> bool:
    """Is it one of the ages of two people: "the drivers, 23 and 56, died"?"""
    pair = scene.spots[max(spot.index - 1, 0) : spot.index + 2]
    return any(_is_pair(scene, first, second) for first, second in pairwise(pair))


def are_all_ages(scene: Scene, spot: Spot) -> bool:
    """Is it in a row of as many ages as people are counted before it: "three brothers, six, nine and ten, died"?

    Args:
        scene: The text.
        spot: The number.
    """
    row = [spot]
    while row[0].index and _is_beside(scene, scene.spots[row[0].index - 1], row[0]):
        row.insert(0, scene.spots[row[0].index - 1])
    while row[-1].index + 1 < len(scene.spots) and _is_beside(scene, row[-1], scene.spots[row[-1].index + 1]):
        row.append(scene.spots[row[-1].index + 1])
    first, end, at = row[0], row[-1].last, row[0].first - 2
    counted = scene.spots[first.index - 1] if first.index else None
    if counted is None or at not in scene.nouns or not counted.last <= at or scene.folded(at + 1) != ",":
        return False
    closed = end >= spot.sentence[1] or scene.tokens[end].pos == "PUNCT"
    young = all((one.mention.quantity.number or OLDEST + 1) <= OLDEST for one in row)
    people = scene.words.groups.of(scene.named(at)) is not None
    return counted.mention.quantity.number == len(row) > 1 and closed and young and people


def _is_beside(scene: Scene, first: Spot, second: Spot) -> bool:
    """Does nothing but a comma or "and" part two numbers?"""
    between = scene.folded(first.last)
    return second.first == first.last + 1 and (between == "," or between in scene.words.traps.rows)


def _is_pair(scene: Scene, first: Spot, second: Spot) -> bool:
    at, tokens = first.first - 2, scene.tokens
    young = all((spot.mention.quantity.number or OLDEST + 1) <= OLDEST for spot in (first, second))
    if at < first.sentence[0] or not young or second.first != first.last + 1:
        return False
    joined = scene.folded(first.last) in scene.words.traps.rows
    closed = second.last < second.sentence[1]
    signs = (tokens[first.first - 1].text, tokens[second.last].text) if joined and closed else ()
    if signs == BRACKETS and scene.positions.name_at(tokens[at].start) == "PER":
        return True  # "Jan en Mia Peeters (73 en 70)"
    closed = signs == (",", ",")
    return joined and closed and scene.words.groups.is_plural(scene.named(at)) and at not in scene.nouns


def _beside_unit(scene: Scene, spot: Spot) -> bool:
    """Is the number beside it, of the same row, one of a unit: "28 en 49 jaar", "138 kilometer per uur waar 90 mag"?"""
    for step in (-1, 1):
        at = spot.index + step
        if not 0 <= at < len(scene.spots):
            continue
        other = scene.spots[at]
        apart = other.first - spot.last if step > 0 else spot.first - other.last
        between = scene.tokens[other.last : spot.first] if step < 0 else scene.tokens[spot.last : other.first]
        row = _is_row(scene, between) and not (step < 0 and has_stand_in(scene, spot))  # "waren het er zeven"
        row = (
            row and other.mention.quantity.number is not None
        )  # not "stond op drie, enkele uren later op zeven"
        near = row and other.sentence == spot.sentence and apart <= ROW
        if near and other.last < len(scene.tokens) and _is_unit(scene, other.last):
            # "killed 14 by one count and 19 by another"
            return step > 0 or scene.folded(other.first - 1) != scene.folded(spot.last)
    return _leads_row(scene, spot)


def _leads_row(scene: Scene, spot: Spot) -> bool:
    """Is it the first of a longer row of a unit: "drie mannen van 24, 31 en 45 jaar"?"""
    if spot.index + 1 >= len(scene.spots):
        return False
    other = scene.spots[spot.index + 1]
    between = scene.tokens[spot.last : other.first]
    return len(between) == 1 and between[0].text == "," and _beside_unit(scene, other)


def _is_row(scene: Scene, between: Sequence[Token]) -> bool:
    """Can two numbers be of one row? Where the object stands behind its verb only side by side: "killed 12 in 3 …"."""
    if scene.words.object_behind:
        units = scene.words.traps.units
        joining = (",", *scene.words.traps.ranges)
        return all(t.pos == "CCONJ" or folded(t.text) in joining or units.holds(t.text) for t in between)
    return not any(token.pos == "AUX" or token.text in (".", ";") for token in between)


def _is_unit(scene: Scene, at: int) -> bool:
    return scene.words.traps.units.holds(scene.named(at)) and not is_moment(scene, at)
