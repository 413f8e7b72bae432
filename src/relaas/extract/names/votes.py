"""What a name names: one type for a form in a document, by all that stands around it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from relaas.extract.names.brackets import is_acronym
from relaas.extract.names.echoes import family
from relaas.extract.names.sites import is_site
from relaas.lang.placenames import place_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.names.views import Draft, View
    from relaas.model.entities import EntityType

_PIPELINE, _STRONG, _WORD, _WEAK = 2.0, 3.0, 3.0, 1.0
"""Votes: what stands beside a name counts more than the pipeline's guess, a preposition less."""
_LISTED = 2.5
"""A listed name of a place: more than the pipeline's guess, less than a word beside it ("Jos (54)")."""
_PATTERN = 5.0
"""A name found by the pattern of its words."""
_END = 5
"""Letters of the shortest listed word that a compound counts by."""
_TWICE = 2
"""Evidence of one kind counts at most so often, lest a habit of the pipeline outvote a title."""
Vote = tuple["EntityType", float, str]


def fold(form: str) -> str:
    """A form as votes are counted for it: case does not matter.

    Args:
        form: As it stands.
    """
    return form.casefold()


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
        self._places = place_names(view.pack.code)
        self._things: Counter[str] = Counter()
        cast: Counter[tuple[str, EntityType, str]] = Counter()
        self._pipeline(drafts)
        for draft in drafts:
            form = fold(view.form(draft))
            self._things[form] += view.kind(draft.first - 1) == "thing"
            for kind, weight, reason in _evidence(view, draft):
                cast[form, kind, reason] += 1
                if cast[form, kind, reason] <= _TWICE:
                    self._votes[form][kind] += weight
                    self._why.setdefault((form, kind), reason)
        self._inherit(drafts)

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
            if "person" in (self._top(whole), self._top(rest)) and self._strong(rest) != "place":
                for name, reason in (
                    (rest, f"“{form}” is a person"),
                    (whole, f"“{words[-1]}” alone is a person"),
                ):
                    self._votes[name]["person"] += _STRONG
                    self._why.setdefault((name, "person"), reason)

    def _strong(self, form: str) -> EntityType | None:
        return self._top(form) if self._margin(form) >= _STRONG else None

    def _top(self, form: str) -> EntityType:
        ranked = sorted(self._votes[form].items(), key=lambda vote: (-vote[1], vote[0]))
        return ranked[0][0] if ranked else "organisation"

    def _margin(self, form: str) -> float:
        ranked = sorted(self._votes[form].values(), reverse=True)
        return ranked[0] - (ranked[1] if len(ranked) > 1 else 0) if ranked else 0

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
        return kind, why, bool(reason) or draft.sure


def _evidence(view: View, draft: Draft) -> Iterator[Vote]:
    """Votes from the words inside and around a name."""
    if draft.sure and draft.type:
        yield draft.type, _PATTERN, draft.why
    yield from _inside(view, draft)
    yield from _before(view, draft)
    yield from _behind(view, draft)


def _inside(view: View, draft: Draft) -> Iterator[Vote]:
    form = view.form(draft)
    words = form.lower().split()
    names = view.names
    if form.lower() in names.organisations:
        yield "organisation", _STRONG + 1, f"“{form}” is a well-known organisation"
    elif form.lower() in names.places:
        yield "place", _STRONG + 1, f"“{form}” is a well-known place"
    elif is_acronym(form) and len(form) <= 5 and not _loud(view, draft):
        yield "organisation", _WEAK, "it is made of initials"
    telling = next(
        (w for w in words if w in names.organisation_words or w in view.pack.speech.sources.media_words), None
    )
    if telling and (len(words) > 1):
        yield "organisation", _WORD, f"“{telling}” is a word of organisations"
    if (
        draft.last - draft.first == 1
        and draft.end == view.tokens[draft.first].end
        and is_site(view, draft.first)
    ):
        yield "place", _WORD, "its last part makes it a place"


def _loud(view: View, draft: Draft) -> bool:
    """Do capitals say nothing, as in a dateline or a headline in capitals?"""
    around = [view.tokens[at].text for at in (draft.first - 1, draft.last) if 0 <= at < len(view.tokens)]
    return any(text.isupper() and len(text) > 1 for text in around) or view.opens[draft.first]


def _before(view: View, draft: Draft) -> Iterator[Vote]:
    word = view.word(draft.first - 1)
    if not word:
        return
    names = view.names
    said = f"“{word}” stands before it"
    kind = view.kind(draft.first - 1)
    if _ends_in(word, names.place_words) or (
        word in names.definite and view.word(draft.first - 2) in names.place_words
    ):
        yield "place", _STRONG, said
    elif kind == "apposed":
        yield "organisation", _STRONG, said
    elif word in names.person_titles or word in names.persons or word.endswith(tuple(names.aged)):
        yield "person", _STRONG, said
    elif spoken := None if view.portfolio(draft.first - 1) else view.speaker(draft.first - 1):
        yield "person" if spoken == "person" else "organisation", _STRONG - 1, said
    elif word in names.place_prepositions:
        yield "place", _WEAK, said
    elif word in names.definite:
        yield "organisation", _WEAK / 2, said
    elif word == ",":
        yield from _apposed(view, draft.first - 2, "before")


def _apposed(view: View, at: int, where: str) -> Iterator[Vote]:
    word = view.word(at)
    said = f"“{word}” stands {where} it"
    if view.kind(at) == "apposed":
        yield "organisation", _STRONG - 1, said
    elif _ends_in(word, view.names.place_words):
        yield "place", _STRONG - 1, said
    elif view.speaker(at) == "person" or word in view.names.person_titles:
        yield "person", _STRONG - 1, said
    elif view.speaker(at):
        yield "organisation", _WEAK, said


def _ends_in(word: str, words: frozenset[str]) -> bool:
    """Is a word listed, or a compound that ends in one: "buurprovincie"?"""
    return word in words or any(word[at:] in words for at in range(1, len(word) - _END + 1))


def _behind(view: View, draft: Draft) -> Iterator[Vote]:
    at = draft.last
    if draft.end < view.tokens[at - 1].end and view.text[draft.end] in "'’":
        yield "person", _WEAK, "it stands in the genitive"
    if (
        view.word(at) == "("
        and view.word(at + 1).isdigit()
        and len(view.word(at + 1)) <= 2
        and view.word(at + 2) == ")"
    ):
        yield "person", _STRONG, "an age stands behind it"
    if view.word(at) == ",":
        behind = at + 1
        while view.word(behind) in view.names.bound and behind < at + 2:
            behind += 1
        yield from _apposed(view, behind, "behind")
    if view.tokens[draft.first].dep == "nsubj" and view.pack.speech.senses(
        view.tokens[view.tokens[draft.first].head].lemma
    ):
        yield "person", _WEAK / 2, "it speaks"
        yield "organisation", _WEAK / 4, "it speaks"
