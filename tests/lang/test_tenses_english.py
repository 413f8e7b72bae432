"""What an English clause says about when, on parses built by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.lang.clauses import Positions
from relaas.lang.packs import load
from relaas.lang.tenses import tense
from tests.parses import analysis

if TYPE_CHECKING:
    from relaas.model.timexes import Tense

PAST = """
Police police NOUN nsubj 2 _
said say VERB root 0 Tense=Past|VerbForm=Fin
Tuesday Tuesday PROPN obl 2 _
"""
PERFECT = """
She she PRON nsubj 3 _
has have AUX aux 3 Tense=Pres|VerbForm=Fin
left leave VERB root 0 Tense=Past|VerbForm=Part
Tuesday Tuesday PROPN obl 3 _
"""
PASSIVE_TAGGED_FINITE = """
Ten ten NUM nsubj 2 _
killed kill VERB root 0 Tense=Past|VerbForm=Part
Tuesday Tuesday PROPN obl 2 _
"""
FUTURE = """
She she PRON nsubj 3 _
will will AUX aux 3 VerbForm=Fin
leave leave VERB root 0 VerbForm=Inf
Tuesday Tuesday PROPN obl 3 _
"""
MODAL_PERFECT = """
She she PRON nsubj 4 _
may may AUX aux 4 VerbForm=Fin
have have AUX aux 4 VerbForm=Inf
left leave VERB root 0 Tense=Past|VerbForm=Part
Tuesday Tuesday PROPN obl 4 _
"""
SCHEDULED = """
Talks talk NOUN nsubj 3 _
are be AUX aux 3 Tense=Pres|VerbForm=Fin
scheduled schedule VERB root 0 Tense=Past|VerbForm=Part
for for ADP case 5 _
Tuesday Tuesday PROPN obl 3 _
"""
DUE = """
He he PRON nsubj 3 _
is be AUX cop 3 Tense=Pres|VerbForm=Fin
due due ADJ root 0 _
Tuesday Tuesday PROPN obl 3 _
"""
PROGRESSIVE = """
They they PRON nsubj 3 _
are be AUX aux 3 Tense=Pres|VerbForm=Fin
meeting meet VERB root 0 Tense=Pres|VerbForm=Part
Tuesday Tuesday PROPN obl 3 _
"""
PLANNED = """
They they PRON nsubj 2 _
planned plan VERB root 0 Tense=Past|VerbForm=Fin
to to PART mark 4 _
leave leave VERB xcomp 2 VerbForm=Inf
Tuesday Tuesday PROPN obl 4 _
"""
PLANS = PLANNED.replace("planned plan VERB root 0 Tense=Past", "plan plan VERB root 0 Tense=Pres")
ISSUED = """
Lawyers lawyer NOUN nsubj 2 _
want want VERB root 0 Tense=Pres|VerbForm=Fin
the the DET det 4 _
order order NOUN obj 2 _
issued issue VERB acl 4 Tense=Past|VerbForm=Part
Tuesday Tuesday PROPN obl 5 _
"""
SET_TO_RESUME = """
They they PRON nsubj 2 _
feared fear VERB root 0 Tense=Past|VerbForm=Fin
for for ADP case 4 _
talks talk NOUN obl 2 _
set set VERB acl 4 Tense=Past|VerbForm=Part
to to PART mark 7 _
resume resume VERB xcomp 5 VerbForm=Inf
Tuesday Tuesday PROPN obl 7 _
"""
APPOINTED = """
She she PRON nsubj 4 _
is be AUX cop 4 Tense=Pres|VerbForm=Fin
to to PART mark 4 _
testify testify VERB root 0 VerbForm=Inf
Tuesday Tuesday PROPN obl 4 _
"""
WAS_APPOINTED = APPOINTED.replace("is be AUX cop 4 Tense=Pres", "was be AUX cop 4 Tense=Past")
APPOINTED_PASSIVE = """
She she PRON nsubj 5 _
is be AUX cop 5 Tense=Pres|VerbForm=Fin
to to PART mark 5 _
be be AUX aux:pass 5 VerbForm=Inf
charged charge VERB root 0 Tense=Past|VerbForm=Part
Tuesday Tuesday PROPN obl 5 _
"""
DUE_AS_MARK = """
She she PRON nsubj 6 _
had have AUX aux 6 Tense=Past|VerbForm=Fin
been be AUX cop 6 Tense=Past|VerbForm=Part
due due ADJ mark 6 _
to to PART fixed 4 _
testify testify VERB root 0 VerbForm=Inf
Tuesday Tuesday PROPN obl 6 _
"""
COULD_HAVE = """
She she PRON nsubj 5 _
could could AUX aux 5 VerbForm=Fin
have have AUX aux 5 VerbForm=Inf
been be AUX aux:pass 5 Tense=Past|VerbForm=Part
killed kill VERB root 0 Tense=Past|VerbForm=Part
Tuesday Tuesday PROPN obl 5 _
"""
THOUGHT = """
She she PRON nsubj 3 _
is be AUX aux:pass 3 Tense=Pres|VerbForm=Fin
thought think VERB root 0 Tense=Past|VerbForm=Part
to to PART mark 6 _
have have AUX aux 6 VerbForm=Inf
left leave VERB xcomp 3 Tense=Past|VerbForm=Part
Tuesday Tuesday PROPN obl 6 _
"""
HOPES = """
She she PRON nsubj 2 _
hopes hope VERB root 0 Tense=Pres|VerbForm=Fin
to to PART mark 5 _
have have AUX aux 5 VerbForm=Inf
finished finish VERB xcomp 2 Tense=Past|VerbForm=Part
Tuesday Tuesday PROPN obl 5 _
"""
SUPPOSED = """
She she PRON nsubj 3 _
was be AUX aux:pass 3 Tense=Past|VerbForm=Fin
supposed suppose VERB root 0 Tense=Past|VerbForm=Part
to to PART mark 5 _
testify testify VERB xcomp 3 VerbForm=Inf
Tuesday Tuesday PROPN obl 5 _
"""
OPENING_PARTICIPLE = """
Cut cut VERB root 0 Mood=Imp|VerbForm=Fin
Tuesday Tuesday PROPN obl 1 _
, , PUNCT punct 5 _
it it PRON nsubj 5 _
rose rise VERB parataxis 1 Tense=Past|VerbForm=Fin
"""
ORDER = """
Cut cut VERB root 0 Mood=Imp|VerbForm=Fin
it it PRON obj 1 _
Tuesday Tuesday PROPN obl 1 _
"""
SAYS = PAST.replace("said say VERB root 0 Tense=Past", "say say VERB root 0 Tense=Pres")


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        (PAST, "past"),
        (SAYS, "past"),
        (PERFECT, "past"),
        (PASSIVE_TAGGED_FINITE, "past"),
        (FUTURE, "future"),
        (MODAL_PERFECT, "past"),
        (SCHEDULED, "future"),
        (DUE, "future"),
        (PROGRESSIVE, "present"),
        (PLANNED, "present"),
        (PLANS, "future"),
        (ISSUED, "past"),
        (SET_TO_RESUME, "future"),
        (APPOINTED, "future"),
        (WAS_APPOINTED, "present"),
        (APPOINTED_PASSIVE, "future"),
        (DUE_AS_MARK, "present"),
        (COULD_HAVE, "past"),
        (THOUGHT, "past"),
        (HOPES, "present"),
        (SUPPOSED, "present"),
        (OPENING_PARTICIPLE, "past"),
        (ORDER, "present"),
    ],
)
def test_tense(parse: str, expected: Tense) -> None:
    parsed = analysis(parse)
    start = parsed.text.index("Tuesday")
    reading = tense(Positions(parsed), load("en"), start, start + len("Tuesday"))
    assert reading.tense == expected, reading.why
    assert reading.why
