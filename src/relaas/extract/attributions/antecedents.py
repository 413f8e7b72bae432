"""Whom a pronoun, a bare role or a surname stands for: the fullest naming before it, or nobody where two fit."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.extract.attributions.agreement import Agreement
from relaas.extract.attributions.descriptions import Descriptions
from relaas.extract.attributions.named import Named, ends_or_holds, named, same
from relaas.extract.attributions.preceding import Preceding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Kind, Phrase

_LAST = "the one that was named last"
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


class Antecedents:
    """Finds whom sources stand for.

    Args:
        layout: The document.
        claims: Its claims in order.
    """

    def __init__(self, layout: Layout, claims: Sequence[Claim]) -> None:
        self.layout, self.agreement = layout, Agreement(layout)
        self.preceding = Preceding(layout, claims, named(layout))
        self.descriptions = Descriptions(layout, self.preceding, self.agreement)
        self._holding: dict[str, list[Named]] = defaultdict(list)
        self._titled: dict[str, list[Named]] = defaultdict(list)
        self._shortened: dict[tuple[str, ...], list[Named]] = defaultdict(list)
        self._found: dict[tuple[int, int], tuple[Claim, Antecedent]] = {}
        known: set[tuple[tuple[str, ...], Kind]] = set()
        for name in self.preceding.names:
            if (full := self._before_bracket(name)) is not None:
                self._shortened[name.words].append(full)
            # The first of one naming stands for all: a text may repeat a name a thousand times.
            for word in dict.fromkeys(name.words) if (name.words, name.kind) not in known else ():
                self._holding[word].append(name)
            known.add((name.words, name.kind))
            for title in sorted(name.titles):
                self._titled[title].append(name)

    def of(self, claim: Claim) -> Antecedent:
        """Whom the source of a claim stands for; worked out once, since one pronoun goes back to another."""
        found = self._found.get(claim.cue)
        if found is None or found[0] is not claim:
            found = self._found[claim.cue] = (claim, self._of(claim))
        return found[1]

    def _of(self, claim: Claim) -> Antecedent:
        phrase = claim.phrase
        if phrase.kind == "pronoun":
            return self._of_pronoun(phrase, claim)
        if described := self.descriptions.named(phrase, claim):
            return self._one(described, "the only person named shortly before whom it can describe")
        if phrase.named:
            return self._of_name(phrase)
        return self._of_role(phrase, claim)

    # ---- names

    def _of_name(self, phrase: Phrase) -> Antecedent:
        """A surname or short form: the longer name before it that holds it whole."""
        words = tuple(self.layout.low[phrase.start : phrase.end])
        longer = [
            named
            for named in self._holding.get(words[-1], ())
            if named.first < phrase.start and len(named.words) > len(words) and ends_or_holds(named, words)
        ]
        bracketed = self._bracketed(words, phrase.start)
        return self._one(longer or bracketed, "a longer form of the same name stands before it")

    def _bracketed(self, words: tuple[str, ...], before: int) -> list[Named]:
        """The name before its short form in brackets: "Iran Human Rights (IHR)"."""
        return [named for named in self._shortened.get(words, ()) if named.last < before]

    def _before_bracket(self, short: Named) -> Named | None:
        """The name that ends right before the bracket which opens before another one."""
        name = self.preceding.name(short.first)
        apart = name is not None and name.last + 1 == short.first and self.layout.low[name.last] == "("
        return name if apart else None

    def _one(self, fitting: Sequence[Named], why: str) -> Antecedent:
        """The fullest of namings that are all of one; none where they are of several."""
        if not fitting:
            return NONE
        best = max(fitting, key=lambda named: (len(named.words), -named.first))
        if any(not same(best, named) for named in fitting):
            shown = sorted({self._text(named) for named in fitting})
            return Antecedent(None, f"it may stand for {' or '.join(shown)}")
        return Antecedent((best.first, best.last), f"{why}: “{self._text(best)}”")

    def _text(self, named: Named) -> str:
        return self.layout.text[slice(*self.layout.span(named.first, named.last))]

    # ---- roles

    def _of_role(self, phrase: Phrase, claim: Claim) -> Antecedent:
        """Whoever was named before with the noun of "de burgemeester", "de organisatie"."""
        noun = self.layout.tokens[phrase.head].lemma.lower()
        definite = self.layout.low[phrase.first] in self.layout.speech.clauses.definite
        if not definite and phrase.kind == "person" and self._is_heading(phrase):
            return self._below(noun)
        if not definite or phrase.kind not in ("person", "organisation", "medium"):
            return NONE
        # "het OM telt 23 doden, het ministerie twintig": whoever shares a verb is set against who has it.
        sentence = self.layout.analysis.sentences[self.layout.tokens[phrase.first].sentence]
        gap = claim.rule == "object" and claim.cue[0] == phrase.last and not self.layout.senses(phrase.last)
        last = sentence.first if gap else phrase.start
        for word in self._called(noun):
            fitting = [n for n in self._titled.get(word, ()) if n.first < last and self._bears(n, word)]
            if fitting:
                return self._one(fitting, f"named as “{word}” before")
        found = self._generic(claim, noun)
        role = phrase.kind == "person" or noun in self.layout.speech.sources.generic
        return Antecedent(None, f"nobody before it is named as “{noun}”") if role and not found.why else found

    def _is_heading(self, phrase: Phrase) -> bool:
        """Stands a role without an article in a line that no mark ends, a heading: "Ten dead, says mayor"?"""
        layout = self.layout
        sentence = layout.analysis.sentences[layout.tokens[phrase.first].sentence]
        follows = layout.text[layout.tokens[sentence.last - 1].end :]
        ends = not layout.is_mark(sentence.last - 1) and follows.startswith("\n")
        return ends and phrase.first == phrase.start and "Number=Plur" not in layout.tokens[phrase.head].morph

    def _below(self, noun: str) -> Antecedent:
        """The only one whom the report under a heading calls by its noun."""
        fitting = [named for named in self._titled.get(noun, ()) if self._bears(named, noun)]
        return self._one(fitting, f"the only one whom the report calls “{noun}”")

    def _called(self, noun: str) -> list[str]:
        """A noun and others by which the same may be called: "het staatshoofd" is the president, "de bond" a union."""
        words = self.layout.speech.sources
        peers = [word for group in words.peers if noun in group for word in group if word != noun]
        longer = [
            title for title in self._titled if title != noun and title.endswith(noun) and len(noun) >= _SHORT
        ]
        return [noun, *peers, *(longer if len(longer) == 1 else [])]

    def _bears(self, named: Named, noun: str) -> bool:
        person = self.layout.speech.kind_of(noun) == "person"
        return noun in named.titles and person == (named.kind == "person")

    def _generic(self, claim: Claim, noun: str) -> Antecedent:
        """A noun for any organisation: the one that was a source shortly before, if it was the only one."""
        told = claim.phrase.end > claim.phrase.head + 1 and not self.layout.speech.order.last
        if noun not in self.layout.speech.sources.generic or told:
            return NONE  # "the operator of the market" is none named before
        for paragraphs in (0, 1):
            spoke = [
                p for p in self.preceding.sources(claim, paragraphs) if p.kind in ("organisation", "medium")
            ]
            if named := [p for p in spoke if p.named]:
                return self._one_phrase(named, "the only organisation that spoke shortly before")
            near = [n for n in self.preceding.named(claim.phrase, paragraphs) if n.kind == "organisation"]
            if near:
                return self._one(near, "the only organisation named shortly before")
        return NONE

    # ---- pronouns

    def _of_pronoun(self, phrase: Phrase, claim: Claim) -> Antecedent:
        """Who spoke in the sentence before; else in the paragraph, or is named there; else in the one before."""
        that = self.layout.low[phrase.first] in self.layout.speech.pronouns.that
        if that or phrase.last - phrase.first > 1:
            return self._last_named(claim)
        here = [p for p in self.preceding.spoke(claim, 0) if self.agreement.of_phrase(phrase, p)]
        if here and (found := self._one_phrase(here, "the one that spoke in the same sentence")).naming:
            return found
        beside = [p for p in self.preceding.beside(claim) if self.agreement.of_phrase(phrase, p)]
        if beside and (found := self._one_phrase(beside, "the one that spoke right before")).naming:
            return found
        if not beside and (echo := self._echoed(claim)) is not None:
            return self.of(echo)
        alone = [n for n in self.preceding.named_beside(claim) if self.agreement.of_name(phrase, n)]
        if alone and (one := self._one(alone, "the only one named right before that agrees with it")).naming:
            return one
        found = self._carried(phrase, claim) if not alone else NONE
        found = found if found.naming else self._around(phrase, claim)
        return found if found.naming else self._nearest(phrase, claim, found)

    def _carried(self, phrase: Phrase, claim: Claim) -> Antecedent:
        """Whom an earlier sentence with the same pronoun goes back to; else the only one told of without a name."""
        carried = [n for n in self.preceding.carried(claim) if self.agreement.of_name(phrase, n)]
        if carried:
            return self._one(carried, "the only one named before sentences with the same pronoun")
        told = [p for p in self.preceding.described(claim) if self.agreement.of_phrase(phrase, p)]
        if len(told) != 1 or self.preceding.spoke(claim, 1):
            return NONE
        text = self.layout.text[slice(*self.layout.span(told[0].start, told[0].end))]
        return Antecedent((told[0].start, told[0].end), f"the only one told of right before: “{text}”")

    def _nearest(self, phrase: Phrase, claim: Claim, open_: Antecedent) -> Antecedent:
        """The only person named last before a pronoun for one, nobody having spoken since; else it is left open."""
        words, word = self.layout.speech.pronouns, self.layout.low[phrase.first]
        if word not in words.he | words.she:
            return open_
        near = [n for n in self.preceding.nearest(claim) if self.agreement.of_name(phrase, n)]
        found = self._one(near, "the only person named shortly before that agrees with it")
        return found if found.naming else open_

    def _around(self, phrase: Phrase, claim: Claim) -> Antecedent:
        """Who spoke or is named in the paragraph of a pronoun, else in the one before."""
        for paragraphs in (0, 1):
            sources = [
                p for p in self.preceding.sources(claim, paragraphs) if self.agreement.of_phrase(phrase, p)
            ]
            if sources:
                return self._one_phrase(sources, "the only one that agrees with it and spoke shortly before")
            named = [n for n in self.preceding.named(phrase, paragraphs) if self.agreement.of_name(phrase, n)]
            if named:
                return self._one(named, "the only one named shortly before that agrees with it")
        return Antecedent(None, f"nobody before it agrees with “{self.layout.low[phrase.first]}”")

    def _last_named(self, claim: Claim) -> Antecedent:
        """The one named at the end of the sentence before; else the person named last in the paragraph before that."""
        begun = self.layout.analysis.sentences[self.layout.tokens[claim.phrase.first].sentence].first
        if claim.phrase.last - claim.phrase.first > 1:
            return self._one_phrase(self.preceding.beside(claim)[-1:], _LAST)
        if (closing := self.preceding.beginnings.closing(begun)) is not None:
            return self._one_phrase([closing], _LAST)
        named = self.preceding.named(claim.phrase, 0)
        persons = [n for n in named if n.kind == "person" and n.last <= begun]
        bodies = [p for p in self.preceding.beside(claim) if p.kind in ("organisation", "medium", "people")]
        return self._one(persons[-1:], _LAST) if persons else self._one_phrase(bodies[-1:], _LAST)

    def _echoed(self, claim: Claim) -> Claim | None:
        """The claim of the same pronoun in the sentence before: "„…”, zei hij. Dat hij weggaat, spreekt hij tegen"."""
        sentence, word = self.layout.tokens[claim.phrase.first].sentence, self.layout.low[claim.phrase.first]
        for other in reversed(self.preceding.earlier(claim)):
            if sentence - self.layout.tokens[other.cue[0]].sentence != 1:
                continue
            if other.phrase.kind == "pronoun" and self.layout.low[other.phrase.first] == word:
                return other if self.preceding.beside(other) else None
        return None

    def _one_phrase(self, fitting: Sequence[Phrase], why: str) -> Antecedent:
        """The one source among several namings of it; none where they are of several."""
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
        if phrase.named and (longer := self._of_name(phrase).naming) is not None:
            return longer
        if not phrase.named:
            noun = self.layout.tokens[phrase.head].lemma.lower()
            bearers = [
                n for n in self._titled.get(noun, ()) if n.first < phrase.start and self._bears(n, noun)
            ]
            if (found := self._one(bearers, "").naming) is not None:
                return found
        return phrase.start, phrase.end
