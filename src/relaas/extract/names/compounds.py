"""Names that the word they are compounded with, or that stands before them, tells: "Aristoteles-universiteit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.names.trimming import compound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View


def compounds(view: View) -> Iterator[Draft]:
    """Bodies whose last part says that they are one, and unknown names behind a noun for a place.

    Reach for it last: it finds what the pipeline has overlooked.

    Args:
        view: The text.
    """
    for at, _ in view.raised if not view.names.apart else ():
        if not view.capital(at) or view.tokens[at].text.isupper():
            continue
        if _is_body(view, at):
            yield view.draft(at, at + 1, "organisation", "its last part is a word of bodies", sure=False)
        elif _is_there(view, at):
            why = f"“{view.low[at - 1]}” stands before it"
            yield view.draft(at, at + 1, "place", why, sure=False)


def _is_body(view: View, at: int) -> bool:
    """Is it a name and a word of bodies, joined by a hyphen: "Alzahra-universiteit"; not "VN-commissie"?"""
    head, _, tail = view.tokens[at].text.rpartition("-")
    if not head.replace("-", "").isalpha() or not head.istitle() or view.names.adjectives.match(head):
        return False
    return tail in view.names.organisation_words and not compound(view, at)


def _is_there(view: View, at: int) -> bool:
    """Is it a word with a capital of its own behind a noun for a place: "in metrostation Maalbeek"?"""
    noun, token = view.tokens[at - 1], view.tokens[at]
    if view.low[at - 1] not in view.names.place_words or noun.text[0].isupper() or view.opens[at]:
        return False
    return token.pos == "PROPN" and token.text.isalpha() and not (view.adjective(at) or view.capital(at + 1))
