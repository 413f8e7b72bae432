"""The decisions of people carried out on what was found in the documents, before anything is compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from relaas.model.accounts import Problem
from relaas.model.anchors import Place
from relaas.model.attributions import Attribution
from relaas.model.corrections import Corrected, Dismissed
from relaas.model.documents import Document
from relaas.model.entities import EntityMention
from relaas.model.events import EventMention
from relaas.model.figures import FigureMention
from relaas.model.findings import Findings
from relaas.reconcile.bonds import NONE, Bonds
from relaas.reconcile.corrections.changes import redated, resourced, respoken, retimed, revalued
from relaas.reconcile.corrections.dismissing import without
from relaas.reconcile.corrections.dockets import BOUND, Docket
from relaas.reconcile.corrections.subjects import Ids, facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from relaas.model.corrections import Correction
    from relaas.reconcile.corrections.subjects import Fact

_LISTS = {
    "timex": ("times", "times"),
    "figure": ("figures", "figures"),
    "statement": ("attributions", "statements"),
    "name": ("names", "names"),
    "event": ("events", "events"),
}
"""Where the mentions of a kind are kept, and where their ids."""


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """What was found, as people decided.

    Attributes:
        documents: With the publication dates that were given.
        found: What was found in each, changed where somebody said so, dismissed mentions left out.
        ids: The ids of it, those from before any change.
        bonds: Which mentions are one, and which never.
        corrected: Every decision with what became of it.
        dismissed: The mentions left out.
    """

    documents: tuple[Document, ...]
    found: tuple[Findings, ...]
    ids: tuple[Ids, ...]
    bonds: Bonds = NONE
    corrected: tuple[Corrected, ...] = ()
    dismissed: tuple[Dismissed, ...] = ()

    def part(self, at: Sequence[int]) -> CarriedOut:
        """What was found in some of the documents, with all bonds.

        Args:
            at: Their numbers, in order.
        """
        documents, found = tuple(self.documents[n] for n in at), tuple(self.found[n] for n in at)
        return CarriedOut(documents, found, tuple(self.ids[n] for n in at), self.bonds)


def carry_out(
    corrections: Sequence[Correction], documents: Sequence[Document], found: Sequence[Findings]
) -> CarriedOut:
    """Lay decisions over what was found: dates, values, speakers and what is left out; bonds are handed on.

    Args:
        corrections: In the order of their file.
        documents: In order of path.
        found: What was found in each.
    """
    ids = tuple(Ids.of(document.id, one) for document, one in zip(documents, found, strict=True))
    if not corrections:
        return CarriedOut(tuple(documents), tuple(found), ids)
    desk = _Desk(corrections, documents, found, ids)
    return desk.result()


class _Desk:
    """Carries decisions out one after the other."""

    def __init__(
        self,
        corrections: Sequence[Correction],
        documents: Sequence[Document],
        found: Sequence[Findings],
        ids: Sequence[Ids],
    ) -> None:
        self._documents, self._found, self._ids = list(documents), list(found), list(ids)
        self._known = facts(documents, found, ids)
        self._docket = Docket(corrections, self._known, {d.id: d.path for d in documents})

    def result(self) -> CarriedOut:
        for at, row in self._docket.standing("date", "value", "speaker"):
            try:
                self._change(row)
            except ValueError as error:
                self._docket.refuse(at, f"it {error}")
        self._refuse_unlike()
        bonds = self._docket.bind()
        self._tell_bonds()
        self._mark()
        dismissed = tuple(self._dismiss())
        return CarriedOut(
            tuple(self._documents),
            tuple(self._found),
            tuple(self._ids),
            bonds,
            self._docket.corrected(),
            dismissed,
        )

    def _change(self, row: Correction) -> None:
        fact = self._known[row.on.fact]
        if fact.kind == "document":
            self._documents[fact.at] = redated(self._documents[fact.at], row)
        elif row.decision == "speaker":
            self._speak(row, fact)
        elif fact.kind == "timex":
            self._put(fact, lambda mention: retimed(mention, row))
        else:
            self._put(fact, lambda mention: revalued(mention, row))

    def _speak(self, row: Correction, fact: Fact) -> None:
        gone = {one.on.fact for _, one in self._docket.standing("dismiss")}
        if row.other and row.other.fact in gone:
            raise ValueError(f"names {row.other.fact}, which is dismissed")
        name = self._known[row.other.fact] if row.other else None
        place = Place(name.document, name.anchor) if name else None
        change = resourced if fact.kind == "figure" else respoken
        self._put(fact, lambda mention: change(mention, row, place, fact.document))

    def _put(self, fact: Fact, change: Callable[..., object]) -> None:
        """Change one mention in its list."""
        mentions, ids = _LISTS[fact.kind]
        place = getattr(self._ids[fact.at], ids).index(fact.id)
        rows = list(getattr(self._found[fact.at], mentions))
        rows[place] = change(rows[place])
        changed: dict[str, Any] = {mentions: tuple(rows)}
        self._found[fact.at] = replace(self._found[fact.at], **changed)

    def _refuse_unlike(self) -> None:
        """Figures of one series count one thing: those of two categories are never one."""
        for at, row in self._docket.standing("merge"):
            ends = [self._known[one.fact] for one in (row.on, row.other) if one]
            if all(end.kind == "figure" for end in ends):
                found = [self._found[f.at].figures[self._ids[f.at].figures.index(f.id)] for f in ends]
                kinds = [mention.category for mention in found]
                if len(set(kinds)) > 1:
                    self._docket.refuse(at, f"one counts {kinds[0]}, the other {kinds[1]}")

    def _tell_bonds(self) -> None:
        """Let every mention that a bond is about say so in its own reasons."""
        for _, row in self._docket.standing(*BOUND):
            for fact in (self._known[one.fact] for one in (row.on, row.other) if one):
                self._put(fact, lambda mention, row=row: _told(mention, row))

    def _mark(self) -> None:
        """Tell the documents of which a decision holds: what is decided in one does not hold for its copies."""
        rows = (row for _, row in self._docket.standing("date", "value", "speaker", *BOUND, "dismiss"))
        touched = {self._known[one.fact].at for row in rows for one in (row.on, row.other) if one}
        for at in touched:
            self._documents[at] = replace(self._documents[at], corrected=True)

    def _dismiss(self) -> Iterator[Dismissed]:
        gone: dict[str, str] = {}
        for _, row in self._docket.standing("dismiss"):
            gone.setdefault(row.on.fact, row.told)
        for id_, why in gone.items():
            fact = self._known[id_]
            yield Dismissed(id_, fact.kind, fact.document, fact.anchor, why)
        for at in {self._known[id_].at for id_ in gone}:
            self._found[at], self._ids[at] = without(self._found[at], self._ids[at], gone.keys())


Mention = TypeVar("Mention", EntityMention, FigureMention, EventMention, Attribution)


def _told(mention: Mention, row: Correction) -> Mention:
    other = f" “{row.other.words}”" if row.other else ""
    what = {"merge": "one with", "never": "never one with", "split": "apart"}[row.decision]
    return replace(mention, why=f"{what}{other}, {row.told}; {mention.why}")


def unheld(corrected: Sequence[Corrected]) -> list[Problem]:
    """A row for each decision that does not hold though nobody took it back, so that none is dropped silently.

    Args:
        corrected: Every decision with what became of it.
    """
    return [
        Problem(None, row.correction.place, f"{row.outcome}-correction", _sentence(row))
        for row in corrected
        if row.outcome in ("orphaned", "overruled", "refused")
    ]


def _sentence(row: Corrected) -> str:
    made = row.correction
    words = f" “{made.on.words}”" if made.on.words else ""
    return (
        f"{made.place}: {made.decision} of {made.on.fact}{words} by {made.who} is not carried out: {row.why}."
    )
