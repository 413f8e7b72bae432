"""A time expression: its words, its meaning and its resolution, kept apart."""

from __future__ import annotations

from typing import Literal

from relaas.model.anchors import Anchor
from relaas.model.frozen import Frozen
from relaas.model.provenance import Provenance
from relaas.model.time.operators import Node

Tense = Literal["past", "present", "future", "none"]
"""What the clause says of a time: it has been, is told in the present, lies ahead; `none` where there is no verb."""

TimexType = Literal["date", "time", "interval", "duration", "set"]


class TimexMention(Frozen, frozen=True):
    """A time expression as it stands in one document, before anybody knows what it is counted from.

    Attributes:
        anchor: The words.
        node: Their meaning, with the direction of bare dates settled by the clause.
        hangs_on: Names of the reference days the meaning hangs on.
        tense: What the clause says.
        why: How the tense was found, in words.
        reporting: Is it the time of a verb of saying?
        speech: Index of the mention that dates the reported speech these words stand in, or None.
        equals: Index of the mention that names the same time in apposition ("morgen, dinsdag 14 mei"), or None.
        place: Start and end of its sentence, code points.
        paragraph: Number of its paragraph.
        provenance: Rule and pack.
        counted: Is it how long ago something was that is told of beside it: "vier dagen na de ramp"?
        lasting: Does it say how long something has gone on by then: "al drie dagen", "drie weken lang"?
        dated: Index of the mention right behind that says what day that was, or None: "na de ramp van 8 mei".
        exact: Do the words before it say that it is to the day: "precies drie weken na de ramp"?
        owner: Does it own the noun behind it, which need not be new: "Tuesday's attack"?
        before: Is it told of what had been before the rest: "had op 11 juli een wagen gehuurd"?
        printed: Is it when the paper of the report itself printed something: "zoals we maandag schreven"?
        quoted: Does it stand in a quotation that is told as said by then, of which no day is told?
    """

    anchor: Anchor
    node: Node
    hangs_on: frozenset[str]
    tense: Tense
    why: str
    reporting: bool
    speech: int | None
    equals: int | None
    place: tuple[int, int]
    paragraph: int
    provenance: Provenance
    counted: bool = False
    lasting: bool = False
    dated: int | None = None
    exact: bool = False
    owner: bool = False
    before: bool = False
    printed: bool = False
    quoted: bool = False


class Timex(Frozen, frozen=True):
    """A row of the bundle.

    Attributes:
        id: Made from document, offsets and type.
        document: Document id.
        anchor: The words.
        type: `date`, `time` (a date with a clock time), `interval`, `duration` or `set`.
        value: EDTF level 1 or an ISO 8601 duration; None when more than one candidate is left or none.
        candidates: Every value still possible, in order of time.
        symbolic: The operator tree in words: `last(weekday=2, before=publication)`.
        mod: TIMEX3 modifier (`START`, `MID`, `END`, `APPROX`, `MORNING` …), or None.
        why: The reasons, in words.
        rule: Rule id.
    """

    id: str
    document: str
    anchor: Anchor
    type: TimexType
    value: str | None
    candidates: tuple[str, ...]
    symbolic: str
    mod: str | None
    why: str
    rule: str
