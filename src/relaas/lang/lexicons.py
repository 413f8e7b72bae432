"""Word lists of a pack, and the ones put together from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relaas.errors import PackError
from relaas.lang.numerals import Numeral
from relaas.lang.tables import refuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Lexicons = dict[str, dict[str, Any]]
Numerals = dict[str, Numeral]


def read_numerals(tables: Mapping[str, Any], where: str) -> Numerals:
    """The `[numeral.…]` tables of a file: how numbers of any size are written as one word.

    A number below hundred is put together as in `compound`; `scales` are words for hundred, thousand …, behind which
    one of `scale_links` may stand. What is `without` is no number when it stands alone. A table `like` another one has
    its keys, with `more` ones, and `endings` to make ordinals.

    Raises:
        PackError: A key is unknown or missing.
    """
    numerals = {}
    for kind, own in tables.get("numeral", {}).items():
        like = own.get("like", kind)
        if like not in tables["numeral"]:
            raise PackError(f"{where}: there is no numeral {like!r}")
        table = {**tables["numeral"][like], **own}
        refuse(table, _NUMERAL, f"{where}: numeral.{kind}")
        if missing := sorted({"ones", "links", "tens", "scales"} - table.keys()):
            raise PackError(f"{where}: numeral.{kind} lacks {missing[0]!r}")
        ones = {**table["ones"], **table.get("more", {})}
        numerals[kind] = Numeral.of(dict(_below_hundred({**table, "ones": ones, "without": ()})), table)
    return numerals


_NUMERAL = {
    "ones", "links", "tens", "others", "without", "scales", "scale_links", "like", "more", "endings"
}  # fmt: skip


def read_lexicons(tables: Mapping[str, Any], where: str) -> Lexicons:
    """The `[lexicon.…]`, `[compound.…]` and `[join.…]` tables of a file.

    `compound` puts numbers together (`drie` + `en` + `twintig`), behind each of `starts` where there are such
    (`negentien` + `achtenzeventig`) beside the `whole` ones; `join` writes two lists as one word
    (`maandag` + `avond`).

    Raises:
        PackError: A key is unknown.
    """
    lexicons: Lexicons = {kind: dict(entries) for kind, entries in tables.get("lexicon", {}).items()}
    for kind, table in tables.get("compound", {}).items():
        refuse(
            table,
            {"ones", "links", "tens", "others", "without", "starts", "whole"},
            f"{where}: compound.{kind}",
        )
        lexicons[kind] = dict(_compounds(table))
    for kind, table in tables.get("join", {}).items():
        refuse(table, {"left", "right", "as", "more"}, f"{where}: join.{kind}")
        lexicons[kind] = _joined(lexicons, table)
    return lexicons


def _compounds(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    parts = dict(_below_hundred(table))
    if "starts" not in table:
        yield from parts.items()
        return
    yield from table.get("whole", {}).items()
    for start, base in table["starts"].items():
        yield from ((start + word, base + value) for word, value in parts.items())


def _below_hundred(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    without = set(table.get("without", ()))
    simple = {**table["ones"], **table["tens"], **table.get("others", {})}
    yield from ((word, value) for word, value in simple.items() if word not in without)
    for ten, tens in table["tens"].items():
        for one, ones in table["ones"].items():
            yield from ((one + link + ten, tens + ones) for link in table["links"])


def _joined(lexicons: Lexicons, table: Mapping[str, Any]) -> dict[str, Any]:
    rights = {**lexicons[table["right"]], **table.get("more", {})}
    return {
        left + right: {table["as"]: value, **fields}
        for left, value in lexicons[table["left"]].items()
        for right, fields in rights.items()
    }
