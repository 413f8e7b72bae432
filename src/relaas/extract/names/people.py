"""People whom the pipeline has overlooked: a first name or a title with a name behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.names.holders import closes, is_kin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View

_LONGEST = 4
"""Words of the longest name that is found so, particles left out."""
_LETTERS = 2


def people(view: View) -> Iterator[Draft]:
    """Names behind a first name that most readers know, behind a title or another noun for one human being.

    Args:
        view: The text.
    """
    done = 0
    for at, last in view.raised:
        draft = _person(view, at, last) if at >= done else None
        if draft:
            yield draft
            done = draft.last


def _person(view: View, at: int, last: int) -> Draft | None:
    if not _is_name(view, at) or (
        at and view.capital(at - 1) and not (view.titled(at - 1) or _presented(view, at))
    ):
        return None
    given = view.low[at] in view.names.given
    titled = at > 0 and view.low[at - 1] in view.names.person_titles and not view.opens[at]
    end = _end(view, at, last)
    told = titled or (end > at + 1 and (given or _presented(view, at))) or _is_kin(view, at, end)
    told = told or _is_explained(view, at, end)
    if not told or any(view.kind(n) or _listed(view, n) for n in range(at, end)):
        return None
    before = view.low[at - 1] if view.low[at - 1].isalpha() else view.word(at - 2)
    why = f"“{view.tokens[at].text}” is a first name" if given else f"“{before}” stands before it"
    return view.draft(at, end, "person", why, sure=False)


def _is_explained(view: View, at: int, end: int) -> bool:
    """Is told behind a comma who it is: "Naveed Qureshi, de Pakistaan die vrijkwam", "Mehmet, a baker of 46,"?"""
    noun = view.apposed(end, view.names.bound | view.names.indefinite, _LONGEST)
    if noun is None:
        return False
    who = view.human(noun) or bool(view.names.inhabitants.match(view.tokens[noun].text))
    known = view.low[at] in view.names.places or view.low[at] in view.names.organisations
    return who and view.names.possessed.of(view.low[noun]) != "organisation" and not known


def _is_kin(view: View, at: int, end: int) -> bool:
    """Does a name between commas give who somebody's kin is: "aan zijn oudste zoon, Sothea."?"""
    return view.word(at - 1) == "," and closes(view, end) and is_kin(view, at - 2)


def _presented(view: View, at: int) -> bool:
    """Does a noun for one human being stand before a token, or what a minister is of?"""
    if view.opens[at] or not view.read[at - 1]:
        return False
    if view.portfolio(at - 1) and view.capital(at - 1):
        first = at - 1
        while view.portfolio(first - 1):
            first -= 1  # "minister van Openbare Werken Ana Pastor"
        return view.word(first - 1) in view.names.links and view.titled(first - 2)
    return view.kind(at - 1) == "person"


def _end(view: View, at: int, last: int) -> int:
    """One past the words of a name from a token on."""
    end, words = at + 1, 1
    while end < last and words < _LONGEST:
        step = 1 + (view.low[end] in view.names.particles and not view.capital(end))
        if end + step > last or not _is_name(view, end + step - 1) or view.opens[end]:
            break
        end, words = end + step, words + 1
    return end


def _is_name(view: View, at: int) -> bool:
    """Can a token be a word of somebody's name?"""
    if not (view.capital(at) and view.read[at]) or view.tokens[at].pos != "PROPN":
        return False
    text = view.tokens[at].text
    long = len(text) > _LETTERS or (at > 0 and view.low[at - 1] in view.names.person_titles)
    plain = long and text.replace("-", "").isalpha() and not text.isupper()
    return plain and not (view.adjective(at) or view.names.no_names.match(text) or view.portfolio(at))


def _listed(view: View, at: int) -> bool:
    low = view.low[at]
    return low in view.names.places or low in view.names.organisations or low in view.names.organisation_words
