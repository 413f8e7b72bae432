"""Where a run of words between two marks is cut: before those that open a clause, and not a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.opening import dates_clause, is_count, names_clause

if TYPE_CHECKING:
    from collections.abc import Container

    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.views import View
    from relaas.lang.saying_verbs import SayingVerb

_BEFORE_WHO = frozenset({"NOUN", "PROPN", "X", "PUNCT", "ADJ", "NUM"})
_LONE = 5
"""Tokens from a word for "as" on, up to the clause that is said."""


class Cuts:
    """Tells where runs are cut.

    Args:
        view: The document.
        phrases: Reads its noun phrases.
        openers: The words that may open a clause.
    """

    def __init__(self, view: View, phrases: Phrases, openers: Container[str]) -> None:
        self.view, self.words = view, view.speech.clauses
        self.phrases, self.openers = phrases, openers

    def before(self, at: int, begun: int, last: int, finite: list[int]) -> bool:
        """Opens a token a clause of its own, so that the run is cut before it?

        Args:
            at: Index of the token.
            begun: Index of the first token of the piece before it.
            last: One past the last token of the run.
            finite: The finite verbs of the run.
        """
        word, token = self.view.low[at], self.view.tokens[at]
        inside = self._is_within(at, begun, finite) or self._is_lone(at, last, finite)
        if word not in self.openers or self._stands_between(at, finite) or inside:
            return False
        if not any(at < verb < last for verb in finite):
            # The tagger has missed the verb of "zei dat 50 huizen zijn ingestort".
            before = any(begun <= f < at and self._awaits(f, at) for f in finite)
            ends = self._is_pronoun(at + 1, last) or is_count(
                self.view, at, [verb for verb in finite if begun <= verb < at]
            )
            ends = ends and (self.view.speech.order.last or self.view.low[at + 1 : at + 2] != [","])
            return before and not ends and token.pos == "SCONJ" and word in self.words.complement
        # "zegt dat het haar spijt | en belooft te betalen": a verb right behind "en" begins a clause of its own
        told = self.view.speech.order.last and self.view.low[begun] in self.view.speech.telling.openers
        before = any(begun <= verb < at for verb in finite) or (told and begun + 1 < at and at + 1 in finite)
        if (
            self._is_untagged(at, begun, finite)
            or (not before and self._is_awaited(at, begun))
            or token.pos == "SCONJ"
            or (before and dates_clause(self.view, self.phrases, at, last))
        ):
            return True
        if token.pos in ("ADV", "PRON") and word in self.words.questions | self.words.relative:
            return self._cuts_before_pronoun(at, begun, last, finite)
        if word in self.words.contrast and token.pos == "ADV":
            negated = self.view.low[at - 1] in self.words.negation  # "the students not yet traced"
            # "al blijft het", not "had al verklaard", nor "Alleen maandag al vielen er tien"
            return before and not negated and at + 1 in finite
        conjunction = token.pos == "CCONJ" or word in self.words.contrast
        lists = conjunction and self._lists(at, last, finite)
        return conjunction and before and not (lists or self._only_restricted(at, last, finite))

    def _is_within(self, at: int, begun: int, finite: list[int]) -> bool:
        """Stands a word in words quoted in the midst of a clause, none finite: "was “old and sick” and had to go"?"""
        view, number = self.view, self.view.quote_of[at]
        if number < 0 or view.tokens[begun].start >= view.quoted[number][0]:
            return False
        return not any(view.quote_of[verb] == number for verb in finite)

    def _lists(self, at: int, last: int, finite: list[int]) -> bool:
        """Joins a word, where no parse tells, nouns before a participle: "hat von 9 Toten und 3 Opfern geredet und …"?

        The participle stands before the next verb, which another such word parts from it.
        """
        view = self.view
        if not self.words.subjunctive or view.tokens[min(at + 1, last - 1)].pos not in ("NUM", "NOUN", "ADJ"):
            return False
        verb = next((f for f in finite if f > at), last)
        between = range(at + 1, verb)
        return any("VerbForm=Part" in view.tokens[i].morph for i in between) and any(
            view.tokens[i].pos == "CCONJ" for i in between
        )

    def _is_lone(self, at: int, last: int, finite: list[int]) -> bool:
        """Opens a word no clause but a noun, before what is said: "gaf | als reden | dat", "as to say | that"?"""
        view = self.view
        if view.low[at] not in self.words.adverbial or view.tokens[at].pos != "SCONJ":
            return False
        told = next((i for i in range(at + 2, min(at + _LONE, last)) if view.tokens[i].pos == "SCONJ"), at)
        opens = told > at and view.low[told] in view.speech.telling.openers
        return opens and not any(at < verb < told for verb in finite)

    def _stands_between(self, at: int, finite: list[int]) -> bool:
        """Stands a small word between a verb and its participle: "has since withdrawn the claim that …"?"""
        view = self.view
        light = view.speech.order.straight and view.low[at] in self.words.light and at - 1 in finite
        helps = light and view.tokens[at - 1].lemma in view.pack.verbs.perfect
        return helps and "VerbForm=Part" in view.tokens[min(at + 1, len(view.tokens) - 1)].morph

    def _is_pronoun(self, behind: int, last: int) -> bool:
        """Stands behind a word for "that" nothing it could open, but a time at most: "bevestigde dat zondagavond"?"""
        if behind >= last or self.view.tokens[behind].pos == "PUNCT":
            return True
        view, negation = self.view, self.words.negation
        taken = view.tokens[behind - 1].dep == "obj" and view.speech.order.last
        if taken and not any(view.tokens[at].pos in ("VERB", "AUX") for at in range(behind, last)):
            return True  # "bevestigde dat zaterdag na vragen van de krant"
        return all(
            view.dated[at] >= 0
            or view.tokens[at].pos == "ADP"
            or view.low[at] in negation  # "gelooft dat niet"
            for at in range(behind, last)
        )

    def _is_untagged(self, at: int, begun: int, finite: list[int]) -> bool:
        """Opens "dat", taken for a pronoun behind a verb of saying, what that says: "zegt dat van hen … ontbreekt"?

        No several things have it for their article: "verwacht dat reizigers …", "geeft toe dat agenten …".
        """
        view = self.view
        opens = view.low[at] in view.speech.telling.openers and view.tokens[at].pos in ("PRON", "DET")
        if not (view.speech.order.last and opens and begun < at < len(view.tokens) - 1):
            return False
        said = (at - 1 in finite or self._is_participle(at - 1)) and bool(view.senses(at - 1))
        leads = view.tokens[at + 1].pos in ("ADP", "DET", "NUM")
        several = "Number=Plur" in view.tokens[at + 1].morph or "VerbForm=Inf" in view.tokens[at + 1].morph
        return (said and leads) or (
            several and at + 1 not in finite and (said or self._ends_particle(at - 1, begun, finite))
        )

    def _ends_particle(self, at: int, begun: int, finite: list[int]) -> bool:
        """Is a token the last of the words that a verb of saying before it needs: "gaf | toe | dat agenten …"?"""
        view = self.view
        needs = (w for f in finite if begun <= f < at for sense in view.senses(f) for w in sense.with_)
        return any(view.follows(at - len(words) + 1, words) for words in needs)

    def _is_awaited(self, at: int, begun: int) -> bool:
        """Opens "that", whatever its tag, what a verb behind a comma says: ", insisted in a letter | that"?

        A tagger takes such a verb for a participle or a noun; `Guessing` tells whether its clause waits for it.
        """
        view = self.view
        opens = view.low[at] in view.speech.telling.openers and view.speech.order.straight
        behind = begun > 0 and view.low[begun - 1] == "," and bool(view.senses(begun))
        return opens and behind and (at == begun + 1 or view.tokens[begun + 1].pos == "ADP")

    def _is_participle(self, at: int) -> bool:
        """Is a token the participle of a perfect or an infinitive, by its tag: "heeft gezworen | dat"?"""
        return self.view.tokens[at].pos == "VERB" and not self.view.is_finite(at)

    def _awaits(self, verb: int, at: int) -> bool:
        """Can a clause that begins at a token be what a verb says, or the participle or infinitive that it helps?"""
        view = self.view
        full, senses = view.tokens[verb].pos == "VERB", view.senses(verb)
        if not (full and senses) and view.speech.order.last:
            said = (i for i in range(at - 1, verb, -1) if view.tokens[i].pos == "VERB" and view.senses(i))
            if (helped := next(said, None)) is not None:  # "heeft bevestigd dat 50 huizen zijn ingestort"
                full, senses = True, view.senses(helped)
        led = any(words[-1] == self.view.low[at - 1] for sense in senses for words in sense.with_)
        return full and (verb == at - 1 or led or any(not sense.with_ for sense in senses))

    def _is_said(self, at: int, begun: int, finite: list[int]) -> bool:
        """Opens "dat", taken for a pronoun, what a verb says: "beweert het leger dat het 772 strijders doodde"?"""
        view, says = self.view, max((f for f in finite if begun <= f < at), default=None)
        if says is None or view.low[at] not in self.words.complement & self.words.back:
            return False
        # Where verbs do not part, the participle behind an auxiliary says it: "were told by police that …".
        verbs = (
            [says, at - 1][: 1 + self._is_participle(at - 1)] if view.speech.order.last else range(says, at)
        )
        told = any(not sense.with_ and not sense.number for verb in verbs for sense in view.senses(verb))
        free = ("ADP", "NUM") if view.speech.order.last else ()  # "zei aan Belga dat in zijn stad …"
        leads = view.tokens[at + 1].pos in ("PRON", "DET", "ADV", *free) and not view.is_finite(at + 1)
        # "It was denied by the police that tear gas was used"
        leads = leads or (view.low[begun] in view.speech.pronouns.it and finite[0] == begun + 1)
        return told and (leads or view.tokens[at].dep == "mark")

    def _cuts_before_pronoun(self, at: int, begun: int, last: int, finite: list[int]) -> bool:
        """Opens a pronoun or a question word a clause of its own?"""
        if self.view.low[at] in self.words.questions and self._is_asked(at, begun, finite):
            return True
        if self.view.tokens[at].pos != "PRON" or self.view.low[at] not in self.words.relative:
            return False
        if names_clause(self.view, at):
            return True
        return self._restricts(at, begun, last, finite) or self._is_said(at, begun, finite)

    def _is_asked(self, at: int, begun: int, finite: list[int]) -> bool:
        """Opens a question word what a verb says: "legde uit hoe het gas ontsnapte"? Its own verb stands last."""
        says = max((f for f in finite if begun <= f < at), default=None)
        told = says is not None and any(self._may_stand(s, begun) for s in self.view.senses(says))
        if not self.view.speech.order.last:
            return told and (says == at - 1 or self.view.low[at] not in self.words.relative)
        return told and not self.view.is_finite(at + 1)

    def _may_stand(self, sense: SayingVerb, begun: int) -> bool:
        """Has a clause that begins at a token the words by which its verb says something, and no number among them?"""
        last = self.view.analysis.sentences[self.view.tokens[begun].sentence].last
        words = frozenset(self.view.low[begun:last]) if sense.with_ else frozenset()
        return not sense.number and (not sense.with_ or any(words.issuperset(w) for w in sense.with_))

    def _only_restricted(self, at: int, last: int, finite: list[int]) -> bool:
        """Has what follows a conjunction no verb but that of a relative clause: "en tien mensen die er nog zijn"?"""
        tokens = self.view.tokens
        verb = next(f for f in finite if f > at)
        opened = any(
            tokens[i].pos == "PRON"
            and self.view.low[i] in self.words.relative
            and tokens[i - 1].pos in _BEFORE_WHO
            for i in range(at + 2, verb)
        )
        return opened and all(tokens[i].pos in ("VERB", "AUX") for i in range(verb, last))

    def _restricts(self, at: int, begun: int, last: int, finite: list[int]) -> bool:
        """Opens a pronoun, without a comma, a relative clause that ends the run: "De mensen die zijn opgepakt"?"""
        tokens = self.view.tokens
        ended = all(tokens[i].pos in ("VERB", "AUX") for i in range(finite[-1], last))
        follows = last < len(tokens) and self.view.low[last] == ","
        return (
            ended
            and follows
            and tokens[at - 1].pos in _BEFORE_WHO
            and not any(begun <= f < at for f in finite)
        )
