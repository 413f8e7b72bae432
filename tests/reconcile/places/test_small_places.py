"""Small places: meant by name alone where a language knows them, else only where something beside the name says so."""

from __future__ import annotations

from dataclasses import replace

from relaas.reconcile.places.candidates import Candidate
from relaas.reconcile.places.deciding import TOWN, Case, decide
from relaas.reconcile.places.evidence import Link

HAMLET = Candidate("city", "US", "PA", (-80.0, 40.7), 1_700, "Mars (US)")
CASE = Case("Mars", (HAMLET,), (), frozenset(), {"US": "American"}, frozenset({"US"}))


def test_a_hamlet_is_meant_where_a_report_names_its_country() -> None:
    assert decide(CASE).country == "US"


def test_it_is_not_where_the_language_means_none_by_name_alone() -> None:
    place = decide(replace(CASE, least=TOWN))
    assert place.country is None
    assert "only small places have that name" in place.why


def test_what_stands_beside_it_says_so_all_the_same() -> None:
    link = Link("US", "PA", "Pennsylvania")
    assert decide(replace(CASE, least=TOWN, links=(link,))).country == "US"


def test_a_listed_one_needs_no_size() -> None:
    assert decide(replace(CASE, least=TOWN, fits=(replace(HAMLET, listed=True),))).country == "US"
