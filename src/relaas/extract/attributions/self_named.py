"""The name that is given of whoever speaks: "a woman named Dora", "een boer die zich Amin noemt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase

_LONGEST = 4
"""Words of a name, and of what stands between who speaks and his name where a verb closes it."""


def self_named(layout: Layout, phrase: Phrase) -> Phrase | None:
    """The name given behind a phrase for somebody, or None.

    Args:
        layout: The document.
        phrase: What he is, no name in it.
    """
    words, at = layout.speech.telling, phrase.last
    if at < len(layout.low) and layout.low[at] == ",":
        at += 1
    if (led := layout.any_of(at, words.naming)) is not None:
        return _name(layout, at + len(led), phrase)
    related = at < len(layout.low) and layout.low[at] in layout.speech.pronouns.relative
    if not (related and words.naming_last):
        return None
    for begun in range(at + 1, min(at + 1 + _LONGEST, len(layout.low))):
        name = _name(layout, begun, phrase)
        if name is not None:
            return name if layout.any_of(name.last, words.naming_last) is not None else None
        if layout.is_mark(begun) or layout.tokens[begun].pos == "NOUN":
            return None
    return None


def _name(layout: Layout, first: int, phrase: Phrase) -> Phrase | None:
    """A name from a token on, as far as its words begin with capitals."""
    last = first
    while last < min(first + _LONGEST, len(layout.tokens)) and layout.tokens[last].text[:1].isupper():
        last += 1
    if last == first or layout.dated[first] >= 0:
        return None
    return replace(
        phrase, first=first, last=last, head=last - 1, start=first, end=last, kind="person", named=True
    )
