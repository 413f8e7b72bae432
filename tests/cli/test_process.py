"""The command as a process of its own: pipes, encodings, what is loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from relaas.export import bundle

ROOT = Path(__file__).parents[2]
BRIDGE = ROOT / "tests" / "export" / "bridge.json"
HEAVY = {"spacy", "numpy", "msgspec", "jinja2", "rich", "trafilatura"}


def start(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment}
    command = [sys.executable, "-m", "relaas", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, stdin=subprocess.DEVNULL, env=variables)


def run(*arguments: str, **environment: str) -> tuple[int, str, str]:
    with start(*arguments, **environment) as process:
        out, err = process.communicate(timeout=120)
        return process.returncode, out.decode("utf-8"), err.decode("utf-8")


def test_help_loads_none_of_the_heavy_parts() -> None:
    code = (
        "import sys, relaas.cli\n"
        "try:\n    sys.argv = ['relaas', 'account', '--help']; relaas.cli.main()\n"
        "except SystemExit as end:\n    print(end.code, sorted({n.partition('.')[0] for n in sys.modules}))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    status, _, loaded = done.stdout.splitlines()[-1].partition(" ")
    assert status == "0"
    assert not HEAVY & set(loaded.strip("[]").replace("'", "").split(", "))


def test_verify_says_that_a_sound_bundle_is_sound() -> None:
    status, out, err = run("verify", str(BRIDGE))
    assert (status, err) == (0, "")
    assert "over 3 reports" in out


def test_verify_says_what_is_wrong(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(BRIDGE.read_bytes().replace(b"maandagochtend een", b"maandagavond__ een"))
    status, out, err = run("verify", str(broken))
    assert (status, err) == (1, "")
    assert "sha256" in out


def test_why_shows_the_chain() -> None:
    timex = bundle.load(BRIDGE).timexes[0]
    status, out, err = run("why", str(BRIDGE), timex.id[:8])
    assert (status, err) == (0, "")
    assert out.startswith(f"{timex.id}\n  Words")


def test_why_knows_a_statement_by_its_number() -> None:
    tunnel = BRIDGE.with_name("tunnel.json")
    status, out, err = run("why", str(tunnel), "S5", PYTHONIOENCODING="utf-8")
    assert (status, err) == (0, "")
    assert out.startswith(f"{bundle.load(tunnel).statements[3].id}\n  Words")
    assert "Stance   denied: the words are what is denied" in out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("why", str(BRIDGE), "t-zzz"), 2, "There is no fact 't-zzz'"),
        (("why", "gone.json", "t-1"), 1, "gone.json cannot be read"),
        (("verify", str(Path(__file__))), 1, "broken JSON"),
        (("why", str(BRIDGE)), 2, "Missing argument"),
        (("tell",), 2, "No such command"),
    ],
)
def test_what_goes_wrong_is_told_without_a_traceback(
    arguments: tuple[str, ...], status: int, said: str
) -> None:
    ended, out, err = run(*arguments)
    assert (ended, out) == (status, "")
    assert said in err
    assert "Traceback" not in err


def test_a_reader_that_has_seen_enough_is_left_in_peace() -> None:
    with start("why", str(BRIDGE), "2023-03-06") as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_an_output_without_the_characters_gets_escapes() -> None:
    status, out, err = run("why", str(BRIDGE), "2023-03-01", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (status, err) == (0, "")
    assert "\\u2018vorige week woensdag\\u2019" in out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_a_full_disk_is_told() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "relaas", "why", str(BRIDGE), "2023-03-01"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, check=False)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"No space left" in done.stderr


def test_why_speaks_the_language_of_the_interface() -> None:
    ferry = str(ROOT / "tests" / "export" / "ferry.json")
    _, english, _ = run("why", ferry, "F4")
    status, dutch, _ = run("why", ferry, "C4", "--interface", "nl", PYTHONUTF8="1")
    assert status == 0
    assert "Category" in english
    assert "Soort" in dutch
    assert run("why", ferry, "F4", "--interface", "de")[::2] == (2, "--interface takes en or nl, not 'de'.\n")
