"""A paragraph as HTML: its own characters, escaped, with the marks around them.

Here and not in a template because a page has thousands of marks: a macro call for each took a third of its time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from relaas.report.controls import readable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.report.passages import Span, Step
    from relaas.report.wording import Wording

_NUMBERED = ("time", "figure")
"""The kinds that bear a number as soon as they are marked, and a tip."""
_CALLED = {"figure": "figure_number", "content": "statement_number"}
"""The kinds that are numbered through the whole account, with a letter; times are numbered in their report."""
_USUAL = ("exact", "asserted")
_PLAIN = ("name", "passage")
"""The kinds that links lead to and that look like the text around them."""


def inline(steps: Iterable[Step], say: Wording) -> Markup:
    """What stands between the tags of a paragraph; every character of the report is escaped.

    No line break is put in but the text's own.
    """
    return Markup("".join(_written(step, say) for step in steps))  # noqa: S704 - all parts are escaped below


def _written(step: Step, say: Wording) -> str:
    span = step.span
    if span is None:
        return escape(readable(step.text))
    if step.act == "open":
        return _opening(span, whole=step.whole)
    return _closing(span, say) if step.whole else f"</{_tag(span)}>"


def _tag(span: Span) -> str:
    return "mark" if span.kind in _NUMBERED else "span"


def _opening(span: Span, *, whole: bool) -> str:
    leads = f' id="{escape(span.id)}"' if whole and span.id else ""
    if span.kind in _NUMBERED:
        return f'<mark class="{span.kind}{_state(span)}"{leads} title="{escape(span.tip)}">'
    if span.kind in _PLAIN:
        return f"<span{leads}>"
    denied = " denied" if span.state == "denied" else ""
    return f'<span class="{span.kind}{denied}"{leads}>'


def _state(span: Span) -> str:
    """The class of a mark that is not as most are."""
    return "" if span.state in _USUAL else f" {span.kind}-{escape(span.state)}"


def _closing(span: Span, say: Wording) -> str:
    """The end of a mark and, where it has one, its number, which leads to its note or its row."""
    end = f"</{_tag(span)}>"
    if not span.number and span.kind not in _NUMBERED:
        return end
    number = say(_CALLED[span.kind], n=span.number) if span.kind in _CALLED else str(span.number)
    return f'{end}<sup><a href="#n-{escape(span.row or span.id)}">{escape(number)}</a></sup>'
