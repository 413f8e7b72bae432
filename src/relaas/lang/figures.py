"""What a pack knows of counted things: nouns, cues, traps and the words that relate one count to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from relaas.lang.asking import Asking, read_asking
from relaas.lang.bearings import Bearings, read_bearings
from relaas.lang.cues import Cues
from relaas.lang.elided import Elided, read_elided
from relaas.lang.figurekeys import check_keys
from relaas.lang.growth import Growth, read_growth
from relaas.lang.kindred import read_cues, read_kindred, read_kinds
from relaas.lang.nouns import Nouns, is_joined
from relaas.lang.portions import Crowds, Portions, read_crowds, read_portions
from relaas.lang.rivals import Rivals, read_rivals
from relaas.lang.spared import Spared, read_spared
from relaas.lang.struck import Struck, read_struck
from relaas.lang.traps import Traps, read_traps

Tables = dict[str, Any]


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What a pack knows of counted people and things.

    Attributes:
        groups: Population of a noun.
        alike: Name under which things are counted that go by several nouns, the same in every pack.
        heads: Nouns that behind several count heads in the singular, whoever they are: "340 man".
        says: Category of a noun that says it by itself.
        suggests: Category of a noun that other words overrule.
        only: Category that a noun suggests, to the categories of cues that can speak of it; all where it is missing.
        barred: Category that a noun suggests, a population, or a noun, to categories of cues that cannot speak of it.
        otherwise: Category that a noun suggests, to the one it has where no cue speaks.
        overruled: Category that a noun says, to categories of cues that overrule it.
        cues: Words of a clause by category.
        kindred: What a noun suggests, a population, or a noun, to the cues that speak of it alone.
        apart: Are compounds written apart ("rescue workers")?
        phrases: The listed nouns that are.
        inflection: The ending of an adjective or participle before a noun.
        strict: Is a number of whom nothing is said a figure only where its noun is listed, several and not told before?
        onward: May a number without a noun go on with a count of an earlier sentence? Not where no parser can tell.
        object_behind: Does whoever undergoes an active verb stand behind it, and whoever does it before it?
        genitive: What stands behind the name of whose they are, right before a number; none where there is none.
        partitive: Prepositions between a vague count and its noun ("dozens of people"); none where there is none.
        agents, beside: Prepositions before who does it, and before others whom it befalls: "held with three sailors".
        counting: Words by which a count is given without its noun.
        remaining: Words that say that some of a count are what they were still: "blijven over".
        against: Between a count and what it was on a day: "31, tegen 90 op zondag".
        asking: Words that give a count of what was named, and words that ask what was hit.
        asks: Words that ask for a count of what stands behind them.
        recounts: Nouns that behind an article take up the count told before: "the figure climbed".
        taking_up: Words that begin a clause on the time or the thing before it: "the 1986 failure, which killed seven".
        then: Of these, those that begin one on a time alone: "vorige week, toen zeven vielen".
        now: Words for when the report is told, beside which a count has no other time.
        topics: What a text is counting, by category.
        part_before: Words before a part.
        part_behind: Words behind a part.
        whole: Words before a whole whose part follows.
        breaks: Words with which a sentence breaks down a whole before it.
        totals: Before a count they say that it holds those told just before it: "in totaal".
        votes: Words that say how some voted; other numbers beside theirs are other sides.
        compared: Words that say how much more or less a number before them is.
        more: Of these, those that say more; `than`: what stands before the count that something is more than.
        included: Words behind a part.
        rivals: Words that say that a count is wrong, or right.
        growth: Words for how much a count grew.
        spared: Words that leave some out.
        joining: Words around those who are among the ones counted before, or join them.
        reckoned: Words that say whether some are in a count told before: "niet meegerekend".
        reached: Prepositions between a verb and a count whose noun is left out.
        instead: Adverbs of quantity that stand for a noun left out.
        superseded: Words before a count that has been replaced since.
        origin: Words before the old one of two counts ("from 118 to 131").
        target: Words before the new one.
        corrected: Verbs that put the old one of two right, the new one less; `moved`: or some left.
        spread: Verbs whose two numbers are the ends of a range.
        back: Words between a new count and the one it replaces ("rose to 98 from 97").
        ordinal: Phrases inside which they say something else.
        going_on: Words behind them that say that it has not.
        next: Words before the count that replaced one ("negen, toen vijf"); `after`: beside it, of the same day.
        outrun: Words behind a toll that say that it is passed: "het totaal van 38 is achterhaald".
        names: Nouns that stand for those on a list, with the categories of which lists are kept.
        neutral: Adjectives that narrow nobody down.
        scopes: Words by scope.
        rates: Words for a stretch that comes again and again: `each` right behind those counted, `often` of the verb.
        moments: Words that make a moment of such a stretch before them: "a day after", "a week of".
        limits: Words that narrow those hurt.
        bearings: Words that say how a figure bears on another count, and of whom or where alone it is.
        bodies: Population of the members of a body.
        links: Prepositions that tie members to their body.
        crowds: What many people do together.
        portions: What shows a part that nothing calls so.
        hedges: Words behind what is counted that hedge its number, by hedge.
        elided: Words of a clause whose verb is left out.
        headings: What a heading calls all that the list behind its colon counts: "The damage: 12 schools".
        struck: Words for what harms things.
        traps: What is no figure.
    """

    groups: Nouns
    alike: Nouns
    heads: frozenset[str]
    says: Nouns
    suggests: Nouns
    only: Mapping[str, frozenset[str]]
    barred: Mapping[str, frozenset[str]]
    otherwise: Mapping[str, str]
    overruled: Mapping[str, frozenset[str]]
    cues: Cues
    kindred: Mapping[str, Cues]
    apart: bool
    phrases: frozenset[str]
    inflection: str
    strict: bool
    onward: bool
    object_behind: bool
    genitive: frozenset[str]
    partitive: frozenset[str]
    agents: frozenset[str]
    beside: frozenset[str]
    counting: Cues
    remaining: Cues
    against: frozenset[str]
    asking: Asking
    asks: frozenset[str]
    recounts: frozenset[str]
    taking_up: frozenset[str]
    then: frozenset[str]
    now: frozenset[str]
    topics: Cues
    part_before: Cues
    part_behind: Cues
    whole: Cues
    breaks: Cues
    totals: Cues
    votes: Cues
    compared: frozenset[str]
    included: Cues
    rivals: Rivals
    growth: Growth
    more: frozenset[str]
    than: frozenset[str]
    spared: Spared
    joining: Cues
    reckoned: Cues
    reached: frozenset[str]
    instead: frozenset[str]
    superseded: Cues
    origin: frozenset[str]
    target: frozenset[str]
    corrected: Cues
    spread: Cues
    back: frozenset[str]
    ordinal: Cues
    going_on: frozenset[str]
    next: frozenset[str]
    after: Cues
    outrun: Cues
    names: Mapping[str, frozenset[str]]
    neutral: frozenset[str]
    scopes: Cues
    rates: Cues
    moments: frozenset[str]
    limits: Cues
    bearings: Bearings
    bodies: Nouns
    links: frozenset[str]
    crowds: Crowds
    portions: Portions
    hedges: Cues
    elided: Elided
    headings: Cues
    struck: Struck
    traps: Traps


def read_figures(tables: Mapping[str, Tables]) -> FigureWords:
    """Put the files of a pack's `figures` folder together.

    Args:
        tables: File name to its table.

    Raises:
        PackError: A file or key is missing or unknown.
    """
    check_keys(tables)
    nouns, frames = tables["nouns.toml"], tables["frames.toml"]
    joined = is_joined(nouns["compounds"])
    groups, says, suggests = (Nouns(nouns[name], joined=joined) for name in ("groups", "says", "suggests"))
    rates, kinds = frames.get("rates", {}), read_kinds(tables, joined=joined)
    bodies, traps = Nouns(frames["bodies"], joined=joined), read_traps(tables["traps.toml"], joined=joined)
    return FigureWords(
        groups=groups,
        alike=Nouns(nouns.get("alike", {}), joined=joined),
        heads=frozenset(nouns.get("heads", ())),
        says=says,
        suggests=suggests,
        only={name: frozenset(by) for name, by in nouns["only"].items()},
        barred={name: frozenset(by) for name, by in nouns["barred"].items()},
        otherwise=nouns["otherwise"],
        overruled={name: frozenset(by) for name, by in nouns["overruled"].items()},
        cues=read_cues(tables, kinds),
        kindred=read_kindred(tables, kinds),
        apart=not joined,
        phrases=frozenset()
        if joined
        else groups.phrases | says.phrases | suggests.phrases | bodies.phrases | traps.phrases,
        inflection=frames["inflection"],
        strict=frames["strict"],
        onward=frames["onward"],
        object_behind=frames["object_behind"],
        genitive=frozenset(frames["genitive"]),
        partitive=frozenset(frames["partitive"]),
        agents=frozenset(frames["agents"]),
        beside=frozenset(frames.get("beside", ())),
        counting=Cues({"counting": frames["counting"]}),
        remaining=Cues({"remaining": frames["parts"].get("remaining", [])}),
        against=frozenset(frames["parts"].get("against", [])),
        asking=read_asking(frames),
        asks=frozenset(frames["asks"]),
        recounts=frozenset(frames.get("recounts", ())),
        taking_up=frozenset(frames["taking_up"]),
        then=frozenset(frames.get("then", ())),
        now=frozenset(frames["now"]),
        topics=Cues(frames["topics"]),
        part_before=Cues({"part": frames["parts"]["before"]}),
        part_behind=Cues({"part": frames["parts"]["behind"]}),
        whole=Cues({"whole": frames["parts"]["whole"]}),
        breaks=Cues({"breaks": frames["parts"]["breaks"]}),
        totals=Cues({"totals": frames["parts"]["totals"]}),
        votes=Cues({"votes": frames["parts"].get("votes", [])}),
        compared=frozenset(frames["parts"]["compared"]),
        included=Cues({"included": frames["parts"]["included"]}),
        rivals=read_rivals(frames),
        growth=read_growth(frames["parts"]),
        more=frozenset(frames["parts"].get("more", [])),
        than=frozenset(frames["parts"].get("than", [])),
        spared=read_spared(frames["parts"]),
        joining=Cues({"joining": frames["parts"].get("joining", [])}),
        reckoned=Cues({"reckoned": frames["parts"].get("reckoned", [])}),
        reached=frozenset(frames["parts"]["reached"]),
        instead=frozenset(frames["parts"]["instead"]),
        superseded=Cues({name: frames["superseded"][name] for name in ("once", "then", "sure")}),
        origin=frozenset(frames["superseded"]["origin"]),
        target=frozenset(frames["superseded"]["target"]),
        corrected=Cues({name: frames["superseded"].get(name, []) for name in ("corrected", "moved")}),
        spread=Cues({"spread": frames["superseded"]["spread"]}),
        back=frozenset(frames["superseded"]["back"]),
        ordinal=Cues({"ordinal": frames["superseded"]["ordinal"]}),
        going_on=frozenset(frames["superseded"]["going_on"]),
        next=frozenset(frames["superseded"]["next"]),
        after=Cues({"after": frames["superseded"].get("after", [])}),
        outrun=Cues({"outrun": frames["superseded"].get("outrun", [])}),
        names={noun: frozenset(kinds) for noun, kinds in frames["names"].items()},
        neutral=frozenset(frames["superseded"]["neutral"]),
        scopes=Cues(frames["scopes"]),
        rates=Cues({name: rates.get(name, []) for name in ("each", "often")}),
        moments=frozenset(rates.get("moments", ())),
        limits=Cues(frames["limits"]),
        bearings=read_bearings(frames, joined=joined),
        bodies=bodies,
        links=frozenset(frames["parts"]["links"]),
        crowds=read_crowds(frames["crowds"], kinds),
        portions=read_portions(frames["portions"], joined=joined),
        hedges=Cues(frames.get("hedges", {})),
        elided=read_elided(frames.get("left_out", {})),
        headings=Cues(frames.get("headings", {})),
        struck=read_struck(frames.get("struck", {}), joined=joined),
        traps=traps,
    )
