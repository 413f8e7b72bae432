"""Lists of expressions by the word they begin with."""

from __future__ import annotations

from relaas.lang.packs import load
from relaas.lang.wordings import Wordings


def test_keeps_the_order_of_those_that_begin_alike() -> None:
    listed = Wordings((("laat", "staan", "dat"), ("laat", "staan"), ("niet",)))
    assert listed.opening == {"laat": (("laat", "staan", "dat"), ("laat", "staan")), "niet": (("niet",),)}
    assert listed == (("laat", "staan", "dat"), ("laat", "staan"), ("niet",))


def test_a_pack_lists_its_expressions_so() -> None:
    withdrawn = load("nl").speech.withdrawn
    assert isinstance(withdrawn.gone, Wordings)
    assert sum(map(len, withdrawn.gone.opening.values())) == len(withdrawn.gone)
