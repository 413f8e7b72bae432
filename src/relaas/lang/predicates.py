"""The verbs of a clause, put right where parses are mostly wrong: the finite one, and a participle that was missed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.lang.clauses import PARTS, Predicate
from relaas.lang.readings import FULL_STOPS
from relaas.lang.verb_forms import LONG, has_participle, helps, is_past

if TYPE_CHECKING:
    from relaas.lang.clauses import Positions
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Token

_OF_A_NOUN = frozenset({"det", "amod", "nummod"})


def righted(positions: Positions, pack: LanguagePack, given: Predicate, start: int) -> Predicate:
    """The predicate with the finite verb of its own clause, where the parse gives it another or parts it from its own.

    Args:
        positions: The parsed text.
        pack: The language.
        given: The predicate by the parse; it has a finite verb.
        start: First character of the time it is asked for, code points.
    """
    assert given.finite is not None  # noqa: S101 - the caller has looked
    given = _stated(positions, given)
    assert given.finite is not None  # noqa: S101 - it has the same, or it as no order
    found = _perfected(positions, pack, _subordinate(positions, pack, start, given.finite) or given)
    assert found.finite is not None  # noqa: S101 - it has one, or the one of its subordinate clause
    return _governed(positions, pack, _led(positions, pack, found, found.finite))


def _stated(positions: Positions, given: Predicate) -> Predicate:
    """The predicate whose verb is no order, though taken for one: it has a subject, "the president let it be known"."""
    finite = given.finite
    if finite is None or "Mood=Imp" not in finite.morph:
        return given
    tokens, at = positions.analysis.tokens, positions.token_at(finite.start) or 0
    if not any(tokens[child].dep.startswith("nsubj") and child < at for child in positions.children(at)):
        return given
    told = replace(finite, morph=finite.morph.replace("Mood=Imp", "Mood=Ind"))
    return replace(given, finite=told, main=told if given.main is finite else given.main)


def completed(positions: Positions, pack: LanguagePack, found: Predicate, finite: Token) -> Predicate:
    """The predicate with the participle of "is" or "heeft" that the parse has missed.

    It stands behind the finite verb, up to the next comma, subordinate clause or finite verb, or right before it.

    Args:
        positions: The parsed text.
        pack: The language.
        found: The predicate, its finite verb put right.
        finite: That verb.
    """
    if finite.lemma not in pack.verbs.perfect or has_participle(found) or helps(found):
        return found
    at = positions.token_at(finite.start) or 0
    tokens = positions.analysis.tokens
    end = positions.analysis.sentences[finite.sentence].last
    end -= tokens[end - 1].text in FULL_STOPS
    clause = next((i for i in range(at + 1, end) if _ends_clause(tokens[i])), end)
    near = (*range(at + 1, clause), *range(max(at - 1, 0), at))
    looks = (i for i in near if _looks_done(tokens[i], pack, last=i + 1 >= clause))
    done = next((i for i in looks if not _ends_noun_phrase(positions, i)), None)
    return found if done is None else Predicate(tokens[done], finite, found.others, done, participle=True)


def substituted(positions: Positions, pack: LanguagePack, found: Predicate) -> bool:
    """Is it a perfect whose participle is an infinitive: "heeft laten weten", but not "is te zien", "kan laten weten"?

    Args:
        positions: The parsed text.
        pack: The language.
        found: The predicate, its finite verb put right.
    """
    finite = found.finite
    if finite is None or finite.lemma not in pack.verbs.perfect:
        return False
    verbs = (verb for verb in (found.main, *found.others) if verb is not finite)
    return any(
        verb.text.lower() in pack.verbs.substituting  # whatever its tag and lemma
        and not is_led(positions, pack, verb)
        for verb in verbs
    )


def is_led(positions: Positions, pack: LanguagePack, verb: Token) -> bool:
    """Stands the word of an infinitive before a verb: "te laten"?

    Args:
        positions: The parsed text.
        pack: The language.
        verb: The verb.
    """
    at = positions.token_at(verb.start) or 0
    return at > 0 and positions.analysis.tokens[at - 1].text.lower() in pack.speech.clauses.leading


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
    if next(between, None) is None or own >= last or not ends or not is_past(tokens[own], pack):
        return None
    return Predicate(tokens[own], tokens[own], (), own)


def _led(positions: Positions, pack: LanguagePack, found: Predicate, finite: Token) -> Predicate:
    """The predicate with the verb that leads an infinitive taken for a present: "gingen zoeken", "kwamen helpen"."""
    at = positions.token_at(finite.start)
    before = positions.analysis.tokens[at - 1] if at else None
    if before is None or before.lemma not in pack.verbs.leading or not is_past(before, pack):
        return found
    same = finite.text.lower() == finite.lemma and before.sentence == finite.sentence
    return replace(found, finite=before) if same else found


def _perfected(positions: Positions, pack: LanguagePack, found: Predicate) -> Predicate:
    """The predicate with the verb it was parted from: "heeft het dorp zijn doden herdacht", "werd dat teruggedraaid".

    A participle that ends its clause may be taken for a present of the same form.
    """
    finite = found.finite or found.main
    at = positions.token_at(finite.start) or 0
    tokens, sentence = positions.analysis.tokens, positions.analysis.sentences[finite.sentence]
    ends = at + 1 >= sentence.last or tokens[at + 1].pos == "PUNCT"
    form = finite.text.lower()
    if not ends or finite is not found.main or len(form) >= LONG or not pack.participle.fullmatch(form):
        return found
    before = reversed(tokens[sentence.first : at])
    opened = next((token for token in before if _ends_clause(token) or token.pos == "CCONJ"), None)
    led = opened is not None and opened.lemma in pack.verbs.perfect and not is_past(opened, pack)
    if opened is None or not (led or opened.lemma in pack.verbs.passive):
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


def _ends_clause(token: Token) -> bool:
    return token.text in PARTS or token.pos == "SCONJ" or "VerbForm=Fin" in token.morph


def _ends_noun_phrase(positions: Positions, at: int) -> bool:
    """Is a word a noun, and the one before it its article, number or adjective: "zijn de laatste gesprekken"?

    Not where somebody is said to be it and the adjective may say how, "de man is vrijdag langdurig verhoord", nor
    behind a day.
    """
    tokens = positions.analysis.tokens
    before = tokens[at - 1] if at else None
    if before is None or tokens[at].pos != "NOUN" or before.head != at:
        return False
    bare = before.dep == "amod" and before.text.lower() == before.lemma and before.pos == "ADJ"
    if bare and any(tokens[child].dep.startswith("nsubj") for child in positions.children(at)):
        return False
    return before.dep in _OF_A_NOUN and before.pos != "PROPN"


def _looks_done(token: Token, pack: LanguagePack, *, last: bool) -> bool:
    """Does a word look like a participle? The last of its clause may be tagged as anything but a name or number.

    Not the subject: "zondag zijn er verkiezingen", "dinsdag zijn de gesprekken".
    """
    if token.pos == "NOUN" and token.dep.startswith("nsubj") and "Number=Plur" in token.morph:
        return False
    fits = token.pos not in ("PROPN", "NUM") if last else token.pos in ("VERB", "AUX", "ADJ")
    return fits and len(token.text) < LONG and bool(pack.participle.fullmatch(token.text.lower()))
