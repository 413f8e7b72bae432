"""Third persons of the present that a tagger took for plural nouns: "The union counts 49 dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.awaited import closes_related

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View

SENTENCE_ENDS = frozenset({".", "!", "?"})
_ENDS = SENTENCE_ENDS | {",", ";"}
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT"})
_BEHIND = frozenset({"DET", "NUM", "PRON", "SCONJ", "ADP", "ADJ", "NOUN", "PROPN", "ADV"})
_NEAR = 3
"""Tokens behind a preposition among which its noun stands."""
_WHO = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART"})
_SHORT = range(1, 6)
"""Tokens of a name or a noun that ends a sentence with its verb."""
_HEDGED = 4
"""Tokens behind a verb among which the number of its object begins."""
_NAMED = 16
"""Tokens of a clause before its verb, at most."""


def is_plural_verb(view: View, at: int) -> bool:
    """Is a noun, for what stands around it, a finite verb of saying?

    Args:
        view: The document.
        at: Index of the noun.
    """
    readings = (_counts, _reports, _shows, _thinks, _reckons, _agrees, _turns, _is_alone)
    return any(reading(view, at) for reading in readings)


def since_mark(view: View, begun: int, at: int) -> range:
    """The tokens of a sentence before one, from the last mark on.

    Args:
        view: The document.
        begun: Index of the sentence's first token.
        at: Index of the one.
    """
    return range(next((i + 1 for i in range(at - 1, begun - 1, -1) if view.is_mark(i)), begun), at)


def _counts(view: View, at: int) -> bool:
    """Stands a plural that can be a verb between who counts and a number: "The union counts nearly 49 dead"?"""
    token, after = view.tokens[at], at + 1
    while after < min(at + _HEDGED, len(view.tokens)) and view.tokens[after].pos in (
        "ADV",
        "ADP",
        "ADJ",
        "SCONJ",
    ):
        after += 1
    numbered = after < len(view.tokens) and view.is_number(after)
    if not numbered or "Number=Plur" not in token.morph or not any(s.number for s in view.senses(at)):
        return False
    sentence = view.analysis.sentences[token.sentence]
    begun = since_mark(view, sentence.first, at).start
    ended = view.to_mark(at, sentence.last)
    alone = not any(view.is_finite(i) for i in range(begun, ended))
    while at > begun + 1 and view.low[at - 1] in view.speech.clauses.light:
        at -= 1  # "Berlin now counts 72"
    if view.low[at - 1] in view.speech.clauses.coordinator and at - 1 > begun:
        return not any(view.is_finite(i) for i in range(at, ended))  # "He dropped that and now counts 28"
    return alone and at > begun and view.tokens[at - 1].pos in _NOUNS


def _thinks(view: View, at: int) -> bool:
    """Is a plural of no noun of saying the verb behind who speaks: "The mayor reckons 40 homes are lost"?

    Its clause begins with who speaks, or goes on with him: "A doctor, who …, speaks of 30".
    """
    token, after = view.tokens[at], at + 1
    lemma, speech = token.lemma.lower(), view.speech
    noun = lemma in speech.telling.nouns or lemma in speech.sources.documents or speech.kind_of(lemma)
    if noun or "Number=Plur" not in token.morph or after >= len(view.tokens) or at < 1:
        return False
    parted = view.low[at - 1] == "," and view.low[after] in speech.telling.about
    begun = view.analysis.sentences[token.sentence].first
    free = not any(view.is_finite(i) for i in since_mark(view, begun, at))
    behind = view.tokens[after].pos in _BEHIND and not view.is_mark(after)
    return free and (parted or ((_speaks(view, at - 1) or closes_related(view, at)) and behind))


def _reports(view: View, at: int) -> bool:
    """Ends a plural that can be a verb, behind what is said, a name or a medium: "Ten died, the BBC reports."?

    Not the last of a list: "…, photos, police reports."
    """
    sentence, low = view.analysis.sentences[view.tokens[at].sentence], view.low
    begun = since_mark(view, sentence.first, at).start
    ends = _ends(view, at) or _ends_where(view, at)
    if not ends or at - begun not in _SHORT or begun == sentence.first:
        return False
    named = view.named[begun] >= 0 or low[begun] in view.speech.clauses.determiners
    named = named or (
        view.named[at - 1] >= 0 and view.speech.kind_of(low[begun]) == "person"
    )  # "mayor Ann Lee"
    medium = view.named[at - 1] >= 0 or view.speech.kind_of(view.tokens[at - 1].lemma.lower()) is not None
    before = next((i for i in range(begun - 2, sentence.first - 1, -1) if view.is_mark(i)), sentence.first)
    words = view.speech.clauses
    lists = (words.counting_on, words.partitive)
    part = any(view.any_of(i, some) for i in range(before, begun) for some in lists)
    told = any(view.is_finite(i) for i in range(sentence.first if part else before, begun))
    return named and medium and told and not any(view.is_finite(i) for i in range(begun, at))


def _agrees(view: View, at: int) -> bool:
    """Ends a noun that can be a plural's verb a tag: "Ten have died, doctors in Rome warn."?

    It follows several people, a finite verb stands before their comma and none behind it.
    """
    sentence = view.analysis.sentences[view.tokens[at].sentence]
    own = since_mark(view, sentence.first, at)
    behind = view.low[at + 1] if at + 1 < len(view.low) else ""
    if "Number=Plur" in view.tokens[at].morph or behind not in _ENDS or not 0 < len(own) < _NAMED:
        return False
    head = next((i - 1 for i in own if i > own.start and view.tokens[i].pos == "ADP"), at - 1)
    noun = view.tokens[head]
    many = "Number=Plur" in noun.morph and view.speech.kind_of(noun.lemma.lower()) in ("person", "people")
    plain = any(not (sense.with_ or sense.number or sense.at) for sense in view.senses(at))
    led = own.start > sentence.first and view.low[own.start - 1] == ","
    told = any(view.is_finite(i) for i in range(sentence.first, own.start))
    return many and plain and led and told and not any(view.is_finite(i) for i in own)


def _turns(view: View, at: int) -> bool:
    """Stands a plural that can be a verb before who speaks, behind what is said: "Ten died, reckons the fire brigade."?

    Not the last of a list: "They counted boats, cars, claims by owners."
    """
    sentence = view.analysis.sentences[view.tokens[at].sentence]
    behind = range(at + 1, view.to_mark(at, sentence.last))
    led = "Number=Plur" in view.tokens[at].morph and at > sentence.first and view.low[at - 1] == ","
    if not led or not 0 < len(behind) < _NAMED or not all(view.tokens[i].pos in _WHO for i in behind):
        return False
    head = next((i - 1 for i in behind if i > behind.start and view.tokens[i].pos == "ADP"), behind.stop - 1)
    opens = (
        view.low[behind.start] in view.speech.clauses.determiners or view.tokens[behind.start].text.istitle()
    )
    before = range(since_mark(view, sentence.first, at - 1).start, at - 1)
    return opens and _speaks(view, head) and any(map(view.is_finite, before))


def _shows(view: View, at: int) -> bool:
    """Ends a plural that can be a verb a clause on what somebody has counted: "…, a list by the army shows."?"""
    sentence, low = view.analysis.sentences[view.tokens[at].sentence], view.low
    begun = since_mark(view, sentence.first, at).start
    ends = _ends(view, at)
    told = at + 1 < len(low) and low[at + 1] in view.speech.telling.openers  # "Figures from X show that"
    if not (told or (ends and begun > sentence.first)) or at - begun > _NAMED:
        return False
    noun = next((i for i in range(begun, at) if view.tokens[i].pos == "NOUN"), at)
    document = view.tokens[noun].lemma.lower() in view.speech.sources.documents
    documented = any(sense.documented for sense in view.senses(at))
    return noun < at and document and documented and not any(view.is_finite(i) for i in range(begun, at))


def _is_alone(view: View, at: int) -> bool:
    """Is a plural all that can be the verb of its sentence, behind who speaks: "The service | forecasts | snow"?"""
    token, sentence = view.tokens[at], view.analysis.sentences[view.tokens[at].sentence]
    after = at + 1
    formed = "Number=Plur" in token.morph and view.low[at] != token.lemma and token.text.islower()
    takes = after < sentence.last and view.tokens[after].pos in ("DET", "NUM", "ADJ", "NOUN", "PRON")
    begun = since_mark(view, sentence.first, at).start
    ends = view.low[sentence.last - 1] in SENTENCE_ENDS or view.is_mark(sentence.last - 1)
    if not (formed and takes and ends) or begun != sentence.first or at - begun > _NAMED or at < begun + 2:
        return False
    own = view.tokens[begun:at]
    led = own[0].pos in ("DET", "PROPN") and view.tokens[at - 1].pos != "DET"
    stop = next((i for i in range(begun, at) if view.tokens[i].pos == "ADP"), at)
    known = any(view.speech.kind_of(view.tokens[i].lemma.lower()) or view.named[i] >= 0 for i in (stop - 1,))
    verbs = any(
        t.pos in ("VERB", "AUX") for t in view.tokens[sentence.first : view.to_mark(at, sentence.last)]
    )
    return led and known and not verbs


def _ends(view: View, at: int) -> bool:
    """Stands a plural before a comma or the end of its sentence?"""
    behind = view.low[at + 1] if at + 1 < len(view.low) else ""
    return behind in _ENDS and "Number=Plur" in view.tokens[at].morph


def _ends_where(view: View, at: int) -> bool:
    """Stands behind a plural only where it is said, and in what: "…, a vet claims | in an e-mail to the paper"?"""
    led = (
        at + 1 < len(view.tokens)
        and view.tokens[at + 1].pos == "ADP"
        and "Number=Plur" in view.tokens[at].morph
    )
    near = range(at + 2, min(at + 2 + _NEAR, len(view.tokens)))
    noun = next((i for i in near if view.tokens[i].pos == "NOUN" or view.is_mark(i)), at)
    return led and (
        view.tokens[noun].lemma.lower() in view.speech.telling.occasions
        or view.dated[min(at + 2, len(view.low) - 1)] >= 0
    )


def _speaks(view: View, at: int) -> bool:
    """Is a token somebody who can speak: a name that is no place, or a noun for who does?"""
    named = view.named[at] >= 0 and view.analysis.names[view.named[at]].label != "LOC"
    noun = view.tokens[at].pos == "NOUN" and view.speech.kind_of(view.tokens[at].lemma.lower()) is not None
    return named or noun


def _reckons(view: View, at: int) -> bool:
    """Stands a plural between who speaks and a clause with "that": "The premier estimates that half is lost"?

    Not "estimates that were published", where a verb follows, nor where its clause has another.
    """
    opened = at + 2 < len(view.tokens) and view.low[at + 1] in view.speech.telling.openers
    if not opened or at < 1 or "Number=Plur" not in view.tokens[at].morph or not _speaks(view, at - 1):
        return False
    begun = view.analysis.sentences[view.tokens[at].sentence].first
    free = not any(view.is_finite(i) for i in since_mark(view, begun, at))
    plain = any(not (sense.with_ or sense.number or sense.at) for sense in view.senses(at))
    return free and plain and view.tokens[at + 2].pos not in ("VERB", "AUX")
