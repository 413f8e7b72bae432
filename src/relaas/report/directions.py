"""The attributes and tags that a text needs where it runs another way, or is in another language, than the page.

Hardly any text does, and a page has thousands of them. What has no letter from right to left in it reads the same
with and without isolation, and what is in the language of the page need not say so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from relaas.report.wording import Wording

_TURNING = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
_CAN_TURN = re.compile("[^\x00-\u058f\u2010-\u2029\u2030-\u205f\u20a0-\u20cf]")
"""A sign outside the Latin, Greek, Cyrillic and Armenian letters, punctuation and currencies, of which none turns."""

_NOTHING, _AUTO = Markup(""), Markup(" dir=auto")


def turns(text: str) -> bool:
    """Is there anything in a text that runs from right to left, or steers that?"""
    if text.isascii() or not _CAN_TURN.search(text):
        return False
    return any(bidirectional(sign) in _TURNING for sign in text)


def turned(text: str) -> Markup:
    """The attribute for a block that may run from right to left; nothing for any other."""
    return _AUTO if turns(text) else _NOTHING


def apart(text: str, language: str = "", say: Wording | None = None) -> Markup:
    """A text within a line: kept apart from what stands beside it, and in its language, where either is needed.

    Args:
        text: As it is shown; it is escaped.
        language: The code of its language; empty where it has none of its own.
        say: The words of the interface; needed with a language.
    """
    attribute = tongue(language, say) if language and say else _NOTHING
    tag = "bdi" if turns(text) else "span" if attribute else ""
    return Markup(f"<{tag}{attribute}>{escape(text)}</{tag}>") if tag else escape(text)  # noqa: S704 - escaped


def tongue(language: str, say: Wording) -> Markup:
    """The attribute for words in a language; nothing where that is the language of the page.

    Args:
        language: ISO 639 code; empty where there is none.
        say: The words of the interface.
    """
    if not language or language == say.language:
        return _NOTHING
    return Markup(f' lang="{escape(language)}"')  # noqa: S704 - escaped
