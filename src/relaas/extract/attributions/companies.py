"""Companies whom a body sent, and who speak for it: "een ploeg van het Rode Kruis"; "de ploeg" alone need not speak."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View

ORGANISATION: Literal["organisation"] = "organisation"
"""Kind of what speaks as one."""


def company_of(view: View, last: int, head: int) -> Literal["organisation"] | None:
    """What a company is whose body stands behind "van": an organisation that speaks; None for any other noun.

    Args:
        view: The document.
        last: One past the last token of the phrase.
        head: Its noun.
    """
    company = view.pack.figures.traps.collectives.of(view.low[head]) is not None
    of = head + 1
    if not company or of >= last or (view.low[of],) not in view.speech.prepositions.part:
        return None
    inside = range(of + 1, last)
    kinds = {view.speech.kind_of(view.tokens[at].lemma.lower()) for at in inside}
    names = {view.named[at] for at in inside} - {-1}
    named = any(view.analysis.names[number].label == "ORG" for number in names)
    return ORGANISATION if named or ORGANISATION in kinds else None
