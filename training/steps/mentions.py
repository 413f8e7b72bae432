"""Take the names out of a treebank that marks every mention of an entity in its last column (UD English-GUM)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from training.steps.conllu import Sentence, Token

_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
_NOTE = re.compile(r"(?:^|\|)Entity=([^|]*)")
_OPENS_OR_CLOSES = re.compile(r"\((?P<opened>\d+)-(?P<type>[a-z]+)-[^()]*(?P<alone>\))?|(?P<closed>\d+)\)")
_LINKS = {
    "of",
    "the",
    "de",
    "da",
    "del",
    "du",
    "la",
    "von",
    "van",
    "der",
    "den",
    "bin",
    "al",
    "-",
    "&",
    ".",
    "'",
}
_LINKS_OF_BODIES = {"and", "for", "in", "on"}
_NOT_OF_PERSONS = {"of", "in"}
_TITLE = "nmod:desc"
_UNKNOWN = "-"


class Mention(NamedTuple):
    """The words, from the first up to the last, of which an annotator said what they are."""

    start: int
    end: int
    type: str


def mark_names(sentences: Iterable[Sentence]) -> None:
    """Give the names of persons, organisations and places their types, and other proper nouns none that is known."""
    for sentence in sentences:
        tags = ["O"] * len(sentence.tokens)
        for index, token in enumerate(sentence.tokens):
            if token.upos == "PROPN":
                tags[index] = _UNKNOWN
        for start, end, kind in sorted(set(_names(sentence.tokens)), key=lambda name: name.start - name.end):
            if kind and all(tag in {"O", _UNKNOWN} for tag in tags[start:end]):
                tags[start:end] = biluo(end - start, kind)
        sentence.entities = tags


def biluo(size: int, kind: str) -> list[str]:
    """Return the tags of a name of so many words."""
    return [f"U-{kind}"] if size == 1 else [f"B-{kind}", *[f"I-{kind}"] * (size - 2), f"L-{kind}"]


def _names(tokens: list[Token]) -> Iterator[Mention]:
    for mention in _mentions(tokens):
        head = _head(tokens, mention)
        if mention.type in _TYPES and tokens[head].upos == "PROPN" and not _is_people(tokens[head], mention):
            start, end = _run(tokens, mention, head)
            if mention.type != "person" or not _NOT_OF_PERSONS & {token.form for token in tokens[start:end]}:
                yield Mention(start, end, _TYPES[mention.type])


def _mentions(tokens: list[Token]) -> Iterator[Mention]:
    opened: dict[str, list[tuple[int, str]]] = {}
    for index, token in enumerate(tokens):
        note = _NOTE.search(token.misc)
        for found in _OPENS_OR_CLOSES.finditer(note[1] if note else ""):
            if found["alone"]:
                yield Mention(index, index + 1, found["type"])
            elif found["opened"]:
                opened.setdefault(found["opened"], []).append((index, found["type"]))
            elif opened.get(found["closed"]):
                start, kind = opened[found["closed"]].pop()
                yield Mention(start, index + 1, kind)


def _head(tokens: list[Token], mention: Mention) -> int:
    """Return the word of a mention on which the others hang."""
    for index in range(mention.start, mention.end):
        head = tokens[index].head
        if head is None or not mention.start <= head < mention.end or head == index:
            return index
    return mention.start


def _is_people(token: Token, mention: Mention) -> bool:
    """Tell "Huguenots" and "Americans", which are no names to us."""
    return mention.type == "person" and token.xpos == "NNPS"


def _run(tokens: list[Token], mention: Mention, head: int) -> tuple[int, int]:
    """Return the words with capitals around the head, those of a title left out."""
    start, end = head, head + 1
    links = _LINKS | (_LINKS_OF_BODIES if mention.type == "organization" else set())
    while start > mention.start and _belongs(tokens[start - 1], links):
        start -= 1
    while end < mention.end and _belongs(tokens[end], links):
        end += 1
    while start < head and (not _is_raised(tokens[start]) or _in_title(tokens, start, head)):
        start += 1
    while end > head + 1 and not _is_raised(tokens[end - 1]):
        end -= 1
    return start, end


def _belongs(token: Token, links: set[str]) -> bool:
    return _is_raised(token) or token.form.lower() in links


def _is_raised(token: Token) -> bool:
    return token.form[0].isupper() or (token.form[0].isdigit() and token.deprel == "flat")


def _in_title(tokens: list[Token], index: int, head: int) -> bool:
    """Say whether a word stands in the title before a name ("President", "Secretary of State")."""
    while index != head:
        if tokens[index].deprel == _TITLE or tokens[index].upos in {"DET", "PRON"}:
            return True
        above = tokens[index].head
        if above is None or above == index:
            return False
        index = above
    return False
