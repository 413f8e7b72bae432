"""Counts that add up to the one before them: "vier doden. Drie slachtoffers vielen in Ravenooi, één in Kesselhoven"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.figures.bearings import TALLIES
from relaas.extract.figures.counted import PEOPLE
from relaas.extract.figures.erred import AMENDS
from relaas.extract.figures.ranking import GRAVE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from relaas.model.figures import Bearing, FigureMention

BEFALLEN = ("killed", "injured", "missing", "rescued", "hospitalised", "detained", "released", "infected")
"""What befalls people of whatever group."""
OPENERS = (":", " – ", " — ", " - ")
"""What stands between a count and the list of those it holds."""
_TOTAL: Bearing = "runs"
"""How a count bears on those that it sums up."""
_LEAST = 3
"""The least whole: two is one and one in too many texts."""
_LARGE = 50
"""The least whole whose parts can be of several categories, in one sentence: fewer add up by chance."""
_SHORT = 3
"""Letters of a word for "and" at most."""
_MOST = 6
"""So many parts are told one behind the other."""
_APART = 1
"""Paragraphs between a whole and its parts."""


def with_sums(figures: Sequence[FigureMention], text: str) -> tuple[FigureMention, ...]:
    """The figures of a document, those that add up to one before them made its parts.

    That two or more exact numbers of one category, told right behind one another, add up to the number told right
    before them is hardly ever chance.

    Args:
        figures: In the order of the text.
        text: What they stand in.
    """
    out = _summed_up(_counted_apart(_itemised(figures, text), text))
    for at, whole in enumerate(out):
        if (
            whole.quantity.hedge == "exact"
            and (whole.quantity.number or 0) >= _LEAST
            and whole.part_of is None
            and not whole.superseded
        ):
            parts = _parts(out, at)
            for part in (index for index in parts if out[index].part_of is None):
                out[part] = replace(out[part], part_of=at, why=f"{out[part].why}; {_why(whole)}")
            if whole.category == GRAVE and all(out[part].sentence == whole.sentence for part in parts):
                out[parts.start : parts.stop] = [replace(out[part], category=GRAVE) for part in parts]
    return tuple(out)


def _itemised(figures: Sequence[FigureMention], text: str) -> list[FigureMention]:
    """The figures, the items of a list behind a colon that add up to what stands before it made its parts.

    Whatever is told of each: "er vielen tien doden: vijf betogers, drie arrestanten en twee agenten".
    """
    out = list(figures)
    for at, whole in enumerate(figures):
        for index in _items(out, at, text):
            why = f"{figures[index].why}; {_why(whole)}"
            out[index] = replace(figures[index], part_of=at, category=whole.category, why=why)
    return out


def _counted_apart(figures: Sequence[FigureMention], text: str) -> list[FigureMention]:
    """The figures, two of one sentence that add up to a large one before them made its parts, whatever is told of them.

    "Alle 90 inzittenden kwamen om. […] Aan boord waren 84 passagiers en zes bemanningsleden."
    """
    out = list(figures)
    for at in range(2, len(out)):
        pair = out[at - 1 : at + 1]
        total = sum(figure.quantity.number or 0 for figure in pair)
        if total < _LARGE or not (_are_joined(pair, text) and all(_is_loose(one, pair[0]) for one in pair)):
            continue
        whole = next((i for i in range(at - 2, -1, -1) if _is_told_of_all(out[i], total)), None)
        if whole is not None:
            why = f"with the one beside it it adds up to “{out[whole].anchor.text}”"
            out[at - 1 : at + 1] = [replace(f, part_of=whole, why=f"{f.why}; {why}") for f in pair]
    return out


def _summed_up(figures: Sequence[FigureMention]) -> list[FigureMention]:
    """The figures, those that add up to a total right behind them made its parts.

    "twaalf mannen en acht vrouwen, samen twintig". A total without words of its own is of what all of them are.
    """
    out = list(figures)
    for at, whole in enumerate(out):
        parts = _before(out, at) if _TOTAL in whole.bearings and whole.quantity.hedge == "exact" else range(0)
        for part in parts:
            why = f"{out[part].why}; with those beside it it adds up to “{whole.anchor.text}”"
            out[part] = replace(out[part], part_of=at, why=why)
        alike = {out[part].category for part in parts}
        if len(alike) == 1 and whole.category == "other" and not whole.deed:
            category = next(iter(alike))
            out[at] = replace(whole, category=category, why=f"{whole.why}; it sums up those before it")
    return out


def _before(figures: Sequence[FigureMention], at: int) -> range:
    """The places of two or more figures right before one that add up to it; none where they do not."""
    whole, total = figures[at], 0
    if whole.part_of is not None or whole.superseded or (whole.quantity.number or 0) < _LEAST:
        return range(0)
    for index in range(at - 1, max(at - 1 - _MOST, -1), -1):
        part = figures[index]
        if not _may_lead(part, whole) or part.part_of not in (None, *range(index, at)):
            break
        total += int(part.quantity.number or 0)
        if total >= (whole.quantity.number or 0):
            exact = total == whole.quantity.number and index < at - 1
            return range(index, at) if exact else range(0)
    return range(0)


def _may_lead(part: FigureMention, whole: FigureMention) -> bool:
    """Can it be one of those that a total of its paragraph sums up, newly told ones among them?"""
    near = part.paragraph == whole.paragraph and part.attributed.status == whole.attributed.status
    told = part.quantity.hedge == "exact" and part.quantity.whole and (part.quantity.number or 0) > 0
    return near and told and not set(part.scope) - {"added", "rest"} and not part.superseded


def _are_joined(pair: Sequence[FigureMention], text: str) -> bool:
    """Does no more than a word for "and" stand between them?"""
    counted = pair[0].counted
    between = "" if counted is None else text[counted.anchor.end : pair[1].anchor.start].strip()
    return between.isalpha() and len(between) <= _SHORT


def _is_loose(figure: FigureMention, first: FigureMention) -> bool:
    """Is it an exact count of people in one sentence with another, and no part yet?"""
    people = figure.counted is not None and figure.counted.group is not None
    plain = figure.quantity.hedge == "exact" and not figure.scope and figure.part_of is None
    return people and plain and figure.sentence == first.sentence and figure.category == first.category


def _is_told_of_all(figure: FigureMention, total: int | Fraction) -> bool:
    people = figure.counted is None or figure.counted.group is not None
    return (
        people
        and figure.quantity.hedge == "exact"
        and figure.quantity.number == total
        and figure.part_of is None
    )


def _items(figures: Sequence[FigureMention], at: int, text: str) -> range:
    """The places of the figures of a list right behind a count and a colon or a dash that add up to it."""
    whole, total = figures[at], 0.0
    if at + 1 >= len(figures):
        return range(0)
    between = text[whole.anchor.end : figures[at + 1].anchor.start]
    itself = whole.part_of is not None and figures[whole.part_of].sentence == whole.sentence
    apposed = not itself and _are_apposed(whole, figures[at + 1], text)
    if not (apposed or any(sign in between for sign in OPENERS)):
        return range(0)
    for index in range(at + 1, min(at + 1 + _MOST, len(figures))):
        item = figures[index]
        if not _may_be_item(item, whole) or item.part_of not in (None, at):
            break
        if apposed and (item.deed or item.category in set(BEFALLEN) - {whole.category}):
            break  # "negen doden, vijf gewonden en vier vermisten"
        total += item.quantity.number or 0
        if total == whole.quantity.number and total >= _LEAST:
            return range(at + 1, index + 1) if index > at + 1 else range(0)
    return range(0)


def _are_apposed(whole: FigureMention, item: FigureMention, text: str) -> bool:
    """Stands no more than a comma between what one counts and another: "17 vermisten, tien vissers en zeven gidsen"?"""
    counted = whole.counted
    if counted is not None and counted.group not in (None, PEOPLE):
        return False  # "vijf betogers, drie arrestanten en twee agenten" is a row
    end = counted.anchor.end if counted is not None else whole.anchor.end
    return text[end : item.anchor.start].strip() == ","


def _may_be_item(item: FigureMention, whole: FigureMention) -> bool:
    """Can it be one of several groups of people to whom the same happened?"""
    named = item.head[:1].isupper()  # a people, which no list need hold
    people = item.counted is None or item.counted.group is not None or named
    alike = item.category == whole.category or (whole.category in BEFALLEN and people)
    plain = item.quantity.hedge == "exact" and not item.scope and not item.superseded
    return item.sentence == whole.sentence and alike and plain


def _parts(figures: Sequence[FigureMention], at: int) -> range:
    """The places of the figures right behind one that add up to it; none where they do not."""
    whole, total = figures[at], 0
    for index in range(at + 1, min(at + 1 + _MOST, len(figures))):
        part = figures[index]
        if part.part_of not in (None, at) or not _may_be_part(part, whole):
            break
        total += int(part.quantity.number or 0)
        if total >= (whole.quantity.number or 0):
            exact = total == whole.quantity.number and index > at + 1
            return range(at + 1, index + 1) if exact else range(0)
    return range(0)


def _may_be_part(part: FigureMention, whole: FigureMention) -> bool:
    near = part.paragraph - whole.paragraph <= _APART
    within = part.sentence == whole.sentence and (whole.quantity.number or 0) >= _LARGE
    alike = (part.category == whole.category or within) and part.attributed.status == whole.attributed.status
    told = part.quantity.hedge == "exact" and part.quantity.whole and (part.quantity.number or 0) > 0
    # "52 doden, vanmorgen zijn dat er 49: drie waren dubbel geteld" is no sum of parts.
    righted = AMENDS in part.bearings or _is_newer(part, whole)
    return near and alike and told and not (part.scope or part.superseded or righted)


def _is_newer(part: FigureMention, whole: FigureMention) -> bool:
    """Does it go on with the noun of another, in words that give a count and with a time of its own?"""
    goes_on = part.counted is None or part.counted == whole.counted
    timed = part.when is not None and part.when != whole.when
    return goes_on and timed and TALLIES in part.bearings


def _why(whole: FigureMention) -> str:
    return f"with those beside it it adds up to “{whole.anchor.text}”, told right before"
