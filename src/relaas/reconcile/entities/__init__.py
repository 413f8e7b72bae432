"""Entities out of mentions: who is who inside a report and over reports, with a reason for each merge."""

from __future__ import annotations

from relaas.reconcile.entities.merging import merge, who_is_who

__all__ = ["merge", "who_is_who"]
