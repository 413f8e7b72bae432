"""A page in fewer bytes: short ids, and no quotation marks where HTML needs none.

A page has thousands of links within itself. Ids made from content are long so that decisions find them again; on the
page only those of facts, which others link to, must stay as they are, and those to which nothing leads can go.
"""

from __future__ import annotations

import re

from relaas.report.numerals import numeral

KEPT = "fact-"
"""What the ids begin with that others may link to."""
_ID = ' id="'
_LINK = re.compile(
    r'( (?:id="|(?:href|aria-labelledby|aria-describedby|data-series)="#?))([\w.-]*[0-9a-f]{12}[\w.-]*)"'
)
"""An id, or what leads to one."""
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
_QUOTED = re.compile(r'="([\w#.-]+)"(?=[ >])')


def shrunk(html: str) -> str:
    """The same page in fewer bytes.

    Args:
        html: Made by templates that escape quotation marks in all text, so that `="` stands only inside tags; without
            scripts and styles, which may hold it.
    """
    # Cut where something changes and joined again, which takes half the time of a function called for each place.
    parts = _LINK.split(html)
    links = list(zip(parts[1::3], parts[2::3], strict=True))
    led_to = {id_ for attribute, id_ in links if attribute != _ID}
    ids = (id_ for attribute, id_ in links if attribute == _ID and id_ in led_to and not id_.startswith(KEPT))
    short = {id_: numeral(number) for number, id_ in enumerate(dict.fromkeys(ids))}
    parts[1::3] = [_attribute(attribute, id_, short) for attribute, id_ in links]
    parts[2::3] = [""] * len(links)
    parts = _QUOTED.split(_ENDS.sub("", _BETWEEN.sub(">", "".join(parts))))
    parts[1::2] = ["=" + value for value in parts[1::2]]
    return "".join(parts)


def _attribute(attribute: str, id_: str, short: dict[str, str]) -> str:
    """The attribute with a short id; nothing for an id to which no link leads, and none from outside may."""
    if attribute != _ID:
        return f'{attribute}{short.get(id_, id_)}"'
    kept = id_ if id_.startswith(KEPT) else short.get(id_)
    return f' id="{kept}"' if kept else ""
