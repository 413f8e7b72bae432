"""Whom to believe: `reports.json`, the report itself, the options, the address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from relaas.errors import DateError
from relaas.ingest.dates import parse_date, published
from relaas.ingest.drafts import web_address
from relaas.ingest.languages import language_code
from relaas.ingest.readers import Reading, read
from relaas.model.documents import DateClaim

if TYPE_CHECKING:
    from pathlib import Path

BODY = "De brug bij Veldzicht is dicht, zegt de burgemeester van het dorp."


def folder_with(folder: Path, sidecar: object, **record: object) -> Reading:
    (folder / "a.txt").write_text(f" date 2022-01 {BODY}", "utf-8")
    (folder / "b.jsonl").write_text(json.dumps({"text": BODY, **record}) + "\n", "utf-8")
    content = sidecar if isinstance(sidecar, str) else json.dumps(sidecar)
    (folder / "reports.json").write_text(content, "utf-8")
    return read([folder], outlet="Optie", language="nl")


def test_reports_json_comes_first(tmp_path: Path) -> None:
    entry = {
        "outlet": "De Bode",
        "language": "en",
        "url": "https://bode.example/1",
        "date": "2022-01-11",
        "title": "Kop",
    }
    reading = folder_with(
        tmp_path, {"a.txt": entry, "b.jsonl": entry, "b.jsonl#1": {"outlet": "De Regel"}}, outlet="Eigen"
    )
    first, second = reading.documents
    assert (first.outlet, first.language, first.url, first.title) == (
        "De Bode",
        "en",
        "https://bode.example/1",
        "Kop",
    )
    assert first.published.shown == "2022-01-11"
    assert first.published.claims == (DateClaim("2022-01-11", "reports.json"), DateClaim("2022-01", "header"))
    assert second.outlet == "De Regel"
    assert reading.problems == ()


def test_the_report_itself_comes_before_the_option(tmp_path: Path) -> None:
    record: dict[str, Any] = {
        "outlet": "Eigen",
        "language": "de-AT",
        "date": "2022-01-11T14:05:00+0100",
        "url": "http://x.example/1",
    }
    first, second = folder_with(tmp_path, {}, **record).documents
    assert (first.outlet, first.language) == ("Optie", "nl")
    assert (second.outlet, second.language, second.url) == ("Eigen", "de", "http://x.example/1")
    assert second.published.shown == second.published.best == "2022-01-11T14:05:00+01:00"
    assert second.published.candidates == ("2022-01-11",)


def test_the_host_comes_last(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"text": BODY, "url": "https://www.Bode.example:80/1"}), "utf-8"
    )
    assert read([tmp_path]).documents[0].outlet == "bode.example"
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": BODY}), "utf-8")
    assert read([tmp_path]).documents[0].outlet == "unknown"


@pytest.mark.parametrize(
    ("sidecar", "words"),
    [
        ("{", "not JSON"),
        ("[]", "not an object of file names"),
        ("[" * 100_000, "not JSON"),
        ({"a.txt": "De Bode"}, "not an object"),
        ({"a.txt": {"outlett": "De Bode"}}, "unknown keys"),
        ({"a.txt": {"outlet": 5}}, "not a text"),
        ({"a.txt": {"url": "javascript:alert(1)"}}, "not an http"),
        ({"a.txt": {"language": "Nederlands"}}, "not a language code"),
        ({"nowhere.txt": {"outlet": "De Bode"}}, "not there"),
        ({"x" * 5_000: {"outlet": "De Bode"}}, "not there"),
        ('{"\\ud800": {"outlet": "De Bode"}}', "not there"),
        ('{"a.txt": {"outlet": "\\ud800"}}', "not a text"),
    ],
)
def test_a_mistake_in_reports_json_costs_no_report(tmp_path: Path, sidecar: object, words: str) -> None:
    reading = folder_with(tmp_path, sidecar)
    assert [d.outlet for d in reading.documents] == ["Optie", "Optie"]
    assert [(p.path, p.kind, p.document) for p in reading.problems] == [
        ("reports.json", "bad-metadata", None)
    ]
    assert words in reading.problems[0].message
    reading.problems[0].message.encode("utf-8")


def test_wrong_dates_are_named(tmp_path: Path) -> None:
    reading = folder_with(tmp_path, {"a.txt": {"date": "11 januari"}}, date="2022-02-30")
    assert [(p.path, p.kind) for p in reading.problems] == [
        ("b.jsonl#1", "bad-date"),
        ("reports.json", "bad-date"),
    ]
    assert [d.published.shown for d in reading.documents] == ["2022-01", None]


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2022", "2022"), ("2022-01", "2022-01"), (" 2022-01-11 ", "2022-01-11"),
        ("2024-02-29", "2024-02-29"),
        ("2022-01-11T14:05", "2022-01-11T14:05"),
        ("2022-01-11 14:05:00", "2022-01-11T14:05:00"),
        ("2022-01-11T14:05:00.123Z", "2022-01-11T14:05:00Z"),
        ("2022-01-11t14:05:00z", "2022-01-11T14:05:00Z"),
        ("2022-01-11T14:05:00+0100", "2022-01-11T14:05:00+01:00"),
        ("2022-01-11T14:05-05", "2022-01-11T14:05-05:00"),
    ],
)  # fmt: skip
def test_dates(written: str, edtf: str) -> None:
    assert parse_date(written) == edtf


@pytest.mark.parametrize(
    "written",
    ["", "2022-13", "2022-00", "2023-02-29", "2022-01-32", "0000", "22", "2022-1-1", "11-01-2022",
     "2022-01T14:05", "2022T14:05",
     "2022-01-11T25:00", "2022-01-11T14:05:61", "2022-01-11T14:05+99:00", "٢٠٢٢",
     "gisteren", "2022-01-11/2022-01-12"],
)  # fmt: skip
def test_dates_that_are_none(written: str) -> None:
    with pytest.raises(DateError):
        parse_date(written)


def claims(*pairs: tuple[str, str]) -> tuple[DateClaim, ...]:
    return tuple(DateClaim(value, origin) for value, origin in pairs)


@pytest.mark.parametrize(
    ("found", "shown", "days", "best", "why"),
    [
        ((), None, 0, None, "The report gives no date;"),
        ((("2022", "header"),), "2022", 0, None, "too coarse"),
        ((("2022-02", "header"),), "2022-02", 28, None, "every day of that month"),
        ((("2022-02-03", "header"),), "2022-02-03", 1, "2022-02-03", "header says 2022-02-03."),
        ((("2022-02", "option"), ("2022-02-03", "header")), "2022-02", 1, "2022-02-03", "header narrows it"),
        ((("2022-02-03", "json-ld"), ("2022-03", "meta")), "2022-02-03", 1, "2022-02-03", "2022-03 instead"),
        ((("2022-02-03", "json-ld"), ("2022-02", "meta")), "2022-02-03", 1, "2022-02-03", "says 2022-02-03."),
        (
            (("2022-02-03", "json-ld"), ("2022-02-03T10:00Z", "meta")),
            "2022-02-03", 1, "2022-02-03", "JSON-LD says 2022-02-03.",
        ),
        ((("2022-02-03", "json-ld-modified"),), None, 0, None, "may have been published before"),
        ((("2022-02", "header"), ("2022-02-03", "line")), "2022-02", 1, "2022-02-03", "a line over the text narrows"),
        ((("2022-02-04", "line-modified"),), None, 0, None, "may have been published before"),
        (
            (("2022-02-03", "meta"), ("2022-02-04", "meta-modified")),
            "2022-02-03", 1, "2022-02-03", "changed 2022-02-04",
        ),
    ],
)  # fmt: skip
def test_weighing(
    found: tuple[tuple[str, str], ...], shown: str | None, days: int, best: str | None, why: str
) -> None:
    result = published(claims(*found))
    assert (result.shown, len(result.candidates), result.best) == (shown, days, best)
    assert why in result.why
    assert result.claims == claims(*found)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("nl", "nl"),
        ("nl-BE", "nl"),
        ("NL_be", "nl"),
        ("nld", "nl"),
        ("zh-Hant-TW", "zh"),
        ("", None),
        ("dutch!", None),
    ],
)
def test_language_codes(written: str, code: str | None) -> None:
    assert language_code(written) == code


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//x.example",
        "/a",
        "http://",
        "https://[",
        "http://a b",
        "ftp://x.example",
        "http://x.example/\x00",
    ],
)
def test_addresses_that_are_none(written: str) -> None:
    assert web_address(written) is None
