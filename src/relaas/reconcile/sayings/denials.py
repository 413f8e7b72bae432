"""What is denied, beside the denial: the statement of somebody else that says what a denial says is not so."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.model.statements import StatementRelation
from relaas.reconcile.sayings.likeness import clash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.reconcile.sayings.contents import Content, Count

_MANY = 48
_SHARE, _FEW = 0.5, 2
"""The share of the shorter one's telling words, and how many, that make the one what the other denies."""
_LONG = 6
"""Letters from which a word tells what is denied: shorter ones are mostly verbs that any sentence has."""


def denials(found: Sequence[Content]) -> list[StatementRelation]:
    """For each denial the statements it stands against: the likest of each other speaker.

    Args:
        found: By document path and offset.
    """
    by_key: defaultdict[object, list[Content]] = defaultdict(list)
    for content in found:
        if not content.denied and content.row.stance != "withdrawn":
            for key in content.keys:
                by_key[key].append(content)
    return [relation for denial in found if denial.denied for relation in _against(denial, by_key)]


def _against(denial: Content, by_key: defaultdict[object, list[Content]]) -> Iterator[StatementRelation]:
    near = {c.row.id: c for key in denial.keys if len(by_key[key]) <= _MANY for c in by_key[key]}
    best: dict[str, tuple[float, Content, str, bool]] = {}
    for claim in near.values():
        if found := _denied(claim, denial):
            score, why, sure = found
            who = claim.entity or f"{claim.document.id} {claim.called}"
            if who not in best or score > best[who][0]:
                best[who] = (score, claim, why, sure)
    for _, claim, why, sure in best.values():
        yield StatementRelation(claim.row.id, denial.row.id, "denies" if sure else "unsure", why)


def _denied(claim: Content, denial: Content) -> tuple[float, str, bool] | None:
    """How much a claim is what is denied, the evidence and whether it is enough; None where it is not at all."""
    if (claim.entity or claim.called) == (denial.entity or denial.called):
        return None
    counts = _same_counts(claim, denial)
    words = _same_words(claim, denial)
    if (not counts and not words) or clash(claim, denial):
        return None
    told = [f"both count {category} {low}" for category, low in counts]
    told += [f"both told with {', '.join(f'{word}…' for word in words)}"] if words else []
    negated = claim.negated != denial.negated
    why = f"“{_shown(denial)}” is what is denied, {', '.join(told)}"
    why += ", but one of the two has a negation more" if negated else ""
    return len(counts) + len(words) / _LONG, why, not negated


def _same_counts(claim: Content, denial: Content) -> list[tuple[str, int]]:
    """Counts of one series that can be the same: "ruim veertig" is what "veertig" denies."""
    pairs = ((one, other) for one in claim.counts for other in denial.counts if one.series == other.series)
    found = (one for one, other in pairs if one.telling and other.telling and _meet(one, other))
    return [(count.category, count.low) for count in found]


def _meet(one: Count, other: Count) -> bool:
    low, high = sorted((one, other), key=lambda count: count.low)
    return low.high is None or low.high >= high.low


def _same_words(claim: Content, denial: Content) -> list[str]:
    """The long words that both have, where they are two and half of those of the one or the other."""
    if claim.document.language != denial.document.language:
        return []
    mine, others = _long(claim), _long(denial)
    shared, least = sorted(mine & others), min(len(mine), len(others))
    return shared if len(shared) >= max(_FEW, _SHARE * least) else []


def _long(content: Content) -> set[str]:
    return {stem for stem in content.stems if len(stem) >= _LONG}


def _shown(content: Content) -> str:
    return " ".join(" ".join(part.text for part in content.row.content).split())
