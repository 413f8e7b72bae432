"""The noun behind a number in a language that writes its compounds apart: "three Israeli rescue workers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.scenes import HYPHENS, QUOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene, Spot

WORDS = 8
"""Words that a noun phrase has at most."""
_BETWEEN = ("ADJ", "NUM", "PROPN", "NOUN")
_JOINING = (*HYPHENS, "–", '"', "“", "”", "'", "’", "‘", "/")
"""Signs inside a phrase: "Russian-backed rebels", a quoted word."""


def head_of(scene: Scene, spot: Spot) -> int | None:
    """The token of the noun that a quantity counts: the last of a run of nouns, of several the last plural.

    Args:
        scene: The text.
        spot: The number.
    """
    run = _run(scene, begins(scene, spot), spot)
    if not run or _is_by_itself(scene, spot):
        return _standing_for(scene, spot)
    number = spot.mention.quantity.number
    if number == 1:
        return run[-1]
    many = next((at for at in reversed(run) if _is_plural(scene, at)), None)
    if (
        many is None
        and len(run) > 1
        and run[0] == spot.last
        and scene.words.cues.is_word(scene.tokens[run[0]])
    ):
        return None  # "200 flee hotel fire": a parse takes the verb for a noun
    return run[-1] if many is None else many


def begins(scene: Scene, spot: Spot) -> int:
    """Where the phrase begins: behind a preposition too, where a vague count has one ("dozens of people").

    Args:
        scene: The text.
        spot: The number.
    """
    at, end = spot.last, spot.sentence[1]
    if at + 1 < end and scene.tokens[at].text in QUOTES and scene.folded(at + 1) in scene.words.partitive:
        at += 1  # eyewitnesses spoke of "dozens" of casualties
    if at + 1 >= end or scene.folded(at) not in scene.words.partitive or not _is_vague(spot):
        return spot.last
    at += 1
    while at < end - 1 and scene.tokens[at].pos in ("DET", "PRON"):
        at += 1
    return at


def partly(scene: Scene, spot: Spot) -> int | None:
    """The noun of those of whom an exact number is a part: "three of the attackers"; None where there is none.

    Args:
        scene: The text.
        spot: The number.
    """
    words = scene.words
    link = scene.folded(spot.last)
    if spot.last + 2 >= spot.sentence[1] or not (link in words.partitive or link in words.links):
        return None
    # "drei der Opfer": the article itself says of whom
    at = spot.last + (scene.tokens[spot.last].pos != "DET")
    if scene.tokens[at].pos not in ("DET", "PRON") or scene.is_number(at + 1):
        return None
    if not words.apart:
        return _joined_plural(scene, at + 1, spot)
    run = _run(scene, at + 1, spot)
    while run and scene.folded(run[-1] + 1) in scene.words.genitive:
        owned = _run(scene, run[-1] + 2, spot)  # "nine of the ferry's life rafts"
        if not any(_is_plural(scene, end) for end in owned):
            break
        run = owned
    many = next((end for end in reversed(run) if _is_plural(scene, end)), None)
    return _body(scene, run) if many is None else many


def _body(scene: Scene, run: Sequence[int]) -> int | None:
    """The noun for all of a body that some are of: "three of the staff", not "three of the man's sons"."""
    if not run or scene.folded(run[-1] + 1) in scene.words.genitive:
        return None
    return run[-1] if scene.words.groups.of(scene.named(run[-1])) is not None else None


def _joined_plural(scene: Scene, at: int, spot: Spot) -> int | None:
    """The plural noun behind an article or a possessive and adjectives: "284 van zijn jonge werknemers"."""
    genitive = at == spot.last + 1  # "drei der Randalierer", whose plural has no ending
    while at < spot.sentence[1] and _is_modifier(scene, at):
        at += 1
    if at > spot.last + 2 and (at == spot.sentence[1] or scene.tokens[at].pos not in ("NOUN", "PROPN")):
        at -= scene.words.groups.is_plural(scene.named(at - 1))  # "jongeren", taken for an adjective
    noun = at < spot.sentence[1] and scene.tokens[at].pos in ("NOUN", "ADJ")
    plural = genitive or (noun and (_is_plural(scene, at) or scene.words.says.is_plural(scene.named(at))))
    return at if noun and plural else None


def _is_modifier(scene: Scene, at: int) -> bool:
    """Is it an adjective, or a participle before its noun: "drie van de aangehouden mannen"?"""
    token = scene.tokens[at]
    if token.pos == "ADJ":
        return True
    return token.pos == "VERB" and (not token.dep or (token.dep == "amod" and "VerbForm=Part" in token.morph))


def last_of_run(scene: Scene, at: int, limit: int) -> int:
    """The last noun of a compound that begins with one.

    Args:
        scene: The text.
        at: The first noun.
        limit: One past the last token to look at.
    """
    while at + 1 < limit and scene.tokens[at + 1].pos in ("NOUN", "PROPN") and at + 1 not in scene.timed:
        at += 1
    return at


def _is_vague(spot: Spot) -> bool:
    """No exact number: of one "of" tells the whole ("three of the dead")."""
    quantity = spot.mention.quantity
    return quantity.number is None or quantity.number == 0


def _is_by_itself(scene: Scene, spot: Spot) -> bool:
    """Is it a noun itself, which no other follows without "of": "hundreds laid flowers", not "hundreds of men"?"""
    word = scene.folded(spot.last - 1)
    noun = scene.tokens[spot.last - 1].lemma.lower() != word and word.endswith("s")
    linked = scene.folded(spot.last) in scene.words.partitive or scene.tokens[spot.last].text in QUOTES
    return scene.words.strict and noun and spot.mention.quantity.number is None and not linked


def _run(scene: Scene, first: int, spot: Spot) -> list[int]:
    """The first nouns that stand side by side behind a number, adjectives before them passed over."""
    run: list[int] = []
    for at in range(first, min(first + WORDS, spot.sentence[1])):
        if at in scene.timed or (scene.is_number(at) and at >= spot.last):
            break
        if _is_noun(scene, at):
            if not _is_hyphened(scene, at):
                run.append(at)
        elif _is_inside(scene, at, run, spot):
            continue
        elif run or not _goes_before(scene, at):
            break
    return run if run and (first > spot.last or not _is_name_alone(scene, run)) else []


def _is_inside(scene: Scene, at: int, run: list[int], spot: Spot) -> bool:
    """Does a sign or "and" stand inside a phrase?"""
    token = scene.tokens[at]
    if token.text in _JOINING:
        return not run or _is_joined(scene, at)
    return bool(run) and token.pos == "CCONJ" and _goes_on(scene, at, spot)


def _goes_on(scene: Scene, at: int, spot: Spot) -> bool:
    """Does a row of modifiers go on with "and": "80 fire and rescue units"? No plural stands before it."""
    tokens, number = scene.tokens, spot.mention.quantity.number
    several = number is None or number > 1
    behind = [token.pos for token in tokens[at + 1 : at + 3]]
    return several and not _is_plural(scene, at - 1) and behind == ["NOUN", "NOUN"]


def _is_noun(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    if token.pos in ("NOUN", "PROPN"):
        return True
    if token.pos == "VERB" and scene.words.says.of(token.text) is None:
        if scene.words.groups.of(scene.named(at)) is not None and _is_of_some(scene, at):
            return True  # "of 322 accused, 207 were …"
        thing = scene.is_number(at - 1) and scene.words.suggests.is_plural(scene.named(at))
        thing = thing and not scene.words.cues.is_word(token)  # "brought five of the eight blazes under …"
        return thing or scene.words.groups.is_plural(scene.named(at))  # "protesters", taken for a verb
    return scene.words.traps.units.holds(scene.named(at)) and token.pos != "ADJ"


def _is_of_some(scene: Scene, at: int) -> bool:
    """Stands a word behind "of" and a number, with no object behind it?"""
    led = scene.is_number(at - 1) and scene.folded(at - 2) in scene.words.partitive
    return led and at + 1 < len(scene.tokens) and scene.tokens[at + 1].pos in ("PUNCT", "ADP")


def _is_hyphened(scene: Scene, at: int) -> bool:
    """Is it the first half of a word with a hyphen: "life-saving"?"""
    return at + 2 < len(scene.tokens) and scene.tokens[at + 1].text in HYPHENS and _is_joined(scene, at + 1)


def _is_joined(scene: Scene, at: int) -> bool:
    """Does a sign stand glued between two words: "search-and-rescue"?"""
    before, sign, behind = (
        scene.tokens[at - 1],
        scene.tokens[at],
        scene.tokens[min(at + 1, len(scene.tokens) - 1)],
    )
    return before.end == sign.start and sign.end == behind.start


def _goes_before(scene: Scene, at: int) -> bool:
    """Can a word stand between a number and its noun: an adjective, a participle, what belongs to one?"""
    token = scene.tokens[at]
    if token.pos in _BETWEEN or (scene.folded(at - 1) in HYPHENS and _is_joined(scene, at - 1)):
        return True  # "burnt-out cars"
    if token.pos == "VERB":
        return token.dep.startswith("amod") or _leads_noun(scene, at)
    return token.pos in ("ADV", "CCONJ") and _leads_adjective(scene, at)


def _leads_noun(scene: Scene, at: int) -> bool:
    """Is it a participle right before a noun: "wounded soldiers"?"""
    behind = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    participle = "VerbForm=Part" in scene.tokens[at].morph or "VerbForm=Ger" in scene.tokens[at].morph
    return participle and behind is not None and behind.pos == "NOUN"


def _leads_adjective(scene: Scene, at: int) -> bool:
    """Does it belong to an adjective right behind: "severely wounded men", "damaged or destroyed buildings"?"""
    if at + 2 >= len(scene.tokens):
        return False
    behind, next_one = scene.tokens[at + 1], scene.tokens[at + 2]
    heads = (at + 2, at - 1) if scene.tokens[at].pos == "CCONJ" else (at + 2,)
    return behind.pos in ("ADJ", "VERB") and next_one.pos in ("NOUN", "ADJ") and behind.head in heads


def _is_name_alone(scene: Scene, run: list[int]) -> bool:
    """Is all of it the name of one person or place: "12 Smith said"? A people is none: "three Americans"."""
    tokens = scene.tokens
    if any(tokens[at].pos == "NOUN" for at in run):
        return False
    plural = _is_plural(scene, run[-1])
    return not plural and scene.positions.name_at(tokens[run[-1]].start) is not None


def _is_plural(scene: Scene, at: int) -> bool:
    words, name = scene.words, scene.named(at)
    return (
        "Number=Plur" in scene.tokens[at].morph
        or words.groups.is_plural(name)
        or words.suggests.is_plural(name)
    )


def _standing_for(scene: Scene, spot: Spot) -> int | None:
    """An adjective or participle that stands for a noun: "12 dead", "30 injured"."""
    at = begins(scene, spot)
    while (
        at < spot.sentence[1]
        and scene.tokens[at].pos in ("ADV", "ADJ")
        and scene.words.says.of(scene.named(at)) is None
        and not scene.words.elided.there.found(scene.cued, at, at + 1)  # "of the 64 aboard, …"
    ):
        at += 1
    if at >= spot.sentence[1] or at > spot.last + 3:
        return None
    return at if scene.words.says.of(scene.named(at)) is not None else None


def owner(scene: Scene, spot: Spot) -> int:
    """Where the name of whose they are begins, right before a number ("2,000 of the town's 6,000"), or the number.

    Args:
        scene: The text.
        spot: The number.
    """
    at = spot.first - 1
    if at <= spot.sentence[0] or scene.folded(at) not in scene.words.genitive:
        return spot.first
    while at > spot.sentence[0] and scene.tokens[at - 1].pos in ("NOUN", "PROPN", "ADJ"):
        at -= 1
    return at


def subject_of(scene: Scene, spot: Spot, low: int) -> int | None:
    """The plural noun of people whom no number counts, last the subject between a token and a number.

    Args:
        scene: The text.
        spot: The number.
        low: Where to begin.
    """
    for at in range(spot.first - 1, low - 1, -1):
        token = scene.tokens[at]
        if at in scene.nouns or scene.is_number(at):
            return None
        known = token.dep.startswith("nsubj") and scene.words.groups.is_plural(scene.named(at))
        if known and token.pos == "NOUN":
            return at
    return None
