"""Mend finite verbs that a machine tagged as infinitive or participle.

A clause with a subject and without "te" has a finite verb. Where none of its verbs is tagged so, the first
auxiliary is it, or else the head: "worden" in "dat zij worden voorgelicht", "verhelen" in "De
maatschappijen verhelen niet dat ...".
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from training.steps.conllu import Sentence, Token

_AUXILIARY = {"aux", "aux:pass", "cop"}
_CLAUSE = {"root", "acl:relcl", "advcl", "conj", "ccomp", "csubj", "parataxis"}
_NOT_FINITE = {"te", "met", "zonder"}
_PLURAL = "Number=Plur|Tense=Pres|VerbForm=Fin"


def mend_finite(sentences: Iterable[Sentence]) -> int:
    """Mend in place; return how many verbs were changed."""
    return sum(_mend(sentence.tokens) for sentence in sentences)


def _mend(tokens: list[Token]) -> int:
    children: dict[int, list[int]] = defaultdict(list)
    for index, token in enumerate(tokens):
        if token.head is not None and token.head != index:
            children[token.head].append(index)
    return sum(_mend_clause(tokens, index, children[index]) for index in range(len(tokens)))


def _mend_clause(tokens: list[Token], head: int, children: list[int]) -> int:
    if tokens[head].deprel not in _CLAUSE:
        return 0
    auxiliaries = [
        i for i in children if tokens[i].deprel in _AUXILIARY and tokens[i].upos in {"AUX", "VERB"}
    ]
    verbs = auxiliaries + ([head] if tokens[head].upos in {"AUX", "VERB"} else [])
    if not verbs or any("VerbForm=Fin" in tokens[i].feats for i in verbs):
        return 0
    if not _has_subject(tokens, children) and not _continues_finite(tokens, head):
        return 0
    if any(tokens[i].form.casefold() in _NOT_FINITE and tokens[i].deprel == "mark" for i in children):
        return 0
    chosen = min(auxiliaries, default=head)
    return _make_finite(tokens[chosen], tokens[head].deprel)


def _has_subject(tokens: list[Token], children: list[int]) -> bool:
    return any(tokens[i].deprel.startswith(("nsubj", "csubj")) for i in children)


def _continues_finite(tokens: list[Token], index: int) -> bool:
    """Say whether a conjunct without a subject follows a verb that is finite itself ("komen en gaan")."""
    head = tokens[index].head
    return tokens[index].deprel == "conj" and head is not None and "VerbForm=Fin" in tokens[head].feats


def _make_finite(token: Token, deprel: str) -> int:
    form = token.form.casefold()
    if "VerbForm=Inf" in token.feats and form.endswith("n"):
        token.feats = _PLURAL
        return 1
    # A participle alone may be a headline ("Man aangehouden"), so only in clauses that cannot be one.
    if "VerbForm=Part" in token.feats and deprel not in {"root", "parataxis", "conj"} and not _GE.match(form):
        token.feats = _finite_of_participle(form, token.lemma)
        return 1
    return 0


def _finite_of_participle(form: str, lemma: str) -> str:
    """Read "verloren" (lemma "verliezen") as past, "ontstaan" (its own lemma) and "beslist" as present."""
    number = "Plur" if form.endswith("en") else "Sing"
    past = form.endswith(("de", "te", "den", "ten")) or (number == "Plur" and form != lemma)
    return f"Number={number}|Tense={'Past' if past else 'Pres'}|VerbForm=Fin"


# "geleerd", "opgesteld", but not "begeleidt"
_GE = re.compile(r"(aan|achter|af|bij|binnen|door|in|mee|na|om|op|over|toe|uit|voor|weg)?ge")
