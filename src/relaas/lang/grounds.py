"""The words that tell what a count rests on, and what is wrong with that; `[grounds]` in a pack's stances."""

from __future__ import annotations

from dataclasses import dataclass

from relaas.lang.wordings import Wording


@dataclass(frozen=True, slots=True)
class Grounds:
    """What is said of where a count came from, or of who gave it.

    Attributes:
        rests: Verbs and participles by which a count rests on something: "berusten", "gebaseerd".
        faulty: What that is then called: "verouderd", "outdated".
        faults: How nouns for an error in counting end: "dubbeltelling", "miscount".
        held: Verbs by which an earlier count held some: "omvatte alleen de stad".
        merely: On no more than that an earlier count rested, or that alone it held: "alleen de ambulanceritten".
        too: Before a degree: "te", "too".
        degrees: The degrees by which a count is wrong: "hoog", "low".
        pronouns: By which whoever gave a count is taken up: "hij", "she".
        misled: What is then said of them; "…" stands for some words: "was … ingelicht".
        documents: Nouns of what counts are read from: "had de lijst verkeerd gelezen".
        others: Of a count just told: it held others too; "…" stands for some words: "daar … ook … bij".
        whole: Behind a comma they take up all that a clause told: "schreef dat er zes waren, wat niet klopt".
        causes: Before an error that befell those counted: "waren het gevolg van een fout" says nothing of their count.
        mends: Lemmas that put an earlier count right by themselves: "herstelt een eerdere opgave van drie".
    """

    rests: frozenset[str]
    faulty: frozenset[str]
    faults: frozenset[str]
    held: frozenset[str]
    merely: frozenset[str]
    too: frozenset[str]
    degrees: frozenset[str]
    pronouns: frozenset[str]
    misled: tuple[Wording, ...]
    documents: frozenset[str]
    others: tuple[Wording, ...]
    whole: frozenset[str]
    causes: tuple[Wording, ...]
    mends: frozenset[str]
