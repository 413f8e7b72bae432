"""Which entity the words for a source or a place mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from operator import itemgetter
from typing import TYPE_CHECKING

from relaas.model.anchors import Place
from relaas.model.entities import Entity, EntityType, NameMention
from relaas.model.figures import Link
from relaas.model.frozen import Frozen
from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.model.anchors import Anchor
    from relaas.model.documents import Document

_BINDS = 4
"""A word of at most so many letters right before a name mostly binds it to another noun ("de vader van Amini")."""
_ROLE = 2
"""Words of a role that has capitals without being a name: "Home Secretary", "SPD-Politiker"."""
_FRONTED = 12
"""Characters before a place that opens its paragraph: a preposition and at most a word for what it is."""
_VERB = 30
"""Characters between a place and what it counts: a verb and a word or two."""
_VERBAL = re.compile(r"[a-zà-ÿ ]+").fullmatch
"""Only words without a capital: no dateline ("UTRECHT - "), no other name and no new clause."""
_SPEAKS: tuple[EntityType, ...] = ("person", "organisation")


class Named(Frozen, frozen=True):
    """An entity with one of its mentions."""

    entity: Entity
    mention: NameMention


class Held(Frozen, frozen=True):
    """Whom the words for an office stand for by what other reports tell, or why that is left open.

    Attributes:
        entity: Id of who holds it, or None.
        why: The reason, in words.
    """

    entity: str | None
    why: str


Holders = Mapping[Place, Held]


class Names:
    """Entities by where they are named and by the forms they are named with.

    Args:
        entities: All of a story.
        holders: Whom offices stand for of which their own report names no holder.
    """

    def __init__(self, entities: Sequence[Entity], holders: Holders | None = None) -> None:
        self._holders = holders or {}
        self._by_document: dict[str, list[Named]] = {}
        self._by_form: dict[str, dict[str, Entity]] = {}
        self.by_id = {entity.id: entity for entity in entities}
        for entity in entities:
            for mention in entity.mentions:
                self._by_document.setdefault(mention.document, []).append(Named(entity, mention))
                self._by_form.setdefault(unaccented(mention.anchor.text), {})[entity.id] = entity
        self._by_end = {
            document: sorted(enumerate(named), key=_end) for document, named in self._by_document.items()
        }

    def source(self, anchor: Anchor, document: str) -> Entity | None:
        """Who the words for a source name, or None where they describe somebody else or nobody known.

        Args:
            anchor: The words.
            document: Where they stand.
        """
        inside = [n for n in self._inside(anchor, document) if _is_it(n, anchor)]
        best = max(inside, key=lambda n: (n.entity.type == "person", _length(n.mention.anchor)), default=None)
        return best.entity if best else self._by_words(anchor.text, _SPEAKS)

    def held(self, anchor: Anchor, document: str) -> Held | None:
        """Whom words for an office stand for, or why that is open; None where nothing is known of it.

        Args:
            anchor: The words.
            document: Where they stand.
        """
        return self._holders.get(Place(document, anchor))

    def at(self, place: Place) -> Entity | None:
        """What is named by just the words at a place.

        Args:
            place: The words of one mention.
        """
        named = self._by_document.get(place.document, ())
        return next((n.entity for n in named if n.mention.anchor == place.anchor), None)

    def place(self, anchor: Anchor, document: str) -> Entity | None:
        """The place that words name.

        Args:
            anchor: The words.
            document: Where they stand.
        """
        inside = [n for n in self._inside(anchor, document) if n.entity.type == "place"]
        best = max(inside, key=lambda n: _length(n.mention.anchor), default=None)
        return best.entity if best else self._by_words(anchor.text, ("place",))

    def several(self, anchor: Anchor, document: str) -> bool:
        """Do words name several places in one breath: "Lommel en Pelt"?

        Args:
            anchor: The words.
            document: Where they stand.
        """
        starts = {n.mention.anchor.start: n for n in self._inside(anchor, document)}
        first = starts.get(anchor.start)
        apart = {n.entity.id for at, n in starts.items() if first and at >= first.mention.anchor.end}
        return first is not None and bool(apart - {first.entity.id})

    def told_in(self, document: Document, sentence: tuple[int, int]) -> str:
        """The id of the first place that a sentence names; empty where it names none.

        Args:
            document: The text.
            sentence: Where the sentence begins and ends.
        """
        first, last = sentence
        places = (n for n in self._by_document.get(document.id, ()) if n.entity.type == "place")
        inside = [n for n in places if first <= n.mention.anchor.start < last]
        return min(inside, key=lambda n: n.mention.anchor.start).entity.id if inside else ""

    def scene(self, document: Document, at: int) -> Anchor | None:
        """The place that the paragraph around an offset opens with: "In Zahedan schoot de politie …".

        Args:
            document: The text.
            at: Where in it.
        """
        start = document.text.rfind("\n", 0, at) + 1
        for named in self._by_document.get(document.id, ()):
            anchor = named.mention.anchor
            if named.entity.type == "place" and start < anchor.start < at:
                before = document.text[start : anchor.start].split()
                if before and len(before[0]) <= _BINDS and anchor.start - start <= _FRONTED:
                    return anchor
        return None

    def subject(self, document: Document, sentence: int, at: int) -> Anchor | None:
        """The place that a sentence opens with and that counts what it tells: "België telt er twintig".

        Args:
            document: The text.
            sentence: Where the sentence begins.
            at: Where in it what is counted stands.
        """
        for named in self._by_document.get(document.id, ()):
            anchor = named.mention.anchor
            if named.entity.type == "place" and sentence <= anchor.start and anchor.end < at:
                before, after = document.text[sentence : anchor.start], document.text[anchor.end : at]
                if len(before) <= _BINDS and len(after) <= _VERB and _VERBAL(after):
                    return anchor
        return None

    def _inside(self, anchor: Anchor, document: str) -> Iterable[Named]:
        named = self._by_end.get(document, [])
        first = bisect_right(named, anchor.start, key=_end)
        ending = sorted(named[first : bisect_right(named, anchor.end, first, key=_end)], key=itemgetter(0))
        return (
            n
            for _, n in ending
            if anchor.start <= n.mention.anchor.start or n.mention.anchor.end == anchor.end
        )

    def _by_words(self, text: str, types: Sequence[EntityType]) -> Entity | None:
        found = [e for e in self._by_form.get(unaccented(text), {}).values() if e.type in types]
        return found[0] if len(found) == 1 else None


def _end(numbered: tuple[int, Named]) -> int:
    """Where a name ends."""
    return numbered[1].mention.anchor.end


def link(
    anchor: Anchor, name: Anchor | None, document: str, names: Names, speaker: Place | None = None
) -> Link:
    """Somebody in a chain, with the entity where it is known: by what names it elsewhere, else by its own words.

    "het ministerie" is the one that was named before it in the text, whatever others the report calls so. Of whom there
    is no entity what "zij" stands for gives the words: "hulpdiensten".

    Args:
        anchor: The words for it.
        name: Words elsewhere in the document that name it, or None; passed over where its own words are a name.
        document: Where they stand.
        names: The entities.
        speaker: A name in any document that a person decided it to be, or None.
    """
    if speaker is not None:
        decided = names.at(speaker)
        return Link(decided.id if decided else None, anchor.text, anchor)
    meant = words_for(anchor, name)
    entity = _named(anchor, meant, document, names)
    if entity is not None:
        return Link(entity.id, anchor.text, anchor)
    held = names.held(meant, document)
    return Link(held.entity if held else None, meant.text, anchor)


def why_held(
    anchor: Anchor, name: Anchor | None, document: str, names: Names, speaker: Place | None = None
) -> str:
    """What other reports tell of whom somebody in a chain stands for; empty where his own or a person tells it.

    Args:
        anchor: The words for it.
        name: Words elsewhere in the document that name it, or None.
        document: Where they stand.
        names: The entities.
        speaker: A name in any document that a person decided it to be, or None.
    """
    meant = words_for(anchor, name)
    own = speaker or _named(anchor, meant, document, names)
    held = names.held(meant, document) if own is None else None
    return held.why if held else ""


def words_for(anchor: Anchor, name: Anchor | None) -> Anchor:
    """The words that tell who somebody is: those elsewhere, unless his own are a name that those go on with.

    So "Smet" is its own name beside "Els Smet", but "the Home Secretary" and "der SPD-Politiker" are whom others name.

    Args:
        anchor: His own words.
        name: Words elsewhere in the document that name him, or None.
    """
    if name is None:
        return anchor
    own = anchor.text.split()
    goes_on = own[-1] in name.text or own[-1].isupper() or len(own) > _ROLE
    return anchor if is_name(anchor.text) and goes_on else name


def _named(anchor: Anchor, meant: Anchor, document: str, names: Names) -> Entity | None:
    found = names.source(meant, document)
    return found if found is not None or meant is anchor else names.source(anchor, document)


def is_name(words: str) -> bool:
    """Is there a name in the words for somebody: a capital beyond the first letter?

    Args:
        words: As in the text.
    """
    return any(letter.isupper() for letter in words[1:])


def _length(anchor: Anchor) -> int:
    return anchor.end - anchor.start


def _binds(word: str) -> bool:
    """Can a word bind what follows to another noun? A short one in small letters: a preposition or an article."""
    return len(word) <= _BINDS and word.islower()


def _is_it(named: Named, anchor: Anchor) -> bool:
    """Is a name inside the words for a source that source, and not somebody it belongs to?"""
    at = named.mention.anchor
    if (
        at.start < anchor.start
    ):  # the name has an adjective more: "Russische ministerie van Buitenlandse Zaken"
        return True
    if named.entity.type == "place":
        return _length(at) == _length(anchor)
    before = anchor.text[: at.start - anchor.start].split()
    behind = anchor.text[at.end - anchor.start :].split()
    told = bool(behind) and len(behind[0]) > _BINDS and all(word.islower() for word in behind)
    common = bool(before) and at.text.islower()
    # "Catalan police chief"; "the city's police" where others are called so alone; "arts van het
    # Anwarziekenhuis", "bron bij de missie Minusma", "an aide to President Lee"
    if told or common or any(_binds(word) for word in before[1:]):
        return False
    if 2 * _length(at) >= _length(anchor):
        return True
    return at.end == anchor.end and (len(before) < 2 or len(before[-1]) > _BINDS or before[-1][0].isupper())
