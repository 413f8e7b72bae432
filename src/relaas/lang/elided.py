"""What a pack knows of clauses whose verb is left out, since it is that of the clause before: "three did not"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relaas.lang.cues import Cues

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Elided:
    """How a pack tells that some fared as those before them, or did not; one without these words tells none.

    Attributes:
        so: Words that stand for what befell those before.
        negated: Words that say that it did not.
        beside: Words that may stand beside them.
        they: Words that open a clause about all who were told of before.
        none: Words that open one about none of them.
        there: Words that say no more of people than where they were.
        lived: What those do who live, so that whoever does not has died.
        remain: What those do who are left of those before.
        follow: What those do who are to do as those before.
        likewise: Words right before those who fared as those before them: "and so were two lecturers".
        exactly: Words that say of a number alone that it is the exact one: "sixty-seven, to be precise".
        staying: What is told of those hurt who may not go home yet, and so are in hospital.
        amounts: Verbs whose subject is who is counted, and not who counts: "the rescuers number 300".
        living: What those do of whom a noun suggests that they died, and what is done with them, while they live.
    """

    so: frozenset[str]
    negated: frozenset[str]
    beside: frozenset[str]
    they: frozenset[str]
    none: frozenset[str]
    there: Cues
    lived: Cues
    remain: Cues
    follow: Cues
    likewise: Cues
    exactly: Cues
    amounts: Cues
    staying: Cues
    living: Cues


def read_elided(table: Mapping[str, Any]) -> Elided:
    """Read the table of a pack.

    Args:
        table: Its lists by name; empty where the pack has none.
    """
    return Elided(
        so=frozenset(table.get("so", ())),
        negated=frozenset(table.get("negated", ())),
        beside=frozenset(table.get("beside", ())),
        they=frozenset(table.get("they", ())),
        none=frozenset(table.get("none", ())),
        there=Cues({"there": table.get("there", [])}),
        lived=Cues({"lived": table.get("lived", [])}),
        remain=Cues({"remain": table.get("remain", [])}),
        follow=Cues({"follow": table.get("follow", [])}),
        likewise=Cues({"likewise": table.get("likewise", [])}),
        exactly=Cues({"exactly": table.get("exactly", [])}),
        amounts=Cues({"amounts": table.get("amounts", [])}),
        staying=Cues({"staying": table.get("staying", [])}),
        living=Cues(table.get("living", {})),
    )
