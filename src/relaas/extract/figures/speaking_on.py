"""Sources that speak on: behind a semicolon, with the same count of another day, with the parts of what they count."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.figures.conceding import is_conceded, is_of_now
from relaas.extract.figures.frames import is_replaced

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.wordings import Wording
    from relaas.model.attributions import Attributed
    from relaas.model.figures import Category, FigureMention

SEMICOLON = ";"
_ONWARD = "it goes on behind a semicolon"
_BEHIND_TAG = "it goes on behind who said so"
_OF_COUNT = "it goes on with the same count"
_PART = "it is a part of what is counted there"
_SHORT = 12
"""Tokens behind a count that hold no verb where it goes on with one before it."""
_AT_WORK: tuple[Category, ...] = ("other", "deployed", "participants", "equipment")
"""What a report tells by itself of those it saw, behind what somebody told it of those hit."""
_WORDS = 3
"""Words before a count back to which it can be joined to the one before it."""
_NEXT = 3
"""Characters between two sentences that follow each other."""


def with_parts(figures: Sequence[FigureMention], text: str, contrast: Container[str]) -> list[FigureMention]:
    """The figures, parts of nobody said by whoever gives the whole in the same sentence.

    What a sentence on tells of them is as often the report's own: "Drie van hen zijn er slecht aan toe"; so is what a
    clause sets against it: "…, zei de politie, maar drie van hen bleken thuis".

    Args:
        figures: Of a document, in the order of the text.
        text: The document.
        contrast: Words that set a clause against the one before it.
    """
    out = list(figures)
    for at, figure in enumerate(out):
        whole = out[figure.part_of] if figure.part_of is not None else None
        if whole is None or figure.attributed.source is not None or whole.attributed.source is None:
            continue
        between = text[whole.anchor.end : figure.anchor.start].rpartition(",")[2].lower().split()
        against = bool(between) and between[0] in contrast
        if whole.sentence == figure.sentence and whole.title == figure.title and not against:
            out[at] = _said_by(whole.attributed, figure, f"{whole.attributed.why}; {_PART}")
    return out


def follows(one: FigureMention, other: FigureMention) -> bool:
    """Stands a figure in the sentence behind that of another, in one paragraph, neither in a title?

    Args:
        one: The first.
        other: The figure behind it.
    """
    near = 0 <= other.sentence[0] - one.sentence[1] < _NEXT
    return near and one.paragraph == other.paragraph and one.title == other.title


def _counts_on(scene: Scene, told: Sequence[Told], here: Told, onward: Sequence[Wording]) -> int | None:
    """The count of the sentence before that a figure repeats, or gives of another day: "Maandag waren dat er 890"."""
    spot, figure = here
    if figure.attributed.source is not None or not told:
        return None
    words = [scene.tokens[at].text.lower() for at in range(spot.sentence[0], spot.first)]
    on = spot.last not in scene.nouns and any(_stands(words, wording) for wording in onward)
    for at in reversed(range(len(told))):
        last = told[at][1]
        if last.sentence == figure.sentence:
            if last.category != figure.category or last.part_of is not None:
                continue
            between = [token.text.lower() for token in scene.tokens[told[at][0].last : spot.first]]
            given = on and any(_stands(between, wording) for wording in onward)
            if given or last.attributed.source is not None:
                held = given and last.attributed.source is not None and not is_conceded(scene, spot)
                return at if held else None
            continue
        if not follows(last, figure):
            return None
        same = last.quantity.number == figure.quantity.number is not None
        if last.category == figure.category and last.part_of is None and (on or same):
            return at if last.attributed.source is not None else None
    return None


def _stands(words: Sequence[str], wording: Wording) -> bool:
    """Stand some words among others, one behind the other?"""
    size = len(wording)
    return any(tuple(words[at : at + size]) == wording for at in range(len(words) - size + 1))


def with_sources(scene: Scene, told: Sequence[Told], onward: Sequence[Wording] = ()) -> list[Told]:
    """The figures, those of nobody that go on with a count said by whoever gives that.

    Args:
        scene: The text.
        told: The figures with where they stand, in order.
        onward: The words that go on with the count of the sentence before.
    """
    out: list[Told] = []
    carried: set[int] = set()
    again: set[int] = set()
    for spot, figure in told:
        at = _gone_on_with(scene, out, (spot, figure), carried)
        if at is not None:
            given = out[at][1].attributed
            why = given.why if at in carried else f"{given.why}; {_ONWARD}"
            figure = _said_by(given, figure, why)  # noqa: PLW2901 - what it is from here on
            carried.add(len(out))
        elif _is_joined(scene, out, (spot, figure), carried):
            given = out[-1][1].attributed
            figure = _said_by(given, figure, given.why)  # noqa: PLW2901
            carried.add(len(out))
        elif (at := _goes_on_behind_tag(scene, out, (spot, figure))) is not None:
            given = out[at][1].attributed
            figure = _said_by(given, figure, f"{given.why}; {_BEHIND_TAG}")  # noqa: PLW2901
        elif (at := _counted_with(scene, out, (spot, figure), onward, again)) is not None:
            given = out[at][1].attributed
            figure = _said_by(given, figure, f"{given.why}; {_OF_COUNT}")  # noqa: PLW2901
            again.add(len(out))
        out.append((spot, figure))
    return out


def _is_joined(scene: Scene, told: Sequence[Told], here: Told, carried: set[int]) -> bool:
    """Joins "and" it to a count that goes on behind a semicolon: "…, zegt X; 394 panden zijn weg en | 90 gehavend"?"""
    spot, figure = here
    if figure.attributed.source is not None or len(told) - 1 not in carried:
        return False
    low = spot.first - 1
    while low > spot.sentence[0] and scene.tokens[low].pos in ("ADV", "DET"):
        low -= 1
    return told[-1][0].sentence == spot.sentence and scene.tokens[low].pos == "CCONJ"


def _counted_with(
    scene: Scene, told: Sequence[Told], here: Told, onward: Sequence[Wording], again: set[int]
) -> int | None:
    """The count that it goes on with in words for that, or else the one right before it that it stands with."""
    at = _counts_on(scene, told, here, onward)
    if at is not None or not told:
        return at
    beside = _adds(scene, told, here, again) or _is_later(scene, told, here)
    return len(told) - 1 if beside else None


def _adds(scene: Scene, told: Sequence[Told], here: Told, again: set[int]) -> bool:
    """Stands it with one that goes on so, in one clause: "vandaag waren het er 75, met daarnaast 571 gewonden"?"""
    spot, figure = here
    if figure.attributed.source is not None or len(told) - 1 not in again:
        return False
    other = told[-1][0]
    between = scene.tokens[other.last : spot.first]
    apart = any("VerbForm=Fin" in token.morph or token.text == SEMICOLON for token in between)
    return other.sentence == spot.sentence and not apart


def _is_later(scene: Scene, told: Sequence[Told], here: Told) -> bool:
    """Is it a bare number behind when the same body gave it: "dertig, heette het bij de politie, later zestig"?"""
    spot, figure = here
    other, last = told[-1]
    bare = figure.attributed.source is None and spot.last not in scene.nouns
    if not bare or other.sentence != spot.sentence or last.attributed.source is None:
        return False
    end = spot.last >= spot.sentence[1] or scene.tokens[spot.last].pos == "PUNCT"
    commas = [at for at in range(other.last, spot.first) if scene.tokens[at].text == ","]
    when = scene.tokens[commas[-1] + 1 : spot.first] if commas else ()
    return end and bool(when) and all(token.pos in ("ADV", "ADJ") for token in when)


def _goes_on_behind_tag(scene: Scene, told: Sequence[Told], here: Told) -> int | None:
    """The count before it in a sentence that names between the two who says so.

    So in "17 are dead, the mayor said, and some 40 unaccounted for", "17 are dead, the mayor said, up from 12". With a
    verb of its own behind "and" only where the number opens that clause, and tells what befell those it counts.

    Args:
        scene: The text.
        told: The counts before it.
        here: It with where it stands.
    """
    spot, figure = here
    source = told[-1][1].attributed.source if told else None
    if figure.attributed.source is not None or source is None or told[-1][0].sentence != spot.sentence:
        return None
    other = told[-1][0]
    if not other.mention.anchor.end <= source.start < spot.mention.anchor.start:
        return None
    if _is_left_behind(scene, told[-1], here) or _is_absolute(scene, spot):
        return len(told) - 1
    low = spot.first - 1
    while not scene.words.strict and scene.tokens[low].pos == "ADV":
        low -= 1  # "en nog eens 3.500"
    near = range(low, low - (_WORDS if scene.words.strict else 1), -1)  # "and all but three"
    joined = any(scene.tokens[at].pos == "CCONJ" and scene.tokens[at - 1].text == "," for at in near)
    behind = range(spot.last, min(spot.last + _SHORT, spot.sentence[1]))
    verbal = any(at not in scene.nouns and scene.has_finite(at, at + 1) for at in behind)  # "en 40 vermisten"
    told_on = scene.words.strict and figure.category not in _AT_WORK and other.stretch == spot.stretch
    return len(told) - 1 if joined and (told_on or not verbal) else None


def _is_absolute(scene: Scene, spot: Spot) -> bool:
    """Opens it, behind a comma, how things came about: ", the army added, | six patients having been left out"?"""
    opens = scene.words.strict and scene.tokens[spot.first - 1].text == ","
    behind = range(spot.last, min(spot.last + _WORDS, spot.sentence[1]))
    noun = next((at for at in behind if at in scene.nouns), None)
    follows_it = scene.tokens[noun + 1] if opens and noun is not None else None
    if follows_it is None or follows_it.pos != "AUX":
        return False
    return "VerbForm=Ger" in follows_it.morph or "Tense=Pres|VerbForm=Part" in follows_it.morph


def _is_left_behind(scene: Scene, before: Told, here: Told) -> bool:
    """Is it the count that the one before it replaced, with no subject between: "up from 12", "having stood at 12"?"""
    (other, last), (spot, figure) = before, here
    if last.category != figure.category or spot.last in scene.nouns:
        return False
    commas = [at for at in range(other.last, spot.first) if scene.tokens[at].text == ","]
    behind = scene.tokens[commas[-1] : spot.first] if commas else ()
    if not behind or any(t.dep.startswith("nsubj") or "VerbForm=Fin" in t.morph for t in behind):
        return False
    return is_replaced(scene, spot) or any(
        "VerbForm=Ger" in t.morph or "Tense=Pres" in t.morph for t in behind
    )


def _gone_on_with(scene: Scene, told: Sequence[Told], here: Told, carried: set[int]) -> int | None:
    """The last count of the same kind in its sentence that somebody says, if nobody else is named between.

    Args:
        scene: The text.
        told: The counts before it.
        here: It with where it stands.
        carried: Those of them whose source goes on behind a semicolon already.

    Returns:
        Its place among those told, or None.
    """
    spot, figure = here
    if figure.attributed.source is not None or is_of_now(scene, spot):
        return None
    before = _opens_behind(scene, told, spot)
    if before is not None or spot.last in scene.nouns:
        return before
    for at in reversed(range(len(told))):
        other, last = told[at]
        given = last.attributed
        if other.sentence != spot.sentence:
            return None
        if last.category == figure.category:
            held = given.source is not None and not given.promised
            return at if held and _is_behind(scene, other, spot, carried=at in carried) else None
        if given.source is None:
            return None
    return None


def _opens_behind(scene: Scene, told: Sequence[Told], spot: Spot) -> int | None:
    """The count before a semicolon that a number right behind it goes on with: "…, maakte Tokio bekend; | drie …"."""
    at = spot.first - 1
    while at > spot.sentence[0] and scene.tokens[at].pos in ("ADV", "DET"):
        at -= 1  # "; nog eens drie", "; another 31"
    other, last = told[-1] if told else (None, None)
    if other is None or last is None or scene.tokens[at].text != SEMICOLON or other.sentence != spot.sentence:
        return None
    source, begun = last.attributed.source, scene.tokens[spot.sentence[0]].start
    # Not what only goes on with another sentence, nor what came of a promise.
    own = source is not None and source.start >= begun and not last.attributed.promised
    marks = any(scene.tokens[i].text == SEMICOLON for i in range(other.last, at))
    return len(told) - 1 if own and not marks else None


def _is_behind(scene: Scene, other: Spot, spot: Spot, *, carried: bool) -> bool:
    """Parts one semicolon two numbers, or does the first go on behind it already: "; on Monday 66, on Friday 85"?"""
    between = scene.tokens[other.last : spot.first]
    marks = [at for at, token in enumerate(between) if token.text == SEMICOLON]
    behind = between[marks[-1] :] if marks else between
    nouns = (t for t in behind if t.dep.startswith("nsubj") and t.pos in ("NOUN", "PROPN"))
    if any(token.lemma.lower() not in scene.words.asks for token in nouns):
        return False  # "; the union had 30": somebody else may count
    return len(marks) == 1 or (not marks and carried)


def _said_by(given: Attributed, figure: FigureMention, why: str) -> FigureMention:
    own = replace(figure.attributed, source=given.source, name=given.name, chain=given.chain, why=why)
    return replace(figure, attributed=own)
