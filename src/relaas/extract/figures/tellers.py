"""Numbers of those who tell something, who are no figure: "two clerks and three guards told Tass"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.extract.figures.scenes import QUOTES
from relaas.lang.nouns import folded
from relaas.lang.packs import LanguagePack

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot

_JOINED = "conj"
"""Relation of a noun that "and" joins to one before it."""
_LONG, _ROW = 6, 3
"""Tokens of a noun phrase joined to that of a number, and such phrases at most."""


@dataclass(frozen=True, slots=True)
class Tellers:
    """How those who tell are known.

    Attributes:
        sources: Characters of those who are said to tell something.
        pack: The language.
    """

    sources: Sequence[tuple[int, int]]
    pack: LanguagePack


def is_teller(scene: Scene, spot: Spot, noun: Noun | None, told: Tellers) -> bool:
    """Is it the number of those who told it?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        told: Who is said to tell something.
    """
    if noun is not None and (
        _is_behind_teller(scene, spot, told) or _tell_together(scene, spot, noun, told.pack)
    ):
        return True
    start, end = spot.mention.anchor.start, spot.mention.anchor.end
    end = scene.tokens[noun.at].end if noun is not None else end
    said = scene.words.says.of(scene.named(noun.at)) if noun is not None else None
    before = scene.tokens[spot.first - 1]  # "de teller staat op 512 bevestigde besmettingen"
    held = said is not None and before.pos == "ADP" and folded(before.text) not in scene.words.traps.tellers
    silent = said in ("killed", "missing")  # "the 110 deaths announced on Thursday"
    if scene.words.strict and noun is not None:
        silent = silent or (said is not None and not tells(scene, noun, told.pack))
    if not (held or silent) and any(low < end and start < high for low, high in told.sources):
        return True
    traps = scene.words.traps
    if noun is not None and traps.media.of(scene.named(noun.at)) is not None:
        return not traps.silenced.found(scene.cued, *spot.stretch)
    named = noun is not None and traps.sources.of(scene.named(noun.at)) is not None
    if named and noun is not None and tells(scene, noun, told.pack):
        return True
    first = (_joined_to(scene, spot) or spot).first  # "volgens twee getuigen en drie medewerkers"
    return named and any(scene.folded(at) in traps.tellers for at in range(first - 3, first))


def tells(scene: Scene, noun: Noun, pack: LanguagePack) -> bool:
    """Is it the subject of a verb of saying: "twee functionarissen zeiden …"?

    Args:
        scene: The text.
        noun: Who is counted.
        pack: The language.
    """
    token = scene.tokens[noun.at]
    if token.dep == _JOINED and scene.tokens[token.head].pos == "NOUN":
        token = scene.tokens[token.head]  # "zeiden twee getuigen en drie medewerkers"
    if scene.words.object_behind and token.dep.endswith(":pass"):
        return False  # "20 people have been confirmed killed"
    return token.dep.startswith("nsubj") and scene.tokens[token.head].lemma in pack.verbs.reporting


def _is_behind_teller(scene: Scene, spot: Spot, told: Tellers) -> bool:
    """Are they joined to others counted who tell it: "volgens twee getuigen en drie medewerkers"?"""
    end = scene.tokens[spot.first - 2].end
    return _joined_to(scene, spot) is not None and any(low < end <= high for low, high in told.sources)


def _joined_to(scene: Scene, spot: Spot) -> Spot | None:
    """The number before one, where "and" joins the two."""
    before = scene.spots[spot.index - 1] if spot.index else None
    if before is None or before.sentence != spot.sentence or spot.first - before.last > _LONG:
        return None
    return before if scene.tokens[spot.first - 1].pos == "CCONJ" else None


def _tell_together(scene: Scene, spot: Spot, noun: Noun, pack: LanguagePack) -> bool:
    """Do they, with those joined to them, stand right before a verb of saying, behind a comma or where a line opens?

    So "…, two local officials and a doctor said", which a parse takes apart.
    """
    tokens, last = scene.tokens, spot.sentence[1]
    at = noun.last
    for _ in range(_ROW):
        at = _joined_end(scene, at, last) or at
    others = _joined_to(scene, spot)
    first = spot.first if others is None else others.first
    opens = first == spot.sentence[0] or tokens[first - 1].text in (",", *QUOTES)
    joined = at > noun.last or others is not None
    if not (opens and joined) or at >= last or tokens[at].lemma not in pack.verbs.reporting:
        return False
    plain = scene.words.says.of(scene.named(noun.at)) is None and "VerbForm=Fin" in tokens[at].morph
    return plain and not (at + 1 < last and scene.words.cues.is_word(tokens[at + 1]))


def _joined_end(scene: Scene, at: int, last: int) -> int | None:
    """Where a noun phrase ends that "and" joins to what ends at a token; None where there is none."""
    if at >= last or scene.tokens[at].pos != "CCONJ":
        return None
    end = at + 1
    while end < min(at + _LONG, last) and scene.tokens[end].pos in ("DET", "NUM", "ADJ", "NOUN", "PROPN"):
        end += 1
    return end if end > at + 1 and scene.tokens[end - 1].pos in ("NOUN", "PROPN") else None
