"""Two counts of those who gathered: of one crowd, of one day, or of a few, or parts, who may be as many by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.pairs import CHANCE
from relaas.reconcile.figures.populations import TELLING

if TYPE_CHECKING:
    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.pairs import Pair

_ABOUT = 3
"""Days after a crowd has gathered until which a report that names no day tells of it."""


def of_one_crowd(pair: Pair) -> bool:
    """Does a source answer the count of a crowd: "4,000 people walked along; the police counted 2,000"?

    Args:
        pair: The figures.
    """
    if pair.a.mention.category != "participants" or not pair.side_by_side or pair.one_voice:
        return False
    if pair.of_two_hours:
        return False
    first, answer = sorted((pair.a, pair.b), key=lambda case: case.mention.anchor.start)
    bare = answer.bare and not (answer.voice.own or answer.dating.own)
    return bare and first.current and answer.current and first.whole is None


def of_one_gathering(pair: Pair) -> bool:
    """Does one of two reports name the day of a crowd that the other, of about that day, counts too?

    Args:
        pair: The figures.
    """
    if pair.a.mention.category != "participants" or pair.together:
        return False
    days = [case.dating for case in (pair.a, pair.b)]
    named = [dating.held for dating in days if dating.own and dating.held.one_day]
    about = [dating.published for dating in days if not dating.own]
    near = all(0 <= (span.last - day.first).days <= _ABOUT for span in about for day in named)
    many = min(case.value[0] for case in (pair.a, pair.b)) >= CHANCE
    return many and bool(named) and len({*named}) == 1 and len(named) + len(about) == len(days) and near


def of_two_crowds(pair: Pair) -> bool:
    """Can they be as many by chance: a handful who came, or a vague number, told by two reports?

    Args:
        pair: The figures.
    """
    crowd = pair.a.mention.category == "participants" and not (pair.together or pair.one_voice)
    return crowd and min(case.number or 0 for case in (pair.a, pair.b)) < CHANCE


def of_two_parts(one: Case, other: Case) -> bool:
    """Are they two parts by two nouns that only happen to be as many: "twee managers, twee kaartjesverkopers"?

    Args:
        one: A figure.
        other: Another of its count.
    """
    parts = one.whole is not None and other.whole is not None
    return parts and one.mention.head != other.mention.head and one.value[0] < TELLING
