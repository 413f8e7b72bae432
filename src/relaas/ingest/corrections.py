"""A file of corrections: one decision of a person a line, only ever added to."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.errors import CorrectionError
from relaas.model.corrections import DECISIONS, PAIRED, Correction, Decision, Given, Subject, identified
from relaas.model.given import fault, is_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Record = Mapping[str, object]

_TEXTS = ("who", "when", "why", "fact", "decision")
_KEYS = frozenset({*_TEXTS, "id", "document", "words", "value", "other"})
_LONGEST = 64 * 1024 * 1024


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """The decisions of a file, in its order; none where it is empty.

    Args:
        path: A JSONL file: an object a line with `who`, `when`, `why`, `fact`, `decision`, `document` and `words`, and
            where the decision needs them `value` and `other`.

    Raises:
        CorrectionError: It cannot be read, or a line of it cannot; one sentence that names file and line. Nothing is
            passed over: an account made with half of somebody's decisions would print what they took back.
    """
    return tuple(_record(line, f"{path.name}:{number}") for number, line in _lines(path))


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        if path.stat().st_size > _LONGEST:
            raise CorrectionError(f"{path} is too large for a file of corrections; name another file.")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or error
        raise CorrectionError(f"{path} cannot be read ({reason}); name a file of corrections.") from error
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path} is not UTF-8 (byte {error.start}); save it again as UTF-8.") from error
    # Not splitlines: a text may hold a line separator of its own.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def _record(line: str, place: str) -> Correction:
    raw = _object(line, place)
    if unknown := sorted(raw.keys() - _KEYS):
        raise CorrectionError(
            f"{place} has an unknown key {unknown[0]!r}; known are {', '.join(sorted(_KEYS))}."
        )
    for key in _TEXTS:
        _text(raw, key, place)
    if not is_day(_text(raw, "when", place)):
        raise CorrectionError(f"{place} has {raw['when']!r} for 'when'; write a day such as 2024-05-13.")
    made = _made(raw, place)
    given = raw.get("id")
    if given is not None and not (isinstance(given, str) and given):
        raise CorrectionError(f"{place} has an 'id' that is no text; leave it out or copy it whole.")
    return replace(made, id=given or identified(made))


def _made(raw: Record, place: str) -> Correction:
    decision = _decision(_text(raw, "decision", place), place)
    value, other = _value(raw, place), _other(raw, place)
    if said := fault(decision, value):
        raise CorrectionError(f"{place}: it {said}.")
    if (decision in PAIRED) != (other is not None) and decision != "speaker":
        wants = "names no 'other' mention" if decision in PAIRED else "names an 'other' mention"
        raise CorrectionError(f"{place}: a decision {decision!r} {wants}; mend the line.")
    who, when, why = (_text(raw, key, place) for key in ("who", "when", "why"))
    on = _subject(raw, place, bare=decision == "undo")
    if other is not None and other.fact == on.fact:
        raise CorrectionError(
            f"{place}: it names {on.fact} twice; a decision {decision!r} is on two mentions."
        )
    return Correction("", who, when, why, decision, on, value, other, place)


def _object(line: str, place: str) -> Record:
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = str(error).splitlines()[0] if isinstance(error, ValueError) else "nested too deep"
        raise CorrectionError(f"{place} is not JSON ({reason}); mend or remove the line.") from error
    if not isinstance(raw, dict):
        raise CorrectionError(f"{place} is not a JSON object; write one object a line.")
    return raw


def _text(raw: Record, key: str, place: str) -> str:
    value = raw.get(key)
    if not isinstance(value, str) or not value.strip():
        raise CorrectionError(f"{place} has no {key!r}; every record says who, when, why, fact and decision.")
    return " ".join(value.split())


def _decision(text: str, place: str) -> Decision:
    found = next((decision for decision in DECISIONS if decision == text), None)
    if found is None:
        raise CorrectionError(
            f"{place} has an unknown decision {text[:40]!r}; there are {', '.join(DECISIONS)}."
        )
    return found


def _value(raw: Record, place: str) -> dict[str, Given]:
    value = raw.get("value", {})
    if not isinstance(value, dict) or not all(isinstance(v, str | int | None) for v in value.values()):
        raise CorrectionError(f"{place} has a 'value' that is no object of texts and whole numbers; mend it.")
    return dict(value)


def _other(raw: Record, place: str) -> Subject | None:
    other = raw.get("other")
    if other is None:
        return None
    if not isinstance(other, dict) or other.keys() - {"fact", "document", "words"}:
        raise CorrectionError(
            f"{place} has an 'other' that is no object of fact, document and words; mend it."
        )
    return _subject(other, place, bare=False)


def _subject(raw: Record, place: str, *, bare: bool) -> Subject:
    """The mention with what it read; an undo is on a record, which has neither document nor words."""
    fact, document, words = raw.get("fact"), raw.get("document", ""), raw.get("words", "")
    if not all(isinstance(part, str) for part in (fact, document, words)) or not fact:
        raise CorrectionError(f"{place} has a fact, document or words that is no text; mend the line.")
    if not bare and (not document or "words" not in raw):
        raise CorrectionError(
            f"{place} does not say on what words of which document it was made; a record keeps 'document' and 'words'."
        )
    return Subject(str(fact), str(document), str(words))
