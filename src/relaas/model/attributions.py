"""Attributions: who says what in one document, and what that makes of a stretch of its text."""

from __future__ import annotations

from typing import Literal

from relaas.model.anchors import Anchor, Place
from relaas.model.frozen import Frozen
from relaas.model.provenance import Provenance

Status = Literal["asserted", "denied", "reported", "withdrawn"]
Stance = Literal["asserted", "denied", "reported", "planned", "hypothetical", "withdrawn"]
Act = Literal["say", "ask", "demand", "promise", "warn", "fear", "deny"]
Mode = Literal["direct", "indirect", "mixed"]


class Attributed(Frozen, frozen=True):
    """Who says something in one document, as far as the text around it tells.

    Attributes:
        source: The innermost source ("het ministerie", "hij"), or None.
        name: The words in the same document that name who the source is, where the source's own words do not
            (a pronoun, "de organisatie"); else None.
        chain: Those who passed it on, nearest the outlet first.
        said: Index of the time at which it was said among the document's time mentions, or None.
        status: What the words around it make of the claim.
        why: The reasons, in words.
        speaker: The name, in any document, that a person decided the source to be, or None.
        promised: Does the source promise it, so that what has come of it is not said by it?
    """

    source: Anchor | None
    name: Anchor | None
    chain: tuple[Anchor, ...]
    said: int | None
    status: Status
    why: str
    speaker: Place | None = None
    promised: bool = False


class Attribution(Frozen, frozen=True):
    """One "X said Y" in one document.

    Attributes:
        source: Who claims it, as named beside the cue: the name without title, else the noun phrase without its
            article, else the pronoun. None where the cue names nobody.
        name: The words that name the source before it in the document, where its own words do not; else None.
        cue: The words that say that it is said.
        content: What is said, in parts where something stands between them: without the word that opens its clause,
            quotation marks around the whole, and final stop.
        mode: In the speaker's own words (direct), in the outlet's (indirect), or in the outlet's with words of the
            speaker's quoted (mixed).
        chain: Those who passed it on, nearest the outlet first.
        act: What saying it is.
        stance: What the text and the speaker make of the content.
        said: Index of the time at which it was said among the document's time mentions, or None.
        why: The reasons, in words.
        provenance: Rule and pack.
        speaker: The name, in any document, that a person decided the source to be, or None.
    """

    source: Anchor | None
    name: Anchor | None
    cue: Anchor
    content: tuple[Anchor, ...]
    mode: Mode
    chain: tuple[Anchor, ...]
    act: Act
    stance: Stance
    said: int | None
    why: str
    provenance: Provenance
    speaker: Place | None = None
