"""Numbers that are no figures: ages, prices, distances, names with a number, words that point back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.ages import are_all_ages, is_aged, is_bare
from relaas.extract.figures.counting import has_stand_in, is_counted_off
from relaas.extract.figures.fates import all_fared
from relaas.extract.figures.gaps import gapped, set_beside
from relaas.extract.figures.labels import is_beside_place, is_label, is_some
from relaas.extract.figures.one_of import is_one_of
from relaas.extract.figures.scenes import FEW
from relaas.extract.figures.sizes import is_peopled, is_size
from relaas.extract.figures.spared import is_between, is_spared
from relaas.extract.figures.tellers import is_teller, tells
from relaas.lang.nouns import folded

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.extract.figures.tellers import Tellers
    from relaas.lang.packs import LanguagePack


_SHORT, _FEW_WORDS = 3, 2
"""Letters of a word that has no capital in a title; longer words from which a sentence is one."""
LATELY = (1900, 2100)
"""From and before which four digits before a name are a year."""
KIN = ("children", "family")
"""Populations that somebody can have."""
RECENT = 5
"""Numbers back to which "alle drie" can point."""


def is_trap(scene: Scene, spot: Spot, noun: Noun | None, told: Tellers) -> bool:
    """Is a number no figure, whatever its clause says?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        told: Who is said to tell something, for "volgens drie functionarissen".
    """
    return (
        not spot.mention.quantity.whole
        or _glued(scene, spot)
        or _in_name(scene, spot, noun, told.pack)
        or _opens_site(scene, spot, told.pack)
        or _is_capital(scene, spot, told.pack)
        or _signed(scene, spot)
        or (is_idiom(scene, spot) and not is_spared(scene, spot, noun))
        or (is_between(scene, spot, noun) and not is_spared(scene, spot, noun))
        or _is_of_parent(scene, spot, noun)
        or is_teller(scene, spot, noun, told)
        or is_size(scene, spot, noun)
        or is_peopled(scene, spot, noun)
        or _nothing(scene, spot, noun)
        or _all_named(scene, spot)
        or _several(spot)
        or are_all_ages(scene, spot)
        or _is_somebody(scene, spot, noun, told.pack)
        or _is_theirs(scene, spot)
        or is_one_of(scene, spot, noun)
        or _dated(scene, spot)
        or (_unit(scene, noun) or is_aged(scene, spot, noun) if noun is not None else is_bare(scene, spot))
    )


def _glued(scene: Scene, spot: Spot) -> bool:
    """Is the number a piece of a longer word or number: "22-jarige", "A12", "Covid-19", "2-1"?"""
    text = scene.positions.analysis.text
    start, end = spot.mention.anchor.start, spot.mention.anchor.end
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or behind.isalnum() or before in ("-", "–", "/", "_", "@", "+", "#"):
        return bool(before) or bool(behind)
    return behind in ("-", "–", "/", "_") and text[end + 1 : end + 2].strip() != ""


def _in_name(scene: Scene, spot: Spot, noun: Noun | None, pack: LanguagePack) -> bool:
    """Does the number stand inside a name, or right behind one as its number: "Boeing 737", "24 Oktoberplein"?"""
    start, end = spot.mention.anchor.start, spot.mention.anchor.end
    around = (n for n in scene.positions.analysis.names if n.start <= start and end <= n.end)
    known = noun is not None and scene.words.groups.of(scene.named(noun.at)) is not None
    # "told the Associated Press four victims …"; "de familie Ahmadi begroef tien mensen"
    small = (scene.words.apart or known) and spot.mention.anchor.text.islower()
    # "Nineteen people were taken to …": a parse takes a capital for a name
    known = known or (noun is not None and scene.words.says.of(scene.named(noun.at)) is not None)
    small = small or (known and noun is not None and scene.tokens[noun.at].text.islower())
    # "het OM telt er 23, het ministerie twintig"
    small = small or _counts_people(scene, spot, noun, pack)
    # "had de junta 23.314 gevangenen gratie verleend": no name has a number with its thousands parted
    small = small or not spot.mention.anchor.text.isalnum()
    small = small or is_some(scene, spot) or (spot.mention.anchor.text.islower() and gapped(scene, spot))
    if set_beside(scene, spot) or _is_at_place(scene, spot):
        return False
    if not small and any((n.start, n.end) != (start, end) for n in around):
        return True
    return is_label(scene, spot, noun)


def _is_at_place(scene: Scene, spot: Spot) -> bool:
    """Does a noun for a place stand before it, and "er" for those counted: "telde er bij de poort 412"?"""
    small = scene.folded(spot.first - 1) == scene.tokens[spot.first - 1].text
    return small and has_stand_in(scene, spot) and is_beside_place(scene, spot)


def _opens_site(scene: Scene, spot: Spot, pack: LanguagePack) -> bool:
    """Is it the first part of the name of a street or a square, whatever the pipeline takes for one: "8 Meiplein"?"""
    if spot.last >= len(scene.tokens) or not spot.mention.anchor.text.isdigit():
        return False
    word, nouns = scene.tokens[spot.last].text, pack.names.nouns
    compound = nouns.of(word.lower()) == "site" and not nouns.holds(word.lower())
    return compound and word[0].isupper() and word[1:].islower() and not pack.names.noun_capitals


def _counts_people(scene: Scene, spot: Spot, noun: Noun | None, pack: LanguagePack) -> bool:
    """Does a sentence open with a number of a people, which a parse takes for one name: "Dertig Belgen zijn …"?"""
    if noun is None or noun.at != spot.last or not _opens(scene, spot):
        return False
    return pack.names.inhabitants.match(scene.tokens[noun.at].text) is not None


def _is_capital(scene: Scene, spot: Spot, pack: LanguagePack) -> bool:
    """Has it a capital that nothing asks for, as a piece of a name: "de Groep van Zeven"? Not where all nouns do."""
    capital = spot.mention.anchor.text[0].isupper() and not pack.names.noun_capitals
    return capital and not (_opens(scene, spot) or _is_titled(scene, spot))


def _opens(scene: Scene, spot: Spot) -> bool:
    """Does it stand where any word has a capital: "de Groep van Zeven" does not."""
    before = scene.tokens[spot.first - 1] if spot.first else None
    if before is None or spot.first == spot.sentence[0] or before.pos == "PUNCT":
        return True
    if before.text.endswith("."):
        return True  # "at 11 a.m. Eighteen survivors …": a parse goes on behind an abbreviation
    return "\n" in scene.positions.analysis.text[before.end : scene.tokens[spot.first].start]


def _is_titled(scene: Scene, spot: Spot) -> bool:
    """Does every longer word of its sentence have a capital: "Flood Kills At Least Twelve in the North"?"""
    words = [token.text for token in scene.tokens[slice(*spot.sentence)] if len(token.text) > _SHORT]
    return len(words) > _FEW_WORDS and all(not word[0].islower() for word in words)


def _signed(scene: Scene, spot: Spot) -> bool:
    """A sign of money, of a share or of a number's kind right before or behind."""
    text = scene.positions.analysis.text
    start, end = spot.mention.anchor.start, spot.mention.anchor.end
    before = text[max(start - 8, 0) : start].split()
    behind = text[end : end + 3].strip()
    traps = scene.words.traps
    near = folded(before[-1]) if before else ""
    return near in traps.signs or near[-1:] in traps.signs or behind[:1] in traps.behind


def is_idiom(scene: Scene, spot: Spot) -> bool:
    """Does it stand in a fixed expression: "naar drie ziekenhuizen"?

    Args:
        scene: The text.
        spot: The number.
    """
    if is_counted_off(scene, spot):
        return False
    idioms, near = scene.words.traps.idioms, (scene.folded(spot.first - 1), scene.folded(spot.last))
    for before, behind in (
        *idioms.get(near, ()),
        *idioms.get((near[0], ""), ()),
        *idioms.get(("", near[1]), ()),
    ):
        left = tuple(scene.folded(at) for at in range(spot.first - len(before), spot.first))
        right = tuple(scene.folded(at) for at in range(spot.last, spot.last + len(behind)))
        if left == before and right == behind:
            return True
    return False


def _unit(scene: Scene, noun: Noun) -> bool:
    """A unit or an abstract noun."""
    words, traps = scene.words, scene.words.traps
    form = folded(scene.named(noun.at))
    compound = form.endswith(traps.endings)
    if compound:  # "drie buren" are no "uren"
        compound = not any(nouns.holds(form) for nouns in (words.groups, words.suggests, words.says))
    return _measures(scene, noun) or traps.units.holds(form) or compound


def _measures(scene: Scene, noun: Noun) -> bool:
    """Does a unit stand before a noun in the singular: "a one million US dollar reward"?"""
    if not scene.words.apart or "Number=Plur" in scene.tokens[noun.at].morph:
        return False
    return any(scene.words.traps.units.holds(scene.tokens[at].text) for at in range(noun.first, noun.at))


def _dated(scene: Scene, spot: Spot) -> bool:
    """Is it a year before a name: "the 2017 World Cup"? A count of as many has a comma, or a common noun."""
    number, text = spot.mention.quantity.number, spot.mention.anchor.text
    behind = scene.tokens[spot.last] if spot.last < spot.sentence[1] else None
    year = scene.words.apart and text.isdecimal() and number is not None and LATELY[0] <= number < LATELY[1]
    return year and behind is not None and behind.pos == "PROPN"


def _is_of_parent(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Is it how many children somebody has: "vader van vier dochters"?"""
    if noun is None or scene.words.groups.of(scene.named(noun.at)) not in KIN:
        return False
    kin = scene.words.traps.kin.found(scene.cued, max(spot.first - 4, spot.sentence[0]), spot.first)
    return any(hit.at[-1] == spot.first - 1 for hit in kin)


def _several(spot: Spot) -> bool:
    """More than one, which is no count: "op de lijst van meer dan één ziekenhuis"."""
    quantity = spot.mention.quantity
    return quantity.hedge == "more_than" and quantity.number == 1


def _is_somebody(scene: Scene, spot: Spot, noun: Noun | None, pack: LanguagePack) -> bool:
    """Is it one of those told of, who is named or speaks: "One, Hannah Weissman, said …", "one mother told AFP"?"""
    quantity = spot.mention.quantity
    if not scene.words.strict or quantity.number != 1 or quantity.hedges:
        return False
    if noun is not None:
        return noun.at == spot.last and tells(scene, noun, pack)
    named = spot.last + 1 < spot.sentence[1] and scene.folded(spot.last) == ","
    return named and scene.positions.name_at(scene.tokens[spot.last + 1].start) == "PER"


def _is_theirs(scene: Scene, spot: Spot) -> bool:
    """Is it the one that those counted are of: "three members of one family"?"""
    single = scene.words.strict and spot.mention.quantity.number == 1
    return single and spot.first - 2 in scene.nouns and scene.folded(spot.first - 1) in scene.words.partitive


def _all_named(scene: Scene, spot: Spot) -> bool:
    """Does it count everybody named before, and nothing befalls them: "alle drie kaderleden", "alle vier zwegen"?"""
    number = spot.mention.quantity.number
    small = number is not None and 0 < number <= FEW
    if not small or scene.folded(spot.first - 1) not in scene.words.traps.all:
        return False
    before = scene.spots[max(spot.index - RECENT, 0) : spot.index]
    same = [other for other in before if other.mention.quantity.number == number]
    return bool(same) and (same[-1].stretch == spot.stretch or not all_fared(scene, spot))


def _nothing(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """None at all, of what nobody counts: "geen reden", "geen commentaar"."""
    if spot.mention.quantity.number != 0:
        return False
    if noun is None:
        return spot.last < spot.sentence[1] and scene.tokens[spot.last].pos != "PUNCT"
    return _is_uncounted(scene, noun) or _is_among_nothing(scene, spot)


def _is_uncounted(scene: Scene, noun: Noun) -> bool:
    word = scene.named(noun.at)
    return scene.words.says.of(word) is None and scene.words.groups.of(word) is None


def _is_among_nothing(scene: Scene, spot: Spot) -> bool:
    """Stands it in a row of what nobody counts: "geen kist, geen naam, geen lichaam"?"""
    if scene.has_finite(*spot.stretch):
        return False
    near = scene.spots[max(spot.index - 1, 0) : spot.index + 2]
    others = [o for o in near if o is not spot and o.sentence == spot.sentence]
    return any(o.mention.quantity.number == 0 and o.last not in scene.nouns for o in others)
