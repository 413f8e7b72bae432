"""What a pack says of the words of its texts where it ships no pipeline: lists of small words and verbs, and shapes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from relaas.errors import PackError
from relaas.lang.packs import folder
from relaas.lang.tables import read

FILE = "tokens.toml"
_KEYS = {
    "know", "suffixes", "tags", "verbs", "past", "participle", "adjective", "infinitive_after", "infinitive_led",
    "infinitive_before", "capital_nouns", "dotted", "hanging", "raised", "participle_before", "compared", "relative",
}  # fmt: skip
_FORMS = 3
"""What a verb lists: forms of the present, of the past, participles."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word is by itself.

    Attributes:
        pos: Universal part of speech.
        lemma: Dictionary form.
        morph: Universal features.
    """

    pos: str
    lemma: str
    morph: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class TokenWords:
    """What is known of words without a parser; `packs/*/tokens.toml` tells what each list means.

    Attributes:
        know: Abbreviations that are one token.
        suffixes: Patterns split off at the end of a word.
        readings: Small words and verb forms, in lower case.
        verbs: Of the small words, those that are forms of verbs as well: "sein" at the end of a clause.
        participles: Listed participles, some of which are finite forms as well ("verletzt", "erschossen").
        past: What an unlisted finite verb in the past looks like.
        participle: What an unlisted past participle looks like.
        adjective: What an adjective before its noun looks like.
        hanging: What an unlisted finite verb looks like that ends a clause which hangs on another ("dass es ruht").
        raised: What an adjective with a capital looks like that opens a name ("der Geologische Dienst").
        participle_before: Verbs that take a participle before an infinitive of theirs ("verraten zu haben").
        compared: Words behind which one that opens a clause compares with a number ("mehr als 200").
        relative: Articles that open a relative clause as well.
        infinitive_after: Words before an infinitive.
        infinitive_led: What an infinitive looks like that holds such a word ("auszurufen").
        infinitive_before: Verbs that take an infinitive before them ("bauen zu lassen").
        capital_nouns: Is every noun written with a capital?
        dotted: Is a number with a full stop an ordinal ("12. Oktober")?
    """

    know: tuple[str, ...]
    suffixes: tuple[str, ...]
    readings: Mapping[str, Reading]
    verbs: Mapping[str, Reading]
    participles: frozenset[str]
    past: re.Pattern[str]
    participle: re.Pattern[str]
    adjective: re.Pattern[str]
    hanging: re.Pattern[str]
    raised: re.Pattern[str]
    participle_before: frozenset[str]
    compared: frozenset[str]
    relative: frozenset[str]
    infinitive_after: frozenset[str]
    infinitive_led: re.Pattern[str]
    infinitive_before: frozenset[str]
    capital_nouns: bool
    dotted: bool


@cache
def is_listed(code: str) -> bool:
    """Has a pack lists of words, so that its texts can be read without a pipeline?"""
    return (folder(code) / FILE).is_file()


@cache
def token_words(code: str) -> TokenWords:
    """The words of a pack that ships no pipeline; a second call returns the same.

    Args:
        code: The language.

    Raises:
        PackError: The file is missing or breaks the format.
    """
    table = read(folder(code) / FILE, f"packs/{code}")
    if odd := sorted(table.keys() ^ _KEYS):
        raise PackError(f"packs/{code}/{FILE}: {odd[0]!r} is unknown or missing")
    small, verbs = _small(table), _verbs(code, table)
    return TokenWords(
        know=tuple(table["know"]),
        suffixes=tuple(table["suffixes"]),
        readings={**verbs, **small},
        verbs={word: verbs[word] for word in small if word in verbs},
        participles=frozenset(form for forms in table["verbs"].values() for form in forms[-1].split()),
        past=re.compile(table["past"]),
        participle=re.compile(table["participle"]),
        adjective=re.compile(table["adjective"]),
        hanging=re.compile(table["hanging"]),
        raised=re.compile(table["raised"]),
        participle_before=frozenset(table["participle_before"]),
        compared=frozenset(table["compared"]),
        relative=frozenset(table["relative"]),
        infinitive_after=frozenset(table["infinitive_after"]),
        infinitive_led=re.compile(table["infinitive_led"]),
        infinitive_before=frozenset(table["infinitive_before"]),
        capital_nouns=table["capital_nouns"],
        dotted=table["dotted"],
    )


def _small(table: Mapping[str, Any]) -> dict[str, Reading]:
    return {word: Reading(pos, word) for pos, words in table["tags"].items() for word in words}


def _verbs(code: str, table: Mapping[str, Any]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    for lemma, forms in table["verbs"].items():
        if len(forms) != _FORMS:
            raise PackError(f"packs/{code}/{FILE}: the verb {lemma!r} has not {_FORMS} lists of forms")
        found |= _verb(lemma, forms)
    return found


def _verb(lemma: str, forms: list[str]) -> dict[str, Reading]:
    """The forms of a verb; what is both a participle and finite is finite here."""
    present, past, participles = (entry.split() for entry in forms)
    pos = "VERB"
    found = {lemma: Reading(pos, lemma, "VerbForm=Inf")}
    found |= {form: Reading(pos, lemma, "VerbForm=Part") for form in participles}
    found |= {form: Reading(pos, lemma, "Tense=Past|VerbForm=Fin") for form in past}
    found |= {form: Reading(pos, lemma, "Tense=Pres|VerbForm=Fin") for form in present}
    return found
