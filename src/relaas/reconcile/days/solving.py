"""Which days of several reports go together: messages between the reports that are tied, all sent at once.

Min-sum belief propagation (Pearl, 1988) over the days of each report. Every round each report tells each tied one how
much speaks against its days by all it knows from others. All send at the same time and sums are exact, so that no
order of the reports can change the outcome. What one tie can say is limited: one wrong match must not decide.

A report that many are tied to adds up what it hears once, and takes out of it what the one that it writes to has said.
"""

from __future__ import annotations

from collections import defaultdict
from math import fsum
from operator import add, neg
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.reconcile.days.ties import Tie

ROUNDS = 4
"""How far evidence travels, from report to report."""
CAP = 6.0
"""The most that one message can speak against a day."""

Weights = tuple[float, ...]
_Tied = tuple[tuple[Weights, ...], bool]
"""What speaks against pairs of days, a row for each day of the receiver; and are the two copies?"""
_Edges = dict[tuple[int, int], _Tied]
"""By sender and receiver."""
_Messages = dict[tuple[int, int], Weights]


def solve(own: Sequence[Weights], ties: Sequence[Tie]) -> list[Weights]:
    """What speaks against each day of each report, with all that the others know.

    Args:
        own: What speaks against each day of each report by itself.
        ties: What ties the reports.
    """
    edges = _edges(own, ties)
    messages: _Messages = {edge: (0.0,) * len(own[edge[1]]) for edge in edges}
    senders = dict.fromkeys(sender for sender, _ in edges)
    for _ in range(ROUNDS):
        inbox = _inbox(messages)
        known = {sender: _exact([own[sender], *inbox[sender].values()]) for sender in senders}
        messages = {
            edge: _message(tied, [*known[edge[0]], *_left_out(edge, own, tied, inbox)])
            for edge, tied in edges.items()
        }
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


def _left_out(
    edge: tuple[int, int],
    own: Sequence[Weights],
    tied: _Tied,
    inbox: Mapping[int, Mapping[int, Weights]],
) -> Iterator[Weights]:
    """What the sender does not pass on, to be taken out of all it knows: the receiver's own word, a copy its own."""
    sender, receiver = edge
    if (said := inbox[sender].get(receiver)) is not None:
        yield tuple(map(neg, said))
    if tied[1]:
        yield tuple(map(neg, own[sender]))


def _message(tied: _Tied, parts: Sequence[Weights]) -> Weights:
    """What speaks against the receiver's days by what the sender knows, which is the sum of some parts."""
    known = _total(parts)
    best = [min(map(add, known, column)) for column in tied[0]]
    least = min(best)
    return tuple(min(CAP, weight - least) for weight in best)


def _exact(parts: Sequence[Weights]) -> list[Weights]:
    """A sum as a few parts that have nothing rounded off, so that what is taken out of it leaves the rest exact."""
    found = [_total(parts)]
    while any(rest := _total([*parts, *(tuple(map(neg, one)) for one in found)])):
        found.append(rest)
    return found


def _total(parts: Sequence[Weights]) -> Weights:
    return parts[0] if len(parts) == 1 else tuple(map(fsum, zip(*parts, strict=True)))
