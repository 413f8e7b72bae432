"""How a report speaks of what its own paper printed before: "zoals we maandag schreven", "Friday's edition"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_BETWEEN = 8
"""Words that may stand between a paper and its verb: "die wij van de dienst van de burgemeester overnamen"."""
_PARTS = frozenset(".;:!?()–—\n,\"“”„«»‘’'")
"""Signs over which neither goes."""


@dataclass(frozen=True, slots=True)
class Press:
    """The words for it; all phrases as they stand once the times in them are left out.

    Attributes:
        own: What a paper calls itself, or those who write it: "deze krant", "we".
        wrote: Forms of verbs of what papers do: "schreven", "reported".
        printed: Phrases that say it by themselves: "in de krant van", "our report of".
        issue: What stands behind a day that owns it: "Friday's edition".
    """

    own: tuple[tuple[str, ...], ...]
    wrote: frozenset[str]
    printed: tuple[tuple[str, ...], ...]
    issue: frozenset[str]

    def found(self, words: Sequence[str], parting: frozenset[str] = frozenset()) -> tuple[int, int] | None:
        """Where the words of a sentence speak of it: the first word that does and one past the last, or None.

        Args:
            words: Of one sentence, in lower case, its times left out.
            parting: Words that open a clause, which part a paper from a verb: "told this newspaper that he wrote".
        """
        for at in range(len(words)):
            for phrase in self.printed:
                if _stands(phrase, words, at):
                    return at, at + len(phrase)
            for phrase in self.own:
                if _stands(phrase, words, at) and (span := self._with_verb(words, at, len(phrase), parting)):
                    return span
        return None

    def _with_verb(
        self, words: Sequence[str], first: int, length: int, parting: frozenset[str]
    ) -> tuple[int, int] | None:
        """A paper with its verb, which stands right before it, or shortly behind it in the same clause."""
        behind = first + length
        if first and words[first - 1] in self.wrote:
            return first - 1, behind
        for at, word in enumerate(words[behind : behind + _BETWEEN + 1], start=behind):
            if word in self.wrote:
                return first, at + 1
            if word in _PARTS or word in parting:
                return None
        return None


def read_press(table: Mapping[str, Any]) -> Press:
    """What a pack knows of it.

    Args:
        table: The table `press` of `pack.toml`; a pack may leave it out, in whole or in part.
    """
    return Press(
        own=_phrases(table.get("own", ())),
        wrote=frozenset(table.get("wrote", ())),
        printed=_phrases(table.get("printed", ())),
        issue=frozenset(table.get("issue", ())),
    )


def _phrases(entries: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(entry.lower().split()) for entry in entries)


def _stands(phrase: tuple[str, ...], words: Sequence[str], at: int) -> bool:
    return words[at] == phrase[0] and tuple(words[at : at + len(phrase)]) == phrase
