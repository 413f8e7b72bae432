"""What is found in a report, kept for all modules here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from relaas.finding import find

if TYPE_CHECKING:
    from relaas.finding import Chosen
    from relaas.model.documents import Document
    from relaas.model.findings import Findings


@cache
def found_once(document: Document, chosen: Chosen) -> Findings:
    """What is found in a report by itself."""
    return find([document], chosen)[0]
