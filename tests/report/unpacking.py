"""The bundle that a page carries, told in full again: what its script does, from the description in `packing.py`."""

from __future__ import annotations

from typing import Any


def unpacked(packed: dict[str, Any]) -> Any:
    """The tree of the bundle."""
    tree = _Reader(packed["strings"], packed["reasons"]).full(packed["account"])
    texts = {document["id"]: document["text"] for document in tree["documents"]}
    _worded(tree, "", texts)
    return tree


class _Reader:
    def __init__(self, strings: list[str], reasons: list[Any]) -> None:
        self._strings = strings
        self._reasons = reasons

    def full(self, node: Any) -> Any:
        if isinstance(node, str):
            return self._text(node)
        if isinstance(node, list):
            return [self.full(one) for one in node]
        if not isinstance(node, dict):
            return node
        if isinstance(node.get("~"), list):
            return self._lists(node) if "in" in node else self._rows(node)
        return _row({key: self.full(value) for key, value in node.items()})

    def _text(self, text: str) -> str | None:
        if text == "~":
            return None
        if text.startswith("~") and not text.startswith("~~"):
            return self._strings[int(text[1:], 36)]
        return text.removeprefix("~")

    def _lists(self, node: dict[str, Any]) -> list[Any]:
        inner = iter(self.full(node["in"]))
        return [None if length < 0 else [next(inner) for _ in range(length)] for length in node["~"]]

    def _rows(self, node: dict[str, Any]) -> list[Any]:
        columns = [self._reasons[values] if isinstance(values, int) else values for values in node["of"]]
        values = [self.full(column) for column in columns]
        rows: list[Any] = [_row(dict(zip(node["~"], row, strict=True))) for row in zip(*values, strict=True)]
        for gap in node.get("no", ()):
            rows.insert(gap, None)
        return rows


def _row(fields: dict[str, Any]) -> dict[str, Any]:
    if "~" in fields:
        return {"start": fields["start"], "end": fields["start"] + fields["~"], "text": None}
    return {key.removeprefix("~"): value for key, value in fields.items()}


def _worded(node: Any, document: str, texts: dict[str, str]) -> None:
    if isinstance(node, dict):
        own = node.get("document")
        document = own if isinstance(own, str) else document
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _worded(inner, document, texts)
    if isinstance(node, dict) and node.keys() >= {"start", "end", "text"} and node["text"] is None:
        node["text"] = texts[document][node["start"] : node["end"]]
    elif isinstance(node, dict) and "anchor" in node and node.get("text", "") is None:
        node["text"] = node["anchor"]["text"]
