"""Verbs of saying as a pack lists them, and as a parse may give them: without their particle, or as a past form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from relaas.lang.saying_verbs import SayingVerb
from relaas.lang.tables import refuse
from relaas.lang.wordings import wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHORTEST = 4
"""Letters from which a word makes compounds that mean the same kind of thing."""
_LONGEST_END = 8
"""Letters of the longest end of a past form."""
_FLAGS = (
    "objects",
    "strict",
    "denies",
    "relay",
    "bare",
    "number",
    "pointing",
    "documented",
    "bodies",
    "reflexive",
    "being",
    "hearer",
    "tag",
    "counting",
    "claims",
    "beside",
    "naming",
    "quoted",
    "felt",
    "vouches",
    "within",
    "whole",
    "hedged",
    "closing",
)
_VERB = {"act", "lemmas", "with", "at", "without", "needs", *_FLAGS}


def read_verbs(table: Mapping[str, Any]) -> dict[str, tuple[SayingVerb, ...]]:
    """The `[[verb]]` tables of a file: each lemma with the ways in which it says something.

    Args:
        table: The file as read.

    Raises:
        PackError: A key is unknown.
    """
    verbs: dict[str, tuple[SayingVerb, ...]] = {}
    for row in table.get("verb", ()):
        refuse(row, _VERB, "attribution/verbs.toml")
        flags = {key: bool(row.get(key)) for key in _FLAGS}
        at, with_ = wordings(row.get("at", [])), wordings(row.get("with", []))
        without, needs = frozenset(row.get("without", [])), frozenset(row.get("needs", []))
        verb = SayingVerb(row["act"], with_, at=at, without=without, needs=needs, **flags)
        for lemma in row["lemmas"]:
            verbs[lemma] = (*verbs.get(lemma, ()), verb)
    return verbs


def parted(
    verbs: Mapping[str, tuple[SayingVerb, ...]], particles: Iterable[str]
) -> dict[str, tuple[SayingVerb, ...]]:
    """The verbs, and those with a particle also by what is left without it: "kondigt aan dat", parsed as "kondigen".

    Without its particle a verb may mean anything, so what is said must then be a clause or a quotation.

    Args:
        verbs: Lemma to the ways in which it says something.
        particles: Those that part from their verbs.
    """
    out = dict(verbs)
    for lemma, senses in verbs.items():
        particle = next((word for word in particles if lemma.startswith(word) and lemma != word), None)
        bare = lemma.removeprefix(particle) if particle else ""
        if particle is None or len(bare) < SHORTEST or any((particle,) in s.with_ for s in out.get(bare, ())):
            continue
        plain = (sense for sense in senses if not (sense.with_ or sense.relay or sense.at))
        derived = tuple(replace(sense, with_=((particle,),), objects=False, strict=True) for sense in plain)
        out[bare] = (*out.get(bare, ()), *derived)
    return out


def listed(
    lemma: str, table: Mapping[str, tuple[SayingVerb, ...]], ends: Mapping[str, str]
) -> tuple[SayingVerb, ...]:
    """What a table has under a lemma, or under that of the past form which was given for one.

    Args:
        lemma: As the pipeline gives it.
        table: Lemma to the ways in which it says something.
        ends: Ends of past forms and those of their infinitives.
    """
    if lemma in table:
        return table[lemma]
    for size in range(_LONGEST_END, 0, -1):
        infinitive = ends.get(lemma[-size:])
        if infinitive is not None and (found := table.get(lemma[:-size] + infinitive)):
            return found
    return ()
