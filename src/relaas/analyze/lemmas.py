"""Lemmas from a table of known forms, and by the ends of words for forms the table lacks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from relaas.analyze.morphology import Morphology
from relaas.analyze.verb_forms import VerbForms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_lemmas"
_LONGEST_END = 12
_ACRONYM = 5
_COMPOUND = 2
_NAME = "PROPN"
_OPEN = ("NOUN", "VERB", "ADJ", "ADV")
_TAGS = ("NOUN", "VERB", "ADJ", "ADV", "ADP", "DET", "PRON", "NUM", "SCONJ", "CCONJ", "INTJ", "X", "SYM")
_NOMINAL = (("NOUN", "Number=Plur"), ("ADJ", "Degree=Pos"))
_SHORTEST_PART = 4
_KEPT = 1 << 14
_ANY_CASE = {"PROPN", "X", "SYM", "PUNCT"}
_VERBAL = (
    "VerbForm=Fin,Number=Plur,Tense=Past",
    "VerbForm=Fin,Number=Sing,Tense=Past",
    "VerbForm=Fin,Number=Sing,Tense=Pres",
    "VerbForm=Part",
)


@dataclass(frozen=True, slots=True)
class LemmaTable:
    """Known forms, and word ends for the others.

    `forms` maps "UPOS|features|form" or "UPOS|form" to a lemma; `ends` maps "UPOS|features|end" to
    (characters cut, letters added). Forms are in lower case but for names, and only the features that decide
    a lemma are used.
    """

    forms: Mapping[str, str] = field(default_factory=dict)
    ends: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    particles: frozenset[str] = frozenset()
    """Separable parts of verbs ("aan"), behind which a participle has its "ge"."""
    particle_relation: str = ""
    """The relation of a separated particle, which is put before the lemma of its verb."""
    spelling: Sequence[tuple[str, str]] = ()
    """What the spelling of an infinitive excludes, and what stands there instead."""
    morphology: Morphology = field(default_factory=Morphology)
    """How words are made: a form that leads to a known word is its, whatever the ends say."""
    verbs: VerbForms = field(init=False, repr=False, compare=False)
    """The verbs among the forms."""

    def __post_init__(self) -> None:
        """Gather what is known of verbs."""
        object.__setattr__(self, "verbs", VerbForms(self.forms, self.particles, self.morphology))

    def knows(self, form: str, besides: str) -> bool:
        """Say whether a form in lower case is known under some tag `besides` the one given."""
        return any(f"{upos}|{form}" in self.forms for upos in _TAGS if upos != besides)

    def is_inflected(self, form: str) -> bool:
        """Say whether the ends of an unknown form make it that of a known noun or adjective."""
        lemmas = ((upos, self._by_end(form, f"{upos}|{feats}")) for upos, feats in _NOMINAL)
        return any(lemma != form and f"{upos}|{lemma}" in self.forms for upos, lemma in lemmas)

    def compound(self, form: str, plural: bool = True) -> str | None:
        """Return the lemma of a noun made of two that are known, or None; the longest last one counts.

        A short last part is not taken for a plural unless it is tagged as one ("staal-name" is no "naam").
        """
        if not self.morphology.compounds:
            return None
        for cut in range(_SHORTEST_PART, len(form) - _SHORTEST_PART + 1):
            last = self.forms.get(f"NOUN|{form[cut:]}")
            if last and any(f"NOUN|{head}" in self.forms for head in self.morphology.heads(form[:cut])):
                short = len(form) - cut == _SHORTEST_PART and form[cut:] != last
                return None if short and not plural else form[:cut] + last
        return None

    def infinitive(self, form: str, feats: str) -> str | None:
        """Return the known infinitive of an unknown form, whatever features the tagger gave it, or None."""
        strong = self.verbs.strong(form)
        if strong:
            return strong if isinstance(strong, str) else strong.infinitive
        return next(filter(self.verbs.is_infinitive, self._infinitives(form, feats)), None)

    def _infinitives(self, form: str, feats: str) -> Iterator[str]:
        yield from self.verbs.behind_particle(form)
        yield self._by_end(form, f"VERB|{feats}")
        yield from self.verbs.regular(form)
        for group in _VERBAL:
            yield self._by_end(form, f"VERB|{group}")

    def lemma(self, form: str, upos: str, feats: str, first: bool = False) -> str:
        """Return the lemma of a form, a separated particle aside; `first` says it begins its sentence."""
        upos = "VERB" if upos == "AUX" else upos
        if upos == "PROPN":
            return self._name(self._cased(form), first)
        key = self._cased(form) if upos in _ANY_CASE else form.lower()
        known = self.forms.get(f"{upos}|{feats}|{key}") or self.forms.get(f"{upos}|{key}")
        if upos == "VERB":
            known = self._verb(key, feats, known)
        known = known or self._elsewhere(form, upos)
        if not known and upos == "NOUN" and form[1:].islower() and form.isalpha():
            known = self.compound(key, "Plur" in feats)
        return known or self._guess(form, upos, feats, first)

    def _verb(self, form: str, feats: str, known: str | None) -> str | None:
        """Mend what is known of a verb's form, or find it."""
        if known and self.verbs.is_fit(form, known):
            return self.verbs.whole(form, known)
        return self.infinitive(form, feats) or known

    def _name(self, form: str, first: bool) -> str:
        """Return the lemma of a name, or of a word that a sentence's first capital makes look like one."""
        known = self.forms.get(f"PROPN|{form}") or (first and self._elsewhere(form, "NOUN"))
        return known or self._by_end(form.removesuffix("'s"), "PROPN|")

    def owner(self, form: str) -> str:
        """Return the name of which a form can be the genitive ("Ensors"), unless the form itself is known."""
        end = self.morphology.genitive
        if not end or not form.endswith(end) or f"PROPN|{form}" in self.forms:
            return ""
        return form.removesuffix(end)

    def _elsewhere(self, form: str, upos: str) -> str | None:
        """Look a form up under the other tags: the tagger may be wrong, a known form hardly."""
        if upos not in _OPEN:
            return None
        lower = form.lower()
        return next((self.forms[f"{u}|{lower}"] for u in _OPEN if f"{u}|{lower}" in self.forms), None)

    def _guess(self, form: str, upos: str, feats: str, first: bool) -> str:
        key = form.lower()
        if upos in _ANY_CASE or (
            upos == "NOUN" and (form[1:] != key[1:] or (len(form) > 1 and form.isupper()))
        ):
            key = self._cased(form)
        found = self._by_end(key, f"{upos}|{feats}")
        proper = upos != "NOUN" or "-" in form
        if proper and upos in _OPEN and form[0].isupper() and not first and not form.isupper():
            found = recased(found, form)
        return unhyphened(found, upos, self.morphology.unhyphened)

    def joined(self, particle: str, upos: str, lemma: str) -> str:
        """Return a verb's lemma with its particle, where the two make a verb."""
        both = particle + lemma
        likely = upos in {"ADP", "ADV"} and particle in self.particles and not lemma.startswith(particle)
        return both if likely or f"VERB|{both}" in self.forms else lemma

    def _cased(self, form: str) -> str:
        """Undo the capitals of a headline, but leave an acronym its own."""
        shouted = form.isupper() and len(form) >= _ACRONYM and form.replace("-", "").isalpha()
        if not shouted or f"PROPN|{form}" in self.forms:
            return form
        return form.title()

    def _by_end(self, form: str, group: str) -> str:
        if "VerbForm=Part" in group:
            form = self.verbs.without_prefix(form)
        shape = without_digits(form)
        for start in range(max(0, len(form) - _LONGEST_END), len(form) + 1):
            rule = self.ends.get(f"{group}|{shape[start:]}")
            if rule:
                return self._spelt(form[: len(form) - rule[0]] + rule[1], group)
        return form

    def _spelt(self, lemma: str, group: str) -> str:
        if group.startswith("VERB"):
            for pattern, replacement in self.spelling:
                lemma = re.sub(pattern, replacement, lemma)
        return lemma


def recased(lemma: str, form: str) -> str:
    """Give a lemma the capitals of its form, as far as the two are alike."""
    pairs = zip(lemma, form, strict=False)
    letters = [theirs if theirs.lower() == ours else ours for ours, theirs in pairs]
    return "".join(letters) + lemma[len(letters) :]


def unhyphened(lemma: str, upos: str, tags: Sequence[str]) -> str:
    """Write a compound of one of the tags in one ("vicevoorzitter"); not "e-mail", "A-element", "Noord-Iers"."""
    parts = lemma.split("-")
    if upos not in tags or len(parts) != _COMPOUND or not all(parts) or len(parts[0]) == 1:
        return lemma
    both = upos == "ADJ" and parts[0][0].isupper() and parts[1][0].isupper()
    return lemma if both else "".join(parts)


def without_digits(form: str) -> str:
    """Write every digit as 0, so that "22ste" and "16e" are learnt as "00ste" and "00e"."""
    return form.translate(_DIGITS)


_DIGITS = str.maketrans("123456789", "000000000")


def deciding(morph: str, names: Sequence[str]) -> str:
    """Return, of all features as spaCy and the treebanks write them, those that decide a lemma, as one key."""
    feats = dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)
    return ",".join(f"{name}={feats[name]}" for name in names if name in feats)


def make_lemmas(nlp: Language, name: str) -> Lemmas:  # noqa: ARG001 - as spaCy names them
    """Make the component with an empty table, as spaCy's factories are called."""
    return Lemmas()


class Lemmas:
    """Writes `token.lemma_`; must run after the morphologizer and the parser."""

    def __init__(self) -> None:
        """Begin with a table that knows nothing."""
        self.table = LemmaTable()

    @property
    def table(self) -> LemmaTable:
        """What the lemmas are taken from."""
        return self._table

    @table.setter
    def table(self, table: LemmaTable) -> None:
        self._table = table
        self._lemma = lru_cache(maxsize=_KEPT)(table.lemma)
        self._deciding = lru_cache(maxsize=_KEPT)(partial(deciding, names=table.morphology.deciding))

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token, then put separated particles before their verbs."""
        names = {token.text for token in doc if token.pos_ == _NAME}
        for token in doc:
            feats = self._deciding(str(token.morph))
            owner = self.table.owner(token.text) if token.pos_ == _NAME else ""
            token.lemma_ = (
                owner
                if owner in names
                else self._lemma(token.text, token.pos_, feats, bool(token.is_sent_start))
            )
        if self.table.particle_relation:
            for token in doc:
                self._join(token)
        return doc

    def _join(self, token: Token) -> None:
        """Join "spoorde ... aan" to "aansporen"; not "om" with words of its own ("om het leven")."""
        verb = token.head
        alone = token.n_lefts + token.n_rights == 0
        if token.dep_ == self.table.particle_relation and alone and verb.pos_ in {"VERB", "AUX"}:
            verb.lemma_ = self.table.joined(token.lower_, token.pos_, verb.lemma_)
