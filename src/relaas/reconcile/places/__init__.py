"""Where the places that reports name lie: what can be meant, what the reports say of it, and what that decides."""

from __future__ import annotations

from relaas.reconcile.places.locating import locate

__all__ = ["locate"]
