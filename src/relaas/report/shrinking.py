"""A page in fewer bytes: short ids, and no quotation marks where HTML needs none.

A page has thousands of links within itself. Ids made from content are long so that decisions find them again; on the
page only those of facts, which others link to, must stay as they are.
"""

from __future__ import annotations

import re

KEPT = "fact-"
"""What the ids begin with that others may link to."""
_ID = re.compile(r' id="([\w.-]*[0-9a-f]{12}[\w.-]*)"')
_REFERENCE = re.compile(r' (id|href|aria-labelledby|aria-describedby)="(#?)([\w.-]*[0-9a-f]{12}[\w.-]*)"')
_BLOCKS = "li|ol|ul|div|h[1-6]|section|details|summary|table|tr|td|g|path|figure|svg|article|aside"
_BETWEEN = re.compile(rf">\n(?=</?(?:{_BLOCKS})\b|<(?:p|text|circle)\b)")
"""A line break before a tag that begins or ends a block. A paragraph of a report holds none of these tags."""
_ENDS = re.compile(
    r"</li>(?=<li\b|</[ou]l>)"
    r"|</p>(?=<(?:p|ol|ul|div|details|h[1-6])\b|</(?:li|div|td|section|article|details|aside|header|footer)>)"
    r"|</td>(?=<td\b|</tr>)"
)
"""Ends of tags that HTML leaves to the tag that follows."""
_QUOTED = re.compile(r'="([\w#.-]+)"(?=[ >])')
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def shrunk(html: str) -> str:
    """The same page in fewer bytes.

    Args:
        html: Made by templates that escape quotation marks in all text, so that `="` stands only inside tags; without
            scripts and styles, which may hold it.
    """
    ids = dict.fromkeys(found for found in _ID.findall(html) if not found.startswith(KEPT))
    short = {id_: f"_{_numeral(number)}" for number, id_ in enumerate(ids)}
    html = _REFERENCE.sub(lambda m: f' {m[1]}="{m[2]}{short.get(m[3], m[3])}"', html)
    return _QUOTED.sub(r"=\1", _ENDS.sub("", _BETWEEN.sub(">", html)))


def _numeral(number: int) -> str:
    """A number in as few letters and digits as will do."""
    made = ""
    while True:
        number, digit = divmod(number, len(_DIGITS))
        made = _DIGITS[digit] + made
        if not number:
            return made
