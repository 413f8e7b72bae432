"""Forms of verbs of saying that a pipeline takes for another verb's, or for no verb: "sust de korpschef", "geëist"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.lang.attribution import Speech
    from relaas.model.tokens import Analysis, Token

_VERBS = ("VERB", "AUX")
_NOMINAL = ("NOUN", "PROPN", "X")
_TAKEN = ("DET", "NUM", "ADV")
"""What begins the object of such a verb; nouns are what a number counts."""


def formed(analysis: Analysis, speech: Speech) -> Analysis:
    """The same parse, such forms with the verb whose they are; most texts come back as they are.

    Args:
        analysis: The parsed text.
        speech: What its language knows of saying.
    """
    known = speech.forms.keys() | speech.participles.keys() | speech.twofold.keys()
    firsts = {form.partition(" ")[0] for form in known}
    if not any(token.text in firsts for token in analysis.tokens):
        return analysis
    pairs = _pairs(speech)
    told = {token.sentence for token in analysis.tokens if _is_finite(token) and token.text not in known}
    behind = (*(token.text for token in analysis.tokens[1:]), "")
    return replace(
        analysis,
        tokens=tuple(
            _told(analysis.tokens, at, speech)
            or _closed(analysis.tokens, at, pairs)
            or _formed(token, behind[at], speech, alone=token.sentence not in told)
            for at, token in enumerate(analysis.tokens)
        ),
    )


def _told(tokens: Sequence[Token], at: int, speech: Speech) -> Token | None:
    """A token as the verb that its form is as well as a noun, where only that can stand: "Reuters bericht dat".

    So right behind a noun or a name with what is said behind it, or between a comma, or "zo", and who speaks.
    """
    lemma = speech.twofold.get(tokens[at].text)
    if lemma is None or not 0 < at < len(tokens) - 1:
        return None
    before, after = tokens[at - 1], tokens[at + 1]
    named = before.pos in _NOMINAL or (before.pos == "PUNCT" and at > 1 and tokens[at - 2].pos in _NOMINAL)
    one = "Number=Plur" not in tokens[at].morph  # not "the insurance claims that …"
    leads = one and before.text != "," and named and after.text in speech.telling.openers
    behind = tokens[at + 2 : at + 3]
    who = after.pos in ("DET", "PROPN") or (after.pos == "NOUN" and any(t.pos == "PROPN" for t in behind))
    aside = before.text.lower() in speech.clauses.aside and at > 1 and tokens[at - 2].pos == "PUNCT"
    tags = (aside or before.text == ",") and who and not _is_listed(tokens, at)
    if not (leads or tags or _is_alone(tokens, at)):
        return None
    return replace(tokens[at], lemma=lemma, pos="VERB", morph="VerbForm=Fin")


def _is_alone(tokens: Sequence[Token], at: int) -> bool:
    """Can only a token be the verb of its clause, amid who begins that and its object: "De buren | eisen | uitleg"?"""
    first, last = at, at + 1
    while (
        first > 0 and tokens[first - 1].sentence == tokens[at].sentence and tokens[first - 1].pos != "PUNCT"
    ):
        first -= 1
    while last < len(tokens) and tokens[last].sentence == tokens[at].sentence and tokens[last].pos != "PUNCT":
        last += 1
    clause = tokens[first:last]
    led = tokens[first].pos in ("DET", "PROPN") and first < at - (tokens[first].pos == "DET")
    plural = "Number=Plur" in tokens[at].morph and not any(token.pos == "ADP" for token in tokens[first:at])
    hedged = [token.pos for token in tokens[at + 1 : min(at + 3, last)]] == ["ADV", "NUM"]
    takes = hedged or (last > at + 1 and tokens[at + 1].pos in ("DET", "NUM", "NOUN", "PRON"))
    return led and plural and takes and not any(token.pos in _VERBS for token in clause)


def _pairs(speech: Speech) -> dict[str, dict[str, str]]:
    """The forms that are verbs with another word, each with those words and the verb: "acht … bewezen"."""
    out: dict[str, dict[str, str]] = {}
    for form, lemma in speech.forms.items():
        word, _, other = form.partition(" ")
        if other:
            out.setdefault(word, {})[other] = lemma
    return out


def _closed(tokens: Sequence[Token], at: int, pairs: Mapping[str, Mapping[str, str]]) -> Token | None:
    """A token as the verb it is with a word that ends its clause: "acht hooguit tien doden waarschijnlijk"."""
    others = pairs.get(tokens[at].text)
    if not others or at + 2 >= len(tokens) or tokens[at + 1].pos not in _TAKEN:
        return None
    last = at + 1
    while last + 1 < len(tokens) and tokens[last + 1].pos != "PUNCT":
        last += 1
    lemma = others.get(tokens[last].text) if last > at + 1 else None
    if lemma is None:
        return None
    return replace(tokens[at], lemma=lemma, pos="VERB", morph="VerbForm=Fin")


def _is_listed(tokens: Sequence[Token], at: int) -> bool:
    """Has a sentence no verb before a token, so that it is one of several nouns: "Brief, bericht, oproep"?"""
    before = (token for token in tokens[:at] if token.sentence == tokens[at].sentence)
    return not any(token.pos in _VERBS for token in before)


def _is_finite(token: Token) -> bool:
    return token.pos in _VERBS and "VerbForm=Fin" in token.morph


def _formed(token: Token, behind: str, speech: Speech, *, alone: bool) -> Token:
    """A token with the verb whose form it is; one with a capital may be a name.

    A verb that the pipeline has put its particle before keeps it: "kaatst … terug". A form that may be finite or not
    is finite where its sentence has no other finite verb: "benadrukt", "verzocht".
    """
    both = f"{token.text} {behind}"  # "acht bewezen"
    form = both if both in speech.forms or both in speech.participles else token.text
    lemma = speech.forms.get(form) or speech.participles.get(form)
    if lemma is None:
        return token
    finite = form in speech.forms and (alone or form not in speech.participles)
    verbal, feature = token.pos in _VERBS, "VerbForm=Fin" if finite else "VerbForm=Part"
    kept = verbal and token.lemma.endswith(lemma)
    return replace(
        token,
        lemma=token.lemma if kept else lemma,
        pos=token.pos if verbal else "VERB",
        morph=token.morph if verbal and feature in token.morph else feature,
    )
