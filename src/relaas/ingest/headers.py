"""What the date header of a text says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.ingest.drafts import date_claims

if TYPE_CHECKING:
    from relaas.ingest.canonical import Canonical
    from relaas.ingest.drafts import Draft, Note


def with_header(draft: Draft, made: Canonical) -> Draft:
    """The draft with the header's date, which is trusted more than what stands elsewhere in the report."""
    notes: list[Note] = []
    dates = date_claims([(made.header, "header")], draft.path, notes)
    own = replace(draft.own, dates=(*dates, *draft.own.dates), notes=(*draft.own.notes, *notes))
    return replace(draft, own=own)
