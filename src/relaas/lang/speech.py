"""The kinds of words by which a text says who says what; `packs/*/attribution` tells what each list means."""

from __future__ import annotations

from dataclasses import dataclass

from relaas.lang.wordings import Wording

Peers = tuple[str, ...]
"""Nouns by which the same may be called; one with a hyphen is one word: "minister-president"."""


@dataclass(frozen=True, slots=True)
class Order:
    """How a language puts its clauses and nouns in order.

    Attributes:
        bare: Can a clause that is said stand without a word that opens it: "Officials said ten people died"?
        straight: Can who speaks stand before the verb behind what is said: "Ten people died, officials said"?
        last: Does the finite verb stand last in a clause that hangs on another, and a participle at the end of any?
        apart: Are nouns that make one written apart, the last of them naming the whole: "fire chief"?
    """

    bare: bool
    straight: bool
    last: bool
    apart: bool


@dataclass(frozen=True, slots=True)
class Prepositions:
    """What stands before who says it, who passed it on and what belongs to a name."""

    source: tuple[Wording, ...]
    postposed: tuple[Wording, ...]
    reckoned: tuple[Wording, ...]
    relay: tuple[Wording, ...]
    doubtful: tuple[Wording, ...]
    medium: tuple[Wording, ...]
    narrow: tuple[Wording, ...]
    aired: tuple[Wording, ...]
    through: tuple[Wording, ...]
    wished: tuple[Wording, ...]
    agent: tuple[Wording, ...]
    heard: tuple[Wording, ...]
    part: tuple[Wording, ...]
    belonging: tuple[Wording, ...]
    attached: tuple[Wording, ...]
    where: tuple[Wording, ...]
    standing: tuple[Wording, ...]
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Words that open, part or negate clauses."""

    complement: frozenset[str]
    questions: frozenset[str]
    contrast: frozenset[str]
    coordinate: frozenset[str]
    adverbial: frozenset[str]
    relative: frozenset[str]
    object_relative: frozenset[str]
    compare: frozenset[str]
    piped: frozenset[str]
    condition: frozenset[str]
    back: frozenset[str]
    aside: frozenset[str]
    light: frozenset[str]
    further: frozenset[str]
    turns: frozenset[str]
    counting_on: tuple[Wording, ...]
    reason: frozenset[str]
    leading: frozenset[str]
    believing: tuple[Wording, ...]
    believed: frozenset[str]
    knowing: tuple[Wording, ...]
    known: frozenset[str]
    subjunctive: frozenset[str]
    oblique: frozenset[str]
    feminine: tuple[Wording, ...]
    town_ends: frozenset[str]
    there: frozenset[str]
    negation: frozenset[str]
    coordinator: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    reflexive: frozenset[str]
    partitive: tuple[Wording, ...]
    number_words: frozenset[str]
    number_ends: tuple[Wording, ...]
    verb_ends: tuple[Wording, ...]
    unverbs: tuple[Wording, ...]
    late: frozenset[str]
    particles: frozenset[str]
    genitive: frozenset[str]
    credits: frozenset[str]
    labels: frozenset[str]
    dayparts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Words that stand for who speaks."""

    he: frozenset[str]
    she: frozenset[str]
    they: frozenset[str]
    it: frozenset[str]
    his: frozenset[str]
    bodies: frozenset[str]
    neuter: frozenset[str]
    common: frozenset[str]
    relative: frozenset[str]
    nobody: frozenset[str]
    near: frozenset[str]
    latter: frozenset[str]
    that: frozenset[str]
    own: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Dialogues:
    """What opens and ends speech without quotation marks, and tells it from a list."""

    dashes: frozenset[str]
    ends: frozenset[str]
    calls: frozenset[str]
    spoken: frozenset[str]


@dataclass(frozen=True, slots=True)
class SourceNouns:
    """Nouns near a source that are no speakers themselves, and words that tell media."""

    documents: frozenset[str]
    never: frozenset[str]
    owners: frozenset[str]
    owned: frozenset[str]
    anonymous: frozenset[str]
    texts: frozenset[str]
    counts: frozenset[str]
    manners: frozenset[str]
    generic: frozenset[str]
    stagers: frozenset[str]
    staged: frozenset[str]
    private: frozenset[str]
    state: frozenset[str]
    firms: frozenset[str]
    traders: frozenset[str]
    staff: frozenset[str]
    run: frozenset[str]
    peers: tuple[Peers, ...]
    recalled: frozenset[str]
    ministries: frozenset[str]
    stages: frozenset[str]
    airs: frozenset[str]
    sites: frozenset[str]
    portfolios: frozenset[str]
    media_words: frozenset[str]
    articles: frozenset[str]
    leading: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gender:
    """Nouns and first names that say whether somebody is a woman or a man, and nouns that say no more of anybody."""

    anyone: frozenset[str]
    callings: frozenset[str]
    trades: frozenset[str]
    kin: frozenset[str]
    once: frozenset[str]
    she: frozenset[str]
    he: frozenset[str]
    her_names: frozenset[str]
    his_names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hearsay:
    """What marks hearsay."""

    auxiliaries: frozenset[str]
    states: frozenset[str]
    possible: frozenset[str]
    words: tuple[Wording, ...]
    maybe: frozenset[str]
    ahead: frozenset[str]


@dataclass(frozen=True, slots=True)
class Planned:
    """What looks ahead."""

    auxiliaries: frozenset[str]
    from_past: frozenset[str]
    going: frozenset[str]
    frames: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Hypothetical:
    """What tells of what would be."""

    conditions: frozenset[str]
    alike: frozenset[str]
    without: frozenset[str]
    possible: frozenset[str]
    threats: frozenset[str]
    may: frozenset[str]


@dataclass(frozen=True, slots=True)
class Denied:
    """What denies a claim without a verb of saying."""

    frames: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What takes a claim back."""

    nouns: frozenset[str]
    plurals: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    verbs: frozenset[str]
    adjust: frozenset[str]
    downward: tuple[Wording, ...]
    upward: tuple[Wording, ...]
    origin: frozenset[str]
    target: frozenset[str]
    wrong: tuple[Wording, ...]
    copulas: frozenset[str]
    calling: frozenset[str]
    tidings: frozenset[str]
    concerning: frozenset[str]
    among: frozenset[str]
    guesses: tuple[Wording, ...]
    returned: frozenset[str]
    returned_on: frozenset[str]
    returned_apart: frozenset[str]
    returned_parts: tuple[Wording, ...]
    gone: tuple[Wording, ...]
    instead: frozenset[str]
    errors: tuple[Wording, ...]
    slips: tuple[Wording, ...]
    righted: tuple[Wording, ...]
    earlier: tuple[Wording, ...]
    still: frozenset[str]
    mended: tuple[Wording, ...]
    mistaken: tuple[Wording, ...]
    fits: frozenset[str]
    taken_up: frozenset[str]
    told: tuple[Wording, ...]
    until: tuple[Wording, ...]
    stands: tuple[Wording, ...]
    claims: frozenset[str]
    physical: frozenset[str]
    counts: tuple[Wording, ...]
    paired: frozenset[str]
    replaces: frozenset[str]
    blamed: tuple[Wording, ...]
    never: tuple[Wording, ...]
    versions: tuple[Wording, ...]
    formerly: tuple[Wording, ...]
