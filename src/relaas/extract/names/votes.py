"""What a name names: one type for a form in a document, by all that stands around it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from relaas.extract.names.echoes import family
from relaas.extract.names.evidence import ACTS, BESIDE, FAMOUS, KNOWN, SPEAKS, VOICED, evidence
from relaas.extract.names.fullnames import is_full_name
from relaas.extract.names.rows import rows
from relaas.lang.placenames import place_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.names.views import Draft, View
    from relaas.model.entities import EntityType

_PIPELINE, _STRONG = 2.0, 3.0
"""Votes: the pipeline's guess, and what the rest of the report says; `evidence` weighs what stands beside a name."""
_LISTED = 2.5
"""A listed name of a place: more than the pipeline's guess, less than a word beside it ("Jos (54)")."""
_APPOSED = 5
"""Tokens behind a name in which is told what it is."""
_TWICE = 2
"""Evidence of one kind counts at most so often, lest a habit of the pipeline outvote a title."""


def fold(form: str) -> str:
    """A form as votes are counted for it: case does not matter.

    Args:
        form: As it stands.
    """
    return form.casefold()


def _is_thing(view: View, draft: Draft) -> bool:
    """Is told behind a comma that it is a ship or another thing: "de Santa Rosa, een schip van 38 jaar oud"?"""
    noun = view.apposed(draft.last, view.names.indefinite, _APPOSED)
    return noun is not None and view.kind(noun) == "thing"


class Ballot:
    """Votes by form.

    Args:
        view: The text.
        drafts: All names of the document.
    """

    def __init__(self, view: View, drafts: Sequence[Draft]) -> None:
        self._view = view
        self._votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
        self._why: dict[tuple[str, EntityType], str] = {}
        self._told: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
        self._inherited: set[str] = set()
        self._places = place_names(view.pack.code)
        self._things: Counter[str] = Counter()
        self._full: set[str] = set()
        cast: Counter[tuple[str, EntityType, str]] = Counter()
        self._pipeline(drafts)
        for draft in drafts:
            form = fold(view.form(draft))
            self._things[form] += view.kind(draft.first - 1) == "thing" or _is_thing(view, draft)
            if is_full_name(view, draft):
                self._full.add(form)
            for kind, weight, reason in evidence(view, draft):
                cast[form, kind, reason] += 1
                if cast[form, kind, reason] <= _TWICE:
                    self._votes[form][kind] += weight
                    self._told[form][kind] += 0 if reason.endswith(FAMOUS) else weight
                    self._why.setdefault((form, kind), reason)
        self._rows(drafts)
        self._voices()
        self._inherit(drafts)

    def _rows(self, drafts: Sequence[Draft]) -> None:
        """What all others of a row are, once for each form."""
        told = {(fold(self._view.form(draft)), kind): why for draft, kind, why in rows(self._view, drafts)}
        for (form, kind), why in told.items():
            self._votes[form][kind] += KNOWN
            self._why.setdefault((form, kind), why)

    def _voices(self) -> None:
        """A name that speaks and that no list of places has is somebody's, whatever the pipeline takes it for.

        Bodies speak as well: one is doubted only where it is called as people are.
        """
        for form, votes in self._votes.items():
            why = self._why.get((form, "person"))
            listed = self._places is not None and self._places.knows(form)
            if why not in (SPEAKS, ACTS) or listed:
                continue
            if self._is_guess(form, "organisation"):
                votes["person"] += _PIPELINE * (why == SPEAKS and form in self._full)
            elif self._is_guess(form, "place") and votes["organisation"] > votes["person"]:
                votes["organisation"] += _PIPELINE
            elif self._is_guess(form, "place") and why == SPEAKS and (" " not in form or form in self._full):
                votes["person"] += _PIPELINE  # a surname, not "the Sûreté du Québec"

    def _is_guess(self, form: str, kind: EntityType) -> bool:
        """Does nothing but the pipeline, and that it speaks, say that a name is a place's or a body's?"""
        votes, why = self._votes[form][kind], self._why.get((form, kind))
        most = _PIPELINE + (_TWICE * VOICED if why in (SPEAKS, ACTS) else 0)
        return self._top(form) == kind and votes <= most

    def _pipeline(self, drafts: Sequence[Draft]) -> None:
        guesses: dict[str, Counter[EntityType]] = defaultdict(Counter)
        for draft in drafts:
            if not draft.sure and draft.type:
                guesses[fold(self._view.form(draft))][draft.type] += 1
        for form, counted in guesses.items():
            for kind, n in counted.items():
                self._votes[form][kind] += _PIPELINE * n / counted.total()
            self._listed(form, counted)

    def _listed(self, form: str, guesses: Counter[EntityType]) -> None:
        """A vote for the name of a country, and for a listed town or region that nobody takes for a person's name."""
        known = self._places.knows(form) if self._places else None
        if known == "country" or (known and not guesses["person"]):
            self._votes[form]["place"] += _LISTED
            self._why.setdefault((form, "place"), f"it is the name of a {known}")

    def _inherit(self, drafts: Sequence[Draft]) -> None:
        """A surname alone is what the full name is; a full name is a person where its surname alone is one."""
        for form in sorted({self._view.form(d) for d in drafts}):
            words = form.split()
            if len(words) < 2:
                continue
            rest = fold(" ".join(words[family(words, self._view.names.particles) :]))
            whole = fold(form)
            if rest not in self._votes or (self._top(whole) == "organisation" and self._margin(whole) > 1):
                continue
            if self._is_body(rest):
                continue
            self._cede(whole, rest, form)
            if "person" in (self._top(whole), self._top(rest)) and self._strong(rest) != "place":
                if not self._told[rest]["person"]:
                    self._inherited.add(rest)
                for name, reason in (
                    (rest, f"“{form}” is a person"),
                    (whole, f"“{words[-1]}” alone is a person"),
                ):
                    self._votes[name]["person"] += _STRONG
                    self._why.setdefault((name, "person"), reason)

    def _cede(self, whole: str, rest: str, form: str) -> None:
        """Let a surname that a list knows as a town be somebody's who speaks: "Paul Houston", then "Houston denied"."""
        speaks = self._why.get((rest, "person")) in (SPEAKS, ACTS)
        if (
            speaks
            and self._top(whole) == "person"
            and self._top(rest) == "place"
            and not self._told[rest]["place"]
        ):
            self._votes[rest]["person"] += self._votes[rest]["place"]
            self._why[rest, "person"] = f"“{form}” is a person"

    def _is_body(self, form: str) -> bool:
        """Does evidence beside a surname say that it is a firm's name as well: "lakfabriek Hollestelle"?"""
        told = self._told[form]
        return told["organisation"] >= BESIDE and told["organisation"] > told["person"]

    def _strong(self, form: str) -> EntityType | None:
        return self._top(form) if self._margin(form) >= _STRONG else None

    def _top(self, form: str) -> EntityType:
        ranked = sorted(self._votes[form].items(), key=lambda vote: (-vote[1], vote[0]))
        return ranked[0][0] if ranked else "organisation"

    def _margin(self, form: str) -> float:
        ranked = sorted(self._votes[form].values(), reverse=True)
        return ranked[0] - (ranked[1] if len(ranked) > 1 else 0) if ranked else 0

    def inherits(self, draft: Draft) -> bool:
        """Is it a person for no other reason than that a longer name in the report is one?"""
        return fold(self._view.form(draft)) in self._inherited

    def decided(self, draft: Draft) -> tuple[EntityType, str, bool] | None:
        """The type of a draft, what speaks for it and whether more than the pipeline does; None for a thing."""
        form = fold(self._view.form(draft))
        if self._things[form] and not draft.sure:
            return None
        kind = self._top(form)
        reason = self._why.get((form, kind), "")
        why = draft.why
        if reason and reason not in why:
            why += f"; {reason}" if kind == draft.type else f"; but {reason}: {kind}"
        elif kind != draft.type:
            why += f"; elsewhere in this report rather a {kind}"
        told = reason not in ("", SPEAKS, ACTS)  # a person and a body speak alike
        return kind, why, told or draft.sure
