"""A paragraph as HTML: its own characters, escaped, with the marks around them.

Here and not in a template because a page has thousands of marks: a macro call for each took a third of its time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from relaas.report.controls import readable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from relaas.report.passages import Span, Step
    from relaas.report.wording import Wording

_NUMBERED = ("time", "figure")
"""The kinds that bear a number as soon as they are marked, and a tip."""


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
        return (
            f'<mark class="{span.kind} {span.kind}-{escape(span.state)}"{leads} title="{escape(span.tip)}">'
        )
    denied = " denied" if span.state == "denied" else ""
    return f'<span class="{span.kind}{denied}"{leads}>'


def _closing(span: Span, say: Wording) -> str:
    """The end of a mark and, where it has one, its number, which leads to its note or its row."""
    end = f"</{_tag(span)}>"
    if not span.number and span.kind not in _NUMBERED:
        return end
    label, number = _TOLD.get(span.kind, _statement)(span.number, say)
    return (
        f'{end}<sup class="ref"><a href="#fact-{escape(span.row or span.id)}" aria-label="{escape(label)}">'
        f"{escape(number)}</a></sup>"
    )


def _note(number: int, say: Wording) -> tuple[str, str]:
    return say("note", number=number), str(number)


def _figure(number: int, say: Wording) -> tuple[str, str]:
    return say("figure", n=number), say("figure_number", n=number)


def _statement(number: int, say: Wording) -> tuple[str, str]:
    return say("statement", n=number), say("statement_number", n=number)


_TOLD: dict[str, Callable[[int, Wording], tuple[str, str]]] = {"time": _note, "figure": _figure}
