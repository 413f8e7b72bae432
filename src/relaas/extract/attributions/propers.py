"""Names that the pipeline has missed or cut short, by the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View

_GROUPS = ("organisation", "medium")
_NAME = 3
"""Words of the longest name of a medium behind the word for one."""


def is_proper(layout: View, first: int, at: int, last: int) -> bool:
    """Is a word one of a name that was missed, or cut before a medium: "Skai | TV", "state broadcaster TBC"?

    Args:
        layout: The document.
        first: Index of the first word of its phrase.
        at: Index of the word.
        last: One past the index of the last word of the name.
    """
    token, kind = layout.tokens[at], layout.speech.kind_of
    if token.pos == "PROPN":
        cut = at + 1 < last and kind(layout.tokens[last - 1].lemma.lower()) == "medium"
        return layout.named[at] < 0 or cut
    capitals = token.text.isupper() and token.text.isalpha() and len(token.text) > 1
    called = first < at == last - 1 and kind(layout.tokens[at - 1].lemma.lower()) in _GROUPS
    return capitals and called and kind(layout.low[at]) is None


def is_inside(layout: View, at: int) -> bool:
    """Stands a preposition inside a name of capitals: "the Kenya Commission | on | Human Rights"?

    Args:
        layout: The document.
        at: Index of the preposition.
    """
    begins = layout.analysis.sentences[layout.tokens[at].sentence].first
    proper = all(layout.tokens[i].text.istitle() for i in (at - 1, at + 1)) and layout.dated[at + 1] < 0
    return layout.speech.order.apart and at - 1 > begins and proper and layout.tokens[at].pos == "ADP"


def is_listed_medium(layout: View, text: str) -> bool:
    """Is a text, in lower case, a medium of the pack's list, with its article or without: "guardian"?

    Args:
        layout: The document.
        text: The text.
    """
    return bool({text, f"the {text}"} & layout.pack.names.media)


def is_person(layout: View, at: int) -> bool:
    """Is a word one of a person's name: "Defense Minister | John | Smith"?

    Args:
        layout: The document.
        at: Index of the word.
    """
    return _is_called(layout, at, "PER")


def is_place(layout: View, at: int) -> bool:
    """Is a word one of a name for a place: "a | Madrid | daily"?

    Args:
        layout: The document.
        at: Index of the word.
    """
    return _is_called(layout, at, "LOC")


def _is_called(layout: View, at: int, label: str) -> bool:
    number = layout.named[at]
    return number >= 0 and layout.analysis.names[number].label == label


def is_common(view: View, at: int, limit: int) -> bool:
    """Is a capital only that of a word which begins its sentence, or of an adjective before a noun?

    Args:
        view: The document.
        at: Index of the first token of what was taken for a name.
        limit: Index that the phrase does not reach.
    """
    last = at
    while last + 1 < limit and view.named[last + 1] == view.named[at]:
        last += 1
    token, end = view.tokens[at], view.tokens[last]
    fronted = (
        last == at and token.pos in ("ADJ", "ADV") and token.lemma.islower()
    )  # "Landelijk telde X er 40"
    return fronted or (end.text.islower() and end.pos == "NOUN")


def past_name(view: View, first: int, limit: int) -> int:
    """One past the nouns side by side that name a medium behind the word for one: "dem Sender | Al Jadeed".

    Args:
        view: The document.
        first: Index of the first of them.
        limit: Index that the name does not reach.
    """
    behind = view.tokens[first]
    known = behind.text.lower() in view.pack.names.organisations  # "dpa"
    if known or (behind.text.isupper() and behind.pos == "NOUN"):
        return first + 1
    last = first
    while view.named[first] < 0 and last < min(limit, first + _NAME) and view.dated[last] < 0:
        token = view.tokens[last]
        if token.pos not in ("NOUN", "PROPN") or not token.text[0].isupper():
            break
        last += 1
    return last
