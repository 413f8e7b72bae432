"""Which decisions of a file hold: not taken back, on words that still read so, and not overruled by a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.corrections import ON, PAIRED, Corrected, Correction, Outcome, Subject
from relaas.reconcile.bonds import Bond, Bonds, settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from relaas.model.corrections import Decision
    from relaas.reconcile.corrections.subjects import Fact

BOUND: tuple[Decision, ...] = (*PAIRED, "split")
"""Decisions on which mentions are one."""


class Docket:
    """The decisions of one run with what has become of each so far.

    Args:
        corrections: In the order of their file.
        known: Every fact by its id.
        paths: The paths of the documents, to tell a text that has changed from one that is not here.
    """

    def __init__(
        self, corrections: Sequence[Correction], known: Mapping[str, Fact], paths: Mapping[str, str]
    ) -> None:
        self._rows = list(corrections)
        self._known = known
        self._paths = paths
        self._ends: dict[int, tuple[Outcome, str]] = {}
        self._take_back()
        self._locate()
        self._let_the_last_win()

    def standing(self, *decisions: Decision) -> Iterator[tuple[int, Correction]]:
        """The decisions of some kinds that hold, each with its number.

        Args:
            decisions: The kinds.
        """
        rows = ((at, row) for at, row in enumerate(self._rows) if row.decision in decisions)
        yield from ((at, row) for at, row in rows if at not in self._ends)

    def refuse(self, at: int, why: str) -> None:
        """Set a decision aside that cannot be carried out.

        Args:
            at: Its number.
            why: The reason, in words.
        """
        self._ends[at] = ("refused", why)

    def corrected(self) -> tuple[Corrected, ...]:
        """Every decision with what became of it, in the order of the file."""
        ends = (self._ends.get(at, ("applied", "")) for at in range(len(self._rows)))
        return tuple(Corrected(row, *end) for row, end in zip(self._rows, ends, strict=True))

    def bind(self) -> Bonds:
        """The bonds of the decisions that hold; the last of those that contradict one another does."""
        rows = list(self.standing(*BOUND))
        bonds, lost = settled([(row.decision, _bond(row)) for _, row in rows])
        for at, against in lost:
            self._ends[rows[at][0]] = ("overruled", f"{rows[against][1].place} says otherwise, and later")
        return bonds

    def _take_back(self) -> None:
        """Later decisions to take back come first: who takes back an undo lets stand what that took back."""
        undos = [at for at, row in enumerate(self._rows) if row.decision == "undo"]
        for at in reversed(undos):
            if at not in self._ends:
                self._end_by(at, [n for n in undos if n < at])
        for at in undos:
            if at in self._ends:
                continue
            if not self._end_by(at, range(at)) and not self._targets(at, undos):
                why = f"no decision {self._rows[at].on.fact} that holds stands before it"
                self._ends[at] = ("refused", why)

    def _end_by(self, at: int, among: Iterable[int]) -> list[int]:
        row = self._rows[at]
        taken = [n for n in self._targets(at, among) if n not in self._ends]
        for n in taken:
            self._ends[n] = ("undone", f"taken back at {row.place}, {row.told}")
        return taken

    def _targets(self, at: int, among: Iterable[int]) -> list[int]:
        return [n for n in among if n < at and self._rows[n].id == self._rows[at].on.fact]

    def _locate(self) -> None:
        for at, row in enumerate(self._rows):
            if row.decision == "undo" or at in self._ends:
                continue
            lost = next((said for one in _subjects(row) if (said := self._missing(one))), "")
            if lost:
                self._ends[at] = ("orphaned", lost)
            elif misfit := self._misfit(row):
                self._ends[at] = ("refused", misfit)

    def _missing(self, subject: Subject) -> str:
        fact = self._known.get(subject.fact)
        if fact is not None:
            return "" if fact.reads(subject) else f"{subject.fact} reads “{fact.anchor.text}” now"
        if subject.document not in self._paths:
            return (
                f"{subject.document}, in which it was made, is not among the reports or has another text now"
            )
        return f"{self._paths[subject.document]} has no {subject.fact} any more"

    def _misfit(self, row: Correction) -> str:
        """Why a decision makes no sense on its fact; empty where it does."""
        kind = self._known[row.on.fact].kind
        other = self._known[row.other.fact].kind if row.other else None
        if kind not in ON[row.decision]:
            return f"{row.on.fact} is a {kind}, of which nobody can decide {row.decision!r}"
        if row.decision == "speaker" and other not in ("name", None):
            return f"{row.other.fact if row.other else ''} is a {other}; a speaker is given by a mention of a name"
        if row.decision in PAIRED and other != kind:
            return f"one is a {kind}, the other a {other}"
        return _unfit(row, kind)

    def _let_the_last_win(self) -> None:
        """Of two decisions on one thing the later holds; one that says the same again says nothing."""
        last: dict[tuple[str, str], int] = {}
        for at in range(len(self._rows) - 1, -1, -1):
            row = self._rows[at]
            if at in self._ends or row.decision in (*BOUND, "undo", "dismiss"):
                continue
            slots = [(row.on.fact, slot) for slot in _slots(row)]
            over = [last[slot] for slot in slots if slot in last]
            if len(over) == len(slots) and any(_otherwise(row, self._rows[n]) for n in over):
                self._ends[at] = ("overruled", f"{self._rows[max(over)].place} says otherwise, and later")
            for slot in slots:
                last.setdefault(slot, at)


def _subjects(row: Correction) -> tuple[Subject, ...]:
    return (row.on, row.other) if row.other else (row.on,)


def _bond(row: Correction) -> Bond:
    return Bond(row.on.fact, row.other.fact if row.other else "", row.told)


def _slots(row: Correction) -> Iterator[str]:
    """What a decision is about: a date and the value of a time are one thing, each field of a figure another."""
    if row.decision == "value":
        yield from ("date" if name == "value" else name for name in row.value)
    else:
        yield row.decision


def _otherwise(row: Correction, later: Correction) -> bool:
    """Does a later decision say something else, rather than the same again?"""
    return (row.value, row.other) != (later.value, later.other)


def _unfit(row: Correction, kind: str) -> str:
    if row.decision != "value":
        return ""
    timed = "value" in row.value
    if timed != (kind == "timex"):
        return f"{row.on.fact} is a {kind}: give {'its value' if kind == 'timex' else 'fields of a figure'}"
    return ""
