"""The nouns with their types at hand, so that msgspec can check a bundle against them.

The nouns import each other's names for type checkers only, and msgspec looks for the names where the class
was written. So the types are resolved here, once, when a bundle is first read or described; nothing happens
on import.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from relaas.model import accounts, anchors, documents, entities, timexes
from relaas.model.accounts import Account

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def account_type() -> type[Account]:
    """`Account`, with every type in it and below it resolved."""
    names = _names()
    waiting: list[Any] = [Account]
    seen: set[Any] = set()
    while waiting:
        noun = waiting.pop()
        seen.add(noun)
        noun.__annotations__ = get_type_hints(noun, localns=names)
        parts = {part for hint in noun.__annotations__.values() for part in _parts(hint)}
        waiting.extend(part for part in parts - seen if is_dataclass(part))
    return Account


def _names() -> dict[str, Any]:
    found: dict[str, Any] = {"Mapping": Mapping}
    for module in (anchors, documents, timexes, entities, accounts):
        found.update((name, value) for name, value in vars(module).items() if not name.startswith("_"))
    return found


def _parts(hint: Any) -> Iterator[Any]:
    """A type and the types it is made of."""
    yield hint
    for part in get_args(hint):
        yield from _parts(part)
