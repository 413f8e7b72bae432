"""The words of the interface, one TOML file a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from relaas.errors import UsageError

INTERFACES = ("en", "nl")
"""The languages that page, Markdown and terminal speak."""


def spoken(interface: str) -> str:
    """A language of the interface, as it was asked for.

    Raises:
        UsageError: There is none such.
    """
    if interface not in INTERFACES:
        raise UsageError(f"--interface takes {' or '.join(INTERFACES)}, not {interface!r}.")
    return interface


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of one language; call it with a key to get the words.

    Attributes:
        language: ISO 639-1 code of the interface.
        entries: Text, lists of text and pairs of `one` and `other`, by key.
    """

    language: str
    entries: Mapping[str, Any]

    def __call__(self, key: str, **values: object) -> str:
        """The words under `key`, with `values` filled in; `n` chooses between one and many."""
        entry = self.entries[key]
        if isinstance(entry, dict):
            entry = entry["one" if values.get("n") == 1 else "other"]
        text = str(entry)
        return text.format(**values) if "{" in text else text

    def listed(self, key: str) -> list[str]:
        """The list under `key`: names of months and the like."""
        return list(self.entries[key])

    def problem(self, kind: str) -> str:
        """The words for a kind of problem, or the kind itself where there are none."""
        return str(self.entries.get(f"problem_{kind}", kind))


@cache
def wording(language: str = "en") -> Wording:
    """The words of a language that the package ships."""
    text = files("relaas.report").joinpath("wordings", f"{language}.toml").read_text(encoding="utf-8")
    return Wording(language, tomllib.loads(text))
