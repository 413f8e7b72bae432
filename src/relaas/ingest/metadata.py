"""What a page says of itself, in JSON-LD and in its meta elements. Runs in the extraction process.

Precedence, for every value: a JSON-LD article (schema.org `NewsArticle` and its kin before `Article`), then
Open Graph, then plain elements. Publishers fill JSON-LD from their own system and for search engines, which
check it; site names in Open Graph are often a section's or a slogan.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_ARTICLES = (
    (
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
    ),
    ("ReviewNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting", "Report"),
    ("Article", "BlogPosting", "SocialMediaPosting", "TechArticle", "ScholarlyArticle"),
)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dcterms.date",
    "dcterms.created", "dc.date.issued", "pubdate", "publishdate", "publish-date", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "article.published",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_DEPTH = 12


class Metadata(NamedTuple):
    """The parts of `Page` that are not its text."""

    dates: list[tuple[str, str]]
    outlet: str | None
    title: str | None
    url: str | None
    language: str | None
    hint: str | None


def read_metadata(tree: HtmlElement) -> Metadata:
    """Read the metadata of a parsed page."""
    article, named = _article(tree)
    meta = _meta(tree)
    return Metadata(
        dates=_dates(article, meta),
        outlet=_name(article.get("publisher"), named) or meta.get("og:site_name") or meta.get("dc.publisher"),
        title=_string(article.get("headline"))
        or meta.get("og:title")
        or _heading(tree)
        or _element(tree, "//title"),
        url=_url(tree, article, meta),
        language=_string(article.get("inLanguage")),
        hint=_string(tree.get("lang")) or meta.get("og:locale"),
    )


def _dates(article: dict[str, Any], meta: dict[str, str]) -> list[tuple[str, str]]:
    found = [
        (_string(article.get("datePublished")), "json-ld"),
        *((meta.get(key), "meta") for key in _PUBLISHED),
        (_string(article.get("dateModified")), "json-ld-modified"),
        *((meta.get(key), "meta-modified") for key in _MODIFIED),
    ]
    return list(dict.fromkeys((date, origin) for date, origin in found if date))


def _url(tree: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> str | None:
    """Canonical link, Open Graph, JSON-LD: the first that is a whole web address."""
    canonical = [str(link.get("href") or "") for link in tree.iterfind(".//link[@rel='canonical']")]
    for address in (*canonical, meta.get("og:url"), _string(article.get("url"))):
        if address and address.strip().lower().startswith(("http://", "https://")):
            return address.strip()
    return None


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Content by lower-case name; the first of equal names wins, as in browsers and search engines."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = (
            (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        )
        if key and (content := (element.get("content") or "").strip()):
            found.setdefault(key, content)
    return found


def _article(tree: HtmlElement) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """The article among the page's JSON-LD nodes, and all nodes by `@id`."""
    nodes = [node for block in _blocks(tree) for node in _nodes(block, _DEPTH)]
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for kinds in _ARTICLES:
        for node in nodes:
            if any(kind in kinds for kind in _as_list(node.get("@type"))):
                return node, named
    return {}, named


def _blocks(tree: HtmlElement) -> Iterator[Any]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                yield json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue  # a broken block says nothing; the others and the meta elements may


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Every object in the order of the page, to a depth that real pages stay far below."""
    if depth == 0:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner, depth - 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, depth - 1)


def _name(value: Any, named: dict[str, dict[str, Any]]) -> str | None:
    """The name of an organisation given as a text, an object, a reference to one, or a list of these."""
    for item in _as_list(value):
        node = (
            named.get(str(item.get("@id")), item) if isinstance(item, dict) and "name" not in item else item
        )
        name = _as_list(node.get("name"))[:1] if isinstance(node, dict) else [node]
        if name and (text := _string(name[0])):
            return text
    return None


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _string(value: Any) -> str | None:
    """The text, if it is one that can be sent on: half a surrogate pair cannot."""
    if not isinstance(value, str) or any("\ud800" <= char <= "\udfff" for char in value):
        return None
    return value.strip() or None


def _heading(tree: HtmlElement) -> str | None:
    """The page's first-level heading, where there is exactly one."""
    headings = list(tree.iter("h1"))
    return _string(headings[0].text_content()) if len(headings) == 1 else None


def _element(tree: HtmlElement, path: str) -> str | None:
    return next((_string(element.text_content()) for element in tree.xpath(path)), None)
