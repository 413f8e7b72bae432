"""The ledger of statements on the page."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.anchors import Anchor
from relaas.model.figures import Link
from relaas.report.labels import labels
from relaas.report.page import drawn
from relaas.report.sections.statements import LONG, story_speakers
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.statements import Statement
    from relaas.report.sections.statements import SpeakerRow, StatementRow

TUNNEL = Path(__file__).parents[1] / "export" / "tunnel.json"
SAY = wording()


@pytest.fixture
def account() -> Account:
    return bundle.load(TUNNEL)


def html(account: Account) -> str:
    return drawn(account, wording())


def section(account: Account) -> str:
    found = re.search(r'<section id="statements".*?</section>', html(account), re.DOTALL)
    assert found
    return found[0]


def plain(markup: str) -> str:
    inline = re.sub(r"</?(?:bdi|b|span|a|i)\b[^>]*>", "", markup)
    return " ".join(re.sub(r"<[^>]*>", " ", inline).split())


def ledger(account: Account) -> list[SpeakerRow]:
    (story,) = story_speakers(account, labels(account, SAY), SAY)
    return list(story.speakers)


def by_words(account: Account, words: str) -> Statement:
    return next(s for s in account.statements if s.content[0].text == words)


def shown(account: Account, statement: Statement) -> StatementRow:
    rows = (row for speaker in ledger(account) for row in speaker.statements)
    return next(row for row in rows if row.id == statement.id)


def row_of(account: Account, words: str) -> str:
    """The line of a statement in the ledger, as plain text."""
    id_ = by_words(account, words).id
    (line,) = re.findall(rf'<li id="fact-{id_}">.*?\n</li>', html(account), re.DOTALL)
    return plain(line)


def changed(account: Account, old: Statement, new: Statement) -> Account:
    return replace(account, statements=tuple(new if s == old else s for s in account.statements))


def test_it_follows_the_figures_and_is_counted_on_top(account: Account) -> None:
    page = html(account)
    assert page.index('id="figures"') < page.index('id="statements"') < page.index('id="timeline"')
    assert '<a href="#statements">Who said what</a>' in page
    assert "<span>13 statements</span>" in page


def test_a_line_tells_act_words_mode_chain_report_and_time(account: Account) -> None:
    told = row_of(account, "Waarom zouden we dat doen")
    assert told.startswith(
        "S8 said: ‘Waarom zouden we dat doen? Onze eigen naam staat eronder’"
        " quoted · by way of PZN · 1 De Ochtendlijn · by Tue 12 Mar 2024"
    )


def test_what_is_denied_is_said_to_be_what_is_denied(account: Account) -> None:
    told = row_of(account, "er met het beton is geknoeid")
    assert told.startswith("S5 denied: er met het beton is geknoeid the words are what is denied ·")
    assert "denied ·" not in told.removeprefix("S5 denied:").partition("what is denied ·")[2]


def test_what_a_report_denies_of_somebodys_words_is_told_too(account: Account) -> None:
    said = by_words(account, "is de scheur vier meter lang")
    row = shown(changed(account, said, replace(said, stance="denied")), said)
    assert (row.act, row.stance, row.denied) == ("say", "denied", True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Geen kilometer om", "S9 demanded: “Geen kilometer om” quoted ·"),
        ("de omweg “levensgevaarlijk” is", "S11 warned: de omweg “levensgevaarlijk” is partly quoted · by"),
        ("de tunnel vrijdag opengaat", "S4 promised: de tunnel vrijdag opengaat paraphrased ·"),
        ("het maanden duurt", "S12 feared: het maanden duurt passed on, not asserted · paraphrased"),
        ("een haarscheurtje", "S6 said: een haarscheurtje withdrawn · paraphrased"),
        ("de bussen konden omrijden", "S3 asked: de bussen konden omrijden hypothetical · paraphrased"),
    ],
)
def test_act_and_stance_are_words(account: Account, words: str, told: str) -> None:
    assert row_of(account, words).startswith(told)


def test_a_speaker_stands_above_with_name_and_count(account: Account) -> None:
    heads = [plain(head) for head in re.findall(r"<h3>.*?</h3>", section(account), re.DOTALL)]
    assert heads[:3] == ["Hanna Brons 4 statements", "Verhulst 2 statements", "woordvoerder no name given"]
    assert heads[-1] == "no source named"
    brons = next(entity for entity in account.entities if entity.name == "Hanna Brons")
    assert f'<h3><a href="#{brons.id}">' in section(account)


def test_what_the_report_calls_a_speaker_is_told_where_that_is_another_name(account: Account) -> None:
    assert "as “ze”" in row_of(account, "We nemen geen enkel risico")
    assert "as “" not in row_of(account, "De Zilverdieptunnel blijft zeker tot vrijdag dicht")


def test_a_time_is_told_as_it_is_known(account: Account) -> None:
    asked = shown(account, by_words(account, "de bussen konden omrijden"))
    assert (asked.when.words, asked.when.edtf) == ("Thu 14 Mar 2024", "2024-03-14")
    assert asked.when_target == next(t.id for t in account.timexes if t.anchor.text == "gisteren")
    told = row_of(account, "het ministerie waarschuwt dat de omweg “levensgevaarlijk” is")
    assert "12 or 19 Mar 2024" in told


def test_a_long_statement_is_cut_and_its_passage_whole(account: Account) -> None:
    first, *rest = account.documents
    text = "Ja " + "heel " * 100 + "erg"
    said = by_words(account, "De Zilverdieptunnel blijft zeker tot vrijdag dicht")
    long = replace(said, content=(Anchor.of(text, 0, len(text)),), source=None, cue=None)
    bare = replace(
        account,
        documents=(replace(first, text=text, segments=()), *rest),
        statements=(long,),
        timexes=(),
        timeline=(),
        entities=(),
    )
    row = shown(bare, said)
    assert len(row.words) <= LONG
    assert row.words.endswith("heel…")
    assert f'<span class="content" id="{said.id}">{text}</span>' in html(bare)


def test_source_cue_and_every_part_are_marked_in_the_text(account: Account) -> None:
    page, said = html(account), by_words(account, "We nemen geen enkel risico")
    number = f'<a href="#n-{said.id}">S2</a>'
    assert f'<span class="content" id="{said.id}">We nemen geen enkel risico</span>’, ' in page
    assert '<i>benadrukt</i> <u id="p-' in page
    assert (
        f'<span class="content">want er rijden elke dag duizenden auto&#39;s door die buis</span>{number}'
        in page
    )
    assert page.count(number) == 1


def test_what_is_denied_is_marked_as_that(account: Account) -> None:
    denied = by_words(account, "er met het beton is geknoeid")
    assert f'<span class="content denied" id="{denied.id}">' in html(account)
    assert html(account).count("content denied") == 1


def test_a_statement_within_another_is_marked_within_it(account: Account) -> None:
    outer = by_words(account, "het ministerie waarschuwt dat de omweg “levensgevaarlijk” is")
    inner = by_words(account, "de omweg “levensgevaarlijk” is")
    assert inner.source
    at = inner.source.anchor
    assert (
        f'<span class="content" id="{outer.id}">het <u id="p-{inner.document}-{at.start}-{at.end}">'
        f'ministerie</u> <i>waarschuwt</i> dat <span class="content" id="{inner.id}">'
    ) in html(account)


def test_statements_and_dates_may_cross(account: Account) -> None:
    timex = next(t for t in account.timexes if t.anchor.text == "tot vrijdag")
    text = account.documents[0].text
    said = by_words(account, "De Zilverdieptunnel blijft zeker tot vrijdag dicht")
    crossing = replace(said, content=(Anchor.of(text, said.content[0].start, timex.anchor.start + 3),))
    page = html(changed(account, said, crossing))
    assert page.count(f'id="{said.id}"') == page.count(f'id="{timex.id}"') == 1
    assert f'<mark id="{timex.id}">tot</mark></span>' in page


def test_an_account_without_statements_says_so(account: Account) -> None:
    assert "No statements were found." in section(replace(account, statements=()))


def test_several_stories_have_a_ledger_each_and_headings_step_down(account: Account) -> None:
    other = replace(account.stories[0], id="s-2", title="Een ander verhaal")
    rows = (replace(account.statements[0], story="s-2"), *account.statements[1:])
    both = replace(account, stories=(*account.stories, other), statements=rows)
    assert '<h3 class="story">Een ander verhaal</h3>' in section(both)
    for one in (account, both):
        levels = [int(level) for level in re.findall(r"<h(\d)", section(one))]
        assert levels[0] == 2
        assert all(below - above <= 1 for above, below in itertools.pairwise(levels))


def test_it_is_lean(account: Account) -> None:
    assert len(section(account).encode()) < 1500 * len(account.statements)


def test_nothing_of_a_statement_is_let_loose(account: Account) -> None:
    evil = "</style><script>alert(1)</script><b onclick=x>\"'\x1b\u202e"
    first, *rest = account.documents
    document = replace(first, text=evil + first.text, segments=())
    anchor = Anchor.of(document.text, 0, len(evil))
    said = account.statements[0]
    assert said.source
    rows = tuple(
        replace(
            said,
            id=f"q-{n}",
            source=replace(said.source, anchor=anchor, entity=entity, why=evil),
            cue=anchor,
            content=(anchor, Anchor.of(document.text, len(evil) + 2, len(evil) + 9)),
            chain=(Link("e-evil", evil, anchor),),
            when=replace(said.when, value=value, candidates=(evil, evil), why=evil),
            rule=evil,
            why=evil,
        )
        for n, (entity, value) in enumerate([("e-evil", evil), (None, None), (None, f"../{evil}")])
    )
    page = html(
        replace(
            account,
            documents=(document, *rest),
            timexes=(),
            timeline=(),
            entities=(replace(account.entities[0], id="e-evil", name=evil, mentions=()),),
            statements=rows,
        )
    )
    assert page.count("<script") == 1
    assert "<b onclick" not in page
    assert "\x1b" not in page
    assert page.count("</style>") == 1
