"""Series as people decided: figures put together, set apart and never compared, whatever their words count."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.model.figures import SeriesVerdict
from relaas.reconcile.bonds import NONE, regrouped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.reconcile.bonds import Bonds
    from relaas.reconcile.figures.populations import Population


def bound(of: Mapping[str, Population], bonds: Bonds) -> dict[str, Population]:
    """What each figure counts, as people decided.

    Args:
        of: What each counts by the rules, in order of document path and offset.
        bonds: Those on these figures.
    """
    if bonds == NONE:
        return dict(of)
    by_rule: dict[Population, list[str]] = {}
    for id_, population in of.items():
        by_rule.setdefault(population, []).append(id_)
    out: dict[str, Population] = {}
    taken: set[Population] = set()
    for ids in regrouped(list(by_rule.values()), bonds):
        free = next((of[id_] for id_ in ids if of[id_] not in taken), None)
        # Of a group whose every name is taken the first figure tells it apart, as it does a part.
        made = free or replace(of[ids[0]], part=ids[0])
        taken.add(made)
        out.update(dict.fromkeys(ids, made))
    return out


def judged(
    verdicts: Sequence[SeriesVerdict], series: Mapping[str, str], bonds: Bonds
) -> tuple[SeriesVerdict, ...]:
    """The verdicts of the rules that still hold, and those of people.

    Args:
        verdicts: What the rules judged.
        series: The series that each figure came to.
        bonds: What people decided.
    """
    held = [v for v in verdicts if (series[v.a] == series[v.b]) == (v.same == "yes")]
    made = [SeriesVerdict(bond.a, bond.b, "yes", bond.why) for bond in bonds.together]
    made += [SeriesVerdict(bond.a, bond.b, "no", bond.why) for bond in bonds.apart]
    return tuple(dict.fromkeys([*held, *made]))
