"""Which language a text is in."""

from __future__ import annotations

import math
import re

UNKNOWN = "und"
# ISO 639-2 codes that metadata of Dutch and neighbouring outlets use, and their two letters.
_TWO_LETTERS = {
    "nld": "nl", "dut": "nl", "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr",
}  # fmt: skip
_NAMED = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8}){0,4}", re.IGNORECASE | re.ASCII)
_LETTERS = 20
_MARGIN = 2.0
_READ = 5_000


def language_code(named: str) -> str | None:
    """The code of a language named in metadata (`nl-BE`, `nld`), ISO 639-1 where there is one, or None."""
    match = _NAMED.fullmatch(named.strip())
    if not match:
        return None
    code = match[1].lower()
    return _TWO_LETTERS.get(code, code)


def detect(text: str) -> str:
    """The language of a text by py3langid, ISO 639-1, or `und`.

    `und` where the first 5,000 characters hold fewer than 20 letters, or where the runner-up comes nearer
    than a margin of 2 in log probability over the square root of the bytes (the scale on which py3langid
    itself compares texts of different length): a name or two then decides nothing, a short headline does.
    """
    head = text[:_READ]
    if sum(char.isalpha() for char in head) < _LETTERS:
        return UNKNOWN
    import py3langid  # noqa: PLC0415 - half a second that reports with a stated language need not wait for

    (first, best), (_, second) = py3langid.rank(head)[:2]
    sure = float(best - second) / math.sqrt(len(head.encode("utf-8"))) >= _MARGIN
    return str(first) if sure and len(first) == 2 else UNKNOWN
