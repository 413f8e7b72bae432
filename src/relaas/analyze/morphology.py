"""How the words of a language are made: what a form may be of, for a table of known words to choose from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class Morphology:
    """How regular verbs go and compounds are linked; an empty one undoes nothing."""

    infinitive: str = ""
    """The end of every infinitive."""
    participle: str = ""
    """What begins a participle, also behind a particle."""
    ends: Sequence[str] = ()
    """Ends of verb forms, in the order in which they are taken off."""
    stems: Sequence[tuple[re.Pattern[str], str]] = ()
    """Ends of stems, and what the infinitive has there: "og" is "ogen", "us" is "ussen"."""
    past: Mapping[str, str] = field(default_factory=dict)
    """Ends that behind the stem of a verb only pasts have, and the features of such a form."""
    verbs: frozenset[str] = frozenset()
    """Infinitives to know besides those of the treebanks; only a table in the making reads them."""
    prefixes: Sequence[str] = ()
    """Beginnings of verbs whose participle has no beginning of its own ("ver")."""
    strong: Sequence[tuple[str, ...]] = ()
    """Verbs that change their vowel: infinitive, past singular, past plural, participle; or with one past for both."""
    strong_past: Sequence[str] = ()
    """Features of their past singular and plural, or of the one past."""
    surnames: frozenset[str] = frozenset()
    """Small words that begin surnames and stand in them, in lower case."""
    links: Sequence[str] = ()
    """What may stand between the parts of a compound."""
    compounds: bool = False
    """Whether nouns are written together freely, so that an unknown word may be two known ones."""
    unhyphened: Sequence[str] = ()
    """Tags of compounds that lemmas write without their hyphen ("vicevoorzitter")."""
    demonym: str = ""
    """The end of an adjective made of a name, inflected; its lemma lacks the last letter ("Gentse")."""
    genitive: str = ""
    """What a name has behind it, without an apostrophe, as a genitive ("Ensors")."""
    deciding: Sequence[str] = ("VerbForm", "Number", "Degree", "Tense")
    """The features on which the lemma of a form can depend; a table is made for them."""
    separable: str = ""
    """The relation of a particle that belongs to the lemma of its verb ("spoorde ... aan" is "aansporen")."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Morphology:
        """Read from plain data; an unknown key is refused."""
        strong = tuple(tuple(line.split()) for line in data.get("strong", "").splitlines() if line)
        surnames = frozenset(data.get("surnames", ()))
        stems = tuple((re.compile(rule["stem"]), rule["infinitive"]) for rule in data.get("stems", ()))
        verbs = frozenset(data.get("verbs", "").split())
        return cls(**{**data, "stems": stems, "surnames": surnames, "strong": strong, "verbs": verbs})

    def infinitives(self, form: str) -> Iterator[str]:
        """Yield every infinitive, real or not, of which `form` would be regular."""
        for end in self.ends:
            yield from self._without(end, form)

    def pasts(self, form: str) -> Iterator[tuple[str, str]]:
        """Yield the infinitives of which `form` would be a regular past, with its features."""
        for end, feats in self.past.items():
            for infinitive in self._without(end, form):
                yield infinitive, feats

    def heads(self, first: str) -> Iterator[str]:
        """Yield the words that the first part of a compound can be."""
        yield first
        for link in self.links:
            if first.endswith(link):
                yield first[: len(first) - len(link)]

    def _without(self, end: str, form: str) -> Iterator[str]:
        """Yield the infinitives of a form without its end."""
        stem = form[: len(form) - len(end)]
        if not form.endswith(end) or len(stem) < _SHORTEST_STEM:
            return
        for pattern, replacement in self.stems:
            infinitive, count = pattern.subn(replacement, stem)
            if count:
                yield infinitive
