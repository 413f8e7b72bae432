"""How a report is called on a page: a number, its outlet and its path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.report.controls import one_line

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.documents import Document
    from relaas.report.wording import Wording

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Label:
    """The short names of one report.

    Attributes:
        id: Document id.
        number: Its place in the account, from 1.
        outlet: Who publishes; the name of its file where nobody says, so that two of those are told apart.
        path: Where it was read.
        language: The code of its language, for the `lang` attribute.
    """

    id: str
    number: int
    outlet: str
    path: str
    language: str


def labels(account: Account, say: Wording) -> dict[str, Label]:
    """The label of every report, by document id."""
    return {document.id: _label(document, n, say) for n, document in enumerate(account.documents, 1)}


def named_outlets(account: Account) -> set[str]:
    """The outlets that somebody named; a report of which nobody says who published it adds none."""
    return {document.outlet for document in account.documents} - {UNKNOWN}


def unnamed(account: Account) -> int:
    """How many reports there are of which nobody says who published them."""
    return sum(document.outlet == UNKNOWN for document in account.documents)


def _label(document: Document, number: int, say: Wording) -> Label:
    path = one_line(document.path)
    outlet = path.rpartition("/")[2] if document.outlet == UNKNOWN else one_line(document.outlet)
    return Label(document.id, number, outlet or say("outlet_unknown"), path, document.language)
