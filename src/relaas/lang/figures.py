"""What a pack knows of counted things: nouns, cues, traps and the words that relate one count to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from relaas.errors import PackError
from relaas.lang.bearings import Bearings, read_bearings
from relaas.lang.cues import Cues
from relaas.lang.nouns import Nouns, folded

Tables = dict[str, Any]
_FILES = {
    "nouns.toml": {"compounds", "groups", "says", "suggests", "only", "barred", "otherwise", "overruled"},
    "cues.toml": {"infinitive", "cues"},
    "traps.toml": {
        "units", "endings", "labels", "signs", "behind", "ages", "tolls", "levels", "aged", "all", "being", "rows",
        "ranges", "pointers", "sources",
        "tellers", "media", "sizes", "capacities", "living", "having", "sized", "collectives", "idioms",
    },
    "frames.toml": {
        "names",
        "inflection", "strict", "onward", "object_behind", "partitive", "agents", "counting", "asks", "topics", "parts",
        "superseded", "bearings", "sides", "within",
        "scopes", "limits", "bodies",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Traps:
    """What a number may count, or stand beside, without being a figure; `packs/*/figures/traps.toml` explains each.

    Attributes:
        units: Units and abstract nouns.
        endings: Ends of compounds of units.
        labels: Nouns that a number may follow as their name.
        signs: Signs and short words right before a number that is none of people or things.
        behind: Signs right behind such a number.
        ages: Words before an age.
        tolls: Nouns of a count, whose number is no age.
        levels: Nouns of a level.
        aged: Words that say a number is an age.
        all: Words with which a number counts everybody named before.
        being: Verbs between a person and an age.
        rows: Words between two ages.
        ranges: Words behind a number that make it the start of a change instead.
        pointers: Words that make a number without noun point back.
        media: Nouns for those who tell, whose number never counts.
        sources: Nouns for those who told it, where the words around say so.
        tellers: Words before those who told it.
        sizes: Nouns of the size of a place or a group.
        capacities: Words before what a thing can hold.
        living: Verbs of living somewhere.
        having: Verbs that give a place its size.
        sized: Words before the number of a size.
        collectives: Nouns for a company whose number follows.
        idioms: Words before and words behind a number that make a fixed expression.
    """

    units: Nouns
    endings: tuple[str, ...]
    labels: Nouns
    signs: frozenset[str]
    behind: frozenset[str]
    ages: frozenset[str]
    tolls: frozenset[str]
    levels: Nouns
    aged: frozenset[str]
    all: frozenset[str]
    being: frozenset[str]
    rows: frozenset[str]
    ranges: frozenset[str]
    pointers: frozenset[str]
    media: Nouns
    sources: Nouns
    tellers: frozenset[str]
    sizes: Nouns
    capacities: Cues
    living: frozenset[str]
    having: frozenset[str]
    sized: frozenset[str]
    collectives: Nouns
    idioms: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

    @property
    def phrases(self) -> frozenset[str]:
        """The nouns of more than one word."""
        lists = (self.units, self.media, self.sources, self.sizes, self.levels, self.collectives)
        return frozenset[str]().union(*(nouns.phrases for nouns in lists))


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What a pack knows of counted people and things.

    Attributes:
        groups: Population of a noun.
        says: Category of a noun that says it by itself.
        suggests: Category of a noun that other words overrule.
        only: Category that a noun suggests, to the categories of cues that can speak of it; all where it is missing.
        barred: Category that a noun suggests, to the categories of cues that cannot speak of it.
        otherwise: Category that a noun suggests, to the one it has where no cue speaks.
        overruled: Category that a noun says, to categories of cues that overrule it.
        cues: Words of a clause by category.
        apart: Are compounds written apart ("rescue workers")?
        phrases: The listed nouns that are.
        inflection: The ending of an adjective or participle before a noun.
        strict: Is a number of whom nothing is said a figure only where its noun is listed, is more than one, and takes
            up nobody told of before?
        onward: May a number without a noun go on with a count of an earlier sentence? Not where no parser can tell.
        object_behind: Does whoever undergoes an active verb stand behind it, and whoever does it before it?
        partitive: Prepositions between a vague count and its noun ("dozens of people"); none where there is none.
        agents: Prepositions before who does it in the passive.
        counting: Words by which a count is given without its noun.
        asks: Words that ask for a count of what stands behind them.
        topics: What a text is counting, by category.
        part_before: Words before a part.
        part_behind: Words behind a part.
        whole: Words before a whole whose part follows.
        breaks: Words with which a sentence breaks down a whole before it.
        compared: Words that say how much more or less a number before them is.
        included: Words behind a part.
        wrong: Words before the wrong one of two numbers.
        right: Words before the right one.
        reached: Prepositions between a verb and a count whose noun is left out.
        instead: Adverbs of quantity that stand for a noun left out.
        superseded: Words before a count that has been replaced since.
        origin: Words before the old one of two counts ("from 118 to 131").
        target: Words before the new one.
        spread: Verbs whose two numbers are the ends of a range.
        back: Words between a new count and the one it replaces ("rose to 98 from 97").
        ordinal: Phrases inside which they say something else.
        going_on: Words behind them that say that it has not.
        names: Nouns that stand for those on a list, with the categories of which lists are kept.
        neutral: Adjectives that narrow nobody down.
        scopes: Words by scope.
        limits: Words that narrow those hurt.
        bearings: Words that say how a figure bears on another count, and of whom or where alone it is.
        bodies: Population of the members of a body.
        links: Prepositions that tie members to their body.
        traps: What is no figure.
    """

    groups: Nouns
    says: Nouns
    suggests: Nouns
    only: Mapping[str, frozenset[str]]
    barred: Mapping[str, frozenset[str]]
    otherwise: Mapping[str, str]
    overruled: Mapping[str, frozenset[str]]
    cues: Cues
    apart: bool
    phrases: frozenset[str]
    inflection: str
    strict: bool
    onward: bool
    object_behind: bool
    partitive: frozenset[str]
    agents: frozenset[str]
    counting: Cues
    asks: frozenset[str]
    topics: Cues
    part_before: Cues
    part_behind: Cues
    whole: Cues
    breaks: Cues
    compared: frozenset[str]
    included: frozenset[str]
    wrong: frozenset[str]
    right: frozenset[str]
    reached: frozenset[str]
    instead: frozenset[str]
    superseded: Cues
    origin: frozenset[str]
    target: frozenset[str]
    spread: Cues
    back: frozenset[str]
    ordinal: Cues
    going_on: frozenset[str]
    names: Mapping[str, frozenset[str]]
    neutral: frozenset[str]
    scopes: Cues
    limits: Cues
    bearings: Bearings
    bodies: Nouns
    links: frozenset[str]
    traps: Traps


def read_figures(tables: Mapping[str, Tables]) -> FigureWords:
    """Put the files of a pack's `figures` folder together.

    Args:
        tables: File name to its table.

    Raises:
        PackError: A file or key is missing or unknown.
    """
    for name, keys in _FILES.items():
        found = tables.get(name, {}).keys()
        if found != keys:
            raise PackError(f"figures/{name}: {sorted(found ^ keys)[0]!r} is unknown or missing")
    nouns, frames = tables["nouns.toml"], tables["frames.toml"]
    joined = _is_joined(nouns["compounds"])
    groups, says, suggests = (Nouns(nouns[name], joined=joined) for name in ("groups", "says", "suggests"))
    bodies, traps = Nouns(frames["bodies"], joined=joined), _traps(tables["traps.toml"], joined=joined)
    return FigureWords(
        groups=groups,
        says=says,
        suggests=suggests,
        only={name: frozenset(by) for name, by in nouns["only"].items()},
        barred={name: frozenset(by) for name, by in nouns["barred"].items()},
        otherwise=nouns["otherwise"],
        overruled={name: frozenset(by) for name, by in nouns["overruled"].items()},
        cues=Cues(tables["cues.toml"]["cues"], frames["inflection"], tables["cues.toml"]["infinitive"]),
        apart=not joined,
        phrases=frozenset()
        if joined
        else groups.phrases | says.phrases | suggests.phrases | bodies.phrases | traps.phrases,
        inflection=frames["inflection"],
        strict=frames["strict"],
        onward=frames["onward"],
        object_behind=frames["object_behind"],
        partitive=frozenset(frames["partitive"]),
        agents=frozenset(frames["agents"]),
        counting=Cues({"counting": frames["counting"]}),
        asks=frozenset(frames["asks"]),
        topics=Cues(frames["topics"]),
        part_before=Cues({"part": frames["parts"]["before"]}),
        part_behind=Cues({"part": frames["parts"]["behind"]}),
        whole=Cues({"whole": frames["parts"]["whole"]}),
        breaks=Cues({"breaks": frames["parts"]["breaks"]}),
        compared=frozenset(frames["parts"]["compared"]),
        included=frozenset(frames["parts"]["included"]),
        wrong=frozenset(frames["parts"]["wrong"]),
        right=frozenset(frames["parts"]["right"]),
        reached=frozenset(frames["parts"]["reached"]),
        instead=frozenset(frames["parts"]["instead"]),
        superseded=Cues({name: frames["superseded"][name] for name in ("once", "then", "sure")}),
        origin=frozenset(frames["superseded"]["origin"]),
        target=frozenset(frames["superseded"]["target"]),
        spread=Cues({"spread": frames["superseded"]["spread"]}),
        back=frozenset(frames["superseded"]["back"]),
        ordinal=Cues({"ordinal": frames["superseded"]["ordinal"]}),
        going_on=frozenset(frames["superseded"]["going_on"]),
        names={noun: frozenset(kinds) for noun, kinds in frames["names"].items()},
        neutral=frozenset(frames["superseded"]["neutral"]),
        scopes=Cues(frames["scopes"]),
        limits=Cues(frames["limits"]),
        bearings=read_bearings(frames, joined=joined),
        bodies=bodies,
        links=frozenset(frames["parts"]["links"]),
        traps=traps,
    )


def _is_joined(compounds: str) -> bool:
    if compounds not in ("joined", "apart"):
        raise PackError(f"figures/nouns.toml: compounds are written 'joined' or 'apart', not {compounds!r}")
    return compounds == "joined"


def _traps(table: Tables, *, joined: bool) -> Traps:
    return Traps(
        units=Nouns({"unit": table["units"]}, joined=joined),
        endings=tuple(table["endings"]),
        labels=Nouns({"label": table["labels"]}, joined=joined),
        signs=frozenset(map(folded, table["signs"])),
        behind=frozenset(table["behind"]),
        ages=frozenset(table["ages"]),
        tolls=frozenset(table["tolls"]),
        levels=Nouns({"level": table["levels"]}, joined=joined),
        aged=frozenset(table["aged"]),
        all=frozenset(table["all"]),
        being=frozenset(table["being"]),
        rows=frozenset(table["rows"]),
        ranges=frozenset(table["ranges"]),
        pointers=frozenset(table["pointers"]),
        media=Nouns({"media": table["media"]}, joined=joined),
        sources=Nouns({"source": table["sources"]}, joined=joined),
        tellers=frozenset(table["tellers"]),
        sizes=Nouns({"size": table["sizes"]}, joined=joined),
        capacities=Cues({"capacity": table["capacities"]}),
        living=frozenset(table["living"]),
        having=frozenset(table["having"]),
        sized=frozenset(table["sized"]),
        collectives=Nouns({"collective": table["collectives"]}, joined=joined),
        idioms=tuple(_idiom(entry) for entry in table["idioms"]),
    )


def _idiom(entry: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    before, star, behind = entry.partition("*")
    if not star:
        raise PackError(f"figures/traps.toml: the idiom {entry!r} has no * for its number")
    return tuple(before.split()), tuple(behind.split())
