"""What exactly is said: the words of a claim without those that only say that it is said."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from relaas.extract.attributions.fields import Fields
from relaas.extract.attributions.scopes import Span
from relaas.extract.attributions.views import MARKS, QUOTES
from relaas.model.attributions import Mode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout

Range = tuple[int, int]
"""First token and one past the last."""
_WHOLE = ("behind", "back", "colon", "heading", "preposition", "own")
"""Ways of saying that can hold a sentence of the speaker's own."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim says, as a statement shows it.

    Attributes:
        spans: Characters, in parts where something stands between them.
        mode: In whose words.
    """

    spans: tuple[Span, ...]
    mode: Mode


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
        parts = [part for span in claim.content for part in self._parts(span)]
        out: list[Told] = []
        for quoted, group in groupby(parts, key=lambda part: self._is_quoted(part) and claim.rule in _WHOLE):
            ranges = [cut for part in group if (cut := self._cut(part, claim, quoted=quoted)) is not None]
            if not ranges:
                continue
            if quoted:
                out.append(Told(tuple(self.layout.span(*part) for part in ranges), "direct"))
            else:
                out += self._indirect(ranges)
        return _joined(out)

    # ---- parts

    def _parts(self, span: Span) -> Iterable[Range]:
        """The tokens of a stretch, a whole quotation apart from a sentence beside it."""
        layout = self.layout
        first = layout.positions.token_at(span[0])
        last = layout.positions.token_at(span[1] - 1)
        if first is None or last is None or last < first:
            return
        begun = first
        for at in range(first, last + 1):
            if at > begun and self._parts_at(at):
                yield begun, at
                begun = at
        yield begun, last + 1

    def _parts_at(self, at: int) -> bool:
        """Begins or ends a whole quotation at a token that also begins a sentence?"""
        layout = self.layout
        before, here = layout.quote_of[at - 1], layout.quote_of[at]
        return before != here and layout.tokens[at].sentence != layout.tokens[at - 1].sentence

    def _is_quoted(self, part: Range) -> bool:
        """Does one quotation hold all of a part, its marks and commas left out?"""
        layout = self.layout
        numbers = {layout.quote_of[at] for at in range(*part) if layout.low[at] not in MARKS | QUOTES}
        return len(numbers) == 1 and -1 not in numbers

    def _indirect(self, ranges: Sequence[Range]) -> Iterable[Told]:
        """Those of one sentence as one: what stands between them is the cue."""
        layout = self.layout
        for _, group in groupby(ranges, key=lambda part: layout.tokens[part[0]].sentence):
            parts = list(group)
            first, last = parts[0][0], parts[-1][1]
            quoted = any(layout.quote_of[at] >= 0 for part in parts for at in range(*part))
            yield Told((layout.span(first, last),), "mixed" if quoted else "indirect")

    # ---- cutting

    def _cut(self, part: Range, claim: Claim, *, quoted: bool) -> Range | None:
        if quoted:
            return self.trimmed(part, quotes=True)
        return self.trimmed(self.fields.said(part, claim), quotes=False)

    def trimmed(self, part: Range, *, quotes: bool) -> Range | None:
        """A part without the marks at its ends, and without quotation marks where those are around all of it."""
        first, last = part
        dropped = MARKS | QUOTES if quotes else MARKS
        while first < last and self.layout.low[first] in dropped:
            first += 1
        while first < last and self.layout.low[last - 1] in dropped:
            last -= 1
        return (first, last) if first < last else None


def _joined(told: Sequence[Told]) -> list[Told]:
    """With the halves of a quotation that is split around its cue as one."""
    out: list[Told] = []
    for one in told:
        if out and one.mode == "direct" and out[-1].mode == "direct":
            out[-1] = Told((*out[-1].spans, *one.spans), "direct")
        else:
            out.append(one)
    return out
