"""What a clause says about when: past, present or ahead. Tense decides bare weekdays and dates without a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.clauses import PARTS, part_of, predicate
from relaas.lang.predicates import completed, is_led, righted, substituted
from relaas.lang.readings import Reading, by_words, purposed, says, without_verb
from relaas.lang.unseen import is_cut_off, unseen
from relaas.lang.verb_forms import (
    LONG,
    has_infinitive,
    has_participle,
    helps,
    is_either,
    is_over,
    is_past,
)

if TYPE_CHECKING:
    from relaas.lang.clauses import Positions, Predicate
    from relaas.lang.packs import LanguagePack, Verbs
    from relaas.model.timexes import Tense
    from relaas.model.tokens import Token


def tense(positions: Positions, pack: LanguagePack, start: int, end: int) -> Reading:
    """The tense of the clause that holds a stretch of characters, with the words that show it.

    Args:
        positions: The parsed text.
        pack: The language.
        start: First character, code points.
        end: One past the last.
    """
    if (settled := by_words(positions, pack, start, end)) is not None:
        return settled
    given = predicate(positions, start, end)
    if given is None or given.finite is None:
        return without_verb(positions, pack, start)
    if is_cut_off(positions, pack, given, start):
        return Reading("none", "the clause shows no verb of its own", missed=True)
    if (top := unseen(positions, pack, given, start)) is not None:
        past = len(top.text) < LONG and pack.past.fullmatch(top.text.lower()) is not None
        why = f"“{top.text}” stands for the verb of the reported clause"
        return Reading("past" if past else "none", why, missed=not past)
    if _opens(positions, pack, given.finite):
        return Reading("past", f"“{given.finite.text}” is the participle of a clause that opens its sentence")
    return _of_clause(positions, pack, given, start)


def _of_clause(positions: Positions, pack: LanguagePack, given: Predicate, start: int) -> Reading:
    """The tense of a clause by its verbs, of a time that begins at a place."""
    given = righted(positions, pack, given, start)
    assert given.finite is not None  # noqa: S101 - it has one, or the one that leads it
    found = completed(positions, pack, given, given.finite)
    verbs = sorted({given.finite, found.main, *found.others}, key=lambda token: token.start)
    shown = "“" + " … ".join(verb.text for verb in verbs) + "”"
    if (ahead := _scheduled(positions, pack, found, start)) is not None:
        return Reading("future", f"{shown} looks ahead{ahead}", verb=found.main.lemma)
    if _promised(pack, found, start):
        return Reading("present", f"{shown} tells of what is to come", True, verb=found.main.lemma)
    if _meant(positions, pack, found, start):
        return Reading("present", f"{shown} told what was meant to happen", verb=found.main.lemma)
    told = says(found.main, pack) and not (
        _causes(positions, pack, found) or _presents(positions, pack, found)
    )
    # "wordt zaterdag herhaald": what is said is told of by who says it
    told = told and given.finite.lemma not in pack.verbs.passive and not _acts(positions, pack, found, start)
    done = has_participle(found) or helps(found) or substituted(positions, pack, found)
    kind, what = _finite(pack, found, told=told, done=done)
    if kind == "present" and is_over(positions.analysis.tokens, part_of(positions, found.at), found, pack):
        kind, what = "past", "leads a perfect infinitive"
    if kind == "present" and found.main is found.finite and found.main.lemma in pack.verbs.unplanned:
        kind, what = "past", "tells in the present what nobody plans"
    two_ways = kind == "present" and is_either(given.finite, pack)
    if two_ways and (beside := _beside(positions, pack, given.finite)):
        kind, what, two_ways = "past", f"is past tense, as “{beside.text}” beside it", False
    lasts = given.finite.lemma in pack.verbs.states and found.main.lemma not in pack.verbs.tallied
    state = kind == "past" and lasts and not is_past(given.finite, pack)
    # "zaterdag is een betoging aangekondigd": it was announced then, or for then; "de weg is zaterdag afgesloten"
    open_to = pack.verbs.promising | pack.verbs.standing
    either = kind == "past" and state and found.main.lemma in open_to and start < found.main.start
    if two_ways:
        kind, what = "past", "can be past or present by its form"
    then = kind == "future" and given.finite.lemma in pack.verbs.future and is_past(given.finite, pack)
    return Reading(
        kind,
        f"{shown} {what}",
        told,
        state,
        found.main.lemma,
        missed=either,
        then=then,
        before=_had_been(pack, found) and not is_led(positions, pack, found.main),
        alike=two_ways,
    )


def _beside(positions: Positions, pack: LanguagePack, finite: Token) -> Token | None:
    """The past verb by which one that is past and present alike is past as well: "ze zetten door en wonnen".

    The nearest of its sentence that is none of saying; a present beside it leaves it open, as does a perfect.
    """
    sentence = positions.analysis.sentences[finite.sentence]
    others = [
        token
        for token in positions.analysis.tokens[sentence.first : sentence.last]
        if token is not finite and "VerbForm=Fin" in token.morph and not is_either(token, pack)
    ]
    telling = (token for token in others if not says(token, pack))
    near = min(telling, key=lambda token: abs(token.start - finite.start), default=None)
    return near if near is not None and is_past(near, pack) else None


def _had_been(pack: LanguagePack, found: Predicate) -> bool:
    """Is it a pluperfect, or what was: "had … gehuurd", "had … moeten terugbrengen", "was … nog open"?"""
    finite = found.finite
    if finite is None or finite.lemma not in pack.verbs.perfect or not is_past(finite, pack):
        return False
    return has_participle(found) or helps(found) or found.main is not finite


def _scheduled(positions: Positions, pack: LanguagePack, found: Predicate, start: int) -> str | None:
    """Is the time what the verb plans for? "is maandag gepland", "is voor maandag afgekondigd"."""
    if found.finite is not None and is_past(found.finite, pack):
        return None
    verbs = pack.verbs
    if found.main.lemma in verbs.scheduled and has_participle(found):
        return ""
    if found.main.lemma in verbs.prospective and found.main.pos == "ADJ":
        return ""
    if _appointed(pack, found) or (
        found.main.lemma in verbs.intending and _of_infinitive(positions, pack, found, start)
    ):
        return " (it tells what is meant to happen)"
    if (before := purposed(positions, pack, found.main, start)) is not None:
        return f" (“{before.text}” gives the day it is meant for)"
    return None


def _meant(positions: Positions, pack: LanguagePack, found: Predicate, start: int) -> bool:
    """Did a past verb plan for the time? "planned to leave on Thursday": it may have been, and may lie ahead."""
    verbs = pack.verbs
    if not verbs.intending or found.finite is None or not is_past(found.finite, pack):
        return False
    if found.finite.lemma in verbs.future:
        return False
    planned = found.main.lemma in verbs.scheduled and found.main.start < start
    due = found.main.lemma in verbs.prospective and found.main.pos == "ADJ"
    infinitive = found.main.lemma in verbs.intending and _of_infinitive(positions, pack, found, start)
    return planned or due or infinitive or _appointed(pack, found) or _owed(pack, found)


def _appointed(pack: LanguagePack, found: Predicate) -> bool:
    """Does it tell what is or was to be: "is to testify on Monday", "had been due to testify on Monday"?"""
    if found.finite is None:
        return False
    if found.finite.lemma not in pack.verbs.appointed:
        # "due to" is taken for a preposition before a verb
        been = any(verb.lemma in pack.verbs.appointed for verb in found.others)
        return been and "VerbForm=Inf" in found.main.morph
    helping = (verb for verb in found.others if verb.dep.startswith("aux"))
    return any("VerbForm=Inf" in verb.morph for verb in (found.main, *helping))


def _opens(positions: Positions, pack: LanguagePack, finite: Token) -> bool:
    """Is it taken for an order, though another clause goes on behind a comma: "Cut to 275 on Sunday, it rose again"?"""
    tokens = positions.analysis.tokens
    if finite.lemma not in pack.verbs.unchanged or finite.text.lower() != finite.lemma:
        return False
    sentence = positions.analysis.sentences[finite.sentence]
    if positions.token_at(finite.start) != sentence.first:
        return False
    rest = tokens[sentence.first + 1 : sentence.last]
    comma = next((at for at, token in enumerate(rest) if token.text == ","), len(rest))
    return any("VerbForm=Fin" in token.morph for token in rest[comma:])


def _promised(pack: LanguagePack, found: Predicate, start: int) -> bool:
    """Stands a time behind a verb that says in the present what is to come? "belooft een overdracht op 20 januari"."""
    finite = found.finite
    if finite is None or is_past(finite, pack) or has_participle(found):
        return False
    return found.main.lemma in pack.verbs.promising and finite.start < start


def _owed(pack: LanguagePack, found: Predicate) -> bool:
    """Does it tell what was to be and may not have been: "had maandag moeten opengaan"?"""
    others = (verb for verb in (found.main, *found.others) if verb is not found.finite)
    return _had_been(pack, found) and any(verb.text.lower() in pack.verbs.owing for verb in others)


def _of_infinitive(positions: Positions, pack: LanguagePack, found: Predicate, start: int) -> bool:
    """Is a time that of an infinitive that hangs on the verb, behind it or between its opening words and itself?"""
    return _behind_infinitive(positions, found, start) or _inside_infinitive(positions, pack, found, start)


def _inside_infinitive(positions: Positions, pack: LanguagePack, found: Predicate, start: int) -> bool:
    """Does a time stand in an infinitive that a word opens behind the verb: "vroeg hun om zaterdag te komen"?"""
    at = positions.token_at(start)
    if at is None or not pack.verbs.opening or found.main.start >= start:
        return False
    part = part_of(positions, at)
    own = [token for token in part if token.start >= found.main.start]
    opened = [token.text.lower() in pack.verbs.opening for token in own if token.start < start]
    behind = [token for token in own if token.start > start]
    led = (n for n, token in enumerate(behind[:-1]) if token.text.lower() in pack.speech.clauses.leading)
    marked = next((behind[n + 1] for n in led), None)
    return any(opened) and marked is not None and "VerbForm=Fin" not in marked.morph


def is_to_do(positions: Positions, pack: LanguagePack, start: int) -> bool:
    """Does a time stand with what is to be done: "de belofte voor 1 mei te sluiten", "a pledge to leave by May 1"?

    Args:
        positions: The parsed text.
        pack: The language.
        start: First character of the time, code points.
    """
    at = positions.token_at(start)
    if at is None:
        return False
    part = part_of(positions, at)
    behind = pack.speech.order.last
    near = (t for t in part if t.start > start) if behind else (t for t in reversed(part) if t.start < start)
    verb = next((token for token in near if token.pos in ("VERB", "AUX")), None)
    return verb is not None and "VerbForm=Inf" in verb.morph and is_led(positions, pack, verb)


def _behind_infinitive(positions: Positions, found: Predicate, start: int) -> bool:
    """Does a time stand behind an infinitive that hangs on the verb? "plans to meet on Monday"."""
    tokens = positions.analysis.tokens
    hanging = (tokens[child] for child in positions.children(found.at))
    return any("VerbForm=Inf" in t.morph and found.main.start < t.start < start for t in hanging)


def _acts(positions: Positions, pack: LanguagePack, found: Predicate, start: int) -> bool:
    """Is it a verb of saying that is an act as well, of which nothing tells what is said: "spreken elkaar vrijdag"?"""
    if found.main.lemma not in pack.verbs.acting or found.main is not found.finite:
        return False
    sentence = positions.sentence_at(start)
    if sentence is None:
        return False
    tokens = positions.analysis.tokens[sentence.first : sentence.last]
    ends = (n for n, token in enumerate(tokens) if token.text == ";" and token.start > found.main.start)
    tokens = tokens[: next(ends, len(tokens))]
    marks = {sign for pair in pack.quotes for sign in pair}
    leads = pack.complementizers | pack.attributive | {":"}
    words = [token.text for token in tokens if token.start > found.main.start]
    quoted = any(token.text in marks for token in tokens)
    tagged = any(token.text in PARTS for token in tokens if token.start < min(found.main.start, start))
    return not (quoted or tagged or any(word.lower() in leads for word in words))


def _causes(positions: Positions, pack: LanguagePack, found: Predicate) -> bool:
    """Is it a verb that says something only with an infinitive of saying, and has another: "laat hem staan"?"""
    if found.main.lemma not in pack.verbs.causative:
        return False
    tokens = positions.analysis.tokens
    verbs = [*found.others, *(tokens[child] for child in positions.children(found.at))]
    infinitives = [verb for verb in verbs if verb is not found.finite and "VerbForm=Inf" in verb.morph]
    return bool(infinitives) and not any(says(verb, pack) for verb in infinitives)


def _presents(positions: Positions, pack: LanguagePack, found: Predicate) -> bool:
    """Is it a verb that says nothing with a reflexive, and has one: "meldt zich maandag"?"""
    if found.main.lemma not in pack.verbs.presenting:
        return False
    words = (token.text.lower() for token in part_of(positions, found.at))
    return not pack.speech.clauses.reflexive.isdisjoint(words)


def _finite(pack: LanguagePack, found: Predicate, *, told: bool, done: bool) -> tuple[Tense, str]:
    verbs = pack.verbs
    assert found.finite is not None  # noqa: S101 - the caller has looked
    lemma, past = found.finite.lemma, is_past(found.finite, pack)
    if lemma in verbs.future:
        return _ahead(verbs, found, past=past)
    if past:
        return "past", "is past tense"
    if lemma in verbs.perfect and done:
        return "past", "is a perfect tense"
    if lemma in verbs.modal:
        return "future", "says what must, may or can happen"
    if told:
        return "past", "tells in the present what was said"
    return "present", "is present tense"


def _ahead(verbs: Verbs, found: Predicate, *, past: bool) -> tuple[Tense, str]:
    """A future auxiliary; with a perfect infinitive ("zou zijn gedood") it is hearsay about the past."""
    rest = (found.main, *found.others)
    if past and has_participle(found) and any(v.lemma in verbs.elapsed for v in rest):
        return "past", "is hearsay about the past"
    if past and found.finite is not None and not has_infinitive(found):
        return "past", "is past tense"
    return "future", "looks ahead"
