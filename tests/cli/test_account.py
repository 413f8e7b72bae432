"""`relaas account`, with the reading and the making of the account stood in for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

import relaas
from relaas.cli.app import app
from relaas.errors import InputError, PipelineError, UsageError
from relaas.export import bundle
from relaas.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer.testing import Result

BRIDGE = Path(__file__).parents[1] / "export" / "bridge.json"


class Desk:
    """Stands in for `relaas.read` and `relaas.history` and remembers what it was asked."""

    def __init__(self) -> None:
        self.account = bundle.load(BRIDGE)
        self.reading = SimpleNamespace(documents=self.account.documents, problems=self.account.problems[2:])
        self.paths: list[str] = []
        self.settings = Settings()
        self.fails: BaseException | None = None
        self.made = 0
        self.given: dict[str, Any] = {}

    def read(self, paths: list[str], settings: Settings, **_: Any) -> SimpleNamespace:
        self.paths, self.settings = list(paths), settings
        if self.fails:
            raise self.fails
        return self.reading

    def make(self, documents: Any, settings: Settings, **given: Any) -> Any:
        self.made += 1
        self.given = given
        if given["progress"]:
            given["progress"](3, 3)
        return SimpleNamespace(account=self.account, earlier=tuple)


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = Desk()
    monkeypatch.setattr(relaas, "read", desk.read, raising=False)
    monkeypatch.setattr(relaas, "history", desk.make, raising=False)
    return desk


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "01.html"
    path.parent.mkdir()
    path.write_text("<p>Een bericht.</p>", encoding="utf-8")
    return path


@pytest.fixture
def run(desk: Desk, report: Path) -> Callable[..., Result]:
    def run(*options: object) -> Result:
        return CliRunner().invoke(app, ["account", str(report), *map(str, options)])

    return run


def test_without_a_file_to_write_the_summary_is_shown(run: Callable[..., Result], tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    result = run()
    assert result.exit_code == 0
    assert result.stdout.startswith("Brug bij Veldzicht")
    assert result.stderr == ""
    assert sorted(tmp_path.rglob("*")) == before


def test_page_and_bundle_are_written_and_one_line_says_where(
    run: Callable[..., Result], desk: Desk, tmp_path: Path
) -> None:
    page, data = tmp_path / "account.html", tmp_path / "account.json"
    result = run("-o", page, "--json", data)
    assert result.exit_code == 0
    assert result.stdout == ""
    first, *aside = result.stderr.splitlines()
    assert first.startswith(f"{page} and {data}: ")
    assert len(aside) == 2
    assert str(page) in result.stderr
    assert str(data) in result.stderr
    assert page.read_bytes().startswith(b"<!doctype html>")
    assert bundle.load(data) == desk.account
    assert sorted(p.name for p in tmp_path.iterdir()) == ["account.html", "account.json", "in"]


def test_every_form_asked_for_is_written(run: Callable[..., Result], tmp_path: Path) -> None:
    page, text, data, tables = (tmp_path / name for name in ("a.html", "a.md", "a.json", "tables"))
    result = run("-o", page, "-o", text, "-o", tables, "--csv", "--json", data)
    assert result.exit_code == 0
    assert result.stderr.startswith(f"{page} and {text} and {tables} and {data}: ")
    assert page.read_bytes().startswith(b"<!doctype html>")
    assert text.read_text(encoding="utf-8").startswith("# ")
    assert bundle.load(data)
    assert (tables / "figures.csv").is_file()


def test_a_place_is_named_once(run: Callable[..., Result], desk: Desk, tmp_path: Path) -> None:
    data = tmp_path / "a.json"
    result = run("-o", data, "--json", data)
    assert (result.exit_code, desk.made) == (2, 0)
    assert f"{data} is named twice; give each form its own file." in result.stderr


def test_tables_need_a_folder_beside_the_files(
    run: Callable[..., Result], desk: Desk, tmp_path: Path
) -> None:
    result = run("-o", tmp_path / "a.html", "-o", tmp_path / "a.md", "--csv")
    assert (result.exit_code, desk.made) == (2, 0)
    assert "with --csv -o takes a folder." in result.stderr


def test_the_closing_line_counts_what_was_found(
    run: Callable[..., Result], desk: Desk, tmp_path: Path
) -> None:
    desk.account = bundle.load(BRIDGE.with_name("tunnel.json"))
    result = run("-o", tmp_path / "a.html")
    assert result.stderr.endswith("a.html: 3 reports, 4 time expressions, 0 figures, 13 statements.\n")


def test_quiet_says_nothing(run: Callable[..., Result], tmp_path: Path) -> None:
    result = run("-o", tmp_path / "a.html", "--quiet")
    assert (result.exit_code, result.output) == (0, "")


def test_every_option_reaches_the_settings(run: Callable[..., Result], desk: Desk) -> None:
    run("--outlet", "De Kustbode", "--language", "nl", "--workers", 2)
    assert desk.settings == Settings({}, 2, "De Kustbode", "nl")
    run("--pipeline", "nl=nl_core_news_lg")
    assert desk.settings.pipelines == {"nl": "nl_core_news_lg"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "account.htm"], "-o takes a file that ends in .html, .md, .json"),
        (["--json", "account.txt"], "--json takes a file that ends in .json"),
        (["-o", "nowhere/at/all/a.html"], "There is no folder"),
        (["--language", "Dutch"], "--language takes a code"),
        (["--pipeline", "nl"], "--pipeline takes CODE=NAME"),
        (["--pipeline", "=x"], "--pipeline takes CODE=NAME"),
        (["--pipeline", "zz=mine"], "no language pack"),
        (["--workers", "0"], "--workers"),
        (["--colour"], "--colour"),
    ],
)
def test_wrong_use_is_told_before_any_work(
    run: Callable[..., Result], desk: Desk, options: list[str], said: str
) -> None:
    result = run(*options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert desk.made == 0


def test_no_report_at_all_is_wrong_use(desk: Desk) -> None:
    result = CliRunner().invoke(app, ["account"])
    assert result.exit_code == 2
    assert "REPORTS" in result.stderr


def test_an_input_is_never_overwritten(run: Callable[..., Result], report: Path, desk: Desk) -> None:
    result = run("-o", report)
    assert result.exit_code == 2
    assert "one of the inputs" in result.stderr
    assert desk.made == 0
    assert report.read_text(encoding="utf-8") == "<p>Een bericht.</p>"


def test_nor_is_a_file_in_a_folder_that_is_read(desk: Desk, report: Path) -> None:
    result = CliRunner().invoke(app, ["account", str(report.parent), "-o", str(report)])
    assert result.exit_code == 2
    fresh = report.with_name("new.html")
    assert CliRunner().invoke(app, ["account", str(report.parent), "-o", str(fresh)]).exit_code == 0


def test_a_folder_is_no_file_to_write(run: Callable[..., Result], tmp_path: Path) -> None:
    folder = tmp_path / "map.html"
    folder.mkdir()
    assert "is a folder" in run("-o", folder).stderr


def test_what_was_set_aside_matters_only_when_strict(run: Callable[..., Result], desk: Desk) -> None:
    assert run().exit_code == 0
    assert run("--strict").exit_code == 1
    desk.account = replace(desk.account, problems=desk.account.problems[:2])
    assert run("--strict").exit_code == 0


def test_what_was_set_aside_is_named_behind_the_closing_line(
    run: Callable[..., Result], desk: Desk, tmp_path: Path
) -> None:
    aside = [problem for problem in desk.account.problems if problem.document is None]
    closing, *named = run("-o", tmp_path / "a.html").stderr.splitlines()
    assert closing.startswith(f"{tmp_path / 'a.html'}: ")
    assert named == [problem.message for problem in aside]
    desk.account = replace(desk.account, problems=(aside[0],) * 7)
    assert run("-o", tmp_path / "a.html", "--interface", "nl").stderr.splitlines()[-1] == "en nog 2."
    assert run("-o", tmp_path / "a.html", "--quiet").stderr == ""


def test_when_nothing_could_be_read_the_reasons_are_told(run: Callable[..., Result], desk: Desk) -> None:
    desk.reading = SimpleNamespace(documents=(), problems=desk.account.problems[2:])
    result = run()
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "kust/foto.jpg is not text" in result.stderr
    assert "No report could be read." in result.stderr
    assert desk.made == 0


def test_many_reasons_are_counted(run: Callable[..., Result], desk: Desk) -> None:
    desk.reading = SimpleNamespace(documents=(), problems=desk.account.problems[2:] * 20)
    assert "20 more reasons" in run().stderr
    assert "nog 20 redenen" in run("--interface", "nl").stderr


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (InputError("gone", "a.txt is not there; name a file that is."), 1),
        (PipelineError("There is no pipeline for nl."), 1),
        (UsageError("Name each report once."), 2),
    ],
)
def test_an_error_is_one_sentence(
    run: Callable[..., Result], desk: Desk, error: Exception, status: int
) -> None:
    desk.fails = error
    result = run()
    assert (result.exit_code, result.stderr) == (status, f"{error}\n")


def test_an_interruption_is_one_line(run: Callable[..., Result], desk: Desk) -> None:
    desk.fails = KeyboardInterrupt()
    result = run()
    assert (result.exit_code, result.stderr) == (130, "Interrupted.\n")


def test_a_message_cannot_steer_the_terminal(run: Callable[..., Result], desk: Desk) -> None:
    desk.fails = InputError("gone", "\x1b[2Jweg\u202e.txt")
    assert run().stderr == " [2Jweg .txt\n"


def test_decisions_of_people_are_handed_on_and_read_before_the_reports(
    run: Callable[..., Result], desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "desk.jsonl"
    file.write_text("", encoding="utf-8")
    assert run("--corrections", file).exit_code == 0
    assert desk.given["corrections"] == ()
    file.write_text("{", encoding="utf-8")
    desk.paths = []
    result = run("--corrections", file)
    assert result.exit_code == 1
    assert result.stderr.startswith("desk.jsonl:1 is not JSON")
    assert desk.paths == []


def test_the_ending_chooses_the_form(run: Callable[..., Result], desk: Desk, tmp_path: Path) -> None:
    run("-o", tmp_path / "a.md")
    run("-o", tmp_path / "b.json")
    run("-o", tmp_path / "c.html", "--interface", "nl")
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# ")
    assert bundle.load(tmp_path / "b.json") == desk.account
    assert "<html lang=nl>" in (tmp_path / "c.html").read_text("utf-8")


def test_tables_go_to_a_folder_of_their_own(run: Callable[..., Result], desk: Desk, tmp_path: Path) -> None:
    result = run("-o", tmp_path / "tables", "--csv")
    assert result.exit_code == 0
    names = {path.name for path in (tmp_path / "tables").iterdir()}
    assert {"figures.csv", "timexes.csv", "datapackage.json"} <= names
    assert "tables: 3 reports" in result.stderr


def test_the_terminal_speaks_dutch_when_asked(run: Callable[..., Result], desk: Desk) -> None:
    assert "berichten" in run("--interface", "nl").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--csv"], "--csv needs -o with the folder"),
        (["-o", __file__, "--csv"], "is a file; with --csv -o takes a folder."),
        (["-o", "nieuw.html", "--csv"], "nieuw.html is the name of a file; with --csv -o takes a folder."),
        (["-o", "nowhere/at/all", "--csv"], "There is no folder nowhere"),
        (["--interface", "fr"], "--interface takes en or nl, not 'fr'."),
    ],
)
def test_wrong_use_of_forms_is_told(
    run: Callable[..., Result], desk: Desk, arguments: list[str], message: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert desk.made == 0


def test_a_day_and_a_profile_are_handed_on_and_checked(run: Callable[..., Result], desk: Desk) -> None:
    assert run("--as-of", "2024-05-13").exit_code == 0
    assert desk.settings.as_of == "2024-05-13"
    for wrong, says in (
        (("--as-of", "morgen"), "--as-of takes a day"),
        (("--profile", "acle"), "literal, acled, ucdp"),
    ):
        result = run(*wrong)
        assert result.exit_code == 2
        assert says in result.stderr
    assert run("--profile", "ucdp").exit_code == 0


def test_that_all_is_one_story_is_handed_on(run: Callable[..., Result], desk: Desk) -> None:
    assert run().exit_code == 0
    assert not desk.settings.one_story
    assert run("--one-story").exit_code == 0
    assert desk.settings.one_story
