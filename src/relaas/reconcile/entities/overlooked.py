"""Names that a parsed report has and its own reading missed, known from other reports to the letter."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.model.anchors import Anchor
from relaas.model.documents import READ
from relaas.model.entities import EntityMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from relaas.model.documents import Document
    from relaas.model.entities import EntityType, NameKey

_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_POSSESSED = re.compile(r"['’][sS]?$")
_LONGEST = 6
"""Words of the longest name that is looked for."""
_LETTERS = 4
"""Of the shortest single word that is no acronym."""
_INITIALS = 3
_INSIDE = frozenset(",(–—-/&")
"""Marks behind which a sentence goes on, so that a capital says something."""
_WHY = "other reports name it; the reading of this one passed over it"
_Known = tuple["EntityType", "NameKey"]


def overlooked(
    documents: Iterable[Document], mentions: Sequence[EntityMention]
) -> dict[str, tuple[EntityMention, ...]]:
    """Mentions that parsed documents miss of names that other documents have, by document id.

    A name is looked for to the letter, and only where all reports take it for the same. One word has to stand inside a
    sentence with no other capital beside it, for there its capital says that it is a name.

    Args:
        documents: Reports that a parser reads.
        mentions: The names found in all reports.
    """
    forms = _forms(mentions)
    taken: dict[str, set[int]] = defaultdict(set)
    for mention in mentions:
        taken[mention.document].update(range(mention.anchor.start, mention.anchor.end))
    found = {document.id: tuple(_mentions(document, forms, taken[document.id])) for document in documents}
    return {id_: missed for id_, missed in found.items() if missed}


def _forms(mentions: Iterable[EntityMention]) -> dict[tuple[str, ...], _Known]:
    """What is looked for, by its words; surnames alone among them."""
    types: dict[tuple[str, ...], set[EntityType]] = defaultdict(set)
    guesses: dict[tuple[str, ...], set[EntityType]] = defaultdict(set)
    keys: dict[tuple[str, ...], NameKey] = {}
    for mention in mentions:
        key = mention.key
        if key is None or key.common or not mention.anchor.text[:1].isupper():
            continue
        words = tuple(_WORD.findall(mention.anchor.text))
        (types if key.sure else guesses)[words].add(mention.type)
        keys.setdefault(words, key)
        if mention.type == "person" and key.given and len(words) > 1 and key.sure:
            types[words[-1:]].add("person")
            keys.setdefault(words[-1:], replace(key, words=(*key.family.split(),), given=()))
    settled = {words: types.get(words) or guessed for words, guessed in {**guesses, **types}.items()}
    return {
        words: (next(iter(told)), keys[words])
        for words, told in settled.items()
        if len(told) == 1 and (len(words) > 1 or _is_telling(words[0], keys[words], sure=words in types))
    }


def _is_telling(word: str, key: NameKey, *, sure: bool) -> bool:
    """Is a name of one word long enough, or initials, to be looked for alone?"""
    if word.isupper():
        return len(word) >= _INITIALS
    return len(word) >= _LETTERS and sure and not key.everyday and word[1:].islower()


def _mentions(
    document: Document,
    forms: Mapping[tuple[str, ...], _Known],
    taken: set[int],
) -> Iterator[EntityMention]:
    for segment in document.segments:
        if segment.kind not in READ:
            continue
        words = list(_WORD.finditer(document.text, segment.start, segment.end))
        bare = tuple(_POSSESSED.sub("", word[0]) for word in words)
        at = 0
        while at < len(words):
            length = _length(document.text, words, at, (bare, forms)) if bare[at][0].isupper() else 0
            if length:
                last = at + length - 1
                start, end = words[at].start(), words[last].start() + len(bare[last])
                if taken.isdisjoint(range(start, end)):
                    type_, key = forms[bare[at : at + length]]
                    yield EntityMention(document.id, Anchor.of(document.text, start, end), type_, _WHY, key)
            at += max(length, 1)


def _length(
    text: str,
    words: Sequence[re.Match[str]],
    at: int,
    known: tuple[tuple[str, ...], Mapping[tuple[str, ...], _Known]],
) -> int:
    """Words of the longest known name that opens at one; 0 where there is none or a capital may be by place."""
    bare, forms = known
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        if bare[at : at + length] not in forms:
            continue
        if length == 1 and not _stands_alone(text, words, at):
            return 0
        return length
    return 0


def _stands_alone(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """Stands a word inside a sentence, apart from others with a capital?"""
    if at == 0:
        return False
    before, behind = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    between = text[before.end() : words[at].start()].strip()
    if between and between not in _INSIDE:
        return False
    joined = not between and before[0][0].isupper()
    if joined and not (words[at][0].isupper() and _opens(text, words, at - 1)):
        return False  # "At GMP headquarters" has a capital from its place
    glued = (
        behind is not None and behind[0][0].isupper() and not text[words[at].end() : behind.start()].strip()
    )
    return not glued


def _opens(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """Does a word open a sentence or a line?"""
    between = text[words[at - 1].end() : words[at].start()] if at else "\n"
    return "\n" in between or bool(between.strip(" ,-–—"))
