"""What a pack knows of counts said to be wrong, and of those that hold instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relaas.lang.cues import Cues

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Rivals:
    """Words by which a text sets one number in the place of another.

    Attributes:
        wrong: Words before the wrong one of two numbers.
        right: Words before the right one.
        rather: Words between the right one and the wrong one behind it ("50 instead of 51").
        lieu: Words before the wrong one where it comes first, and it is told who told it: "statt 342, wie gemeldet".
        lists: Nouns of what names are kept on: those counted on one are wrong where some stand on it twice.
        found_out: Verbs by which some of the missing turn out to be no such: "bleken", "proved to".
        outdated: Words before the old one, which the new one before it has taken the place of: "niet langer de 319".
        contrary: Words that open a sentence against what was told before: "contrary to earlier reports of 22 deaths".
        initial: Adjectives between an article and the old one: "the initial 25".
        estimates: Nouns of an estimate, of which the old one and the new one both were right in their time.
        adjusted: Words by which it is given another value: "stelde zijn raming van 900 bij".
        only: Right before a number they say that it is less than was told: "slechts negentien van hen".
        revised: Words by which a count is merely given another value, upwards: "herzien", "revised".
        told: Words behind a wrong one: somebody told it (`as`), or still claims it (`claimed`).
        rights: Words before the right one, the wrong one told last before it: "we said 98. Make that 94".
        refutes: Words with which a sentence opens that gives the right one: "Wrong, police said: there were four".
        errors: Words for errors in counting, by kind: some counted too many (`excess`), off a list (`struck`), left out
            (`missed`), a slip; its teller `admits` or, in what follows, `regrets` it; behind `really` stands what was.
    """

    wrong: frozenset[str]
    right: frozenset[str]
    rather: tuple[str, ...]
    lieu: tuple[str, ...]
    lists: frozenset[str]
    found_out: Cues
    outdated: Cues
    contrary: Cues
    initial: frozenset[str]
    estimates: frozenset[str]
    adjusted: Cues
    revised: Cues
    only: frozenset[str]
    told: Cues
    rights: Cues
    refutes: Cues
    errors: Cues


def read_rivals(frames: Mapping[str, Any]) -> Rivals:
    """What `parts` and, where a pack has it, the table `errors` of its `frames.toml` say of them.

    Args:
        frames: The file.
    """
    parts = frames["parts"]
    return Rivals(
        wrong=frozenset(parts["wrong"]),
        right=frozenset(parts["right"]),
        rather=tuple(parts["rather"]),
        lieu=tuple(parts.get("lieu", [])),
        lists=frozenset(parts.get("lists", [])),
        found_out=Cues({"found": parts.get("found_out", [])}),
        outdated=Cues({"outdated": parts.get("outdated", [])}),
        contrary=Cues({"contrary": parts.get("contrary", [])}),
        initial=frozenset(parts.get("initial", [])),
        estimates=frozenset(parts.get("estimates", [])),
        adjusted=Cues({"adjusted": parts.get("adjusted", [])}),
        revised=Cues({"revised": parts.get("revised", [])}),
        only=frozenset(parts.get("only", [])),
        told=Cues(parts.get("rivals", {})),
        rights=Cues({"right": parts.get("rights", [])}),
        refutes=Cues({"refuted": parts.get("refutes", [])}),
        errors=Cues(frames.get("errors", {})),
    )
