"""What exactly is said: the words of a claim without those that only say that it is said."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from relaas.extract.attributions.fields import Fields
from relaas.extract.attributions.views import MARKS, QUOTES
from relaas.model.attributions import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.scopes import Span

DASHES = frozenset("-–—")
Range = tuple[int, int]
"""First token and one past the last."""
_AGENCY = 6
"""Tokens among which the brackets around an agency in a dateline close."""
_WHOLE = ("behind", "back", "colon", "heading", "preposition", "own")
"""Ways of saying that can hold a sentence of the speaker's own."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim says, as a statement shows it.

    Attributes:
        parts: Tokens, in parts where something stands between them.
        mode: In whose words.
    """

    parts: tuple[Range, ...]
    mode: Mode

    def spans(self, layout: Layout) -> tuple[Span, ...]:
        """The characters of the parts."""
        return tuple(layout.span(*part) for part in self.parts)


class Extents:
    """Cuts claims to what is said in them.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.fields = Fields(layout)

    def of(self, claim: Claim) -> list[Told]:
        """What a claim says: one entry for what stands in the outlet's words, one for a quotation beside it."""
        parts = [part for span in _apart(claim.content) for part in self._parts(span)]
        out: list[Told] = []
        for quoted, group in groupby(self._kinds(parts, claim), key=lambda kind: kind[0]):
            cut = (self._cut(part, claim, quoted=quoted) for _, part in group)
            ranges = [part for part in cut if part is not None]
            # What stands before a colon and behind it are two statements.
            several = [[part] for part in ranges] if self._announces(ranges, claim) else [ranges]
            for some in several:
                out += [Told(tuple(some), "direct")] if quoted and some else self._indirect(some, claim)
        return _joined(out)

    def _announces(self, ranges: Sequence[Range], claim: Claim) -> bool:
        """Are what stands before a colon and behind it two statements, and not one that the cue breaks off?

        Where who speaks may stand behind a clause, words without a verb go on with that: "The toll rose by one, the
        minister said: 142 boys".
        """
        if claim.rule != "colon" or not self.layout.speech.order.straight:
            return claim.rule == "colon"
        alike = {self.layout.tokens[part[0]].sentence for part in ranges}
        begun = bool(ranges) and len(alike) == 1 and ranges[0][0] < claim.cue[0]
        verbs = [any(self.layout.is_finite(at) for at in range(*part)) for part in ranges]
        return not (begun and verbs[0] and not any(verbs[1:]))

    # ---- parts

    def _parts(self, span: Span) -> Iterator[Range]:
        """The readable tokens of a stretch, a whole quotation apart from a sentence beside it."""
        layout = self.layout
        begun = layout.positions.token_at(span[0])
        last = layout.positions.token_at(span[1] - 1)
        if begun is None or last is None:
            return
        last -= layout.tokens[last].start >= span[1]
        while begun <= last and not layout.readable[begun]:
            begun += 1
        begun = self._past_dateline(begun, last)
        for at in range(begun + 1, last + 1):
            if self._parts_at(at):
                yield begun, at
                begun = at
        if begun <= last:
            yield begun, last + 1

    def _past_dateline(self, first: int, last: int) -> int:
        """Past a place in capitals or the hour of an entry, and the dash behind it, that begin a sentence."""
        at = first
        while at < last and self.layout.dated[at] >= 0:
            at += 1
        if first < at < last and self.layout.low[at] in DASHES:
            return at + 1
        at = first
        while at < last and self.layout.tokens[at].text.isupper():
            at += 1
        if first < at < last and self.layout.low[at] == "(":
            agency = range(at, min(at + _AGENCY, last))
            at = next((i + 1 for i in agency if self.layout.low[i] == ")"), at)
        return at + 1 if first < at < last and self.layout.low[at] in DASHES else first

    def _parts_at(self, at: int) -> bool:
        """Begins or ends a whole quotation at a token that also begins a sentence?"""
        layout = self.layout
        before, here = layout.quote_of[at - 1], layout.quote_of[at]
        return before != here and layout.tokens[at].sentence != layout.tokens[at - 1].sentence

    def _kinds(self, parts: Sequence[Range], claim: Claim) -> list[tuple[bool, Range]]:
        """Each part with whether it stands in the speaker's own words."""
        out: list[tuple[bool, Range]] = []
        for part in parts:
            apart = self.layout.tokens[part[0]].sentence != self.layout.tokens[claim.cue[0]].sentence
            quoted = (claim.rule in _WHOLE or apart) and self._is_quoted(part)
            if quoted and out and not out[-1][0] and self._goes_on(out[-1][1], part):
                out.append((False, self._to_end(part)))
            else:
                out.append((quoted, part))
        return out

    def _is_quoted(self, part: Range) -> bool:
        """Does one quotation hold all of a part, its marks and commas left out?"""
        layout = self.layout
        numbers = {layout.quote_of[at] for at in range(*part) if layout.low[at] not in MARKS | QUOTES}
        return len(numbers) == 1 and -1 not in numbers

    def _goes_on(self, before: Range, part: Range) -> bool:
        """Breaks the cue off a clause that quoted words end: "Men kan, zegt een arts, „dertig uur” overleven"?"""
        tokens = self.layout.tokens
        first = next((at for at in range(*part) if self.layout.low[at] not in QUOTES), part[0])
        return tokens[before[0]].sentence == tokens[first].sentence and tokens[first].text[0].islower()

    def _to_end(self, part: Range) -> Range:
        """A part up to the end of its clause."""
        layout = self.layout
        piece = layout.piece_at(part[1] - 1)
        return part[0], max(piece.last, part[1])

    def _indirect(self, ranges: Sequence[Range], claim: Claim) -> list[Told]:
        """Those of one sentence as one: what stands between them is the cue."""
        layout, out = self.layout, []
        for _, group in groupby(ranges, key=lambda part: layout.tokens[part[0]].sentence):
            parts = list(group)
            whole = (parts[0][0], parts[-1][1])
            if claim.rule == "preposition" and self._is_quoted(whole):
                inner = self._trimmed(whole, MARKS | QUOTES)  # "According to the mayor, “nobody wanted it”"
                out += [] if inner is None else [Told((inner,), "direct")]
                continue
            quoted = any(layout.quote_of[at] >= 0 for part in parts for at in range(*part))
            out.append(Told((whole,), "mixed" if quoted else "indirect"))
        return out

    # ---- cutting

    def _cut(self, part: Range, claim: Claim, *, quoted: bool) -> Range | None:
        if quoted:
            return self._closed(self._trimmed(part, MARKS | QUOTES), part[1])
        said = self._past_closing(self.fields.said(part, claim))
        return self._trimmed(self._to_quotation_end(said, claim) if claim.rule == "object" else said, MARKS)

    def _to_quotation_end(self, part: Range, claim: Claim) -> Range:
        """A part up to the end of the quotation that it breaks off in: "noemt dat “dwaas, nu het regent”"."""
        first, last = part
        layout, number = self.layout, self.layout.quote_of[last - 1] if first < last else -1
        inside = number >= 0 and layout.quoted[number][0] >= layout.tokens[first].start
        if not inside or layout.quote_of[claim.cue[0]] == number:
            return part
        while last < len(layout.tokens) and layout.quote_of[last] == number:
            last += 1
        return first, last

    def _past_closing(self, part: Range) -> Range:
        """A part without the mark of a quotation that ends before it: 'her client "denies" | the charges'."""
        first, layout = part[0], self.layout
        number = layout.quote_of[first] if first < part[1] and layout.low[first] in QUOTES else -1
        closes = number >= 0 and layout.quoted[number][1] == layout.tokens[first].end
        return (first + 1, part[1]) if closes else part

    def _closed(self, part: Range | None, limit: int) -> Range | None:
        """With the mark that closes a quotation inside: "‘Hij zei: “Kom”’"."""
        if part is None or part[1] + 1 >= limit:
            return part
        layout = self.layout
        inside = [layout.low[at] for at in range(*part) if layout.low[at] in QUOTES]
        pair = inside[-1] + layout.low[part[1]] if inside else ""
        outer = next((at for at in range(part[1] + 1, limit) if layout.low[at] not in MARKS), limit)
        closed = pair in layout.pack.quotes and outer < limit and layout.low[outer] in QUOTES
        return (part[0], part[1] + 1) if closed else part

    def _trimmed(self, part: Range, marks: frozenset[str]) -> Range | None:
        """A part without the marks at its ends."""
        first, last = part
        while first < last and self.layout.low[first] in marks:
            first += 1
        while first < last and self.layout.low[last - 1] in marks:
            last -= 1
        return (first, last) if first < last else None


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """The stretches in order, none reaching into the one before."""
    reached = 0
    for start, end in sorted(spans):
        if end > max(start, reached):
            yield max(start, reached), end
        reached = max(reached, end)


def _joined(told: Sequence[Told]) -> list[Told]:
    """With the halves of a quotation that is split around its cue as one."""
    out: list[Told] = []
    for one in told:
        if out and one.mode == "direct" and out[-1].mode == "direct":
            out[-1] = Told((*out[-1].parts, *one.parts), "direct")
        else:
            out.append(one)
    return out
