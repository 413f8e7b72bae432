"""Which reports tell one story, so that a folder, a feed or an archive can be read whole."""

from __future__ import annotations

from relaas.reconcile.stories.finding import stories

__all__ = ["stories"]
