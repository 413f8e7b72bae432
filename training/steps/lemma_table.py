"""Make the lemma table: every form the treebanks show, and the ends of words that decide the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.analyze.lemmas import LemmaTable, deciding, recased, unhyphened, without_digits
from relaas.analyze.morphology import Morphology

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from training.steps.conllu import Sentence, Token

Rule = tuple[int, str]
Spelling = Sequence[tuple[str, str]]
Votes = dict[str, Counter[str]]
_LONGEST = 12
_WHOLE_WORD = 4


def make_table(ranked: list[list[Sentence]], spelling: Spelling, morphology: Morphology) -> LemmaTable:
    """Make the table; of the corpora, ranked by trust, the first that knows a form decides it."""
    particles = Particles.read(ranked, morphology.separable)
    forms: dict[str, str] = {}
    trusted, *others = ranked
    as_trusted = Trusted(_common(ranked), morphology)
    others = [as_trusted.mend(sentences) for sentences in others]
    passes = [(trusted, True), (trusted, False), *((s, True) for s in others), *((s, False) for s in others)]
    for sentences, only_lower in passes:
        votes = _votes(sentences, particles, morphology.deciding, only_lower)
        for key, lemma in _decide(votes).items():
            forms.setdefault(key, lemma)
    for verb in {*_verbs(ranked, forms, particles), *morphology.verbs}:
        forms.setdefault(f"VERB|{verb}", verb)
    bare = LemmaTable(forms, particles=particles.forms, morphology=morphology)
    ends = _ends(forms, bare)
    if not morphology.genitive:  # then a name is its own lemma
        ends = {key: rule for key, rule in ends.items() if not key.startswith("PROPN|")}
    return LemmaTable(_prune(forms), ends, particles.forms, particles.relation, spelling, morphology)


@dataclass(frozen=True, slots=True)
class Trusted:
    """Writes the lemmas of machine-made corpora as only the trusted one does: compounds in one, names with capitals."""

    common: frozenset[str]
    """The adjectives that are written small somewhere."""
    morphology: Morphology

    def mend(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        """Return the sentences with their lemmas mended."""
        return [
            replace(sentence, tokens=[replace(t, lemma=self._lemma(sentence, t)) for t in sentence.tokens])
            for sentence in sentences
        ]

    def _lemma(self, sentence: Sentence, token: Token) -> str:
        lemma = token.lemma
        inside = sentence.parsed and token is not sentence.tokens[0] and not token.form.isupper()
        if token.upos == "ADJ" and inside and token.form.lower() not in self.common:
            lemma = self._of_name(recased(lemma, token.form))
        elif token.upos == "NOUN" and inside and "-" in token.form:
            lemma = recased(lemma, token.form)
        return unhyphened(lemma, token.upos, self.morphology.unhyphened)

    def _of_name(self, lemma: str) -> str:
        end = self.morphology.demonym
        return lemma[:-1] if end and lemma[0].isupper() and lemma.endswith(end) else lemma


def _common(ranked: Iterable[list[Sentence]]) -> frozenset[str]:
    """Return the adjectives that are written small somewhere."""
    tokens = (token for sentences in ranked for sentence in sentences for token in sentence.tokens)
    return frozenset(token.form for token in tokens if token.upos == "ADJ" and token.form[0].islower())


def _verbs(ranked: Iterable[list[Sentence]], forms: Mapping[str, str], particles: Particles) -> set[str]:
    """Return every infinitive, those with a separated particle too."""
    joined = {
        particle + lemma if not (lemma := token.lemma.lower()).startswith(particle) else lemma
        for sentences in ranked
        for sentence in sentences
        for index, particle in particles.separated(sentence).items()
        if (token := sentence.tokens[index]).upos == "VERB"
    }
    return joined | {lemma for key, lemma in forms.items() if key.startswith("VERB|")}


@dataclass(frozen=True, slots=True)
class Particles:
    """The particles that belong to the lemmas of their verbs, and the relation that marks them; there may be none."""

    relation: str
    forms: frozenset[str] = frozenset()

    @classmethod
    def read(cls, ranked: Iterable[list[Sentence]], relation: str) -> Particles:
        """Take from the corpora what stands apart from its verb more than once."""
        bare = cls(relation)
        seen: Counter[str] = Counter()
        for sentences in ranked:
            for sentence in sentences:
                seen.update(bare.separated(sentence).values())
        often = (form for form, count in seen.items() if count > 1)
        return cls(relation, frozenset(form for form in often if form.isalpha() and len(form) > 1))

    def separated(self, sentence: Sentence) -> dict[int, str]:
        """Return the particle of each verb that has one; a particle with words of its own is a phrase."""
        if not self.relation:
            return {}
        parents = {token.head for index, token in enumerate(sentence.tokens) if token.head != index}
        return {
            token.head: token.form.lower()
            for index, token in enumerate(sentence.tokens)
            if token.deprel == self.relation and token.head is not None and index not in parents
        }


_BAR = "|"  # what keys are joined with


def _votes(
    sentences: Iterable[Sentence], particles: Particles, names: Sequence[str], only_lower: bool
) -> Votes:
    """Count the lemmas of every form; words with a capital may be parts of names, and come second."""
    votes: Votes = defaultdict(Counter)
    for sentence in sentences:
        separated = particles.separated(sentence)
        for index, token in enumerate(sentence.tokens):
            if (only_lower and token.form[0].isupper()) or _BAR in token.form:
                continue
            lemma = _mended(token, separated.get(index, ""), particles.forms)
            upos = "VERB" if token.upos == "AUX" else token.upos
            form = token.form if upos in {"PROPN", "X", "SYM", "PUNCT"} else token.form.lower()
            votes[f"{upos}|{deciding(token.feats, names)}|{form}"][lemma] += 1
    return votes


def _mended(token: Token, separated: str, particles: frozenset[str]) -> str:
    """Take a separated particle off; give a joined one back ("toelaat" is "toelaten")."""
    lemma, form = token.lemma, token.form.lower()
    if token.upos in {"VERB", "AUX"}:
        lemma = lemma.lower()
        if separated and lemma.startswith(separated) and not form.startswith(separated):
            return lemma[len(separated) :]
        return _rejoined(form, lemma, particles)
    return lemma


def _rejoined(form: str, lemma: str, particles: frozenset[str]) -> str:
    for size in range(min(9, len(form) - 3), 1, -1):
        particle, rest = form[:size], form[size:]
        if particle in particles and not lemma.startswith(particle) and rest[0] == lemma[0]:
            return particle + lemma
    return lemma


def _decide(votes: Votes) -> dict[str, str]:
    """Give each form with its features its most frequent lemma, and each form without them too."""
    merged: Votes = defaultdict(Counter)
    for key, seen in votes.items():
        upos, _, form = key.split("|", 2)
        merged[f"{upos}|{form}"] += seen
    return {key: _winner(seen) for key, seen in (*votes.items(), *merged.items())}


def _winner(seen: Counter[str]) -> str:
    return max(sorted(seen), key=lambda lemma: seen[lemma])


def _prune(forms: Mapping[str, str]) -> dict[str, str]:
    """Leave out what the entry without features says already."""
    return {
        key: lemma
        for key, lemma in sorted(forms.items())
        if key.count("|") == 1 or forms[_plain(key)] != lemma
    }


def _plain(key: str) -> str:
    upos, _, form = key.split("|", 2)
    return f"{upos}|{form}"


def _ends(forms: Mapping[str, str], bare: LemmaTable) -> dict[str, Rule]:
    """Learn for each group the shortest ends that decide the change from form to lemma."""
    groups: dict[str, list[tuple[str, Rule]]] = defaultdict(list)
    for key, lemma in forms.items():
        if key.count("|") == 2:
            upos, feats, form = key.split("|", 2)
            stem = bare.verbs.without_prefix(form) if "VerbForm=Part" in feats else form
            groups[f"{upos}|{feats}"].append((stem, _rule(stem, lemma)))
    return {
        f"{group}|{end}": rule
        for group, pairs in sorted(groups.items())
        for end, rule in _decision_list(pairs).items()
    }


def _rule(form: str, lemma: str) -> Rule:
    common = 0
    while common < min(len(form), len(lemma)) and form[common] == lemma[common]:
        common += 1
    return len(form) - common, lemma[common:]


def _decision_list(pairs: list[tuple[str, Rule]]) -> dict[str, Rule]:
    counts: dict[str, Counter[Rule]] = defaultdict(Counter)
    whole = {form for form, _ in pairs if len(form) >= _WHOLE_WORD}
    for form, rule in pairs:
        for size in range(min(_LONGEST, len(form)) + 1):
            if rule[0] <= size:
                counts[without_digits(form)[len(form) - size :]][rule] += 1
    decided: dict[str, Rule] = {}
    for end in sorted(counts, key=lambda end: (len(end), end)):
        rule, count = max(counts[end].items(), key=lambda item: (item[1], item[0]))
        if (count > 1 or end in whole) and rule != _inherited(decided, end):
            decided[end] = rule
    return decided


def _inherited(decided: Mapping[str, Rule], end: str) -> Rule | None:
    for start in range(1, len(end) + 1):
        if end[start:] in decided:
            return decided[end[start:]]
    return None


def auxiliaries(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the lemmas that are tagged AUX."""
    return frozenset(
        token.lemma for sentence in sentences for token in sentence.tokens if token.upos == "AUX"
    )
