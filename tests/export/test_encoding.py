"""The quick way of writing an account is the same as the plain one."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.model.accounts import SCHEMA, Account
from relaas.model.documents import Document, Published, digest
from relaas.model.encoding import encoded
from relaas.model.entities import Entity

if TYPE_CHECKING:
    from collections.abc import Mapping

EMPTY = Account(
    schema=SCHEMA,
    version="0",
    models={},
    settings={},
    stories=(),
    documents=(),
    timexes=(),
    entities=(),
    timeline=(),
    problems=(),
)
WRITTEN = st.text(st.characters(codec="utf-8"))
DEGREES = st.floats(-180, 180, allow_nan=False)


def account(text: str, point: tuple[float, float], settings: Mapping[str, int | str]) -> Account:
    document = Document(
        id="d-1",
        path=text,
        outlet=text,
        title=None,
        language="xx",
        url=None,
        sha256=digest(text),
        text=text,
        published=Published(None, (), None, text),
    )
    entity = Entity("e-1", "place", text, (), coordinates=point)
    return replace(EMPTY, documents=(document,), entities=(entity,), settings=settings)


@given(WRITTEN, st.tuples(DEGREES, DEGREES), st.dictionaries(WRITTEN, st.integers(-(2**70), 2**70) | WRITTEN))
def test_it_is_what_python_writes(
    text: str, point: tuple[float, float], settings: Mapping[str, int | str]
) -> None:
    made = account(text, point, settings)
    plain = json.dumps(made.to_dict(), ensure_ascii=False, separators=(",", ":"))
    assert encoded(made) == plain.encode("utf-8")


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        encoded(account("\udc80", (0.0, 0.0), {}))
