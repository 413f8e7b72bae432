"""Packs: what is at hand loads, and what breaks the format is refused by name."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from relaas.errors import PackError
from relaas.lang import packs
from relaas.lang.lexicons import read_lexicons
from relaas.lang.names import Names

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("code", packs.languages())
def test_every_pack_loads(code: str) -> None:
    pack = packs.load(code)
    assert pack.label == f"{code}/{pack.version}"
    assert pack.time.rules
    assert len({rule.id for rule in pack.time.rules}) == len(pack.time.rules)
    assert all(rule.id.startswith(f"{code}.time.") for rule in pack.time.rules)


def test_there_is_dutch() -> None:
    assert "nl" in packs.languages()


def test_a_missing_pack_is_named() -> None:
    with pytest.raises(PackError, match="no language pack 'xx'"):
        packs.load("xx")


FILES = {
    "pack.toml": 'code="xx"\nname="X"\nversion="1"\nquotes=[]\nparticiple="a"\n'
    'complementizers=[]\nday_prepositions=[]\nattributive=[]\nowning=[]\nconjunctions=[]\ncounted_from=[]\nexactly=[]\nto_the_day=[]\ngoing_on=[]\nlasting={before=[],behind=[],after=[]}\nago_on=[]\ncompared_with=[]\nas_many_as=[]\ncommonplace=[]\npast="a"\npast_or_present=""\nplural_ending=""\ninfinitive_ending=""',
    "verbs.toml": "\n".join(
        f"{name}=[]"
        for name in (
            "future",
            "modal",
            "perfect",
            "substituting",
            "states",
            "standing",
            "leading",
            "passive",
            "scheduled",
            "announced",
            "purpose",
            "prospective",
            "intending",
            "opening",
            "owing",
            "cancelling",
            "appointed",
            "promising",
            "begun",
            "tallied",
            "elapsed",
            "reporting",
            "reporting_stems",
            "causative",
            "presenting",
            "acting",
            "unchanged",
            "unplanned",
            "intransitive",
            "posted",
        )
    ),
    "names.toml": 'compounds="joined"\n'
    + "\n".join(f"{f.name}=[]" for f in fields(Names) if f.name not in ("compounds", "nouns", "possessed"))
    + "\n[nouns]\n[possessed]",
    "known.toml": "",
    "time/a.toml": '[lexicon.day]\nmonday=1\n[core]\nkinds=["day"]\nwords=[]\nreach=3\n'
    '[[rule]]\nid="day"\nkind="timex"\npattern="<d:day>"\nvalue="$d"',
    "quantities/a.toml": '[numeral.word]\nones={two=2}\nlinks=["-"]\ntens={twenty=20}\nscales={hundred=100}\n'
    '[core]\nkinds=["word"]\nwords=[]\nreach=3\n'
    '[[rule]]\nid="n"\nkind="quantity"\npattern="<n:word>"\nvalue={op="counted", number="$n"}',
}


def lay(folder: Path, **changed: str) -> None:
    for name, text in {**FILES, **changed}.items():
        file = folder / "xx" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(packs, "folder", lambda code: tmp_path / code)
    monkeypatch.setattr(packs, "languages", lambda: ("xx",))
    # What a pack knows of saying, of counted things and of events is read, and tested, elsewhere.
    monkeypatch.setattr(packs, "load_speech", lambda code: None)
    monkeypatch.setattr(packs, "read_figures", lambda tables: None)
    monkeypatch.setattr(packs, "read_events", lambda tables: None)
    for name in ("figures", "events"):
        (tmp_path / "xx" / name).mkdir(parents=True)
    packs.load.cache_clear()
    packs.names.cache_clear()
    return tmp_path


def test_a_pack_is_a_folder_of_data(shelf: Path) -> None:
    lay(shelf)
    pack = packs.load("xx")
    assert (pack.code, [rule.id for rule in pack.time.rules]) == ("xx", ["xx.time.day"])
    assert [rule.id for rule in pack.quantities.rules] == ["xx.quantities.n"]
    assert packs.load("xx") is pack
    packs.load.cache_clear()
    packs.names.cache_clear()


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("pack.toml", FILES["pack.toml"] + '\ncolour="red"', "unknown key 'colour'"),
        ("pack.toml", "code = ", "cannot be read"),
        ("verbs.toml", FILES["verbs.toml"] + "\nflying=[]", "'flying' is unknown or missing"),
        ("names.toml", "person_titles=[]", "is unknown or missing"),
        ("names.toml", FILES["names.toml"].replace('"joined"', '"apart?"'), "'joined' or 'apart'"),
        ("time/a.toml", FILES["time/a.toml"] + "\n[other]\na=1", "unknown key 'other'"),
        (
            "time/b.toml",
            '[[rule]]\nid="day"\nkind="timex"\npattern="<d:day>"\nvalue="$d"',
            "two rules are called",
        ),
        ("quantities/b.toml", '[numeral.x]\nlike="y"', "there is no numeral 'y'"),
        ("quantities/b.toml", "[numeral.x]\nlinks=[]\nhuge={}", "numeral.x has the unknown key 'huge'"),
        ("quantities/b.toml", "[numeral.x]\nlinks=[]", "numeral.x lacks 'ones'"),
        ("time/b.toml", "[compound.number]\nones={}\nlinks=[]\ntens={}\nmore={}", "unknown key 'more'"),
    ],
)
def test_refused(shelf: Path, name: str, text: str, message: str) -> None:
    lay(shelf, **{name: text})
    with pytest.raises(PackError, match=message):
        packs.load("xx")


def test_word_lists_are_put_together() -> None:
    tables = {
        "lexicon": {"day": {"maandag": 1}, "part": {"avond": {"mod": "EVENING"}}},
        "compound": {
            "number": {
                "ones": {"een": 1, "drie": 3},
                "links": ["en", "ën"],
                "tens": {"twintig": 20},
                "others": {"tien": 10},
                "without": ["een"],
            }
        },
        "join": {
            "day_part": {
                "left": "day",
                "right": "part",
                "as": "weekday",
                "more": {"morgen": {"mod": "MORNING"}},
            }
        },
    }
    lexicons = read_lexicons(tables, "here")
    assert lexicons["number"] == {
        "drie": 3, "twintig": 20, "tien": 10, "eenentwintig": 21, "eenëntwintig": 21,
        "drieentwintig": 23, "drieëntwintig": 23,
    }  # fmt: skip
    assert lexicons["day_part"] == {
        "maandagavond": {"weekday": 1, "mod": "EVENING"},
        "maandagmorgen": {"weekday": 1, "mod": "MORNING"},
    }


def test_a_pack_that_is_not_whole_may_leave_lists_out(shelf: Path) -> None:
    partial = FILES["pack.toml"] + "\npartial=true"
    lay(shelf, **{"pack.toml": partial, "verbs.toml": 'modal=["can"]', "names.toml": ""})
    pack = packs.load("xx")
    assert (pack.partial, pack.verbs.modal, pack.verbs.future) == (True, frozenset({"can"}), frozenset())
    assert pack.names.compounds == "joined"
    assert pack.names.person_titles == frozenset()
    packs.load.cache_clear()
    packs.names.cache_clear()
    lay(shelf, **{"pack.toml": partial, "verbs.toml": "flying=[]"})
    with pytest.raises(PackError, match="'flying' is unknown or missing"):
        packs.load("xx")
