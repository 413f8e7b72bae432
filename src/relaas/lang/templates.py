"""The `value` of a rule: a template that builds what it means, by the operators of its grammar, from what was captured.

{op = "find", what = {op = "fields", weekday = "$d"}, direction = "past"}
"$d"  "-$n"  "$p.half"  "$n*100"  "$n/10"    a capture, its negative, a field of it, a multiple, a fraction
[-30, "$n"]                                  a sum
{with = "$c", of = "$d"}                     a captured tree with another field
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from fractions import Fraction
from inspect import signature
from typing import TYPE_CHECKING, Any

from relaas.errors import PackError

if TYPE_CHECKING:
    from relaas.lang.operators import Operators

_CAPTURE = re.compile(r"(?P<sign>-?)\$(?P<path>[a-z_]+(?:\.[a-z_]+)*)(?:(?P<by>[*/])(?P<factor>\d+))?")

Captures = Mapping[str, Any]
Builder = Callable[[Captures], Any]


def compile_template(source: object, rule: str, operators: Operators) -> Builder:
    """Compile a template.

    Args:
        source: The TOML value.
        rule: Rule id, for messages.
        operators: What it can build, by name; a field is typed as the parameter of that name.

    Raises:
        PackError: An operator or field does not exist, or a part cannot be read.
    """
    if isinstance(source, str) and "$" in source:
        return _capture(source, rule)
    if isinstance(source, dict):
        return (_replacing if "with" in source else _operator)(source, rule, operators)
    if isinstance(source, list):
        parts = [compile_template(part, rule, operators) for part in source]
        return lambda captures: tuple(part(captures) for part in parts)
    if isinstance(source, (str, int, float)):
        return lambda _: source
    raise PackError(f"rule {rule}: {source!r} cannot stand in a value")


def _capture(source: str, rule: str) -> Builder:
    parsed = _CAPTURE.fullmatch(source)
    if parsed is None:
        raise PackError(f"rule {rule}: {source!r} is no capture")
    name, *path = parsed["path"].split(".")
    factor = Fraction(int(parsed["factor"] or 1))
    factor = (1 / factor if parsed["by"] == "/" else factor) * (-1 if parsed["sign"] else 1)
    plain = factor == 1  # asked once: to compare fractions takes longer than all else here

    def build(captures: Captures) -> Any:
        value = captures.get(name)
        for key in path:
            value = value.get(key) if isinstance(value, dict) else getattr(value, key, None)
        return value if plain or value is None else _scaled(value, factor)

    return build


def _scaled(value: Any, factor: Fraction) -> int | Fraction:
    scaled = Fraction(_sum(value)) * factor
    return int(scaled) if scaled.denominator == 1 else scaled


def _operator(source: dict[str, Any], rule: str, operators: Operators) -> Builder:
    if "op" not in source:
        return _table(source, rule, operators)
    name = source["op"]
    if name not in operators:
        raise PackError(f"rule {rule}: there is no operator {name!r}")
    make = operators[name]
    kinds = {key: str(parameter.annotation) for key, parameter in signature(make).parameters.items()}
    parts: dict[str, Builder] = {}
    for key, value in source.items():
        if key not in kinds and key != "op":
            raise PackError(f"rule {rule}: {name} has no field {key!r}")
        if key != "op":
            parts[key] = _typed(compile_template(value, rule, operators), kinds[key])

    def build(captures: Captures) -> Any:
        return make(**{key: value for key, part in parts.items() if (value := part(captures)) is not None})

    return build


def _table(source: dict[str, Any], rule: str, operators: Operators) -> Builder:
    parts = {key: compile_template(value, rule, operators) for key, value in source.items()}
    return lambda captures: {key: part(captures) for key, part in parts.items()}


def _replacing(source: dict[str, Any], rule: str, operators: Operators) -> Builder:
    base = compile_template(source["with"], rule, operators)
    parts = {k: compile_template(v, rule, operators) for k, v in source.items() if k != "with"}

    def build(captures: Captures) -> Any:
        node = base(captures)
        names = {f.name for f in fields(node)}
        given = {key: value for key, part in parts.items() if (value := part(captures)) is not None}
        if not given.keys() <= names:
            raise PackError(
                f"rule {rule}: {type(node).__name__} has no field {sorted(given.keys() - names)[0]!r}"
            )
        return replace(node, **given)

    return build


def _typed(part: Builder, kind: str) -> Builder:
    """Sums for numbers given as a list, fractions where the operator counts, as its field's type says."""
    if kind == "Fraction":
        return lambda captures: Fraction(_sum(part(captures)))
    if kind.startswith(("int", "Number")):
        return lambda captures: _sum(part(captures))
    if kind.startswith("tuple"):
        return lambda captures: tuple(
            (Fraction(_sum(n)), unit) for n, unit in part(captures) if n is not None
        )
    return part


def _sum(value: Any) -> Any:
    return sum(_sum(v) for v in value if v is not None) if isinstance(value, tuple) else value
