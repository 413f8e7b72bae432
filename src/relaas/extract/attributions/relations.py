"""Those told of only as somebody's: "hij kwam te laat; zijn broer Tim was op tijd" goes on about him."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase

_NEAR = 4
"""Tokens before a name among which it is told whose he is."""
_SEVERAL = 2


class Relations:
    """Tells whether somebody stands in a sentence beside the one whose he is.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def hides(self, first: int, pronoun: int) -> bool:
        """Is somebody told of as that of whom a pronoun can mean, where his sentence tells of that one as well?

        So where it has such a pronoun before, or tells of several who are his: "Zijn vrouw Els bakt, zijn zoon Tom
        verkoopt. „Ik stop”, zegt hij".

        Args:
            first: Index of the first token of the words for somebody.
            pronoun: Index of the pronoun.
        """
        words, low = self.layout.speech.pronouns, self.layout.low
        groups = ((words.he, words.he | words.his), (words.she, words.she))
        own = next((group for group in groups if low[pronoun] in group[1]), None)
        at = self.owner(first)
        if own is None or at is None or low[at] not in own[1]:
            return False
        sentence = self.layout.analysis.sentences[self.layout.tokens[first].sentence]
        before = (i for i in range(sentence.first, at) if low[i] in own[0] and not self.owns(i))
        if any(self.layout.quote_of[i] < 0 for i in before):
            return True
        owned = [i for i in range(sentence.first, sentence.last) if low[i] in own[1] and self.owns(i)]
        return len(owned) >= _SEVERAL and self._names_several(owned)

    def passes(self, phrase: Phrase, pronoun: int) -> bool:
        """Is somebody told of for the first time, who does something to whom a pronoun can mean: "a judge heard him"?

        Args:
            phrase: The words for somebody.
            pronoun: Index of the pronoun.
        """
        layout, words, at = self.layout, self.layout.speech, phrase.first
        article = layout.low[at] in words.clauses.determiners - words.clauses.definite and not self.owns(at)
        group = next(
            (group for group in (words.pronouns.he, words.pronouns.she) if layout.low[pronoun] in group), None
        )
        if (
            not article
            or phrase.named
            or group is None
            or layout.tokens[at].sentence == layout.tokens[pronoun].sentence
        ):
            return False
        behind = range(phrase.last, layout.analysis.sentences[layout.tokens[at].sentence].last)
        met = (i for i in behind if layout.low[i] in group and layout.quote_of[i] < 0 and not self.owns(i))
        return any(layout.tokens[i].dep.startswith(("obj", "iobj", "obl")) for i in met)

    def owner(self, first: int) -> int | None:
        """The pronoun that tells whose somebody is, at his first token or shortly before.

        Args:
            first: Index of that token.
        """
        begun = self.layout.analysis.sentences[self.layout.tokens[first].sentence].first
        for at in range(first, max(first - _NEAR, begun) - 1, -1):
            if self.owns(at):
                return at
            if at < first and self.layout.tokens[at].pos not in ("NOUN", "ADJ", "PROPN"):
                return None
        return None

    def owns(self, at: int) -> bool:
        """Tells a token, a pronoun, whose what follows is?

        Args:
            at: Its index.
        """
        token = self.layout.tokens[at]
        return "Poss=Yes" in token.morph or token.dep in ("nmod:poss", "det:poss")

    def _names_several(self, owned: list[int]) -> bool:
        """Have those whose they are names, or nouns for persons, more than one of them?"""
        kind_of, tokens = self.layout.speech.kind_of, self.layout.tokens
        persons = [
            i for i in owned if i + 1 < len(tokens) and kind_of(tokens[i + 1].lemma.lower()) == "person"
        ]
        return len(persons) >= _SEVERAL
