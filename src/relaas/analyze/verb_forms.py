"""The verbs that a table knows, and of which of them a form can be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relaas.analyze.morphology import Morphology

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_PARTICLE = 9
_SHORTEST_VERB = 3


@dataclass(frozen=True, slots=True)
class Past:
    """A past: of which verb, its features, and whether a participle, or a noun made of it, is the same."""

    infinitive: str
    feats: str
    bare: bool

    def behind(self, before: str, bare: bool) -> Past:
        """The past of a verb with something before it."""
        return Past(before + self.infinitive, self.feats, bare)


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The verbs of a lemma table, with the particles that separate from them and how they are inflected."""

    forms: Mapping[str, str]
    particles: frozenset[str]
    morphology: Morphology
    _pasts: dict[str, Past] = field(init=False, repr=False, compare=False)
    _participles: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Gather the strong verbs by their forms."""
        pasts = {
            form: Past(infinitive, feats, False)
            for infinitive, *forms, _ in self.morphology.strong
            for form, feats in zip(forms, self.morphology.strong_past, strict=True)
        }
        participles = {participle: infinitive for infinitive, *_, participle in self.morphology.strong}
        object.__setattr__(self, "_pasts", pasts)
        object.__setattr__(self, "_participles", participles)

    def is_infinitive(self, form: str) -> bool:
        """Say whether a form is the infinitive of a known verb, or of a known one behind a particle."""
        if not form.endswith(self.morphology.infinitive):
            return False
        return self._has(form) or any(self._has(rest) for _, rest in self.split(form))

    def _has(self, infinitive: str) -> bool:
        """Say whether a verb is known, be its entry even a noun that a machine mistook for it ("prijs")."""
        lemma = self.forms.get(f"VERB|{infinitive}")
        return lemma == infinitive or not (lemma is None or lemma.endswith(self.morphology.infinitive))

    def is_fit(self, form: str, lemma: str) -> bool:
        """Say whether a verb's entry holds an infinitive, or else an adjective as it can be ("gewond")."""
        return lemma.endswith(self.morphology.infinitive) or f"ADJ|{form}" in self.forms

    def strong(self, form: str) -> Past | str | None:
        """Return the past of a strong verb, or the infinitive of its participle; also "afzwoer", "besloeg"."""
        for before, rest in self._parts(form):
            if past := self._pasts.get(rest):
                return past.behind(before, self._is_bare(before, rest))
            if infinitive := self._participles.get(rest):
                return before + infinitive
        return None

    def _parts(self, form: str) -> Iterator[tuple[str, str]]:
        """Yield a form whole, without a particle, and without a prefix."""
        yield "", form
        yield from self.split(form)
        for prefix in self.morphology.prefixes:
            if form.startswith(prefix):
                yield prefix, form[len(prefix) :]

    def _is_bare(self, before: str, rest: str) -> bool:
        """Say whether a strong past is like the participle ("overleden"), which prefixes leave bare."""
        whole = self.morphology.participle + rest
        return rest in self._participles or (
            before in self.morphology.prefixes and whole in self._participles
        )

    def behind_particle(self, form: str) -> Iterator[str]:
        """Yield what a form is where the rest of it, behind a particle, is known ("klaarlag")."""
        for particle, rest in self.split(form):
            if lemma := self.forms.get(f"VERB|{rest}"):
                yield particle + lemma

    def regular(self, form: str) -> Iterator[str]:
        """Yield the infinitives, known or not, of which a form would be regular."""
        for base in dict.fromkeys((form, self.without_prefix(form))):
            yield base
            yield from self.morphology.infinitives(base)

    def past(self, form: str) -> Past | None:
        """Return what a form is that, as a verb, can only be a past or a participle."""
        strong = self.strong(form)
        found = strong if isinstance(strong, Past) else self._regular_past(form)
        return None if found and self.is_infinitive(form) else found

    def _regular_past(self, form: str) -> Past | None:
        for infinitive, feats in self.morphology.pasts(form):
            if self.is_infinitive(infinitive):
                return Past(infinitive, feats, infinitive.startswith(tuple(self.morphology.prefixes)))
        return None

    def whole(self, form: str, lemma: str) -> str:
        """Give a participle the particle that its entry lacks ("toegezegd" is no "zeggen")."""
        if form[:2] == lemma[:2] or self.morphology.participle not in form[2:]:
            return lemma
        parts = self.split(form)
        return next((p + lemma for p, rest in parts if self.forms.get(f"VERB|{rest}") == lemma), lemma)

    def without_prefix(self, form: str) -> str:
        """Take the prefix of a participle off ("ge"), also behind a particle."""
        prefix = self.morphology.participle
        if form.startswith(prefix):
            return form.removeprefix(prefix)
        parts = (pair for pair in self.split(form) if len(pair[1]) > _SHORTEST_VERB)
        return next((p + rest.removeprefix(prefix) for p, rest in parts if rest.startswith(prefix)), form)

    def split(self, form: str) -> Iterator[tuple[str, str]]:
        """Yield each particle that a form begins with, and the rest; the longest first."""
        for size in range(min(_LONGEST_PARTICLE, len(form) - _SHORTEST_VERB), 1, -1):
            if form[:size] in self.particles:
                yield form[:size], form[size:]
