"""The pipeline's names in their full length: pieces that are one name, first names and initials it has left out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.names.views import Draft, View

_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")


def grown(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Names of the pipeline, joined where they are one and with the first name that stands before them.

    Args:
        view: The text.
        drafts: In order of the text.
    """
    taken = {at for draft in drafts for at in range(draft.first, draft.last)}
    held: Draft | None = None
    for draft in drafts:
        if held and _one(view, held, draft):
            held = replace(
                held, last=draft.last, end=draft.end, type="person" if _linked(held, draft) else held.type
            )
            continue
        if held:
            yield held
        held = _with_surname(view, _with_first_name(view, draft, taken), taken)
    if held:
        yield held


def _linked(left: Draft, right: Draft) -> bool:
    return right.first > left.last


def _one(view: View, left: Draft, right: Draft) -> bool:
    """Are two pieces one name: side by side and of one type, or a first name and a surname with its small words?"""
    if left.end < view.tokens[left.last - 1].end or view.opens[right.first]:
        return False
    if not _linked(left, right):
        return left.type == right.type and left.last == right.first
    if view.text[left.end : right.start] == "-":
        return _is_listed(view, left, right)
    words = " ".join(view.low[left.last : right.first])
    alone = left.last - left.first == 1 and right.last - right.first == 1
    if words not in view.names.infixes or not alone or not view.tokens[right.first].text.istitle():
        return False
    if view.low[right.first] in view.names.organisations:
        return False
    return view.low[left.first] in view.names.given or left.type == right.type == "person"


def _is_listed(view: View, left: Draft, right: Draft) -> bool:
    """Are two pieces around a hyphen one listed name, "Miami-Dade County", and not two, "US-China"?"""
    form = view.text[left.start : right.end].lower()
    if form in view.names.places or form in view.names.organisations:
        return True
    return view.names.apart and not any(_stands_alone(view, at) for at in (left.last - 1, right.first))


def _stands_alone(view: View, at: int) -> bool:
    """Is a word beside a hyphen a name or an adjective of its own: a country, a body, initials?"""
    text, low = view.tokens[at].text, view.low[at]
    known = low in view.names.places or low in view.names.organisations
    return known or text.isupper() or view.adjective(at) or bool(view.names.no_names.match(text))


def _with_first_name(view: View, draft: Draft, taken: set[int]) -> Draft:
    """A person's name with the initials or the unknown first name that the pipeline has left before it."""
    first = draft.first
    while first - 1 not in taken and not view.opens[first] and _is_first(view, first - 1, draft):
        first -= 1
    if first == draft.first:
        return draft
    return replace(draft, first=first, start=view.tokens[first].start, type="person")


def _with_surname(view: View, draft: Draft, taken: set[int]) -> Draft:
    """A person's name with what the parse says is more of it: "Abdel Fattah" before "Burhan"."""
    last = _behind_small(view, draft)
    while draft.type == "person" and last not in taken:
        hyphen = view.word(last) == "-" and view.tokens[last].start == view.tokens[last - 1].end
        if not _is_more(view, draft, last + hyphen) or last + hyphen in taken:
            break
        last += 1 + hyphen
    return draft if last == draft.last else replace(draft, last=last, end=view.tokens[last - 1].end)


def _behind_small(view: View, draft: Draft) -> int:
    """One past the surname behind a known first name and small words: "van Nispen-Boakye" behind "Lotte"."""
    alone = (
        draft.type == "person" and draft.last - draft.first == 1 and draft.end == view.tokens[draft.first].end
    )
    if view.names.apart or not alone or view.low[draft.first] not in view.names.given:
        return draft.last
    small = view.names.infixes | (view.names.particles & view.names.links)
    ends = (draft.last + 2, draft.last + 1)
    found = (at for at in ends if " ".join(view.low[draft.last : at]) in small and _is_surname(view, at))
    return next((at + 1 for at in found), draft.last)


def _is_surname(view: View, at: int) -> bool:
    if not view.capital(at) or not view.read[at] or view.opens[at]:
        return False
    token, low = view.tokens[at], view.low[at]
    known = low in view.names.places or low in view.names.organisations
    return token.pos == "PROPN" and token.text.istitle() and not (known or view.kind(at))


def _is_more(view: View, draft: Draft, at: int) -> bool:
    if (
        at >= len(view.tokens)
        or not view.read[at]
        or view.opens[at]
        or draft.end < view.tokens[draft.last - 1].end
    ):
        return False
    token = view.tokens[at]
    if token.pos != "PROPN" or not token.text.isalpha() or not view.capital(at) or view.human(at):
        return False
    if token.dep.startswith("flat") and draft.first <= token.head < at:
        return True
    low = view.low[at]
    known = low in view.names.places or low in view.names.organisations or view.kind(at)
    return view.names.apart and not known and not view.names.no_names.match(token.text)


def _is_half(view: View, at: int, draft: Draft) -> bool:
    """Does the parse say that a word which opens a sentence and the name behind it are one: "Léonce Badarou"?"""
    behind = view.tokens[draft.first]
    low = view.low[at]
    known = (
        view.kind(at)
        or view.adjective(at)
        or view.portfolio(at)
        or low in view.names.places
        or low in view.common
    )
    return behind.dep.startswith("flat") and behind.head == at and not known


def _is_first(view: View, at: int, draft: Draft) -> bool:
    if at < 0 or not view.read[at]:
        return False
    token = view.tokens[at]
    if _INITIALS.fullmatch(token.text):
        return draft.type != "organisation"
    if draft.type != "person" or token.pos != "PROPN" or not view.capital(at) or view.human(at):
        return False
    if view.opens[at] or not token.text.isalpha() or view.adjective(at) or view.portfolio(at):
        return view.low[at] in view.names.given or (view.opens[at] and _is_half(view, at, draft))
    return view.kind(at) is None and not view.names.inhabitants.match(token.text)
