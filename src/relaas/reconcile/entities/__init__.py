"""Entities out of mentions: who is who inside a report and over reports, with a reason for each merge."""

from __future__ import annotations

from relaas.reconcile.entities.merging import merge, who_is_who
from relaas.reconcile.entities.overlooked import overlooked
from relaas.reconcile.entities.unread import found_again

__all__ = ["found_again", "merge", "overlooked", "who_is_who"]
