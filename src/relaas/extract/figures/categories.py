"""What happened to those counted: by the words inside the phrase, the noun itself, its clause, or the noun's hint."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from relaas.extract.figures.allowed import allows, told_of
from relaas.extract.figures.asides import is_aside, is_of_craft, is_of_deed, is_of_one, is_of_thing
from relaas.extract.figures.audiences import audience
from relaas.extract.figures.clauses import begins_anew
from relaas.extract.figures.conjuncts import is_of_first, is_of_next_piece, is_of_other_conjunct
from relaas.extract.figures.costs import FAR, cost_of
from relaas.extract.figures.counting import counting_tokens
from relaas.extract.figures.endings import died_of_it
from relaas.extract.figures.findings import Finding, shown
from relaas.extract.figures.harmed import broken_out, harmed_by_verb, lying_first
from relaas.extract.figures.headings import headed
from relaas.extract.figures.living import living
from relaas.extract.figures.members import member_of
from relaas.extract.figures.naming import inside_of, own_words, said_by_noun
from relaas.extract.figures.negated import is_negated, is_of_nobody
from relaas.extract.figures.occasions import gathered_last
from relaas.extract.figures.others import is_anothers, is_next, is_of_whole
from relaas.extract.figures.presumed import presumed
from relaas.extract.figures.ranking import (
    GRAVE,
    NEAR,
    died_by_verb,
    going_on,
    graver,
    is_of_kin,
    is_toll_behind,
    longest,
    of_the_dead,
)
from relaas.extract.figures.relatives import died_behind, qualified, told_behind
from relaas.extract.figures.scenes import SOFT
from relaas.extract.figures.struck import struck
from relaas.extract.figures.sufferers import befell_another
from relaas.extract.figures.together import row_end
from relaas.extract.figures.voices import concerns

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import Category

HINTED = 20
"""Cost from which a cue says less of a number than the hint of its noun."""
_PARTING = frozenset({",", ";", ":", "(", ")", "–", "—"})
"""Marks behind which a clause may tell of another count."""
_OF_AGENTS: tuple[Category, ...] = ("participants", "deployed", "other")
"""What can be told of those by whom something is done."""
_ILL: Category = "infected"
_OF_WHAT = 4
"""Tokens behind cases among which is told of what they are."""
_WHOLE = 4  # tokens between a part and the whole right behind it, at most
SENT = ("security", "police", "soldiers", "rescuers")
"""Populations of bodies whose members are sent somewhere."""


def category_of(scene: Scene, spot: Spot, noun: Noun | None, pack: LanguagePack) -> Finding | None:
    """What the words around a number say of those counted; None where they say nothing."""
    if (first := _apart(scene, spot, noun)) is not None:
        return first
    said = own_words(scene, spot, noun)
    end = noun.last if noun is not None else _behind_part(scene, spot)
    ranked = _ranked(scene, spot, noun, row_end(scene, spot, end) if said else end, pack)
    if ranked and noun is not None and scene.between(spot, spot.last, noun.at):
        said = said_by_noun(scene, noun)
    if said is not None and ranked and ranked[0][1].cue.leads and ranked[0][1].cue.name == said.category:
        return said  # "demand the release of 40 hostages"
    if said is not None:
        over = scene.words.overruled.get(said.category, frozenset())
        near = (
            (cost, hit)
            for cost, hit in ranked
            if hit.cue.name in over
            and (cost <= NEAR or _is_death_of(scene, noun, hit))
            and not (_is_of_other(scene, spot, hit) or _is_beside(scene, spot, hit))
            and not any(h.cue.name == said.category and set(hit.at) < set(h.at) for _, h in ranked)
        )
        ranked = [(cost, hit) for cost, hit in near if _reaches(scene, spot, hit)]
        if not ranked and GRAVE in over and (died := died_behind(scene, spot, noun)) is not None:
            return died
        return shown(scene, *ranked[0]) if ranked else said
    if ranked and _tells(scene, noun, *ranked[0]):
        found, hit = shown(scene, *ranked[0]), ranked[0][1]
        beside = found.near or is_next(scene, end, hit.at[0]) or (scene.words.strict and hit.at[0] == end)
        return replace(found, near=beside, clear=_is_clear(scene, spot, hit))
    head = headed(scene, spot, noun)
    told = shown(scene, 0, head) if head is not None else struck(scene, noun)
    return told or _suggested(scene, spot, noun)


def _apart(scene: Scene, spot: Spot, noun: Noun | None) -> Finding | None:
    """What is told of a number apart from the words around it: by a count that is named, an audience, a row."""
    named = _named_count(scene, spot) if noun is None else None
    if named is not None:
        return shown(scene, 0, named)
    listed = member_of(scene, spot, noun) if inside_of(scene, spot, noun) is None else None
    return listed or audience(scene, spot, noun)


def _named_count(scene: Scene, spot: Spot) -> CueHit | None:
    """The count that a number without a noun is said of: "het aantal gewonden bij de betogingen liep op tot 40".

    What else the clause tells of, the marches they were hurt at, is not what is counted.
    """
    hits = scene.words.topics.found(scene.cued, spot.sentence[0], spot.first)
    hit = max(hits, key=lambda one: one.at[-1], default=None)
    if hit is None:
        return None
    between = range(hit.at[-1] + 1, spot.first)
    parted = any(scene.tokens[at].text in _PARTING or scene.is_number(at) for at in between)
    return None if parted else _befell(scene, spot, hit) or hit


def _befell(scene: Scene, spot: Spot, named: CueHit) -> CueHit | None:
    """What a participle or relative clause behind a named count says of them: "number of inmates killed rose to 33"."""
    verb = told_behind(scene, named.at[-1] + 1)
    if verb is None or verb >= spot.first or scene.tokens[verb].head == verb:
        return None  # "the number of wounded died down": its own verb
    hits = [hit for hit in scene.cues(spot) if hit.at[0] == verb and not (hit.cue.weak or hit.cue.leads)]
    return max(hits, key=lambda one: len(one.at), default=None)


def _is_death_of(scene: Scene, noun: Noun | None, hit: CueHit) -> bool:
    """Did those died whom a verb, however far, has for its subject: "de arrestanten zijn in hun cel gestorven"?"""
    if noun is None or hit.cue.name != GRAVE:
        return False
    token = scene.tokens[noun.at]
    related = told_behind(scene, noun.last) in hit.at  # "the number of inmates who died"
    return related or (token.dep.startswith("nsubj") and token.head in hit.at)


def _is_beside(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is it a noun, or before the number no verb: "besides the dead there were 62 wounded", "12 held at a rally"?"""
    if not scene.words.object_behind or hit.cue.leads:
        return False
    kinds = {scene.tokens[at].pos for at in hit.at}
    return kinds <= {"NOUN", "PROPN"} or (hit.at[-1] < spot.first and not kinds & {"VERB", "AUX"})


def _is_of_other(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does a word stand before the noun of another number: "zestig gedode rebellen en 900 arrestaties"?"""
    at, low = hit.at[-1] + 1, hit.at[0]
    while low > spot.sentence[0] and scene.tokens[low - 1].pos in ("ADJ", "ADV"):
        low -= 1
    own = spot.first <= low - 1 < spot.last
    return at in scene.nouns and scene.is_number(low - 1) and not own


def shared(scene: Scene, noun: Noun | None, found: Finding) -> list[tuple[Category, str]]:
    """One category, or two where two nouns that say different ones share the number.

    Args:
        scene: The text.
        noun: What the number counts, or None.
        found: What was found of it.
    """
    if noun is not None:
        last = scene.named(noun.last - 1) if noun.member is None else ""
        first, second = scene.words.says.of(scene.named(noun.at)), scene.words.says.of(last)
        if first is not None and second is not None and first != second:
            return [(cast("Category", c), f"“{last}” shares the number") for c in (first, second)]
    return [(found.category, found.why)]


def _behind_part(scene: Scene, spot: Spot) -> int:
    """Where the way begins behind a number without a noun: past "of whom", where its verb stands behind that."""
    if (whole := _behind_whole(scene, spot)) is not None:
        return whole
    if spot.last < spot.stretch[1] and "PronType=Rel" in scene.tokens[spot.last].morph:
        return spot.last + 1  # "onder wie 21 die moesten worden opgenomen"
    if not scene.words.object_behind:
        return spot.last
    hits = scene.words.part_behind.found(scene.cued, spot.last, min(spot.last + 3, spot.stretch[1]))
    return max((hit.at[-1] + 1 for hit in hits if hit.at[0] == spot.last), default=spot.last)


def _behind_whole(scene: Scene, spot: Spot) -> int | None:
    """Past the whole right behind a part: "één van die veertig mocht naar huis"; None where there is none."""
    other = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if other is None or not 0 < other.first - spot.last <= _WHOLE or other.sentence != spot.sentence:
        return None
    linked = scene.folded(spot.last) in (scene.words.partitive or scene.words.links)
    between = scene.tokens[spot.last + 1 : other.first]
    if not linked or any(token.pos not in ("DET", "PRON", "ADV", "ADP") for token in between):
        return None
    return other.last + (other.last in scene.nouns)


def _reaches(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Can a cue overrule a noun? Where objects stand behind their verb, none does from before a comma or "and"."""
    if not scene.words.object_behind or hit.at[-1] > spot.first:
        return True
    between = scene.tokens[hit.at[-1] + 1 : spot.first]
    return not any(token.text in SOFT or token.pos == "CCONJ" for token in between)


def _is_clear(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does no other number stand between a number and a cue?"""
    if hit.at[-1] < spot.first:
        return not scene.between(spot, hit.at[-1], spot.first)
    return not scene.between(spot, spot.last, max(hit.at[0], spot.last))


def category_inside(scene: Scene, spot: Spot, noun: Noun | None) -> Finding | None:
    """What a whole is whose parts its clause tells of ("van de zeven gewonden zijn er drie overleden")."""
    told = inside_of(scene, spot, noun) or said_by_noun(scene, noun) or qualified(scene, spot, noun)
    return told or _suggested(scene, spot, noun)


def _tells(scene: Scene, noun: Noun | None, cost: int, hit: CueHit) -> bool:
    """Does a cue say more than a hint of the noun? Not from afar, nor one that counts where nothing else speaks."""
    faint = hit.cue.weak and hit.cue.name != GRAVE and not scene.words.object_behind
    hint = scene.words.suggests.of(scene.named(noun.at)) if noun is not None else None
    return (cost <= HINTED and not faint) or hint is None or hint in scene.words.otherwise


def _suggested(scene: Scene, spot: Spot, noun: Noun | None) -> Finding | None:
    if noun is None:
        return None
    word = scene.named(noun.at)
    hint = scene.words.suggests.of(word) or _of_body(scene, noun)
    if hint is None:
        return None
    if hint == GRAVE and (lives := living(scene, spot, noun)) is not None:
        return lives
    if hint == _ILL and _is_of_no_illness(scene, noun):
        return Finding("other", f"“{word}” are of no illness", firm=False)
    found = cast("Category", scene.words.otherwise.get(hint, hint))
    return Finding(found, f"“{word}” suggests it and no verb says otherwise", firm=False)


def _is_of_no_illness(scene: Scene, noun: Noun) -> bool:
    """Is told of what cases are, and is it none that people fall ill with: "2.400 gevallen van agressie"?"""
    first, last = noun.at + 1, min(noun.at + 1 + _OF_WHAT, len(scene.tokens))
    if scene.folded(first) not in scene.words.links or first + 1 >= last:
        return False
    told = any(hit.cue.name == _ILL for hit in scene.words.cues.found(scene.cued, first, last))
    return scene.tokens[first + 1].pos in ("NOUN", "PROPN", "ADJ", "VERB") and not told


def _of_body(scene: Scene, noun: Noun) -> Category | None:
    """What members of a body are that is sent: "twintigduizend leden van de Nationale Garde"."""
    at = noun.member
    if at is None and noun.last < len(scene.tokens) and scene.tokens[noun.last].head == noun.at:
        at = noun.last if scene.tokens[noun.last].pos == "NOUN" else None  # "driehonderd man oproerpolitie"
    body = scene.words.bodies.of(scene.named(at)) if at is not None else None
    return "deployed" if body in SENT else None


def _ranked(
    scene: Scene, spot: Spot, noun: Noun | None, end: int, pack: LanguagePack
) -> list[tuple[int, CueHit]]:
    """The cues that can speak of a number, cheapest first; of equals the longer, then the one behind it.

    The way to one behind it begins at `end`, where the noun or its row ends.
    """
    counting = counting_tokens(scene, spot) if noun is None else set()
    own = begins_anew(scene, spot, noun.last if noun is not None else spot.last)
    begun = spot.first if own else spot.sentence[0]
    apart = not scene.words.links & set(
        pack.figures.agents
    )  # "von zwölf Menschen" is as often "of twelve people"
    agent = noun is not None and apart and scene.folded(spot.first - 1) in pack.figures.agents
    costed = [
        (cost_of(scene, spot, end, hit), hit)
        for hit in longest(hit for hit in told_of(scene, spot, noun) if allows(scene, noun, hit))
        if hit.at[-1] >= begun
        and (not agent or hit.cue.name in _OF_AGENTS)
        and not any(at in counting and scene.tokens[at].pos != "DET" for at in hit.at)
        and concerns(scene, spot, noun, hit, pack)
        and not (is_of_kin(scene, noun, hit) or is_anothers(scene, spot, noun, hit) or is_negated(scene, hit))
        and not (is_of_nobody(scene, end, hit) or is_of_next_piece(scene, spot, noun, hit))
        and not befell_another(scene, spot, noun, hit)
        and not (noun is None and is_of_first(scene, spot, hit))
        and not (noun is not None and is_of_other_conjunct(scene, spot, end, hit))
        and not (noun is not None and is_of_whole(scene, spot, noun, hit))
        and not (noun is None and (is_aside(scene, spot, hit) or (hit.cue.sure and scene.is_asked(spot))))
        and not (is_of_deed(scene, spot, hit) or is_of_thing(scene, noun, hit) or is_of_one(scene, spot, hit))
        and not (noun is None and is_of_craft(scene, spot, hit))
    ]
    close = [(cost, hit) for cost, hit in costed if cost < FAR and not is_toll_behind(scene, noun, hit)]
    ranked = sorted(close, key=lambda item: (item[0], -len(item[1].at), -item[1].at[0]))
    ranked = died_of_it(scene, spot, gathered_last(scene, spot, ranked))
    ranked = harmed_by_verb(scene, noun, died_by_verb(scene, noun, lying_first(scene, spot, ranked)))
    ranked = of_the_dead(scene, spot, noun, going_on(scene, spot, graver(scene, ranked, spot)))
    return presumed(scene, spot, noun, broken_out(scene, spot, ranked))
