"""The account as one JSON object: lossless, and what every other export derives from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from relaas.errors import BundleError
from relaas.model.accounts import SCHEMA, Account
from relaas.model.encoding import encoded


def write(account: Account) -> bytes:
    """The bundle: JSON in UTF-8, keys in the order of the nouns, one line feed at the end."""
    try:
        return msgspec.json.format(encoded(account), indent=1) + b"\n"
    except UnicodeEncodeError:
        # Half a surrogate pair has no UTF-8; what Python writes instead, \udc80, is the escape that JSON itself has
        # for it, though not every reader takes it.
        plain = json.dumps(account.to_dict(), ensure_ascii=False, default=dict, indent=1)
        return (plain + "\n").encode("utf-8", "backslashreplace")


def load(source: bytes | str | Path) -> Account:
    """Read a bundle from its bytes or from a file.

    Keys that this version does not know are passed over.

    Args:
        source: The bytes themselves, or the path of a file.

    Raises:
        BundleError: The file cannot be read, holds no JSON, or holds no bundle of schema `relaas/1`.
    """
    if isinstance(source, bytes):
        return _account("The bundle", source)
    try:
        data = Path(source).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BundleError(f"{source} cannot be read ({reason}); name a file that --json wrote.") from error
    return _account(str(source), data)


def _account(name: str, data: bytes) -> Account:
    raw = _parsed(name, data)
    _check_schema(name, raw)
    try:
        return msgspec.convert(raw, Account)
    except (msgspec.ValidationError, ValueError) as error:
        raise BundleError(f"{name} is a damaged bundle ({error}); make it again with --json.") from error


def _parsed(name: str, data: bytes) -> dict[str, Any]:
    try:
        raw = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BundleError(
            f"{name} is broken JSON or another format; name a file that --json wrote."
        ) from error
    if not isinstance(raw, dict):
        raise BundleError(f"{name} is JSON but not a bundle; name a file that --json wrote.")
    return raw


def _check_schema(name: str, raw: dict[str, Any]) -> None:
    schema = raw.get("schema")
    if schema == SCHEMA:
        return
    if isinstance(schema, str) and schema.startswith("relaas/"):
        raise BundleError(f"{name} has schema {schema[:20]}, not {SCHEMA}; use the version that made it.")
    raise BundleError(f"{name} is JSON without schema {SCHEMA}; name a file that --json wrote.")
