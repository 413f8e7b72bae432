"""Statements of one document: the corpus of sentences of each language, and text that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from relaas.extract.attributions.finding import attributed, attributions, find
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.lang.corpus_statements import read_statements
from relaas.model.documents import Segment
from tests.pipelines import analysed, shipped

if TYPE_CHECKING:
    from relaas.lang.corpus_statements import SaidLine
    from relaas.model.attributions import Attribution

MARKS = "„”“‘’'\"«»–"
PIECES = [
    *MARKS,
    *" \n.,:;",
    "\n\n",
    "zegt ",
    "De politie ",
    "volgens ",
    "dat ",
    "er ",
    "is ",
    "hij ",
    "om te ",
    "Dat ",
    "drie ",
]


def _lines() -> list[Any]:
    return [
        pytest.param(code, line, id=f"{line.construction}:{line.text[:50]}")
        for code in packs.languages()
        for line in read_statements(code)
        if not (line.held or line.hard)
    ]


def _said(text: str, code: str = "nl") -> tuple[Attribution, ...]:
    analysis = analysed(code, text)
    parts = (Segment("body", 0, len(text)),)
    pack = packs.load(code)
    return attributions(analysis, parts, pack, times(analysis, parts, pack))


@shipped
@pytest.mark.parametrize(("code", "line"), _lines())
def test_a_line_of_the_corpus(code: str, line: SaidLine) -> None:
    found = _said(line.text, code)
    assert [
        (
            row.source.text if row.source else "",
            row.mode,
            tuple((part.start, part.end) for part in row.content),
            tuple(link.text for link in row.chain),
            row.act,
            row.stance,
        )
        for row in found
    ] == [(said.source, said.mode, said.content, said.chain, said.act, said.stance) for said in line.said]
    anchors = [a for row in found for a in (row.source, row.name, row.cue, *row.content, *row.chain) if a]
    assert all(anchor.holds(line.text) for anchor in anchors)


@shipped
@pytest.mark.parametrize("code", packs.languages())
def test_no_line_that_is_held_back_or_too_hard_breaks_it(code: str) -> None:
    lines = [line for line in read_statements(code) if line.held or line.hard]
    for text, rows in [(line.text, _said(line.text, code)) for line in lines]:
        assert all(row.content for row in rows), text
        assert all(a.holds(text) for row in rows for a in (row.cue, *row.content, *row.chain)), text


@shipped
def test_whoever_owns_a_claim_makes_it() -> None:
    (row,) = _said("The ministry's claim that ten people had fled was false.", "en")
    assert (row.source and row.source.text, row.cue.text) == ("ministry", "claim")
    assert [part.text for part in row.content] == ["ten people had fled"]


@shipped
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Drivers marched on Tuesday, demanding damages after the fire on Sunday.", False),
        ("The union demanded on Monday the release of six drivers arrested on Friday.", True),
        ("The mayor announced the closure of the bridge on Monday.", True),
    ],
)
def test_a_time_of_what_is_said_is_not_when_it_was_said(text: str, *, told: bool) -> None:
    (row,) = _said(text, "en")
    assert (row.said is not None) == told


@shipped
def test_a_date_is_no_count_that_somebody_gives() -> None:
    (told,) = _said("Gisteren liet Els Smet weten dat zij op 20 januari niet naar Luik komt.")
    assert [part.text for part in told.content] == ["zij op 20 januari niet naar Luik komt"]
    assert not _said("De Onderzoeksraad komt op 30 maart met een eerste verslag.")
    (counted,) = _said("De Onderzoeksraad komt op 30 doden.")
    assert [part.text for part in counted.content] == ["30 doden"]


@shipped
def test_what_is_wanted_in_quotation_marks_is_said_and_a_quoted_name_for_what_is_wanted_is_not() -> None:
    (wanted,) = _said("De leraren willen „meer loon”.")
    assert ([part.text for part in wanted.content], wanted.act) == (["meer loon"], "demand")
    assert not _said("De minister wil een „brede dialoog” met de bonden.")


@shipped
def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = "“We zien het water stijgen.\n\n“Iedereen moet weg”, zei burgemeester Katrien Maes."
    (row,) = _said(text)
    assert [part.text for part in row.content] == ["We zien het water stijgen", "Iedereen moet weg"]
    assert row.mode == "direct"


@shipped
def test_what_follows_in_quotation_marks_is_a_statement_of_its_own() -> None:
    first, second = _said("De brug blijft dicht, zei minister Els Smet. „Wij nemen geen risico.”")
    assert (first.mode, [part.text for part in first.content]) == ("indirect", ["De brug blijft dicht"])
    assert (second.mode, [part.text for part in second.content]) == ("direct", ["Wij nemen geen risico"])
    assert first.source == second.source


@shipped
def test_what_a_quotation_tells_of_others_is_none_of_theirs() -> None:
    (row,) = _said("„Hij zei dat het veilig was”, vertelt Mia Claes.")
    assert (row.source and row.source.text, row.mode) == ("Mia Claes", "direct")


@shipped
@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Op het plein verscheen burgemeester Els Smet. “Wij gaan door”, zei ze.", "Els Smet"),
        ("De rechter hoorde bakker Karel Smet. “Ik zag niets”, zei die.", "Karel Smet"),
        (
            "Liz Cheney zweeg. Karel Smet ontkende dat hij er was; dat was volgens hem “een leugen”.",
            "Karel Smet",
        ),
        (
            "Carrie Lam bood haar excuses aan. Voor Jimmy Sham is dat niet genoeg. “Weg”, zei hij. ",
            "Jimmy Sham",
        ),
        ("De ziekenhuisdienst meldt 79 gewonden. Woensdag had die het nog over 72.", "ziekenhuisdienst"),
        ("Een werkster haalt haar schouders op. “Er kwam niemand”, zegt ze.", "werkster"),
    ],
)
def test_whom_a_pronoun_stands_for(text: str, who: str) -> None:
    row = _said(text)[-1]
    assert row.name is not None, row.why
    assert row.name.text == who


@shipped
def test_a_dateline_is_no_part_of_what_is_said() -> None:
    (row,) = _said("GENT - De weg is weer open, zegt de politie.")
    assert [part.text for part in row.content] == ["De weg is weer open"]


@shipped
def test_hearsay_inside_a_statement_is_passed_on() -> None:
    (row,) = _said("Volgens de politie zouden twee mannen zijn gevlucht.")
    assert row.stance == "reported"


@shipped
def test_found_once_it_answers_for_figures_and_gives_the_statements() -> None:
    text = "Er zijn dertig doden, zei minister Els Smet."
    analysis = analysed("nl", text)
    parts, pack = (Segment("body", 0, len(text)),), packs.load("nl")
    dates = times(analysis, parts, pack)
    span = (text.index("dertig"), text.index(" doden"))
    answers = find(analysis, parts, pack, dates, [span])
    assert (answers.of(span),) == attributed(analysis, parts, pack, dates, [span])
    assert answers.attributions() == attributions(analysis, parts, pack, dates)


@shipped
@settings(max_examples=40)
@example("––")
@example("zegt hij dat De politie ;")
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_no_text_breaks_it(text: str) -> None:
    for row in _said(text):
        assert row.content
        assert all(anchor.holds(text) for anchor in (row.cue, *row.content, *row.chain))
        assert all(a.end <= b.start for a, b in zip(row.content, row.content[1:], strict=False))


@shipped
def test_a_role_or_a_pronoun_left_open_says_why() -> None:
    (role,) = _said("De burgemeester zegt dat de weg dicht blijft.")
    assert (role.name, role.why) == (None, "nobody before it is named as “burgemeester”")
    (pronoun,) = _said("Zij zegt dat de weg dicht blijft.")
    assert (pronoun.name, pronoun.why) == (None, "nobody before it agrees with “zij”")


@shipped
def test_a_pronoun_stands_for_whoever_spoke_in_the_same_sentence() -> None:
    text = "De wacht riep dat hij viel. ‘Er is niets mis’, zei chef Jan Smit, al gaf hij toe dat het slot klemde."
    last = _said(text)[-1]
    assert (last.source and last.source.text, last.name and last.name.text) == ("hij", "Jan Smit")


@shipped
def test_the_turns_of_a_dialogue_are_told_from_the_items_of_a_list() -> None:
    turns = _said("Het werd stil.\n– Wij gaan door, zei hij.\n– Dat willen wij ook! riep de schipper.")
    assert [(row.mode, row.content[0].text) for row in turns] == [
        ("direct", "Wij gaan door"),
        ("direct", "Dat willen wij ook"),
    ]
    items = _said("Wat vaststaat:\n- De brug is dicht, zegt de politie.\n- De school is open, meldt de stad.")
    assert {row.mode for row in items} == {"indirect"}


@shipped
def test_what_is_to_come_says_by_which_word() -> None:
    (row,) = _said("De politie zegt dat de weg maandag zal opengaan.")
    assert (row.stance, row.why.endswith("“zal” looks ahead")) == ("planned", True)


@shipped
@pytest.mark.parametrize(
    ("code", "text", "named"),
    [
        (
            "en",
            "“The driver calls us,” said Peter Hall, a spokesman. All told, 192 people are safe, he said.",
            "Peter Hall",
        ),
        (
            "en",
            "Georgia Hall, the council's leader, decided it. Five blocks were checked. Many, she said, refused to go.",
            "Georgia Hall",
        ),
        ("en", "Ten dead, says mayor\n\nThe fire began at dawn. The mayor, Ann Lee, left.", "Ann Lee"),
        ("nl", "De doos werd opgegraven door een agente. „Ik dacht aan een steen”, vertelde ze.", "agente"),
        (
            "nl",
            "Klimster Els Rekers ging naar boven. Sinds vrijdag is ze thuis. Op Instagram schreef ze dat het meeviel.",
            "Els Rekers",
        ),
        (
            "nl",
            "Gouverneur Jan Peeters had wijken laten ontruimen. „Wij gaan. Wij blijven niet”, zei hij.",
            "Jan Peeters",
        ),
    ],
)
def test_whom_a_pronoun_or_a_role_goes_back_to(code: str, text: str, named: str) -> None:
    names = [row.name.text for row in _said(text, code) if row.name]
    assert named in names


@shipped
def test_a_quotation_that_goes_on_is_passed_on_by_the_same_medium() -> None:
    rows = _said("The mayor told Radio Norte that ten had died. “Two were children,” she said.", "en")
    assert [[link.text for link in row.chain] for row in rows] == [["Radio Norte"], ["Radio Norte"]]


@shipped
def test_a_sentence_in_the_subjunctive_goes_on_with_who_spoke() -> None:
    rows = _said("Die Bürgermeisterin sagte, die Brücke sei geschlossen. Es gebe keine Toten.", "de")
    assert [row.content[0].text for row in rows] == ["die Brücke sei geschlossen", "Es gebe keine Toten"]
