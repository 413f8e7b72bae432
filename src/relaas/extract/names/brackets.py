"""Initials in brackets behind what they stand for: "Iran Human Rights (IHR)"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.extract.names.views import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.names.views import View

_LONGEST = 8
"""Words of the longest body that initials of another language stand behind."""
_END = 5
"""Letters of the shortest word for bodies that a compound ends in."""
_BREAKS = frozenset({"VERB", "AUX", "PUNCT", "PRON", "SCONJ"})
"""What no name goes on behind."""
_SPARE = 4
"""Words that what initials stand for may have beyond one for each letter."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A name and the initials in brackets behind it, or the other way round.

    Attributes:
        full: What they stand for.
        short: The initials.
    """

    full: Draft
    short: Draft


def pairs(view: View, drafts: Sequence[Draft]) -> Iterator[Pair]:
    """Names with their initials.

    Args:
        view: The text.
        drafts: Names found so far.
    """
    ends = {draft.last: draft for draft in drafts}
    begins = {draft.first: draft for draft in drafts}
    for first, last in view.parts:
        for at in range(first + 1, last - 2):
            if view.tokens[at].text == "(":
                yield from _pair(view, at, ends, begins)


def initials(words: Sequence[str], unheard: frozenset[str]) -> tuple[str, ...]:
    """The acronyms that words may have: of all, and of those that are heard.

    Args:
        words: In order.
        unheard: Words that an acronym may skip, lower case.
    """
    parts = [part for word in words for part in word.replace("-", " ").split() if part[0].isalnum()]
    heard = [part for part in parts if part.lower() not in unheard]
    return tuple(
        dict.fromkeys("".join(p[0] for p in some).upper() for some in (heard, parts) if len(some) > 1)
    )


def is_acronym(word: str) -> bool:
    """Is a word made of initials: two to eight letters of which two or more are capitals and the first is one?

    Args:
        word: As it stands.
    """
    return (
        2 <= len(word) <= 8 and word[0].isupper() and sum(c.isupper() for c in word) >= max(2, len(word) - 1)
    )


def _pair(view: View, at: int, ends: dict[int, Draft], begins: dict[int, Draft]) -> Iterator[Pair]:
    inner, close = view.tokens[at + 1].text, view.tokens[at + 2].text
    if close == ")" and is_acronym(inner):
        if full := _full(view, at, inner, ends):
            yield Pair(
                full,
                view.draft(at + 1, at + 2, "organisation", f"its initials stand behind “{view.form(full)}”"),
            )
        return
    short, full_ = ends.get(at), begins.get(at + 1)
    if short and full_ and view.word(full_.last) == ")":
        form = view.form(short)
        if form.upper() in initials(view.form(full_).split(), view.names.unheard):
            yield Pair(_as_body(full_, form), _as_body(short, form))


def _full(view: View, at: int, short: str, ends: dict[int, Draft]) -> Draft | None:
    """What initials stand for: the words before the bracket that begin with them, else an organisation there."""
    why = f"“{short}” behind it are its initials"
    for first in range(at - 2, max(-1, at - len(short) - _SPARE), -1):
        if not view.read[first] or view.tokens[first].text in ".,;:()":
            break
        words = [token.text for token in view.tokens[first:at]]
        if view.kind(at - 1) == "nameless":
            break
        if view.capital(first) and short.upper() in initials(words, view.names.unheard):
            return view.draft(first, at, "organisation", why)
    before = ends.get(at)
    if before and before.type == "organisation" and before.last - before.first > 1:
        return _as_body(before, short)
    first = _body(view, at)
    return view.draft(first, at, "organisation", why) if first < at - 1 else None


def _body(view: View, at: int) -> int:
    """Where a body begins that initials of another language stand behind: "Zentralkomitee der Ärzte (CCSD)".

    It has a capital, is a word for bodies or a compound that ends in one, and what it is for leads to the bracket.
    """
    for first in range(at - 1, max(-1, at - _LONGEST), -1):
        if (
            not view.read[first]
            or view.tokens[first].pos in _BREAKS
            or not view.tokens[first].text[0].isalpha()
        ):
            break
        if view.capital(first) and view.word(first + 1) in view.names.links and _is_bodily(view, first):
            return first
    return at


def _is_bodily(view: View, at: int) -> bool:
    word, names = view.low[at], view.names
    if word in names.bodies or word in names.organisation_words:
        return True
    return not names.apart and any(word.endswith(end) for end in names.organisation_words if len(end) >= _END)


def _as_body(draft: Draft, short: str) -> Draft:
    return replace(draft, type="organisation", why=f"“{short}” are its initials", sure=True)
