"""What a text counts, and what a word that asks for a number asks for: "hoeveel", "the number of ruined houses"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from relaas.extract.figures.allowed import allows, kinds_of
from relaas.extract.figures.categories import category_of
from relaas.extract.figures.counted import Noun, counted_by, noun_of
from relaas.extract.figures.findings import Finding, shown
from relaas.extract.figures.hints import crowd
from relaas.extract.figures.relatives import told_behind
from relaas.extract.figures.struck import HARMED
from relaas.model.figures import Category, Counted

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene
    from relaas.lang.packs import LanguagePack


_PLACED = ["AUX", "ADP"]
"""What stands behind "how many", where it is asked of a place."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What is being counted.

    Attributes:
        category: What happened to those counted.
        counted: Who, in the words of the text; None for a named count.
        head: Dictionary form of the noun.
        index: Index of the figure, or None for a named count.
        words: The words that name it.
        sentence: Index of its sentence.
        toll: Is it a named count ("het dodental"), not just what was spoken of?
        names: Is it named or asked for, so that a number in the next sentence answers it?
        holds: Does its noun phrase hold the figures between ("het dodental van de botsing tussen twee treinen is …")?
    """

    category: Category
    counted: Counted | None
    head: str
    index: int | None
    words: str
    sentence: int = -1
    toll: bool = False
    holds: bool = False
    names: bool = False


def words_that_ask(scene: Scene) -> list[int]:
    """The tokens that ask for a number.

    Args:
        scene: The text.
    """
    asks = (at for at, form in enumerate(scene.forms) if form in scene.words.asks)
    named = (at for at in asks if scene.tokens[at].pos not in ("VERB", "AUX"))  # "the strikers number 900"
    return [
        at for at in named if not (scene.words.strict and scene.is_number(at + 1))
    ]  # "the dead number 82"


def words_that_tally(scene: Scene) -> list[int]:
    """The nouns for a count of what stands behind them: "its tally of flooded homes", not "a list of 12 homes".

    Args:
        scene: The text.
    """
    pairs = (f"{form} {scene.folded(at + 1)}" for at, form in enumerate(scene.forms))
    named = (at for at, pair in enumerate(pairs) if pair in scene.words.asking.tallies)
    governing = (at for at in named if at + 2 < len(scene.tokens))
    nouns = (at for at in governing if scene.tokens[at].pos == "NOUN" or _is_whose(scene, at - 1))
    return [at for at in nouns if not scene.is_number(at + 2)]


def _is_whose(scene: Scene, at: int) -> bool:
    """Does it say whose what follows is, which a parse may take for anything: "their tally", "the city's tally"?"""
    owned = at >= 0 and (scene.tokens[at].pos == "DET" or "Poss=Yes" in scene.tokens[at].morph)
    return owned or scene.folded(at) in scene.words.genitive


def tallied(scene: Scene, at: int, pack: LanguagePack) -> Antecedent | None:
    """What a tally is of, where it is of people or things that a list knows: no "list of demands".

    Args:
        scene: The text.
        at: Index of the word.
        pack: The language.
    """
    noun = noun_of(scene, scene.pseudo(at), pack)
    if noun is None:
        return None
    words, name = scene.words, scene.named(noun.at)
    behind = told_behind(scene, noun.last)
    hits = (hit for hit in scene.cues(scene.pseudo(at)) if hit.at[0] == behind and allows(scene, noun, hit))
    told = _inside(scene, noun) or next((shown(scene, 0, hit) for hit in hits), None)
    said, hint = words.says.of(name), words.suggests.of(name)
    if told is None and said is None and hint is None and words.groups.of(name) is None:
        return None
    by_noun = said or (words.otherwise.get(hint, hint) if hint is not None else None) or "other"
    category = told.category if told is not None else cast("Category", by_noun)
    return count_of(scene, category, noun.at, scene.tokens[noun.at].text)


def asked_for(scene: Scene, at: int, pack: LanguagePack) -> Antecedent | None:
    """What a word such as "hoeveel" asks for the number of.

    Args:
        scene: The text.
        at: Index of the word.
        pack: The language.
    """
    spot = scene.pseudo(at)
    noun = noun_of(scene, spot, pack)
    found = _inside(scene, noun) or category_of(scene, spot, noun, pack)
    if found is None and noun is None:
        told = _is_of_those(scene, at) or _is_somewhere(scene, at)
        return count_of(scene, "other", None, scene.tokens[at].text) if told else None
    found = found or (crowd(scene, spot, noun) if noun is not None else None)
    words = scene.tokens[at if noun is None else noun.at].text
    return count_of(
        scene, "other" if found is None else found.category, None if noun is None else noun.at, words
    )


def asked_what(scene: Scene) -> list[tuple[int, Antecedent]]:
    """Where a text asks what befell something, of which what is counted next is: "wat er afbrandde, is omstreden".

    Args:
        scene: The text.
    """
    out = []
    for sentence in scene.positions.analysis.sentences:
        for hit in scene.words.asking.what.found(scene.cued, sentence.first, sentence.last):
            spot = scene.pseudo(hit.at[0])
            told = next((cue for cue in scene.cues(spot) if cue.cue.name == HARMED), None)
            if told is not None and hit.at[0] in (sentence.first, spot.stretch[0]):
                words = " ".join(scene.tokens[at].text for at in told.at)
                out.append((hit.at[0], replace(count_of(scene, HARMED, None, words), names=True)))
    return out


def count_of(scene: Scene, category: Category, at: int | None, words: str) -> Antecedent:
    """A count as it is named.

    Args:
        scene: The text.
        category: What happened to those counted.
        at: Index of the noun for them, or None.
        words: The words that name it.
    """
    if at is None:
        return Antecedent(category, None, "", None, words)
    return Antecedent(
        category, counted_by(scene, Noun(at, at, at + 1, None)), scene.tokens[at].lemma, None, words
    )


def _inside(scene: Scene, noun: Noun | None) -> Finding | None:
    """What a participle before the noun says of those whose number is asked: "the number of ruined houses"."""
    if noun is None or not scene.words.apart:
        return None
    own = (scene.words.kindred[kind] for kind in kinds_of(scene, noun) if kind in scene.words.kindred)
    told = (hit for cues in (scene.words.cues, *own) for hit in cues.found(scene.cued, noun.first, noun.at))
    hits = [hit for hit in told if allows(scene, noun, hit)]
    hits = [hit for hit in hits if all(scene.tokens[at].pos in ("VERB", "ADJ") for at in hit.at)]
    return shown(scene, 0, hits[0]) if hits else None


def _is_somewhere(scene: Scene, at: int) -> bool:
    """Is it asked how many were somewhere: "how many were on board?"."""
    near = [token.pos for token in scene.tokens[at + 1 : at + 3]]
    return scene.words.object_behind and scene.tokens[at].dep.startswith("nsubj") and near == _PLACED


def _is_of_those(scene: Scene, at: int) -> bool:
    """Does a relative clause tell of whom a number is asked: "the number of those who were in the canteen"?"""
    near = scene.tokens[at + 1 : at + 4]
    governed = len(near) > 2 and scene.folded(at + 1) in scene.words.partitive
    return governed and near[1].pos in ("PRON", "DET") and "PronType=Rel" in near[2].morph
