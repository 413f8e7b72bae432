"""Progress where there is no terminal, and where there is one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from relaas.cli.progress import Lines, progress

if TYPE_CHECKING:
    import pytest


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_lines_are_sparse_and_tell_rate_and_time_left(capsys: pytest.CaptureFixture[str]) -> None:
    at = iter([0.0, 1.0, 10.0, 12.0, 20.0])
    lines = Lines(lambda: next(at))
    for done in (0, 100, 120, 200):
        lines(done, 400)
    assert capsys.readouterr().err.splitlines() == [
        "100 of 400 reports, 10.0 a second, about 30 s left.",
        "200 of 400 reports, 10.0 a second, about 20 s left.",
    ]


def test_quiet_has_none() -> None:
    with progress(quiet=True) as report:
        assert report is None


def test_a_terminal_has_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with progress(quiet=False) as report:
        assert report
        report(1, 4)
        report(4, 4)
    assert "4/4" in terminal.getvalue()
