"""Names in reports that no parser reads: those that other reports name, found by their letters alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from relaas.lang import packs
from relaas.lang.bodies import known_bodies
from relaas.lang.names import sound
from relaas.lang.placenames import place_names
from relaas.model.anchors import Anchor
from relaas.model.documents import READ
from relaas.model.entities import EntityMention, EntityType, NameKey, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.model.documents import Document

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_LONGEST = 6
"""Words of the longest name that is looked for."""
_LETTERS = 4
"""Of the shortest single word that is taken for a name of another report, and of a country; initials may be shorter."""
_WHY = "as other reports name it; no parser read this report"
_LISTED = "listed in every language; no parser read this report"


def found_again(
    documents: Iterable[Document], mentions: Sequence[EntityMention]
) -> dict[str, tuple[EntityMention, ...]]:
    """Mentions in documents that no parser reads, by document id, where no mention of their own stands.

    Whole names of other reports are found however they are transcribed, a surname alone where one person has it;
    besides them countries and the initials of well-known bodies, as some pack spells them. Everything needs a capital.

    Args:
        documents: Reports whose language has no pack, or one without a parser.
        mentions: The names found in all reports.
    """
    unread = list(documents)
    if not unread:
        return {}
    index = _index(mentions)
    taken = {(m.document, at) for m in mentions for at in range(m.anchor.start, m.anchor.end)}
    return {document.id: tuple(_free(document, index, taken)) for document in unread}


def _free(document: Document, index: _Index, taken: set[tuple[str, int]]) -> Iterator[EntityMention]:
    """The mentions that share no character with one of the document's own."""
    for mention in _mentions(document, index):
        if not any((document.id, at) in taken for at in range(mention.anchor.start, mention.anchor.end)):
            yield mention


@dataclass(slots=True)
class _Index:
    """What is looked for, by how it sounds; None where that could be several things."""

    names: dict[str, tuple[EntityType, NameKey] | None] = field(default_factory=dict)
    listed: dict[str, tuple[EntityType, NameKey]] = field(default_factory=dict)

    def add(self, heard: str, type_: EntityType, key: NameKey) -> None:
        """Look for a name, unless something else sounds so."""
        had = self.names.setdefault(heard, (type_, key))
        if had is not None and (had[0] != type_ or not _agree(had[1], key)):
            self.names[heard] = None


def _agree(one: NameKey, other: NameKey) -> bool:
    """Could two keys be of one thing, as far as they say?"""
    if one.meaning and other.meaning:
        return one.meaning == other.meaning
    return not (one.given and other.given) or one.sound.split()[0] == other.sound.split()[0]


def _index(mentions: Iterable[EntityMention]) -> _Index:
    index = _Index()
    for mention in mentions:
        key = mention.key
        if key is None or key.common:
            continue
        index.add(key.sound, mention.type, key)
        if key.given and key.family_sound != key.sound:
            index.add(key.family_sound, "person", key)
    for code in packs.languages():
        _list(index, code)
    return index


def _list(index: _Index, code: str) -> None:
    """Countries and initials of bodies that a language lists."""
    places = place_names(code)
    for name, countries in places.countries.items() if places else ():
        if len(countries) == 1 and len(name) >= _LETTERS and places and name not in places.pieces:
            key = NameKey(
                (*name.split(),), family=name, sound=_heard(name), meaning=f"country {countries[0]}"
            )
            index.listed.setdefault(name, ("place", key))
    for name, body in known_bodies(code).bodies.items():
        key = NameKey((*name.split(),), family=name, sound=_heard(name), meaning=f"body {body}")
        index.listed.setdefault(name, ("organisation", key))


def _mentions(document: Document, index: _Index) -> Iterator[EntityMention]:
    for segment in document.segments:
        if segment.kind not in (*READ, "dateline"):
            continue
        words = list(_WORD.finditer(document.text, segment.start, segment.end))
        at = 0
        while at < len(words):
            mention, length = _at(document, words[at : at + _LONGEST], index)
            if mention:
                yield mention
            at += length


def _at(
    document: Document, words: Sequence[re.Match[str]], index: _Index
) -> tuple[EntityMention | None, int]:
    """The longest name that begins with some words, and how many words it has; a compound counts by its opening."""
    if words[0][0][0].isupper():
        for length in range(len(words), 0, -1):
            if mention := _named(document, words[0].start(), words[length - 1].end(), index):
                return mention, length
        head = words[0][0].partition("-")[0]
        if mention := _named(document, words[0].start(), words[0].start() + len(head), index):
            return mention, 1
    return None, 1


def _named(document: Document, start: int, end: int, index: _Index) -> EntityMention | None:
    text = document.text[start:end]
    name = plain(text)
    alone = " " not in name
    if alone and len(name) < _LETTERS and not text.isupper():
        return None
    found, why = index.names.get(_heard(name)) or index.names.get(_heard(_bare(name))), _WHY
    if found is None and (text.isupper() or len(name) >= _LETTERS) and _heard(name) not in index.names:
        found, why = _listed(text, name, index), _LISTED
    if found is None:
        return None
    type_, key = found
    if key.acronym and not text.isupper():
        return None
    short = type_ == "person" and alone and bool(key.given)
    own = replace(key, words=(*key.family.split(),), given=()) if short else key
    return EntityMention(document.id, Anchor.of(document.text, start, end), type_, why, own)


def _bare(name: str) -> str:
    """A surname without its article: "Al-Burhan"."""
    article, _, rest = name.partition(" ")
    return rest if article in packs.names(packs.languages()[0]).articles else name


def _listed(text: str, name: str, index: _Index) -> tuple[EntityType, NameKey] | None:
    """What some language lists: a country, or a body by initials in capitals or by several words."""
    found = index.listed.get(name)
    if found and found[0] == "organisation" and " " not in name and not text.isupper():
        return None
    return found


def _heard(name: str) -> str:
    return sound(name, packs.names(packs.languages()[0]))
