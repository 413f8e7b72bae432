"""What a clause says about when, on parses built by hand, good ones and wrong ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.lang.clauses import Positions
from relaas.lang.packs import load
from relaas.lang.tenses import tense
from tests.parses import analysis

if TYPE_CHECKING:
    from relaas.lang.readings import Reading
    from relaas.model.timexes import Tense

PAST = """
De de DET det 2 _
raad raad NOUN nsubj 3 _
koos kiezen VERB root 0 Tense=Past|VerbForm=Fin
dinsdag dinsdag PROPN obl 3 _
"""
PERFECT = """
Zij zij PRON nsubj 4 _
heeft hebben AUX aux 4 Tense=Pres|VerbForm=Fin
dinsdag dinsdag PROPN obl 4 _
gekozen kiezen VERB root 0 VerbForm=Part
"""
PLUPERFECT = PERFECT.replace("heeft", "had").replace("Tense=Pres", "Tense=Past")
SUBSTITUTED = """
Zij zij PRON nsubj 4 _
heeft hebben AUX aux 4 Tense=Pres|VerbForm=Fin
dinsdag dinsdag PROPN obl 4 _
moeten moeten VERB root 0 VerbForm=Inf
wachten wachten VERB xcomp 4 VerbForm=Inf
"""
LED_BY_TE = """
Zij zij PRON nsubj 5 _
is zijn AUX aux 5 Tense=Pres|VerbForm=Fin
dinsdag dinsdag PROPN obl 5 _
te te PART mark 5 _
zien zien VERB root 0 VerbForm=Inf
"""
PERFECT_TAGGED_INFINITIVE = PERFECT.replace("VerbForm=Part", "_")
TAGGED_NOUN_BEFORE_A_STOP = """
Dinsdag dinsdag PROPN obl 5 _
is zijn AUX aux:pass 5 Tense=Pres|VerbForm=Fin
een een DET det 4 Definite=Ind
hond hond NOUN obl 5 _
aangespoeld aangespoeld NOUN root 0 _
. . PUNCT punct 5 _
"""
FUTURE = """
Zij zij PRON nsubj 4 _
zal zullen AUX aux 4 Tense=Pres|VerbForm=Fin
dinsdag dinsdag PROPN obl 4 _
kiezen kiezen VERB root 0 VerbForm=Inf
"""
MODAL = FUTURE.replace("zal zullen", "moet moeten")
PRESENT = """
Zij zij PRON nsubj 2 _
vergadert vergaderen VERB root 0 Tense=Pres|VerbForm=Fin
dinsdag dinsdag PROPN obl 2 _
"""
REPORTING = """
Dat dat PRON obj 2 _
meldt melden VERB root 0 Tense=Pres|VerbForm=Fin
de de DET det 4 _
politie politie NOUN nsubj 2 _
dinsdag dinsdag PROPN obl 2 _
"""
CAUSED = """
Zij zij PRON nsubj 2 _
laten laten VERB root 0 Tense=Pres|VerbForm=Fin
het het DET det 4 _
plein plein NOUN obj 2 _
dinsdag dinsdag PROPN obl 2 _
schoonmaken schoonmaken VERB xcomp 2 VerbForm=Inf
"""
LET_KNOW = CAUSED.replace("schoonmaken schoonmaken", "weten weten")
HEARSAY = """
Hij hij PRON nsubj 5 _
zou zullen AUX aux 5 Tense=Past|VerbForm=Fin
dinsdag dinsdag PROPN obl 5 _
zijn zijn AUX aux:pass 5 VerbForm=Inf
gedood doden VERB root 0 VerbForm=Part
"""
HEARSAY_AHEAD = """
Hij hij PRON nsubj 4 _
zou zullen AUX aux 4 Tense=Past|VerbForm=Fin
dinsdag dinsdag PROPN obl 4 _
komen komen VERB root 0 VerbForm=Inf
"""
SCHEDULED = """
Het het DET det 2 _
overleg overleg NOUN nsubj 5 _
is zijn AUX aux:pass 5 Tense=Pres|VerbForm=Fin
dinsdag dinsdag PROPN obl 5 _
gepland plannen VERB root 0 VerbForm=Part
"""
ANNOUNCED_FOR = """
Er er ADV advmod 6 _
is zijn AUX cop 5 Tense=Pres|VerbForm=Fin
voor voor ADP case 4 _
dinsdag dinsdag PROPN obl 5 _
rouw rouw NOUN nsubj 6 _
afgekondigd afkondigen VERB root 0 VerbForm=Part
"""
MOVED_TO = """
Het het DET det 2 _
duel duel NOUN nsubj:pass 4 _
is zijn AUX aux:pass 4 Tense=Pres|VerbForm=Fin
verschoven verschuiven VERB root 0 VerbForm=Part
naar naar ADP case 6 _
dinsdag dinsdag PROPN obl 4 _
"""
PARTED_PERFECT = """
ballonnen ballon NOUN root 0 _
heeft hebben VERB conj 1 Tense=Pres|VerbForm=Fin
Almkerk Almkerk PROPN nsubj 6 _
dinsdag dinsdag PROPN obl 6 _
doden dode NOUN obj 6 _
herdacht herdenken VERB ccomp 1 Tense=Pres|VerbForm=Fin
"""
AS_ITS_INFINITIVE = """
dinsdag dinsdag PROPN obl 2 _
overleggen overleggen VERB root 0 Number=Plur|Tense=Past|VerbForm=Fin
ministers minister NOUN nsubj 2 _
"""
COPULA_MISTAKEN = """
Hij hij PRON nsubj 3 _
is zijn AUX cop 3 Tense=Pres|VerbForm=Fin
dinsdag dinsdag NOUN root 0 _
overleden overlijden VERB parataxis 3 VerbForm=Part
"""
NO_VERB = """
Brand brand NOUN root 0 _
in in ADP case 3 _
Gent Gent PROPN nmod 1 _
dinsdag dinsdag PROPN nmod 1 _
"""
HEADLESS = """
dinsdag dinsdag PROPN root 0 _
brak breken VERB root 0 Tense=Past|VerbForm=Fin
brand brand NOUN root 0 _
uit uit ADP root 0 _
"""
SUBORDINATE = """
Hij hij PRON nsubj 2 _
weet weten VERB root 0 Tense=Pres|VerbForm=Fin
dat dat SCONJ mark 6 _
zij zij PRON nsubj 6 _
dinsdag dinsdag PROPN obl 6 _
vluchtte vluchten VERB ccomp 2 Tense=Past|VerbForm=Fin
"""


def _reading(parse: str) -> Reading:
    """What is read of "dinsdag" in a parse."""
    parsed = analysis(parse)
    start = parsed.text.lower().index("dinsdag")
    return tense(Positions(parsed), load("nl"), start, start + len("dinsdag"))


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        (PAST, "past"),
        (PERFECT, "past"),
        (PERFECT_TAGGED_INFINITIVE, "past"),
        (SUBSTITUTED, "past"),
        (LED_BY_TE, "present"),
        (FUTURE, "future"),
        (MODAL, "future"),
        (PRESENT, "present"),
        (REPORTING, "past"),
        (CAUSED, "present"),
        (LET_KNOW, "past"),
        (HEARSAY, "past"),
        (HEARSAY_AHEAD, "future"),
        (SCHEDULED, "future"),
        (ANNOUNCED_FOR, "future"),
        (MOVED_TO, "future"),
        (PARTED_PERFECT, "past"),
        (TAGGED_NOUN_BEFORE_A_STOP, "past"),
        (AS_ITS_INFINITIVE, "present"),
        (COPULA_MISTAKEN, "past"),
        (NO_VERB, "none"),
        (HEADLESS, "past"),
        (SUBORDINATE, "past"),
    ],
)
def test_tense(parse: str, expected: Tense) -> None:
    reading = _reading(parse)
    assert reading.tense == expected, reading.why
    assert reading.why
    assert reading.reporting == (parse in (REPORTING, LET_KNOW))


@pytest.mark.parametrize(("parse", "before"), [(PLUPERFECT, True), (PERFECT, False), (PAST, False)])
def test_what_had_been_is_told_from_what_has_been(parse: str, *, before: bool) -> None:
    assert _reading(parse).before is before


def test_the_words_that_show_it_are_named() -> None:
    assert _reading(PERFECT).why == "“heeft … gekozen” is a perfect tense"


def test_positions() -> None:
    positions = Positions(analysis(PAST, PRESENT))
    text = positions.analysis.text
    assert positions.token_at(0) == 0
    assert positions.token_at(2) == 1  # the space belongs to what follows
    assert positions.token_at(len(text)) is None
    assert positions.sentence_at(text.index("vergadert")) == positions.analysis.sentences[1]
    assert positions.children(2) == [1, 3]


WANTED_DONE = """
Tegen tegen ADP case 2 _
dinsdag dinsdag PROPN obl 6 _
willen willen VERB root 0 Tense=Pres|VerbForm=Fin
we we PRON nsubj 3 _
allen al PRON obj 6 _
bereikt bereiken VERB xcomp 3 VerbForm=Part
hebben hebben AUX aux 6 Tense=Pres|VerbForm=Fin
"""


def test_a_modal_governs_a_perfect_infinitive_taken_for_a_present() -> None:
    reading = _reading(WANTED_DONE)
    assert reading.tense == "future", reading.why
    assert "willen" in reading.why


def test_a_plain_perfect_of_several_stays_past() -> None:
    parse = WANTED_DONE.replace(
        "willen willen VERB root 0 Tense=Pres|VerbForm=Fin", "gisteren gisteren ADV advmod 6 _"
    )
    assert _reading(parse).tense == "past"


PROMISED = """
Zij zij PRON nsubj 2 _
belooft beloven VERB root 0 Tense=Pres|VerbForm=Fin
een een DET det 4 _
overdracht overdracht NOUN obj 2 _
op op ADP case 6 _
dinsdag dinsdag PROPN nmod 4 _
"""
PROMISED_BEFORE = """
dinsdag dinsdag PROPN obl 2 _
belooft beloven VERB root 0 Tense=Pres|VerbForm=Fin
zij zij PRON nsubj 2 _
een een DET det 5 _
plan plan NOUN obj 2 _
"""
ATTRIBUTED = """
Twee twee NUM nummod 2 _
verdachten verdachte NOUN nsubj 3 _
moeten moeten AUX root 0 Tense=Pres|VerbForm=Fin
komen komen VERB xcomp 3 VerbForm=Inf
, , PUNCT punct 3 _
aldus aldus ADP case 8 _
het het DET det 8 _
parket parket NOUN obl 3 _
dinsdag dinsdag PROPN nmod 8 _
"""


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        (PROMISED, "present"),
        (PROMISED.replace("belooft beloven", "meldt melden"), "past"),
        (
            PROMISED.replace(
                "belooft beloven VERB root 0 Tense=Pres", "beloofde beloven VERB root 0 Tense=Past"
            ),
            "past",
        ),
        (PROMISED_BEFORE, "past"),
        (ATTRIBUTED, "past"),
        (ATTRIBUTED.replace("aldus aldus", "voor voor"), "future"),
    ],
)
def test_what_is_promised_behind_its_verb_may_lie_ahead_and_who_says_it_has_said_it(
    parse: str, expected: Tense
) -> None:
    assert _reading(parse).tense == expected


MORE_THAN = """
Er er ADV advmod 2 _
zijn zijn VERB root 0 Tense=Pres|VerbForm=Fin
vier vier NUM nmod 4 _
meer veel PRON nsubj 2 PronType=Ind
dan dan SCONJ mark 6 _
dinsdag dinsdag PROPN advcl 4 _
"""
HIGHER_THAN_ON = """
De de DET det 2 _
tol tol NOUN nsubj 4 _
is zijn AUX cop 4 Tense=Pres|VerbForm=Fin
hoger hoog ADJ root 0 Degree=Cmp
dan dan SCONJ mark 7 _
op op ADP case 7 _
dinsdag dinsdag PROPN obl 4 _
"""
WHAT_THEN = """
Wat wat PRON nsubj 2 PronType=Int
gebeurt gebeuren VERB root 0 Tense=Pres|VerbForm=Fin
er er ADV advmod 2 _
dan dan SCONJ mark 5 _
dinsdag dinsdag PROPN obl 2 _
"""


@pytest.mark.parametrize(
    ("parse", "expected"), [(MORE_THAN, "past"), (HIGHER_THAN_ON, "past"), (WHAT_THEN, "present")]
)
def test_what_something_is_set_beside_has_been(parse: str, expected: Tense) -> None:
    assert _reading(parse).tense == expected


SAID_BEHIND = """
Er er ADV advmod 3 _
zijn zijn AUX aux 3 Tense=Pres|VerbForm=Fin
gevallen vallen VERB root 0 VerbForm=Part
, , PUNCT punct 5 _
zei zeggen VERB parataxis 3 Tense=Past|VerbForm=Fin
Visser Visser PROPN nsubj 5 _
, , PUNCT punct 10 _
die die PRON nsubj 10 PronType=Rel
hulp hulp NOUN obj 10 _
leidt leiden VERB acl:relcl 6 Tense=Pres|VerbForm=Fin
, , PUNCT punct 12 _
dinsdag dinsdag PROPN obl 10 _
"""
MEETS_BEHIND = SAID_BEHIND.replace("zei zeggen", "komt komen").replace("Tense=Past", "Tense=Pres")


@pytest.mark.parametrize(("parse", "reporting"), [(SAID_BEHIND, True), (MEETS_BEHIND, False)])
def test_a_time_behind_who_speaks_is_when_it_was_said(parse: str, reporting: bool) -> None:
    reading = _reading(parse)
    assert (reading.reporting, reading.tense == "past") == (reporting, reporting)


HELPER_OF_ANOTHER = """
Daar daar ADV advmod 8 _
zijn zijn AUX aux 8 Tense=Pres|VerbForm=Fin
dinsdag dinsdag PROPN obl 8 _
doden dode NOUN nsubj 8 _
gevallen vallen VERB acl 4 VerbForm=Part
, , PUNCT punct 8 _
zo zo ADV advmod 8 _
meldt melden VERB root 0 Tense=Pres|VerbForm=Fin
"""


def test_a_helper_that_the_tree_gives_to_the_verb_behind_a_comma_has_a_clause_of_its_own() -> None:
    reading = _reading(HELPER_OF_ANOTHER)
    assert (reading.tense, reading.reporting) == ("past", False), reading.why


COUNT_OF = """
De de DET det 2 _
588 588 NUM root 0 _
van van ADP case 4 _
dinsdag dinsdag PROPN nmod 2 _
is zijn AUX cop 6 Tense=Pres|VerbForm=Fin
exclusief exclusief ADJ parataxis 2 _
"""
RIDES_OF = COUNT_OF.replace("588 588 NUM", "ritten rit NOUN")


@pytest.mark.parametrize(("parse", "expected"), [(COUNT_OF, "past"), (RIDES_OF, "present")])
def test_a_count_of_a_day_is_of_one_that_has_been(parse: str, expected: Tense) -> None:
    assert _reading(parse).tense == expected


CUT_OFF = """
De de DET det 3 _
zes zes NUM nummod 3 _
worden word NUM nsubj 5 _
dinsdag dinsdag PROPN obl 5 _
gekozen kiezen VERB advcl 7 VerbForm=Part
, , PUNCT punct 5 _
zegt zeggen VERB root 0 Tense=Pres|VerbForm=Fin
hij hij PRON nsubj 7 _
"""


def test_a_verb_of_saying_lends_no_tense_to_a_clause_whose_own_verb_was_not_seen() -> None:
    assert _reading(CUT_OFF).tense == "none"
    assert _reading(CUT_OFF.replace("VerbForm=Part", "_")).reporting


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("prijkten", "past"),
        ("graasden", "past"),
        ("dwaalden", "past"),
        ("wachten", "present"),
        ("beelden", "present"),
    ],
)
def test_a_plural_that_no_infinitive_looks_like_is_past(form: str, expected: Tense) -> None:
    parse = f"""
De de DET det 2 _
namen naam NOUN nsubj 3 _
{form} {form} VERB root 0 Tense=Pres|VerbForm=Fin
dinsdag dinsdag PROPN obl 3 _
"""
    assert _reading(parse).tense == expected
