"""Do two statements say one thing? The verdict with its evidence, in words.

Words decide within a language, a run of them before their number; over languages what does not depend on one: counts,
dates and names. What shares less than enough and more than nothing is unsure, and stays apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from relaas.reconcile.sayings.contents import Count

if TYPE_CHECKING:
    from relaas.reconcile.sayings.contents import Content

Answer = Literal["yes", "no", "unsure"]
_RUN = 3
"""Runs of words up to which a text is too short for its being in another to tell anything."""
_VERBATIM = 0.6
"""The share of the shorter one's runs that makes one text of two."""
_LEAST, _ANYBODY = 3, 6
"""Words from which on a text can be told to be another's; and one of somebody of whom only a role is known."""
_ALIKE, _HALF, _HERE = 0.6, 0.4, 0.75
"""The share of the shorter one's telling words that makes one saying of two by one speaker, that leaves it open, and
that makes one of two in one report: who goes on speaking goes on about the same."""
_FEW = 3
"""Telling words that two paraphrases share at least."""
_BESIDE = 2
"""Telling words beside a count that leave it what the saying is about."""


@dataclass(frozen=True, slots=True)
class _Shared:
    """What two statements share.

    Attributes:
        share: The share of the shorter one's telling words that the other has.
        words: Those words.
        counts: The counts of one series that both give.
        numbers: Do both count as many of what need not be one?
    """

    share: float
    words: tuple[str, ...]
    counts: tuple[Count, ...]
    numbers: bool

    @classmethod
    def of(cls, left: Content, right: Content) -> _Shared:
        """What two statements share.

        Args:
            left: One.
            right: The other.
        """
        shared = sorted(left.stems & right.stems)
        shorter = min(len(left.stems), len(right.stems))
        alike = [
            (one, one.series == other.series)
            for one in left.counts
            for other in right.counts
            if one.key == other.key and one.telling
        ]
        counts = tuple(dict.fromkeys(one for one, same in alike if same))
        return cls(len(shared) / shorter if shorter else 0.0, tuple(shared), counts, bool(alike))


def judge(left: Content, right: Content) -> tuple[Answer, str] | None:
    """The verdict on two statements; None where they have nothing to do with one another.

    Args:
        left: The one that comes first by document path and offset.
        right: The other.
    """
    if left.denied != right.denied:
        return None
    if _verbatim(left, right):
        return _said_alike(left, right)
    if not left.entity or left.entity != right.entity or left.row.act != right.row.act:
        return None
    return _paraphrased(left, right)


def _said_alike(left: Content, right: Content) -> tuple[Answer, str]:
    """The same words: by whom?"""
    if left.negated != right.negated:
        return "no", "nearly the same words, and the one has a negation more"
    if found := clash(left, right):
        return "no", f"nearly the same words, {found}"
    if left.entity and right.entity:
        same = left.entity == right.entity
        return ("yes", "the same words by the same speaker") if same else ("no", "the same words, by others")
    copied = {left.document.copy_of or left.document.id} == {right.document.copy_of or right.document.id}
    long = min(len(left.words), len(right.words)) >= _ANYBODY
    if left.called and left.called == right.called and (long or copied):
        return "yes", f"the same words by “{left.called}” in both"
    return "unsure", "the same words, and it is not known whether by the same speaker"


def _paraphrased(left: Content, right: Content) -> tuple[Answer, str] | None:
    """Other words by the same speaker: do they share enough, and does nothing speak against it?"""
    shared = _Shared.of(left, right)
    answer = _shares(left, right, shared)
    if answer is None:
        return None
    if found := clash(left, right):
        return "no", f"by the same speaker, {found}"
    told = _evidence(shared, left, right)
    if doubt := _doubt(left, right):
        return "unsure", f"by the same speaker, {told}, {doubt}"
    return answer, f"by the same speaker, {told}" + (": too little in common" if answer == "unsure" else "")


def _doubt(left: Content, right: Content) -> str:
    if left.negated != right.negated:
        return "and one has a negation more"
    if _days_apart(left, right):
        return f"said on {left.row.when.value} and {right.row.when.value}"
    return ""


def _shares(left: Content, right: Content, shared: _Shared) -> Answer | None:
    if left.document.language != right.document.language:
        return _over_languages(left, right, shared)
    if left.document.id == right.document.id:
        return "yes" if _enough(shared, _HERE) else None
    if _enough(shared, _ALIKE) or (shared.counts and _is_about(left, right, shared)):
        return "yes"
    return "unsure" if shared.numbers or (shared.share >= _HALF and len(shared.words) >= _BESIDE) else None


def _enough(shared: _Shared, share: float) -> bool:
    return shared.share >= share and len(shared.words) >= _FEW


def _is_about(left: Content, right: Content, shared: _Shared) -> bool:
    """Is a count all that one of them says, or do they share more than a word besides?"""
    return min(len(left.stems), len(right.stems)) <= _BESIDE or len(shared.words) >= _BESIDE


def _over_languages(left: Content, right: Content, shared: _Shared) -> Answer | None:
    """Words tell nothing: a count with a name or a day, or two counts, are enough; one of these leaves it open."""
    beside = len(left.names & right.names) + len(left.days & right.days)
    if len(shared.counts) > 1 or (shared.counts and beside):
        return "yes"
    return "unsure" if shared.numbers or beside > 1 else None


def _evidence(shared: _Shared, left: Content, right: Content) -> str:
    """What two statements share, in words."""
    parts = ["both count as many"] if shared.numbers and not shared.counts else []
    parts += [f"both count {c.category} {c.low}{'' if c.high == c.low else ' or so'}" for c in shared.counts]
    one_language = left.document.language == right.document.language
    if shared.words and one_language:
        parts.append(f"both told with {', '.join(f'{word}…' for word in shared.words)}")
    if not one_language:
        parts.append("in two languages")
        parts += [f"both name {n} others" for n in [len(left.names & right.names)] if n]
        parts += [f"both date it {day}" for day in sorted(left.days & right.days)]
    return ", ".join(parts)


def _days_apart(left: Content, right: Content) -> bool:
    """Are both known to have been said on a day, and not on one?"""
    days = [content.row.when.value or "" for content in (left, right)]
    return all(day and "/" not in day for day in days) and days[0][:10] != days[1][:10]


def _verbatim(left: Content, right: Content) -> bool:
    """Is the one a light edit of the other, or in it?"""
    short, long = (left, right) if len(left.words) <= len(right.words) else (right, left)
    if len(short.words) < _LEAST:
        return False
    if short.words == long.words:
        return True
    own, runs = short.runs, long.known_runs
    return len(own) > _RUN and sum(run in runs for run in own) >= _VERBATIM * len(own)


def clash(left: Content, right: Content) -> str:
    """Counts of one series that do not meet, in words; empty where there are none.

    Args:
        left: One statement.
        right: Another.
    """
    for one in left.counts:
        for other in (count for count in right.counts if count.series == one.series):
            low, high = sorted((one, other), key=lambda count: count.low)
            if low.high is not None and low.high < high.low and not _given_too(one, other, left, right):
                return f"but one counts {one.category} {one.low}, the other {other.low}"
    return ""


def _given_too(one: Count, other: Count, left: Content, right: Content) -> bool:
    """Do both give both counts, as of two times?"""
    return any(count.key == one.key for count in right.counts) and any(
        count.key == other.key for count in left.counts
    )
