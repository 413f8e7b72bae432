"""What a page carries for its script: the bundle, packed, and the words of the interface."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from relaas.model.encoding import tree
from relaas.report.numerals import numeral
from relaas.report.packing import told_once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relaas.model.accounts import Account

SCRIPTS = ("basics.js", "bundle.js", "citations.js", "views.js", "evidence.js", "page.js")
RENDERING = "reasons.js"
"""The part for pages whose language is another than that of the reasons."""
_COMMENT = re.compile(r"^\s*(?://.*|/\*[^*]*\*/)$", re.MULTILINE)
_OPENING = re.compile(r" \{\s*")
_AROUND = re.compile(r"([;:,}]) *\n?(?!$)| (?=[>+] [^\d])|(?<=[>+]) (?!\d)")
"""Here a style sheet needs no space; no text in it that is shown holds one of these signs beside a space.

A sum does need them, and has a digit behind its sign.
"""
_VARIABLE = re.compile(r"--[a-z][a-z-]*")
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_TOKENS = re.compile(
    r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|/(?! )(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+/)"""
    r"| ?([=+\-*{}()<>?:;,&|!\[\]]|/(?= )) ?"
)
"""Texts, templates and patterns of a script, which stay as they are, and signs, which need no space beside them.

A division has a space behind its stroke; a template holds no template.
"""


_EFFORT = 7
"""Of zlib, which goes to 9: that takes three times as long, for a page a thousandth smaller."""
_DIGITS = np.frombuffer(
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;.=>?@^_`{|}~", "u1"
)
"""Those of base 85 as Python's own has them, but for the one that could begin a tag or a comment: `.` instead of it."""
_PLACES = np.array([85**place for place in (4, 3, 2, 1, 0)], "u4")
_STAND = re.compile(r'<template data-day="?([\d-]+)"? data-heard="?([\d,]*)"?>(.*?)</template>\n?', re.DOTALL)
_TOTAL = re.compile(
    r'<template data-day="?([\d-]+)"? data-series="?([\w-]+)"?>(.*?)</template>\n?', re.DOTALL
)


def taken_out(html: str) -> tuple[str, list[dict[str, object]]]:
    """The finished page without how the account stood before, and that: by day, what the script puts in its place.

    Args:
        html: The page; in text no tag of a template can stand.
    """
    totals: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for day, series, total in _TOTAL.findall(html):
        totals[day][series] = totals[day].get(series, "") + total
    days = [
        {
            "day": day,
            "heard": [int(at) for at in heard.split(",") if at],
            "glances": glances,
            "totals": totals[day],
        }
        for day, heard, glances in _STAND.findall(html)
    ]
    return _TOTAL.sub("", _STAND.sub("", html)), days


def packed(account: Account, beside: Mapping[str, object]) -> str:
    """The bundle of an account: told once, as JSON under zlib in base 85, a tenth of what it takes as text."""
    told = told_once(tree(account)) | dict(beside)
    plain = json.dumps(told, ensure_ascii=True, separators=(",", ":"), default=dict).encode("ascii")
    return _in_base85(zlib.compress(plain, _EFFORT))


def _in_base85(data: bytes) -> str:
    """Bytes in base 85, all at once: `base64` goes through them four by four, for half the time of the compression."""
    gap = -len(data) % 4
    fours = np.frombuffer(data + bytes(gap), ">u4")
    digits: bytes = _DIGITS[fours[:, np.newaxis] // _PLACES % 85].tobytes()
    return digits[: len(digits) - gap].decode("ascii")


@cache
def style() -> str:
    """The style sheet: without comments, indents and spaces that mean nothing, its variables in a letter or two."""
    lean = _AROUND.sub(lambda m: m[1] or "", _OPENING.sub("{", _lean("page.css"))).replace(";}", "}")
    short = {name: f"--{numeral(10 + at)}" for at, name in enumerate(dict.fromkeys(_VARIABLE.findall(lean)))}
    return _VARIABLE.sub(lambda m: short[m[0]], lean)


@cache
def script(*, renders: bool = False) -> str:
    """The script: its parts in one function, so that nothing of it can be reached or replaced from outside.

    Args:
        renders: Are there reasons to be rendered in the language of the page?
    """
    names = (*SCRIPTS[:-1], *((RENDERING,) if renders else ()), SCRIPTS[-1])
    parts = _TOKENS.sub(lambda m: m[1] or m[2], "".join(map(_lean, names)))
    return f'\n(() => {{\n"use strict";{parts}}})();\n'


def digest(part: str) -> str:
    """What the page's security policy calls such a part."""
    return base64.b64encode(hashlib.sha256(part.encode("utf-8")).digest()).decode("ascii")


def _lean(name: str) -> str:
    text = files("relaas.report").joinpath("templates", name).read_text(encoding="utf-8")
    # Read as text, a checkout with CRLF gives LF; what the browser hashes is what stands between the tags.
    return "\n" + _INDENT.sub("", _COMMENT.sub("", text)).replace("\n\n", "\n")
