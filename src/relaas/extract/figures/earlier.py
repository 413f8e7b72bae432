"""Whether a count is of an earlier event, or one that its text sets down as replaced since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.contrary import is_contrary
from relaas.extract.figures.frames import is_replaced
from relaas.extract.figures.rivals import SHORT
from relaas.extract.figures.scoping import EARLIER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.cues import CueHit
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import Category, FigureMention

_STATES: tuple[Category, ...] = ("missing", "hospitalised", "detained", "displaced", "evacuated")
"""What people still are, so that "nog" tells of it more often than of a count."""
_CROWD: Category = "participants"
"""What is counted of each crowd anew."""
_ON = 6
"""Tokens between a count and the one that came in its place: "doden bevestigd, een uur later"."""


def as_early(figure: FigureMention, spot: Spot, told: Told) -> FigureMention:
    """What goes on with a count of an earlier event in its sentence is of that event: "300 doden, zelfs 1.500".

    Args:
        figure: What goes on.
        spot: Its number.
        told: The count it goes on with.
    """
    other, before = told
    early = other.sentence == spot.sentence and EARLIER in before.scope
    return replace(figure, scope=tuple(sorted({*figure.scope, EARLIER}))) if early else figure


def is_superseded(
    scene: Scene, spot: Spot, noun: Noun | None, figure: FigureMention, pack: LanguagePack
) -> bool:
    """Does the text set a count down as one since replaced: "had gisteravond nog drie doden geteld"?

    A word that says so stands before the number in its clause, and the clause gives a count or is somebody's: of what
    merely happened earlier nothing is replaced ("eerder werden al veertig mensen opgepakt").

    Args:
        scene: The text.
        spot: The number.
        noun: The noun counted, or None.
        figure: What has been read of the number so far.
        pack: The language.
    """
    given_way = _is_followed(scene, spot) or _is_overtaken(scene, spot, noun)
    given_way = given_way or (figure.when is not None and _was_before(scene, spot))
    given_way = given_way or _is_outrun(scene, spot)
    if given_way or is_replaced(scene, spot) or _goes_over(scene, spot):
        return True
    before = scene.spots[spot.index - 1] if spot.index else None
    holds = before is not None and is_contrary(scene, before, spot)
    if holds or (figure.attributed.source is None and not scene.counts(spot)):
        return False
    if (figure.attributed.said is not None or figure.when is not None) and _had_counted(
        scene, spot, pack.verbs.perfect
    ):
        return True
    if before is not None and before.last == spot.first - 1 and scene.folded(before.last) in scene.words.back:
        return True
    hits = list(_earlier(scene, spot, had=_had(scene, spot, pack.verbs.perfect)))
    if (
        figure.category == _CROWD
    ):  # "a week earlier there were 9,000": another crowd, and none that was counted anew
        hits = [hit for hit in hits if scene.timed.isdisjoint(hit.at)]
    if any(hit.cue.name == "once" for hit in hits):
        return True
    # "Lagen nog 23 gewonden in het ziekenhuis"
    goes_on = figure.category in _STATES and not scene.counts(spot)
    still = [hit for hit in hits if hit.cue.name == "then" and not goes_on]
    return any(_then(scene, spot, noun, hit, pack.verbs.unchanged) for hit in still)


def as_outrun(scene: Scene, figure: FigureMention, spot: Spot) -> FigureMention:
    """A toll that is passed and was right in its time, unless less takes its place: "the total of 38 is overtaken".

    Args:
        scene: The text.
        figure: The figure.
        spot: Its number.
    """
    if figure.attributed.status != "withdrawn" or not _is_outrun(scene, spot):
        return figure
    new = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if new is None or not new.mention.quantity.is_above(spot.mention.quantity):
        return figure
    return replace(figure, attributed=replace(figure.attributed, status="asserted", why=""))


def _is_outrun(scene: Scene, spot: Spot) -> bool:
    """Is it a toll by its noun that words behind it say is passed: "the official total of 38 has been overtaken"?"""
    words = scene.words
    named = scene.folded(spot.first - 1) in words.links and scene.folded(spot.first - 2) in words.traps.tolls
    high = next((s.first for s in scene.spots[spot.index + 1 :][:1]), spot.sentence[1])
    return named and bool(words.outrun.found(scene.cued, spot.last, min(high, spot.sentence[1])))


def _was_before(scene: Scene, spot: Spot) -> bool:
    """Is it the old one of two counts, set behind the new with its time: "raised to 39, from 22 last week"?"""
    new = scene.spots[spot.index - 1] if spot.index else None
    if new is None or new.sentence != spot.sentence:
        return False
    between = [scene.folded(at) for at in range(new.last, spot.first)]
    timed = spot.last in scene.timed or spot.last + 1 in scene.timed
    if timed and between[-2:-1] == [","] and between[-1] in scene.words.against:
        return True
    told = between[:1] == [","] and len(between) == 2 and between[1] in scene.words.origin
    return told and timed and scene.folded(new.first - 1) in scene.words.target


def _earlier(scene: Scene, spot: Spot, *, had: bool) -> Iterator[CueHit]:
    """The words before a number that can say that it is an earlier count, but for "voor het eerst" and "nog altijd".

    In a perfect of the past they say so with a time behind them: "earlier in the evening police had counted 14".
    """
    low, _ = clause(scene, spot)
    hits = scene.words.superseded.found(scene.cued, _named_from(scene, spot, low), spot.first)
    if not hits:
        return
    fixed = {at for hit in scene.words.ordinal.found(scene.cued, low, spot.first) for at in hit.at}
    for hit in hits:
        hour = had and scene.tokens[hit.at[-1] + 1].pos == "ADP"
        if not fixed & set(hit.at) and (hour or not _goes_on(scene, hit.at[-1])):
            yield hit


def _named_from(scene: Scene, spot: Spot, low: int) -> int:
    """Where the words begin that name a count: before the comma it stands behind, "de eerste balans, acht doden, …"."""
    opens = low - 1
    inside = opens > spot.stretch[0] and not scene.has_finite(spot.stretch[0], spot.first)
    if inside and scene.tokens[opens].text == ",":
        return spot.stretch[0]
    return _before_aside(scene, spot, low)


def _before_aside(scene: Scene, spot: Spot, low: int) -> int:
    """Where the clause begins that an aside parts from its number: "eerst had Reuters, volgens artsen, zeven …"."""
    opens, begins = low - 1, spot.stretch[0]
    if opens <= begins or scene.tokens[opens].text != ",":
        return low
    comma = next((at for at in range(opens - 1, begins, -1) if scene.tokens[at].text == ","), begins)
    parts = scene.tokens[comma + 1].pos == "ADP" and not scene.has_finite(comma, opens)
    numbers = any(comma < other.first < opens for other in scene.spots)
    ends = "VerbForm=Part" in scene.tokens[min(_behind(scene, spot), len(scene.tokens) - 1)].morph
    return begins if comma > begins and parts and not numbers and ends else low


def _behind(scene: Scene, spot: Spot) -> int:
    """Index of the last word before the sign behind a number."""
    at = spot.last
    while at + 1 < spot.stretch[1] and scene.tokens[at + 1].pos != "PUNCT":
        at += 1
    return at


def _had_counted(scene: Scene, spot: Spot, auxiliaries: Collection[str]) -> bool:
    """Is it given in a perfect of the past, of a day named: "dinsdag had de politie er veertig geteld"?"""
    _, high = clause(scene, spot)
    given = (at for hit in scene.counts(spot) for at in hit.at if spot.last <= at < high)
    told = any("VerbForm=Part" in scene.tokens[at].morph for at in given)
    return told and _had(scene, spot, auxiliaries)


def _had(scene: Scene, spot: Spot, auxiliaries: Collection[str]) -> bool:
    """Stands an auxiliary of the perfect, in the past, before a number in its clause?"""
    low, _ = clause(scene, spot)
    low = max((at for at in range(low, spot.first) if scene.tokens[at].pos == "SCONJ"), default=low)
    had = (t for t in scene.tokens[low : spot.first] if "Tense=Past" in t.morph and "VerbForm=Fin" in t.morph)
    return any(token.lemma in auxiliaries for token in had)


def _then(scene: Scene, spot: Spot, noun: Noun | None, hit: CueHit, unchanged: Collection[str]) -> bool:
    """Does "still" speak of the count: by a verb in the past, and in no clause that is reported as it is now?

    "Hield het nog op acht", "still spoke of 850"; not "zei dat er nog acht vermist worden".
    """
    low, high = clause(scene, spot)
    at, tokens = hit.at[-1], scene.tokens
    if any(tokens[i].pos == "SCONJ" for i in range(low, spot.first)):
        return False
    counted = range(noun.first, noun.last) if noun is not None else range(spot.last, spot.last)
    finite = [i for i in range(low, high) if "VerbForm=Fin" in tokens[i].morph and i not in counted]
    between = [i for i in finite if at < i < spot.first]
    past = bool(finite) and all(
        "Tense=Past" in tokens[i].morph or tokens[i].lemma in unchanged for i in finite
    )
    return past and (not between or between == finite == [at + 1])


def _goes_over(scene: Scene, spot: Spot) -> bool:
    """Is it the old one of two counts: "bijgesteld van 118 naar 131"? Not the least of a range."""
    new = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if new is None or new.stretch != spot.stretch or new.first - spot.last > SHORT or not scene.counts(spot):
        return False
    pair = (
        scene.folded(spot.first - 1) in scene.words.origin
        and scene.folded(new.first - 1) in scene.words.target
    )
    return pair and not scene.words.spread.found(scene.cued, *spot.stretch)


def _is_followed(scene: Scene, spot: Spot) -> bool:
    """Does a bare number follow that came in its place: "negen, toen vijf en nu vier", "pas twee doden, later 59"?"""
    new = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if new is None or new.sentence != spot.sentence or new.first - spot.last > _ON:
        return False
    counts = _is_past(scene, spot) and bool(scene.counts(spot))
    told = counts or scene.folded(spot.first - 1) in scene.words.next
    leads = scene.folded(new.first - 1)
    follows = (leads in scene.words.next and scene.commas(spot.last, new.first)) or leads in scene.words.now
    return told and bool(follows) and _is_bare(scene, new)


def _is_overtaken(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Does a bare number follow in its sentence with words for later that day: "95 bodies …, 160 by nightfall"?"""
    start = max(spot.last, noun.last if noun is not None else 0)
    near = scene.spots[spot.index + 1 : spot.index + 3]
    if not near or near[0].sentence != spot.sentence:
        return False
    hits = scene.words.after.found(scene.cued, start, min(near[-1].last + _ON, spot.sentence[1]))
    said = {at for hit in hits for at in hit.at}
    new = next((other for other in near if other.first not in said), None)  # "enkele uren later negen"
    if not said or new is None or new.sentence != spot.sentence or not _is_bare(scene, new):
        return False
    beside = any(not scene.between(new, *sorted((at, new.first))) for at in said - {near[0].first})
    added = scene.words.scopes.found(scene.cued, start, new.first)
    other = new.mention.quantity.number != spot.mention.quantity.number
    return beside and other and not any(hit.cue.name == "added" for hit in added)


def _is_bare(scene: Scene, spot: Spot) -> bool:
    """Stands no noun behind a number?"""
    return spot.last >= len(scene.tokens) or scene.tokens[spot.last].pos not in ("NOUN", "ADJ", "PROPN")


def _is_past(scene: Scene, spot: Spot) -> bool:
    """Is the clause's finite verb a past tense?"""
    low, high = clause(scene, spot)
    forms = (scene.tokens[at].morph for at in range(low, high))
    return any("Tense=Past" in form and "VerbForm=Fin" in form for form in forms)


def _goes_on(scene: Scene, at: int) -> bool:
    """Does the word behind say that it still holds: "nog altijd", or that it is added: "nog eens"?"""
    return scene.folded(at + 1) in scene.words.going_on
