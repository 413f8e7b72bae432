"""Let the tag of an auxiliary agree with its relation, as Universal Dependencies has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_auxiliaries"
_RELATIONS = {"aux", "aux:pass", "cop"}
_HELPED = {"aux", "aux:pass"}
_FINITE = "VerbForm=Fin"
_PARTICIPLE = "VerbForm=Part"
_PAST = "Tense=Past"


def make_auxiliaries(nlp: Language, name: str) -> Auxiliaries:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return Auxiliaries()


class Auxiliaries:
    """Tags a verb AUX where the parser hangs it on another, and VERB elsewhere; runs after the lemmas.

    What has an auxiliary that is finite is never finite itself: "is weggelekt". The parser sees the whole clause and
    is right more often than the tagger where the two differ.
    """

    def __init__(self) -> None:
        """Begin with no verb that can be an auxiliary."""
        self.lemmas: frozenset[str] = frozenset()

    def __call__(self, doc: Doc) -> Doc:
        """Retag in place."""
        for token in doc:
            if token.pos_ == "AUX" and token.dep_ not in _RELATIONS:
                token.pos_ = "VERB"
            elif token.pos_ == "VERB" and token.dep_ in _RELATIONS and token.lemma_ in self.lemmas:
                token.pos_ = "AUX"
        for token in doc:
            if token.pos_ == "VERB" and _FINITE in str(token.morph) and _is_participle(token):
                token.set_morph(_PARTICIPLE)  # type: ignore[attr-defined]  # missing in the stub
        return doc


def _is_participle(token: Token) -> bool:
    """Has a verb tagged finite an auxiliary that is, with no comma between: not "he may stay, heard the paper"?

    Nor a past, nor a form like the bare verb, which are no participles either.
    """
    if token.lower_ == token.lemma_ or _PAST in str(token.morph):
        return False
    helped = [child.i for child in token.children if child.dep_ in _HELPED and _FINITE in str(child.morph)]
    parted = any(token.doc[at].is_punct for i in helped for at in range(min(i, token.i), max(i, token.i)))
    return bool(helped) and not parted
