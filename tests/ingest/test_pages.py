"""Pages go through a real extraction process."""

from __future__ import annotations

import json
import re
import sys
import time
import tomllib
from pathlib import Path

import pytest

from relaas.errors import InputError
from relaas.ingest.extractor import Extractor
from relaas.ingest.limits import Limits
from relaas.ingest.readers import Reading, read
from relaas.model.documents import DateClaim

P1 = "De brug bij Veldzicht is sinds maandag dicht, zegt de burgemeester van het dorp: er zit een scheur in."
P2 = "Volgens de wethouder blijft dat nog weken zo; wie naar de overkant wil, moet de pont nemen of omrijden."
LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@id": "#uitgever", "@type": "Organization", "name": "De Bode"},
        {"@type": "WebPage", "datePublished": "2020-01-01"},
        {
            "@type": ["NewsArticle"],
            "headline": "Brug dicht",
            "datePublished": "2022-01-11T14:05:00+01:00",
            "dateModified": "2022-01-12T08:00:00+01:00",
            "publisher": {"@id": "#uitgever"},
            "inLanguage": "nl-BE",
        },
    ],
}


def page(head: str = "", body: str = f"<p>{P1}</p><p>{P2}</p>", *, lang: str = "nl") -> str:
    top = f"<!doctype html><html lang={lang}><head>{head}</head><body><nav><a href='/'>Voorpagina</a></nav>"
    return f"{top}<article>{body}</article></body></html>"


def script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def read_page(folder: Path, content: str | bytes, **options: str) -> Reading:
    (folder / "a.html").write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return read([folder], **options)  # type: ignore[arg-type]


def test_blocks_and_json_ld(tmp_path: Path) -> None:
    head = (
        script(LD)
        + '<meta property="og:site_name" content="Bode Nieuws"><meta property="og:title" content="Anders">'
    )
    head += '<link rel="canonical" href="https://bode.example/brug"><title>Brug dicht | De Bode</title>'
    body = f"<h1>Brug dicht</h1><p>{P1}</p>\n<p>{P2} <b>Echt</b>\nwaar.</p>"
    body += "<ul><li>De pont vaart.</li><li>De bus rijdt om.</li></ul>"
    reading = read_page(tmp_path, page(head, body))
    (document,) = reading.documents
    assert reading.problems == ()
    assert document.text == "\n\n".join(
        ["Brug dicht", P1, f"{P2} Echt waar.", "De pont vaart.", "De bus rijdt om."]
    )
    assert (document.outlet, document.title, document.language) == ("De Bode", "Brug dicht", "nl")
    assert document.url == "https://bode.example/brug"
    assert document.segments[0].kind == "title"
    assert document.published.shown == "2022-01-11T14:05:00+01:00"
    assert document.published.candidates == ("2022-01-11",)
    assert document.published.claims[0] == DateClaim("2022-01-11T14:05:00+01:00", "json-ld")
    assert document.published.claims[-1] == DateClaim("2022-01-12T08:00:00+01:00", "json-ld-modified")


def test_meta_elements(tmp_path: Path) -> None:
    head = '<meta property="og:site_name" content="De Bode"><meta property="og:url" content="https://bode.example/2">'
    head += '<meta property="article:published_time" content="2022-01-11T14:05:00Z"><title>Brug</title>'
    head += '<link rel="canonical" href="/relatief"><meta name="date" content="onzin">'
    head += '<script type="application/ld+json">{broken</script>'
    reading = read_page(tmp_path, page(head), outlet="Optie")
    (document,) = reading.documents
    assert (document.outlet, document.url, document.title) == ("De Bode", "https://bode.example/2", "Brug")
    assert document.published.claims[0] == DateClaim("2022-01-11T14:05:00Z", "meta")
    assert [p.kind for p in reading.problems] == ["bad-date"]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ('<time datetime="2022-01-11T10:00">dinsdag</time>', "2022-01-11"),
        ('<span class="date">11 januari 2022</span>', "2022-01-11"),
        ('<time datetime="2022-01">januari</time>', None),  # htmldate fills in today's day
        ("<footer>© 2024</footer>", None),
        ('<span class="date">2 uur geleden</span>', None),
        ('<meta property="article:modified_time" content="2022-01-11">', None),
    ],
)
def test_dates_in_markup(tmp_path: Path, markup: str, shown: str | None) -> None:
    (document,) = read_page(tmp_path, page(body=f"<p>{P1}</p>{markup}<p>{P2}</p>")).documents
    assert document.published.shown == shown


def test_a_template_s_language_is_only_a_hint(tmp_path: Path) -> None:
    assert read_page(tmp_path, page(lang="en")).documents[0].language == "nl"
    names = "Xi Jinping Vladimir Putin Joe Biden"
    assert read_page(tmp_path, page(body=f"<p>{names}</p>", lang="en")).documents[0].language == "en"


def test_a_declared_charset(tmp_path: Path) -> None:
    head = "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>"
    body = f"<p>Eén café – {P1}</p><p>{P2}</p>"
    reading = read_page(tmp_path, page(head, body).encode("cp1252"))
    assert reading.documents[0].text.startswith("Eén café – De brug")
    assert reading.problems == ()
    reading = read_page(tmp_path, page("", body).encode("utf-16"))
    assert reading.documents[0].text.startswith("Eén café – De brug")


def test_a_page_is_known_by_its_tags(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"\n<!-- opgeslagen -->\n{page()}", "utf-8")
    (tmp_path / "b").write_text(page(), "utf-8")
    assert [d.text for d in read([tmp_path]).documents] == [f"{P1}\n\n{P2}"] * 2


def test_hostile_metadata_is_plain_text(tmp_path: Path) -> None:
    data = {
        "@type": "NewsArticle",
        "headline": ["x"],
        "publisher": [5, {"name": {"a": 1}}],
        "datePublished": 2022,
        "url": "javascript:alert(1)",
    }
    head = (
        script(data)
        + script([[[[{"@type": {"a": []}, "@id": []}]]]])
        + script("\ud800")
        + '<link rel=canonical href="javascript:x">'
    )
    reading = read_page(tmp_path, page(head + "<title>\n Kop\t van \n het stuk</title>"))
    (document,) = reading.documents
    assert (document.url, document.outlet, document.title) == (None, "unknown", "Kop van het stuk")
    assert document.published.shown is None


# ------------------------------------------------------------------ the process

SLEEPS = "import sys, time; sys.stdout.buffer.write(b'\\0\\0\\0\\2{}'); sys.stdout.flush(); time.sleep(600)"
DIES = "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\2{}'); sys.stdout.flush(); sys.stdin.buffer.read(4)"
NEVER_STARTS = "raise SystemExit(3)"


def extractor(code: str, limits: Limits) -> Extractor:
    return Extractor(limits, [sys.executable, "-c", code])


@pytest.mark.parametrize(
    ("code", "kind", "seconds"),
    [(SLEEPS, "too-slow", 0.4), (DIES, "too-complex", 30), (NEVER_STARTS, "extraction", 30)],
    ids=["hangs", "dies", "does not start"],
)
def test_a_process_that_fails_costs_its_page_only(code: str, kind: str, seconds: float) -> None:
    begin = time.perf_counter()
    with extractor(code, Limits(seconds=seconds)) as failing:
        for _ in range(2):
            with pytest.raises(InputError) as caught:
                failing.extract(page(), "a.html")
            assert caught.value.kind == kind
            assert str(caught.value).startswith("a.html ")
    assert time.perf_counter() - begin < 60


def test_what_the_process_loads_is_asked_for_by_name() -> None:
    """An extra of an extra would do, if every pip that Python came with knew it by each of its spellings."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {re.split(r"[<>=\[]", line)[0] for line in project["dependencies"]}
    assert {"trafilatura", "htmldate", "lxml", "lxml_html_clean"} <= asked


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the bound")
@pytest.mark.parametrize("memory", [30_000_000, 60_000_000, 80_000_000, 120_000_000])
def test_memory_is_bounded_and_the_next_page_is_read(memory: int) -> None:
    """Whichever of the libraries it is that asks for more."""
    with Extractor(Limits(memory=memory, elements=10_000_000, seconds=120)) as small:
        with pytest.raises(InputError) as caught:
            small.extract(page(body="<p>woord <b>x</b></p>" * 200_000), "a.html")
        assert caught.value.kind == "too-complex"
        assert small.extract(page(), "b.html").blocks == [P1, P2]


def test_a_slow_page_then_a_good_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with Extractor(Limits(seconds=4.0, attributes=10_000_000)) as real:
        assert real.extract(page(), "a.html").blocks == [P1, P2]
        with pytest.raises(InputError, match="longer than 4 seconds"):
            real.extract(page(body="<p " + " ".join(f"a{i}" for i in range(100_000)) + ">x"), "slow.html")
        assert real.extract(page(), "b.html").blocks == [P1, P2]


def test_the_current_folder_is_never_searched_for_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "trafilatura.py").write_text(
        "raise SystemExit('ran a file from the folder of reports')", "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.html").write_text(page(), "utf-8")
    assert [d.text for d in read(["a.html"], language="nl").documents] == [f"{P1}\n\n{P2}"]
