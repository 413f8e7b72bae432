r"""How the parts of a report are told apart in one language: the data of a pack's `segments.toml`.

    language = "nl"
    agencies = ["ANP", "Belga"]

    [[rule]]
    id = "nl.segment.teaser-line"
    kind = "teaser"                  # title, byline, dateline, teaser, caption
    at = "line"                      # opening, line, inside
    pattern = 'Lees (?:ook|meer)\b[^\n]{0,200}'
    examples = ["Dat was alles.\n[Lees ook: een ander stuk]"]
    never = ["Lees ook: dit. Zo begon het. Daarna ging het verder."]

`{agency}` in a pattern stands for any of the agencies, in any case; a group named `agency` is the credit.
`opening` is matched where the text begins, after title and bylines; `line` must match a whole line; `inside`
is searched in a line and reaches to its end. `top = true` keeps a rule to the first lines; `next = true` lets
it take the line that follows as well. A pattern must be linear: it is run on every line of every report.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, get_args

from relaas.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_NAME = "segments.toml"
Kind = Literal["title", "byline", "dateline", "teaser", "caption"]
At = Literal["opening", "line", "inside"]
_RULE_KEYS = frozenset({"id", "kind", "at", "pattern", "top", "next", "examples", "never"})


@dataclass(frozen=True, slots=True)
class SegmentRule:
    """One way to recognise a part of a report.

    Attributes:
        id: Such as `nl.segment.teaser-line`.
        kind: What the part is.
        at: Where it is looked for.
        pattern: Compiled, with the agencies put in.
        top: Only among the first lines?
        next: Does it take the following line as well?
        examples: Texts with the part in square brackets.
        never: Texts in which the rule finds nothing.
    """

    id: str
    kind: Kind
    at: At
    pattern: re.Pattern[str]
    top: bool
    next: bool
    examples: tuple[str, ...]
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The rules of one language.

    Attributes:
        language: ISO 639-1.
        agencies: News agencies by the names under which they are credited.
        rules: In the order in which they are tried.
    """

    language: str
    agencies: tuple[str, ...]
    rules: tuple[SegmentRule, ...]


@cache
def load_segmentations() -> Mapping[str, Segmentation]:
    """The rules of every pack that has some, by language. Read once.

    Raises:
        PackError: If a file breaks the format above.
    """
    packs = sorted(resources.files("relaas.lang").joinpath("packs").iterdir(), key=lambda pack: pack.name)
    files = [pack.joinpath(FILE_NAME) for pack in packs if pack.is_dir()]
    loaded = [read_segmentation(file.read_text("utf-8"), str(file)) for file in files if file.is_file()]
    return MappingProxyType({segmentation.language: segmentation for segmentation in loaded})


def read_segmentation(text: str, name: str) -> Segmentation:
    """The rules in the text of a `segments.toml`.

    Args:
        text: TOML.
        name: What to call it in messages.

    Raises:
        PackError: If it breaks the format above.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{name} is not TOML: {error}.") from error
    _refuse_unknown(table, frozenset({"language", "agencies", "rule"}), name)
    agencies = _texts(table, "agencies", name)
    rules = tuple(_rule(entry, agencies, name) for entry in table.get("rule", []))
    if twice := {rule.id for rule in rules if [other.id for other in rules].count(rule.id) > 1}:
        raise PackError(f"{name} has {sorted(twice)} twice; give every rule an id of its own.")
    return Segmentation(_text(table, "language", name), agencies, rules)


def _rule(entry: dict[str, Any], agencies: tuple[str, ...], name: str) -> SegmentRule:
    where = f"{name}, rule {entry.get('id')!r}"
    _refuse_unknown(entry, _RULE_KEYS, where)
    return SegmentRule(
        id=_text(entry, "id", where),
        kind=_one_of(entry, "kind", get_args(Kind), where),
        at=_one_of(entry, "at", get_args(At), where),
        pattern=_pattern(_text(entry, "pattern", where), agencies, where),
        top=entry.get("top") is True,
        next=entry.get("next") is True,
        examples=_texts(entry, "examples", where),
        never=_texts(entry, "never", where),
    )


def _pattern(written: str, agencies: tuple[str, ...], where: str) -> re.Pattern[str]:
    """The longest name first, so that `Reuters TV` is not read as `Reuters`."""
    names = "|".join(
        re.escape(agency) for agency in sorted(agencies, key=lambda agency: (-len(agency), agency))
    )
    try:
        return re.compile(written.replace("{agency}", f"(?i:{names})"))
    except re.error as error:
        raise PackError(f"{where}: the pattern cannot be read: {error}.") from error


def _refuse_unknown(table: dict[str, Any], known: frozenset[str], where: str) -> None:
    if unknown := sorted(table.keys() - known):
        raise PackError(f"{where} has unknown keys {unknown}; known are {sorted(known)}.")


def _text(table: dict[str, Any], key: str, where: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value:
        raise PackError(f"{where} lacks {key!r}, a text.")
    return value


def _texts(table: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = table.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        raise PackError(f"{where} lacks {key!r}, a list of texts.")
    return tuple(value)


def _one_of(table: dict[str, Any], key: str, values: tuple[str, ...], where: str) -> Any:
    value = _text(table, key, where)
    if value not in values:
        raise PackError(f"{where}: {key!r} is {value!r}; it may be {', '.join(values)}.")
    return value
