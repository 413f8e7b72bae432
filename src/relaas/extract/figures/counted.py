"""What a number counts: the noun behind it, with what stands between and around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.kinds import of_all_listed
from relaas.extract.figures.mistaken import (
    are_things,
    is_alone,
    is_people,
    is_plain_word,
    is_plural_unknown,
    opens_cue,
)
from relaas.extract.figures.moments import is_moment
from relaas.extract.figures.phrases import begins, head_of, last_of_run, owner, subject_of
from relaas.extract.figures.preceding import ADJECTIVES, beside, company, is_listed, set_behind
from relaas.extract.figures.scenes import QUOTES
from relaas.extract.figures.strengths import strength
from relaas.model.anchors import Anchor
from relaas.model.figures import Counted
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.packs import LanguagePack

PEOPLE, MEMBERS = "people", "members"
"""Populations of a pack that a body behind the noun makes more exact: "leden van de veiligheidsdiensten"."""
INTRUDERS = 8
"""Words of a participle's own phrase that may: "2.030 door Rusland aangevoerde militairen"."""
_APART = (*QUOTES, "'")
"""Signs that may part a quoted number from its noun."""
_LONG = 40


class Noun(Frozen, frozen=True):
    """The noun that a number counts.

    Attributes:
        at: Index of its token.
        first: Index of the first token of the phrase, behind the number.
        last: One past the last token of the phrase.
        member: Index of the noun whose members are counted ("leden van de veiligheidsdiensten"), or None.
    """

    at: int
    first: int
    last: int
    member: int | None


def noun_of(scene: Scene, spot: Spot, pack: LanguagePack) -> Noun | None:
    """The noun that a quantity counts; None where the text leaves it out.

    By the order of words first: adjectives, then a noun. A participle may bring a phrase of its own.
    """
    at = head_of(scene, spot) if scene.words.apart else _plain(scene, spot, pack)
    if at is None:
        at = _behind_participle(scene, spot, pack)
    if at is not None and scene.words.apart and at == begins(scene, spot) and _is_mistaken(scene, spot, at):
        at = None
    if at is not None and scene.words.apart and begins(scene, spot) < at and _is_dead_before(scene, spot, at):
        at -= 1
    if at is None:
        at = company(scene, spot)
        at = set_behind(scene, spot) if at is None else at
        at = strength(scene, spot) if at is None else at
        at = beside(scene, spot) if at is None else at
        return None if at is None else Noun(at, at, at + 1, None)
    return None if not scene.words.apart and _is_mistaken(scene, spot, at) else _phrase(scene, spot, at)


def _is_mistaken(scene: Scene, spot: Spot, at: int) -> bool:
    """Is a verb taken for a noun? "van 1.120 teruggaat naar 847", "op negentien staat": several have a plural."""
    token, number = scene.tokens[at], spot.mention.quantity.number
    several = number is None or number > 1
    if scene.words.apart and scene.words.says.of(scene.named(at)) is not None:
        return False  # "nine injured", whatever a parse takes it for
    if scene.words.apart and several and "Number=Sing" in token.morph and scene.words.cues.is_word(token):
        return True  # "thousands march": a parse takes the verb for a noun
    counted = is_plural_unknown(scene, spot, at)
    if counted or is_listed(scene, at) or scene.words.traps.units.holds(token.text):
        return False
    if token.text.islower() and (scene.words.cues.is_word(token) or opens_cue(scene, spot, at)):
        return True  # "twee overleefden het niet", "twee lieten het leven"
    plural = "Number=Plur" in token.morph
    if several and not (plural or scene.words.apart) and any(hit.at == (at,) for hit in scene.counts(spot)):
        return True  # "in het bericht was van 55 sprake"
    return several and "Number=Sing" in token.morph and token.text.islower()


def _is_dead_before(scene: Scene, spot: Spot, at: int) -> bool:
    """Is a verb taken for a noun behind a word that stands for those counted: "17 dead recovered"?"""
    return scene.words.says.of(scene.named(at - 1)) is not None and _is_mistaken(scene, spot, at)


def _plain(scene: Scene, spot: Spot, pack: LanguagePack) -> int | None:
    opening = spot.last + _has_article(scene, spot)
    limit = min(spot.last + ADJECTIVES, spot.sentence[1])
    for at in range(opening, limit):
        if (scene.is_number(at) and at > spot.last) or is_moment(scene, at):
            return None
        if _is_noun(scene, at, pack, first=at == opening):
            return at
        if not _is_adjective(scene, at, pack) and scene.tokens[at].text not in _APART:
            return None
    return None


def _has_article(scene: Scene, spot: Spot) -> bool:
    """Does the article stand behind the number, as it does where all are meant: "alle vier de doden"?"""
    definite = spot.last < spot.sentence[1] and "Definite=Def" in scene.tokens[spot.last].morph
    return definite and scene.folded(spot.first - 1) in scene.words.traps.all


def _is_noun(scene: Scene, at: int, pack: LanguagePack, *, first: bool) -> bool:
    token = scene.tokens[at]
    if token.pos == "NOUN":
        name = scene.named(at)
        said = scene.words.says.is_plural(name)  # "dertig gewonden gevallen", with no cases in it
        # "twee verdachten drugszaak": a headline leaves the preposition out
        plural = scene.words.groups.is_plural(name) and scene.words.suggests.of(name) is None
        return said or plural or not (is_attributive(token.text, pack) and is_listed(scene, at + 1))
    if first and (is_people(scene, at, pack) or is_plain_word(scene, at, pack)):
        return True
    if scene.words.traps.units.holds(token.text):
        return True
    if is_listed(scene, at):
        # "vijf gewonden" but "vijf gewonde agenten": what could be either is no noun right before one.
        behind = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
        particle = behind is not None and behind.dep == "compound:prt"  # "zit nog één verdachte vast"
        # "acht gewonden gevallen", whatever their tags, but "23 getöteten Soldaten"
        said = scene.words.says.is_plural(scene.named(at))
        said = said and not (at + 1 < len(scene.tokens) and scene.tokens[at + 1].text[0].isupper())
        said = said or are_things(scene, at, pack)
        return said or behind is None or particle or behind.pos not in ("NOUN", "ADJ")
    if token.pos == "VERB":
        return first and "VerbForm=Inf" in token.morph and not _is_governed(scene, at, pack)
    # A people ("drie Nederlanders", "één Fransman"), and not the name of a person, a place or an organisation.
    named = first and scene.positions.name_at(token.start) in ("PER", "LOC", "ORG")
    people = not scene.words.apart and is_alone(scene, at) and pack.names.inhabitants.match(token.text)
    return token.pos == "PROPN" and (bool(people) or not named or token.text.endswith(pack.plural_ending))


def _is_governed(scene: Scene, at: int, pack: LanguagePack) -> bool:
    """Does a verb of the sentence ask for an infinitive ("konden er vijf ontsnappen")? "Oproepen" is a noun else."""
    sentence = scene.positions.analysis.sentences[scene.tokens[at].sentence]
    verbs = pack.verbs.modal | pack.verbs.future | pack.verbs.reporting
    if scene.tokens[at - 2].pos == "ADP":
        verbs |= pack.verbs.leading  # "bleef de teller op 56 staan"
    return any(scene.tokens[i].lemma in verbs for i in range(sentence.first, sentence.last))


def shared_noun(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Does a number take the noun of the next: "vier van de vijf jongeren"?"""
    between = range(spot.last, owner(scene, other))
    links = bool(between) and scene.folded(spot.last) in scene.words.links
    return links and all(scene.tokens[at].pos in ("DET", "PRON") for at in between[1:])


def taken_up(scene: Scene, spot: Spot, told: Sequence[Told]) -> Noun | None:
    """Of whom some are told who were named without a number: "officers rushed there, 550 of them took part".

    Args:
        scene: The text.
        spot: The number, of whom a word right behind it says that they are of those before it.
        told: The figures before it.
    """
    if not scene.words.strict or (told and told[-1][0].sentence == spot.sentence):
        return None
    hits = scene.words.part_behind.found(scene.cued, spot.last, min(spot.last + 3, spot.sentence[1]))
    pronoun = any(hit.at[0] == spot.last and scene.tokens[hit.at[-1]].pos == "PRON" for hit in hits)
    at = subject_of(scene, spot, spot.sentence[0]) if pronoun else None
    return None if at is None else Noun(at, at, at + 1, None)


def counted_by(scene: Scene, noun: Noun | None, spot: Spot | None = None) -> Counted | None:
    """What a noun phrase counts, with its population; members of a body are of the body's.

    Args:
        scene: The text.
        noun: The noun phrase.
        spot: The number, or None where the text asks for one.
    """
    if noun is None:
        return None
    tokens, words, text = scene.tokens, scene.words, scene.positions.analysis.text
    anchor = Anchor.of(text, tokens[noun.first].start, tokens[noun.last - 1].end)
    group = words.groups.of(scene.named(noun.at))
    if noun.member is not None and group in (None, MEMBERS, PEOPLE):
        member = scene.named(noun.member)
        group = words.bodies.of(member) or words.groups.of(member) or group
    if group is None and words.says.of(scene.named(noun.at)) is not None:
        group = PEOPLE  # "gekwetsten": the noun says what happened to them, and not who they are
    if spot is not None and scene.folded(noun.at) in words.heads and spot.mention.quantity.number != 1:
        group = PEOPLE  # "340 man"
    if spot is not None and group is not None:
        group = of_all_listed(scene, spot, noun.at, group)
    return Counted(anchor, anchor.text, group)


def are_told_apart(scene: Scene, noun: Noun) -> bool:
    """Does a relative clause say which people are meant, who need not be known: "the eight airmen who fled"?

    Args:
        scene: The text.
        noun: The noun for them.
    """
    people = scene.words.groups.of(scene.named(noun.at)) is not None
    return people and noun.last < len(scene.tokens) and "PronType=Rel" in scene.tokens[noun.last].morph


def called(scene: Scene, noun: Noun | None) -> str:
    """The dictionary form of what a noun phrase counts, or the one name of things that go by several nouns."""
    if noun is None:
        return ""
    return scene.words.alike.of(scene.named(noun.at)) or scene.tokens[noun.at].lemma


def _is_adjective(scene: Scene, at: int, pack: LanguagePack) -> bool:
    token = scene.tokens[at]
    if token.pos == "ADJ" or (token.pos == "VERB" and token.dep == "amod"):
        return True  # "brandende"
    return token.pos in ("VERB", "PROPN", "NOUN") and is_attributive(token.text, pack)


def is_attributive(form: str, pack: LanguagePack) -> bool:
    """Is it a participle before a noun: "aangevoerde", "gewonde", "omgekomen"?"""
    word = form.lower()
    if len(word) > _LONG:
        return False
    return bool(pack.participle.fullmatch(word)) or bool(
        word.endswith(pack.figures.inflection)
        and pack.participle.fullmatch(word.removesuffix(pack.figures.inflection))
    )


def _behind_participle(scene: Scene, spot: Spot, pack: LanguagePack) -> int | None:
    """The noun behind a participle with a phrase of its own; not "elf uit het weggevaagde dorp"."""
    tokens = scene.tokens
    closed = spot.last >= spot.sentence[1] or tokens[spot.last].pos not in ("ADP", "ADV")
    if closed or not scene.words.inflection:
        return None
    for at in range(spot.last + 1, min(spot.last + INTRUDERS, spot.sentence[1] - 1)):
        token = tokens[at]
        if token.pos == "PUNCT" or scene.is_number(at):
            return None
        opens = token.text.lower().endswith(pack.figures.inflection) and is_attributive(token.text, pack)
        if opens and tokens[at + 1].pos == "NOUN" and tokens[at - 1].pos != "DET":
            return at + 1
    return None


def _phrase(scene: Scene, spot: Spot, at: int) -> Noun:
    """The noun with the one coordinated to it and the body it is a member of."""
    tokens = scene.tokens
    last = at + 1
    limit = spot.sentence[1]
    if last + 1 < limit and tokens[last].pos == "CCONJ" and tokens[last + 1].pos == "NOUN":
        behind = tokens[last + 2] if last + 2 < limit else None
        if behind is None or behind.pos not in ("NOUN", "PROPN"):
            last += 2
    member, end = _member(scene, last, limit)
    first = begins(scene, spot) + _has_article(scene, spot)
    quoted = first < at and tokens[first].text in _APART
    return Noun(at, first + quoted, end, member)


def _member(scene: Scene, last: int, limit: int) -> tuple[int | None, int]:
    """`van` with a noun phrase right behind a noun: its noun and where it ends."""
    tokens = scene.tokens
    if last >= limit or tokens[last].pos != "ADP" or scene.folded(last) not in scene.words.links:
        return None, last
    at = last + 1
    while at < limit and tokens[at].pos in ("DET", "ADJ", "PRON") and at < last + 4:
        at += 1
    if at >= limit or tokens[at].pos not in ("NOUN", "PROPN"):
        return None, last
    noun = at
    while at + 1 < limit and tokens[at + 1].pos == "PROPN" and tokens[at].pos == "PROPN":
        at += 1
    if scene.words.apart:
        noun = at = last_of_run(scene, at, limit)
    return noun, at + 1
