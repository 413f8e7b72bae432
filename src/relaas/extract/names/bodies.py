"""Organisations by how their names are built: ministries, bodies with a place, well-known names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.names.trimming import compound, stop
from relaas.extract.names.views import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from relaas.extract.names.views import Place, View

_LONGEST = 4
"""Words of the longest well-known name, and of what a body is for."""
_COMPOUND = 9
"""Letters of a compound that ends in a word of bodies, at the least: "Militärrat"."""
_NAMING = ("PROPN", "NOUN", "X")
_QUOTES = frozenset("\"“”„‘’«»'")


def bodies(view: View) -> Iterator[Draft]:
    """Organisations that the pattern of their words shows.

    Args:
        view: The text.
    """
    done = 0
    for at, last in _openings(view):
        if at < done:
            continue
        draft = _bracketed(view, at, last) or _body(view, at, last)
        if draft is None and view.capital(at):
            draft = next(filter(None, (found(view, at, last) for found in _BUILT)), None)
        if draft:
            yield draft
            done = draft.last
    for first, last in view.bylines:
        for at in range(first, last):
            yield from _credited(view, at, last)


def _openings(view: View) -> list[Place]:
    """Where a body can begin: at a capital, in brackets, at a word of its own or at what stands before its name."""
    names = view.names
    words = view.standing(names.seated | names.located | names.ministries | names.bodies, ("apposed",))
    brackets = ((at + 1, last) for at, last in view.standing("("))
    return sorted({place for place in (*view.parts, *view.raised, *words, *brackets) if place[0] < place[1]})


def _known(view: View, at: int, last: int, *, lower: bool = False) -> Draft | None:
    """A well-known name that begins at a token; in a byline also one in small letters."""
    if not lower and not view.capital(at):
        return None
    for end in range(min(last, at + _LONGEST), at, -1):
        name = " ".join(view.low[at:end])
        if name not in view.names.organisations:
            continue
        if end - at == 1 and not lower and not (_certain(view, at) and _is_apart(view, at)):
            continue
        return view.draft(at, end, "organisation", f"“{name}” is a well-known organisation")
    return None


def _credited(view: View, at: int, last: int) -> Iterator[Draft]:
    """The agency that a byline names at a token, or the several that it names in one: "ANP/AFP"."""
    if draft := _known(view, at, last, lower=True):
        yield draft
        return
    start = view.tokens[at].start
    for part in view.tokens[at].text.split("/"):
        if part.lower() in view.names.organisations:
            why = f"“{part}” is a well-known organisation"
            yield Draft(at, at + 1, start, start + len(part), "organisation", why, sure=True)
        start += len(part) + 1


def _bracketed(view: View, at: int, last: int) -> Draft | None:
    """A well-known name that stands alone in brackets, also in small letters: "(dpa)"."""
    if view.word(at - 1) != "(":
        return None
    draft = _known(view, at, last, lower=True)
    return draft if draft and view.word(draft.last) == ")" else None


def _is_apart(view: View, at: int) -> bool:
    """Is a well-known word no part of a longer name: "House", but not "Opera House"? Initials never are."""
    if not view.names.apart or view.tokens[at].text.isupper():
        return True
    return not any(view.capital(n) and view.tokens[n].pos == "PROPN" for n in (at - 1, at + 1))


def _certain(view: View, at: int) -> bool:
    """Has a short well-known name the letters it must have: initials are all capitals, and no shouted word ("IS")?"""
    text = view.tokens[at].text
    if len(text) <= _LONGEST:
        return text.isupper() and not (view.low[at] in view.common and view.shouts(at))
    return not (view.opens[at] and view.low[at] in view.common)


def _body(view: View, at: int, last: int) -> Draft | None:
    word, names = view.low[at], view.names
    if word in names.seated and (draft := _seated(view, at, last)):
        return draft
    if word in names.located:
        return _located(view, at, last)
    if view.kind(at) == "apposed" and (view.names.noun_capitals or not view.capital(at)):
        return _apposed(view, at, last)
    if word not in names.ministries and not (word in names.bodies and view.capital(at)):
        return None
    end = _purpose(view, at + 2, last) if view.word(at + 1) in names.links else at + 2
    if end == at + 2:
        return None
    if view.names.apart and view.capital(at):
        first = _opening(view, at)
    else:
        first = at - 1 if at and view.read[at - 1] and view.adjective(at - 1) and not view.capital(at) else at
    return view.draft(first, end, "organisation", f"“{word}” with what it is for is an organisation")


def _opening(view: View, at: int) -> int:
    """Where a name begins that goes on to a token, as far as capitals go: "Federal" before "Bureau"."""
    while (
        at and view.read[at - 1] and not view.opens[at] and view.capital(at - 1) and _may_open(view, at - 1)
    ):
        at -= 1
    return at


def _may_open(view: View, at: int) -> bool:
    if view.titled(at) or view.low[at] in view.names.bound or not view.tokens[at].text[0].isalpha():
        return False
    return view.tokens[at].pos in ("PROPN", "ADJ", "NOUN", "X") or view.low[at] in view.names.raised


def _headed(view: View, at: int, last: int) -> Draft | None:
    """What a ministry is for before it, both with a capital: "Health Ministry"."""
    end = at
    while end < last and (_is_portfolio(view, end) or (_joins(view, end) and _is_portfolio(view, end + 1))):
        end += 1
    if end == at or end >= last or not view.capital(end) or view.low[end] not in view.names.ministries:
        return None
    return view.draft(
        at, end + 1, "organisation", f"“{view.low[end]}” behind what it is for is an organisation"
    )


def _is_portfolio(view: View, at: int) -> bool:
    return view.capital(at) and view.portfolio(at)


def _located(view: View, at: int, last: int) -> Draft | None:
    """A body with the place behind it; with the capitalised words before it where it has a capital of its own."""
    end = _place(view, at + 1, last)
    if end == at + 1 or (not view.capital(at) and view.tokens[at + 1].text.isupper()):
        return None
    while view.capital(at) and not view.opens[at] and view.capital(at - 1) and view.read[at - 1]:
        at -= 1
    why = f"“{view.low[end - 2]}” with a place is an organisation"
    return view.draft(at - (view.word(at - 1) in view.names.local), end, "organisation", why)


def _seated(view: View, at: int, last: int) -> Draft | None:
    """A body with "van" and its seat: "parket van Turnhout"."""
    if view.word(at + 1) not in view.names.possessive or view.adjective(at + 2):
        return None
    end = _place(view, at + 2, last)
    why = f"“{view.low[at]}” with its seat is an organisation"
    return view.draft(at, end, "organisation", why) if end > at + 2 else None


def _raised(view: View, at: int, last: int) -> Draft | None:
    """Adjectives with a capital before a noun for bodies with one: "Waals Parlement", "Nationale Bank van Peru"."""
    if view.names.apart:
        return None  # by the word that ends them such names are found in full
    end = at
    while (
        end < last and view.capital(end) and (view.low[end] in view.names.raised or _of_body(view, end, at))
    ):
        end += 1
    if end == at or end >= last or any(view.opens[at + 1 : end + 1]) or not _is_body(view, end):
        return None
    if view.low[end] in view.names.located and (located := _located(view, end, last)):
        return located
    links = view.names.links if view.low[end] in view.names.bodies else view.names.possessive
    end += 1
    if view.word(end) in links and (purpose := _purpose(view, end + 1, last)) > end + 1:
        end = purpose
    return view.draft(at, end, "organisation", f"“{view.low[at]}” with a capital opens its name")


def _of_body(view: View, at: int, first: int) -> bool:
    """Is it an adjective of a place that belongs to the name behind it: "Arabische Liga", but not "Franse Senaat"?"""
    if at > first or not view.adjective(at):
        return view.adjective(at)
    behind = view.word(at + 1)
    if view.word(at + 2) in view.names.links:
        return False  # with what it is for it is a whole name: "Zambarese Liga voor de Rechten van de Mens"
    return not view.low[at].endswith("e") or behind in view.names.bodies


def _is_body(view: View, at: int) -> bool:
    word = view.word(at)
    listed = word in view.names.organisation_words or word in view.names.bodies
    return view.capital(at) and (listed or (len(word) >= _COMPOUND and word.endswith(view.names.ends)))


def _apposed(view: View, at: int, last: int) -> Draft | None:
    """The capitalised words behind a noun for organisations: "persbureau Kartuli"."""
    first = at + 1
    if quoted := view.word(first) in _QUOTES:
        first += 1  # "die Zeitung „Dimokratia“"
    end = first
    while end < min(last, first + _LONGEST) and _is_apposed(view, end):
        end += 1
    if end == first or view.names.inhabitants.match(view.tokens[first].text) or view.adjective(first):
        return None
    if quoted and view.word(end) not in _QUOTES:
        return None
    draft = view.draft(first, end, "organisation", f"“{view.low[at]}” stands before it")
    return replace(draft, end=stop(view, end - 1))


def _is_apposed(view: View, at: int) -> bool:
    """Can a word be one of a name behind what it is: with a capital, and no day ("sued the company Thursday")?"""
    if not view.capital(at) or compound(view, at):
        return False
    return not view.names.no_names.match(view.tokens[at].text)


def _place(view: View, at: int, last: int) -> int:
    """One past a capitalised place behind a body, at most two words."""
    end = at
    tags = _NAMING[: 1 if view.names.noun_capitals else None]  # "wirft der Polizei Misshandlungen vor"
    while end < min(last, at + 2) and view.capital(end) and view.tokens[end].pos in tags:
        end += 1
    return end


def _purpose(view: View, at: int, last: int) -> int:
    """One past what a body is for: capitalised words or portfolios, joined by commas and conjunctions."""
    end = at
    if view.word(end) in view.names.definite and view.capital(end + 1):
        end += 1
    begin = end
    while end < last and end - at < 2 * _LONGEST:
        if _part(view, end):
            end += 1
        elif end > begin and view.word(end) in view.names.links and view.word(end + 1) in view.names.bound:
            if not view.capital(end + 2):
                break
            end += 3
        elif end > begin and _joins(view, end) and _part(view, end + 1):
            end += 2
        else:
            break
    return end if end > begin else at


def _part(view: View, at: int) -> bool:
    return view.portfolio(at) or (view.capital(at) and not view.names.no_names.match(view.tokens[at].text))


def _joins(view: View, at: int) -> bool:
    word = view.word(at)
    if word in view.names.conjunctions:
        return _part(view, at + 1)
    nested = word == "," and view.capital(at + 1) and view.word(at + 2) in view.names.conjunctions
    return nested or (word in view.names.links and view.capital(at + 1))


def _joined(view: View, at: int, last: int) -> Draft | None:
    """Capitalised words around a link that no person's name has: "Dokters Zonder Muren"."""
    link = at + 1
    if not (view.capital(at) and link + 1 < last and view.word(link) in view.names.joints):
        return None
    if not view.capital(link + 1) or (view.opens[at] and view.tokens[link].text.islower()):
        return None
    end = _purpose(view, link + 1, last)
    return (
        view.draft(at, end, "organisation", f"“{view.low[link]}” stands inside it")
        if end > link + 1
        else None
    )


_BUILT: tuple[Callable[[View, int, int], Draft | None], ...] = (_known, _joined, _headed, _raised)
"""Ways to see an organisation in words with a capital, the surest first."""
