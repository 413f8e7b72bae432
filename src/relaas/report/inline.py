"""A paragraph as HTML: its own characters, escaped, with the marks around them.

Here and not in a template because a page has thousands of marks: a macro call for each took a third of its time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from relaas.report.controls import readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.report.passages import Span, Step
    from relaas.report.wording import Wording

_NUMBERED = ("time", "figure")
"""The kinds that bear a number as soon as they are marked."""
_CALLED = {"figure": "figure_number", "content": "statement_number"}
"""The kinds that are numbered through the whole account, with a letter; times are numbered in their report."""
_SPECIAL = re.compile("[&<>'\"]")
"""What is escaped."""
_USUAL = ("exact", "asserted")
_TAGS = {"time": "mark", "figure": "mark", "content": "span", "source": "u", "cue": "i"}
"""The tags that mark each other kind, so that much of it is seen without the style sheet as well."""


def inline(steps: Sequence[Step], say: Wording) -> Markup:
    """What stands between the tags of a paragraph; every character of the report is escaped.

    No line break is put in but the text's own.
    """
    made = [_written(step, _tag(steps, at), say) for at, step in enumerate(steps)]
    return Markup("".join(made))  # noqa: S704 - all parts are escaped below


def _safe(text: str) -> str:
    """The text escaped; most holds nothing to escape, which is seen in a quarter of the time."""
    return escape(text) if _SPECIAL.search(text) else text


def _tag(steps: Sequence[Step], at: int) -> str:
    """The tag of what a step opens or closes.

    Where links lead to bare words the anchor is one without an address, the shortest there is; it may not hold others.
    """
    span = steps[at].span
    if span is None or span.kind in _TAGS:
        return _TAGS[span.kind] if span else ""
    first = at if steps[at].act == "open" else at - 2
    inner = [step.act for step in steps[max(first, 0) : first + 3]]
    bare = inner == ["open", "text", "close"] and steps[first].span is steps[first + 2].span is span
    return "a" if bare else "span"


def _written(step: Step, tag: str, say: Wording) -> str:
    span = step.span
    if span is None:
        return _safe(readable(step.text))
    if step.act == "open":
        return _opening(span, tag, whole=step.whole)
    return _closing(span, tag, say) if step.whole else f"</{tag}>"


def _opening(span: Span, tag: str, *, whole: bool) -> str:
    leads = f' id="{_safe(span.id)}"' if whole and span.id else ""
    classes = " ".join(_classes(span))
    named = f' class="{classes}"' if classes else ""
    return f"<{tag}{named}{leads}>"


def _classes(span: Span) -> Iterator[str]:
    """The classes of a mark: its kind where the tag does not tell it, and how it is not as most are."""
    if span.kind in ("figure", "content"):
        yield span.kind
    if span.kind in _NUMBERED and span.state not in _USUAL:
        yield f"{span.kind}-{_safe(span.state)}"
    if span.kind == "content" and span.state == "denied":
        yield "denied"


def _closing(span: Span, tag: str, say: Wording) -> str:
    """The end of a mark and, where it has one, its number, which leads to its note or its row."""
    end = f"</{tag}>"
    if not span.number and span.kind not in _NUMBERED:
        return end
    number = say(_CALLED[span.kind], n=span.number) if span.kind in _CALLED else str(span.number)
    return f'{end}<a href="#n-{_safe(span.row or span.id)}">{_safe(number)}</a>'
