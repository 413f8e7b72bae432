"""The JSON Schema of the bundle, made from the nouns and their docstrings."""

from __future__ import annotations

import inspect
import json
import re
from importlib.resources import files
from typing import Any

import msgspec

from relaas.model.accounts import SCHEMA, Account

FILE = "relaas-1.schema.json"
_ATTRIBUTE = re.compile(r"^    (\w+): (.+?)(?=^    \w+: |\Z)", re.MULTILINE | re.DOTALL)


def shipped() -> bytes:
    """The schema as it lies in the package."""
    return files("relaas.export").joinpath(FILE).read_bytes()


def generate() -> bytes:
    """The schema as the nouns say it now; a test holds the shipped file to it."""
    schema = msgspec.json.schema(Account)
    for noun in schema["$defs"].values():
        _describe(noun)
    schema["$defs"]["Account"]["properties"]["schema"]["const"] = SCHEMA
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Bundle of relaas, schema {SCHEMA}",
    }
    return (json.dumps({**head, **schema}, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _describe(noun: dict[str, Any]) -> None:
    """Move what the docstring says of each attribute to that attribute."""
    summary, _, attributes = inspect.cleandoc(noun.get("description", "")).partition("\n\nAttributes:\n")
    noun["description"] = _one_line(summary)
    for name, said in _ATTRIBUTE.findall(attributes):
        noun["properties"][name]["description"] = _one_line(said)


def _one_line(text: str) -> str:
    return " ".join(text.split())
