"""Words that open what is said, taken for pronouns or articles: "verwacht | dat | reizigers wachten"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions.views import MARKS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.lang.attribution import Speech
    from relaas.model.tokens import Analysis, Token

_VERBS = ("VERB", "AUX")
_MISREAD = ("PRON", "DET")
_FRAME = 6
"""Tokens of a verb and the noun it needs."""
_FAR = 14
"""Tokens between a verb and the clause that is said: to whom, when and where it is said."""
_BASE = 4
"""Letters of a verb behind its particle, at least."""


def conjoined(analysis: Analysis, speech: Speech) -> Analysis:
    """The same parse, such words as the conjunctions they are; most texts come back as they are.

    A verb of saying that was read with the particle of the clause behind it loses that: "zei dat het vuur | uit | is".

    Args:
        analysis: The parsed text.
        speech: What its language knows of saying.
    """
    tokens = analysis.tokens
    places = [at for at, token in enumerate(tokens) if at and token.text in speech.telling.openers]
    children = _children(tokens)
    changed: dict[int, Token] = {}
    for at in places:
        behind = _behind(tokens, at)
        says = (
            _told_by(tokens, at, speech, children)
            if speech.order.last and _ends_on_verb(behind, speech)
            else None
        )
        if tokens[at].pos in _MISREAD and (
            says is not None or _follows_noun(tokens, at, speech, children, behind)
        ):
            changed[at] = replace(tokens[at], pos="SCONJ", dep="mark")
        if says is not None and (base := _base(tokens[says].lemma, speech, behind)):
            changed[says] = replace(tokens[says], lemma=base)
    changed.update(_swallowed(tokens, speech))
    if not changed:
        return analysis
    return replace(analysis, tokens=tuple(changed.get(at, token) for at, token in enumerate(tokens)))


def _swallowed(tokens: Sequence[Token], speech: Speech) -> dict[int, Token]:
    """Verbs read with what opens an infinitive as a particle, each with that: "riep hen op | om | te gaan"."""
    out: dict[int, Token] = {}
    for at, token in enumerate(tokens):
        if token.dep != "compound:prt":
            continue
        if token.text not in speech.telling.infinitive:
            base = tokens[token.head].lemma.removeprefix(token.text)
            parted = any(t.text in MARKS for t in tokens[token.head : at])
            free = parted and not _takes_clause(tokens[token.head].lemma, speech)
            if free and _takes_clause(base, speech):  # "Dat valt, waarschuwt zij, duurder | uit"
                out[token.head] = replace(tokens[token.head], lemma=base)
            continue
        verb, base = tokens[token.head], tokens[token.head].lemma.removeprefix(token.text)
        if verb.lemma != base and (base in speech.verbs or speech.appealing(base)):
            out[token.head] = replace(verb, lemma=base)
            out[at] = replace(token, pos="SCONJ", dep="mark")
    return out


def _children(tokens: Sequence[Token]) -> Mapping[int, list[int]]:
    out: dict[int, list[int]] = defaultdict(list)
    for at, token in enumerate(tokens):
        out[token.head].append(at)
    return out


def _follows_noun(
    tokens: Sequence[Token],
    at: int,
    speech: Speech,
    children: Mapping[int, list[int]],
    behind: Sequence[Token],
) -> bool:
    """Follows a word a noun of saying whose clause it opens, and not one on it: "the claim that he made"?"""
    before = tokens[at - 1]
    known = before.lemma.lower() in speech.telling.nouns or _ends_frame(tokens, at, speech)
    if before.pos != "NOUN" or not known or not any(token.pos in _VERBS for token in behind):
        return False
    if tokens[at].dep == "mark":
        return True
    # "the point that schools need roofs", which has an object of its own
    taken = (c for c in children.get(tokens[at].head, ()) if c != at and tokens[c].dep == "obj")
    return tokens[at].dep == "obj" and any(True for _ in taken)


def _ends_frame(tokens: Sequence[Token], at: int, speech: Speech) -> bool:
    """Is the noun before a word one that a verb a little before it says something with: "made the | point | that"?"""
    word = tokens[at - 1].text.lower()
    for token in tokens[max(at - _FRAME, 0) : at - 1]:
        if token.pos in _VERBS and any(w[-1] == word for s in speech.senses(token.lemma) for w in s.with_):
            return True
    return False


def _told_by(
    tokens: Sequence[Token], at: int, speech: Speech, children: Mapping[int, list[int]]
) -> int | None:
    """The verb of saying before a word, past to whom and when it is said: "zei tegen het ANP | dat de brand woedt".

    Only where something stands before it in its clause: not "„…”, zei hij tegen het blad dat hem sprak".
    """
    for before in range(at - 1, max(at - _FAR, 0), -1):
        token, led = tokens[before], tokens[before - 1]
        if token.pos in _VERBS and "VerbForm=Fin" in token.morph:
            begins = led.pos == "PUNCT" or led.sentence != token.sentence
            if begins or _is_relative(tokens, before, at, children):
                return None
            says = _takes_clause(token.lemma, speech) or _base(token.lemma, speech, tokens[at:])
            return before if says else None
        if token.text in MARKS or token.pos in ("SCONJ", "PUNCT", "VERB"):
            return None
    return None


def _is_relative(tokens: Sequence[Token], verb: int, at: int, children: Mapping[int, list[int]]) -> bool:
    """Tells a word more of the noun before it, which a verb takes itself: "schreef het boek | dat verscheen"?"""
    noun, word = tokens[at - 1], tokens[at]
    if word.pos == "SCONJ" or word.dep == "mark" or at - 1 == verb:
        return False
    beside = [tokens[c].dep[:5] for c in children.get(word.head, ()) if c != at]
    if word.dep[:5] in beside:
        return False  # "zei het leger dat de stad vrij is", which has a subject of its own
    bare = noun.pos == "NOUN" and not any(token.pos == "ADP" for token in tokens[verb + 1 : at])
    neuter = "Gender=Com" not in noun.morph and "Number=Plur" not in noun.morph
    return neuter and noun.pos == "NOUN" and (bare or word.dep.startswith("nsubj"))


def _takes_clause(lemma: str, speech: Speech) -> bool:
    """Can a verb say something in a clause, without any other word?"""
    return any(not (s.with_ or s.number or s.at) for s in speech.senses(lemma))


def _base(lemma: str, speech: Speech, behind: Sequence[Token]) -> str:
    """The verb of saying that a lemma is without a particle which stands behind what opens the clause, or nothing."""
    if _takes_clause(lemma, speech):
        return ""
    for size in range(2, len(lemma) - _BASE + 1):
        if lemma[size:] in speech.verbs and any(token.text == lemma[:size] for token in behind):
            return lemma[size:]
    return ""


def _ends_on_verb(behind: Sequence[Token], speech: Speech) -> bool:
    """Has a clause, with no word between that begins another, a finite verb behind its first word?

    A plural looks like an infinitive, but not behind "te": "zegt dat te onderzoeken".
    """
    led = any(token.text in speech.clauses.leading for token in behind)
    for number, token in enumerate(behind):
        if token.pos in ("SCONJ", "CCONJ"):
            return False
        last = number == len(behind) - 1 and not led
        if number and token.pos in _VERBS and ("VerbForm=Fin" in token.morph or last):
            return True
    return False


def _behind(tokens: Sequence[Token], at: int) -> list[Token]:
    """The tokens behind one, up to the next mark."""
    out: list[Token] = []
    for token in tokens[at + 1 :]:
        if token.sentence != tokens[at].sentence or token.text in MARKS:
            break
        out.append(token)
    return out
