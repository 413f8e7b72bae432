"""Every setting, read once and handed down as arguments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from relaas.errors import UsageError
from relaas.model.given import is_day


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run can be told. The defaults are those of the command line.

    Attributes:
        pipelines: Names of installed spaCy pipelines to use instead of the shipped one, by language code.
        workers: Processes that analyse documents side by side; never changes a result.
        outlet: Outlet of every report whose own metadata names none.
        language: Language of every report whose own metadata names none, ISO 639-1.
        one_story: Are all reports of one story, whatever they share? Else they are told apart.
        as_of: The last day whose reports the ledger of figures is made from, `2024-05-13`; None for all of them.
    """

    pipelines: Mapping[str, str] = field(default_factory=dict)
    workers: int = 1
    outlet: str | None = None
    language: str | None = None
    as_of: str | None = None
    one_story: bool = False

    def __post_init__(self) -> None:
        if self.as_of is not None and not is_day(self.as_of):
            raise UsageError(f"--as-of takes a day such as 2024-05-13, not {self.as_of!r}.")
        if self.workers < 1:
            raise UsageError("--workers takes a whole number from 1 upward.")

    def recorded(self) -> dict[str, Any]:
        """What stands in the bundle: the settings that bear on a result, nothing of the machine."""
        return {
            "pipelines": dict(sorted(self.pipelines.items())),
            "outlet": self.outlet,
            "language": self.language,
            **({"as_of": self.as_of} if self.as_of else {}),
            **({"one_story": True} if self.one_story else {}),
        }
