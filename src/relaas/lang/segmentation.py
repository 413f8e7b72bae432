r"""How the parts of a report are told apart in one language: the data of a pack's `segments.toml`.

    language = "nl"
    agencies = ["ANP", "Belga"]
    date = '(?P<day>\d{1,2}) (?P<month>{month}) (?P<year>\d{4})'

    [[rule]]
    id = "nl.segment.teaser-line"
    kind = "teaser"                  # title, byline, dateline, teaser, caption
    at = "line"                      # opening, line, inside
    pattern = 'Lees (?:ook|meer)\b[^\n]{0,200}'
    examples = ["Dat was alles.\n[Lees ook: een ander stuk]"]
    never = ["Lees ook: dit. Zo begon het. Daarna ging het verder."]

`{agency}` in a pattern stands for any of the agencies, in any case; a group named `agency` is the credit. `{date}`
stands for `date`, in which `{month}` and `{weekday}` stand for any word of the lists of `time/words.toml` whose names
begin with these; what its groups `day`, `month` and `year` hold (or `day2` …, where it is written in another order) is
the day on which the report appeared, or, with `changed = true`, was changed, if the group `weekday` is that day's.
`opening` is matched where the text begins, after title and bylines; `line` must match a whole line; `inside`
is searched in a line and reaches to its end. `top = true` keeps a rule to the first lines; `next = true` lets
it take the line that follows as well. A pattern must be linear: it is run on every line of every report.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, get_args

from relaas.errors import PackError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FILE_NAME = "segments.toml"
Kind = Literal["title", "byline", "dateline", "teaser", "caption"]
At = Literal["opening", "line", "inside"]
_RULE_KEYS = frozenset({"id", "kind", "at", "pattern", "top", "next", "changed", "examples", "never"})
_WORDS = "time/words.toml"


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
        changed: Is a date in it the day of a change, not of publication?
        examples: Texts with the part in square brackets.
        never: Texts in which the rule finds nothing.
    """

    id: str
    kind: Kind
    at: At
    pattern: re.Pattern[str]
    top: bool
    next: bool
    changed: bool
    examples: tuple[str, ...]
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The rules of one language.

    Attributes:
        language: ISO 639-1.
        agencies: News agencies by the names under which they are credited.
        rules: In the order in which they are tried.
        months: Numbers of months by their names, in small letters.
        weekdays: Those of weekdays, Monday is 1.
    """

    language: str
    agencies: tuple[str, ...]
    rules: tuple[SegmentRule, ...]
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)


@cache
def load_segmentations() -> Mapping[str, Segmentation]:
    """The rules of every pack that has some, by language. Read once.

    Raises:
        PackError: If a file breaks the format above.
    """
    packs = sorted(resources.files("relaas.lang").joinpath("packs").iterdir(), key=lambda pack: pack.name)
    files = [(pack.joinpath(FILE_NAME), pack.joinpath(_WORDS)) for pack in packs if pack.is_dir()]
    loaded = [
        read_segmentation(file.read_text("utf-8"), str(file), _calendar(words))
        for file, words in files
        if file.is_file()
    ]
    return MappingProxyType({segmentation.language: segmentation for segmentation in loaded})


def _calendar(words: Traversable) -> dict[str, dict[str, int]]:
    """The months and weekdays of a pack by their names."""
    lexicon = tomllib.loads(words.read_text("utf-8")).get("lexicon", {}) if words.is_file() else {}
    return {
        kind: {
            word: number
            for name, list_ in lexicon.items()
            if name.startswith(kind)
            for word, number in list_.items()
        }
        for kind in ("month", "weekday")
    }


def read_segmentation(
    text: str, name: str, calendar: Mapping[str, Mapping[str, int]] | None = None
) -> Segmentation:
    """The rules in the text of a `segments.toml`.

    Args:
        text: TOML.
        name: What to call it in messages.
        calendar: Numbers of months under `month` and of weekdays under `weekday`, by their names.

    Raises:
        PackError: If it breaks the format above.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{name} is not TOML: {error}.") from error
    _refuse_unknown(table, frozenset({"language", "agencies", "date", "rule"}), name)
    agencies, calendar = _texts(table, "agencies", name), calendar or {}
    lists = {"agency": agencies, **{kind: tuple(words) for kind, words in calendar.items()}}
    date = str(table.get("date", "(?!)"))
    rules = tuple(_rule(entry, date, lists, name) for entry in table.get("rule", []))
    if twice := {rule.id for rule in rules if [other.id for other in rules].count(rule.id) > 1}:
        raise PackError(f"{name} has {sorted(twice)} twice; give every rule an id of its own.")
    return Segmentation(
        _text(table, "language", name),
        agencies,
        rules,
        calendar.get("month", {}),
        calendar.get("weekday", {}),
    )


def _rule(entry: dict[str, Any], date: str, lists: Mapping[str, tuple[str, ...]], name: str) -> SegmentRule:
    where = f"{name}, rule {entry.get('id')!r}"
    _refuse_unknown(entry, _RULE_KEYS, where)
    return SegmentRule(
        id=_text(entry, "id", where),
        kind=_one_of(entry, "kind", get_args(Kind), where),
        at=_one_of(entry, "at", get_args(At), where),
        pattern=_pattern(_text(entry, "pattern", where).replace("{date}", date), lists, where),
        top=entry.get("top") is True,
        next=entry.get("next") is True,
        changed=entry.get("changed") is True,
        examples=_texts(entry, "examples", where),
        never=_texts(entry, "never", where),
    )


def _pattern(written: str, lists: Mapping[str, tuple[str, ...]], where: str) -> re.Pattern[str]:
    try:
        return re.compile(_filled(written, lists))
    except re.error as error:
        raise PackError(f"{where}: the pattern cannot be read: {error}.") from error


def _filled(written: str, lists: Mapping[str, tuple[str, ...]]) -> str:
    """A pattern with lists put in, the longest name first, so that `Reuters TV` is not read as `Reuters`."""
    for key, words in lists.items():
        names = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
        written = written.replace(f"{{{key}}}", f"(?i:{names})")
    return written


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
