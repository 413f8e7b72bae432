"""Newspapers and stations that the pipeline has overlooked: "told the Monitor", "NTV, the state broadcaster"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View

_BEHIND = 4
"""Tokens behind a name's comma in which is told what it is."""


def outlets(view: View) -> Iterator[Draft]:
    """Outlets by who is told something and by what is said of a name in capitals.

    Args:
        view: The text.
    """
    for at, _ in view.raised:
        if (
            not view.capital(at)
            or view.low[at] in view.names.person_titles
            or view.names.no_names.match(view.tokens[at].text)
        ):
            continue
        if _is_told(view, at):
            yield view.draft(at, at + 1, "organisation", "it is told something, as newspapers are")
        elif _is_described(view, at) or _is_presented(view, at):
            yield view.draft(at, at + 1, "organisation", "it is said to be an outlet")


def _is_told(view: View, at: int) -> bool:
    """Is a word with an article told something, or does it quote somebody: "told the Monitor", "quoted by the Star"?"""
    if view.word(at - 1) not in view.names.definite or view.word(at - 2) not in view.names.told:
        return False
    if view.capital(at - 1) or view.capital(at + 1) or view.adjective(at):
        return False
    by = view.tokens[at - 2].pos == "ADP"
    said = view.pack.speech.senses(view.tokens[at - 3].lemma) if by and at > _BEHIND else not by
    plain = view.tokens[at].text.isalpha() and not view.names.inhabitants.match(view.tokens[at].text)
    return bool(said) and plain and view.word(at + 1) not in view.names.genitives


def _is_described(view: View, at: int) -> bool:
    """Does a comma and what it is stand behind initials: "NTV, the state broadcaster"?"""
    if not _is_initials(view, at) or view.word(at + 1) != ",":
        return False
    words = range(at + 2, min(at + 2 + _BEHIND, len(view.tokens)))
    noun = next((n for n in words if _is_medium(view, n)), None)
    return noun is not None and all(view.tokens[n].pos in ("DET", "ADJ", "NOUN") for n in range(at + 2, noun))


def _is_presented(view: View, at: int) -> bool:
    """Does what it is stand before a name in capitals or with digits: "broadcaster ANT1", "de zender 5News"?"""
    return _is_medium(view, at - 1) and not view.capital(at - 1) and _is_initials(view, at)


def _is_medium(view: View, at: int) -> bool:
    return view.word(at) in view.pack.speech.sources.media_words


def _is_initials(view: View, at: int) -> bool:
    text = view.tokens[at].text
    return len(text) > 1 and text.isupper() and text.isalnum()
