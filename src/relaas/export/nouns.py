"""The nouns with their types at hand, so that msgspec can check a bundle against them.

The nouns import each other's names for type checkers only, and msgspec looks for the names where the class
was written. So the types are resolved here, once, when a bundle is first read or described; nothing happens
on import.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_type_hints

from relaas.model import accounts, anchors, documents, entities, timexes
from relaas.model.accounts import Account

if TYPE_CHECKING:
    from types import ModuleType


@cache
def account_type() -> type[Account]:
    """`Account`, with every type in it and below it resolved."""
    names = _names()
    for noun in filter(is_dataclass, names.values()):
        noun.__annotations__ = get_type_hints(noun, localns=names)
    return Account


def _names() -> dict[str, Any]:
    found: dict[str, Any] = {"Mapping": Mapping}
    for module in (anchors, documents, timexes, entities, accounts):
        found.update(_classes(module))
    return found


def _classes(module: ModuleType) -> dict[str, type]:
    return {name: value for name, value in vars(module).items() if isinstance(value, type)}
