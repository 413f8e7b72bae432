"""Is a text one that can be read at all?"""

from __future__ import annotations

import re

from relaas.errors import InputError

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
# Embeddings, overrides and isolates: they can make a line look other than it reads (CVE-2021-42574).
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


def screen(text: str, name: str) -> None:
    """Refuse a text that holds nothing to read or cannot be kept.

    Raises:
        InputError: `encoding` for halves of surrogate pairs, which UTF-8 and so the text's hash cannot hold;
            `binary` for NULs, or more than one control character in 200; `empty` without letter or digit.
    """
    if _SURROGATES.search(text):
        raise InputError(
            "encoding",
            f"{name} holds half a surrogate pair, which is no character; export it again as UTF-8.",
        )
    controls = len(_CONTROLS.findall(text))
    if "\x00" in text or controls * 200 > len(text):
        raise InputError(
            "binary", f"{name} holds control characters and is no text; save the report as plain text."
        )
    if not any(char.isalnum() for char in text):
        raise InputError("empty", f"{name} holds no words; remove it or save the report again.")


def turns_direction(text: str) -> bool:
    """Does the text hold characters that can make it look other than it reads?"""
    return bool(_BIDI.search(text))
