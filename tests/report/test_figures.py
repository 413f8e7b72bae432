"""The ledger of figures on the page."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.anchors import Anchor
from relaas.model.figures import Counted, FigureRelation, Link
from relaas.report.labels import labels
from relaas.report.page import drawn
from relaas.report.sections.figures import story_figures
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.figures import Figure
    from relaas.report.sections.figure_rows import FigureRow
    from relaas.report.sections.figures import SeriesRow

FERRY = Path(__file__).parents[1] / "export" / "ferry.json"
SAY = wording()


@pytest.fixture
def account() -> Account:
    return bundle.load(FERRY)


def html(account: Account) -> str:
    return drawn(account, wording())


def ledger(account: Account) -> list[SeriesRow]:
    (story,) = story_figures(account, labels(account, SAY), SAY)
    return [row for group in story.groups for row in group.series]


def shown(account: Account, words: str) -> FigureRow:
    rows = [row for row in ledger(account) for row in (row, *row.parts)]
    return next(c for row in rows for c in row.figures if c.phrase.text.words == words)


def row_of(page: str, figure: Figure) -> str:
    """The line of a figure in the ledger, as plain text."""
    (line,) = re.findall(
        rf'<li [^>]*id="fact-{figure.id}".*?\n</li>\n(?=<li [^>]*id="fact-|</ol>)', page, re.DOTALL
    )
    plain = re.sub(r"</?(?:bdi|b|span|a)\b[^>]*>", "", line)
    return " ".join(re.sub(r"<[^>]*>", " ", plain).split())


def by_words(account: Account, words: str) -> Figure:
    return next(figure for figure in account.figures if figure.anchor.text == words)


def changed(account: Account, old: Figure, new: Figure) -> Account:
    rows = tuple(new if figure == old else figure for figure in account.figures)
    return replace(account, figures=rows)


def test_it_heads_the_page(account: Account) -> None:
    page = html(account)
    assert page.index('id="figures"') < page.index('id="timeline"') < page.index('id="reports"')
    assert page.index('href="#figures"') < page.index('href="#timeline"')


def test_a_line_tells_words_voice_chain_time_status_and_relations(account: Account) -> None:
    told = row_of(html(account), by_words(account, "meer dan dertig"))
    assert told.startswith("F3 meer dan dertig (doden) = at least 31 het ministerie van Verkeer")
    assert ", by way of De staatszender · 2 Het Demerblad" in told
    assert "as of Mon 6 Nov 2023" in told
    assert "withdrawn · updated by F4" in told


def test_words_are_one_phrase_where_they_stand_together(account: Account) -> None:
    assert str(shown(account, "vier").phrase.text) == "vier reddingsboten"
    assert str(shown(account, "een veertigtal").phrase.text) == "een veertigtal gewonden"
    assert shown(account, "vijf").phrase.counted == ""


def test_what_is_counted_may_stand_before_the_number_or_around_it(account: Account) -> None:
    figure = by_words(account, "vijf")
    text = next(d.text for d in account.documents if d.id == figure.document)
    at = text.index("dodental")
    far = replace(figure, counted=Counted(Anchor.of(text, at, at + 8), "dodental", None))
    assert shown(changed(account, figure, far), "vijf").phrase.counted == "dodental"
    around = Anchor.of(text, figure.anchor.start - 3, figure.anchor.end)
    near = replace(figure, counted=Counted(around, around.text, None))
    assert str(shown(changed(account, figure, near), "vijf").phrase.text) == "op vijf"


def test_what_is_counted_in_another_clause_stands_apart(account: Account) -> None:
    figure = by_words(account, "ruim tweehonderd")
    text = next(d.text for d in account.documents if d.id == figure.document)
    at = text.index("boord")
    other = replace(figure, counted=Counted(Anchor.of(text, at, at + 5), "boord", None))
    moved = replace(other, anchor=Anchor.of(text, at + 7, at + 17))
    phrase = shown(changed(account, figure, moved), "de vakbond").phrase
    assert (str(phrase.text), phrase.counted) == ("de vakbond", "boord")


def test_a_value_is_left_out_where_the_words_already_say_it(account: Account) -> None:
    assert shown(account, "148").phrase.value == ""
    assert shown(account, "Rond de twintig").phrase.value == "18–22"


def test_a_name_stands_beside_words_that_do_not_hold_it(account: Account) -> None:
    figure = by_words(account, "vier")
    assert figure.source
    person = next(entity for entity in account.entities if entity.name == "Ilse Vermaat")
    named = replace(figure, source=replace(figure.source, entity=person.id))
    source = shown(changed(account, figure, named), "vier").voices.source
    assert source
    assert (source.words, source.name, source.entity) == ("De kustwacht", "Ilse Vermaat", person.id)
    known = shown(account, "elf").voices.source
    assert known
    assert known.name == ""


def test_a_chain_is_read_from_the_source_to_the_report(account: Account) -> None:
    figure = by_words(account, "meer dan dertig")
    text = next(d.text for d in account.documents if d.id == figure.document)
    agency = Link(
        None, "de rederij", Anchor.of(text, text.index("de rederij"), text.index("de rederij") + 10)
    )
    longer = replace(figure, chain=(agency, *figure.chain))
    told = shown(changed(account, figure, longer), "meer dan dertig")
    assert [voice.words for voice in told.voices.chain] == ["De staatszender", "de rederij"]


def test_a_relation_is_told_at_both_ends(account: Account) -> None:
    page = html(account)
    assert "contradicted by F11" in row_of(page, by_words(account, "Rond de twintig"))
    assert "contradicts F10" in row_of(page, by_words(account, "elf"))


def test_what_two_have_in_common_is_one_tie(account: Account) -> None:
    middle = row_of(html(account), by_words(account, "vijf"))
    assert "agrees with F5" in middle
    again = FigureRelation(account.figures[1].id, by_words(account, "vijf").id, "agrees", "because")
    page = html(replace(account, figure_relations=(*account.figure_relations, again)))
    assert "agrees with F2 F5" in row_of(page, by_words(account, "vijf"))


def test_a_relation_to_a_figure_that_is_not_there_is_left_to_verify(account: Account) -> None:
    lost = FigureRelation("f-gone", account.figures[0].id, "agrees", "because")
    assert "f-gone" not in html(replace(account, figure_relations=(*account.figure_relations, lost)))


def test_parts_are_told_under_their_whole(account: Account) -> None:
    page = html(account)
    assert "of whom F9 zes kinderen" in row_of(page, by_words(account, "34"))
    assert "part of F6 34 opvarenden" in row_of(page, by_words(account, "zes"))


def test_that_a_part_counts_something_else_than_its_whole_goes_without_saying(account: Account) -> None:
    assert shown(account, "zes").ties == ()
    assert [ground.key for ground in shown(account, "zes").grounds] == ["relation_different_scope"]
    assert "counts other than" not in row_of(html(account), by_words(account, "34"))


def test_the_latest_of_several_origins_is_said_to_come_from_one(account: Account) -> None:
    gone = {by_words(account, "Vijf").id}
    left = tuple(figure for figure in account.figures if figure.id not in gone)
    killed = ledger(replace(account, figures=left))[0]
    assert killed.verdict_words == "latest from one origin only"


def test_a_series_tells_low_best_high_origins_and_verdict(account: Account) -> None:
    rows = {(row.population, row.estimate): row for row in ledger(account)}
    killed = rows["mensen", "5"]
    assert (killed.verdict, killed.origins, killed.bounds.exact) == ("agreed", 3, True)
    assert rows["passagiers", "148 (at least 148)"].verdict == "disputed"
    page = " ".join(re.sub(r"<[^>]*>", " ", html(account)).split())
    assert "low 148 – best 148 – high …" in page
    assert "mensen 18–22 disputed 2 outlets or agencies" in page
    assert "not said who 9 one origin only F" in page


def test_what_nobody_holds_any_more_is_said_to_be_withdrawn(account: Account) -> None:
    figure = by_words(account, "Duizenden")
    rows = ledger(changed(account, figure, replace(figure, status="withdrawn")))
    assert next(row for row in rows if row.figures[0].id == figure.id).verdict == "withdrawn"


def test_scope_and_place_have_words(account: Account) -> None:
    figure = by_words(account, "Duizenden")
    place = next(entity for entity in account.entities if entity.type == "place")
    series = tuple(replace(s, place=place.id) if s.id == figure.series else s for s in account.series)
    more = changed(replace(account, series=series), figure, replace(figure, scope=("added", "period")))
    assert "newly added · over a stretch of time" in row_of(html(more), figure)
    assert ledger(more)[4].place == place.name


def test_several_stories_have_a_ledger_each(account: Account) -> None:
    other = replace(account.stories[0], id="s-2", title="Een ander verhaal")
    moved = tuple(replace(s, story="s-2") if s.category == "missing" else s for s in account.series)
    both = replace(account, stories=(*account.stories, other), series=moved)
    told = story_figures(both, labels(both, SAY), SAY)
    assert [story.title for story in told] == [account.stories[0].title, "Een ander verhaal"]
    assert [group.category for group in told[1].groups] == ["missing"]
    assert '<h3 class="story" id="figures-s-2">Een ander verhaal</h3>' in html(both)


def test_an_account_without_figures_says_so(account: Account) -> None:
    bare = replace(account, figures=(), series=(), figure_relations=())
    assert "No figures were found." in html(bare)


def test_figures_names_and_dates_may_cross(account: Account) -> None:
    """A figure that begins inside a date and ends inside a name leaves each of the three whole."""
    figure, timex = by_words(account, "zeker drie"), account.timexes[0]
    text = account.documents[0].text
    crossing = replace(figure, anchor=Anchor.of(text, timex.anchor.start + 3, timex.anchor.end + 9))
    page = html(changed(account, figure, crossing))
    assert page.count(f'id="{crossing.id}"') == 1
    assert page.count("</mark>") == page.count("<mark ")


def test_nothing_of_a_figure_is_let_loose(account: Account) -> None:
    evil = "</style><script>alert(1)</script><b onclick=x>\"'\x1b\u202e"
    first, *rest = account.documents
    document = replace(first, text=evil + first.text, segments=())
    anchor = Anchor.of(document.text, 0, len(evil))
    link = Link("e-evil", evil, anchor)
    figures = tuple(
        replace(
            figure,
            anchor=anchor if figure.document == first.id else figure.anchor,
            counted=Counted(anchor, evil, evil) if figure.document == first.id else None,
            source=replace(link, anchor=anchor),
            chain=(link,),
            as_of=replace(figure.as_of, value=evil, candidates=(evil, evil), why=evil),
            rule=evil,
            why=evil,
        )
        for figure in account.figures
    )
    page = html(
        replace(
            account,
            documents=(document, *rest),
            timexes=(),
            timeline=(),
            entities=(replace(account.entities[0], id="e-evil", name=evil, mentions=()),),
            figures=figures,
            series=tuple(replace(s, counted=evil, place="e-evil", why=evil) for s in account.series),
            figure_relations=tuple(replace(r, why=evil) for r in account.figure_relations),
        )
    )
    assert page.count("<script") == 1
    assert "<b onclick" not in page
    assert "\x1b" not in page
    assert page.count("</style>") == 1


def test_an_as_of_leads_to_the_time_it_was_taken_from(account: Account) -> None:
    said = shown(account, "meer dan dertig")
    timex = next(t for t in account.timexes if t.anchor.text == "maandag")
    assert said.as_of_target == timex.id
    assert f'<a href="#{timex.id}">the time of the statement, “maandag”' in html(account)
    assert shown(account, "vijf").as_of_target == ""


def test_a_number_leads_from_ledger_and_text_to_its_row(account: Account) -> None:
    page, first = html(account), by_words(account, "zeker drie")
    assert f'</mark><a href="#n-{first.id}">F1</a>' in page
    assert page.count(f'<a href="#n-{first.id}">F1</a>') > 1
    assert f'<dfn id="n-{first.id}">F1</dfn>' in page


def test_headings_step_down_one_by_one(account: Account) -> None:
    other = replace(account.stories[0], id="s-2")
    moved = tuple(replace(s, story="s-2") if s.category == "missing" else s for s in account.series)
    for one in (account, replace(account, stories=(*account.stories, other), series=moved)):
        section = re.search(r'<section id="figures".*?</section>', html(one), re.DOTALL)
        assert section
        levels = [int(level) for level in re.findall(r"<h(\d)", section[0])]
        assert levels[0] == 2
        assert all(below - above <= 1 for above, below in itertools.pairwise(levels))
