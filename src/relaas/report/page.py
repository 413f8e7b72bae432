"""The account as one HTML file that needs no script, no network and no second file."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from relaas.memory import uncollected
from relaas.report.charts.scales import place
from relaas.report.controls import one_line, readable
from relaas.report.directions import apart, tongue, turned
from relaas.report.embedding import digest, packed, script, style, taken_out
from relaas.report.labels import labels, named_outlets, unnamed
from relaas.report.ledgers import Entry, entries, numbers
from relaas.report.maps.drawing import story_map
from relaas.report.profiles import reading, under
from relaas.report.rendering import rendering, told, whys
from relaas.report.sections.decisions import decided_rows, left_out
from relaas.report.sections.earlier import Stands
from relaas.report.sections.figures import story_figures
from relaas.report.sections.glance import glance
from relaas.report.sections.leftovers import open_times, trouble_groups, unresolved_times
from relaas.report.sections.marks import marks
from relaas.report.sections.names import name_groups
from relaas.report.sections.reports import report_rows
from relaas.report.sections.statements import story_speakers
from relaas.report.sections.stories import story_rows
from relaas.report.sections.texts import full_texts
from relaas.report.sections.timeline import open_dates, story_lines
from relaas.report.shrinking import shrunk
from relaas.report.spans import told_span
from relaas.report.speakers import speeches, statement_numbers
from relaas.report.wording import Wording, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.accounts import Account
    from relaas.model.figures import Profile

SPOKEN = ("js_", "category_", "relation_", "status_", "stance_")
SPOKEN_ALONE = (
    "figures",
    "statements",
    "timeline",
    "names",
    "texts",
    "outlet_unknown",
    "months",
    "plain_day",
)
"""The keys of the wording that the script uses, or what they begin with."""
MAPS = 6
"""More maps than so many say nothing to a reader, and each takes its time."""
HASH = 12
"""How many digits of a pipeline's hash the page shows."""


def render(
    account: Account,
    say: Wording | None = None,
    profile: Profile = "literal",
    earlier: Sequence[Account] = (),
) -> bytes:
    """The page in UTF-8; the same account gives the same bytes.

    Args:
        account: As it was made; the page carries it whole, whatever the profile.
        say: The words of the interface; English where not given.
        profile: The view of the figures that is shown.
        earlier: The account as of each earlier day that the reader can go back to, as `History.earlier` gives it;
            without them the page has no way back.
    """
    say = say or wording()
    with uncollected():
        before = [under(stood, profile) for stood in earlier]
        html = shrunk(drawn(under(account, profile), say, before))
        return _filled(html, account, say).encode("utf-8", "replace")


def drawn(account: Account, say: Wording, earlier: Sequence[Account] = ()) -> str:
    """The page as HTML with the ids of the bundle, without style sheet, script and what that reads."""
    names = labels(account, say)
    ledger = entries(account)
    figures = story_figures(account, names, say, ledger)
    stands = Stands(account, names, say, figures)
    page = _environment().get_template("page.html.j2")
    return page.render(
        say=say,
        style_hash=digest(style()),
        script_hash=digest(_script(say)),
        title=title(account, say),
        span=told_span(account, say),
        outlets=len(named_outlets(account)),
        unnamed=unnamed(account),
        counts=[say("n_figures", n=len(account.figures)), say("n_statements", n=len(account.statements))],
        glances=[glance(story, say) for story in figures],
        figures=figures,
        earlier=[stands.of(stood) for stood in earlier],
        reading=reading(account, say),
        statements=story_speakers(account, names, say),
        reports=report_rows(account, names, say),
        told=story_rows(account, names, say),
        stories=story_lines(account, names, say),
        open_dates=open_dates(account, names, say),
        texts=full_texts(account, names, marks(account, _numbers(account, ledger)), say),
        names=name_groups(account, names, say),
        maps=[made for story in account.stories[:MAPS] if (made := story_map(account, story))],
        troubles=trouble_groups(account, names, say),
        left_over=[
            ("problem_open-date", open_times(account, names, say)),
            ("unresolved_times", unresolved_times(account, names, say)),
        ],
        decisions=decided_rows(account, names),
        left_out=left_out(account, names),
        version=one_line(account.version),
        pipelines=[
            (one_line(language), one_line(of_weights[:HASH]))
            for language, of_weights in sorted(account.models.items())
        ],
    )


def _filled(html: str, account: Account, say: Wording) -> str:
    """The page with its style sheet, its script and what that reads: put in last, so that nothing changes in them."""
    html, days = taken_out(html)
    carried = packed(account, _beside(account, days, say))
    data = f'<script type="application/octet-stream" id="bundle">{carried}</script>\n'
    html = html.replace("<style></style>", f"<style>{style()}</style>", 1)
    before, found, after = html.rpartition("<script></script>")
    assert found  # noqa: S101 - the template ends in it
    return f"{before}{data}<script>{_script(say)}</script>{after}"


def _beside(account: Account, days: list[dict[str, object]], say: Wording) -> dict[str, object]:
    """What the page carries beside its bundle: its words, how the account stood, its reasons in its own language."""
    render = rendering(say.language)
    rendered = {"reasonings": render.used(whys(account))} if render else {}
    return {**rendered, "words": spoken(say), "days": days}


def _script(say: Wording) -> str:
    return script(renders=rendering(say.language) is not None)


def spoken(say: Wording) -> dict[str, object]:
    """The words that the script uses."""
    return {key: text for key, text in say.entries.items() if key.startswith(SPOKEN) or key in SPOKEN_ALONE}


def title(account: Account, say: Wording) -> str:
    """The title of the only story; the number of stories where there are several."""
    if len(account.stories) == 1:
        return one_line(account.stories[0].title) or say("untitled")
    return say("n_stories", n=len(account.stories)) if account.stories else say("untitled")


def _numbers(account: Account, ledger: Sequence[Entry]) -> dict[str, int]:
    """The number of every figure and statement, by id."""
    return {**numbers(ledger), **statement_numbers(speeches(account))}


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
    environment.filters |= {
        "readable": readable,
        "place": place,
        "apart": apart,
        "tongue": tongue,
        "turned": turned,
        "told": told,
    }
    return environment
