"""The text of a page. Runs in the extraction process; the only room that sees trafilatura and htmldate."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

import trafilatura
from htmldate import find_date
from lxml import etree, html  # type: ignore[import-untyped]

from relaas.errors import InputError
from relaas.ingest.metadata import Metadata, read_metadata
from relaas.ingest.pages import Page, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element  # type: ignore[import-untyped]
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# Both libraries take today for the last possible date unless they are told another: the clock is never read.
_MAX_DATE = "2099-12-31"
# Only dates in markup. The search through the page's text takes the year of a copyright line for a date.
_DATE_OPTIONS: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": _MAX_DATE}
_NESTED = frozenset({"p", "head", "list", "item", "quote", "table", "row"})
_BLANKS = re.compile("[ \t\r\n\f]+")
_QUOTED = re.compile("\"[^\"]*\"|'[^']*'")


def extract(task: Task) -> Page:
    """The blocks and metadata of a page.

    Raises:
        InputError: `too-complex` for a page beyond the bounds, `no-text` for one without an article. The
            message follows the file's name.
    """
    _check_attributes(task.html, task.attributes)
    tree = _parse(task)
    metadata = read_metadata(tree)
    dates = [*metadata.dates, *_markup_date(tree, task.html, metadata)]
    dates.sort(key=lambda claim: claim[1].endswith("-modified"))
    found = trafilatura.bare_extraction(
        tree, include_comments=False, date_extraction_params=dict(_DATE_OPTIONS)
    )
    blocks = list(_blocks(found.body)) if found is not None and not isinstance(found, dict) else []
    if not blocks:
        raise InputError("no-text", "holds no article that can be found; save its text as a .txt file.")
    return Page(blocks, **(metadata._asdict() | {"dates": dates}))


def _check_attributes(source: str, most: int) -> None:
    """Count before parsing: libxml2 compares every attribute of an element with all others."""
    for tag in source.split("<"):
        if len(tag) > 2 * most and tag[:1].isalpha():
            names = _QUOTED.sub('""', tag).partition(">")[0]
            if max(len(names.replace("/", " ").split()), names.count("=")) > most:
                raise InputError(
                    "too-complex", f"has an element with more than {most:,} attributes; {_ADVICE}"
                )


def _parse(task: Task) -> HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(task.html.encode("utf-8"), parser=parser)
    except etree.ParserError as error:
        raise InputError("no-text", "is a page without content; save it again.") from error
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:  # what C asks for and does not get is no MemoryError
            raise MemoryError from error
        raise
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise InputError(
            "too-complex", f"has elements inside each other deeper than a parser goes; {_ADVICE}"
        )
    if sum(1 for _ in zip(tree.iter(), range(task.elements + 1), strict=False)) > task.elements:
        raise InputError("too-complex", f"has more than {task.elements:,} elements; {_ADVICE}")
    return tree


_ADVICE = "save the article's text as a .txt file."


def _markup_date(tree: HtmlElement, source: str, metadata: Metadata) -> list[tuple[str, str]]:
    """What htmldate finds, if the page writes it out.

    It fills a missing day in from today's, and may find the date of a change.
    """
    found = find_date(copy.deepcopy(tree), **_DATE_OPTIONS)
    changes = {date[:10] for date, origin in metadata.dates if origin.endswith("-modified")}
    return [(found, "htmldate")] if found and found not in changes and _is_written(found, source) else []


def _is_written(day: str, source: str) -> bool:
    """Does the page hold the year and the number of the day within twenty characters of each other?"""
    year, month, number = day.split("-")
    full, short = rf"(?<!\d){year}(?!\d)", rf"(?<!\d)0?{int(number)}(?!\d)"
    near = f"{full}.{{1,20}}?{short}|{short}.{{1,20}}?{full}"
    return f"{year}{month}{number}" in source or re.search(near, source) is not None


def _blocks(element: _Element) -> Iterator[str]:
    """The texts of the innermost blocks, in order: a list gives its items, a table its rows."""
    if not any(child.tag in _NESTED for child in element):
        if text := _flat("".join(_pieces(element))):
            yield text
        return
    yield from filter(None, [_flat(element.text or "")])
    for child in element:
        yield from _blocks(child)
        yield from filter(None, [_flat(child.tail or "")])


def _pieces(element: _Element) -> Iterator[str]:
    """An element's text: white space in markup is one space, a `<br>` a new line, cells are a tab apart."""
    yield _BLANKS.sub(" ", element.text or "")
    for child in element:
        yield {"lb": "\n", "cell": "\t" if child.getprevious() is not None else ""}.get(str(child.tag), "")
        yield from _pieces(child)
        yield _BLANKS.sub(" ", child.tail or "")


def _flat(text: str) -> str:
    """Lines without outer blanks, and no blank line: only blocks are a blank line apart."""
    return "\n".join(line for line in (line.strip(" \t") for line in text.split("\n")) if line)
