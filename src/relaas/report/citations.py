"""Reports and their words as a line of text names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.report.excerpts import excerpt
from relaas.report.labels import UNKNOWN

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.anchors import Anchor

CONTEXT = 60


class Citations:
    """Names the reports of one account, and words in them."""

    def __init__(self, account: Account) -> None:
        self._documents = {document.id: document for document in account.documents}

    def report(self, id_: str) -> str:
        """Path, outlet if anybody named it, and id of a report; the id alone where there is no such report."""
        document = self._documents.get(id_)
        if document is None:
            return id_
        named = () if document.outlet == UNKNOWN else (document.outlet,)
        return " · ".join((document.path, *named, id_))

    def words(self, id_: str, anchor: Anchor) -> str:
        """The words of an anchor between brackets, with what stands around them."""
        document = self._documents.get(id_)
        if document is None:
            return f"[{anchor.text}]"
        found = excerpt(document.text, anchor, CONTEXT)
        return f"{found.before}[{found.words}]{found.after}"
