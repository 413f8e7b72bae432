"""Files of packs, whole and broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.errors import PackError
from relaas.lang.tables import read

if TYPE_CHECKING:
    from pathlib import Path


def test_a_table_is_read(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_bytes("small = ['de', 'één']\n".encode())
    assert read(tmp_path / "words.toml") == {"small": ["de", "één"]}


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"small = [", id="broken"),
        pytest.param("small = 'één'".encode("latin-1"), id="no UTF-8"),
        pytest.param(None, id="missing"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_its_folder(raw: bytes | None, tmp_path: Path) -> None:
    if raw is not None:
        (tmp_path / "words.toml").write_bytes(raw)
    with pytest.raises(PackError, match=r"^packs/xx/words\.toml cannot be read: "):
        read(tmp_path / "words.toml", "packs/xx")
