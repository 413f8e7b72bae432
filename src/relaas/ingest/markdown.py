"""Markdown: the text that its marks stand around, as note programs and web clippers keep articles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from relaas.ingest.drafts import Claims, claims_from, web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

# Between two lines of three dashes at the very top: "key: value" lines, and lists below a key, which clippers write.
_FRONT = re.compile(
    r"---[ \t]*\n((?:(?:[\w-]{1,40}:|[ \t]{1,8}\S|- |#)[^\n]{0,2000}\n){1,200})---[ \t]*(?:\n|\Z)"
)
_ENTRY = re.compile(r"([A-Za-z_-]{2,30}):[ \t]*(\S[^\n]{0,2000})")
# What clippers and site makers call what is asked for, the most telling first.
_KEYS = {
    "title": ("title",),
    "date": ("published", "date"),
    "url": ("url", "link", "source"),
    "outlet": ("outlet", "publisher", "publication", "site", "source"),
    "language": ("language", "lang"),
}
_TEXTS = frozenset({"text", "code_inline"})
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_WHOLE = frozenset({"fence", "code_block"})


def read_markdown(text: str, name: str) -> tuple[tuple[str, ...], Claims]:
    """The blocks of a Markdown text without its marks, and what its front matter says of it.

    A first heading is the headline where the front matter has none. Of links the words stay, of pictures nothing;
    HTML between the lines is left out.

    Args:
        text: Canonical text.
        name: As in `Document.path`.

    Source:
        CommonMark 0.31 with tables, by markdown-it-py.
    """
    front = _FRONT.match(text)
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() :] if front else text)
    claims = claims_from(_told(front[1]) if front else {}, name, "front-matter")
    headed = len(tokens) > 1 and tokens[0].type == "heading_open" and not claims.title
    title = _inline(tokens[1].children or ()) if headed else claims.title
    return tuple(_blocks(tokens)), replace(claims, title=title or None)


def _told(front: str) -> dict[str, object]:
    """What is asked for; quotation marks around a value are not of it, and a source may be an address or a name."""
    values: dict[str, str] = {}
    for entry in _ENTRY.finditer(front):
        value = entry[2].strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        values.setdefault(entry[1].lower(), value)
    told = {key: [values[name] for name in names if values.get(name)] for key, names in _KEYS.items()}
    told["url"] = [value for value in told["url"] if web_address(value)]
    told["outlet"] = [value for value in told["outlet"] if not web_address(value)]
    return {key: found[0] for key, found in told.items() if found}


def _blocks(tokens: Iterable[Token]) -> Iterator[str]:
    """Headings, paragraphs, items and rows, each without outer blanks; cells of a row are a tab apart."""
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield from filter(None, ["\t".join(row or ())])
            row = None
        elif token.type == "inline":
            block = _inline(token.children or ())
            if row is not None:
                row.append(block)
            elif block:
                yield block
        elif token.type in _WHOLE:
            yield from filter(None, [token.content.strip()])


def _inline(children: Sequence[Token]) -> str:
    pieces = (child.content if child.type in _TEXTS else _BREAKS.get(child.type, "") for child in children)
    lines = ("".join(pieces)).split("\n")
    return "\n".join(line for line in (line.strip() for line in lines) if line)
