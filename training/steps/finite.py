"""Mend finite verbs that a machine tagged as infinitive or participle.

A clause with a subject and without "te" has a finite verb. Where none of its verbs is tagged so, the first
auxiliary is it, or else the head: "worden" in "dat zij worden voorgelicht", "verhelen" in "De
maatschappijen verhelen niet dat ...".
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.analyze.clauses import VerbRules
from training.steps.mending import Mending

if TYPE_CHECKING:
    from collections.abc import Iterable

    from training.steps.conllu import Sentence, Token

_AUXILIARY = {"aux", "aux:pass", "cop"}
_CLAUSE = {"root", "acl:relcl", "advcl", "conj", "ccomp", "csubj", "parataxis"}


def mend_finite(sentences: Iterable[Sentence], rules: VerbRules, mending: Mending) -> int:
    """Mend in place; return how many verbs were changed."""
    finite = Finite(rules, mending)
    return sum(_mend(sentence.tokens, finite) for sentence in sentences)


@dataclass(frozen=True, slots=True)
class Finite:
    """What finite verbs of a language look like that are tagged as something else."""

    rules: VerbRules
    mending: Mending

    def features(self, token: Token, deprel: str) -> str:
        """Return the features of a verb that must be finite, or nothing where its form may be no finite one."""
        form = token.form.casefold()
        if "VerbForm=Inf" in token.feats and re.fullmatch(self.rules.both, form):
            return self.rules.plural
        # A participle alone may be a headline ("Man aangehouden"), so only in clauses that cannot be one.
        sure = "VerbForm=Part" in token.feats and deprel not in {"root", "parataxis", "conj"}
        return (
            self._of_participle(form, token.lemma)
            if sure and not re.match(self.rules.participle, form)
            else ""
        )

    def _of_participle(self, form: str, lemma: str) -> str:
        """Read "verloren" (lemma "verliezen") as past, "ontstaan" (its own lemma) and "beslist" as present."""
        known = next((feats for end, feats in self.rules.finite_ends.items() if form.endswith(end)), "")
        if known or not form.endswith(self.mending.plural_end):
            return known or self.mending.singular
        return self.rules.plural if form == lemma else self.mending.plural_past


def _mend(tokens: list[Token], finite: Finite) -> int:
    children: dict[int, list[int]] = defaultdict(list)
    for index, token in enumerate(tokens):
        if token.head is not None and token.head != index:
            children[token.head].append(index)
    heads = (index for index in range(len(tokens)) if tokens[index].deprel in _CLAUSE)
    return sum(_mend_clause(tokens, head, children[head], finite) for head in heads)


def _mend_clause(tokens: list[Token], head: int, children: list[int], finite: Finite) -> int:
    auxiliaries = [
        i for i in children if tokens[i].deprel in _AUXILIARY and tokens[i].upos in {"AUX", "VERB"}
    ]
    verbs = auxiliaries + ([head] if tokens[head].upos in {"AUX", "VERB"} else [])
    if not verbs or any("VerbForm=Fin" in tokens[i].feats for i in verbs):
        return 0
    if not _has_subject(tokens, children) and not _continues_finite(tokens, head):
        return 0
    not_finite = {*finite.rules.markers, *finite.rules.prepositions}
    if any(tokens[i].form.casefold() in not_finite and tokens[i].deprel == "mark" for i in children):
        return 0
    chosen = tokens[min(auxiliaries, default=head)]
    feats = finite.features(chosen, tokens[head].deprel)
    chosen.feats = feats or chosen.feats
    return bool(feats)


def _has_subject(tokens: list[Token], children: list[int]) -> bool:
    return any(tokens[i].deprel.startswith(("nsubj", "csubj")) for i in children)


def _continues_finite(tokens: list[Token], index: int) -> bool:
    """Say whether a conjunct without a subject follows a verb that is finite itself ("komen en gaan")."""
    head = tokens[index].head
    return tokens[index].deprel == "conj" and head is not None and "VerbForm=Fin" in tokens[head].feats
