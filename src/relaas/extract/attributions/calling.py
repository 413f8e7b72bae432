"""What a verb takes that makes it one of saying: a noun for a claim, or what it calls its object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.dating import is_dated
from relaas.extract.attributions.helpers import is_suffered, takes_claim
from relaas.extract.attributions.phrases import Phrases
from relaas.extract.attributions.views import MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.lang.saying_verbs import SayingVerb
    from relaas.lang.wordings import Wording

_AHEAD = 4
"""Tokens behind a participle within which the noun stands that it tells more of."""
_TOLD = frozenset({"ADJ", "PART", "VERB", "ADV"})
"""What follows a participle that tells of its noun: "reported missing", "thought to be missing"."""
_PREDICATES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
"""What a word begins with by which something is called."""


def fits(layout: Layout, verb: int, finite: int, sense: SayingVerb) -> bool:
    """Stands around a verb what its sense asks for beside words of its own?

    Args:
        layout: The document.
        verb: Index of the verb.
        finite: Index of its finite verb.
        sense: What it says.
    """
    if sense.felt and not is_suffered(layout, verb, finite):
        return False
    # "heeft de beschuldiging verworpen": a participle may stand behind what it takes
    first = min(verb, finite) if layout.speech.order.last else verb
    if sense.claims and (
        not takes_claim(layout, first, layout.piece_at(verb).last) or _calls_claim(layout, verb)
    ):
        return False
    if (sense.naming and not names_object(layout, verb)) or (sense.quoted and not _quotes(layout, verb)):
        return False
    return not sense.beside or led_beside(layout, verb, sense.with_)


def is_noun(layout: Layout, at: int) -> bool:
    """Is a word, taken for a verb, a noun: what the verb before it denies, or counted people?

    So "rejected | claims | that", "the nine | suspects | after hours of questioning".

    Args:
        layout: The document.
        at: Index of the word.
    """
    counted = at > 0 and layout.tokens[at - 1].pos == "NUM" and not layout.speech.order.last
    if counted and layout.speech.kind_of(layout.tokens[at].lemma.lower()) is not None:
        return True
    if not at or layout.speech.order.last or layout.tokens[at].lemma not in layout.speech.telling.claimed:
        return False
    return any(sense.denies for sense in layout.senses(at - 1))


def is_called(layout: Layout, verb: int, quoted: int) -> bool:
    """Is something called what a quotation opens, behind a noun for it: "noemt het plan | „een doodgeboren kind”"?

    Args:
        layout: The document.
        verb: Index of a verb.
        quoted: Index of the token that opens the quotation.
    """
    senses = [s for s in layout.appealing(verb) if s.act == "say" and s.objects]
    nouns = any(layout.tokens[at].pos in ("NOUN", "PROPN", "PRON") for at in range(verb + 1, quoted))
    if layout.low[quoted - 1] in MARKS or not nouns:
        return False
    if layout.speech.order.last:
        return any(not s.with_ for s in senses)
    # "called the fine “absurd, given that …”", "described the fine as “a joke that …”"
    return any(s.naming or (layout.low[quoted - 1],) in s.with_ for s in senses)


def names_object(layout: Layout, verb: int) -> bool:
    """Stands behind the object of a verb what it is called: "called the vote a farce", not "called a strike on Friday"?

    Args:
        layout: The document.
        verb: Index of the verb.
    """
    last = layout.analysis.sentences[layout.tokens[verb].sentence].last
    at, last = verb + 1, layout.to_mark(verb, last)
    if _quotes(layout, verb):
        return True
    while at < last and (layout.dated[at] >= 0 or layout.low[at] in layout.speech.clauses.genitive):
        at += 1  # "called Sunday's vote a farce"
    phrases = Phrases(layout)
    phrase = phrases.at(at, last)
    alone = at < last and layout.low[at] in layout.speech.pronouns.it
    end = at + 1 if alone else phrase.last if phrase is not None else last
    while end < last and (after := _past_circumstance(layout, phrases, end, last)) > end:
        end = after
    while end < last and layout.tokens[end].pos == "ADV":
        end += 1
    return end < last and layout.tokens[end].pos in _PREDICATES


def _calls_claim(layout: Layout, verb: int) -> bool:
    """Calls a verb a claim that no clause tells something: "dismissed the account as gossip"?"""
    if layout.speech.order.last or layout.told_behind(layout.piece_of[verb]) is not None:
        return False
    last = layout.piece_at(verb).last
    wanted = {words for sense in layout.appealing(verb) for words in sense.with_}
    return any((layout.low[at],) in wanted and layout.tokens[at].pos == "ADP" for at in range(verb + 2, last))


def _quotes(layout: Layout, verb: int) -> bool:
    """Stand behind a verb, before the next mark, words in quotation marks: "found the plan “unworkable”"?"""
    last = layout.analysis.sentences[layout.tokens[verb].sentence].last
    return any(layout.quote_of[i] >= 0 for i in range(verb + 1, layout.to_mark(verb, last)))


def _past_circumstance(layout: Layout, phrases: Phrases, at: int, last: int) -> int:
    """Past a time, or a preposition with its noun: "called the offer | in Leeds | on Friday | unacceptable"."""
    if layout.dated[at] >= 0:
        return at + 1
    if layout.tokens[at].pos != "ADP" or at + 1 >= last:
        return at
    phrase = phrases.at(at + 1, last)
    return at + 1 if layout.dated[at + 1] >= 0 else phrase.last if phrase is not None else at


def led_beside(layout: Layout, verb: int, wordings: Sequence[Wording]) -> bool:
    """Stand some words right behind a verb, past times and small words?

    Args:
        layout: The document.
        verb: Index of the verb.
        wordings: The words, of which one will do.
    """
    at, last = verb + 1, layout.piece_at(verb).last
    while at < last and _tells_when(layout, at, last):
        at += 1
    return at < last and layout.any_of(at, wordings) is not None


def hangs_on_noun(layout: Layout, at: int) -> bool:
    """Tells a preposition whose the noun before it is, which has one itself: "sprak met het personeel van de fabriek"?

    Args:
        layout: The document.
        at: Index of the preposition.
    """
    tokens, before, after = layout.tokens, at - 1, at + 1
    if layout.speech.order.straight:  # "spoke to 12 of the 30 crew"
        return (
            before > 0 and (layout.low[at],) in layout.speech.prepositions.part and layout.is_number(before)
        )
    if not layout.speech.order.last or before < 1 or after >= len(tokens) or tokens[at].pos != "ADP":
        return False
    noun = tokens[tokens[at].head]
    own = noun.head == before and noun.dep == "nmod" and tokens[before].pos == "NOUN"
    if own and tokens[before].dep.startswith("nsubj") and tokens[before].head > at:
        return True  # "De minister van Financiën begrijpt dat": nobody it was heard from
    led = own and any(tokens[child].dep == "case" for child in layout.positions.children(before))
    led = led and layout.low[before] not in layout.speech.sources.stages  # "sprak op tv van de grootste ramp"
    return led and layout.low[after] in layout.speech.clauses.definite


def is_beside(layout: Layout, first: int, last: int) -> bool:
    """Stand nothing but times and small words between two tokens?

    Args:
        layout: The document.
        first: Index of the first of them.
        last: One past the last.
    """
    return all(_tells_when(layout, at, last) for at in range(first, last))


def _tells_when(layout: Layout, at: int, last: int) -> bool:
    """Is a token a time, a small word or what leads to a time?"""
    return (
        is_dated(layout, at, last)
        or layout.low[at] in layout.speech.telling.light
        or layout.tokens[at].pos == "ADV"
    )


def is_reduced(layout: Layout, at: int) -> bool:
    """Tells a past form of the noun before it, whose verb follows: "All hikers | reported | missing were found"?

    Args:
        layout: The document.
        at: Index of any token.
    """
    piece, tokens = layout.piece_at(at), layout.tokens
    past = at > piece.start and layout.pack.past.fullmatch(layout.low[at]) is not None
    if (
        at not in piece.finite
        or layout.speech.order.last
        or not past
        or at + 1 >= piece.last
        or tokens[at + 1].pos not in _TOLD
    ):
        return False
    if layout.low[piece.start] in layout.pack.figures.partitive:  # "Of the 40 | reported | missing, nine …"
        return layout.pack.figures.cues.is_word(tokens[at + 1])
    verb = next((f for f in piece.finite if f > at + 1), None)
    words = layout.speech.clauses
    return verb is not None and not any(
        layout.low[i] in words.coordinator or "PronType=Rel" in tokens[i].morph for i in range(at, verb)
    )


def is_attributive(layout: Layout, at: int) -> bool:
    """Tells a participle, as its ending shows, more of the noun or number behind it: "de eerder | gemelde | veertig"?

    One tagged finite does so only where its clause has another verb: "het aantal | bevestigde | gevallen steeg".

    Args:
        layout: The document.
        at: Index of any token.
    """
    token, ending = layout.tokens[at], layout.pack.figures.inflection
    inflected = bool(ending) and layout.low[at].endswith(ending) and token.dep == "amod"
    if not inflected or token.pos != "VERB" or not at < token.head <= at + _AHEAD:
        return False
    other = any(finite != at for finite in layout.piece_at(at).finite)
    told = other or "VerbForm=Part" in token.morph
    noun = layout.tokens[token.head].pos in ("NOUN", "PROPN", "NUM")
    return told and noun and layout.dated[token.head] < 0  # "De rechter bepaalde | maandag | dat"


def is_given_name(layout: Layout, at: int) -> bool:
    """Is a word that looks like a verb somebody's first name, behind a comma: "Its agent, Said Omar, said"?

    Args:
        layout: The document.
        at: Index of the word.
    """
    gender, text = layout.speech.gender, layout.tokens[at].text
    if layout.speech.order.last or not text.istitle() or at + 1 >= len(layout.tokens) or not at:
        return False
    between = layout.low[at - 1] == "," and layout.tokens[at + 1].text.istitle()
    return between and (layout.low[at] in gender.his_names or layout.low[at] in gender.her_names)
