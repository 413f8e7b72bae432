"""A date as the page shows it: exact, a range of candidates, or not resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from relaas.model.frozen import Frozen
from relaas.report.controls import one_line
from relaas.report.dates import UNTIL, in_words, moment, spread

if TYPE_CHECKING:
    from relaas.report.wording import Wording

State = Literal["exact", "open", "unresolved"]


class ShownDate(Frozen, frozen=True):
    """A date for people, with its EDTF beside it.

    Attributes:
        state: `exact` for one value, `open` for several, `unresolved` for none.
        words: For people.
        edtf: As it stands in the account; empty where the words already say it or there is none.
        candidates: Every value still possible where there are several, as pairs of words and EDTF.
    """

    state: State
    words: str
    edtf: str
    candidates: tuple[tuple[str, str], ...] = ()


def shown_date(value: str | None, candidates: tuple[str, ...], say: Wording) -> ShownDate:
    """Show a value, or the range of the candidates: never a point where several are left."""
    if value is None and len(candidates) == 1:
        value = candidates[0]
    if value is not None:
        words, edtf = in_words(value, say), one_line(value)
        return ShownDate("exact", words, "" if words == edtf else edtf, _listed(candidates, say))
    if not candidates:
        return ShownDate("unresolved", say("unresolved"), "")
    return ShownDate("open", spread(candidates, say), "", _listed(candidates, say))


def shown_moment(value: str | None, candidates: tuple[str, ...], say: Wording) -> ShownDate:
    """The same of when something held or was said: what is only known to be no later than a day is said to be so."""
    if value is None or not value.startswith(UNTIL):
        return shown_date(value, candidates, say)
    return ShownDate("exact", moment(value, say), one_line(value))


def _listed(candidates: tuple[str, ...], say: Wording) -> tuple[tuple[str, str], ...]:
    if len(candidates) < 2:
        return ()
    return tuple((in_words(value, say), one_line(value)) for value in candidates)
