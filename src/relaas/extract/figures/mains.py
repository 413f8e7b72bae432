"""Where the clause of those counted goes on behind what stands between them and its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.scenes import SOFT

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.tokens import Token

WIDE = 16
"""Tokens between two commas that say who those counted are, at most."""
_HELPING = ("aux", "cop")
"""Relations of the words that a predicate of several words begins with."""
_AWAY = 4
"""Tokens behind those counted among which words for a part of them end."""


def main_clause(scene: Scene, spot: Spot, end: int) -> int | None:
    """Where the main clause goes on behind a relative clause: "de twee mannen die waren aangehouden, mochten …".

    Args:
        scene: The text.
        spot: The number.
        end: One past it, or past its noun.
    """
    tokens = scene.tokens
    opens = end + (end < spot.stretch[1] and tokens[end].text == ",")
    if scene.words.object_behind and opens == end and (main := _behind_short(scene, spot, end)) is not None:
        return main
    if opens >= spot.stretch[1] or not (_is_relative(scene, opens) or _parts(scene, end, opens)):
        return None
    inside = range(opens, spot.stretch[1] - 1)
    close = next((at for at in inside if tokens[at].text == "," and _is_verb(scene, at + 1)), None)
    return _second_verb(scene, spot, opens) if close is None else close + 1


def _is_relative(scene: Scene, at: int) -> bool:
    """Does a relative clause begin, its pronoun behind a preposition or not: "who", "van wie", "about whom"?"""
    tokens = scene.tokens
    behind = at + 1 < len(tokens) and tokens[at].pos == "ADP"
    asks = behind and any(f"PronType={kind}" in tokens[at + 1].morph for kind in ("Rel", "Int"))
    return "PronType=Rel" in tokens[at].morph or asks


def _second_verb(scene: Scene, spot: Spot, opens: int) -> int | None:
    """The finite verb behind a relative clause that no comma closes: "drie agenten die ter plaatse waren kwamen om".

    It stands beside no other word of the clause's own verb, and is not the last of its stretch.
    """
    tokens, end = scene.tokens, spot.stretch[1]
    close = next((at for at in range(opens + 1, end) if tokens[at].text in SOFT), end)
    verbs = [at for at in range(opens + 1, close) if _is_finite(tokens[at])]
    if scene.words.object_behind or len(verbs) != 2 or verbs[0] + 1 == verbs[1] == close - 1:
        return None
    joined = any(tokens[at].pos in ("CCONJ", "SCONJ") for at in range(verbs[0], verbs[1]))
    return None if joined else verbs[1]


def _is_finite(token: Token) -> bool:
    """Is it a finite verb? A parse may take "zijn" for a pronoun, which no auxiliary is."""
    return "VerbForm=Fin" in token.morph or (token.pos == "PRON" and token.dep.startswith("aux"))


def _is_verb(scene: Scene, at: int) -> bool:
    """Is it a finite verb, or "zijn" behind a relative clause, which a parse may take for a possessive?"""
    return _is_finite(scene.tokens[at]) or (
        scene.folded(at) in scene.words.traps.being and not scene.words.object_behind
    )


def _behind_short(scene: Scene, spot: Spot, end: int) -> int | None:
    """The main verb behind a participle that qualifies: "the eight people arrested over the theft were released"."""
    tokens = scene.tokens
    if end >= spot.stretch[1] or tokens[end].pos != "VERB" or "Tense=Past" not in tokens[end].morph:
        return None
    for at in range(end + 1, spot.stretch[1]):
        if tokens[at].pos == "AUX" and "VerbForm=Fin" in tokens[at].morph:
            return at
        opens = tokens[at].pos in ("CCONJ", "SCONJ", "VERB", "PRON") or tokens[at].dep == "mark"
        if tokens[at].text in SOFT or opens:
            return None
    return None


def behind_open(scene: Scene, spot: Spot, end: int) -> int | None:
    """The main verb behind what stands between those counted and it, by the tree.

    A relative clause without commas ("nine people who had been hurt in it were arrested"), or anything between two
    commas ("forty people, most of them traders, had lost their lives").

    Args:
        scene: The text.
        spot: The number.
        end: One past it, or past its noun.
    """
    tokens = scene.tokens
    if not scene.words.object_behind or not spot.last <= end < spot.stretch[1]:
        return None
    subject, head = tokens[end - 1], tokens[end - 1].head
    if subject.head == end - 1 and _is_relative(scene, end):
        return _unparsed(scene, spot, end)
    if not subject.dep.startswith("nsubj") or not end < head < spot.stretch[1]:
        return None
    helpers = (
        at for at in range(end, head) if tokens[at].head == head and tokens[at].dep.startswith(_HELPING)
    )
    main = next(helpers, head)
    closed = tokens[end].text == "," and any(tokens[at].text == "," for at in range(end + 1, main))
    short = (
        tokens[end].dep.startswith("acl") and tokens[end].head == end - 1
    )  # "four held for spraying paint were"
    return main if closed or short or "PronType=Rel" in tokens[end].morph else None


def _unparsed(scene: Scene, spot: Spot, end: int) -> int | None:
    """The main verb where a parse finds none, and hangs all on those counted: the second finite verb behind them.

    "All six employees who had not been heard from are dead".
    """
    tokens = scene.tokens
    verbs = [at for at in range(end, spot.stretch[1]) if "VerbForm=Fin" in tokens[at].morph]
    if len(verbs) != 2 or any(tokens[at].pos == "CCONJ" for at in range(*verbs)):
        return None
    return verbs[1] if tokens[verbs[1]].pos == "AUX" else None


def behind_apposed(scene: Scene, spot: Spot, end: int) -> int | None:
    """The finite verb behind what is set between commas: "drie van hen, broers uit Gent, zijn inmiddels overleden".

    Args:
        scene: The text.
        spot: The number.
        end: One past it, or past its noun.
    """
    tokens = scene.tokens
    if scene.words.object_behind:
        return None
    found = scene.words.part_behind.found(scene.cued, end, min(end + _AWAY, spot.stretch[1]))
    opens = max((hit.at[-1] + 1 for hit in found if hit.at[0] == end), default=end)
    if opens >= spot.stretch[1] or tokens[opens].text != ",":
        return None
    inside = range(opens + 1, min(opens + WIDE, spot.stretch[1] - 1))
    close = next((at for at in inside if tokens[at].text == "," or _is_finite(tokens[at])), None)
    return (
        close + 1
        if close is not None and tokens[close].text == "," and _is_finite(tokens[close + 1])
        else None
    )


def _parts(scene: Scene, end: int, opens: int) -> bool:
    """Does a part stand between commas: "12 people, including two children, were killed"? Where its verb is behind."""
    if not scene.words.object_behind or end == opens:
        return False
    return any(hit.at[0] == opens for hit in scene.words.part_before.found(scene.cued, opens, opens + 3))
