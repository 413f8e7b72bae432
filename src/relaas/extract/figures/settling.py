"""Whether a number is a figure, and of which category, from all that was found of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.afterwards import are_remains, is_afterwards
from relaas.extract.figures.allowed import ANYBODY
from relaas.extract.figures.counted import are_told_apart
from relaas.extract.figures.demanded import is_demanded
from relaas.extract.figures.ellipses import Context, gone_on
from relaas.extract.figures.fates import all_fared
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.frames import is_old, is_replaced
from relaas.extract.figures.hints import CROWD, FLED, aboard, crowd_of_many, of_victims
from relaas.extract.figures.kept import KEPT, died_there, not_home
from relaas.extract.figures.leftover import is_saved_from, left_over
from relaas.extract.figures.named import named_for
from relaas.extract.figures.nations import of_a_people
from relaas.extract.figures.ranking import GRAVE
from relaas.extract.figures.shared import of_row
from relaas.extract.figures.themes import takes_a_count_up
from relaas.extract.figures.topical import of_topic
from relaas.extract.figures.trifles import are_trifles
from relaas.extract.figures.untold import BY_TRADE, counted_untold, is_faint, is_recount

if TYPE_CHECKING:
    from relaas.extract.figures.asked import Antecedent
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.frames import Frame
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category, Counted, FigureMention

SAVED: tuple[Category, ...] = ("rescued", "evacuated")
"""What nobody is of whom it was told that he died: whom divers bring up of the dead is no survivor."""


def settled(scene: Scene, spot: Spot, noun: Noun | None, context: Context) -> Finding | None:
    """The category of a figure; None where the number is none.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        context: What it hangs on.
    """
    if is_saved_from(scene, spot, noun):
        return left_over(scene, spot, noun, context)
    if noun is None and context.finding is None and all_fared(scene, spot):
        return None  # what its clause says is of others
    found = _settled(scene, spot, noun, context)
    if found is None or are_trifles(scene, spot, noun, found) or is_demanded(scene, spot, noun, found):
        return None
    return found


def _settled(scene: Scene, spot: Spot, noun: Noun | None, context: Context) -> Finding | None:
    if (named := named_for(scene, spot, noun, context)) is not None:
        return named
    other = of_topic(scene, spot, noun, context) or _remains(scene, spot, context)
    other = (
        other
        or of_row(scene, spot, noun, context)
        or died_there(scene, spot, noun, context)
        or not_home(scene, spot, context)
    )
    if other is not None:
        return other
    if (said := _said(scene, spot, noun, context)) is not None:
        return (
            said if said.firm or said.category != "other" else of_victims(scene, noun, context.told) or said
        )
    if context.whole is not None:
        whole = _put_right(scene, spot, noun, context) or context.told[context.whole][1]
        return Finding(whole.category, f"it is a part of “{whole.anchor.text}”", firm=True)
    if noun is None:
        return gone_on(scene, spot, context) or crowd_of_many(scene, spot) or aboard(scene, spot)
    return of_a_people(scene, spot, noun, context.told) or counted_untold(scene, spot, noun, context)


def _remains(scene: Scene, spot: Spot, context: Context) -> Finding | None:
    """Some of the missing of whom it is told that they were identified or buried, and so are dead."""
    whole = context.told[context.whole][1] if context.whole is not None else None
    if whole is None or whole.category != "missing" or not are_remains(scene, spot):
        return None
    return Finding(GRAVE, "what is told of them is told of the dead", firm=True)


def _put_right(scene: Scene, spot: Spot, noun: Noun | None, context: Context) -> FigureMention | None:
    """The part before a bare number that is named as a figure for it: "correcting a figure of 1,281"."""
    words = scene.words
    named = scene.folded(spot.first - 1) in words.links and scene.folded(spot.first - 2) in words.traps.tolls
    other, figure = context.told[-1]
    here = words.strict and noun is None and named and other.sentence == spot.sentence
    return figure if here and figure.part_of == context.whole else None


def _said(scene: Scene, spot: Spot, noun: Noun | None, context: Context) -> Finding | None:
    """What the words around it say, where they speak of it and of no other number."""
    finding = context.finding
    # "geen overlevenden": of none of a kind a verb must tell
    open_to = spot.mention.quantity.number != 0 and not is_recount(scene, spot, context)
    if finding is None or not (finding.firm or (context.whole is None and open_to)):
        return None
    if scene.words.strict and noun is not None:
        sifted = _sifted(scene, spot, noun, context)
        if sifted is not finding:
            return sifted
    if context.whole is not None:
        whole = context.told[context.whole][1]
        dead = finding.category == "other" and whole.category == "killed"
        named = dead and is_afterwards(scene, spot, whole.category)  # "17 of them have been identified"
        return finding if _is_of_part(scene, finding, whole) and not named else None
    if (
        noun is None
        and context.before is not None
        and (
            is_old(scene, spot)
            or is_replaced(scene, spot)
            or _moved_on(context.frame, context.before, finding)
        )
    ):
        return None
    if noun is None and (_is_far(context, finding) or not _fits(scene, spot, finding, context)):
        return None
    counted = context.frame.counting and (finding.clear or context.before is None)
    counted = counted or _is_related(scene, spot)
    counted = counted or _says_more(context.before, finding)
    among = (
        finding.marks and scene.words.strict and context.before is None
    )  # "twelve of those arrested are free"
    return finding if noun is not None or finding.near or counted or among else None


def _is_far(context: Context, finding: Finding) -> bool:
    """Is it less than what was counted before, by words far off: "it had published 53, but struck off three names"?"""
    before = context.before
    told = before is not None and before.category != "other" == finding.category
    return told and context.frame.counting and not finding.near


def _says_more(before: Antecedent | None, finding: Finding) -> bool:
    """Tells its own clause what befell it, which the count before did not: "3.000 hebben we uit zee gehaald"?"""
    return before is not None and before.category == "other" != finding.category and finding.clear


def _moved_on(frame: Frame, before: Antecedent, finding: Finding) -> bool:
    """Do some go somewhere who are added to those that fled: "8.000 vluchtten. Nog eens 500 trokken naar Gent"?"""
    return "added" in frame.scope and finding.category == CROWD and before.category in FLED


def _is_of_part(scene: Scene, finding: Finding, whole: FigureMention) -> bool:
    """Can it be of a part? What is said beyond a part's own clause is said of others."""
    barred = finding.category in scene.words.barred.get(whole.category, ())
    strange = scene.words.strict and not _is_open_to(scene, finding, whole.head)
    saved = whole.category == "killed" and bool(whole.deed) and finding.category in SAVED
    saved = saved or (_are_dead(scene, whole) and finding.category in KEPT)
    if barred or strange or saved or not _befalls(scene, finding, whole.counted):
        return False
    return finding.near or finding.marks


def _are_dead(scene: Scene, whole: FigureMention) -> bool:
    """Did those counted die, by a verb or their noun? Of "twaalf slachtoffers" some can be in hospital."""
    names = (whole.head, whole.counted.text) if whole.counted is not None else ()
    dead = bool(whole.deed) or any(scene.words.says.of(name) == whole.category for name in names)
    return whole.category == "killed" and dead


def _sifted(scene: Scene, spot: Spot, noun: Noun, context: Context) -> Finding | None:
    """What is left of a hint: nothing of what points back or is faint, and what its row is said to be first of all."""
    finding = context.finding
    if finding is None:
        return None
    hinted = context.whole is None and not finding.firm
    rowed = _rowed(scene, spot, context) if hinted else None
    if rowed is not None:
        return rowed
    vague = hinted or finding.category == "other"
    back = scene.points_back(spot) and not are_told_apart(scene, noun)
    dropped = (vague and back) or (hinted and is_faint(spot))
    return None if dropped else finding


def _befalls(scene: Scene, finding: Finding, counted: Counted | None) -> bool:
    """Can a category be of those counted? People are not damaged: "duikers, van wie er twintig onder water gaan"."""
    people = counted is not None and counted.group is not None
    return not (people and finding.category in scene.words.barred.get(ANYBODY, ()))


def _rowed(scene: Scene, spot: Spot, context: Context) -> Finding | None:
    """What is told of the count before it in one row: "14 civilians, five soldiers and a guard were killed"."""
    if not context.told or context.told[-1][0].sentence != spot.sentence or spot.index == 0:
        return None
    other, figure = context.told[-1]
    end = scene.positions.token_at(figure.counted.anchor.end) if figure.counted is not None else None
    between = scene.tokens[end : spot.first] if end is not None and other.index == spot.index - 1 else ()
    if not between or not all(token.pos == "CCONJ" or token.text == "," for token in between):
        return None
    said = Finding(figure.category, f"it is in one row with “{figure.anchor.text}”", firm=True)
    at = next((at for at in range(spot.last, spot.sentence[1]) if at in scene.nouns), None)
    people = at is not None and scene.words.groups.of(scene.named(at)) is not None
    things = people and said.category in scene.words.barred.get(ANYBODY, ())  # "a dozen boats and 30 divers"
    fits = at is not None and not things and _is_open_to(scene, said, scene.named(at))
    fits = fits and _befalls(scene, said, figure.counted)
    return said if fits and figure.category != "other" else None


def _is_related(scene: Scene, spot: Spot) -> bool:
    """Does a relative clause tell of a number without a noun: "one who died in hospital"?"""
    behind = scene.tokens[spot.last] if spot.last < spot.sentence[1] else None
    return scene.words.strict and behind is not None and "PronType=Rel" in behind.morph


def _are_those_sent(scene: Scene, spot: Spot, finding: Finding, context: Context) -> bool:
    """Are they of those told of before by their trade, and no crowd: "claimed 200 officers … 137 had turned up"?

    Fewer than they: "2,000 officers stood by; 40,000 marched" tells of others.
    """
    before = context.before
    if before is None or before.index is None or before.category not in BY_TRADE:
        return False
    barred = finding.category in scene.words.barred.get(before.category, ())
    return barred and not spot.mention.quantity.is_above(context.told[before.index][1].quantity)


def _fits(scene: Scene, spot: Spot, finding: Finding, context: Context) -> bool:
    """Can what its clause says be of the people, or things of its sentence, a number without a noun goes on with?"""
    if scene.words.object_behind and scene.tokens[spot.first - 1].pos == "VERB" and finding.near:
        return True  # "two trains collided, killing dozens": those that stand behind the verb are others
    before = context.before
    if before is not None and not _befalls(scene, finding, before.counted):
        return False
    if before is not None and _are_those_sent(scene, spot, finding, context):
        return False
    if before is None:
        return True
    if before.sentence != scene.tokens[spot.first].sentence and not takes_a_count_up(
        scene, spot, spot.sentence[0] - 1
    ):
        return True
    return _is_open_to(scene, finding, before.head)


def _is_open_to(scene: Scene, finding: Finding, head: str) -> bool:
    """Can a category be of what a noun names? Drones are not injured."""
    hint = scene.words.suggests.of(head)
    only = scene.words.only.get(hint) if hint is not None else None
    return only is None or finding.category in only
