"""Counts over ledgers of figures, and the measures made of them."""

from __future__ import annotations

from collections import Counter

Figures = dict[str, float | int | None]

SIZES = {"relation": "relations", "withdrawn": "withdrawn_gold"}
"""Which measure tells how many cases stand behind those whose names begin so; behind all others it is `gold`."""


class Counts(Counter[str]):
    """Counts over one ledger or several."""

    def figures(self) -> Figures:
        """The measures; what each means is told in `evaluation/ledgers.py`."""
        return {
            "gold": self["gold"],
            "precision": self._share("hit", "system"),
            "recall": self._share("hit", "gold"),
            "f1": self._f1("hit", "gold", "system"),
            "exact_f1": self._f1("exact", "gold", "system"),
            "number": self._share("number", "hit"),
            "interval": self._share("interval", "hit"),
            "hedge": self._share("hedge", "hit"),
            "hedge_of_hedged": self._share("hedged_right", "hedged"),
            "category": self._share("category", "hit"),
            "all_right_f1": self._f1("all_right", "gold", "system"),
            "part_of_f1": self._f1("part_right", "part_gold", "part_system"),
            "source": self._share("source_same", "hit"),
            "source_precision": self._share("source_right", "source_system"),
            "source_recall": self._share("source_right", "source_gold"),
            **self._withdrawn(),
            "silently_wrong": self["silent"],
            "silently_wrong_rate": self._share("silent", "hit"),
            "false_alarms": self["alarms"],
            "false_alarms_per_1000_words": self._share("alarms", "words", 1000),
            "on_traps": self["on_traps"],
            **self._relations(),
        }

    def _withdrawn(self) -> Figures:
        return {
            "withdrawn_gold": self["withdrawn_gold"],
            "withdrawn_precision": self._share("withdrawn_right", "withdrawn_system"),
            "withdrawn_recall": self._share("withdrawn_right", "withdrawn_gold"),
            "withdrawn_f1": self._f1("withdrawn_right", "withdrawn_gold", "withdrawn_system"),
        }

    def _relations(self) -> Figures:
        return {
            "relations": self["relations"],
            "relation_accuracy": self._share("relations_right", "relations_both"),
            "relation_recall": self._share("relations_right", "relations"),
            "relation_precision": self._share("stated_right", "stated_judged"),
        }

    def _share(self, part: str, whole: str, of: int = 1) -> float | None:
        return round(of * self[part] / self[whole], 4) if self[whole] else None

    def _f1(self, right: str, gold: str, system: str) -> float | None:
        both = self[gold] + self[system]
        return round(2 * self[right] / both, 4) if both else None
