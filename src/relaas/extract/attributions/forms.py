"""Forms of verbs of saying that a pipeline takes for another verb's, or for no verb: "sust de korpschef", "geëist"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.lang.attribution import Speech
    from relaas.model.tokens import Analysis, Token

_VERBS = ("VERB", "AUX")


def formed(analysis: Analysis, speech: Speech) -> Analysis:
    """The same parse, such forms with the verb whose they are; most texts come back as they are.

    Args:
        analysis: The parsed text.
        speech: What its language knows of saying.
    """
    known = speech.forms.keys() | speech.participles.keys()
    firsts = {form.partition(" ")[0] for form in known}
    if not any(token.text in firsts for token in analysis.tokens):
        return analysis
    told = {token.sentence for token in analysis.tokens if _is_finite(token) and token.text not in known}
    behind = (*(token.text for token in analysis.tokens[1:]), "")
    return replace(
        analysis,
        tokens=tuple(
            _formed(token, after, speech, alone=token.sentence not in told)
            for token, after in zip(analysis.tokens, behind, strict=True)
        ),
    )


def _is_finite(token: Token) -> bool:
    return token.pos in _VERBS and "VerbForm=Fin" in token.morph


def _formed(token: Token, behind: str, speech: Speech, *, alone: bool) -> Token:
    """A token with the verb whose form it is; one with a capital may be a name.

    A verb that the pipeline has put its particle before keeps it: "kaatst … terug". A form that may be finite or not
    is finite where its sentence has no other finite verb: "benadrukt", "verzocht".
    """
    both = f"{token.text} {behind}"  # "acht bewezen"
    form = both if both in speech.forms else token.text
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
