"""The account as one HTML file that needs no script, no network and no second file."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from relaas.report.controls import one_line, readable
from relaas.report.labels import labels
from relaas.report.ledgers import entries, numbers
from relaas.report.profiles import reading
from relaas.report.sections.decisions import decided_rows, left_out
from relaas.report.sections.figures import story_figures
from relaas.report.sections.leftovers import trouble_groups, unresolved_times
from relaas.report.sections.marks import marks
from relaas.report.sections.names import name_groups
from relaas.report.sections.reports import report_rows
from relaas.report.sections.standing import standings
from relaas.report.sections.statements import story_speakers
from relaas.report.sections.stories import story_rows
from relaas.report.sections.texts import full_texts
from relaas.report.sections.timeline import open_dates, story_lines
from relaas.report.spans import told_span
from relaas.report.speakers import speeches, statement_numbers
from relaas.report.wording import Wording, wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account

HASH = 12
"""How many digits of a pipeline's hash the page shows."""


def render(account: Account, say: Wording | None = None) -> bytes:
    """The page in UTF-8; the same account gives the same bytes."""
    say = say or wording()
    names = labels(account, say)
    figures = story_figures(account, names, say)
    page = _environment().get_template("page.html.j2")
    html = page.render(
        say=say,
        style=_style(),
        style_hash=_hash(_style()),
        title=title(account, say),
        span=told_span(account, say),
        outlets=len({document.outlet for document in account.documents}),
        counts=[say("n_figures", n=len(account.figures)), say("n_statements", n=len(account.statements))],
        figures=figures,
        standings=standings(figures, say),
        reading=reading(account, say),
        statements=story_speakers(account, names, say),
        reports=report_rows(account, names, say),
        told=story_rows(account, names, say),
        stories=story_lines(account, names, say),
        open_dates=open_dates(account, names, say),
        texts=full_texts(account, names, marks(account, _numbers(account), say), say),
        names=name_groups(account, names, say),
        troubles=trouble_groups(account, names, say),
        unresolved=unresolved_times(account, names),
        decisions=decided_rows(account, names),
        left_out=left_out(account, names),
        version=one_line(account.version),
        pipelines=[
            (one_line(language), one_line(digest[:HASH]))
            for language, digest in sorted(account.models.items())
        ],
    )
    return html.encode("utf-8", "replace")


def title(account: Account, say: Wording) -> str:
    """The title of the only story; the number of stories where there are several."""
    if len(account.stories) == 1:
        return one_line(account.stories[0].title) or say("untitled")
    return say("n_stories", n=len(account.stories)) if account.stories else say("untitled")


def _numbers(account: Account) -> dict[str, int]:
    """The number of every figure and statement, by id."""
    return {**numbers(entries(account)), **statement_numbers(speeches(account))}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("relaas.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["readable"] = readable
    return environment


@cache
def _style() -> str:
    style = files("relaas.report").joinpath("templates", "page.css").read_text(encoding="utf-8")
    # Read as text, a checkout with CRLF gives LF; what the browser hashes is what stands between the tags.
    return "\n" + style


def _hash(style: str) -> str:
    """What the page's security policy calls its only style sheet."""
    return base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
