"""Names of people, organisations and places in one document."""

from __future__ import annotations

from relaas.extract.names.finding import names
from relaas.extract.names.retyping import retyped

__all__ = ["names", "retyped"]
