"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from relaas.cli import outputs
from relaas.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

POSIX = pytest.mark.skipif(os.name == "nt", reason="rights and links of POSIX")


def test_a_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    outputs.write(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(UsageError, match=r"a\.json cannot be written \(No space left on device\)\."):
        outputs.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@POSIX
def test_a_new_file_has_the_usual_rights_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        outputs.write(tmp_path / "new.json", b"")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new.json").stat().st_mode) == 0o644
    (tmp_path / "new.json").chmod(0o600)
    outputs.write(tmp_path / "new.json", b"x")
    assert stat.S_IMODE((tmp_path / "new.json").stat().st_mode) == 0o600


@POSIX
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_bytes(b"old")
    link.symlink_to(real)
    outputs.write(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@POSIX
def test_a_link_to_an_input_is_that_input(tmp_path: Path) -> None:
    real, link = tmp_path / "in.html", tmp_path / "link.html"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with pytest.raises(UsageError, match="one of the inputs"):
        outputs.check(link, ".html", "-o", ["-", str(real)])


def test_an_input_that_is_not_there_is_no_matter_here(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"")
    outputs.check(path, ".html", "-o", ["gone.txt", "\0"])
