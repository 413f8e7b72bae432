"""What a pack knows of crowds, and of parts that nothing calls so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from relaas.lang.cues import Cues
from relaas.lang.nouns import Nouns


@dataclass(frozen=True, slots=True)
class Crowds:
    """How a pack tells that many people did something together, where no other word says what happened to them.

    Attributes:
        least: So many make a crowd; None where the language does not tell crowds so.
        does: What a crowd does.
        present: What people do who are there, of whom the sentence before tells that they came together.
        crossed: What those do who flee, where nothing else is said of them.
        arrived: What those do who come somewhere, where others are told of that fled.
        suffers: What says that something befell them instead.
        facing: Words right before those before whom something is done: "voor tienduizend mensen".
        acts: What is done before many: to speak, to sing, to remember.
        addressed: Words right before those to whom it is said: "sprak … toe", "addressed".
        made: What a company is said to do with the number of its members: "het team telt zes mensen".
    """

    least: int | None
    does: Cues
    present: Cues
    crossed: Cues
    arrived: Cues
    suffers: Cues
    facing: Cues
    acts: Cues
    addressed: Cues
    made: Cues


@dataclass(frozen=True, slots=True)
class Portions:
    """How a pack tells parts that nothing calls so; a pack without `orders` tells none.

    Attributes:
        orders: Words right before those who are first or last of many.
        alone: Words that say that a count is but of one place or time.
        later: What becomes of some afterwards, by category.
        strangers: Nouns and adjectives of those from elsewhere.
        sites: Buildings and other places inside an event.
        inner: Of those, what lies inside another, or where those hit elsewhere are brought.
        homes: What people live in.
        beside: Words right before a count that stands beside another, and is no part of it.
        victims: Nouns for the dead or the hurt alike, who are the dead where `later` tells of them.
        settled: Nouns for places in which many live.
        outside: Words of a clause that say that a toll told before holds none of those: they are of `another` event, or
            `unfound` yet.
    """

    orders: frozenset[str]
    alone: Cues
    later: Cues
    strangers: frozenset[str]
    sites: Nouns
    inner: Nouns
    homes: Nouns
    beside: frozenset[str]
    victims: Nouns
    settled: Nouns
    outside: Cues


def read_portions(table: dict[str, Any], *, joined: bool) -> Portions:
    """Read what tells parts.

    Args:
        table: `portions` of the pack's frames.
        joined: Are compounds written as one word?
    """
    return Portions(
        orders=frozenset(table["orders"]),
        alone=Cues({"alone": table["alone"]}),
        later=Cues(table["later"]),
        strangers=frozenset(table["strangers"]),
        sites=Nouns({"site": table["sites"]}, joined=joined),
        inner=Nouns({"inner": table["inner"]}, joined=joined),
        homes=Nouns({"home": table["homes"]}, joined=joined),
        beside=frozenset(table["beside"]),
        victims=Nouns({"victim": table["victims"]}, joined=joined),
        settled=Nouns({"settled": table["settled"]}, joined=joined),
        outside=Cues(table["outside"]),
    )


def read_crowds(table: dict[str, Any], kinds: Nouns | None = None) -> Crowds:
    """Read what tells crowds.

    Args:
        table: `crowds` of the pack's frames.
        kinds: The kinds of nouns that its entries may name: "op .. @square".
    """
    cues = {name: Cues({name: table[name]}) for name in ("present", "crossed", "arrived", "suffers")}
    cues["does"] = Cues({"does": table["does"]}, kinds=kinds)
    cues |= {name: Cues({name: table.get(name, [])}) for name in ("made", "facing", "acts", "addressed")}
    return Crowds(least=table.get("least"), **cues)
