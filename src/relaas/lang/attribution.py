"""What a language knows of saying: a pack's `attribution` folder, whose files tell what each list means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast, get_args

from relaas.errors import PackError
from relaas.lang.grounds import Grounds
from relaas.lang.offices import Offices, offices_shape, read_offices
from relaas.lang.partial import filled
from relaas.lang.retracting import Retracted
from relaas.lang.saying import SHORTEST, listed, parted, read_verbs
from relaas.lang.saying_verbs import SayingVerb
from relaas.lang.speech import (
    ClauseWords,
    Denied,
    Dialogues,
    Gender,
    Hearsay,
    Hypothetical,
    Order,
    Planned,
    Prepositions,
    Pronouns,
    SourceNouns,
    Withdrawn,
)
from relaas.lang.tables import read, refuse
from relaas.lang.telling import Telling
from relaas.lang.wordings import Wording, wordings

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Speaker = Literal["person", "organisation", "medium", "people"]
_LONGEST = 30
"""Letters of a word's end among which a listed word is looked for."""
_REMEMBERED = 50_000
"""Lemmas whose senses are kept, so that no text fills the memory."""


@dataclass(frozen=True, slots=True)
class Speech:
    """All that a language knows of saying.

    Attributes:
        order: How clauses and nouns are put in order.
        prepositions: Before who says it.
        clauses: Around what is said.
        pronouns: For who says it.
        dialogues: Around speech that a dash opens.
        verbs: Lemma to the ways in which it says something.
        ends: Ends of past forms and those of their infinitives, for forms that the pipeline gives as lemmas.
        speakers: Noun to the kind of speaker it names.
        sources: Nouns that are no speakers.
        gender: Of nouns.
        hearsay: Marks of hearsay.
        planned: Marks of what is to come.
        hypothetical: Marks of what would be.
        denied: Marks of denial.
        withdrawn: Marks of taking back.
        retracted: The same over clauses and sentences.
        grounds: What counts rest on, and who gave them.
        telling: Words that what is said is cut at.
        offices: Offices that one holds at a time.
        forms: Finite forms to the verbs whose they are, where a pipeline takes them for anything else.
        participles: The same for participles.
        twofold: Finite forms that are nouns as well to the verbs whose they are: "bericht", "tweet".
        appeals: Lemma to the ways in which a verb calls for something, or calls something by a name.
        sought: The verbs that have been looked for already, for speed alone.
        noted: The nouns that have.
    """

    order: Order
    prepositions: Prepositions
    clauses: ClauseWords
    pronouns: Pronouns
    dialogues: Dialogues
    verbs: Mapping[str, tuple[SayingVerb, ...]]
    ends: Mapping[str, str]
    speakers: Mapping[str, Speaker]
    sources: SourceNouns
    gender: Gender
    hearsay: Hearsay
    planned: Planned
    hypothetical: Hypothetical
    denied: Denied
    withdrawn: Withdrawn
    retracted: Retracted
    grounds: Grounds
    telling: Telling
    offices: Offices
    forms: Mapping[str, str]
    participles: Mapping[str, str]
    twofold: Mapping[str, str]
    appeals: Mapping[str, tuple[SayingVerb, ...]]
    sought: dict[str, tuple[SayingVerb, ...]] = field(default_factory=dict, compare=False, repr=False)
    noted: dict[str, str | None] = field(default_factory=dict, compare=False, repr=False)

    def senses(self, lemma: str) -> tuple[SayingVerb, ...]:
        """The ways in which a verb says something; asked again, they are not looked for again.

        A past form given for the lemma is mended; of a particle before it only that which the parser may have put
        there is left out, or any where the words that must stand beside the verb make up for it.
        """
        if (found := self.sought.get(lemma)) is None:
            found = self._senses(lemma)
            if len(self.sought) < _REMEMBERED:
                self.sought[lemma] = found
        return found

    def _senses(self, lemma: str) -> tuple[SayingVerb, ...]:
        if found := listed(lemma, self.verbs, self.ends):
            return found
        tails = (lemma[at:] for at in range(max(1, len(lemma) - _LONGEST), len(lemma) - SHORTEST))
        bare = next((tail for tail in tails if tail in self.verbs), "")
        before = lemma.removesuffix(bare)
        if before in self.telling.unparted:
            return ()
        mere = before in self.clauses.particles
        senses = self.verbs.get(bare, ())
        return tuple(sense for sense in senses if sense.with_ or (mere and sense.objects))

    def appealing(self, lemma: str) -> tuple[SayingVerb, ...]:
        """The ways in which a verb calls for something or calls something so, which makes no number its speaker's."""
        return listed(lemma, self.appeals, self.ends)

    def kind_of(self, noun: str) -> Speaker | None:
        """What kind of speaker a noun names, compounds by their end; None where it names none."""
        return self.speakers[found] if (found := self.known(noun)) else None

    def known(self, noun: str) -> str | None:
        """The listed noun that a noun is or ends in; None where there is none."""
        if noun in self.noted:
            return self.noted[noun]
        found = self._known(noun)
        if len(self.noted) < _REMEMBERED:
            self.noted[noun] = found
        return found

    def _known(self, noun: str) -> str | None:
        if noun in self.speakers:
            return noun
        if noun.endswith(tuple(self.sources.never)):
            return None
        ends = (noun[at:] for at in range(max(1, len(noun) - _LONGEST), len(noun) - SHORTEST + 1))
        return next((end for end in ends if end in self.speakers), None)


@cache
def load_speech(code: str) -> Speech:
    """Read what a pack knows of saying; a second call returns the same.

    Raises:
        PackError: A file breaks the format.
    """
    pack = files("relaas.lang") / "packs" / code
    partial = bool(read(pack / "pack.toml").get("partial"))
    place = pack / "attribution"
    words, nouns, stances, telling, verbs, offices = (_part(place / name, partial) for name in _SHAPES)
    refuse(verbs, {"ends", "forms", "participles", "twofold", "verb"}, "attribution/verbs.toml")
    refuse(telling, {"telling", "verb"}, "attribution/telling.toml")
    refuse(nouns.get("speakers", {}), set(get_args(Speaker)), "attribution/nouns.toml: [speakers]")
    return Speech(
        order=_table(Order, words, "order"),
        prepositions=_table(Prepositions, words, "prepositions"),
        clauses=_table(ClauseWords, words, "clauses"),
        pronouns=_table(Pronouns, words, "pronouns"),
        dialogues=_table(Dialogues, words, "dialogues"),
        verbs=parted(read_verbs(verbs), telling["telling"].get("parted", ())),
        ends=verbs.get("ends", {}),
        speakers=dict.fromkeys(nouns.get("sources", {}).get("firms", ()), "organisation")
        | dict.fromkeys(nouns.get("gender", {}).get("trades", ()), "person")
        | {noun: kind for kind in get_args(Speaker) for noun in nouns["speakers"].get(kind, ())},
        sources=_table(SourceNouns, nouns, "sources"),
        gender=_table(Gender, nouns, "gender"),
        hearsay=_table(Hearsay, stances, "hearsay"),
        planned=_table(Planned, stances, "planned"),
        hypothetical=_table(Hypothetical, stances, "hypothetical"),
        denied=_table(Denied, stances, "denied"),
        withdrawn=_table(Withdrawn, stances, "withdrawn"),
        retracted=_table(Retracted, stances, "retracted"),
        grounds=_table(Grounds, stances, "grounds"),
        telling=_table(Telling, telling, "telling"),
        offices=read_offices(offices),
        forms=_by_form(verbs.get("forms", {})),
        participles=_by_form(verbs.get("participles", {})),
        twofold=_by_form(verbs.get("twofold", {})),
        appeals=read_verbs(telling),
    )


def _by_form(table: Mapping[str, list[str]]) -> dict[str, str]:
    """Each form with its verb, of a table of verbs with their forms."""
    return {form: lemma for lemma, forms in table.items() for form in forms}


def _part(file: Traversable, partial: bool) -> dict[str, Any]:
    """A file of the folder; of a pack that is not whole what is left out is empty, the whole file too."""
    if not partial:
        return read(file, "attribution")
    return filled(read(file, "attribution") if file.is_file() else {}, _SHAPES[file.name])


def _shape(**tables: type[Any]) -> dict[str, Any]:
    """What the lists of some tables are where they are left out."""
    return {
        name: {f.name: False if str(f.type) == "bool" else [] for f in fields(of)}
        for name, of in tables.items()
    }


_SHAPES: Mapping[str, dict[str, Any]] = {
    "words.toml": _shape(
        order=Order, prepositions=Prepositions, clauses=ClauseWords, pronouns=Pronouns, dialogues=Dialogues
    ),
    "nouns.toml": {"speakers": {}, **_shape(sources=SourceNouns, gender=Gender)},
    "stances.toml": {
        **_shape(hearsay=Hearsay, planned=Planned, hypothetical=Hypothetical, denied=Denied),
        **_shape(withdrawn=Withdrawn, retracted=Retracted, grounds=Grounds),
    },
    "telling.toml": {"verb": [], **_shape(telling=Telling)},
    "verbs.toml": {"verb": [], "ends": {}},
    "offices.toml": offices_shape(),
}


Of = TypeVar("Of")


def _table(of: type[Of], tables: Mapping[str, Any], name: str) -> Of:
    """A table that holds exactly the lists of a class; a list of wordings is cut into words."""
    table = tables.get(name, {})
    kinds = {f.name: str(f.type) for f in fields(cast("Any", of))}
    if table.keys() != kinds.keys():
        odd = sorted(table.keys() ^ kinds.keys())[0]
        raise PackError(f"attribution: [{name}] has {odd!r} unknown or missing")
    return of(
        **{key: value if kinds[key] == "bool" else _words(value, kinds[key]) for key, value in table.items()}
    )


def _words(entries: list[str], kind: str) -> tuple[Wording, ...] | frozenset[str]:
    if "Peers" in kind:
        return tuple(tuple(entry.split()) for entry in entries)
    return wordings(entries) if kind.startswith("tuple") else frozenset(entries)
