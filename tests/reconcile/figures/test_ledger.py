"""What holds of every ledger, whatever is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from relaas.reconcile.figures.cases import cases
from relaas.reconcile.figures.judging import judge
from relaas.reconcile.figures.ledger import ledger
from relaas.reconcile.figures.links import Names
from tests.reconcile.figures.builders import Report

if TYPE_CHECKING:
    from relaas.reconcile.figures.told import Told

HEDGES = ("exact", "about", "almost", "slightly_over", "more_than", "at_least", "less_than", "at_most")
DAYS = ("2024-05-03", "2024-05-04", "2024-05-05", "2024-05-06")

figures = st.fixed_dictionaries(
    {
        "number": st.integers(1, 60),
        "hedge": st.sampled_from(HEDGES),
        "category": st.sampled_from(("killed", "missing", "detained")),
        "by": st.sampled_from((None, "Politie", "het Ministerie", "hij")),
        "status": st.sampled_from(("asserted", "asserted", "reported", "denied", "withdrawn")),
        "group": st.sampled_from(("people", "protesters", "police", None)),
        "scope": st.sampled_from(((), (), ("added",), ("expected",))),
        "superseded": st.booleans(),
        "place": st.sampled_from((None, None, "Gent", "Luik")),
        "part": st.booleans(),
        "day": st.sampled_from((None, *DAYS)),
    }
)
reports = st.lists(
    st.tuples(st.sampled_from((DAYS[3:], DAYS[2:], ())), st.lists(figures, max_size=5)),
    min_size=1,
    max_size=4,
)


def told(drawn: list[tuple[tuple[str, ...], list[dict[str, object]]]]) -> list[Told]:
    out = []
    for at, (days, counts) in enumerate(drawn):
        report = Report(f"{at}.txt", days, f"Krant {at % 3}")
        for i, count in enumerate(counts):
            rest = dict(count)
            day, part = rest.pop("day"), rest.pop("part")
            when = report.time("toen", str(day)) if day else None
            report.figure(**rest, when=when, part_of=i - 1 if part and i else None)  # type: ignore[arg-type]
        out.append(report.told())
    return out


@settings(max_examples=60)
@given(reports, st.randoms(use_true_random=False))
def test_every_order_of_the_documents_gives_the_same_ledger(drawn: list, random: object) -> None:  # type: ignore[type-arg]
    documents = told(drawn)
    shuffled = list(documents)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert ledger(documents, (), "s") == ledger(shuffled, (), "s")


@settings(max_examples=60)
@given(reports)
def test_rows_are_whole(drawn: list) -> None:  # type: ignore[type-arg]
    documents = told(drawn)
    made = ledger(documents, (), "s")
    by_id = {figure.id: figure for figure in made.figures}
    assert len(by_id) == len(made.figures) == sum(len(t.mentions) for t in documents)
    assert len({series.id for series in made.series}) == len(made.series)
    assert {figure.series for figure in made.figures} == {series.id for series in made.series}
    for relation in made.relations:
        a, b = by_id[relation.a], by_id[relation.b]
        assert a is not b
        assert a.category == b.category or a.id == b.part_of or b.id == a.part_of
        assert (a.series == b.series) == (relation.relation != "different_scope")
        assert a.anchor.text in relation.why
        assert b.anchor.text in relation.why
    pairs = [frozenset((r.a, r.b)) for r in made.relations]
    assert len(pairs) == len(set(pairs))
    for series in made.series:
        ends = [end for end in (series.low, series.best, series.high) if end is not None]
        assert ends == sorted(ends)


@settings(max_examples=60)
@given(reports)
def test_what_can_both_be_true_never_contradicts(drawn: list) -> None:  # type: ignore[type-arg]
    made = ledger(told(drawn), (), "s")
    by_id = {figure.id: figure for figure in made.figures}
    for relation in made.relations:
        if relation.relation == "contradicts":
            a, b = by_id[relation.a], by_id[relation.b]
            highs = [high for high in (a.high, b.high) if high is not None]
            assert highs
            assert max(a.low, b.low) > min(highs)


def test_the_ledger_of_nothing_is_empty() -> None:
    made = ledger([Report("a.txt").told()], (), "s")
    assert (made.figures, made.series, made.relations) == ((), (), ())


def test_a_relation_is_the_same_from_both_sides() -> None:
    report = Report("a.txt")
    report.figure(35, by="Politie")
    report.figure(50, by="Waarnemers")
    one, other = cases([report.told()], Names(()))
    assert judge(one, other, None).relation == judge(other, one, None).relation == "contradicts"
