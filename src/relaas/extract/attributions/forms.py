"""Forms of verbs of saying that a pipeline takes for another verb's, or for no verb: "sust de korpschef", "geëist"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.attribution import Speech
    from relaas.model.tokens import Analysis, Token

_VERBS = ("VERB", "AUX")
_NOMINAL = ("NOUN", "PROPN", "X")


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
    told = {token.sentence for token in analysis.tokens if _is_finite(token) and token.text not in known}
    behind = (*(token.text for token in analysis.tokens[1:]), "")
    return replace(
        analysis,
        tokens=tuple(
            _told(analysis.tokens, at, speech)
            or _formed(token, behind[at], speech, alone=token.sentence not in told)
            for at, token in enumerate(analysis.tokens)
        ),
    )


def _told(tokens: Sequence[Token], at: int, speech: Speech) -> Token | None:
    """A token as the verb that its form is as well as a noun, where only that can stand: "Reuters bericht dat".

    So right behind a noun or a name with what is said behind it, or between a comma and who speaks.
    """
    lemma = speech.twofold.get(tokens[at].text)
    if lemma is None or not 0 < at < len(tokens) - 1:
        return None
    before, after = tokens[at - 1], tokens[at + 1]
    named = before.pos in _NOMINAL or (before.pos == "PUNCT" and at > 1 and tokens[at - 2].pos in _NOMINAL)
    leads = before.text != "," and named and after.text in speech.telling.openers
    behind = tokens[at + 2 : at + 3]
    who = after.pos in ("DET", "PROPN") or (after.pos == "NOUN" and any(t.pos == "PROPN" for t in behind))
    tags = before.text == "," and who and not _is_listed(tokens, at)
    if not (leads or tags):
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
