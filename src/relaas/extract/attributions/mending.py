"""Past tenses that a tagger took for participles, in languages where both look alike: "The minister resigned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.awaited import awaited
from relaas.extract.attributions.described import ends_described, opens_described
from relaas.extract.attributions.helpers import is_ongoing, takes_claim
from relaas.extract.attributions.past_tags import ends_tag
from relaas.extract.attributions.plurals import SENTENCE_ENDS, is_plural_verb, since_mark
from relaas.extract.attributions.views import QUOTES
from relaas.extract.attributions.written import reads
from relaas.lang.verb_forms import LONG

if TYPE_CHECKING:
    from collections.abc import Set

    from relaas.extract.attributions.views import View
    from relaas.model.tokens import Sentence, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADV"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT"})
_BESIDE = _NOUNS | {"X", "NUM", "DET", "ADP", "PRON"}
_OBJECT = frozenset({"DET", "PRON", "NOUN", "PROPN", "ADJ"})
_PAIR = 2
"""Commas around a clause on a noun."""
_SOON = 7
"""Tokens behind a verb of saying within which the clause that is said begins."""
_NAMED = 16
"""Tokens between a quotation and its verb within which who says it is told."""


def mended(view: View) -> list[int]:
    """Indices of the participles that are finite verbs: those with a subject and no auxiliary.

    So is the first of a sentence that has no finite verb otherwise.

    Args:
        view: The document, its finite verbs found as they are tagged.
    """
    if view.speech.order.last:
        return list(awaited(view))
    found = [
        at for at, token in enumerate(view.tokens) if _looks_past(view, token) and _has_subject(view, at)
    ]
    found += [at for at in range(1, len(view.tokens)) if _is_sure(view, at) or reads(view, at)]
    known = set(found)
    found += [at for at in range(1, len(view.tokens)) if at not in known and _says(view, at, known)]
    known.update(found)
    found += [told for at in range(len(view.tokens)) if (told := _told(view, at, known)) is not None]
    known.update(found)
    for sentence in view.analysis.sentences:
        if not any(view.is_finite(at) or at in known for at in range(sentence.first, sentence.last)):
            found += _only(view, sentence)
    return found


def _is_sure(view: View, at: int) -> bool:
    """Is a word, taken for no verb, a finite one of saying by its form: "Doctors say", "a guard told"?"""
    token, before = view.tokens[at], view.tokens[at - 1]
    plain = token.pos not in ("VERB", "AUX") and not (token.pos == "PROPN" and not token.text.islower())
    misread = plain and view.low[at] in view.speech.telling.sure  # "minister Ann Lee countered" is no name
    return (
        misread
        and before.pos not in ("AUX", "DET", "ADP")
        and view.low[at - 1] not in view.speech.clauses.leading
    )


def _says(view: View, at: int, known: Set[int]) -> bool:
    """Is a word, for what stands around it, a finite verb of saying?"""
    token = view.tokens[at]
    says = view.senses(at) or view.appealing(at)
    if view.is_finite(at) or view.named[at] >= 0 or not says:
        return False
    if token.pos == "NOUN":
        return is_plural_verb(view, at)
    past = _looks_past(view, token) or _looks_adjective(view, token)
    left = _goes_on(view, at, known) or _is_left(view, at)
    tags = left or ends_tag(view, at) or ends_described(view, at, known) or opens_described(view, at)
    return past and (tags or _rules(view, at) or _follows_who(view, at))


def _is_left(view: View, at: int) -> bool:
    """Stands who says it before a comma: "Burhan, who led the coup, denied that", '"…," the boss, Al Lee, promised'?"""
    if view.low[at - 1] != ",":
        return False
    if any(sense.claims for sense in view.senses(at)) and _disputes(view, at):
        return True
    if not any(not sense.with_ for sense in view.senses(at)):
        return False
    opens = at + 1 < len(view.tokens) and view.tokens[at + 1].pos == "SCONJ"
    told = opens and view.low[at + 1] in view.speech.clauses.complement
    return told or _opens_told(view, at) or _follows_quoted(view, at)


def _disputes(view: View, at: int) -> bool:
    """Takes a past form a noun for a claim before the next mark: "Rao, who flew in, brushed aside suggestions that"?"""
    last = view.to_mark(at, len(view.tokens))
    suffered = (view.low[at + 1],) in view.speech.prepositions.agent if at + 1 < last else True
    return not suffered and takes_claim(view, at, last)


def _follows_quoted(view: View, at: int) -> bool:
    """Stand between a quotation and a verb only commas and who says it?"""
    for before in range(at - 1, max(at - _NAMED, 0), -1):
        if view.low[before] in QUOTES:
            return view.quote_of[before] >= 0
        if view.is_finite(before) or not (view.low[before] == "," or view.tokens[before].pos in _BESIDE):
            return False
    return False


def _goes_on(view: View, at: int, known: Set[int]) -> bool:
    """Goes a past form on with a finite verb behind "and" or "but": "He apologised but denied having lied"?

    Behind an auxiliary it is a participle: "he was arrested and charged".
    """
    words, token = view.speech.clauses, view.tokens[at]
    linked = view.low[at - 1] in words.coordinator | words.contrast
    if not linked or "Tense=Past" not in token.morph:
        return False
    if view.low[at - 1] in words.contrast and _opens_told(view, at):
        return True
    parted = at > 1 and view.low[at - 2] == ","  # "threatened to go, and accused him", past the infinitive
    for before in range(at - 2 - parted, view.analysis.sentences[token.sentence].first - 1, -1):
        if parted and "VerbForm=Inf" in view.tokens[before].morph and not _follows_modal(view, before):
            continue
        if view.tokens[before].pos in ("VERB", "AUX"):
            own = view.is_finite(before) or before in known or _follows_modal(view, before)
            own = own and view.tokens[before].pos == "VERB"
            return (
                own or (_is_thing(view, before) and _takes_object(view, at)) or _is_wanted(view, before, at)
            )
        if view.is_mark(before):
            return False
    return False


def _is_wanted(view: View, before: int, at: int) -> bool:
    """Calls a past form for something, behind how something was: "said the road was safe and | called | for calm"?"""
    copula = view.tokens[before]
    described = copula.dep == "cop" and before < copula.head < at and view.tokens[copula.head].pos == "ADJ"
    needs = (words for sense in (*view.senses(at), *view.appealing(at)) for words in sense.with_)
    return described and any(view.follows(at + 1, words) for words in needs)


def _follows_modal(view: View, at: int) -> bool:
    """Is a verb the infinitive of one that no past form shares: "said it would take weeks and promised help"?"""
    if "VerbForm=Inf" not in view.tokens[at].morph:
        return False
    helpers = (view.tokens[child].lemma for child in view.positions.children(at) if child < at)
    return any(lemma in view.pack.verbs.modal | view.pack.verbs.future for lemma in helpers)


def _is_thing(view: View, at: int) -> bool:
    """Tells a copula or a passive of a thing, so that a past form behind it with an object is not its own?

    So "said the leak was small and denied any risk", but "its men were attacked and denied medical help".
    """
    tokens = view.tokens
    head = tokens[at].head if tokens[at].dep == "cop" else at
    children = view.positions.children(head)
    suffers = head != at or any(tokens[child].dep == "aux:pass" for child in children)
    noun = next((child for child in children if tokens[child].dep.startswith("nsubj")), None)
    thing = noun is not None and tokens[noun].pos == "NOUN" and view.named[noun] < 0
    return suffers and thing and view.speech.kind_of(tokens[noun or 0].lemma.lower()) is None


def _takes_object(view: View, at: int) -> bool:
    """Stands a noun phrase right behind a verb, and no time: "was unhurt and thanked | the crew"?"""
    behind = at + 1
    return behind < len(view.tokens) and view.tokens[behind].pos in _OBJECT and view.dated[behind] < 0


def _opens_told(view: View, at: int) -> bool:
    """Begins right behind a verb what it says: "failed, but denied that they were old", "but denied having lied"?"""
    senses = [sense for sense in view.senses(at) if not (sense.with_ or sense.hearer)]
    behind = view.tokens[at + 1] if at + 1 < len(view.tokens) else None
    if behind is None or not senses:
        return False
    if behind.pos == "SCONJ":
        return view.low[at + 1] in view.speech.telling.openers
    return is_ongoing(behind) and any(sense.denies for sense in senses)


def _follows_who(view: View, at: int) -> bool:
    """Closes a comma before a past form a clause on who begins the sentence: "Roth, who flew in, promised to stay"?"""
    begun = view.analysis.sentences[view.tokens[at].sentence].first
    marks = [i for i in range(begun, at) if view.is_mark(i)]
    if len(marks) != _PAIR or marks[-1] != at - 1 or any(view.is_finite(i) for i in range(begun, marks[0])):
        return False
    opened = view.low[marks[0] + 1]
    return view.low[marks[0]] == "," == view.low[at - 1] and opened in view.speech.pronouns.relative


def _rules(view: View, at: int) -> bool:
    """Stands who speaks right before a past form, and soon behind it a clause: "A judge ruled on Monday that …"?"""
    begun = view.analysis.sentences[view.tokens[at].sentence].first
    before = view.tokens[at - 1]
    speaks = before.pos in ("NOUN", "PROPN") and view.speech.kind_of(before.lemma.lower()) is not None
    named = view.named[at - 1] >= 0 and view.analysis.names[view.named[at - 1]].label != "LOC"
    # "Ann Lee | assured | residents that", but "residents told on Monday that"
    heard = at + 1 < len(view.tokens) and view.tokens[at + 1].pos in _OBJECT and view.dated[at + 1] < 0
    senses = [sense for sense in view.senses(at) if not (sense.with_ or sense.number)]
    plain = any(heard or not sense.hearer for sense in senses)
    if not ((speaks or named) and plain) or any(view.is_finite(i) for i in since_mark(view, begun, at)):
        return False
    near = range(at + 1, min(at + _SOON, len(view.tokens)))
    told = next((i for i in near if view.tokens[i].pos == "SCONJ" or view.is_mark(i)), at)
    return view.low[told] in view.speech.telling.openers and not any(
        view.is_finite(i) for i in near if i < told
    )


def _looks_past(view: View, token: Token) -> bool:
    """Is a participle, by its form, as well a past tense?"""
    participle = token.pos == "VERB" and "VerbForm=Part" in token.morph and "Tense=Pres" not in token.morph
    return participle and len(token.text) < LONG and bool(view.pack.past.fullmatch(token.text.lower()))


def _looks_adjective(view: View, token: Token) -> bool:
    """Is a word, taken for an adjective or a name, by its form a past tense: "Its head, Ann Lee, | hinted | that"?"""
    return token.pos in ("ADJ", "PROPN") and bool(view.pack.past.fullmatch(token.text))


def _has_subject(view: View, at: int) -> bool:
    """Stands a subject before a verb, and no auxiliary?"""
    children = view.positions.children(at)
    helped = any(view.tokens[c].dep.startswith("aux") for c in children)
    if view.tokens[at].lemma in view.pack.verbs.intransitive and at and not helped:
        return view.tokens[at - 1].pos in _NOMINAL - {"ADV"}  # "Nine people | drowned on Tuesday"
    subject = any(view.tokens[c].dep.startswith("nsubj") and c < at for c in children)
    return subject and not helped and not view.tokens[at].dep.startswith("acl")


def _told(view: View, at: int, known: Set[int]) -> int | None:
    """The verb of what a verb of saying says, which takes no noun alone: "He said the door opened by itself".

    Only where who says it stands before it and nothing else up to the next mark is finite: not '"…," said a man dressed
    in black', not "said those killed were guards".
    """
    senses = [s for s in view.senses(at) if not (s.number or s.at or s.relay)] if view.is_finite(at) else []
    if not senses or any(s.objects or s.strict or s.hearer or s.with_ for s in senses):
        return None
    if not any(view.tokens[c].dep.startswith("nsubj") and c < at for c in view.positions.children(at)):
        return None
    last = view.analysis.sentences[view.tokens[at].sentence].last
    last = view.to_mark(at + 1, last)
    behind = range(at + 2, last)
    if any(view.is_finite(i) or i in known for i in range(at + 1, last)):
        return None
    past = next((i for i in behind if _looks_past(view, view.tokens[i])), at)
    led = any(view.tokens[i].pos == "ADP" for i in range(at + 1, past))  # "said in a letter dated 4 May"
    nothing = view.low[at + 1 : at + 2] and view.low[at + 1] in view.speech.clauses.negation
    return past if past > at and not (led or nothing) and view.tokens[past - 1].pos in _NOMINAL else None


def _only(view: View, sentence: Sentence) -> list[int]:
    """The first participle behind a noun, of a whole sentence that has no finite verb."""
    if view.tokens[sentence.last - 1].text not in SENTENCE_ENDS:
        return []
    places = range(sentence.first + 1, sentence.last)
    fits = (
        at
        for at in places
        if _looks_past(view, view.tokens[at]) and _is_nominal(view, at - 1) and view.senses(at)
    )
    return [at for at in [next(fits, None)] if at is not None]


def _is_nominal(view: View, at: int) -> bool:
    """Is a token a noun, or how many of those told of before say it: "Both denied leaving"?"""
    return view.tokens[at].pos in _NOMINAL or view.is_number(at) or view.low[at] in view.speech.telling.ones
