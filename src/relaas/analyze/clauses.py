"""Let the verbs of a clause agree: one is finite, the others are not.

The tagger sees four words to either side, the parser the whole clause. Where a form can be both ("worden",
"komen", "verhuisde"), the tree decides: a clause with a subject has a finite verb, and has one only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_clauses"
_AUXILIARY = {"aux", "aux:pass", "cop"}
_VERBS = {"AUX", "VERB"}
_CLAUSE = {"ROOT", "acl:relcl", "advcl", "ccomp", "csubj", "parataxis", "conj"}
_ACTIVE = "nsubj"
_SUBORDINATE = {"acl:relcl", "advcl", "ccomp", "csubj"}


@dataclass(frozen=True, slots=True)
class VerbRules:
    """What a language's verbs look like; without markers nothing is changed."""

    markers: Sequence[str] = ()
    """Words that mark an infinitive ("te")."""
    prepositions: Sequence[str] = ()
    """Words that begin a clause without a finite verb ("zonder")."""
    both: str = "(?!)"
    """Forms that are infinitives and finite plurals."""
    participle: str = "(?!)"
    """Forms that can only be participles."""
    finite_ends: Mapping[str, str] = field(default_factory=dict)
    """Features of finite forms that look like participles, by their end."""
    plural: str = ""
    infinitive: str = ""
    active: bool = False
    """Whether a lone participle with an active subject is finite in any clause, not only in a subordinate one."""

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> VerbRules:
        """Read from plain data; an unknown key is refused."""
        return cls(**data)


def make_clauses(nlp: Language, name: str) -> Clauses:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return Clauses()


class Clauses:
    """Sets the features of verbs; runs after the parser and before the lemmas."""

    def __init__(self) -> None:
        """Begin without rules."""
        self.rules = VerbRules()

    def __call__(self, doc: Doc) -> Doc:
        """Mend every clause."""
        if self.rules.markers:
            for head in _heads(doc):
                for verb, feats in self._mend(head):
                    verb.set_morph(feats)  # type: ignore[attr-defined]  # missing in the stub
        return doc

    def _mend(self, head: Token) -> Iterator[tuple[Token, str]]:
        children = list(head.children)
        auxiliaries = [c for c in children if c.dep_ in _AUXILIARY and c.pos_ in _VERBS]
        verbs = [*auxiliaries, head] if head.pos_ in _VERBS else auxiliaries
        finite = [verb for verb in verbs if _form(verb) == "Fin"]
        marks = {c.lower_ for c in children if c.dep_ == "mark"}
        subjects = {c.dep_ for c in children if c.dep_.startswith(("nsubj", "csubj"))}
        if marks.intersection(self.rules.markers):
            yield from [] if subjects else self._unfinite(finite)
        elif finite:
            first = min(finite, key=lambda verb: verb.i)
            if first.pos_ == "AUX":
                yield from self._unfinite([verb for verb in finite if verb is not first])
        elif verbs and subjects and head.dep_ in _CLAUSE and not marks.intersection(self.rules.prepositions):
            surely = head.dep_ in _SUBORDINATE or (self.rules.active and _ACTIVE in subjects)
            first = min(auxiliaries, key=lambda verb: verb.i, default=head)
            yield from self._finite(first, surely and not auxiliaries)

    def _unfinite(self, verbs: list[Token]) -> Iterator[tuple[Token, str]]:
        for verb in verbs:
            if re.fullmatch(self.rules.both, verb.lower_) and "Tense=Pres" in str(verb.morph):
                yield verb, self.rules.infinitive

    def _finite(self, verb: Token, surely: bool) -> Iterator[tuple[Token, str]]:
        """Make a verb finite; a lone participle in a main clause may be a headline ("Man aangehouden")."""
        if _form(verb) == "Inf" and re.fullmatch(self.rules.both, verb.lower_):
            yield verb, self.rules.plural
        elif _form(verb) == "Part" and surely:
            feats = self._by_end(verb.lower_)
            if feats and not re.match(self.rules.participle, verb.lower_):
                yield verb, feats

    def _by_end(self, form: str) -> str:
        return next((feats for end, feats in self.rules.finite_ends.items() if form.endswith(end)), "")


def _heads(doc: Doc) -> Iterator[Token]:
    """What a clause hangs on: its verb, or the noun or adjective that its verb joins to a subject."""
    verbs = [token for token in doc if token.pos_ in _VERBS]
    found = {verb.i for verb in verbs} | {verb.head.i for verb in verbs if verb.dep_ in _AUXILIARY}
    return (doc[at] for at in sorted(found))


def _form(verb: Token) -> str:
    forms: list[str] = verb.morph.get("VerbForm", [])
    return forms[0] if forms else ""
