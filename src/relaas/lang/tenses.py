"""What a clause says about when: past, present or ahead. Tense decides bare weekdays and dates without a year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.lang.clauses import PARTS, Positions, Predicate, predicate
from relaas.lang.readings import FULL_STOPS, Reading, by_words, is_cut_off, purposed, says, without_verb

if TYPE_CHECKING:
    from relaas.lang.packs import LanguagePack, Verbs
    from relaas.model.timexes import Tense
    from relaas.model.tokens import Token


_LONG = 40
"""Letters from which a word is no verb form, and no pattern is tried on it."""


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
        return without_verb(positions, start)
    if is_cut_off(positions, pack, given, start):
        return Reading("none", "the clause shows no verb of its own", missed=True)
    if _opens(positions, pack, given.finite):
        return Reading("past", f"“{given.finite.text}” is the participle of a clause that opens its sentence")
    return _of_clause(positions, pack, given, start)


def _of_clause(positions: Positions, pack: LanguagePack, given: Predicate, start: int) -> Reading:
    """The tense of a clause by its verbs, of a time that begins at a place."""
    assert given.finite is not None  # noqa: S101 - the caller has looked
    given = _perfected(positions, pack, _subordinate(positions, pack, start, given.finite) or given)
    assert given.finite is not None  # noqa: S101 - it has one, or the one of its subordinate clause
    given = _governed(positions, pack, _led(positions, pack, given, given.finite))
    assert given.finite is not None  # noqa: S101 - it has one, or the one that leads it
    found = _mended(positions, pack, given, given.finite)
    verbs = sorted({given.finite, found.main, *found.others}, key=lambda token: token.start)
    shown = "“" + " … ".join(verb.text for verb in verbs) + "”"
    if (ahead := _scheduled(positions, pack, found, start)) is not None:
        return Reading("future", f"{shown} looks ahead{ahead}", verb=found.main.lemma)
    if _promised(pack, found, start):
        return Reading("present", f"{shown} tells of what is to come", True, verb=found.main.lemma)
    if _meant(positions, pack, found, start):
        return Reading("present", f"{shown} told what was meant to happen", verb=found.main.lemma)
    told = says(found.main, pack) and not _causes(positions, pack, found)
    kind, what = _finite(pack, found, told=told)
    if kind == "present" and found.main is found.finite and found.main.lemma in pack.verbs.unplanned:
        kind, what = "past", "tells in the present what nobody plans"
    state = kind == "past" and given.finite.lemma in pack.verbs.states and not _is_past(given.finite, pack)
    then = kind == "future" and given.finite.lemma in pack.verbs.future and _is_past(given.finite, pack)
    return Reading(
        kind, f"{shown} {what}", told, state, found.main.lemma, then=then, before=_had_been(pack, found)
    )


def _had_been(pack: LanguagePack, found: Predicate) -> bool:
    """Is it a pluperfect: "had … gehuurd", "had … moeten terugbrengen"?"""
    finite = found.finite
    if finite is None or finite.lemma not in pack.verbs.perfect or not _is_past(finite, pack):
        return False
    return _has_participle(found) or _helps(found) or found.main is not finite


def _subordinate(positions: Positions, pack: LanguagePack, start: int, finite: Token) -> Predicate | None:
    """The verb that ends the clause of a time, where the tree gives it that of the clause before.

    "is nog één brug open sinds de coalitie maandag de vierde bombardeerde": a word that opens a clause stands between.
    """
    at = positions.token_at(start)
    if at is None or finite.start > start:
        return None
    tokens, last = positions.analysis.tokens, positions.analysis.sentences[finite.sentence].last
    openers = pack.complementizers | pack.counted_from
    between = (t for t in tokens[positions.token_at(finite.end) or at : at] if t.text.lower() in openers)
    own = next(
        (i for i in range(at, last) if "VerbForm=Fin" in tokens[i].morph or tokens[i].text in PARTS), last
    )
    ends = own + 1 >= last or tokens[own + 1].pos == "PUNCT"
    if next(between, None) is None or own >= last or not ends or not _is_past(tokens[own], pack):
        return None
    return Predicate(tokens[own], tokens[own], (), own)


def _led(positions: Positions, pack: LanguagePack, found: Predicate, finite: Token) -> Predicate:
    """The predicate with the verb that leads an infinitive taken for a present: "gingen zoeken", "kwamen helpen"."""
    at = positions.token_at(finite.start)
    before = positions.analysis.tokens[at - 1] if at else None
    if before is None or before.lemma not in pack.verbs.leading or not _is_past(before, pack):
        return found
    same = finite.text.lower() == finite.lemma and before.sentence == finite.sentence
    return replace(found, finite=before) if same else found


def _perfected(positions: Positions, pack: LanguagePack, found: Predicate) -> Predicate:
    """The predicate with the verb it was parted from: "heeft het dorp zondag zijn doden herdacht".

    A participle that ends its clause may be taken for a present of the same form.
    """
    finite = found.finite or found.main
    at = positions.token_at(finite.start) or 0
    tokens, sentence = positions.analysis.tokens, positions.analysis.sentences[finite.sentence]
    ends = at + 1 >= sentence.last or tokens[at + 1].pos == "PUNCT"
    form = finite.text.lower()
    if not ends or finite is not found.main or len(form) >= _LONG or not pack.participle.fullmatch(form):
        return found
    before = reversed(tokens[sentence.first : at])
    opened = next((token for token in before if _ends_clause(token) or token.pos == "CCONJ"), None)
    if opened is None or opened.lemma not in pack.verbs.perfect or _is_past(opened, pack):
        return found
    return replace(found, finite=opened, participle=True)


def _governed(positions: Positions, pack: LanguagePack, found: Predicate) -> Predicate:
    """The predicate with the modal before a perfect infinitive taken for its finite verb: "willen … gezien hebben"."""
    finite = found.finite
    if finite is None or finite.lemma not in pack.verbs.perfect or finite.text.lower() != finite.lemma:
        return found
    at = positions.token_at(finite.start) or 0
    tokens = positions.analysis.tokens
    for token in reversed(tokens[positions.analysis.sentences[finite.sentence].first : at]):
        if _ends_clause(token):
            modal = token.lemma in pack.verbs.modal and "Tense=Pres" in token.morph
            return replace(found, finite=token) if modal else found
    return found


def _scheduled(positions: Positions, pack: LanguagePack, found: Predicate, start: int) -> str | None:
    """Is the time what the verb plans for? "is maandag gepland", "is voor maandag afgekondigd"."""
    if found.finite is not None and _is_past(found.finite, pack):
        return None
    verbs = pack.verbs
    if found.main.lemma in verbs.scheduled and _has_participle(found):
        return ""
    if found.main.lemma in verbs.prospective and found.main.pos == "ADJ":
        return ""
    if _appointed(pack, found) or (
        found.main.lemma in verbs.intending and _behind_infinitive(positions, found, start)
    ):
        return " (it tells what is meant to happen)"
    if (before := purposed(positions, pack, found.main, start)) is not None:
        return f" (“{before.text}” gives the day it is meant for)"
    return None


def _meant(positions: Positions, pack: LanguagePack, found: Predicate, start: int) -> bool:
    """Did a past verb plan for the time? "planned to leave on Thursday": it may have been, and may lie ahead."""
    verbs = pack.verbs
    if not verbs.intending or found.finite is None or not _is_past(found.finite, pack):
        return False
    if found.finite.lemma in verbs.future:
        return False
    planned = found.main.lemma in verbs.scheduled and found.main.start < start
    due = found.main.lemma in verbs.prospective and found.main.pos == "ADJ"
    infinitive = found.main.lemma in verbs.intending and _behind_infinitive(positions, found, start)
    return planned or due or infinitive or _appointed(pack, found)


def _appointed(pack: LanguagePack, found: Predicate) -> bool:
    """Does it tell what is or was to be: "is to testify on Monday", "is to be charged on Tuesday"?"""
    if found.finite is None or found.finite.lemma not in pack.verbs.appointed:
        return False
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
    if finite is None or _is_past(finite, pack) or _has_participle(found):
        return False
    return found.main.lemma in pack.verbs.promising and finite.start < start


def _behind_infinitive(positions: Positions, found: Predicate, start: int) -> bool:
    """Does a time stand behind an infinitive that hangs on the verb? "plans to meet on Monday"."""
    tokens = positions.analysis.tokens
    hanging = (tokens[child] for child in positions.children(found.at))
    return any("VerbForm=Inf" in t.morph and found.main.start < t.start < start for t in hanging)


def _causes(positions: Positions, pack: LanguagePack, found: Predicate) -> bool:
    """Is it a verb that says something only with an infinitive of saying, and has another: "laat hem staan"?"""
    if found.main.lemma not in pack.verbs.causative:
        return False
    tokens = positions.analysis.tokens
    verbs = [*found.others, *(tokens[child] for child in positions.children(found.at))]
    infinitives = [verb for verb in verbs if verb is not found.finite and "VerbForm=Inf" in verb.morph]
    return bool(infinitives) and not any(says(verb, pack) for verb in infinitives)


def _finite(pack: LanguagePack, found: Predicate, *, told: bool) -> tuple[Tense, str]:
    verbs = pack.verbs
    assert found.finite is not None  # noqa: S101 - the caller has looked
    lemma, past = found.finite.lemma, _is_past(found.finite, pack)
    if lemma in verbs.future:
        return _ahead(verbs, found, past=past)
    if past:
        return "past", "is past tense"
    if lemma in verbs.perfect and (_has_participle(found) or _helps(found)):
        return "past", "is a perfect tense"
    if lemma in verbs.modal:
        return "future", "says what must, may or can happen"
    if told:
        return "past", "tells in the present what was said"
    return "present", "is present tense"


def _is_past(finite: Token, pack: LanguagePack) -> bool:
    """Past by its tag or by its form: a parser that does not know "lagen" may take it for a present."""
    form, ending = finite.text.lower(), pack.infinitive_ending
    if ending and form == finite.lemma and form.endswith(ending):
        return False  # as its infinitive is: "vrijdag overleggen de ministers", whatever its tag
    if "Tense=Past" in finite.morph or (len(form) < _LONG and pack.past.fullmatch(form)):
        return True
    told = "Mood=Imp" not in finite.morph and form == finite.lemma
    if not ending and told and form in pack.verbs.unchanged:
        return True  # "the volunteers who put out the fire on Friday": a present would be told of no such day
    plural = bool(ending) and form.endswith(ending) and finite.lemma.endswith(ending)
    return plural and not finite.lemma.endswith(form)


def _ahead(verbs: Verbs, found: Predicate, *, past: bool) -> tuple[Tense, str]:
    """A future auxiliary; with a perfect infinitive ("zou zijn gedood") it is hearsay about the past."""
    rest = (found.main, *found.others)
    if past and _has_participle(found) and any(v.lemma in verbs.elapsed for v in rest):
        return "past", "is hearsay about the past"
    if past and found.finite is not None and not _infinitives(found):
        return "past", "is past tense"
    return "future", "looks ahead"


def _mended(positions: Positions, pack: LanguagePack, found: Predicate, finite: Token) -> Predicate:
    """The predicate with the participle of "is" or "heeft" that the parse has missed.

    It stands behind the finite verb, up to the next comma, subordinate clause or finite verb, or right before it.
    """
    if finite.lemma not in pack.verbs.perfect or _has_participle(found) or _helps(found):
        return found
    at = positions.token_at(finite.start) or 0
    tokens = positions.analysis.tokens
    end = positions.analysis.sentences[finite.sentence].last
    end -= tokens[end - 1].text in FULL_STOPS
    clause = next((i for i in range(at + 1, end) if _ends_clause(tokens[i])), end)
    near = (*range(at + 1, clause), *range(max(at - 1, 0), at))
    done = next((i for i in near if _looks_done(tokens[i], pack, last=i + 1 >= clause)), None)
    return found if done is None else Predicate(tokens[done], finite, found.others, done, participle=True)


def _ends_clause(token: Token) -> bool:
    return token.text in PARTS or token.pos == "SCONJ" or "VerbForm=Fin" in token.morph


def _looks_done(token: Token, pack: LanguagePack, *, last: bool) -> bool:
    """Does a word look like a participle? The last of its clause may be tagged as anything but a name or number."""
    fits = token.pos not in ("PROPN", "NUM") if last else token.pos in ("VERB", "AUX", "ADJ")
    return fits and len(token.text) < _LONG and bool(pack.participle.fullmatch(token.text.lower()))


def _helps(found: Predicate) -> bool:
    """Is the finite verb an auxiliary of a verb that is no infinitive? Then that is a participle, however tagged."""
    finite = found.finite
    return (
        finite is not None
        and finite.dep.startswith("aux")
        and found.main is not finite
        and not _infinitives(found)
    )


def _has_participle(found: Predicate) -> bool:
    return found.participle or any("VerbForm=Part" in verb.morph for verb in (found.main, *found.others))


def _infinitives(found: Predicate) -> bool:
    return any("VerbForm=Inf" in v.morph or v.text.lower() == v.lemma for v in (found.main, *found.others))
