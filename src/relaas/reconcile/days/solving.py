"""Which days of several reports go together: messages between the reports that are tied, all sent at once.

Min-sum belief propagation (Pearl, 1988) over the days of each report. Every round each report tells each tied one how
much speaks against its days by all it knows from others. All send at the same time and sums are exact, so that no
order of the reports can change the outcome. What one tie can say is limited: one wrong match must not decide.
"""

from __future__ import annotations

from collections import defaultdict
from math import fsum
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.reconcile.days.ties import Tie

ROUNDS = 4
"""How far evidence travels, from report to report."""
CAP = 6.0
"""The most that one message can speak against a day."""

Weights = tuple[float, ...]
_Edges = dict[tuple[int, int], tuple[tuple[Weights, ...], bool]]
"""By sender and receiver what speaks against pairs of days, a row for each day of the receiver; and are they copies?"""
_Messages = dict[tuple[int, int], Weights]


def solve(own: Sequence[Weights], ties: Sequence[Tie]) -> list[Weights]:
    """What speaks against each day of each report, with all that the others know.

    Args:
        own: What speaks against each day of each report by itself.
        ties: What ties the reports.
    """
    edges = _edges(own, ties)
    messages: _Messages = {edge: (0.0,) * len(own[edge[1]]) for edge in edges}
    for _ in range(ROUNDS):
        inbox = _inbox(messages)
        messages = {edge: _message(edge, own, edges[edge], inbox[edge[0]]) for edge in edges}
    inbox = _inbox(messages)
    return [_total([weights, *inbox[at].values()]) for at, weights in enumerate(own)]


def _edges(own: Sequence[Weights], ties: Sequence[Tie]) -> _Edges:
    """All that ties one report to another that has something to learn."""
    parts: dict[tuple[int, int], list[tuple[Weights, ...]]] = defaultdict(list)
    copied = {frozenset((tie.left, tie.right)) for tie in ties if tie.copies}
    for tie in ties:
        if len(own[tie.left]) > 1:
            parts[tie.right, tie.left].append(tie.against)
        if len(own[tie.right]) > 1:
            parts[tie.left, tie.right].append(tuple(zip(*tie.against, strict=True)))
    return {
        edge: (tuple(map(_total, zip(*tables, strict=True))), frozenset(edge) in copied)
        for edge, tables in parts.items()
    }


def _inbox(messages: _Messages) -> Mapping[int, dict[int, Weights]]:
    inbox: dict[int, dict[int, Weights]] = defaultdict(dict)
    for (sender, receiver), weights in messages.items():
        inbox[receiver][sender] = weights
    return inbox


def _message(
    edge: tuple[int, int],
    own: Sequence[Weights],
    tied: tuple[tuple[Weights, ...], bool],
    inbox: Mapping[int, Weights],
) -> Weights:
    """What the sender knows, the receiver's own word left out; copies do not tell each other what both say."""
    sender, receiver = edge
    columns, copied = tied
    heard = [weights for other, weights in inbox.items() if other != receiver]
    known = _total([(0.0,) * len(own[sender]) if copied else own[sender], *heard])
    best = [min(map(add, known, column)) for column in columns]
    least = min(best)
    return tuple(min(CAP, weight - least) for weight in best)


def _total(parts: Sequence[Weights]) -> Weights:
    return parts[0] if len(parts) == 1 else tuple(map(fsum, zip(*parts, strict=True)))
