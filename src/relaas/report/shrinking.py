"""A page in fewer bytes: short ids, and no quotation marks where HTML needs none.

A page has thousands of links within itself. Ids made from content are long so that decisions find them again; on the
page only those of facts, which others link to, must stay as they are, and those to which nothing leads can go.
"""

from __future__ import annotations

import re

from relaas.report.numerals import numeral

KEPT = "fact-"
"""What the ids begin with that others may link to."""
_MADE = re.compile(r"[0-9a-f]{12}")
"""What an id has that was made from content."""
_BLOCKS = "li|ol|ul|div|h[1-6]|section|details|summary|table|tr|td|g|path|figure|svg|article|aside|dl|dt|dd"
_DRAWN = r'a\b[^>]* class="(?:m|stay|dot)[ "]|text\b|circle\b'
_BETWEEN = re.compile(rf">\n+(?=</?(?:{_BLOCKS})\b|<(?:p\b|{_DRAWN}))")
"""A tag and line breaks before one that begins or ends a block. A paragraph of a report holds none of these tags."""
_ENDS = re.compile(
    r"</(?:li>(?=<li\b|</[ou]l>)"
    r"|p>(?=<(?:p|ol|ul|div|details|h[1-6])\b|</(?:li|div|td|section|article|details|aside|header|footer)>)"
    r"|td>(?=<td\b|</tr>))"
)
"""Ends of tags that HTML leaves to the tag that follows."""
_VALUE = re.compile(r'="([\w#.-]+)"(?=[ >])')
"""The value of an attribute that needs no quotation marks; all ids and links within the page are such."""


def shrunk(html: str) -> str:
    """The same page in fewer bytes.

    Args:
        html: Made by templates that escape quotation marks in all text, so that `="` stands only inside tags; without
            scripts and styles, which may hold it.
    """
    # Cut where something changes and joined again, which takes half the time of a function called for each place.
    parts = _VALUE.split(_ENDS.sub("", _BETWEEN.sub(">", html)))
    before, values = parts[:-1:2], parts[1::2]
    identify = [text.endswith(" id") for text in before]
    led_to = {value.removeprefix("#") for value, own in zip(values, identify, strict=True) if not own}
    made = dict.fromkeys(
        value for value, own in zip(values, identify, strict=True) if own and _MADE.search(value)
    )
    ids = [id_ for id_ in made if not id_.startswith(KEPT)]
    short = {id_: numeral(number) for number, id_ in enumerate(id_ for id_ in ids if id_ in led_to)}
    short |= {f"#{id_}": f"#{number}" for id_, number in short.items()}
    parts[1::2] = [f"={short.get(value, value)}" for value in values]
    needless = set(ids) - led_to
    for at, (value, own) in enumerate(zip(values, identify, strict=True)):
        if own and value in needless:
            parts[2 * at], parts[2 * at + 1] = before[at].removesuffix(" id"), ""
    return "".join(parts)
