"""Counts by which another source answers one right before, whose people they count under no name or a looser one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import THINGS
from relaas.reconcile.figures.populations import PEOPLE
from relaas.reconcile.figures.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.populations import Population


def answered(cases: Sequence[Case], of: Mapping[str, Population]) -> Iterator[tuple[Case, Case, str]]:
    """A count that says of nobody whom it counts, or in a looser word, by a source that answers another right before.

    Yields:
        The count, the one it answers, and why.

    Args:
        cases: All figures of a story.
        of: What each counts.
    """
    before: Case | None = None
    for case in cases:
        scoped = before is not None and (of[case.id].scope or of[before.id].scope)
        if before is not None and not scoped and of[case.id] != of[before.id] and _answers(case, before):
            yield case, before, f"“{counted(case)}” right behind “{counted(before)}”, by another source"
        before = case


def _answers(case: Case, before: Case) -> bool:
    """Does another source give a count of no other place and no time of its own right behind one of its category?

    Of no noun either, or with the words of an answer of one that can be for the same people: "31 agenten raakten
    gewond, zegt de politie; de bond houdt het op 42 gewonden".
    """
    mention, other = case.mention, before.mention
    if case.document.id != before.document.id or mention.category != other.category:
        return False
    own = (
        (mention.place is not None and case.place != before.place)
        or mention.limits
        or mention.scope
        or not (_bare(case, before) or _loose(case, before))
    )
    own = own or (case.dating.own and mention.when != other.when and case.dating.held != before.dating.held)
    named = not case.voice.own and case.voice.key != before.voice.key
    behind = not case.document.text[other.sentence[1] : mention.sentence[0]].strip()
    whole = case.whole is None and not before.partial and mention.category not in THINGS
    counts = case.tallied and "runs" not in mention.bearings
    return named and counts and behind and whole and not own


def _loose(case: Case, before: Case) -> bool:
    """Is it an answer whose noun, or that of the count before it, is for people at large?

    In the words of one, or by the place that both name: "één man in Gent; een verpleegster telde daar drie doden".
    """
    groups = {noun.group for c in (case, before) if (noun := c.mention.counted) is not None}
    there = case.mention.place is not None and case.mention.place == before.mention.place
    return ("answers" in case.mention.bearings or there) and (PEOPLE in groups or len(groups) == 1)


def _bare(case: Case, before: Case) -> bool:
    """Is its noun that of a sentence before, or of the count before it in its own?"""
    noun, other = case.mention.counted, before.mention.counted
    return case.bare or (noun is not None and other is not None and noun.anchor == other.anchor)
