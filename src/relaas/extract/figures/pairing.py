"""The nouns that the numbers of a text count, where two of them share one, and which of two is said to be wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.extract.figures.counted import Noun, noun_of, shared_noun
from relaas.extract.figures.outdated import is_outdated
from relaas.extract.figures.rivals import is_denied, is_undone_for, is_wrong, put_right
from relaas.extract.figures.traps import is_idiom

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import Attributed


@dataclass(frozen=True, slots=True)
class Paired:
    """What the numbers of a text count.

    Attributes:
        nouns: The noun of each number, or None.
        parts: Indexes of the numbers that take the noun of the next, of which they are a part.
        wrong: Indexes of the numbers that are said to be wrong, with those of the right ones.
        outdated: Indexes of the numbers that hold no more, with those of the ones that do.
    """

    nouns: Sequence[Noun | None]
    parts: frozenset[int]
    wrong: Mapping[int, int]
    outdated: Mapping[int, int]


def paired_up(scene: Scene, said: Sequence[Attributed], pack: LanguagePack) -> Paired:
    """The noun of each number of a text, its own or that of the number beside it.

    Args:
        scene: The text.
        said: Who says each number.
        pack: The language.
    """
    nouns = [noun_of(scene, spot, pack) for spot in scene.spots]
    parts, wrong, outdated = set[int](), dict[int, int](), dict[int, int]()
    for at, (spot, other) in enumerate(pairwise(scene.spots)):
        if nouns[at] is None and shared_noun(scene, spot, other):
            nouns[at] = nouns[at + 1]
            parts.add(at)
        if is_wrong(scene, spot, other) or is_undone_for(scene, said[at], spot, other):
            nouns[at] = nouns[at] or nouns[at + 1]
            wrong[at] = at + 1
        if is_outdated(scene, spot, other):
            outdated[at + 1] = at
        elif is_denied(scene, spot, other):
            nouns[at + 1] = nouns[at + 1] or nouns[at]
            nouns[at] = nouns[at] or nouns[at + 1]
            wrong[at + 1] = at
    return Paired(nouns, frozenset(parts), {**put_right(scene, said), **wrong}, outdated)


def counted_nouns(scene: Scene, nouns: Sequence[Noun | None]) -> set[int]:
    """The nouns that numbers count; what there is none of is counted by nobody ("geen contact").

    Args:
        scene: The text.
        nouns: The noun of each number, or None.
    """
    pairs = zip(scene.spots, nouns, strict=True)
    some = [(spot, noun) for spot, noun in pairs if noun is not None and spot.mention.quantity.number != 0]
    # Of "naar veertien ziekenhuizen gevoerd" the number is no figure, and its noun tells what happened.
    return {noun.at for spot, noun in some if not is_idiom(scene, spot)}
