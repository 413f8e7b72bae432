"""What one entry of a list of cues stands for: its phrases, and what its marks say of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.errors import PackError
from relaas.lang.cuetexts import KIND
from relaas.lang.nouns import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

GAP, ORDER = " … ", " .. "
MARKS = "!>^?~&"
"""Signs behind an entry: done to somebody, leads, done by those counted, weak, of a headline without a verb, sure."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together.

    Attributes:
        words: Their forms or dictionary forms.
        particle: Is it the particle of a separable verb, which closes its clause?
        behind: Must it stand behind the first phrase?
    """

    words: tuple[str, ...]
    particle: bool = False
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """Phrases that tell something together.

    Attributes:
        name: What they tell.
        phrases: All of them must be found.
        done_to: Is it a verb whose subject in the active does it, and does not undergo it?
        leads: Does it speak of what stands right behind it alone?
        done_by: Is it a verb that tells what its subject does, and nothing of its object?
        weak: Does any other cue of the clause tell more?
        verbless: Does it tell something only where its clause has no verb, as in a headline?
        sure: Does it speak only of people, or of things that can be hit, which a list of nouns knows?
    """

    name: str
    phrases: tuple[Phrase, ...]
    done_to: bool = False
    leads: bool = False
    done_by: bool = False
    weak: bool = False
    verbless: bool = False
    sure: bool = False

    @property
    def kindred(self) -> bool:
        """Does it name a kind of words?"""
        return any(word.startswith(KIND) for phrase in self.phrases for word in phrase.words)


def read_cue(name: str, entry: str) -> list[Cue]:
    """The cues an entry stands for: a separable verb joined and apart.

    Args:
        name: What they tell.
        entry: One entry in the notation of `packs/*/figures/cues.toml`, one form of it.

    Raises:
        PackError: The entry is empty.
    """
    source = entry.rstrip(MARKS)
    marks = [mark in entry[len(source) :] for mark in MARKS]
    if not source.strip():
        raise PackError(f"the cues of {name!r} have an empty entry")
    ordered = ORDER in source
    parts = source.split(ORDER if ordered else GAP)
    joined = tuple(Phrase(tuple(folded(part).replace("|", "").split()), behind=ordered) for part in parts)
    if not ordered:  # the longest first: it stands in fewest places, and the others are looked for around it
        joined = tuple(sorted(joined, key=lambda phrase: -len(phrase.words[0])))
    apart = [Cue(name, tuple(_apart(parts)), *marks)] if "|" in source else []
    return [Cue(name, joined, *marks), *apart]


def _apart(parts: Iterable[str]) -> Iterable[Phrase]:
    verbs: list[Phrase] = []
    particles: list[Phrase] = []
    for part in parts:
        particle, bar, verb = folded(part).partition("|")
        if bar:
            verbs.insert(0, Phrase((verb,)))
            particles.append(Phrase((particle,), particle=True))
        else:
            verbs.append(Phrase(tuple(folded(part).split())))
    return [*verbs, *particles]
