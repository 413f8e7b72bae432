"""Names of several reports built by hand, and the report in which one is looked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.names.keys import key
from relaas.extract.names.meanings import meaning
from relaas.lang.packs import load
from relaas.model.anchors import Anchor
from relaas.model.documents import Document, Published, Segment, digest
from relaas.model.entities import EntityMention

if TYPE_CHECKING:
    from relaas.model.entities import EntityType

TYPES: dict[str, EntityType] = {"p": "person", "o": "organisation", "l": "place"}


def mentions(*told: str) -> list[EntityMention]:
    """Mentions from lines `document type name`, in Dutch.

    `name = short` gives initials in brackets; a question mark behind the type says that it is a guess.
    """
    made, pack = [], load("nl")
    for at, line in enumerate(told):
        document, letter, rest = line.split(" ", 2)
        form, _, alias = rest.partition(" = ")
        type_ = TYPES[letter[0]]
        bare = key(form, type_, pack.names, alias=alias, sure=len(letter) == 1)
        full = replace(bare, meaning=meaning(form, type_, pack), language="nl")
        anchor = Anchor(100 * at, 100 * at + len(form), form)
        made.append(EntityMention(document, anchor, type_, "a name", full))
    return made


def report(text: str, id_: str, language: str) -> Document:
    """A report that is all body, of a day that nobody says."""
    return Document(
        id=id_,
        path="3.txt",
        outlet="Bode",
        title=None,
        language=language,
        url=None,
        sha256=digest(text),
        text=text,
        published=Published(None, (), None, "nobody says"),
        segments=(Segment("body", 0, len(text)),),
    )
