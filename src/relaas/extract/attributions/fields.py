"""Where in a clause with a word of saying what is said begins and ends: behind verb, speaker, time and hearer."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from relaas.extract.attributions.helpers import is_suffered
from relaas.extract.attributions.objects import Objects
from relaas.extract.attributions.onset import lies_ahead
from relaas.extract.attributions.opening import hangs
from relaas.extract.attributions.openings import before_verb, behind_apposition, own_clause, past_link
from relaas.extract.attributions.phrases import Phrases
from relaas.extract.attributions.stepping import Stepping
from relaas.extract.attributions.verbs import verbs
from relaas.extract.attributions.views import MARKS, QUOTES

if TYPE_CHECKING:
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

Range = tuple[int, int]
"""First token and one past the last."""
_DESCRIBING = ("ADJ", "ADP", "VERB")
"""With which a description behind a noun begins."""
DOES = ("ask", "demand", "promise", "warn")
"""What saying is that is something done as well: its infinitive tells what."""


class Fields:
    """Cuts the words of saying off what is said.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout, self.words = layout, layout.speech.telling
        self.phrases = Phrases(layout)
        self.stepping = Stepping(layout, self.phrases)
        self.objects = Objects(layout, self.phrases, self.stepping)

    def said(self, part: Range, claim: Claim) -> Range:
        """What is said of a part of a claim's content."""
        if claim.rule in ("preposition", "own"):
            return self._without_cue(part, claim)
        if claim.rule == "infinitive":
            return self._infinitive(part, claim)
        if claim.rule in ("object", "colon") and part[0] <= claim.cue[0] < part[1]:
            first, last = self.objects.of(part, claim)
            first = self._past_it(first, last, claim)
            first = self._past_named(self._past_about(first, last), last, claim)
            first = self._past_as_if(first, last) if claim.denies else first
            last = before_verb(self.layout, (first, last), claim.cue[0])
            piece = self.layout.piece_at(first) if first < last else None
            clause = piece is not None and bool(piece.finite) and piece.is_sub
            return (self._past_opener((first, last), claim) if clause else first), last
        first = self._past_opener((self._past_rumour(part, claim), part[1]), claim)
        if claim.rule == "behind":
            first = self._own((past_link(self.layout, first, part[1]), part[1]))
        if claim.rule == "object":
            verb = claim.cue[1] - 1  # "had, op basis van een rapport, | drie doden | gemeld"
            closed = self.layout.speech.order.last and claim.cue[0] < part[0] and verb == part[1] - 1
            part = (part[0], part[1] - closed)
            first = self._past_about(first, part[1])
        return first, self._before_colon(first, part[1]) if claim.rule == "clause" else part[1]

    def _own(self, part: Range, *, whole: bool = False) -> int:
        """Where in what stands before a cue its own clause begins; `whole` where a colon does not part it."""
        return own_clause(self.layout, self.phrases, part, self.told, whole=whole)

    @cached_property
    def told(self) -> frozenset[int]:
        """Numbers of the pieces in which somebody says something, by a verb or a preposition."""
        layout = self.layout
        named = layout.standing(layout.speech.prepositions.source)
        spoken = (v.piece for v in verbs(layout) if not is_suffered(layout, v.at, v.finite))
        rumoured = (n for n, piece in enumerate(layout.pieces[:-1]) if self._is_rumoured(n, piece))
        return frozenset((*spoken, *(layout.piece_of[at] for at in named), *rumoured))

    def _is_rumoured(self, number: int, piece: Piece) -> bool:
        """Tells the clause behind a piece what its noun claims: "Zondag ging het bericht | dat er acht doden waren"?"""
        layout, after = self.layout, self.layout.pieces[number + 1]
        nouns = layout.speech.telling.claimed
        opened = after.opener == "complement" and not after.mark and layout.speech.order.last
        return opened and any(
            layout.tokens[at].lemma.lower() in nouns for at in range(piece.first, piece.last)
        )

    def _past_opener(self, part: Range, claim: Claim) -> int:
        """Past "dat" where it opens a clause that is said, whether before or behind the verb that says it."""
        first = part[0]
        while first < part[1] - 1 and self.layout.low[first] in QUOTES:
            first += 1
        sure = claim.rule in ("clause", "noun", "back") or self.layout.tokens[first].pos == "SCONJ"
        number = self.layout.piece_of[first]
        tag = self.layout.piece_at(claim.cue[0])
        told = claim.denies and not self.layout.is_finite(first + 1)  # "Dat hij op het dak zat, ontkent hij"
        hung = told or hangs(self.layout, self.layout.pieces[number], tag)
        # "Dat hij bleef, noemt zij „moedig”": what it is called is part of what is said
        called = not claim.denies and claim.content[-1][0] >= self.layout.tokens[claim.cue[1] - 1].end
        sure = (sure and claim.rule != "behind") or (claim.rule == "behind" and (sure or hung) and not called)
        return first + 1 if sure and self.layout.low[first] in self.words.openers else part[0]

    def _past_rumour(self, part: Range, claim: Claim) -> int:
        """Past what the clause that is denied is called: "Het gerucht | dat er is geschoten, ontkent de politie"."""
        layout, number = self.layout, self.layout.piece_of[part[0]]
        after = layout.pieces[number + 1] if claim.denies and number + 1 < len(layout.pieces) else None
        if after is None or claim.rule != "behind" or after.opener != "complement" or after.mark:
            return part[0]
        led = not layout.pieces[number].finite and layout.low[after.first] in self.words.openers
        return after.first if led and after.first < part[1] else part[0]

    def _past_as_if(self, first: int, last: int) -> int:
        """Past what rumours are called, up to what they tell: "ontkende geruchten als | zouden er vijf doden zijn"."""
        low, speech = self.layout.low, self.layout.speech
        return next(
            (
                at
                for at in range(first + 1, last)
                if low[at] in speech.hearsay.auxiliaries and low[at - 1] in speech.telling.as_if
            ),
            first,
        )

    def _past_about(self, first: int, last: int) -> int:
        """Past a preposition that leads to what is told: "berichtte over 160 doden"."""
        led = first + 1 < last and self.layout.low[first] in self.words.about
        return first + 1 if led and self.layout.tokens[first].pos == "ADP" else first

    def _before_colon(self, first: int, last: int) -> int:
        """Up to a colon: what it announces is no part of the clause that is said."""
        layout = self.layout
        colons = (at for at in range(first, last) if layout.low[at] == ":" and layout.quote_of[at] < 0)
        return next(colons, last)

    def _infinitive(self, part: Range, claim: Claim) -> Range:
        """What is to be done, without the word that opens it: "riep op om | thuis te blijven", "vowed to | go on"."""
        first, last = part
        if not self.layout.speech.order.last:
            return first + (claim.act in DOES and self.layout.is_infinitive(first)), last
        opener = next((at for at in range(first, last) if self._opens_infinitive(at)), None)
        # "zegt geen reden te zien om …": what an earlier infinitive takes is part of what is said
        before = range(max(first, claim.cue[1]), opener or first)
        if opener is not None and not any(self.layout.is_infinitive(at) for at in before):
            return opener + 1, last
        if first < claim.cue[1] <= last:
            first = claim.cue[1]
        while first < last and self.layout.low[first] in self.words.closers:
            first += 1  # "liet weten geen ontslag te nemen"
        told = self._is_told(first, claim)
        while first < last and (after := self.stepping.past_time(first, last, claim)) > first:
            timed = max(self.layout.dated[first : first + 2], default=-1) >= 0
            if self._when_done(first, claim) or (told and timed):
                break
            parted = self._parts(after, last, claim)
            first, told = after + parted, told or parted
        return self._past_named(first, last, claim), last

    def _opens_infinitive(self, at: int) -> bool:
        """Opens a word an infinitive, and tells no hour: "vroeg hen | om te bidden", not "om tien uur te bidden"?"""
        layout, after = self.layout, min(at + 1, len(self.layout.tokens) - 1)
        return layout.low[at] in self.words.infinitive and layout.dated[after] < 0

    def _is_told(self, at: int, claim: Claim) -> bool:
        """Stands whoever is to do something, or the particle of the verb, before a time: "roept hen op | nu te …"?"""
        before = range(max(claim.cue[1], claim.phrase.last), at)
        if at and self.layout.low[at - 1] == ",":
            return True  # "rief die Bewohner auf, | am Sonntag zu Hause zu bleiben"
        heard = any(self.layout.dated[i] < 0 and not self.stepping.is_light(i) for i in before)
        return (claim.act in DOES and heard) or (
            bool(before) and self.layout.low[at - 1] in self.words.parted
        )

    def _past_it(self, first: int, last: int, claim: Claim) -> int:
        """Past the pronoun for what is called something, and the word behind it: "described it as | “a disgrace”"."""
        layout, after = self.layout, first + 1
        senses = layout.appealing(claim.cue[0]) if layout.speech.order.straight and after + 1 < last else ()
        called = any((layout.low[after],) in sense.with_ for sense in senses)
        alone = first < last and layout.low[first] in layout.speech.pronouns.it
        return after + 1 if called and alone else first

    def _past_named(self, first: int, last: int, claim: Claim) -> int:
        """Past the noun for what an infinitive behind it says: "herhaalde zijn belofte | de dijk te verhogen"."""
        layout, phrase = self.layout, self.phrases.at(first, last, joins=False)
        renews = layout.tokens[claim.cue[0]].lemma in self.words.renews
        if not renews or phrase is None or phrase.kind == "pronoun" or phrase.last >= last:
            return first
        named = self.phrases.namings.lemma(phrase.head) in self.words.nouns and phrase.last == phrase.head + 1
        end = min(layout.piece_at(first).last, last)
        return phrase.last if named and any(map(layout.is_infinitive, range(phrase.last, end))) else first

    def _parts(self, at: int, last: int, claim: Claim) -> bool:
        """Parts a particle from the verb of saying behind its time: "kondigde gisteren | aan | te vertrekken"?"""
        speech, lemma = self.layout.speech, self.layout.tokens[claim.cue[0]].lemma
        particle = self.layout.low[at] if at < last else ""
        whole = particle + lemma.removeprefix(particle)
        return particle in self.words.parted and (whole in speech.verbs or bool(speech.appealing(whole)))

    def _when_done(self, at: int, claim: Claim) -> bool:
        """Begins a time of what is said: "heeft ontkend | op maandag te zijn gegaan", "beloofde | morgen te komen"?"""
        layout = self.layout
        first = at + (layout.tokens[at].pos == "ADP" and layout.dated[at] < 0)
        if first >= len(layout.tokens) or layout.dated[first] < 0:
            return False
        verb = layout.tokens[claim.cue[1] - 1]
        now = claim.cue[1] - claim.cue[0] == 1 and "Tense=Pres" in verb.morph
        if now and claim.denies and layout.speech.order.last:
            return True  # "ontkent | op zondag in Gent te zijn geweest"
        ended = claim.cue[1] - 1 > claim.cue[0] and "VerbForm=Part" in verb.morph and claim.cue[1] <= at
        return ended or lies_ahead(layout.times[layout.dated[first]].node)

    # ---- a preposition and who stands behind it

    def _without_cue(self, part: Range, claim: Claim) -> Range:
        """What is said without a cue at its beginning or end; one in its midst stays."""
        first, last = part
        at = claim.cue[0]
        if not first <= at < last:
            told = (past_link(self.layout, first, last), last)
            if last <= at:
                return self._own(told, whole=self.layout.speech.order.last), last
            return first + self._opens_told(first, last), last
        if (shown := self._shown(at, last)) is not None:
            return shown, last
        if (
            claim.rule == "preposition" and claim.phrase.last == at
        ):  # "Dem Gouverneur zufolge | sind die Straßen gesperrt"
            at = claim.phrase.first
        end = max(claim.phrase.last, claim.cue[1]) if claim.rule == "preposition" else claim.cue[1]
        first = self._related(first, at)
        if all(self._leads(i) for i in range(first, at)):
            end = self._past_described(end, last)
            return behind_apposition(self.layout, self.phrases, (end, last)), last
        if all(self.layout.dated[i] >= 0 or self.layout.low[i] in MARKS for i in range(end, last)):
            return first, at
        return past_link(self.layout, first, last), last

    def _related(self, first: int, at: int) -> int:
        """Where the relative clause begins that a cue opens behind another's verb: "rellen uitbraken | waarbij"."""
        words, before = self.layout.speech, at - 1
        related = words.clauses.relative | self.layout.pack.names.place_relatives | words.clauses.piped
        begun = before > first and self.layout.low[before] in related and self.layout.is_finite(before - 1)
        return before if begun and self.layout.speech.order.last else first

    def _past_described(self, end: int, last: int) -> int:
        """Past the rest of a piece that only tells who speaks: "According to people familiar with it, | he left"."""
        layout, piece = self.layout, self.layout.piece_at(end - 1)
        behind = end < piece.last < last and layout.low[piece.last] == "," and not piece.finite
        rest = behind and layout.speech.order.straight and not layout.counts(end, piece.last)
        return piece.last if rest and layout.tokens[end].pos in _DESCRIBING else end

    def _opens_told(self, first: int, last: int) -> bool:
        """Opens a token a clause that is said, a cue before it: "schreven wij, op gezag van de bond, | dat …"?"""
        opens = first + 1 < last and self.layout.low[first] in self.words.openers
        return opens and self.layout.piece_at(first).opener == "complement"

    def _leads(self, at: int) -> bool:
        """Stands a word before a cue that begins what is said: a small one, or one that opens its clause?"""
        opens = self.layout.tokens[at].pos == "SCONJ" and self.layout.low[at] in self.words.openers
        related = at == self.layout.piece_at(at).first and self.layout.piece_at(at).opener == "relative"
        return not related and (self.stepping.is_light(at) or opens)

    def _shown(self, at: int, last: int) -> int | None:
        """Where the clause begins that is all there is to say: "Uit onderzoek blijkt volgens de politie dat …"."""
        layout = self.layout
        number = layout.piece_of[at]
        lemmas = {layout.tokens[verb].lemma for verb in layout.pieces[number].finite}
        clause = layout.told_behind(number) if lemmas & self.words.shows else None
        return clause.start if clause is not None and clause.first < last else None
