"""One among several namings that may be meant: the fullest of them, or none where they are of several."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.extract.attributions.bearers import Bearers
from relaas.extract.attributions.named import Named, ends_or_holds, same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Kind, Phrase
    from relaas.extract.attributions.preceding import Preceding


_SHORT = 4
"""Letters from which a noun may stand for a compound that ends in it."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom a source's words stand for.

    Attributes:
        naming: First and one past the last token of the words that name it; None where it is left open.
        why: The reason, in words; empty where the words name the source themselves.
    """

    naming: tuple[int, int] | None
    why: str


NONE = Antecedent(None, "")


class Choosing:
    """Chooses among those whom a document names.

    Args:
        layout: The document.
        preceding: Knows its names.
    """

    def __init__(self, layout: Layout, preceding: Preceding) -> None:
        self.layout, self.preceding = layout, preceding
        self.bearers = Bearers(layout, preceding.phrases)
        self._offices = {word for group in layout.speech.sources.peers for word in group}
        self.titled: dict[str, list[Named]] = defaultdict(list)
        self._holding: dict[str, list[Named]] = defaultdict(list)
        self._shortened: dict[tuple[str, ...], list[Named]] = defaultdict(list)
        known: set[tuple[tuple[str, ...], Kind]] = set()
        for name in preceding.names:
            if (full := self._before_bracket(name)) is not None:
                self._shortened[name.words].append(full)
            # The first of one naming stands for all: a text may repeat a name a thousand times.
            for word in dict.fromkeys(name.words) if (name.words, name.kind) not in known else ():
                self._holding[word].append(name)
            known.add((name.words, name.kind))
            for title in sorted(name.titles):
                self.titled[title].append(name)

    def one(self, fitting: Sequence[Named], why: str) -> Antecedent:
        """The fullest of namings that are all of one; none where they are of several.

        Args:
            fitting: The namings.
            why: What is said for them.
        """
        if not fitting:
            return NONE
        best = max(fitting, key=lambda named: (len(named.words), -named.first))
        if any(not (same(best, named) or self._shortens(named, best)) for named in fitting):
            shown = sorted({self.text(named) for named in fitting})
            return Antecedent(None, f"it may stand for {' or '.join(shown)}")
        return Antecedent((best.first, best.last), f"{why}: “{self.text(best)}”")

    def _shortens(self, short: Named, long: Named) -> bool:
        """Is a name the short form of another one, which stands before its bracket?"""
        return any(full.words == long.words for full in self._shortened.get(short.words, ()))

    def text(self, named: Named) -> str:
        """A naming as it stands in the text."""
        return self.layout.text[slice(*self.layout.span(named.first, named.last))]

    def of_name(self, phrase: Phrase) -> Antecedent:
        """A surname or short form: the longer name before it that holds it whole.

        Args:
            phrase: The name.
        """
        words = tuple(self.layout.low[phrase.start : phrase.end])
        longer = [
            named
            for named in self._holding.get(words[-1], ())
            if named.first < phrase.start and len(named.words) > len(words) and ends_or_holds(named, words)
        ]
        bracketed = self._bracketed(words, phrase.start)
        return self.one(longer or bracketed, "a longer form of the same name stands before it")

    def _bracketed(self, words: tuple[str, ...], before: int) -> list[Named]:
        """The name before its short form in brackets: "Iran Human Rights (IHR)"."""
        return [named for named in self._shortened.get(words, ()) if named.last < before]

    def _before_bracket(self, short: Named) -> Named | None:
        """The name that ends right before the bracket which opens before another one."""
        name = self.preceding.name(short.first)
        apart = name is not None and name.last + 1 == short.first and self.layout.low[name.last] == "("
        return name if apart else None

    def noun(self, phrase: Phrase) -> str:
        """The noun of a role, with the adjective before it where both make the name of an office: "eerste-minister".

        Args:
            phrase: The role.
        """
        noun = self.layout.tokens[phrase.head].lemma.lower()
        office = "-".join(self.layout.low[phrase.start : phrase.head + 1])
        known = phrase.start < phrase.head and (office in self._offices)
        return office if known else noun

    def called(self, noun: str) -> list[str]:
        """A noun and others by which the same may be called: "het staatshoofd" is the president, "de bond" a union.

        Args:
            noun: The noun.
        """
        words, kind = self.layout.speech.sources, self.layout.speech.kind_of
        peers = [word for group in words.peers if noun in group for word in group if word != noun]
        longer = [
            title for title in self.titled if title != noun and title.endswith(noun) and len(noun) >= _SHORT
        ]
        longer = [title for title in longer if kind(title) == kind(noun)]  # "verpleger" is no "leger"
        return [noun, *peers, *(longer if len(longer) == 1 else [])]

    def bears(self, named: Named, noun: str) -> bool:
        """Is somebody named with a noun, a person with one for persons?

        Args:
            named: Somebody named.
            noun: The noun.
        """
        person = self.layout.speech.kind_of(noun) == "person"
        return noun in named.titles and person == (named.kind == "person")

    def one_phrase(self, fitting: Sequence[Phrase], why: str) -> Antecedent:
        """The one source among several namings of it; none where they are of several.

        Args:
            fitting: The namings.
            why: What is said for them.
        """
        names = [self._full(phrase) for phrase in fitting]
        if not names:
            return NONE
        best = max(names, key=lambda name: (name[1] - name[0], -name[0]))
        words = self.layout.low
        whole = words[best[0] : best[1]]
        if any(words[first:last][-1:] != whole[-1:] and words[first] not in whole for first, last in names):
            shown = sorted({self.layout.text[slice(*self.layout.span(*name))] for name in names})
            return Antecedent(None, f"it may stand for {' or '.join(shown)}")
        text = self.layout.text[slice(*self.layout.span(*best))]
        return Antecedent(best, f"{why}: “{text}”")

    def _full(self, phrase: Phrase) -> tuple[int, int]:
        """The longer name of a source that is a short one."""
        if phrase.named and (longer := self.of_name(phrase).naming) is not None:
            return longer
        if phrase.named:
            return phrase.start, phrase.end
        noun = self.noun(phrase)
        for word in dict.fromkeys((noun, *self.called(noun))):
            bearers = [n for n in self.titled.get(word, ()) if n.first < phrase.start and self.bears(n, word)]
            if (found := self.one(bearers, "").naming) is not None:
                return found
        fuller = self.bearers.of(phrase)
        return (fuller[0].start, fuller[0].end) if len(fuller) == 1 else (phrase.start, phrase.end)
