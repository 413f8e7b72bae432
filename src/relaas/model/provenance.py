"""Where a derived value comes from."""

from __future__ import annotations

from relaas.model.frozen import Frozen


class Provenance(Frozen, frozen=True):
    """The rule and pack behind a mention.

    Attributes:
        rule: Rule id, such as `nl.time.weekday-last`.
        pack: Pack and version, such as `nl/0.1.0`.
    """

    rule: str
    pack: str
