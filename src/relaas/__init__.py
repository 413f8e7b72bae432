"""One sourced account out of many news reports.

    import relaas
    reading = relaas.read(["reports/"])
    account = relaas.account(reading.documents, problems=reading.problems)
    account.to_dict()

What is behind the names is loaded on first use, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from relaas.version import __version__

if TYPE_CHECKING:
    from relaas.lang.packs import languages
    from relaas.model.accounts import Account
    from relaas.settings import Settings
    from relaas.workflow import History, account, history, read, read_corrections

_HOMES = {
    "languages": "relaas.lang.packs",
    "read": "relaas.workflow",
    "account": "relaas.workflow",
    "history": "relaas.workflow",
    "History": "relaas.workflow",
    "read_corrections": "relaas.workflow",
    "Account": "relaas.model.accounts",
    "Settings": "relaas.settings",
}

__all__ = [
    "Account",
    "History",
    "Settings",
    "__version__",
    "account",
    "history",
    "languages",
    "read",
    "read_corrections",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'relaas' has no attribute {name!r}")
