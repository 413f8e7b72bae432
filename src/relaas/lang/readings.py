"""What the words around a time say of its tense, whatever the verb of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.clauses import part_of
from relaas.lang.comparisons import compared
from relaas.lang.missed import missed_verb
from relaas.lang.participles import participial
from relaas.model.frozen import Frozen
from relaas.model.timexes import Tense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.clauses import Positions
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Token


_COUNT = 2
"""Words back from a time at which a count stands that is told of it: "588 van vrijdag"."""
_TAG = 3
"""Words for who said something and when, at the least."""
_NOMINAL = ("DET", "NOUN", "PROPN", "PRON", "ADJ")
FULL_STOPS = (".", "!", "?")
"""Marks that end a sentence; a heading has none."""
_CLOSING = ("”", "’", '"', "'", "»", "“", ")")
"""Marks that may stand behind these."""
_OPENING = ("PRON", "DET", "PROPN", "NUM")
"""What begins a clause, beside nouns, which a day can stand before: "Friday prayers"."""
"""What who says it can begin with."""
_RELATIVE = 2
"""Words at the head of a clause among which a relative pronoun stands: "van wie"."""


class Reading(Frozen, frozen=True):
    """What a clause says about its time.

    Attributes:
        tense: Past, present, ahead, or no verb.
        why: The words that show it.
        reporting: Does its verb tell what somebody said?
        state: Is it what has become and still is ("is gesloten"), which can go on?
        verb: Lemma of its content verb; empty where there is none.
        missed: Can it lie either way, as where the parse has missed the verb of a whole sentence?
        then: Does it look ahead from when it was said: "zou zaterdag aftreden"?
        alike: Is its verb past and present alike, so that it lies either way?
        before: Does it tell what had been before: "had op 11 juli een wagen gehuurd"?
    """

    tense: Tense
    why: str
    reporting: bool = False
    state: bool = False
    verb: str = ""
    missed: bool = False
    then: bool = False
    before: bool = False
    alike: bool = False


def by_words(positions: Positions, pack: LanguagePack, start: int, end: int) -> Reading | None:
    """The tense of a time by the words it stands among, or None where its clause decides.

    Args:
        positions: The parsed text.
        pack: The language.
        start: First character, code points.
        end: One past the last.
    """
    if (at := missed_verb(positions, pack, start)) is not None:
        verb = positions.analysis.tokens[at]
        kind: Tense = (
            "past" if pack.infinitive_ending else "present"
        )  # only a past is missed beside infinitives
        return Reading(kind, f"“{verb.text}” is the verb of a clause that has no other", verb=verb.lemma)
    found = (
        _done(positions, pack, start, end) or _told(positions, pack, start) or _cited(positions, pack, start)
    )
    if found is None and (beside := compared(positions, pack, start)) is not None:
        found = Reading("past", f"“{beside}” sets what is told beside what has been")
    found = (
        found
        or _counted(positions, pack, start)
        or _led(positions, pack, start, end)
        or _aimed(positions, pack, start)
        or _resumed(positions, pack, start)
    )
    return found or _tagged(positions, pack, start)


def without_verb(positions: Positions, pack: LanguagePack, start: int) -> Reading:
    """What a time that no verb governs says: ahead in a headline with an infinitive, else nothing.

    Args:
        positions: The parsed text.
        pack: The language.
        start: Its first character.
    """
    ahead = _headed(positions, start)
    missed = _is_verbless(positions, pack, start) or _is_posted(positions, pack, start)
    return ahead or Reading("none", "the clause has no verb", missed=missed)


def says(verb: Token, pack: LanguagePack) -> bool:
    """Is it a verb of saying? Some count with any particle ("zei … op"), which a parser may well have made up."""
    known = verb.lemma in pack.verbs.reporting or verb.lemma.endswith(tuple(pack.verbs.reporting_stems))
    return verb.pos == "VERB" and known


def _done(positions: Positions, pack: LanguagePack, start: int, end: int) -> Reading | None:
    """What a participle behind its noun says: "the order issued on Thursday" is past, "talks set for Monday" ahead."""
    at = participial(positions, pack, start, end)
    if at is None:
        return None
    verb = positions.analysis.tokens[at]
    if verb.lemma in pack.verbs.scheduled or purposed(positions, pack, verb, start):
        return Reading("future", f"“{verb.text}” looks ahead", verb=verb.lemma)
    return Reading("past", f"“{verb.text}” is a past participle", verb=verb.lemma)


def purposed(positions: Positions, pack: LanguagePack, verb: Token, start: int) -> Token | None:
    """The preposition that gives the day something is put off to or announced for: "the vote, postponed to May 3".

    Args:
        positions: The parsed text.
        pack: The language.
        verb: The verb of the time.
        start: First character of the time, code points.
    """
    at = positions.token_at(start)
    before = positions.analysis.tokens[at - 1] if at else None
    if before is None or verb.lemma not in pack.verbs.announced:
        return None
    return before if before.lemma.lower() in pack.verbs.purpose else None


def _told(positions: Positions, pack: LanguagePack, start: int) -> Reading | None:
    """Past where a time ends the words for who says something: "…, aldus het parket vrijdag"."""
    at = positions.token_at(start)
    if at is None:
        return None
    part = [token for token in part_of(positions, at) if token.start < start or "VerbForm=Fin" in token.morph]
    words = tuple(token.text.lower() for token in part)
    sources = pack.speech.prepositions.source
    named = next((source for source in sources if words[: len(source)] == source), None)
    if named is None or len(words) == len(named) or any("VerbForm=Fin" in token.morph for token in part):
        return None
    return Reading("past", f"“{' '.join(named)}” tells who has said it", reporting=True)


def _cited(positions: Positions, pack: LanguagePack, start: int) -> Reading | None:
    """Past where words without a finite verb tell how it was told: "zoals zondag gemeld", "as reported on Friday"."""
    own = _own_part(positions, start)
    asides = [
        at for at, t in enumerate(own) if t.start < start and t.text.lower() in pack.speech.clauses.aside
    ]
    rest = own[asides[-1] + 1 :] if asides else ()
    told = next((t for t in rest if says(t, pack) or t.lemma in pack.verbs.promising), None)
    if told is None or any("VerbForm=Fin" in token.morph for token in rest):
        return None
    return Reading("past", f"“{own[asides[-1]].text} … {told.text}” tells how it was told", verb=told.lemma)


def _counted(positions: Positions, pack: LanguagePack, start: int) -> Reading | None:
    """Past where a count is told of a day: "de 588 van vrijdag is exclusief het weekend"."""
    at, tokens = positions.token_at(start), positions.analysis.tokens
    if at is None or at < _COUNT or tokens[at - 1].text.lower() not in pack.attributive:
        return None
    number = tokens[at - _COUNT]
    return Reading("past", f"“{number.text}” was counted by then") if number.pos == "NUM" else None


def _aimed(positions: Positions, pack: LanguagePack, start: int) -> Reading | None:
    """Ahead where a part without a finite verb tells what is meant to be done: "crews …, aim to finish by 7 May"."""
    own = _own_part(positions, start)
    if any("VerbForm=Fin" in token.morph for token in own):
        return None
    before = [token for token in own if token.start < start]
    meant = next((t for t in before[:_RELATIVE] if t.lemma in pack.verbs.intending and t.pos == "VERB"), None)
    led = meant is not None and any("VerbForm=Inf" in t.morph for t in before if t.start > meant.start)
    return Reading("future", f"“{meant.text}” looks ahead", verb=meant.lemma) if meant and led else None


def _led(positions: Positions, pack: LanguagePack, start: int, end: int) -> Reading | None:
    """Past right behind a past verb of saying, before a clause that no word opens: "said Sunday it would close".

    The tree gives such a time the verb of what is said. With a verb behind it, it is what that tells of ("said Sunday
    would be too late").
    """
    own = _own_part(positions, start)
    before = [token for token in own if token.start < start]
    behind = [token for token in own if token.start >= end]
    if before and before[-1].text.lower() in pack.day_prepositions:
        before.pop()
    if before and before[-1].pos in _NOMINAL:
        before.pop()  # "told reporters Sunday he would run"
    verb = before[-1] if before else None
    if (
        verb is None
        or not {"Tense=Past", "VerbForm=Fin"} <= set(verb.morph.split("|"))
        or not says(verb, pack)
        or verb.lemma in pack.verbs.causative  # "lieten maandag het leven toen …"
    ):
        return None
    if not behind or behind[0].pos not in _OPENING or behind[0].text.lower() in pack.owning:
        return None
    goes_on = any("VerbForm=Fin" in token.morph for token in behind[1:])
    return Reading("past", f"“{verb.text}” tells who has said it", reporting=True) if goes_on else None


def _own_part(positions: Positions, start: int) -> Sequence[Token]:
    """The tokens between the marks around a time; none where no token stands there."""
    at = positions.token_at(start)
    return part_of(positions, at) if at is not None else ()


def _resumed(positions: Positions, pack: LanguagePack, start: int) -> Reading | None:
    """Past where a time goes on with who says something, behind what he is: "zei Visser, die hulp leidt, dinsdag"."""
    at, own = positions.token_at(start), _own_part(positions, start)
    if at is None or any("VerbForm" in token.morph for token in own):
        return None
    led = [token for token in own if token.start < start]
    if any(token.pos not in ("ADP", "DET") for token in led):
        return None
    first = positions.analysis.sentences[own[0].sentence].first
    begins = at - len(led)  # the comma before it parts it from what somebody is
    while begins - 1 > first:
        part = part_of(positions, begins - 2)
        begins -= len(part) + 1
        finite = [token for token in part if "VerbForm=Fin" in token.morph]
        if finite and not any("PronType=Rel" in token.morph for token in part[:_RELATIVE]):
            saying = next((token for token in finite if says(token, pack)), None)
            why = f"“{saying.text}” tells who has said it" if saying else ""
            return Reading("past", why, reporting=True) if saying else None
    return None


def _tagged(positions: Positions, pack: LanguagePack, start: int) -> Reading | None:
    """Past where a time stands in words for who said what stands before: "…, beloofde de premier dinsdag".

    The tree may give it the verb of what was said.
    """
    own = _own_part(positions, start)
    first = positions.analysis.sentences[own[0].sentence].first if own else 0
    if len(own) < _TAG or own[0].start <= positions.analysis.tokens[first].start:
        return None
    verb, others = own[0], [token for token in own[1:] if "VerbForm=Fin" in token.morph]
    # A past that could be a participle as well is one behind its noun only: here who says it follows.
    past = "Tense=Past" in verb.morph or "VerbForm=Part" in verb.morph
    opened = any(token.text.lower() in pack.verbs.opening for token in own if token.start < start)
    if others or opened or not past or own[1].pos not in _NOMINAL or not says(verb, pack):
        return None
    return Reading("past", f"“{verb.text}” tells who has said it", reporting=True)


def _headed(positions: Positions, start: int) -> Reading | None:
    """Ahead behind the infinitive of a headline: "Rail strikes to hit commuters on Friday"."""
    sentence = positions.sentence_at(start)
    if sentence is None:
        return None
    tokens = positions.analysis.tokens
    for at in range(sentence.first, sentence.last):
        if "VerbForm=Fin" in tokens[at].morph:
            return None
    for at in range(sentence.first + 2, sentence.last):
        verb, led = tokens[at], tokens[at - 1].pos == "PART"
        if led and verb.start < start and "VerbForm=Inf" in verb.morph and verb.head == at - 2:
            return Reading("future", f"“{tokens[at - 1].text} {verb.text}” looks ahead", verb=verb.lemma)
    return None


def _is_posted(positions: Positions, pack: LanguagePack, start: int) -> bool:
    """Does a headline say behind a day that something is open or shut: "Tunnel dinsdag weer open"? It may be ahead."""
    sentence = positions.sentence_at(start)
    if sentence is None:
        return False
    tokens = positions.analysis.tokens[sentence.first : sentence.last]
    told = any(token.text.lower() in pack.verbs.posted for token in tokens if token.start > start)
    return told and not any("VerbForm=Fin" in token.morph for token in tokens)


def _is_verbless(positions: Positions, pack: LanguagePack, start: int) -> bool:
    """Has a whole sentence no finite verb and no participle: "The parliament votes on Wednesday", taken for votes?

    One by which it tells how that is done is none: "as planned".
    """
    sentence = positions.sentence_at(start)
    if sentence is None:
        return False
    tokens = positions.analysis.tokens[sentence.first : sentence.last]
    asides = pack.speech.clauses.aside
    own = [t for n, t in enumerate(tokens) if not (n and tokens[n - 1].text.lower() in asides)]
    ends = next((token.text for token in reversed(own) if token.text not in _CLOSING), "")
    done = ("VerbForm=Fin", "VerbForm=Part")
    return ends in FULL_STOPS and not any(form in token.morph for token in own for form in done)
